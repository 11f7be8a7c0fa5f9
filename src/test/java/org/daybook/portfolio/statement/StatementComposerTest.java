package org.daybook.portfolio.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.incident.IncidentMaker.incident;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.casefile.entry.Entry.CaseRecordRecorded;
import org.daybook.casefile.entry.Entry.ExhibitAdded;
import org.daybook.casefile.entry.Entry.HeadingRecorded;
import org.daybook.casefile.entry.Entry.IncidentRecorded;
import org.daybook.casefile.entry.Entry.IncidentWithdrawn;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CaseWitness;
import org.daybook.caserecord.Cost;
import org.daybook.caserecord.CourtOrder;
import org.daybook.caserecord.DailyEffect;
import org.daybook.caserecord.EarlierEvent;
import org.daybook.caserecord.PersonResponsible;
import org.daybook.caserecord.StopRequest;
import org.daybook.caserecord.Supporter;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitDescription;
import org.daybook.exhibit.ExhibitLinks;
import org.daybook.exhibit.FileMetadata;
import org.daybook.exhibit.FileOrigin;
import org.daybook.exhibit.PhysicalItem;
import org.daybook.field.FieldValue;
import org.daybook.field.OrderTerm;
import org.daybook.incident.ActionTaken;
import org.daybook.incident.BareReport;
import org.daybook.incident.Distress;
import org.daybook.incident.Harm;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentEffect;
import org.daybook.incident.IncidentMaker;
import org.daybook.incident.IncidentReport;
import org.daybook.incident.IncidentType;
import org.daybook.incident.Officer;
import org.daybook.incident.PeoplePresent;
import org.daybook.incident.PlaceKind;
import org.daybook.incident.ReportRecipient;
import org.daybook.incident.ReportReferences;
import org.daybook.incident.Reporting;
import org.daybook.incident.StopRequestAnswer;
import org.daybook.incident.SuspectedPerson;
import org.daybook.incident.SuspectedPerson.Certainty;
import org.daybook.incident.Witness;
import org.daybook.pattern.ProposedTerm;
import org.daybook.portfolio.Sheets;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.request.CoverText;
import org.daybook.portfolio.request.DisclosureOptions;
import org.daybook.portfolio.request.IncidentScope;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.Requests;
import org.daybook.portfolio.request.TermChoice;
import org.daybook.portfolio.statement.StatementText.Emphasis;
import org.daybook.record.CaseHeading;
import org.daybook.record.Dimensions;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.record.Jurisdiction;
import org.daybook.record.PersonDetail;
import org.daybook.record.PersonDetailKind;
import org.daybook.record.UnknownFields;
import org.daybook.record.YesNoAnswer;
import org.daybook.session.Diary;
import org.daybook.text.Messages;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a draft statement says of a few records, before it is written as a file. */
class StatementComposerTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);
    private static final LocalDate MADE_ON = LocalDate.of(2026, 11, 24);

    private final Messages messages = new Messages(Locale.UK);
    private final Sheets sheets = new Sheets();
    private PortfolioRequest request = Requests.everything();
    private StatementForm form = StatementForm.FAMILY;

    private StatementComposerTest add(IncidentMaker... incidents) {
        for (IncidentMaker incident : incidents) {
            add(incident.made());
        }
        return this;
    }

    private StatementComposerTest add(Incident incident) {
        sheets.add(new IncidentRecorded(incident));
        return this;
    }

    private StatementComposerTest add(CaseRecord record) {
        sheets.add(new CaseRecordRecorded(record));
        return this;
    }

    private StatementComposerTest add(Exhibit exhibit) {
        sheets.add(new ExhibitAdded(exhibit, null));
        return this;
    }

    private StatementComposerTest headed(Map<PersonDetailKind, PersonDetail> about) {
        sheets.add(new HeadingRecorded(new CaseHeading(about, "", Jurisdiction.NOT_SAID, UnknownFields.NONE)));
        return this;
    }

    private StatementComposerTest by(StatementForm other) {
        form = other;
        return this;
    }

    private static CaseRecord record(int number, CaseRecordKind kind) {
        return CaseRecord.of(Sheets.id(800 + number), kind).numbered(number);
    }

    private static CaseRecord person(String name) {
        return record(1, CaseRecordKind.PERSON)
                .with(PersonResponsible.NAME, new FieldValue.Text(name))
                .with(PersonResponsible.CERTAINTY, new FieldValue.Code("known"));
    }

    /** An item with a title that belongs to an incident. */
    private static Exhibit item(int number, String title, int incident) {
        return Exhibit.of(Sheets.id(600 + number), number, PhysicalItem.NOT_SAID)
                .with(new ExhibitDescription(title, "", "", "JS"))
                .with(new ExhibitLinks(List.of(IncidentMaker.id(incident)), List.of()));
    }

    private static IncidentMaker call(int number, int day) {
        return incident(number).on(DAY.plusDays(day)).of(IncidentType.CALLS);
    }

    private static Id<OrderTerm> term(int number) {
        return Sheets.id(300 + number);
    }

    private List<StatementBlock> blocks() throws Exception {
        return new StatementComposer(messages, form)
                .compose(sheets.collect(request))
                .blocks();
    }

    private List<String> paragraphs() throws Exception {
        return of(StatementBlock.NumberedParagraph.class).stream()
                .map(block -> block.text().words())
                .toList();
    }

    private List<String> items() throws Exception {
        return of(StatementBlock.ParagraphItem.class).stream()
                .map(item -> item.mark() + " " + item.text().words())
                .toList();
    }

    private List<String> headings() throws Exception {
        return of(StatementBlock.PartHeading.class).stream()
                .map(StatementBlock.PartHeading::words)
                .toList();
    }

    private <T extends StatementBlock> List<T> of(Class<T> kind) throws Exception {
        return blocks().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The paragraph of an incident. */
    private String told(int number) throws Exception {
        return paragraphs().stream()
                .filter(words -> words.contains("(Incident " + number + ". "))
                .findFirst()
                .orElseThrow();
    }

    /** The paragraph after that of an incident, with its effects, witnesses and exhibits. */
    private String after(int number) throws Exception {
        return paragraphs().get(paragraphs().indexOf(told(number)) + 1);
    }

    private List<String> prompts() throws Exception {
        return of(StatementBlock.NumberedParagraph.class).stream()
                .flatMap(block -> block.text().spans().stream())
                .filter(span -> span.emphasis() == Emphasis.PROMPT)
                .map(StatementText.FormattedSpan::words)
                .toList();
    }

    @Nested
    class TheHead {
        private String title() throws Exception {
            return of(StatementBlock.Title.class).getFirst().words();
        }

        @Test
        void nameOnTheCoverComesBeforeThatInTheDiary() throws Exception {
            headed(Map.of(PersonDetailKind.NAME, new PersonDetail("Jas Sandhu", true)))
                    .add(call(1, 0));
            assertThat(title()).isEqualTo("Witness statement of Jas Sandhu");
            request = request.with(new CoverText(" J. Sandhu ", "", ""));
            assertThat(title()).isEqualTo("Witness statement of J. Sandhu");
        }

        @Test
        void aNameThatMayNotBePrintedIsAskedFor() throws Exception {
            headed(Map.of(PersonDetailKind.NAME, new PersonDetail("Jas Sandhu", false)))
                    .add(call(1, 0));
            assertThat(title()).isEqualTo("Witness statement");
            assertThat(paragraphs().getFirst()).startsWith("I am [Full name] I am the applicant.");
            assertThat(blocks().toString()).doesNotContain("Sandhu");
        }

        @ParameterizedTest
        @EnumSource
        void theOtherPartyIsCalledAsTheFormCallsThem(StatementForm other) throws Exception {
            add(person("Craig Mullen")).add(call(1, 0)).by(other);
            String party = switch (other) {
                case CIVIL -> "defendant";
                case SCOTLAND -> "defender";
                default -> "respondent";
            };
            assertThat(headings()).contains("The " + party + " and our relationship");
            assertThat(paragraphs()).anyMatch(words -> words.startsWith("The " + party + " is Craig Mullen."));
            assertThat(Stream.of("defendant", "defender", "respondent").filter(blocks().toString()::contains))
                    .containsExactly(party);
        }

        @Test
        void anotherCourtHasNoActOfParliamentAndItsOwnStatementOfTruth() throws Exception {
            add(call(1, 0)).by(StatementForm.OTHER);
            assertThat(blocks().toString())
                    .doesNotContain("In the matter of")
                    .doesNotContain("I believe that the facts stated")
                    .contains("[The statement of truth or the oath that this court asks for]");
        }

        @Test
        void onlyTheFamilyCourtIsToldHowTheTwoAreConnected() throws Exception {
            add(call(1, 0));
            assertThat(prompts()).anyMatch(words -> words.contains("how the two of you are connected"));
            by(StatementForm.CIVIL);
            assertThat(prompts()).noneMatch(words -> words.contains("how the two of you are connected"));
        }

        @Test
        void theNoteCountsWhatIsPrintedAndNotTold() throws Exception {
            add(call(1, 0), call(2, 1), incident(3).of(IncidentType.SOMETHING_ELSE));
            assertThat(note()).contains("not described here: records of no kind yet 1.");
            sheets.add(new IncidentWithdrawn(IncidentMaker.id(2), "a slip"));
            assertThat(note()).contains("not described here: records of no kind yet 1, withdrawn 1.");
        }

        @Test
        void theNoteSaysNothingOfItIfAllAreTold() throws Exception {
            add(call(1, 0));
            assertThat(note()).doesNotContain("not described here");
        }

        private String note() throws Exception {
            return of(StatementBlock.DraftNote.class).getFirst().text().words();
        }

        @Test
        void itSaysSinceWhenSheHasKeptTheDiaryAndHowManyIncidentsItTakesFromIt() throws Exception {
            add(call(1, 0), call(2, 1), incident(3).of(IncidentType.SOMETHING_ELSE));
            assertThat(paragraphs())
                    .anyMatch(words -> words.startsWith("I have kept a dated diary since 24 November 2026.")
                            && words.contains("about 2 incidents below"));
        }

        @Test
        void howToReachHerIsApartWhereItIsWithheldAndTheMarksThatOccurAreExplained() throws Exception {
            headed(Map.of(PersonDetailKind.ADDRESS, new PersonDetail("12 Larch Grove, Otherby", true)));
            add(record(1, CaseRecordKind.SUPPORTER).with(Supporter.NAME, new FieldValue.Text("Maria Quill")));
            add(call(1, 0).saying("He rang Maria Quill at 12 Larch Grove in Otherby."));
            assertThat(prompts()).anyMatch(words -> words.contains("The address may be printed"));
            request = request.with(DisclosureOptions.GUARDED.masking(Set.of("Otherby")));
            assertThat(paragraphs().get(1))
                    .isEqualTo("My address and how to reach me are not in this statement. They are given to the court"
                            + " apart, on form C8. Below, ‘[address]’ stands where an address, telephone number or"
                            + " e-mail of mine was struck out. Below, ‘[name]’ stands where a name was struck out, with a letter for each person."
                            + " Below, ‘[left out]’ stands where other words were struck out.");
            request =
                    request.with(DisclosureOptions.GUARDED.withSafekeeping(true).masking(Set.of("Elsewhere")));
            assertThat(paragraphs().get(1))
                    .contains("‘[address]’ stands")
                    .doesNotContain("‘[name]’")
                    .doesNotContain("‘[left out]’");
        }

        @Test
        void aMarkThatDoesNotOccurIsNotExplained() throws Exception {
            add(call(1, 0));
            request = request.with(DisclosureOptions.GUARDED.masking(Set.of("Otherby")));
            assertThat(paragraphs().get(1)).endsWith("They are given to the court apart, on form C8.");
        }

        @Test
        void theCornerNamesExhibitsOneByOneAndThreeOrMoreInARowAsARange() throws Exception {
            add(call(1, 0));
            assertThat(corner()).contains("Exhibits: none");
            add(item(1, "A letter", 1)).add(item(2, "A card", 1));
            assertThat(corner()).contains("Exhibits: 2 (JS1, JS2)");
            add(item(3, "A rose", 1)).add(item(7, "A key", 1));
            assertThat(corner()).contains("Exhibits: 4 (JS1 to JS3, JS7)");
        }

        @Test
        void aRangeDoesNotGoOnWithTheInitialsOfSomebodyElse() throws Exception {
            add(call(1, 0))
                    .add(item(1, "A letter", 1))
                    .add(item(2, "A card", 1))
                    .add(item(3, "A rose", 1).with(new ExhibitDescription("A rose", "", "", "ML")));
            assertThat(corner()).contains("Exhibits: 3 (JS1, JS2, ML3)");
        }

        private List<String> corner() throws Exception {
            return of(StatementBlock.Corner.class).getFirst().lines();
        }
    }

    @Nested
    class TheRelationship {
        @Test
        void withoutARespondentTheNameIsAskedFor() throws Exception {
            add(call(1, 0));
            assertThat(paragraphs()).contains("The respondent is [Full name of the other party] [Date of birth]");
        }

        @Test
        void theAgeOfTheRespondentIsGivenAsItWasRecorded() throws Exception {
            add(person("Craig Mullen").with(PersonResponsible.BORN, new FieldValue.Text("About 40")))
                    .add(call(1, 0));
            assertThat(paragraphs())
                    .contains(
                            "The respondent is Craig Mullen. As far as I know, the respondent’s date of birth or age is:"
                                    + " about 40.");
        }

        @Test
        void theChildrenAreNamedOnlyIfTheyMayBePrinted() throws Exception {
            headed(Map.of(PersonDetailKind.CHILDREN, new PersonDetail("Two, 5 and 7", true)))
                    .add(call(1, 0));
            assertThat(paragraphs()).contains("As to children, I say this: two, 5 and 7.");
            headed(Map.of(PersonDetailKind.CHILDREN, new PersonDetail("Two, 5 and 7", false)));
            assertThat(paragraphs()).noneMatch(words -> words.contains("Two, 5 and 7"));
        }

        @Test
        void earlierEventsOfTheRelationshipAreToldThereAndOthersBeforeTheIncidents() throws Exception {
            CaseRecord event = record(1, CaseRecordKind.MEMORY);
            add(event.with(EarlierEvent.ABOUT, new FieldValue.Code("separation"))
                            .with(EarlierEvent.WORDS, new FieldValue.Text("I moved out.")))
                    .add(record(2, CaseRecordKind.MEMORY)
                            .with(EarlierEvent.WORDS, new FieldValue.Text("He followed a colleague.")))
                    .add(call(1, 0));
            List<String> all = paragraphs();
            assertThat(all).anyMatch(words -> words.endsWith("I moved out."));
            int apart = indexOf(all, "I moved out.");
            assertThat(apart).isLessThan(indexOf(all, "He followed a colleague."));
            assertThat(indexOf(all, "He followed a colleague.")).isLessThan(all.indexOf(told(1)));
            assertThat(all).filteredOn(words -> words.contains("I moved out.")).hasSize(1);
        }

        private static int indexOf(List<String> all, String words) {
            return all.indexOf(
                    all.stream().filter(one -> one.contains(words)).findFirst().orElseThrow());
        }
    }

    @Nested
    class AnIncident {
        @Test
        void isToldWithItsTimeItsPlaceAndHerWords() throws Exception {
            add(incident(1)
                    .at(DAY, LocalTime.of(21, 5))
                    .at("by the bus stop", PlaceKind.ELSEWHERE)
                    .saying(" He stood there. "));
            assertThat(told(1))
                    .startsWith("On 3 November 2026 at 9.05 pm, by the bus stop, he stood there. (Incident 1. ");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "I hung up | , I hung up.",
                    "Somebody rang | , somebody rang.",
                    "A gift bag on my door | : a gift bag on my door.",
                    "Kelly has been asking | : Kelly has been asking.",
                    "Theo rang | : Theo rang.",
                    "13 calls | : 13 calls."
                })
        void isOneSentenceWithItsDayWhereItSaysWhoDidWhatAndKeepsTheCapitalOfANameOtherwise(String said, String told)
                throws Exception {
            add(call(1, 0).saying(said + "."));
            assertThat(told(1)).startsWith("On 3 November 2026" + told);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {"On my phone | , on my phone, he", "The gym | (the gym), he", "Instagram | (Instagram), he"})
        void namesItsPlaceAsASentenceDoes(String place, String told) throws Exception {
            add(call(1, 0).at(place, PlaceKind.ELSEWHERE).saying("He rang."));
            assertThat(told(1)).startsWith("On 3 November 2026" + (told.startsWith(",") ? "" : " ") + told);
        }

        @Test
        void aPersonWithoutANameIsNotWrittenAsOne() throws Exception {
            add(call(1, 0).by("One of the men from the van", Certainty.BELIEVED));
            add(call(2, 1)
                    .made()
                    .with(new PeoplePresent(
                            List.of(new Witness("Harjit Kaur, my mother", "The letter", YesNoAnswer.YES, "")),
                            YesNoAnswer.NOT_SAID,
                            "")));
            assertThat(told(1)).contains("I believe that it was one of the men from the van.");
            assertThat(after(2)).startsWith("Harjit Kaur, my mother, saw or heard this: the letter.");
        }

        @Test
        void atWorkWithoutAPlaceInWordsSaysThatMuch() throws Exception {
            add(incident(1).on(DAY).at("", PlaceKind.WORK));
            assertThat(told(1))
                    .startsWith("On 3 November 2026 ("
                            + messages.get("field.place-kind-work").toLowerCase(Locale.UK) + "), ");
        }

        @Test
        void atAHomeThatIsNotDescribedAsksWhose() throws Exception {
            add(incident(1).on(DAY).at(" ", PlaceKind.HOME));
            assertThat(told(1)).startsWith("On 3 November 2026 [At a home. Say whose, without the address.], ");
            assertThat(told(1)).doesNotContain(messages.get("field.place-kind-home"));
        }

        @Test
        void ofWhichThePlaceIsWithheldAsksForItWithoutTheMark() throws Exception {
            request = request.with(DisclosureOptions.OPEN.withRoutines(false));
            add(incident(1).on(DAY).at("at Mum’s", PlaceKind.ELSEWHERE));
            assertThat(told(1))
                    .startsWith("On 3 November 2026 [The place is left out here. Say where, without an address.], ")
                    .doesNotContain("Mum");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "I will find you | ‘I will find you’",
                    "He said “I will” | He said “I will”",
                    "\"Open up\" | \"Open up\"",
                    "«Ouvre» | «Ouvre»",
                    "It’s me | ‘It’s me’"
                })
        void quotesExactWordsUnlessTheyHaveQuotationMarks(String words, String quoted) throws Exception {
            add(call(1, 0).made().with(IncidentDescription.of(List.of(IncidentType.CALLS), "He rang.", words)));
            assertThat(told(1)).contains(", he rang.\nThe exact words were: " + quoted);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Craig | KNOWN | I am certain that it was Craig.",
                    "Craig | BELIEVED | I believe that it was Craig.",
                    "Craig | NOT_SAID | Who it was, as recorded: Craig.",
                    "a tall man | UNKNOWN | I do not know who it was. Recorded: a tall man."
                })
        void saysHowSureSheIsOfWhoItWas(String person, Certainty certainty, String said) throws Exception {
            add(call(1, 0).made().with(SuspectedPerson.of(person, certainty, "I know his voice")));
            assertThat(told(1)).contains("\n" + said + " I say so for this reason: I know his voice. (Incident 1.");
        }

        @Test
        void saysThatSheDoesNotKnowWhoItWasAndNothingIfSheSaidNothing() throws Exception {
            add(call(1, 0).by("", Certainty.UNKNOWN), call(2, 1));
            assertThat(told(1)).contains("\nI do not know who it was. (Incident 1.");
            assertThat(told(2)).contains("it happened. (Incident 2.").doesNotContain("\n");
        }

        @Test
        void writtenByTheOwnerOfAnotherDiaryIsMarkedAsHearsay() throws Exception {
            sheets.addOfOthersDiary(new IncidentRecorded(call(1, 0).made()));
            assertThat(told(1))
                    .contains(
                            "[Hearsay: written by the owner of another diary, unless that is you. Say who told you, when and how");
        }

        @ParameterizedTest
        @CsvSource({"CONTACT_THROUGH_OTHERS, true", "ASKED_ABOUT_ME, true", "OTHERS_HARASSED, true", "CALLS, false"})
        void doneToOrThroughOthersMayBeHearsay(IncidentType type, boolean marked) throws Exception {
            add(incident(1).on(DAY).of(type));
            assertThat(told(1).contains("[Hearsay? Say who told you")).isEqualTo(marked);
        }

        @ParameterizedTest
        @CsvSource({
            "He said żaba, true",
            "قال لي, true",
            "Он стоял там, true",
            "He left the café, false",
            "He waved 👋 at 21:05, false",
            "naïve and Zoë, false"
        })
        void asksForATranslationOfWordsThatAreNotEnglish(String words, boolean asked) throws Exception {
            add(call(1, 0).saying(words));
            assertThat(told(1).contains("[Are all of these words in English?")).isEqualTo(asked);
        }

        @Test
        void isFollowedByItsEffectsAndByNothingIfThereAreNone() throws Exception {
            IncidentEffect effect = new IncidentEffect(
                    "I was sick with fear",
                    Distress.NOT_SAID,
                    YesNoAnswer.NOT_SAID,
                    List.of(),
                    "I no longer answer the phone!",
                    new Harm("a bruise", "ice", "", "£20"));
            add(call(1, 0)
                            .made()
                            .with(effect)
                            .with(new ActionTaken("I hung up", StopRequestAnswer.NOT_SAID, Reporting.NOT_SAID)))
                    .add(call(2, 1));
            assertThat(after(1))
                    .isEqualTo("I hung up. I was sick with fear. Since then: I no longer answer the phone!"
                            + " The injury was: a bruise. The treatment was: ice. The cost was: £20.");
            assertThat(paragraphs().indexOf(told(2))).isEqualTo(paragraphs().indexOf(told(1)) + 2);
        }

        @Test
        void saysThatHowHerDaysHaveChangedIsLeftOutOnlyIfSheSaidIt() throws Exception {
            request = request.with(DisclosureOptions.OPEN.withRoutines(false));
            add(call(1, 0).changing("I sleep at my aunt’s"), call(2, 1));
            assertThat(after(1)).startsWith("[Left out: how your days have changed.");
            assertThat(after(2)).doesNotContain("Left out");
            assertThat(blocks().toString()).doesNotContain("aunt");
        }

        @Test
        void marksWhatAWitnessSawEvenIfTheWitnessHasNoName() throws Exception {
            add(call(1, 0)
                    .made()
                    .with(new PeoplePresent(
                            List.of(new Witness("", "saw him at the gate", YesNoAnswer.NOT_SAID, "")),
                            YesNoAnswer.NOT_SAID,
                            "")));
            assertThat(after(1))
                    .isEqualTo(
                            "Someone else saw or heard this: saw him at the gate. [Hearsay? Say who told you, when and how,"
                                    + " or what you know of it yourself.]");
        }

        @Test
        void namesWitnessesAndMarksOnlyThoseOfWhomItIsSaidWhatTheySaw() throws Exception {
            add(call(1, 0)
                    .made()
                    .with(new PeoplePresent(
                            List.of(
                                    new Witness("Maria", "heard him shout", YesNoAnswer.NOT_SAID, "07700 900000"),
                                    new Witness("Dev", "", YesNoAnswer.NOT_SAID, "")),
                            YesNoAnswer.NOT_SAID,
                            "")));
            assertThat(after(1))
                    .isEqualTo(
                            "Maria saw or heard this: heard him shout. [Hearsay? Say whether you know this from Maria, when"
                                    + " and how they told you, or what you saw yourself.] Also there, or told of it: Dev.");
        }

        @Test
        void warnsOfAWitnessWhoWouldNotSpeakToThePoliceByTheIncidentOrElseByTheirOwnRecord() throws Exception {
            add(record(1, CaseRecordKind.WITNESS)
                    .with(CaseWitness.NAME, new FieldValue.Text("Dev"))
                    .with(CaseWitness.WILLING, new FieldValue.Code("no")));
            add(call(1, 0)
                    .made()
                    .with(new PeoplePresent(
                            List.of(
                                    new Witness("Maria", "heard him shout", YesNoAnswer.NO, ""),
                                    new Witness("Dev", "", YesNoAnswer.NOT_SAID, "")),
                            YesNoAnswer.NOT_SAID,
                            "")));
            add(call(2, 1)
                    .made()
                    .with(new PeoplePresent(
                            List.of(new Witness("Dev", "", YesNoAnswer.YES, "")), YesNoAnswer.NOT_SAID, "")));
            assertThat(after(1))
                    .contains(
                            "yourself.] [By the record, Maria would not speak to the police. Ask them before you name")
                    .endsWith("it: Dev. [By the record, Dev would not speak to the police. Ask them before you name"
                            + " them here.]");
            assertThat(after(2)).endsWith("it: Dev.");
        }

        @Test
        void saysOnceThatWitnessesAreToBeAskedWhereTheirAnswersAreLeftOut() throws Exception {
            add(call(1, 0)
                    .made()
                    .with(new PeoplePresent(
                            List.of(new Witness("Dev", "", YesNoAnswer.NO, "")), YesNoAnswer.NOT_SAID, "")));
            assertThat(String.join("\n", paragraphs())).doesNotContain("[Ask each witness before you name them.");
            request = request.with(DisclosureOptions.GUARDED);
            assertThat(after(1))
                    .endsWith(
                            "it: [name A]. [The name is left out: by the record they would not speak about this, or they"
                                    + " support you. Ask before you name them.]");
            assertThat(String.join("\n", paragraphs())).containsOnlyOnce("[Ask each witness before you name them.");
        }

        @Test
        void incidentsThatNameTheRespondentWithoutHowSureSheIsAreCited() throws Exception {
            add(record(1, CaseRecordKind.PERSON)
                    .with(PersonResponsible.NAME, new FieldValue.Text("Sam Dabbas"))
                    .with(PersonResponsible.CERTAINTY, new FieldValue.Code("known")));
            add(record(2, CaseRecordKind.STOP_REQUEST)
                    .with(StopRequest.WHEN, new FieldValue.Time(EventTime.exactly(DAY, null, Diary.ZONE))));
            add(call(1, 1).made().with(SuspectedPerson.of("Sam Dabbas", Certainty.NOT_SAID, "")));
            add(call(2, 2).made().with(SuspectedPerson.of("Sam Dabbas", Certainty.KNOWN, "")));
            assertThat(String.join("\n", paragraphs()))
                    .contains("in 2 of these the respondent is named, in 1 without how sure I am.");
            assertThat(blocks().toString()).doesNotContain("In these the respondent is not named as known or believed");
        }

        @Test
        void certaintyThatRestsOnWhatOthersSaidIsNotHerOwn() throws Exception {
            SuspectedPerson known = SuspectedPerson.of("Sam", Certainty.KNOWN, "");
            add(incident(1)
                    .on(DAY)
                    .of(IncidentType.CONTACT_THROUGH_OTHERS)
                    .made()
                    .with(known));
            add(call(2, 1).made().with(known));
            assertThat(told(1)).contains("I say that it was Sam.").doesNotContain("I am certain");
            assertThat(told(2)).contains("I am certain that it was Sam.");
        }

        @Test
        void whatIsSaidAgainstHerStandsTogetherWithItsOutcome() throws Exception {
            add(call(1, 0), incident(2).on(DAY.plusDays(1)).of(IncidentType.FALSE_REPORT), call(3, 2));
            add(record(1, CaseRecordKind.CONTACT)
                    .with(AgencyContact.THEY_SAID, new FieldValue.Text("The DPP directed no prosecution of me")));
            List<String> all = paragraphs();
            assertThat(all.indexOf(told(2))).isGreaterThan(all.indexOf(told(3)));
            assertThat(new StatementComposer(messages, form)
                            .notes(sheets.collect(request))
                            .blocks()
                            .toString())
                    .contains("What the other side may use", "a court case against them: 2.");
            assertThat(all)
                    .anyMatch(
                            words -> words.contains(
                                    "On a day that I do not know I had contact with someone. I was told: the DPP directed no prosecution of me."));
        }

        @Test
        void anExhibitWhoseFileIsNotNamedIsCalledByWhatItIsAndWhatItIsAbout() throws Exception {
            add(call(1, 0));
            FileMetadata wrist = new FileMetadata(
                    "Oksana wrist.jpg",
                    "",
                    "image/jpeg",
                    List.of(),
                    FileOrigin.NOT_SAID,
                    Dimensions.NOT_SAID,
                    List.of());
            add(Exhibit.of(Sheets.id(900), 1, wrist).with(new ExhibitLinks(List.of(IncidentMaker.id(1)), List.of())));
            request = PortfolioRequest.of(PortfolioPreset.COURT);
            assertThat(sheets.collect(request)
                            .exhibits()
                            .getFirst()
                            .exhibit()
                            .naming()
                            .title())
                    .isEqualTo("Photograph, about incident 1");
            request = PortfolioRequest.of(PortfolioPreset.POLICE_FILE);
            assertThat(sheets.collect(request)
                            .exhibits()
                            .getFirst()
                            .exhibit()
                            .naming()
                            .title())
                    .isEmpty();
        }

        @Test
        void whoWouldNotSpeakAboutAnIncidentIsNotNamedInItAndIsNamedInAnother() throws Exception {
            PeoplePresent refused = new PeoplePresent(
                    List.of(new Witness("Declan Moloney", "", YesNoAnswer.NO, "")), YesNoAnswer.NOT_SAID, "");
            PeoplePresent willing = new PeoplePresent(
                    List.of(new Witness("Declan Moloney", "saw the flowers", YesNoAnswer.YES, "")),
                    YesNoAnswer.NOT_SAID,
                    "");
            request = PortfolioRequest.of(PortfolioPreset.COURT);
            add(Sheets.incident(1, EventTime.exactly(DAY, null, Diary.ZONE), "Declan’s tyres")
                    .with(refused));
            add(Sheets.incident(2, EventTime.exactly(DAY, null, Diary.ZONE), "flowers")
                    .with(willing));
            PortfolioContent content = sheets.collect(request);
            assertThat(content.sheets().getFirst().toString()).doesNotContain("Declan", "Moloney");
            assertThat(content.sheets().getLast().toString()).contains("Declan Moloney");
            assertThat(String.join(" ", paragraphs()))
                    .contains("[The name is left out: by the record they would not speak about this");
        }

        @Test
        void whatDoesNotCountAsAnIncidentIsNotServedUnlessItIsTaken() throws Exception {
            Incident open = incident(2).on(DAY).of(IncidentType.SOMETHING_ELSE).made();
            add(call(1, 0)).add(open);
            assertThat(sheets.collect(PortfolioRequest.of(PortfolioPreset.COURT))
                            .sheets())
                    .hasSize(1);
            assertThat(sheets.collect(PortfolioRequest.of(PortfolioPreset.POLICE_FILE))
                            .sheets())
                    .hasSize(2);
            IncidentScope all = IncidentScope.ALL;
            assertThat(sheets.collect(PortfolioRequest.of(PortfolioPreset.COURT)
                                    .with(new IncidentScope(
                                            all.from(),
                                            all.to(),
                                            all.held(),
                                            all.leftOut(),
                                            Set.of(open.id()),
                                            all.shortlist())))
                            .sheets())
                    .hasSize(2);
        }

        @Test
        void asksOfAWitnessWhoseNameIsStruckOutByTheirNumber() throws Exception {
            add(record(1, CaseRecordKind.SUPPORTER).with(Supporter.NAME, new FieldValue.Text("Maria Quill")));
            request = request.with(DisclosureOptions.GUARDED);
            add(call(1, 0)
                    .made()
                    .with(new PeoplePresent(
                            List.of(
                                    new Witness("Dev", "", YesNoAnswer.NOT_SAID, ""),
                                    new Witness("Maria Quill", "heard him shout", YesNoAnswer.NOT_SAID, "")),
                            YesNoAnswer.NOT_SAID,
                            "")));
            assertThat(after(1))
                    .endsWith(
                            "[name A] saw or heard this: heard him shout. [Hearsay? Say whether you know this from witness 2"
                                    + " of incident 1 (the name is struck out), when and how they told you, or what you saw"
                                    + " yourself.] [The name is left out: by the record they would not speak about this,"
                                    + " or they support you. Ask before you name them.]");
        }

        @Test
        void saysToWhomItWasReportedAndEachReferenceOnce() throws Exception {
            IncidentReport report = new IncidentReport(
                    ReportRecipient.POLICE_101,
                    DAY,
                    LocalTime.of(22, 30),
                    new Officer("PC Farrow", "1234", "", ""),
                    new ReportReferences("LOG 640", "LOG 640"),
                    "",
                    "",
                    "");
            add(call(1, 0)
                    .made()
                    .with(new ActionTaken(
                            "",
                            StopRequestAnswer.NOT_SAID,
                            new Reporting(YesNoAnswer.YES, List.of(report, BareReport.to(ReportRecipient.NOT_SAID))))));
            assertThat(after(1))
                    .isEqualTo(
                            "It was reported to the police by calling 101 on 3 November 2026 at 10.30 pm (PC Farrow, LOG 640).");
        }

        @Test
        void producesAnExhibitOnceAndRefersToItAfterwards() throws Exception {
            add(call(1, 0), call(2, 1));
            add(item(1, "A letter", 1)
                    .with(new ExhibitLinks(List.of(IncidentMaker.id(1), IncidentMaker.id(2)), List.of())));
            assertThat(after(1)).isEqualTo("There is now produced and shown to me marked ‘JS1’: A letter.");
            assertThat(after(2)).isEqualTo("See also ‘JS1’.");
            StatementBlock.StatementTable list =
                    of(StatementBlock.StatementTable.class).getLast();
            assertThat(list.rows()).singleElement().satisfies(row -> {
                assertThat(row.get(1).words()).isEqualTo("A letter [An item. Say how it is produced.]");
                int first = paragraphs().indexOf(after(1)) + 1;
                assertThat(row.get(2).words()).isEqualTo(first + ", " + (first + 2));
            });
        }

        @Test
        void anExhibitWithoutATitleIsCalledWhatItIs() throws Exception {
            add(call(1, 0)).add(item(1, " ", 1));
            assertThat(after(1)).endsWith("marked ‘JS1’: an item.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"Stop", "Stop.", "Stop!", "Stop?", "Stop…", "‘Stop’", "“Stop”"})
        void endsWithOneStop(String said) {
            String ended = IncidentParagraphs.ended(said);
            assertThat(ended).isEqualTo(said.equals("Stop") ? "Stop." : said);
        }
    }

    @Nested
    class TheCourtsOfEachNation {
        @Test
        void theCourtsOwnReferenceIsOfferedWhereAnOrderOfItIsKnownAndNeverThatOfACriminalCourt() throws Exception {
            add(call(1, 0));
            CaseRecord order = record(1, CaseRecordKind.ORDER).with(CourtOrder.REFERENCE, new FieldValue.Text("FL/9"));
            add(order.with(CourtOrder.TYPE, new FieldValue.Code("restraining")));
            assertThat(blocks().toString()).doesNotContain("the diary has it");
            add(order.with(CourtOrder.TYPE, new FieldValue.Code("non-molestation")));
            assertThat(blocks().toString()).contains("[If this is the same case, as the diary has it: FL/9.]");
        }

        @ParameterizedTest
        @CsvSource({
            "FAMILY, ENGLAND_AND_WALES, In the Family Court",
            "FAMILY, NOT_SAID, In the Family Court",
            "FAMILY, SCOTLAND, In the Sheriff Court",
            "CIVIL, SCOTLAND, In the Sheriff Court",
            "FAMILY, NORTHERN_IRELAND, Family Homes and Domestic Violence (Northern Ireland) Order 1998",
            "CIVIL, ELSEWHERE, In the ____________________ Court"
        })
        void aCaseIsNeverGivenACourtThatItsLawHasNot(StatementForm asked, Jurisdiction law, String head)
                throws Exception {
            add(call(1, 0)).by(asked.under(law));
            assertThat(blocks().toString()).contains(head);
            if (law == Jurisdiction.SCOTLAND) {
                assertThat(blocks().toString()).doesNotContain("Family Court", "FL401", "form C8", "contempt");
            }
        }
    }

    @Nested
    class TheTime {
        private String begins(EventTime when) {
            return new StatementDateFormatter(messages).on(when);
        }

        @Test
        void isToldAsInASentence() {
            assertThat(begins(EventTime.about(DAY, LocalTime.of(23, 0), EventTime.HOME)))
                    .isEqualTo("On 3 November 2026 at about 11 pm");
            assertThat(begins(EventTime.exactly(DAY, LocalTime.NOON, EventTime.HOME)))
                    .isEqualTo("On 3 November 2026 at noon");
            assertThat(begins(EventTime.about(DAY, null, EventTime.HOME))).isEqualTo("On or about 3 November 2026");
            assertThat(begins(EventTime.between(DAY, DAY.plusDays(2), EventTime.HOME)))
                    .isEqualTo("Between 3 November 2026 and 5 November 2026");
            assertThat(begins(new EventTime(
                            EventTime.EventTimePrecision.BETWEEN,
                            DAY,
                            LocalTime.of(0, 0),
                            DAY,
                            LocalTime.of(1, 30),
                            EventTime.HOME,
                            "")))
                    .isEqualTo("On 3 November 2026 between midnight and 1.30 am");
        }

        @Test
        void thatIsNotKnownIsToldInHerWords() {
            assertThat(begins(EventTime.unknown(EventTime.HOME))).isEqualTo("On a day that I do not know");
            assertThat(begins(EventTime.unknown(EventTime.HOME).inWords("after the school run")))
                    .isEqualTo("On a day that I do not know (I recorded it as ‘after the school run’)");
        }
    }

    @Nested
    class TheOrderOfIncidents {
        @Test
        void theRespondentsLatestIsFirstAndThoseLaterByOthersAreCounted() throws Exception {
            add(person("Craig Mullen"));
            add(
                    call(1, 0).by("Craig Mullen", Certainty.KNOWN),
                    call(2, 1).by("Craig Mullen", Certainty.BELIEVED),
                    call(3, 2),
                    call(4, 3).by("Dean", Certainty.KNOWN),
                    incident(5).of(IncidentType.CALLS));
            assertThat(paragraphs().indexOf(told(2))).isLessThan(paragraphs().indexOf(told(1)));
            assertThat(of(StatementBlock.PlainParagraph.class))
                    .anyMatch(note -> note.text().words().startsWith("[Of the other incidents, 2 have a later date;")
                            && note.text().spans().stream().allMatch(span -> span.emphasis() == Emphasis.PROMPT));
        }

        @Test
        void nothingIsSaidOfLaterOnesIfThereAreNone() throws Exception {
            add(person("Craig Mullen"));
            add(call(1, 0), call(2, 1).by("Craig Mullen", Certainty.KNOWN));
            assertThat(blocks().toString()).doesNotContain("have a later date");
        }

        @Test
        void withoutALatestTheHeadingsNameNone() throws Exception {
            add(call(1, 0));
            assertThat(headings())
                    .contains("What happened")
                    .doesNotContain(
                            "The worst incidents",
                            "The latest incident in which the respondent is named",
                            "What happened before, and other incidents");
        }

        @Test
        void violenceHasAHeadingOfItsOwn() throws Exception {
            add(call(1, 0), incident(2).on(DAY).of(IncidentType.ASSAULT));
            assertThat(headings()).contains("The worst incidents");
            assertThat(blocks().toString()).contains("[The program chose these by kind and date");
            IncidentScope all = request.scope();
            request = request.with(
                    new IncidentScope(null, null, all.held(), all.leftOut(), all.taken(), Set.of(IncidentMaker.id(2))));
            assertThat(headings()).contains("The worst incidents");
            assertThat(blocks().toString()).doesNotContain("The program chose");
        }

        @Test
        void twentyAreAllToldAndOneMoreMakesASchedule() throws Exception {
            for (int number = 1; number <= 20; number++) {
                add(call(number, number));
            }
            assertThat(headings()).doesNotContain("Schedule of other incidents");
            add(call(21, 21));
            assertThat(headings()).contains("Schedule of other incidents");
            assertThat(paragraphs())
                    .anyMatch(words -> words.contains("schedule of the other incidents that I recorded: 20.")
                            && words.contains("[By kind, of which some have several: " + messages.get("types.group.A")
                                    + ": 20.]"));
            assertThat(told(1)).isNotBlank();
            assertThat(of(StatementBlock.StatementTable.class).getFirst().rows())
                    .hasSize(20);
        }

        @Test
        void anExhibitOfTheScheduleIsListedAsThere() throws Exception {
            for (int number = 1; number <= 21; number++) {
                add(call(number, number));
            }
            add(item(1, "A letter", 5));
            assertThat(of(StatementBlock.StatementTable.class)
                            .getFirst()
                            .rows()
                            .get(3)
                            .get(1)
                            .words())
                    .endsWith("Exhibit marked ‘JS1’: A letter.");
            assertThat(of(StatementBlock.StatementTable.class)
                            .getLast()
                            .rows()
                            .getFirst()
                            .get(2)
                            .words())
                    .isEqualTo("schedule");
        }
    }

    @Nested
    class TheRestOfTheCase {
        @Test
        void aRequestToStopIsToldAndThoseWithinIncidentsAreReferredTo() throws Exception {
            add(call(1, 0).afterTheyWereTold(), call(2, 1));
            assertThat(headings()).contains("Requests to stop");
            int paragraph = paragraphs().indexOf(told(1)) + 1;
            assertThat(paragraphs())
                    .contains("I recorded a request to stop in what I describe in paragraph " + paragraph + ".");
        }

        @Test
        void recordsOfTheCaseAreToldInSentencesAndNotAsFields() throws Exception {
            FieldValue.Time day = new FieldValue.Time(EventTime.exactly(DAY, null, EventTime.HOME));
            add(call(1, 0));
            add(record(1, CaseRecordKind.STOP_REQUEST)
                    .with(StopRequest.WHEN, day)
                    .with(StopRequest.BY, new FieldValue.Code("me"))
                    .with(StopRequest.TO, new FieldValue.Text("Craig"))
                    .with(StopRequest.WAY, new FieldValue.Code("message"))
                    .with(StopRequest.EXACT_WORDS, new FieldValue.Text("Stop.")));
            add(record(2, CaseRecordKind.EFFECT)
                    .with(DailyEffect.WHEN, day)
                    .with(DailyEffect.CHANGES, new FieldValue.Codes(List.of("going-out")))
                    .with(DailyEffect.WORDS, new FieldValue.Text("I sleep with the light on"))
                    .with(DailyEffect.STILL, new FieldValue.Code("yes")));
            add(record(4, CaseRecordKind.ORDER)
                    .with(CourtOrder.TYPE, new FieldValue.Code("restraining"))
                    .with(CourtOrder.MADE, new FieldValue.Day(DAY))
                    .with(CourtOrder.COURT, new FieldValue.Text("Marlshire Crown Court")));
            add(record(5, CaseRecordKind.ORDER)
                    .with(CourtOrder.TYPE, new FieldValue.Code("custody"))
                    .with(CourtOrder.MADE, new FieldValue.Day(DAY))
                    .with(CourtOrder.COURT, new FieldValue.Text("Marlshire Magistrates’ Court")));
            assertThat(paragraphs())
                    .contains(
                            "On 3 November 2026 I asked Craig by message to stop. The words, as I recorded them: Stop.",
                            "On or since 3 November 2026 I stopped or changed going out. I sleep with the light on. This is still so.",
                            "Restraining order, made on 3 November 2026 by Marlshire Crown Court.",
                            "In custody from 3 November 2026 by order of Marlshire Magistrates’ Court.");
        }

        @Test
        void withoutAnyRequestThereIsNoSuchPart() throws Exception {
            add(call(1, 0));
            assertThat(headings()).doesNotContain("Requests to stop", "Orders, bail and custody", "Police references");
        }

        @Test
        void eachTermOfAnOrderNamesWhatBrokeIt() throws Exception {
            CaseRecord order = record(1, CaseRecordKind.ORDER)
                    .with(CourtOrder.TYPE, new FieldValue.Code("restraining"))
                    .with(
                            CourtOrder.TERMS,
                            new FieldValue.Terms(List.of(
                                    new OrderTerm(term(1), "Not to contact me"),
                                    new OrderTerm(term(2), "Not to come near."))));
            Incident breach = call(1, 0).made();
            add(order).add(breach.with(breach.background().breaking(List.of(term(1)))));
            int paragraph = paragraphs().indexOf(told(1)) + 1;
            request = Requests.everything().with(DisclosureOptions.OPEN.withAddress(false));
            assertThat(items().get(1))
                    .as("without a number of breaches that could not be told")
                    .startsWith("(b) Not to come near. [Which incidents broke this term elsewhere than at home");
            request = Requests.everything();
            assertThat(items())
                    .startsWith(
                            "(a) Not to contact me. As far as I know, broken in paragraph " + paragraph + ".",
                            "(b) Not to come near.");
            assertThat(paragraphs())
                    .contains("As far as I know, an order or a bail condition was broken, by the respondent or by"
                            + " someone else, in what I describe in paragraph " + paragraph + ".");
        }

        @Test
        void costsAreGivenInAllAndWhatWasRepaidIsTakenOff() throws Exception {
            add(call(1, 0));
            assertThat(paragraphs()).noneMatch(words -> words.startsWith("What it has cost"));
            add(record(1, CaseRecordKind.COST).with(Cost.AMOUNT, new FieldValue.Amount(new BigDecimal("1200.50"))));
            assertThat(paragraphs())
                    .contains("What it has cost, as far as it is recorded: £1,200.50 in all (records with an amount:"
                            + " 1).");
            add(record(2, CaseRecordKind.COST)
                    .with(Cost.AMOUNT, new FieldValue.Amount(new BigDecimal("10")))
                    .with(Cost.REPAID, new FieldValue.Amount(new BigDecimal("4"))));
            assertThat(paragraphs())
                    .contains("What it has cost, as far as it is recorded: £1,210.50 in all (records with an amount:"
                            + " 2). Repaid: £4.00. Balance: £1,206.50.");
        }

        @Test
        void whatMadeHerAfraidOfViolenceIsReferredTo() throws Exception {
            add(call(1, 0).inFear(), call(2, 1).inFear(), call(3, 2));
            int first = paragraphs().indexOf(told(1)) + 1;
            int second = paragraphs().indexOf(told(2)) + 1;
            assertThat(paragraphs())
                    .contains("I recorded that I was afraid of violence in what I describe in paragraphs " + first
                            + " and " + second + ".");
        }
    }

    @Nested
    class WhatIsAsked {
        @Test
        void eachTermNamesWhatTheRespondentDidAndWhatOthersDidIsApart() throws Exception {
            add(person("Craig Mullen"));
            add(call(1, 0).by("Craig Mullen", Certainty.KNOWN), call(2, 1));
            int his = paragraphs().indexOf(told(1)) + 1;
            int others = paragraphs().indexOf(told(2)) + 1;
            assertThat(items())
                    .containsExactly("(a) telephone me or leave me voice messages (see paragraph " + his + ").");
            assertThat(blocks().toString())
                    .contains("not named as known or believed: (a) paragraph ")
                    .contains(String.valueOf(others));
        }

        @Test
        void whatSheTookOutIsNotAskedForAndWhatSheAddedIs() throws Exception {
            add(call(1, 0), incident(2).on(DAY).of(IncidentType.EMAIL));
            request = request.with(TermChoice.USUAL
                    .without(Set.of(ProposedTerm.CALLS))
                    .withOwn("drive past my school\n\n keep away from Otherby. "));
            assertThat(items())
                    .containsExactly(
                            "(a) send me text messages or e-mails.",
                            "(b) drive past my school.",
                            "(c) keep away from Otherby.");
        }

        @Test
        void aPlaceIsAskedForWithoutAnAddress() throws Exception {
            add(incident(1).on(DAY).of(IncidentType.TURNED_UP_HOME));
            assertThat(items())
                    .singleElement()
                    .asString()
                    .endsWith("[How near, and to which place? Name it without the address.]");
        }

        @Test
        void afterTheTwentySixthTheMarksGoOnAsAWordProcessorCounts() {
            StatementBuilder builder = new StatementBuilder(messages, StatementForm.FAMILY);
            assertThat(builder.mark(0)).isEqualTo("(a)");
            assertThat(builder.mark(25)).isEqualTo("(z)");
            assertThat(builder.mark(26)).isEqualTo("(aa)");
            assertThat(builder.mark(53)).isEqualTo("(bbb)");
        }

        private CaseRecord order(LocalDate made, LocalDate expires, String type) {
            return record(1, CaseRecordKind.ORDER)
                    .with(CourtOrder.TYPE, new FieldValue.Code(type))
                    .with(CourtOrder.MADE, new FieldValue.Day(made))
                    .with(CourtOrder.EXPIRES, new FieldValue.Day(expires));
        }

        @ParameterizedTest
        @CsvSource({
            "2026-01-01, 2026-11-23, restraining, false",
            "2026-01-01, 2026-11-24, restraining, true",
            "2026-11-24, 2027-11-24, bail, true",
            "2026-11-25, 2027-11-24, restraining, false",
            "2026-01-01, 2027-11-24, custody, false"
        })
        void anOrderInForceOnTheDayOfTheDraftAsksWhyAnotherIsNeeded(
                LocalDate made, LocalDate expires, String type, boolean asked) throws Exception {
            add(order(made, expires, type)).add(call(1, 0));
            assertThat(prompts().stream()
                            .anyMatch(words -> words.startsWith("[Recorded as in force on 24 November 2026: ")))
                    .isEqualTo(asked);
        }

        @Test
        void incidentsAfterTheFirstRequestToStopAreCountedWithoutThoseOfTheDayItself() throws Exception {
            add(person("Craig Mullen"));
            add(record(2, CaseRecordKind.STOP_REQUEST)
                    .with(StopRequest.WHEN, new FieldValue.Time(EventTime.exactly(DAY, null, EventTime.HOME))));
            add(record(3, CaseRecordKind.STOP_REQUEST)
                    .with(
                            StopRequest.WHEN,
                            new FieldValue.Time(EventTime.exactly(DAY.plusDays(5), null, EventTime.HOME))));
            add(
                    call(1, -1),
                    call(2, 0),
                    call(3, 1).by("Craig Mullen", Certainty.KNOWN),
                    call(4, 2),
                    incident(5).of(IncidentType.CALLS));
            assertThat(paragraphs())
                    .contains(
                            "The first request to stop that I recorded was on 3 November 2026. Of the incidents told here,"
                                    + " 2 have a later date, whoever they were by; in 1 of these the respondent is named"
                                    + " as known or believed.");
        }

        @Test
        void aRequestToStopAfterTheLastIncidentIsFollowedByNone() throws Exception {
            add(record(2, CaseRecordKind.STOP_REQUEST)
                            .with(
                                    StopRequest.WHEN,
                                    new FieldValue.Time(EventTime.exactly(MADE_ON, null, EventTime.HOME))))
                    .add(call(1, 0));
            assertThat(paragraphs())
                    .contains("The first request to stop that I recorded was on 24 November 2026. No incident told"
                            + " here has a later date.");
        }

        @Test
        void theRespondentsLatestIsGivenWithItsParagraph() throws Exception {
            add(person("Craig Mullen")).add(call(1, 0).by("Craig Mullen", Certainty.KNOWN));
            int paragraph = paragraphs().indexOf(told(1)) + 1;
            assertThat(paragraphs())
                    .contains("The latest incident told here in which the respondent is named as known or believed was"
                            + " on 3 November 2026 (paragraph " + paragraph + ").");
        }
    }

    @Nested
    class TheNotes {
        private List<StatementBlock> notes() throws Exception {
            return new StatementComposer(messages, form)
                    .notes(sheets.collect(request))
                    .blocks();
        }

        @Test
        void giveWhatIsKnownOfTheRespondentAndSayWhatIsNot() throws Exception {
            add(person("Craig Mullen").with(PersonResponsible.VEHICLES, new FieldValue.Texts(List.of("AB12 CDE"))))
                    .add(call(1, 0));
            StatementBlock.FactTable facts = notes().stream()
                    .filter(StatementBlock.FactTable.class::isInstance)
                    .map(StatementBlock.FactTable.class::cast)
                    .findFirst()
                    .orElseThrow();
            assertThat(facts.facts())
                    .extracting(fact -> fact.value().words())
                    .containsExactly(
                            "Craig Mullen",
                            "[Not recorded]",
                            "[Not recorded]",
                            "[Not recorded]",
                            "[Not recorded]",
                            "[Not recorded]",
                            "[Not recorded]",
                            "[Not recorded]",
                            "[Not recorded]",
                            "AB12 CDE");
        }

        @Test
        void sayNothingOfHowTheRespondentFindsHer() throws Exception {
            add(person("Craig Mullen")
                            .with(PersonResponsible.FINDS_ME, new FieldValue.Text("canary-finds"))
                            .with(PersonResponsible.WEAPONS, new FieldValue.Text("canary-weapons"))
                            .with(PersonResponsible.CONCERNS, new FieldValue.Text("canary-concerns")))
                    .add(call(1, 0));
            assertThat(notes().toString()).doesNotContain("canary");
        }

        @Test
        void haveNoPartForEarlierWordsIfThereAreNone() throws Exception {
            add(call(1, 0));
            assertThat(notes()).noneMatch(StatementBlock.StatementTable.class::isInstance);
        }
    }
}
