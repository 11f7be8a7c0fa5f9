package org.daybook.ui.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.incident.IncidentMaker.incident;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import org.daybook.casefile.entry.Entry.IncidentRecorded;
import org.daybook.incident.IncidentMaker;
import org.daybook.portfolio.Sheets;
import org.daybook.text.Messages;
import org.daybook.ui.today.TodayModel.IncidentLine;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the page after unlocking says. */
class TodayFormatterTest {
    // A Saturday.
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    private final TodayFormatter words = new TodayFormatter(new Messages(Locale.UK), TODAY);

    private IncidentLine line(IncidentMaker incident) {
        Sheets sheets = new Sheets();
        sheets.add(new IncidentRecorded(incident.made()));
        return words.incident(sheets.caseFile().incidents().all().iterator().next());
    }

    @Test
    void itsTitleIsTheDay() {
        assertThat(words.title()).isEqualTo("Saturday 28 November");
    }

    @Test
    void itSaysWhenTheLastBackupWasMade() {
        assertThat(words.backup(Optional.of(OffsetDateTime.parse("2026-11-03T23:30:00Z"))))
                .isEqualTo("The last backup was made on 03/11/2026");
        assertThat(words.backup(Optional.empty())).isEqualTo("This diary has no backup yet");
    }

    @Nested
    class TheLatestEntries {
        @Test
        void haveTheYearOnlyIfItIsAnother() {
            assertThat(line(incident(1).at(LocalDate.of(2026, 1, 3), LocalTime.of(21, 5)))
                            .when())
                    .contains("3 Jan", "21:05")
                    .doesNotContain("2026");
            assertThat(line(incident(1).on(LocalDate.of(2025, 12, 31))).when()).contains("31 Dec", "2025");
        }

        @Test
        void withoutADateSaySo() {
            assertThat(line(incident(1)).when()).isNotBlank();
        }

        @Test
        void quoteNobodyAndNameNobodyUnlessSheChoseSo() {
            IncidentLine messages =
                    line(incident(1).saying("1 message from Craig (WhatsApp)").quoting("I am sorry"));
            assertThat(messages.plain()).isEqualTo("1 message on WhatsApp");
            assertThat(messages.named()).isEqualTo("1 message from Craig (WhatsApp)");
            assertThat(line(incident(1).saying("").quoting("I am sorry")).plain())
                    .isEqualTo("Exact words");
        }

        @Test
        void areCutWhereTheyAreLong() {
            String beginning = line(incident(1).saying("x".repeat(300))).plain();
            assertThat(beginning).hasSize(111).endsWith("…");
            assertThat(line(incident(1).saying("He rang.")).plain()).isEqualTo("He rang.");
        }
    }
}
