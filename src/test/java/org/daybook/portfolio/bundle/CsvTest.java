package org.daybook.portfolio.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.daybook.text.VisibleTextTest;
import org.junit.jupiter.api.Test;

class CsvTest {
    private static String written(List<String> header, List<List<String>> rows) throws IOException {
        Csv csv = new Csv(header, "Apostrophe");
        rows.forEach(row -> csv.add(() -> row));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        csv.write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void itBeginsWithTheMarkAndEachLineEndsAsTheStandardSays() throws IOException {
        assertThat(written(List.of("A", "B"), List.of(List.of("1", "é"))))
                .isEqualTo("\ufeffA,B,Apostrophe\r\n1,é,\r\n");
    }

    @Test
    void whatASpreadsheetWouldRunGetsAnApostropheAndIsNamed() throws IOException {
        assertThat(written(
                        List.of("A", "B", "C"),
                        List.of(List.of("=1+1", "a=b", "@x"), List.of("\t=1", "+44 7700 900123", "-"))))
                .contains("'=1+1,a=b,'@x,\"A; C\"\r\n", "\"'\t'=1\",'+44 7700 900123,'-,\"A; B; C\"\r\n");
    }

    @Test
    void fullWidthSignsAndLineBreaksBeforeOneAreNoWayRound() throws IOException {
        assertThat(written(List.of("A", "B"), List.of(List.of("\uff1d1", "\n=1"))))
                .contains("'\uff1d1,\"'\n'=1\",\"A; B\"");
    }

    @Test
    void whatWouldBeACellOfItsOwnWhereSemicolonsOrTabsPartCellsIsNoFormulaEither() throws IOException {
        assertThat(written(
                        List.of("A", "B", "C"),
                        List.of(List.of("a;=1+1;b.txt", "x\t@y", "one\r\n-two"), List.of("a;b", "a; =1", "'=1"))))
                .contains(
                        "\"a;'=1+1;b.txt\",\"x\t'@y\",\"one\r\n'-two\",\"A; B; C\"\r\n",
                        "\"a;b\",\"a; =1\",''=1,C\r\n");
    }

    @Test
    void whatCannotBeSeenIsWrittenOut() throws IOException {
        assertThat(written(List.of("A", "B"), List.of(List.of("\u001b[31m\u0007", "\u202egpj.exe <U+0041>"))))
                .contains("<U+001B>[31m<U+0007>,<U+202E>gpj.exe <U+003C>U+0041>,\r\n");
    }

    /** By a reader of its own. */
    @Property
    void everyCellCanBeReadBack(@ForAll @Size(min = 2, max = 2) List<String> cells) throws IOException {
        List<String> header = List.of("A", "B");
        List<List<String>> read = read(written(header, List.of(cells)).substring(1));
        List<String> row = read.get(1);
        List<String> back = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            boolean marked = List.of(row.get(2).split("; ")).contains(header.get(i));
            String cell = marked
                    ? row.get(i).replaceAll("^'(?='*[=+\\-@\t\r\n＝＋－＠])|(?<=[;\t\r\n])'(?='*[=+\\-@＝＋－＠])", "")
                    : row.get(i);
            back.add(VisibleTextTest.turnedBack(cell));
        }
        assertThat(back).isEqualTo(cells);
    }

    private static List<List<String>> read(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',') {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\r') {
                row.add(cell.toString());
                cell.setLength(0);
                rows.add(List.copyOf(row));
                row.clear();
                i++;
            } else {
                cell.append(c);
            }
        }
        return rows;
    }
}
