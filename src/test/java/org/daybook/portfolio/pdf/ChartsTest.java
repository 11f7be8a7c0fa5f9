package org.daybook.portfolio.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.daybook.incident.IncidentType;
import org.daybook.pattern.Patterns;
import org.daybook.pdf.Conformity;
import org.daybook.portfolio.content.CaseSheets;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.PortfolioSection;
import org.daybook.record.CaseHeading;
import org.daybook.record.EventTime;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The charts say what the screen counts, in words that can be found, and hold whatever the dates are. */
class ChartsTest {
    private static final EventTime NO_DATE = EventTime.unknown(MadeUpContent.ZONE);

    /** The charts alone. */
    private static PortfolioContent content(List<IncidentSheet> sheets) {
        PortfolioContent all = MadeUpContent.of(sheets);
        Set<PortfolioSection> others = EnumSet.allOf(PortfolioSection.class);
        others.remove(PortfolioSection.CHARTS);
        others.remove(PortfolioSection.BEFORE_AFTER);
        return MadeUpCaseRecords.with(
                all, PortfolioRequest.of(PortfolioPreset.POLICE_FILE).withoutSections(others), CaseSheets.of(sheets));
    }

    private static String text(byte[] pdf) throws Exception {
        return PdfPortfolioWriterTest.text(pdf).replaceAll("\\s+", " ");
    }

    private static IncidentSheet on(int number, EventTime when) {
        return MadeUpContent.plain(MadeUpContent.with(MadeUpContent.incident(number, "account"), when));
    }

    private static EventTime at(LocalDate day, LocalTime time) {
        return EventTime.exactly(day, time, MadeUpContent.ZONE);
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class OfFortyIncidents {
        private final List<IncidentSheet> sheets = MadeUpContent.sheets(40);
        private final PortfolioContent content = content(sheets);
        private final byte[] pdf = MadeUpContent.write(content);
        private final Patterns patterns = Patterns.of(CaseSheets.of(sheets)
                .countInput(CaseHeading.NOT_SAID, content.madeAt().toLocalDate()));

        @Test
        void givesTheNumbersOfTheScreen() throws Exception {
            String text = text(pdf);
            patterns.often().byMonth().months().stream()
                    .filter(month -> !month.all().isNone())
                    .forEach(month -> assertThat(text)
                            .contains("%02d/%d %d "
                                    .formatted(
                                            month.first().getMonthValue(),
                                            month.first().getYear(),
                                            month.all().count())));
            patterns.knew().types().forEach((type, figure) -> {
                if (type != IncidentType.SOMETHING_ELSE) {
                    assertThat(text).containsPattern(type.code() + " .{3,90}? " + figure.count() + " ");
                }
            });
            assertThat(text)
                    .contains("In the grid: " + patterns.often().hours().counted())
                    .contains("Half of them were "
                            + format(patterns.often().gaps().all().orElseThrow().median()) + " days or shorter");
        }

        private static String format(double median) {
            return median == Math.rint(median) ? String.valueOf((long) median) : String.valueOf(median);
        }

        @Test
        void saysEachPictureInWordsToo() throws Exception {
            Unpacked all = Unpacked.of(pdf);
            assertThat(all.holds("Bars showing the number of incidents in each period, divided by kind."))
                    .isTrue();
            assertThat(all.holds("A grid of seven weekdays and 24 hours")).isTrue();
            assertThat(all.holds("The incidents as strokes on a line of days")).isTrue();
        }
    }

    @Nested
    class WhateverTheDatesAre {
        @Test
        void ofOneIncidentWithoutADate() throws Exception {
            holds(List.of(on(1, NO_DATE)));
        }

        @Test
        void ofOneIncident() throws Exception {
            holds(List.of(on(1, at(LocalDate.of(2026, 3, 4), LocalTime.of(23, 59)))));
        }

        @Test
        void ofThirtyYearsOfEveryKind() throws Exception {
            List<IncidentSheet> sheets = new ArrayList<>();
            for (int i = 1; i <= 600; i++) {
                sheets.add(on(i, at(LocalDate.of(1996, 1, 1).plusDays(i * 18L), LocalTime.of(i % 24, 0))));
            }
            holds(sheets);
        }

        @Test
        void ofDatesThatAreSlipsOfTheKeyboard() throws Exception {
            List<IncidentSheet> sheets = new ArrayList<>();
            for (int i = 1; i <= 200; i++) {
                sheets.add(on(
                        i,
                        EventTime.exactly(LocalDate.of(1 + i * 49, 1 + i % 12, 1 + i % 28), null, MadeUpContent.ZONE)));
            }
            sheets.add(on(201, at(LocalDate.of(9999, 12, 31), LocalTime.MIN)));
            sheets.add(on(202, NO_DATE));
            assertThat(holds(sheets)).contains("Months without incidents are not shown", "no date is known: 1");
        }

        @Test
        void ofTenThousandIncidentsInOneMinute() throws Exception {
            List<IncidentSheet> sheets = new ArrayList<>();
            for (int i = 1; i <= 10_000; i++) {
                sheets.add(on(i, at(LocalDate.of(2026, 3, 4), LocalTime.of(3, 3))));
            }
            assertThat(text(MadeUpContent.write(content(sheets)))).contains("03/2026 10000");
        }

        private String holds(List<IncidentSheet> sheets) throws Exception {
            byte[] pdf = MadeUpContent.write(content(sheets));
            assertThat(Conformity.faults(pdf)).isEmpty();
            return text(pdf);
        }
    }
}
