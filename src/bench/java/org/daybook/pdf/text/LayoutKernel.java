package org.daybook.pdf.text;

import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.text.AttributedString;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.daybook.pdf.layout.LayoutCursor;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.page.PageCounter;
import org.daybook.pdf.page.PageNumbers;
import org.daybook.pdf.page.PaperSize;
import org.daybook.portfolio.pdf.BenchContent;
import org.daybook.progress.Progress;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A narrative broken into lines, and put on pages that are counted and not drawn; beside the JDK's own breaking into lines,
 * beside only looking for the places where a line may end, and beside only measuring the words with PDFBox.
 */
@State(Scope.Thread)
@SuppressWarnings("NullAway.Init") // JMH sets it up.
public class LayoutKernel {
    private static final int WORDS_IN_ACCOUNT = 120;

    @Param({"120", "12000"})
    private int words;

    private final Typefaces typefaces = new Typefaces();
    private final LineBreaker breaker = new LineBreaker(new TextShaper(typefaces));
    private final FontRenderContext context = new FontRenderContext(null, true, true);
    private final PDDocument document = new PDDocument();
    private String narrative;
    private PDType0Font bareFont;
    private AttributedString bareText;

    @Setup
    public void setUp() throws IOException {
        narrative = IntStream.rangeClosed(1, words / WORDS_IN_ACCOUNT)
                .mapToObj(BenchContent::account)
                .collect(Collectors.joining(" "));
        try (InputStream font =
                Objects.requireNonNull(LayoutKernel.class.getResourceAsStream(FontFile.SANS.resource()))) {
            bareFont = PDType0Font.load(document, font);
        }
        bareText = new AttributedString(
                narrative,
                Map.of(
                        TextAttribute.FONT,
                        typefaces.of(FontFile.SANS).shapingFont().deriveFont(TextStyle.BODY.size())));
    }

    @TearDown
    public void tearDown() throws IOException {
        document.close();
        typefaces.close();
    }

    @Benchmark
    public TextLayout lines() {
        return breaker.lay(Text.of(narrative), TextStyle.BODY, PaperSize.A4.textWidth());
    }

    @Benchmark
    public int pages() {
        LayoutCursor cursor = new LayoutCursor(new PageCounter(), PaperSize.A4, Progress.UNWATCHED, 0);
        new PageFlow(cursor, breaker, Map.of(), PageNumbers.THROUGH).paragraph(Text.of(narrative), TextStyle.BODY);
        cursor.end();
        return cursor.page();
    }

    @Benchmark
    public int bareLines() {
        LineBreakMeasurer measurer = new LineBreakMeasurer(bareText.getIterator(), context);
        int lines = 0;
        while (measurer.getPosition() < narrative.length()) {
            measurer.setPosition(measurer.nextOffset(PaperSize.A4.textWidth()));
            lines++;
        }
        return lines;
    }

    @Benchmark
    public int bareBreaks() {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(narrative);
        int places = 0;
        while (breaks.next() != BreakIterator.DONE) {
            places++;
        }
        return places;
    }

    @Benchmark
    public float bareWidth() throws IOException {
        return bareFont.getStringWidth(narrative);
    }
}
