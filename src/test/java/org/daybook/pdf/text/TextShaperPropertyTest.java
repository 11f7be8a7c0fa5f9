package org.daybook.pdf.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.daybook.pdf.Samples;
import org.daybook.pdf.drawing.LinePainter;
import org.daybook.pdf.layout.LabelledFact;
import org.daybook.pdf.layout.TableColumn;

class TextShaperPropertyTest {
    private static final int[] AWKWARD = {
        0, 7, 9, 10, 13, 0x1C, 0x7F, 0x85, 0xAD, 0x300, 0x301, 0x34F, 0x590, 0x5D0, 0x5B8, 0x627, 0x644, 0x651, 0x600,
        0x6DD, 0x915, 0x94D, 0x93F, 0x9CB, 0x995, 0xA15, 0xA95, 0xB95, 0xBCA, 0x200B, 0x200C, 0x200D, 0x200E, 0x202A,
        0x202E, 0x202C, 0x2028, 0x2066, 0x2069, 0x20E3, 0x3000, 0x4E00, 0xAC00, 0xD800, 0xDFFF, 0xE000, 0xFE0F, 0xFEFF,
        0xFFFC, 0xFFFD, 0xFFFE, 0xFFFF, 0x1F1EC, 0x1F1E7, 0x1F468, 0x1F3FD, 0x1F600, 0xE0067, 0xE007F, 0x10FFFF
    };

    @Provide
    Arbitrary<String> awkward() {
        Arbitrary<Integer> codePoints = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(' ', 0x24F)),
                Tuple.of(4, Arbitraries.of(Arrays.stream(AWKWARD).boxed().toList())),
                Tuple.of(1, Arbitraries.integers().between(0x590, 0xBFF)),
                Tuple.of(1, Arbitraries.integers().between(0, 0x10FFFF)));
        return codePoints.list().ofMaxSize(60).map(list -> {
            StringBuilder text = new StringBuilder();
            list.forEach(c -> text.append(c > 0xFFFF ? Character.toString(c) : String.valueOf((char) (int) c)));
            return text.toString();
        });
    }

    @Property(tries = 400)
    void noTextThrowsAndNoCharacterIsDropped(@ForAll("awkward") String text) throws IOException {
        try (Typefaces typefaces = new Typefaces()) {
            TextShaper shaper = new TextShaper(typefaces);
            TextLayout laid = new LineBreaker(shaper).lay(Text.of(text), TextStyle.BODY, 120);
            Map<Integer, Integer> drawn = new HashMap<>();
            LinePainter painter = new LinePainter(shaper);
            for (int line = 0; line < laid.count(); line++) {
                painter.pieces(laid, line).forEach(piece -> count(piece.glyphs(), drawn));
            }

            text.codePoints()
                    .filter(c -> !isLineBreak(c))
                    .map(c -> c == 0xFEFF ? 0x2060 : c)
                    .forEach(c -> assertThat(drawn.merge(c, -1, Integer::sum))
                            .as("U+%04X in %s", c, escaped(text))
                            .isGreaterThanOrEqualTo(0));
        }
    }

    @Property(tries = 20)
    void anyTextMakesADocument(@ForAll("awkward") String text) {
        byte[] pdf = Samples.write(flow -> {
            flow.title(text, "title");
            flow.facts(List.of(LabelledFact.of(text, text)));
            flow.note(Text.of(text).bold(text).link(text, "title"));
            flow.table(
                    List.of(TableColumn.of(text, 40), TableColumn.of(text, 0)),
                    TextStyle.SMALL,
                    table -> table.row(text, text));
        });

        assertThat(pdf).isNotEmpty();
    }

    private static void count(List<ShapedRun> runs, Map<Integer, Integer> drawn) {
        for (ShapedRun run : runs) {
            String original = run.original();
            if (run.cids().length == 1 && original != null && original.startsWith("U+")) {
                drawn.merge(Integer.parseInt(original.substring(2), 16), 1, Integer::sum);
                continue;
            }
            for (int cid : run.cids()) {
                assertThat(run.font().glyphs().get(cid - 1).text()).hasSizeLessThanOrEqualTo(ClusterShaper.LONGEST);
                run.font().glyphs().get(cid - 1).text().codePoints().forEach(c -> drawn.merge(c, 1, Integer::sum));
            }
        }
    }

    private static boolean isLineBreak(int c) {
        return c >= 0x0A && c <= 0x0D || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(String.format("\\u%04X", c)));
        return escaped.toString();
    }
}
