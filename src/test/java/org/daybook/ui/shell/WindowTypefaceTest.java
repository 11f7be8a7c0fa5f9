package org.daybook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Fx;
import org.junit.jupiter.api.Test;

@ToolkitTest
class WindowTypefaceTest {
    private static final String FAMILY = "Atkinson Next Plain Zero";

    @Test
    void isTheOneThatTheSheetsNameAndIsNotCopiedAnywhere() throws Exception {
        assertThat(Files.readString(Path.of("src/main/resources/org/daybook/theme/notebook.css")))
                .contains("-fx-font-family: \"" + FAMILY + "\"");
        long before = copies();
        Fx.run(WindowTypeface::load);
        assertThat(Fx.on(() -> Font.font(FAMILY, 16).getFamily())).isEqualTo(FAMILY);
        assertThat(Fx.on(() -> Font.font(FAMILY, FontWeight.BOLD, 16).getStyle()))
                .isEqualTo("Bold");
        assertThat(copies()).isEqualTo(before);
    }

    @Test
    void zerosHaveASlashInCodesAlone() throws Exception {
        assertThat(outlinesOfZero("AtkinsonNextPlainZero-Regular")).isEqualTo(2);
        assertThat(outlinesOfZero("AtkinsonNextPlainZero-Bold")).isEqualTo(2);
        assertThat(outlinesOfZero("AtkinsonHyperlegibleNext-Regular"))
                .as("the slash parts the hole in two")
                .isEqualTo(3);
        assertThat(Files.readString(Path.of("src/main/resources/org/daybook/theme/notebook.css")))
                .contains(".code { -fx-font-family: \"Atkinson Hyperlegible Next\";");
    }

    private static int outlinesOfZero(String file) throws IOException {
        Path path = Path.of("src/main/resources/org/daybook/theme/fonts", file + ".ttf");
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(Files.readAllBytes(path)))) {
            return font.getGlyph()
                    .getGlyph(font.getUnicodeCmapLookup().getGlyphId('0'))
                    .getNumberOfContours();
        }
    }

    @Test
    void marksOfDirectionInImportedTextTakeNoRoom() throws Exception {
        Fx.run(() -> {
            WindowTypeface.load();
            Text plain = new Text("image omitted");
            Text marked = new Text("\u200e\u2068image\u2069 omitted");
            plain.setFont(Font.font(FAMILY, 16));
            marked.setFont(Font.font(FAMILY, 16));
            assertThat(marked.getLayoutBounds().getWidth())
                    .isEqualTo(plain.getLayoutBounds().getWidth());
        });
    }

    /** What the toolkit calls the copies it makes. */
    private static long copies() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("+JXF"))
                    .count();
        }
    }
}
