package org.daybook.importing.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables are split into the cells that their authors meant, and each row keeps its lines in the file. */
class TableReaderTest {
    private static List<TableRow> rows(String table, char delimiter) throws Exception {
        List<TableRow> rows = new ArrayList<>();
        try (TableReader reader =
                new TableReader(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)), delimiter)) {
            for (TableRow row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<List<String>> cells(String table) throws Exception {
        return rows(table, ',').stream().map(TableRow::cells).toList();
    }

    @Test
    void cellsAreSplitAtTheDelimiterAlone() throws Exception {
        assertThat(cells("a,b;c,\r\n,\n")).containsExactly(List.of("a", "b;c", ""), List.of("", ""));
        assertThat(rows("a;b,c\n", ';').getFirst().cells()).containsExactly("a", "b,c");
        assertThat(rows("a\tb c\n", '\t').getFirst().cells()).containsExactly("a", "b c");
    }

    @Test
    void aQuotedCellMayHaveDelimitersMarksAndLineBreaks() throws Exception {
        List<TableRow> rows = rows("1,\"a,b\",\"say \"\"no\"\"\"\n2,\"two\nlines\",x\n3,y,z\n", ',');
        assertThat(rows)
                .extracting(TableRow::cells)
                .containsExactly(
                        List.of("1", "a,b", "say \"no\""), List.of("2", "two\nlines", "x"), List.of("3", "y", "z"));
        assertThat(rows).extracting(TableRow::first).containsExactly(1L, 2L, 4L);
        assertThat(rows).extracting(TableRow::last).containsExactly(1L, 3L, 4L);
    }

    @Test
    void aNumberThatIsProtectedFromASpreadsheetKeepsItsZero() throws Exception {
        assertThat(cells("=\"07700900123\",x\n")).containsExactly(List.of("07700900123", "x"));
    }

    @Test
    void marksWithinWordsAreOnlyMarks() throws Exception {
        assertThat(cells("6\" pipe,a \"quoted\" word\n")).containsExactly(List.of("6\" pipe", "a \"quoted\" word"));
    }

    @Test
    void aMarkThatIsNeverClosedDoesNotSwallowTheRowsAfterIt() throws Exception {
        assertThat(cells("1,\"never closed\n2,b\n3,c\n"))
                .containsExactly(List.of("1", "\"never closed"), List.of("2", "b"), List.of("3", "c"));
    }

    @Test
    void manyMarksThatAreNeverClosedDoNotTakeLong() throws Exception {
        assertThat(rows("x,\"open\n".repeat(20_000), ',')).hasSize(20_000);
    }

    @Test
    void aRowOfManyCellsIsBounded() throws Exception {
        assertThat(rows(",".repeat(5_000) + "\n", ',').getFirst().cells()).hasSizeLessThanOrEqualTo(1_000);
    }

    @Test
    void aRowThatIsTooLongIsCutAndSaysSo() throws Exception {
        TableRow row = rows("a," + "x".repeat(300_000) + "\nb,c\n", ',').getFirst();
        assertThat(row.cut()).isTrue();
        assertThat(row.cells().getLast()).hasSizeLessThan(300_000);
    }

    @Test
    void aShorterRowHasEmptyCells() throws Exception {
        TableRow row = rows("a, b \n", ',').getFirst();
        assertThat(row.cell(1)).isEqualTo("b");
        assertThat(row.cell(7)).isEmpty();
        assertThat(row.isEmpty()).isFalse();
        assertThat(rows(" , \n", ',').getFirst().isEmpty()).isTrue();
    }
}
