package org.daybook.ui.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.daybook.casefile.entry.Authorship;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.Cost;
import org.daybook.caserecord.RetentionDate;
import org.daybook.field.Field;
import org.daybook.field.FieldValue;
import org.daybook.record.Id;
import org.daybook.session.Diary;
import org.daybook.session.Opened;
import org.daybook.ui.Desk;
import org.daybook.ui.toolkit.navigation.Destination;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionReviewModelTest {
    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    @TempDir
    Path folder;

    private Desk desk;
    private RetentionReviewModel model;

    @BeforeEach
    void sit() throws Exception {
        desk = new Desk(folder);
        model = new RetentionReviewModel(desk.context());
    }

    @AfterEach
    void leave() throws Exception {
        desk.close();
    }

    @Test
    void listsWhatIsRecordedTheEarliestDayFirstAndLeadsToItsForm() throws Exception {
        record("a", CaseRecordKind.RETENTION, RetentionDate.ERASE, new FieldValue.Day(DAY.plusYears(1)));
        CaseRecord earlier = record("b", CaseRecordKind.RETENTION, RetentionDate.REVIEW, new FieldValue.Day(DAY));
        RetentionReviewModel.RetentionContent shown = shown();
        assertThat(shown.rules())
                .extracting(RetentionReviewModel.Rule::name)
                .containsExactly("How long it is kept 2", "How long it is kept 1");
        model.keepUntil(shown.rules().getFirst());
        assertThat(desk.gone())
                .containsExactly(new Destination.AmendCaseRecord(CaseRecordKind.RETENTION, earlier.id(), null));
    }

    @Test
    void saysHowMuchWouldBeErasedWithoutAWordOfIt() throws Exception {
        CaseRecord cost = record("c", CaseRecordKind.COST, Cost.WHAT, new FieldValue.Text("Kestrel locks"));
        RetentionReviewModel.RetentionContent shown = shown();
        assertThat(shown.holdings())
                .contains(new RetentionReviewModel.Holding(
                        "Costs",
                        "1 record",
                        new Destination.TheCase(CaseRecordKind.COST),
                        new RetentionReviewModel.Ids(List.of(), List.of(), List.of(cost.id()))));
        assertThat(shown.toString()).doesNotContain("Kestrel");
        assertThat(shown.erased()).isZero();
        desk.on(() -> {
            Opened.of(desk.session()).caseRecords().erase(cost.id(), "No longer needed");
            return true;
        });
        assertThat(shown().erased()).isEqualTo(1);
    }

    @Test
    void erasesAllOfTheTickedKindsAsOneErasureOnceTheirNumberWasTyped() throws Exception {
        record("c", CaseRecordKind.COST, Cost.WHAT, new FieldValue.Text("locks"));
        record("d", CaseRecordKind.COST, Cost.WHAT, new FieldValue.Text("taxi"));
        desk.on(() -> Opened.of(desk.session()).record(Diary.incident("word"), Authorship.OWNER, null));
        RetentionReviewModel.RetentionContent before = shown();
        model.ticked.addAll(before.holdings());
        model.reason.set("No longer needed");
        model.typed.set("2");
        assertThat(model.ready().get()).isFalse();
        model.typed.set("3");
        assertThat(model.ready().get()).isTrue();
        model.erase();
        desk.until(() -> model.ticked.isEmpty());
        RetentionReviewModel.RetentionContent left = Objects.requireNonNull(model.shown.get());
        assertThat(left.erased()).isEqualTo(3);
        assertThat(model.justErased()).isEqualTo(3);
        assertThat(left.holdings())
                .extracting(RetentionReviewModel.Holding::ids)
                .allMatch(ids -> ids.size() == 0);
        assertThat(desk.on(() -> Opened.of(desk.session()).erasures())).hasSize(1);
    }

    private RetentionReviewModel.RetentionContent shown() throws Exception {
        model.drop();
        model.open();
        desk.until(() -> model.shown.get() != null);
        return Objects.requireNonNull(model.shown.get());
    }

    private CaseRecord record(String id, CaseRecordKind kind, Field field, FieldValue value) throws Exception {
        CaseRecord said = CaseRecord.of(new Id<CaseRecord>(id.repeat(32)), kind).with(field, value);
        desk.on(() -> Opened.of(desk.session()).caseRecords().record(said, Authorship.OWNER, null));
        return said;
    }
}
