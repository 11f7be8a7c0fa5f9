package org.daybook.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daybook.casefile.entry.Authorship;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.CaseRecordAmended;
import org.daybook.casefile.entry.Entry.CaseRecordRecorded;
import org.daybook.casefile.entry.Entry.CaseRecordWithdrawn;
import org.daybook.casefile.entry.Entry.HeadingRecorded;
import org.daybook.casefile.entry.Entry.IncidentAmended;
import org.daybook.casefile.entry.Entry.IncidentRecorded;
import org.daybook.casefile.entry.Entry.IncidentWithdrawn;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CaseRecordProblem;
import org.daybook.caserecord.Cost;
import org.daybook.caserecord.CourtOrder;
import org.daybook.caserecord.CrimeReference;
import org.daybook.field.Field;
import org.daybook.field.OrderTerm;
import org.daybook.incident.FilledIncident;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentType;
import org.daybook.incident.field.IncidentValues;
import org.daybook.record.CaseHeading;
import org.daybook.record.EventTime.EventTimePrecision;
import org.daybook.record.Id;
import org.daybook.record.Jurisdiction;
import org.daybook.record.PersonDetail;
import org.daybook.record.PersonDetailKind;
import org.daybook.record.RecordOrigin;
import org.daybook.record.YesNoAnswer;
import org.daybook.sample.SampleCase.ScriptedEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SampleCaseTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final SampleCase sample = SampleCase.endingBefore(TODAY);

    private List<Incident> recorded() {
        return only(IncidentRecorded.class).stream()
                .map(IncidentRecorded::incident)
                .toList();
    }

    private <T> List<T> only(Class<T> kind) {
        return sample.steps().stream()
                .map(ScriptedEntry::entry)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    @Test
    @DisplayName("covers fourteen months with more than sixty incidents")
    void isLongEnough() {
        List<LocalDate> days = recorded().stream()
                .map(incident -> incident.when().date())
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        assertThat(recorded()).hasSizeGreaterThanOrEqualTo(64);
        assertThat(ChronoUnit.DAYS.between(days.getFirst(), days.getLast())).isBetween(400L, 430L);
    }

    @Test
    @DisplayName("uses every type of the taxonomy and every precision of time")
    void coversTheTaxonomy() {
        Set<IncidentType> types = recorded().stream()
                .flatMap(incident -> incident.what().types().stream())
                .collect(Collectors.toSet());
        Set<EventTimePrecision> precisions =
                recorded().stream().map(incident -> incident.when().precision()).collect(Collectors.toSet());
        assertThat(types).containsExactlyInAnyOrder(IncidentType.values());
        assertThat(precisions).containsExactlyInAnyOrder(EventTimePrecision.values());
    }

    @Test
    @DisplayName("uses every field of an incident several times")
    void usesEveryField() {
        Map<String, Integer> uses = new TreeMap<>();
        recorded()
                .forEach(incident -> FilledIncident.leaves(incident).forEach((path, value) -> {
                    if (isSaid(path, value)) {
                        uses.merge(unnumbered(path), 1, Integer::sum);
                    }
                }));
        assertThat(Stream.of(FilledIncident.ofPaperLog(), FilledIncident.ofOtherDiary())
                        .flatMap(incident -> FilledIncident.leaves(incident).keySet().stream())
                        .map(SampleCaseTest::unnumbered)
                        .filter(path -> !path.startsWith("unknown"))
                        // Found out while reading a merged diary, and stored nowhere.
                        .filter(path -> !path.equals("background.origin.claim.own"))
                        .filter(path -> uses.getOrDefault(path, 0) < 2)
                        .distinct())
                .as("say these in two incidents of the scripts in sample, from 1-written-up.txt on")
                .isEmpty();
    }

    private static String unnumbered(String path) {
        return path.replaceAll("\\.\\d+(?=\\.|$)", "");
    }

    private static boolean isSaid(String path, Object value) {
        return switch (value) {
            case String text -> !text.isBlank();
            case Integer number -> number != 0;
            case Boolean yes -> yes != path.equals("handling.inPortfolio");
            case RecordOrigin.OriginKind kind -> kind != RecordOrigin.OriginKind.HERE;
            case Enum<?> answer -> !answer.name().equals("NOT_SAID");
            default -> true;
        };
    }

    @Test
    @DisplayName("says who wrote it down for her, and what stands above the case, some of it not to be printed")
    void hasAuthorsAndAHeading() {
        assertThat(sample.steps())
                .filteredOn(step -> !step.by().equals(Authorship.OWNER))
                .hasSizeGreaterThan(2);
        CaseHeading heading = only(HeadingRecorded.class).getLast().heading();
        assertThat(heading.about()).containsOnlyKeys(PersonDetailKind.values());
        assertThat(heading.about().values()).anyMatch(PersonDetail::mayPrint).anyMatch(detail -> !detail.mayPrint());
        assertThat(heading.responsible()).isNotBlank();
        assertThat(heading.jurisdiction()).isNotEqualTo(Jurisdiction.NOT_SAID);
    }

    @Test
    @DisplayName("is in many scripts, with emoji")
    void isInManyScripts() {
        Set<Character.UnicodeScript> scripts = new HashSet<>();
        recorded()
                .forEach(incident -> (incident.what().happened()
                                + incident.what().exactWords()
                                + incident.effect().feelings())
                        .codePoints()
                        .mapToObj(Character.UnicodeScript::of)
                        .forEach(scripts::add));
        assertThat(scripts)
                .contains(
                        Character.UnicodeScript.GURMUKHI,
                        Character.UnicodeScript.ARABIC,
                        Character.UnicodeScript.BENGALI,
                        Character.UnicodeScript.TAMIL,
                        Character.UnicodeScript.GUJARATI,
                        Character.UnicodeScript.DEVANAGARI,
                        Character.UnicodeScript.HEBREW,
                        Character.UnicodeScript.GREEK,
                        Character.UnicodeScript.CYRILLIC);
        assertThat(recorded()).anyMatch(incident -> incident.what().exactWords().contains("\uD83D\uDD2A"));
    }

    @Test
    @DisplayName("has amendments with reasons, a withdrawal, private notes and records left out")
    void isHandledAsPeopleDo() {
        assertThat(only(IncidentAmended.class))
                .hasSizeGreaterThanOrEqualTo(6)
                .allMatch(amended -> !amended.reason().isBlank());
        assertThat(only(IncidentWithdrawn.class)).hasSize(1);
        assertThat(recorded())
                .filteredOn(incident -> !incident.handling().privateNote().isEmpty())
                .hasSizeGreaterThan(4);
        assertThat(recorded())
                .filteredOn(incident -> !incident.handling().inPortfolio())
                .hasSizeGreaterThan(2);
    }

    @Test
    @DisplayName("is written down in order, never before it happened, and without problems")
    void isRecordable() {
        assertThat(sample.steps()).extracting(ScriptedEntry::at).isSorted();
        for (ScriptedEntry step : sample.steps()) {
            CaseRecord caseRecord = caseRecord(step.entry());
            if (caseRecord != null) {
                assertThat(CaseRecordProblem.of(caseRecord))
                        .as("%s %d", caseRecord.kind(), caseRecord.number())
                        .isEmpty();
            }
            Incident incident = switch (step.entry()) {
                case IncidentRecorded(Incident first) -> first;
                case IncidentAmended(Incident amended, String _) -> amended;
                default -> null;
            };
            if (incident != null) {
                LocalDate written = step.at().atZone(SampleCase.ZONE).toLocalDate();
                assertThat(incident.problems(written))
                        .as("incident %d", incident.number())
                        .isEmpty();
                LocalDate last = incident.when().lastDate();
                assertThat(last == null || !last.isAfter(written))
                        .as("incident %d", incident.number())
                        .isTrue();
            }
        }
    }

    @Test
    @DisplayName("ends before today, in whichever year that is, on the same days of the week")
    void movesByWholeWeeks() {
        DayOfWeek weekday = day(sample.begun()).getDayOfWeek();
        for (int year : new int[] {2019, 2025, 2026, 2027, 2040}) {
            LocalDate today = LocalDate.of(year, 3, 1);
            SampleCase moved = SampleCase.endingBefore(today);
            LocalDate last = day(moved.steps().getLast().at());
            assertThat(last).isBefore(today).isAfter(today.minusDays(366));
            assertThat(day(moved.begun()).getDayOfWeek()).isEqualTo(weekday);
        }
    }

    @Test
    @DisplayName("is the same each time")
    void isDeterministic() {
        assertThat(SampleCase.endingBefore(TODAY).steps()).isEqualTo(sample.steps());
    }

    @Test
    @DisplayName("uses only telephone numbers that are kept for invented cases")
    void usesDramaNumbers() {
        assertThat(recorded())
                .flatExtracting(incident -> Arrays.asList(
                        String.join("\n", IncidentValues.texts(incident)).split("(?=0[17]\\d{3} \\d{6})")))
                .filteredOn(text -> text.matches("(?s)0[17]\\d{3} \\d{6}.*"))
                .hasSizeGreaterThan(20)
                .allMatch(text -> text.startsWith("07700 900") || text.startsWith("01632 960"));
    }

    @Nested
    class CaseRecords {
        private List<CaseRecord> all() {
            return sample.steps().stream()
                    .map(step -> caseRecord(step.entry()))
                    .filter(Objects::nonNull)
                    .toList();
        }

        private List<CaseRecord> latest() {
            Map<Id<CaseRecord>, CaseRecord> latest = new LinkedHashMap<>();
            all().forEach(caseRecord -> latest.put(caseRecord.id(), caseRecord));
            return List.copyOf(latest.values());
        }

        private List<CaseRecord> latest(CaseRecordKind kind) {
            return latest().stream()
                    .filter(caseRecord -> caseRecord.kind() == kind)
                    .toList();
        }

        @ParameterizedTest
        @EnumSource
        @DisplayName("are of every kind, with every field used")
        void useEveryField(CaseRecordKind kind) {
            Set<Field> used = latest(kind).stream()
                    .flatMap(caseRecord -> caseRecord.values().keySet().stream())
                    .collect(Collectors.toSet());
            assertThat(kind.fields().stream()
                            .filter(field -> !used.contains(field))
                            .map(Field::name))
                    .as("say these of a " + kind.code() + " in sample/7-case.txt")
                    .isEmpty();
        }

        @Test
        @DisplayName("are numbered by kind, in the order in which they were recorded")
        void areNumbered() {
            Map<CaseRecordKind, List<Integer>> numbers = new EnumMap<>(CaseRecordKind.class);
            only(CaseRecordRecorded.class)
                    .forEach(recorded -> numbers.computeIfAbsent(
                                    recorded.caseRecord().kind(), _ -> new ArrayList<>())
                            .add(recorded.caseRecord().number()));
            assertThat(numbers).containsOnlyKeys(CaseRecordKind.values());
            assertThat(numbers.values())
                    .allMatch(of -> of.equals(
                            IntStream.rangeClosed(1, of.size()).boxed().toList()));
        }

        @Test
        @DisplayName("name only what is in the sample, and nothing that was recorded later")
        void nameWhatIsThere() {
            Set<Id<?>> known = new HashSet<>();
            List<SampleCase.SampleExhibit> exhibits = sample.exhibits();
            for (ScriptedEntry step : sample.steps()) {
                if (step.entry().incidentId() instanceof Id<Incident> incident) {
                    known.add(incident);
                }
                CaseRecord caseRecord = caseRecord(step.entry());
                if (caseRecord != null) {
                    exhibits.stream()
                            .filter(added -> added.at().isBefore(step.at()))
                            .forEach(added -> known.add(added.exhibit().id()));
                    assertThat(known)
                            .as("%s %d", caseRecord.kind(), caseRecord.number())
                            .containsAll(caseRecord.incidents())
                            .containsAll(caseRecord.exhibits())
                            .containsAll(caseRecord.links(CourtOrder.AGAINST));
                    known.add(caseRecord.id());
                }
            }
        }

        @Test
        @DisplayName("have orders with terms, which later incidents broke")
        void haveBrokenTerms() {
            Map<Id<OrderTerm>, LocalDate> made = new HashMap<>();
            latest(CaseRecordKind.ORDER)
                    .forEach(order -> order.terms(CourtOrder.TERMS)
                            .forEach(term -> made.put(
                                    term.id(), order.day(CourtOrder.MADE).orElseThrow())));
            List<Incident> breaches = recorded().stream()
                    .filter(incident -> !incident.background().brokenTerms().isEmpty())
                    .toList();
            assertThat(breaches).hasSizeGreaterThan(8).allSatisfy(incident -> {
                assertThat(incident.background().orderBroken()).isEqualTo(YesNoAnswer.YES);
                assertThat(incident.background().brokenTerms())
                        .allSatisfy(term -> assertThat(made.get(term))
                                .isBeforeOrEqualTo(incident.when().date()));
            });
        }

        @Test
        @DisplayName(
                "have contacts by 999, 101 and online, about one and about several, with promises kept and not kept")
        void haveContacts() {
            List<CaseRecord> contacts = latest(CaseRecordKind.CONTACT);
            assertThat(contacts)
                    .extracting(contact -> contact.code(AgencyContact.WAY))
                    .contains("999", "101", "online", "station", "letter");
            assertThat(contacts)
                    .filteredOn(contact -> !contact.text(AgencyContact.PROMISED).isEmpty())
                    .extracting(contact -> contact.code(AgencyContact.DONE))
                    .contains("yes", "no");
            assertThat(contacts).anyMatch(contact -> contact.incidents().size() > 4);
        }

        @Test
        @DisplayName("have one master reference and receipts for costs")
        void haveAMasterReferenceAndReceipts() {
            assertThat(latest(CaseRecordKind.REFERENCE))
                    .filteredOn(
                            reference -> reference.code(CrimeReference.MASTER).equals("yes"))
                    .hasSize(1);
            assertThat(latest(CaseRecordKind.COST))
                    .filteredOn(cost -> !cost.links(Cost.RECEIPTS).isEmpty())
                    .hasSizeGreaterThan(1);
        }

        @Test
        @DisplayName("are amended with reasons, withdrawn, left out, taken over and written for her, as people do")
        void areHandledAsPeopleDo() {
            assertThat(only(CaseRecordAmended.class))
                    .hasSizeGreaterThan(4)
                    .allMatch(amended -> !amended.reason().isBlank());
            assertThat(only(CaseRecordWithdrawn.class))
                    .hasSize(1)
                    .allMatch(gone -> !gone.reason().isBlank());
            assertThat(latest())
                    .anyMatch(caseRecord ->
                            !caseRecord.handling().leaveOutReason().isBlank());
            assertThat(latest())
                    .anyMatch(caseRecord -> !caseRecord.handling().privateNote().isBlank());
            assertThat(latest()).anyMatch(caseRecord -> caseRecord.claim() != null);
            assertThat(sample.steps())
                    .filteredOn(step -> step.entry().caseRecordId() != null)
                    .extracting(step -> step.by().author())
                    .contains("Delphine Achebe, stalking advocate");
        }

        @Test
        @DisplayName("use only telephone numbers that are kept for invented cases")
        void useDramaNumbers() {
            assertThat(all())
                    .flatExtracting(caseRecord ->
                            Arrays.asList(String.join("\n", caseRecord.texts()).split("(?=0[17]\\d{3} \\d{6})")))
                    .filteredOn(text -> text.matches("(?s)0[17]\\d{3} \\d{6}.*"))
                    .hasSizeGreaterThan(8)
                    .allMatch(text -> text.startsWith("07700 900") || text.startsWith("01632 960"));
        }
    }

    private static @Nullable CaseRecord caseRecord(Entry entry) {
        return switch (entry) {
            case CaseRecordRecorded(CaseRecord first) -> first;
            case CaseRecordAmended(CaseRecord amended, String _) -> amended;
            default -> null;
        };
    }

    private static LocalDate day(Instant at) {
        return at.atZone(SampleCase.ZONE).toLocalDate();
    }
}
