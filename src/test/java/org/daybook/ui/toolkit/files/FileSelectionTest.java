package org.daybook.ui.toolkit.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daybook.ui.toolkit.files.FolderListing.ListingRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FileSelectionTest {
    private static final ListingRow FOLDER = new ListingRow(Path.of("Camera"), true, 0, Instant.EPOCH);
    private static final List<ListingRow> ROWS = Stream.concat(
                    Stream.of(FOLDER),
                    IntStream.range(1, 8).mapToObj(i -> new ListingRow(Path.of(i + ".jpg"), false, 1, Instant.EPOCH)))
            .toList();

    private final FileSelection selection = new FileSelection();

    @BeforeEach
    void rows() {
        selection.show(ROWS, List.of());
    }

    private List<String> selected() {
        return selection.selected().stream().map(ListingRow::name).toList();
    }

    @Test
    void aClickSelectsOneAndNoOther() {
        selection.only(2);
        selection.only(4);
        assertThat(selected()).containsExactly("4.jpg");
        assertThat(selection.lead()).isEqualTo(4);
    }

    @Test
    void aTickTakesOneMoreOrOneAway() {
        selection.only(2);
        selection.toggle(5);
        assertThat(selected()).containsExactly("2.jpg", "5.jpg");
        selection.toggle(2);
        assertThat(selected()).containsExactly("5.jpg");
    }

    @Test
    void shiftTakesAllFromTheOneThatWasSelectedLast() {
        selection.only(5);
        selection.extend(2);
        assertThat(selected()).containsExactly("2.jpg", "3.jpg", "4.jpg", "5.jpg");
        selection.extend(6);
        assertThat(selected()).containsExactly("5.jpg", "6.jpg");
    }

    @Test
    void theFocusMovesWithoutSelecting() {
        selection.only(1);
        selection.focus(6);
        assertThat(selected()).containsExactly("1.jpg");
        assertThat(selection.lead()).isEqualTo(6);
    }

    @Test
    void allAreFilesAndNoFolders() {
        selection.allFiles();
        assertThat(selected()).hasSize(7).doesNotContain("Camera");
    }

    @Test
    void whatIsSelectedStaysSelectedInAnotherOrderUnlessItIsGone() {
        selection.only(2);
        selection.toggle(7);
        selection.show(ROWS.reversed().subList(1, ROWS.size()), selection.selected());
        assertThat(selected()).containsExactly("2.jpg");
        assertThat(selection.lead()).as("7.jpg is gone").isEqualTo(-1);
    }
}
