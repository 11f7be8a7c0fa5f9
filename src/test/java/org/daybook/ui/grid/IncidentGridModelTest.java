package org.daybook.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.daybook.casefile.Draft;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentType;
import org.daybook.index.IncidentSelection;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.record.RecordOrigin;
import org.daybook.session.Diary;
import org.daybook.session.Opened;
import org.daybook.ui.DeskFixture;
import org.daybook.ui.grid.IncidentGridRow.TextCell;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.navigation.DraftForm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class IncidentGridModelTest extends DeskFixture {
    @Nested
    class Recording {
        @Test
        void eachRowBecomesAnIncidentOfItsOwn() throws Exception {
            IncidentGridModel model = open(null);
            IncidentGridRow first = model.form.rows().getFirst();
            fill(first, "3/11/2026 9pm", "A call");
            first.text(TextCell.WHERE).set("At home");
            first.text(TextCell.WHO).set("Sam");
            first.types.add(IncidentType.CALLS);
            fill(model.form.addRow(), "unknown", "A letter");
            model.form.addRow();
            record(model);
            List<IncidentHistory> recorded = incidents();
            assertThat(recorded).hasSize(2);
            Incident call = recorded.getFirst().current();
            assertThat(call.number()).isEqualTo(1);
            assertThat(call.what().types()).containsExactly(IncidentType.CALLS);
            assertThat(call.where().place()).isEqualTo("At home");
            assertThat(call.who().person()).isEqualTo("Sam");
            assertThat(call.background().origin()).isEqualTo(RecordOrigin.HERE);
            assertThat(recorded.getLast().current().when()).isEqualTo(EventTime.unknown(Diary.ZONE));
            assertThat(recorded.getLast().current().number()).isEqualTo(2);
            assertThat(desk.gone())
                    .containsExactly(new Destination.Timeline(new IncidentSelection(
                            "Saved. New incidents: 2",
                            Set.of(recorded.getFirst().id(), recorded.getLast().id()))));
        }

        @Test
        void nothingIsRecordedWhileARowHasToBeMended() throws Exception {
            IncidentGridModel model = open(null);
            fill(model.form.rows().getFirst(), "3/11/2026", "A call");
            IncidentGridRow wrong = model.form.addRow();
            fill(wrong, "sometime", "");
            model.recordAll();
            assertThat(model.work.busyProperty().get()).isFalse();
            assertThat(incidents()).isEmpty();
            assertThat(model.form.firstProblem()).contains(wrong);
            assertThat(wrong.problem.get()).contains(desk.messages().get("grid.no-words"));
            model.form.remove(wrong);
            record(model);
            assertThat(incidents()).hasSize(1);
        }

        @Test
        void aDayToComeIsAskedAboutAndRecordedOnlyIfItIsMeant() throws Exception {
            IncidentGridModel model = open(null);
            IncidentGridRow row = model.form.rows().getFirst();
            fill(row, "3/11/2027", "A call");
            model.recordAll();
            assertThat(row.problem.get()).isEqualTo(desk.messages().get("when.to-come"));
            assertThat(model.form.earlier(row)).containsExactly("Tuesday 03/11/2026");
            model.form.keep(row);
            row.text(TextCell.WHEN).set("4/11/2027");
            assertThat(model.form.isToCome(row)).isTrue();
            model.form.keep(row);
            record(model);
            assertThat(incidents().getFirst().current().when().date()).isEqualTo(LocalDate.of(2027, 11, 4));
        }

        @Test
        void aDayThatCannotBeIsSaidWhileItIsTyped() throws Exception {
            IncidentGridModel model = open(null);
            IncidentGridRow row = model.form.rows().getFirst();
            fill(row, "32/13/2025", "A call");
            assertThat(model.form.understood(row)).isEqualTo("There is no such day as 32/13/2025.");
        }

        @Test
        void aDraftKnowsThatADayToComeIsMeant() throws Exception {
            IncidentGridModel model = open(null);
            IncidentGridRow row = model.form.rows().getFirst();
            fill(row, "3/11/2027", "A call");
            model.form.keep(row);
            IncidentGridForm resumed = new IncidentGridForm(desk.messages(), Diary.CLOCK);
            resumed.resume(model.form.fields());
            assertThat(resumed.isToCome(resumed.rows().getFirst())).isFalse();
            assertThat(resumed.fields()).isEqualTo(model.form.fields());
        }

        @Test
        void anEmptyGridRecordsNothing() throws Exception {
            IncidentGridModel model = open(null);
            model.recordAll();
            assertThat(model.work.stateProperty().get())
                    .isEqualTo(desk.messages().get("grid.nothing"));
        }

        @Test
        void whoWritesIsKeptWithEach() throws Exception {
            IncidentGridModel model = open(null);
            model.form.author.set(" Jo Advocate ");
            model.form.onBehalfOf.set("Ann");
            fill(model.form.rows().getFirst(), "3/11/2026", "A call");
            record(model);
            assertThat(incidents().getFirst().original().recorded().envelope().authorship())
                    .isEqualTo(new Authorship("Jo Advocate", "Ann"));
        }

        @Test
        void rowsOfAPaperLogSayWhenTheyWereFirstWritten() throws Exception {
            IncidentGridModel model = open(null);
            model.form.paper.set(true);
            model.form.firstWritten.set("5/11/2026");
            fill(model.form.rows().getFirst(), "3/11/2026", "A call");
            IncidentGridRow own = model.form.addRow();
            fill(own, "4/11/2026", "A letter");
            own.text(TextCell.FIRST_WRITTEN).set("4/11/2026");
            record(model);
            assertThat(incidents())
                    .extracting(history -> history.current().background().origin())
                    .containsExactly(
                            RecordOrigin.paperLog(LocalDate.of(2026, 11, 5)),
                            RecordOrigin.paperLog(LocalDate.of(2026, 11, 4)));
        }
    }

    @Nested
    class Pasting {
        @Test
        void fillsAnEmptyRowAndMakesMore() throws Exception {
            IncidentGridModel model = open(null);
            model.form.paste(model.form.rows().getFirst(), "3/11/2026\tA call\n4/11/2026\tA letter\n");
            assertThat(model.form.rows())
                    .extracting(row -> row.trimmed(TextCell.HAPPENED))
                    .containsExactly("A call", "A letter");
        }

        @Test
        void comesAfterARowInWhichSomethingStands() throws Exception {
            IncidentGridModel model = open(null);
            fill(model.form.rows().getFirst(), "1/11/2026", "First");
            model.form.paste(model.form.rows().getFirst(), "3/11/2026\tA call\n4/11/2026\tA letter\n");
            assertThat(model.form.rows())
                    .extracting(row -> row.trimmed(TextCell.HAPPENED))
                    .containsExactly("First", "A call", "A letter");
        }

        @Test
        void twoHundredRowsAreRecordedInOneGo() throws Exception {
            IncidentGridModel model = open(null);
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 200; i++) {
                text.append("3/11/2026 9pm\tSomething that happened, number ")
                        .append(i)
                        .append("\tHome\n");
            }
            model.form.paste(model.form.rows().getFirst(), text.toString());
            assertThat(model.form.rows()).hasSize(200);
            record(model);
            assertThat(incidents()).hasSize(200);
            assertThat(incidents().getLast().current().number()).isEqualTo(200);
        }
    }

    @Nested
    class Drafts {
        @Test
        void theWholeGridIsKeptAndResumedLetterForLetter() throws Exception {
            IncidentGridModel model = open(null);
            fill(model.form.rows().getFirst(), " 3/11/2026", "A call\nand another ");
            model.form.rows().getFirst().types.add(IncidentType.CALLS);
            fill(model.form.addRow(), "sometime", "");
            model.form.paper.set(true);
            model.form.author.set("Jo ");
            desk.passTime();
            desk.until(() -> model.work.unsaved().isEmpty());
            List<Draft> drafts = desk.on(Opened.of(desk.session()).drafts()::list);
            assertThat(drafts).hasSize(1);
            assertThat(DraftForm.resuming(drafts.getFirst()))
                    .isEqualTo(new Destination.WriteUpMany(drafts.getFirst().id()));
            IncidentGridModel resumed = open(drafts.getFirst().id());
            assertThat(resumed.form.fields()).isEqualTo(model.form.fields());
            fill(resumed.form.rows().getLast(), "4/11/2026", "A letter");
            record(resumed);
            assertThat(desk.on(Opened.of(desk.session()).drafts()::list)).isEmpty();
        }

        @Test
        void anEmptyGridIsNotKept() throws Exception {
            IncidentGridModel model = open(null);
            model.form.addRow();
            desk.passTime();
            assertThat(model.work.unsaved()).isEmpty();
        }

        @Test
        void whatIsThrownAwayIsOfferedNoMore() throws Exception {
            IncidentGridModel model = open(null);
            fill(model.form.rows().getFirst(), "3/11/2026", "A call");
            desk.passTime();
            desk.until(() -> model.work.unsaved().isEmpty());
            model.discard();
            desk.until(() -> !desk.gone().isEmpty());
            assertThat(desk.on(Opened.of(desk.session()).drafts()::list)).isEmpty();
        }
    }

    private static void fill(IncidentGridRow row, String when, String happened) {
        row.text(TextCell.WHEN).set(when);
        row.text(TextCell.HAPPENED).set(happened);
    }

    private IncidentGridModel open(@Nullable Id<Draft> resume) throws Exception {
        IncidentGridModel model = new IncidentGridModel(desk.context());
        model.open(resume);
        desk.until(() -> model.work.readyProperty().get());
        return model;
    }

    private void record(IncidentGridModel model) throws Exception {
        model.recordAll();
        desk.until(() -> !model.work.busyProperty().get());
    }

    private List<IncidentHistory> incidents() throws Exception {
        return desk.on(Opened.of(desk.session())::incidents);
    }
}
