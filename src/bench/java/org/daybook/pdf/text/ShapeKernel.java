package org.daybook.pdf.text;

import org.daybook.pdf.Samples;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A line of words of one script turned into glyphs in the order in which they are seen: by a shaper that meets them for the
 * first time, and by one that has met them before; beside a text layout of the JDK with the same font.
 */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init") // JMH sets it up.
public class ShapeKernel {
    @Param({"Latin", "Arabic", "Hindi", "Chinese", "Thai"})
    private String script;

    private final Typefaces typefaces = new Typefaces();
    private final TextShaper kept = new TextShaper(typefaces);
    private final FontRenderContext context = new FontRenderContext(null, true, true);
    private String words;
    private Font bareFont;

    @Setup
    public void setUp() {
        String name = script + ": ";
        words = Samples.SCRIPTS
                .lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()))
                .findFirst()
                .orElseThrow();
        bareFont = cached()
                .getFirst()
                .glyphs()
                .getFirst()
                .font()
                .typeface()
                .shapingFont();
    }

    @TearDown
    public void tearDown() throws IOException {
        typefaces.close();
    }

    @Benchmark
    public List<BidiParagraph.LinePiece> first() {
        return shape(new TextShaper(typefaces));
    }

    @Benchmark
    public List<BidiParagraph.LinePiece> cached() {
        return shape(kept);
    }

    @Benchmark
    public TextLayout bareLayout() {
        return new TextLayout(words, bareFont, context);
    }

    private List<BidiParagraph.LinePiece> shape(TextShaper shaper) {
        BidiParagraph stretch = ParagraphSplitter.of(Text.of(words), FontFace.REGULAR).getFirst();
        return stretch.pieces(shaper, 0, words.length());
    }
}
