package org.daybook.ui.toolkit.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.ListView;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Fx;
import org.junit.jupiter.api.Test;

/** Where the keyboard is in a list that has headings. */
@ToolkitTest
class ListHeadingKeysTest {
    private final ListView<String> list = new ListView<>();

    @Test
    void stepsOverHeadingsBothWays() throws Exception {
        Fx.run(() -> {
            list.getItems().setAll(List.of("# May", "one", "# June", "# Week", "two"));
            ListHeadingKeys.skip(list, row -> row.startsWith("#"));
        });
        assertThat(after(0)).isEqualTo(1);
        assertThat(after(2)).isEqualTo(4);
        assertThat(after(3)).isEqualTo(1);
    }

    @Test
    void takesTheChosenRowAlong() throws Exception {
        Fx.run(() -> {
            list.getItems().setAll(List.of("# May", "one", "# June", "two"));
            ListHeadingKeys.skip(list, row -> row.startsWith("#"));
            list.getSelectionModel().clearAndSelect(2);
        });
        assertThat(focused()).isEqualTo(3);
        Fx.run(() -> assertThat(list.getSelectionModel().getSelectedIndices()).containsExactly(3));
    }

    @Test
    void staysWhereThereIsNothingElse() throws Exception {
        Fx.run(() -> {
            list.getItems().setAll(List.of("# May"));
            ListHeadingKeys.skip(list, row -> row.startsWith("#"));
        });
        assertThat(after(0)).isZero();
    }

    private int after(int row) throws Exception {
        Fx.run(() -> list.getFocusModel().focus(row));
        return focused();
    }

    private int focused() throws Exception {
        int[] row = new int[1];
        Fx.run(() -> row[0] = list.getFocusModel().getFocusedIndex());
        return row[0];
    }
}
