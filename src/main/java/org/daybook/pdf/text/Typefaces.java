package org.daybook.pdf.text;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The typefaces of one document, loaded when first needed, and the choice between them. Not thread-safe. */
public final class Typefaces implements Closeable {
    private static final int KEYCAP = 0x20E3;
    private static final int EMOJI_STYLE = 0xFE0F;
    private static final int FIRST_REGIONAL = 0x1F1E6;
    private static final int LAST_REGIONAL = 0x1F1FF;

    private final Map<FontFile, Typeface> loaded = new EnumMap<>(FontFile.class);
    /** Cached, since needed for each word. */
    private final @Nullable Typeface[] faces = new Typeface[FontFace.values().length];

    private int resources;

    Typeface of(FontFile file) {
        return loaded.computeIfAbsent(file, f -> new Typeface(f, () -> "F" + ++resources));
    }

    Typeface of(FontFace face) {
        Typeface known = faces[face.ordinal()];
        return known == null ? faces[face.ordinal()] = of(FontFile.of(face)) : known;
    }

    /** Every PDF font made so far. */
    public List<GlyphFont> fonts() {
        List<GlyphFont> fonts = new ArrayList<>();
        loaded.values().forEach(typeface -> fonts.addAll(typeface.fonts()));
        return fonts;
    }

    /** The first typeface that draws all of these characters, or null if none does. */
    @Nullable
    Typeface drawing(int[] cluster, WritingStyle hand) {
        if (isEmoji(cluster) && covers(of(FontFile.EMOJI), cluster)) {
            return of(FontFile.EMOJI);
        }
        FontFile block = blockOf(cluster);
        if (block == null) {
            return first(
                    cluster, FontFile.of(hand.face()), FontFile.SANS, FontFile.SYMBOLS, FontFile.MATH, FontFile.EMOJI);
        } else if (block != FontFile.HAN) {
            return first(cluster, block);
        }
        return hand.japanese()
                ? first(cluster, FontFile.JAPANESE, FontFile.HAN, FontFile.HONG_KONG)
                : first(cluster, FontFile.HAN, FontFile.HONG_KONG, FontFile.JAPANESE);
    }

    private @Nullable Typeface first(int[] cluster, FontFile... files) {
        for (FontFile file : files) {
            if (covers(of(file), cluster)) {
                return of(file);
            }
        }
        return null;
    }

    /** Whether all of these characters are invisible. */
    static boolean showsNothing(int[] cluster) {
        for (int c : cluster) {
            if (isVisible(c)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a character is visible, so that a font must cover it. */
    static boolean isVisible(int c) {
        boolean selector = c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0000 && c <= 0xE0FFF;
        boolean filler = c == 0x034F || c == 0x115F || c == 0x1160 || c == 0x17B4 || c == 0x17B5 || c == 0x3164;
        boolean sign = c >= 0x180B && c <= 0x180F || c == 0xFFA0;
        return !selector && !filler && !sign && !isFormat(c);
    }

    /** Whether it is an invisible format character, unlike the visible ones of Arabic and Kaithi. */
    private static boolean isFormat(int c) {
        boolean shown = c >= 0x0600 && c <= 0x0605 || c == 0x06DD || c == 0x08E2 || c == 0x110BD || c == 0x110CD;
        boolean annotation = c >= 0xFFF9 && c <= 0xFFFB;
        return Character.getType(c) == Character.FORMAT && !shown && !annotation;
    }

    private static @Nullable FontFile blockOf(int[] cluster) {
        for (int c : cluster) {
            FontFile file = FontFile.ofBlock(c);
            if (file != null) {
                return file;
            }
        }
        return null;
    }

    private static boolean covers(Typeface typeface, int[] cluster) {
        for (int c : cluster) {
            if (isVisible(c) && !typeface.covers(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEmoji(int[] cluster) {
        for (int c : cluster) {
            boolean regional = c >= FIRST_REGIONAL && c <= LAST_REGIONAL;
            if (regional || c == KEYCAP || c == EMOJI_STYLE || Character.isEmojiPresentation(c)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        for (Typeface typeface : loaded.values()) {
            typeface.close();
        }
    }
}
