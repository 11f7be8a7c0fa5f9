package org.daybook.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.incident.IncidentMaker.incident;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.daybook.field.Audience;
import org.daybook.incident.ActionTaken;
import org.daybook.incident.FilledIncident;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentHandling;
import org.daybook.incident.IncidentMaker;
import org.daybook.incident.IncidentReport;
import org.daybook.incident.IncidentType;
import org.daybook.incident.Officer;
import org.daybook.incident.PeoplePresent;
import org.daybook.incident.ReportRecipient;
import org.daybook.incident.ReportReferences;
import org.daybook.incident.Reporting;
import org.daybook.incident.StopRequestAnswer;
import org.daybook.incident.Witness;
import org.daybook.incident.field.IncidentPart;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.record.ImportedClaim;
import org.daybook.record.YesNoAnswer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** An incident as lines, for the screen, for print and for comparing two versions. */
class IncidentLinesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);
    private static final Messages MESSAGES = new Messages(Locale.UK);

    private final IncidentLines lines = new IncidentLines(MESSAGES, IncidentLinesTest::nameOf);

    private static String nameOf(Id<?> id) {
        return "Incident " + Integer.parseInt(id.hex(), 16);
    }

    private String text(Incident incident, String label) {
        return lines.of(incident).stream()
                .filter(line -> line.label().equals(MESSAGES.get("field." + label)))
                .map(IncidentLine::text)
                .findFirst()
                .orElse("");
    }

    private static Incident reported(YesNoAnswer answer, IncidentReport... reports) {
        return incident(1)
                .on(DAY)
                .made()
                .with(new ActionTaken("", StopRequestAnswer.NOT_SAID, new Reporting(answer, List.of(reports))));
    }

    static Stream<Incident> filled() {
        return Stream.of(FilledIncident.ofPaperLog(), FilledIncident.ofOtherDiary());
    }

    @ParameterizedTest
    @MethodSource("filled")
    void noTwoLinesHaveOneLabelSinceVersionsAreComparedByLabel(Incident incident) {
        Incident open = incident.with(new IncidentHandling(false, "a reason", "a note"));
        assertThat(lines.of(open)).extracting(IncidentLine::label).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("filled")
    void linesStandInTheOrderOfTheForm(Incident incident) {
        List<IncidentPart> parts =
                lines.of(incident).stream().map(IncidentLine::part).distinct().toList();
        assertThat(parts).doesNotHaveDuplicates().contains(IncidentPart.WHEN, IncidentPart.ORIGIN);
        assertThat(parts.getFirst()).isEqualTo(IncidentPart.WHEN);
    }

    @Test
    void aFieldThatWasNotFilledInHasNoLine() {
        assertThat(lines.of(incident(1).on(DAY).made()))
                .extracting(IncidentLine::label)
                .containsExactly(
                        MESSAGES.get("field.when"),
                        MESSAGES.get("field.zone"),
                        MESSAGES.get("field.happened"),
                        MESSAGES.get("field.portfolio"));
    }

    @Test
    void withoutADateNoZoneIsShown() {
        Incident undated = incident(1)
                .when(EventTime.unknown(EventTime.HOME).inWords("in the spring"))
                .made();
        assertThat(text(undated, "zone")).isEmpty();
        assertThat(text(undated, "when")).isEqualTo("Date not known");
        assertThat(text(undated, "when-words")).isEqualTo("in the spring");
    }

    @Test
    void kindsAreNamedWithoutTheirCodesAndEachOnItsLine() {
        Incident several =
                incident(1).of(IncidentType.EMAIL, IncidentType.CALLS).made();
        assertThat(text(several, "types").lines())
                .hasSize(2)
                .first()
                .asString()
                .isEqualTo(MESSAGES.get("types." + IncidentType.CALLS.code()));
    }

    @Test
    void linkedIncidentsAreNamedByWhoeverKnowsThem() {
        assertThat(text(incident(1).linkedWith(2, 3).made(), "linked")).isEqualTo("Incident 2\nIncident 3");
    }

    @Test
    void howItIsHandledAndThePrivateNoteAreForHerAlone() {
        Incident kept = incident(1).made().with(new IncidentHandling(false, "It names my child", "Do not show"));
        assertThat(lines.of(kept))
                .filteredOn(line -> line.audience() == Audience.HERSELF)
                .extracting(IncidentLine::text)
                .containsExactly(MESSAGES.get("field.portfolio-no"), "It names my child", "Do not show");
    }

    @Test
    void howToReachAWitnessIsNotForReaders() {
        Incident seen = incident(1)
                .made()
                .with(new PeoplePresent(
                        List.of(new Witness("Maria", "saw it", YesNoAnswer.YES, "07700 900123")),
                        YesNoAnswer.NOT_SAID,
                        ""));
        assertThat(lines.of(seen))
                .filteredOn(line -> line.audience() == Audience.READER)
                .extracting(IncidentLine::text)
                .contains("Maria", "saw it")
                .doesNotContain("07700 900123");
    }

    @Test
    void eachReportHasItsNumberAndItsDayWithItsTime() {
        Incident incident = reported(YesNoAnswer.YES, report(DAY, LocalTime.of(22, 5)), report(DAY.plusDays(1), null));
        assertThat(lines.of(incident))
                .filteredOn(line -> line.part() == IncidentPart.REPORTS)
                .extracting(IncidentLine::text)
                .contains("03/11/2026, 22:05", "04/11/2026")
                .doesNotContain("22:05");
        assertThat(lines.of(incident)).extracting(IncidentLine::label).doesNotHaveDuplicates();
    }

    private static IncidentReport report(LocalDate on, @Nullable LocalTime at) {
        return new IncidentReport(
                ReportRecipient.POLICE_101, on, at, Officer.NOT_SAID, ReportReferences.NOT_SAID, "", "", "");
    }

    @ParameterizedTest
    @EnumSource
    void onlyANoIsOutdatedByAConversationThatWasRecordedLater(YesNoAnswer answer) {
        Incident incident = reported(answer);
        List<IncidentLine> spokenOf = lines.of(incident, true);
        if (answer == YesNoAnswer.NO) {
            assertThat(spokenOf).extracting(IncidentLine::text).contains(MESSAGES.get("field.reported-since"));
            assertThat(spokenOf).hasSameSizeAs(lines.of(incident));
        } else {
            assertThat(spokenOf).isEqualTo(lines.of(incident));
        }
        assertThat(lines.of(incident, false)).isEqualTo(lines.of(incident));
    }

    @Nested
    class Changes {
        @Test
        void areNoneBetweenAnIncidentAndItself() {
            Incident filled = FilledIncident.ofOtherDiary();
            assertThat(lines.changes(filled, filled)).isEmpty();
        }

        @Test
        void showWhatWasThereBeforeAndWhatIsThereNow() {
            Incident before = incident(1).on(DAY).saying("He rang.").made();
            Incident after = incident(1).on(DAY).saying("He rang twice.").made();
            assertThat(lines.changes(before, after)).singleElement().satisfies(change -> {
                assertThat(change.line().label()).isEqualTo(MESSAGES.get("field.happened"));
                assertThat(change.before()).isEqualTo("He rang.");
                assertThat(change.after()).isEqualTo("He rang twice.");
            });
        }

        @Test
        void showWhatIsNoLongerThere() {
            Incident before = reported(YesNoAnswer.YES, report(DAY, LocalTime.of(9, 0)));
            Incident after = incident(1).on(DAY).made();
            assertThat(lines.changes(before, after))
                    .isNotEmpty()
                    .allSatisfy(change -> assertThat(change.after()).isEmpty())
                    .extracting(IncidentLines.ChangedLine::before)
                    .contains("03/11/2026, 09:00");
        }

        @Test
        void standInTheOrderOfTheFormAlsoIfSomeAreOnlyInTheOlderVersion() {
            Incident before =
                    reported(YesNoAnswer.YES, report(DAY, null)).with(new IncidentHandling(true, "", "old note"));
            Incident after = incident(1).on(DAY.plusDays(1)).made().with(new IncidentHandling(true, "", "new note"));
            List<IncidentPart> parts = lines.changes(before, after).stream()
                    .map(change -> change.line().part())
                    .toList();
            assertThat(parts).isSorted().contains(IncidentPart.REPORTS, IncidentPart.PRIVATE_NOTE);
        }
    }

    @Nested
    class OfAnotherDiary {
        private static final ImportedClaim CLAIM = new ImportedClaim(
                "ab".repeat(16), 7, OffsetDateTime.parse("2026-10-06T09:00:00Z"), "", "", "cd".repeat(32), true);

        private static ImportedClaim by(String author, String onBehalfOf) {
            return new ImportedClaim(
                    CLAIM.vaultId(),
                    CLAIM.number(),
                    CLAIM.recordedAt(),
                    author,
                    onBehalfOf,
                    CLAIM.digest(),
                    CLAIM.fromPaper());
        }

        @Test
        void aWithdrawalIsToldWithoutSayingWhatKindOfRecordItWas() {
            assertThat(lines.withdrawal(CLAIM))
                    .isEqualTo("The other diary says that it was withdrawn there on 06/10/2026, 09:00 (UTC+00:00),"
                            + " under number 7.");
        }

        @Test
        void aWithdrawalNamesWhoWroteItAndForWhom() {
            assertThat(lines.withdrawal(by("Ann", ""))).endsWith("09:00 (UTC+00:00) by Ann, under number 7.");
            assertThat(lines.withdrawal(by("Ann", "Joan"))).endsWith(" Recorded there for Joan.");
            assertThat(lines.withdrawal(by("", "Joan"))).doesNotContain(" by ").endsWith(" Recorded there for Joan.");
        }

        @Test
        void whatItSaysOfTheIncidentIsThereInAFewWords() {
            assertThat(text(FilledIncident.ofOtherDiary(), "claim"))
                    .isEqualTo(
                            "Recorded there on 06/10/2026, 09:00 (UTC+00:00) by Ann, under number 7, as the other diary"
                                    + " says.");
            assertThat(text(FilledIncident.ofOtherDiary(), "claim-for")).isEqualTo("Joan");
            assertThat(text(FilledIncident.ofOtherDiary(), "claim-paper"))
                    .isEqualTo(MESSAGES.get("field.origin-paper-log"));
        }

        @Test
        void nothingIsSaidOfAnotherDiaryIfItWasWrittenHere() {
            Incident here = IncidentMaker.incident(1).on(DAY).made();
            assertThat(lines.of(here)).noneMatch(line -> line.part() == IncidentPart.ORIGIN);
        }
    }
}
