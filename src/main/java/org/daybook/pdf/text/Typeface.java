package org.daybook.pdf.text;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/** One font file in use: what it covers, how wide its glyphs are, and the PDF fonts made of it. */
public final class Typeface implements Closeable {
    /** Shaping at this size gives positions in thousandths of the text size, the unit of PDF fonts. */
    private static final float SHAPING_SIZE = 1000;

    /** The characters below this are looked up without shaping where possible. */
    private static final int QUICK = 0x3000;

    private static final int UNKNOWN = -2;

    private final FontFile file;
    private final TrueTypeFont ttf;
    private final CmapLookup cmap;
    private final float scale;
    private final Supplier<String> resourceNames;
    private final List<GlyphFont> fonts = new ArrayList<>();
    private final int[] quickCids = new int[QUICK];
    private final int[] quickWidths = new int[QUICK];
    private final int[] widths;
    private @Nullable Font shapingFont;

    Typeface(FontFile file, Supplier<String> resourceNames) {
        this.file = file;
        this.resourceNames = resourceNames;
        try (InputStream in = url().openStream()) {
            ttf = new TTFParser(true).parse(new RandomAccessReadBuffer(in.readAllBytes()));
            cmap = ttf.getUnicodeCmapLookup();
            scale = 1000f / ttf.getUnitsPerEm();
            widths = new int[ttf.getNumberOfGlyphs()];
            Arrays.fill(widths, -1);
            Arrays.fill(quickWidths, UNKNOWN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public FontFile file() {
        return file;
    }

    public TrueTypeFont ttf() {
        return ttf;
    }

    /** Whether it draws a character; what has no agreed look (controls, private use) is never drawn. */
    boolean covers(int codePoint) {
        int type = Character.getType(codePoint);
        return type != Character.CONTROL && type != Character.PRIVATE_USE && cmap.getGlyphId(codePoint) != 0;
    }

    int glyphId(int codePoint) {
        return cmap.getGlyphId(codePoint);
    }

    int width(int glyphId) {
        if (glyphId >= widths.length) {
            return measured(glyphId);
        }
        if (widths[glyphId] < 0) {
            widths[glyphId] = measured(glyphId);
        }
        return widths[glyphId];
    }

    private int measured(int glyphId) {
        try {
            return Math.round(ttf.getAdvanceWidth(glyphId) * scale);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The PDF fonts made so far. */
    List<GlyphFont> fonts() {
        return fonts;
    }

    /** A PDF font that can take this many more glyphs. */
    GlyphFont fontFor(int glyphs) {
        if (fonts.isEmpty() || !fonts.getLast().hasRoomFor(glyphs)) {
            fonts.add(new GlyphFont(this, resourceNames.get()));
        }
        return fonts.getLast();
    }

    /** The font whose CIDs {@link #quickCid} returns. */
    GlyphFont quickFont() {
        return fonts.isEmpty() ? fontFor(1) : fonts.getFirst();
    }

    /** The CID of a character that needs no shaping, or 0 if it needs shaping or is not covered. */
    int quickCid(char c) {
        if (c >= QUICK) {
            return 0;
        }
        if (quickCids[c] == 0) {
            quickCids[c] = isQuick(c) ? quickFont().cid(cmap.getGlyphId(c), String.valueOf(c)) : -1;
        }
        return Math.max(quickCids[c], 0);
    }

    /**
     * The width of a character that needs no shaping, in thousandths of the text size, or -1 if it needs shaping or is not
     * covered. A long portfolio asks for a hundred million.
     */
    int quickWidth(char c) {
        if (c >= QUICK) {
            return -1;
        }
        if (quickWidths[c] == UNKNOWN) {
            int cid = quickCid(c);
            quickWidths[c] = cid == 0 ? -1 : quickFont().width(cid);
        }
        return quickWidths[c];
    }

    private boolean isQuick(char c) {
        if (FontFile.ofBlock(c) != null || Character.isEmojiPresentation(c) || !covers(c)) {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    /**
     * The font to shape with.
     *
     * <p>The JDK reads a font that is a file in place, and one inside an archive by way of a temporary file that holds
     * the font (never a text) and goes with the process.
     */
    Font shapingFont() {
        if (shapingFont == null) {
            shapingFont = createFont().deriveFont(SHAPING_SIZE);
        }
        return shapingFont;
    }

    private Font createFont() {
        URL url = url();
        try (InputStream in = ttf.getOriginalData()) {
            return "file".equals(url.getProtocol())
                    ? Font.createFont(Font.TRUETYPE_FONT, Path.of(url.toURI()).toFile())
                    : Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException | URISyntaxException e) {
            throw new IllegalStateException(file.fontName(), e);
        }
    }

    private URL url() {
        return Objects.requireNonNull(Typeface.class.getResource(file.resource()), file.resource());
    }

    @Override
    public void close() throws IOException {
        ttf.close();
    }
}
