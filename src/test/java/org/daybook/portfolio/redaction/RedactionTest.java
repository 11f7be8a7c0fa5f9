package org.daybook.portfolio.redaction;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.casefile.CountableIncident;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CourtOrder;
import org.daybook.caserecord.DailyEffect;
import org.daybook.field.FieldValue;
import org.daybook.field.OrderTerm;
import org.daybook.incident.ActionTaken;
import org.daybook.incident.DailyChange;
import org.daybook.incident.Distress;
import org.daybook.incident.FilledIncident;
import org.daybook.incident.Harm;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentContext;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentEffect;
import org.daybook.incident.IncidentLocation;
import org.daybook.incident.IncidentReport;
import org.daybook.incident.IncidentType;
import org.daybook.incident.PlaceKind;
import org.daybook.incident.ReportRecipient;
import org.daybook.incident.Reporting;
import org.daybook.incident.field.IncidentPart;
import org.daybook.incident.field.IncidentValues;
import org.daybook.portfolio.Sheets;
import org.daybook.portfolio.content.PlaceTermDetector;
import org.daybook.portfolio.request.DisclosureOptions;
import org.daybook.portfolio.request.PortfolioPart;
import org.daybook.portfolio.request.ServedContents;
import org.daybook.record.CaseHeading;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.record.ImportedClaim;
import org.daybook.record.Jurisdiction;
import org.daybook.record.PersonDetail;
import org.daybook.record.PersonDetailKind;
import org.daybook.record.RecordOrigin;
import org.daybook.record.UnknownFields;
import org.daybook.record.YesNoAnswer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
    /** The fields of each part, by the beginning of their paths. */
    private static final Map<PortfolioPart, List<String>> FIELDS = fields();

    private static Map<PortfolioPart, List<String>> fields() {
        Map<PortfolioPart, List<String>> fields = new EnumMap<>(PortfolioPart.class);
        fields.put(PortfolioPart.EXACT_WORDS, List.of("what.exactWords"));
        fields.put(PortfolioPart.WHERE, List.of("where."));
        fields.put(PortfolioPart.CHANNEL, List.of("what.channel."));
        fields.put(PortfolioPart.WHO, List.of("who."));
        fields.put(PortfolioPart.RECEIVED, List.of("what.received."));
        fields.put(PortfolioPart.WITNESSES, List.of("presence.witnesses."));
        fields.put(PortfolioPart.CHILDREN, List.of("presence.children"));
        fields.put(PortfolioPart.RESPONSE, List.of("response.did", "response.askedToStop."));
        fields.put(PortfolioPart.FEELINGS, List.of("effect.feelings", "effect.distress", "effect.fearOfViolence"));
        fields.put(PortfolioPart.DAY_TO_DAY, List.of("effect.changes.", "effect.dayToDay"));
        fields.put(PortfolioPart.HARM, List.of("effect.harm."));
        fields.put(
                PortfolioPart.ORDER,
                List.of("background.orderBroken", "background.orderTerm", "background.brokenTerms"));
        fields.put(PortfolioPart.REPORTS, List.of("response.reporting."));
        fields.put(PortfolioPart.LINKS, List.of("background.linked."));
        fields.put(
                PortfolioPart.ORIGIN, List.of("background.origin.claim.author", "background.origin.claim.onBehalfOf"));
        return fields;
    }

    private static Redaction leavingOut(Set<PortfolioPart> parts) {
        return Redactions.of(DisclosureOptions.OPEN.without(parts));
    }

    private static boolean belongs(String path, PortfolioPart part) {
        return FIELDS.getOrDefault(part, List.of()).stream().anyMatch(path::startsWith);
    }

    @Nested
    class OfAnIncidentWithEveryField {
        private final Incident incident = FilledIncident.ofPaperLog();
        private final Map<String, Object> before =
                FilledIncident.leaves(leavingOut(Set.of()).of(incident));

        @ParameterizedTest
        @EnumSource
        void eachPartTakesItsOwnFieldsAndNoOthers(PortfolioPart part) {
            Map<String, Object> after =
                    FilledIncident.leaves(leavingOut(Set.of(part)).of(incident));
            before.forEach((path, value) -> {
                if (belongs(path, part)) {
                    assertThat(after.get(path)).as(path).isNotEqualTo(value);
                } else {
                    assertThat(after.get(path)).as(path).isEqualTo(value);
                }
            });
        }

        @Test
        void thatItCameFromPaperAlwaysShows() {
            Incident bare = leavingOut(Set.of(PortfolioPart.values())).of(incident);
            assertThat(bare.background().origin())
                    .isEqualTo(incident.background().origin());
        }

        @Test
        void thatItCameFromAnotherDiaryAlwaysShowsAndWhoWroteThereMayBeLeftOut() {
            Incident other = FilledIncident.ofOtherDiary();
            ImportedClaim claim = requireNonNull(other.background().origin().claim());
            RecordOrigin printed = leavingOut(Set.of(PortfolioPart.ORIGIN))
                    .of(other)
                    .background()
                    .origin();
            assertThat(printed.firstWritten())
                    .isEqualTo(other.background().origin().firstWritten());
            assertThat(printed.claim())
                    .isEqualTo(new ImportedClaim(
                            claim.vaultId(), claim.number(), claim.recordedAt(), "", "", claim.digest(), true));
        }

        @Test
        void allPartsTogetherLeaveTheTimeAndIncidentDescription() {
            Incident bare = leavingOut(Set.of(PortfolioPart.values())).of(incident);
            assertThat(IncidentValues.texts(bare))
                    .containsExactlyInAnyOrder(
                            incident.when().words(),
                            incident.what().happened(),
                            incident.what().extent().lasted());
        }

        @Test
        void nothingOfWhereItWasIsPrintedOfAPlaceAtHomeWithoutTheAddressButThatItWasAtHome() {
            Incident home = incident.with(new IncidentLocation(incident.where().place(), PlaceKind.HOME));
            Redaction redaction = Redactions.of(DisclosureOptions.OPEN.withAddress(false));
            FilledIncident.leaves(redaction.of(home)).forEach((path, value) -> {
                if (path.startsWith("where.")) {
                    assertThat(value).as(path).isIn("", PlaceKind.HOME);
                }
            });
        }

        /** That it was broken there tells whoever was there that a place which a term names is near. */
        @ParameterizedTest
        @EnumSource
        void whichTermWasBrokenIsSaidOfHerHomeAndFromAfarAloneWithoutTheAddress(PlaceKind kind) {
            Incident there = typed(IncidentType.LOITERING, kind);
            Incident afar = typed(IncidentType.TEXT_MESSAGES, kind);
            Incident notSaid = typed(IncidentType.ORDER_BREACHED, kind);
            Redaction served = Redactions.of(DisclosureOptions.GUARDED);
            boolean isNamed =
                    Set.of(PlaceKind.HOME, PlaceKind.PHONE, PlaceKind.ONLINE).contains(kind);
            for (Incident one : List.of(there, notSaid)) {
                IncidentContext printed = served.of(one).background();
                assertThat(printed.brokenTerms())
                        .isEqualTo(isNamed ? incident.background().brokenTerms() : List.of());
                assertThat(printed.orderTerm())
                        .isEqualTo(isNamed ? incident.background().orderTerm() : "");
                assertThat(CountableIncident.isBreach(served.of(one))).isTrue();
            }
            assertThat(served.of(afar).background().brokenTerms()).isNotEmpty();
            assertThat(leavingOut(Set.of()).of(there).background()).isEqualTo(incident.background());
        }

        @Test
        void aTermAboutNoPlaceThatWasBrokenIsAlwaysSaid() {
            Incident there = typed(IncidentType.LOITERING, PlaceKind.STREET);
            Id<OrderTerm> contact = there.background().brokenTerms().getFirst();
            Redaction served = ordered(contact, "Not to contact Jaspreet Sandhu");
            assertThat(served.of(there).background().brokenTerms()).containsExactly(contact);
        }

        private static Redaction ordered(Id<OrderTerm> term, String words) {
            CaseRecord order = CaseRecord.of(new Id<>("%032x".formatted(900)), CaseRecordKind.ORDER)
                    .with(CourtOrder.TERMS, new FieldValue.Terms(List.of(new OrderTerm(term, words))));
            return Redactions.of(DisclosureOptions.GUARDED, ServedContents.EVERYTHING, Stream.of(order));
        }

        /** The reader knows both places already, and learns of no other. */
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "WORK | The counter | Not to watch [address] or her place of work | true",
                    "STREET | The counter | Not to watch [address] or her place of work | false",
                    "ELSEWHERE | Bramble Street Library | Not to enter [address] or Bramble Street | true",
                    "ELSEWHERE | Linden Street | Not to enter [address] or Bramble Street | false",
                    "STREET | Outside Jaspreet’s gym | Not to come near Jaspreet Sandhu | false"
                })
        void aTermThatNamesThePlaceWhereItWasBrokenIsSaid(PlaceKind kind, String place, String words, boolean isSaid) {
            Incident there = typed(IncidentType.LOITERING, kind).with(new IncidentLocation(place, kind));
            Id<OrderTerm> term = there.background().brokenTerms().getFirst();
            assertThat(ordered(term, words).of(there).background().brokenTerms().contains(term))
                    .isEqualTo(isSaid);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Not to come within 100 metres of her",
                    "Not to contact her at Tansy Court",
                    "Not to contact or approach her",
                    "Not to follow her in [address]",
                    "Nie zbliżać się",
                    "To surrender it"
                })
        void aTermIsAboutAPlaceWhenInDoubt(String words) {
            assertThat(PlaceTermDetector.mayBeAboutPlace(words)).isTrue();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Not to contact Jaspreet Sandhu directly or indirectly",
                    "No contact, direct or indirect",
                    "Not to use or threaten to use violence, molest or put in fear",
                    "Not to follow or communicate with, including by electronic means",
                    "To hand over, within 48 hours, all devices named in the schedule",
                    "Not to instruct or encourage any other person to do so"
                })
        void aTermAboutContactOrViolenceAloneIsAboutNoPlace(String words) {
            assertThat(PlaceTermDetector.mayBeAboutPlace(words)).isFalse();
        }

        @Test
        void whichTermWasBrokenAtHomeIsNotSaidWhereThePlacesAreLeftOut() {
            Redaction served = Redactions.of(DisclosureOptions.GUARDED.without(Set.of(PortfolioPart.WHERE)));
            Incident home = typed(IncidentType.LOITERING, PlaceKind.HOME);
            assertThat(served.of(home).background().brokenTerms()).isEmpty();
        }

        @Test
        void aPlaceThatIsHerHomeByTheKindOfIncidentAloneIsNotPrintedEither() {
            Redaction served = Redactions.of(DisclosureOptions.GUARDED);
            assertThat(served.of(typed(IncidentType.TURNED_UP_HOME, PlaceKind.NOT_SAID))
                            .where()
                            .place())
                    .isEmpty();
        }

        private Incident typed(IncidentType type, PlaceKind kind) {
            IncidentDescription what = incident.what();
            return incident.with(new IncidentDescription(
                            List.of(type),
                            what.happened(),
                            what.exactWords(),
                            what.extent(),
                            what.channel(),
                            what.received()))
                    .with(new IncidentLocation(incident.where().place(), kind));
        }

        /** A report to each, with its code as what was said. */
        private Incident reportedToEverybody() {
            IncidentReport one = incident.response().reporting().reports().getFirst();
            List<IncidentReport> reports = Stream.of(ReportRecipient.values())
                    .map(to -> new IncidentReport(
                            to, null, null, one.officer(), one.references(), "canary-" + to.code(), "", ""))
                    .toList();
            return incident.with(new ActionTaken(
                    incident.response().did(),
                    incident.response().askedToStop(),
                    new Reporting(YesNoAnswer.YES, reports)));
        }

        private static List<String> reports(DisclosureOptions discretion, ServedContents served, Incident incident) {
            Incident printed = Redactions.of(discretion, served).of(incident);
            return printed.response().reporting().reports().stream()
                    .map(IncidentReport::said)
                    .toList();
        }

        @Test
        void aReportToAnAdvocateOrASolicitorIsNotForTheOtherSide() {
            assertThat(reports(DisclosureOptions.GUARDED, new ServedContents(true, true), reportedToEverybody()))
                    .contains("canary-101", "canary-employer", "canary-doctor")
                    .doesNotContain("canary-advocate", "canary-solicitor");
            assertThat(reports(DisclosureOptions.OPEN, ServedContents.EVERYTHING, reportedToEverybody()))
                    .hasSize(ReportRecipient.values().length);
        }

        @Test
        void treatmentAndReportsToADoctorAreServedOnlyIfHealthIsChosen() {
            ServedContents served = new ServedContents(true, false);
            assertThat(reports(DisclosureOptions.OPEN, served, reportedToEverybody()))
                    .contains("canary-101", "canary-advocate")
                    .doesNotContain("canary-doctor");
            Redaction redaction = Redactions.of(DisclosureOptions.OPEN, served);
            assertThat(redaction.of(incident).effect().harm().treatment()).isEmpty();
            assertThat(redaction.of(incident).effect().harm().injury()).isNotEmpty();
        }

        @Test
        void aTickThatSaysWhereSheNowIsLeavesAMarkAndThatHerDaysChangedStillCounts() {
            IncidentEffect effect = new IncidentEffect(
                    "", Distress.NOT_SAID, YesNoAnswer.NOT_SAID, List.of(DailyChange.values()), "", Harm.NOT_SAID);
            IncidentEffect printed = Redactions.of(DisclosureOptions.GUARDED, new ServedContents(true, true))
                    .of(incident.with(effect))
                    .effect();
            assertThat(printed.changes())
                    .contains(DailyChange.MENTAL_HEALTH)
                    .doesNotContain(DailyChange.MOVED_HOME, DailyChange.ROUTES, DailyChange.WORK_PATTERN);
            assertThat(printed.dayToDay()).isEqualTo("[private]");
            assertThat(Redactions.of(DisclosureOptions.GUARDED)
                            .of(incident.with(effect))
                            .effect())
                    .isEqualTo(effect);
        }

        @Test
        void whatSheChangedIsServedWithoutItsDayAndWhetherItIsStillSo() {
            CaseRecord moved = CaseRecord.of(Sheets.id(1), CaseRecordKind.EFFECT)
                    .with(DailyEffect.CHANGES, new FieldValue.Codes(List.of("moved-home")))
                    .with(DailyEffect.STILL, new FieldValue.Code(YesNoAnswer.YES.code()))
                    .with(DailyEffect.WHEN, new FieldValue.Time(EventTime.unknown(ZoneOffset.UTC)));
            CaseRecord printed = Redactions.of(DisclosureOptions.GUARDED, new ServedContents(true, true))
                    .of(moved);
            assertThat(printed.text(DailyEffect.WORDS)).isEqualTo("[private]");
            assertThat(printed.values()).doesNotContainKeys(DailyEffect.STILL, DailyEffect.WHEN);
            assertThat(printed.codes(DailyEffect.CHANGES)).isEmpty();
        }

        @Test
        void whatIsNeverPrintedIsTakenWhateverIsLeftOut() {
            Map<String, String> printed =
                    FilledIncident.texts(leavingOut(Set.of()).of(incident));
            FilledIncident.texts(incident).forEach((path, text) -> {
                if (path.endsWith(".contact") || path.startsWith("handling.")) {
                    assertThat(printed.get(path)).as(path).isEmpty();
                } else {
                    assertThat(printed.get(path)).as(path).isEqualTo(text);
                }
            });
        }

        @Test
        void aFieldOfANewerVersionKeepsItsNameAndLosesItsValue() {
            Incident newer = incident.with(new UnknownFields(Map.of("/mood", "\"canary\"")));
            assertThat(leavingOut(Set.of()).of(newer).unknown().json()).isEqualTo(Map.of("/mood", "null"));
        }
    }

    @Nested
    class OfTheHeading {
        private final CaseHeading heading = new CaseHeading(
                Map.of(
                        PersonDetailKind.NAME, new PersonDetail("Alex", true),
                        PersonDetailKind.ADDRESS, new PersonDetail("1 Example Road", false),
                        PersonDetailKind.CHILDREN, new PersonDetail("Two", true)),
                "Sam Sample",
                Jurisdiction.SCOTLAND,
                UnknownFields.NONE);

        @Test
        void onlyWhatMayBePrintedStays() {
            CaseHeading printed = leavingOut(Set.of()).of(heading);
            assertThat(printed.about()).containsOnlyKeys(PersonDetailKind.NAME, PersonDetailKind.CHILDREN);
            assertThat(printed.responsible()).isEqualTo("Sam Sample");
            assertThat(printed.jurisdiction()).isEqualTo(Jurisdiction.SCOTLAND);
        }

        @Test
        void itTellsNothingOfAPartThatIsLeftOut() {
            CaseHeading printed = leavingOut(Set.of(PortfolioPart.WHO, PortfolioPart.CHILDREN))
                    .of(heading);
            assertThat(printed.about()).containsOnlyKeys(PersonDetailKind.NAME);
            assertThat(printed.responsible()).isEmpty();
        }
    }

    @Test
    void everyPartButThoseARecordNeedsOrNeverShowsCanBeLeftOut() {
        assertThat(IncidentPart.values())
                .filteredOn(part -> Arrays.stream(PortfolioPart.values())
                        .noneMatch(leftOut -> leftOut.code().equals(part.code())))
                .containsExactly(
                        IncidentPart.WHEN, IncidentPart.WHAT, IncidentPart.PORTFOLIO, IncidentPart.PRIVATE_NOTE);
    }
}
