package org.daybook.ui.toolkit.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.ListView;
import org.daybook.record.Id;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Fx;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The row of the record that is open beside its list. */
@ToolkitTest
class OpenRowSelectionTest {
    private static final Id<?> FIRST = Id.of(new byte[] {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    private static final Id<?> SECOND = Id.of(new byte[] {2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});

    private record Row(@Nullable Id<?> id) {}

    @Test
    void isSelectedAtOnceOrWhenTheRowsArrive() throws Exception {
        Fx.run(() -> {
            ListView<Row> list = new ListView<>();
            OpenRowSelection<Row> row = new OpenRowSelection<>(list, Row::id);
            row.mark(SECOND);
            assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(-1);

            list.getItems().setAll(List.of(new Row(null), new Row(FIRST), new Row(SECOND)));
            row.arrived();
            assertThat(list.getSelectionModel().getSelectedIndices()).containsExactly(2);

            row.mark(FIRST);
            assertThat(list.getSelectionModel().getSelectedIndices()).containsExactly(1);
        });
    }

    @Test
    void noRowIsSelectedBeforeARecordIsOpened() throws Exception {
        Fx.run(() -> {
            ListView<Row> list = new ListView<>();
            list.getItems().setAll(List.of(new Row(null), new Row(FIRST)));
            new OpenRowSelection<>(list, Row::id).arrived();
            assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(-1);
        });
    }

    @Test
    void leavesTheKeyboardWhereItIsWhenTheRecordIsClosed() throws Exception {
        Fx.run(() -> {
            ListView<Row> list = new ListView<>();
            list.getItems().setAll(List.of(new Row(null), new Row(FIRST), new Row(SECOND)));
            OpenRowSelection<Row> row = new OpenRowSelection<>(list, Row::id);
            row.mark(SECOND);
            row.clear();
            assertThat(list.getSelectionModel().isEmpty()).isTrue();
            assertThat(list.getFocusModel().getFocusedIndex()).isEqualTo(2);
        });
    }
}
