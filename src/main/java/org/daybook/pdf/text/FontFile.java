package org.daybook.pdf.text;

import org.jspecify.annotations.Nullable;

/** The fonts that ship with the program, under the SIL Open Font License; see the licence files beside them. */
public enum FontFile {
    SANS("Sans"),
    SANS_BOLD("Sans-Bold"),
    SANS_ITALIC("Sans-Italic"),
    ARMENIAN("SansArmenian", 0x0530, 0x058F, 0xFB13, 0xFB17),
    HEBREW("SansHebrew", 0x0590, 0x05FF, 0xFB1D, 0xFB4F),
    ARABIC("SansArabic", 0x0600, 0x06FF, 0x0750, 0x077F, 0x08A0, 0x08FF, 0xFB50, 0xFDFF, 0xFE70, 0xFEFE),
    THAANA("SansThaana", 0x0780, 0x07BF),
    DEVANAGARI("SansDevanagari", 0x0900, 0x097F, 0xA8E0, 0xA8FF, 0x1CD0, 0x1CFF),
    BENGALI("SansBengali", 0x0980, 0x09FF),
    GURMUKHI("SansGurmukhi", 0x0A00, 0x0A7F),
    GUJARATI("SansGujarati", 0x0A80, 0x0AFF),
    ODIA("SansOriya", 0x0B00, 0x0B7F),
    TAMIL("SansTamil", 0x0B80, 0x0BFF),
    TELUGU("SansTelugu", 0x0C00, 0x0C7F),
    KANNADA("SansKannada", 0x0C80, 0x0CFF),
    MALAYALAM("SansMalayalam", 0x0D00, 0x0D7F),
    SINHALA("SansSinhala", 0x0D80, 0x0DFF),
    THAI("SansThai", 0x0E00, 0x0E7F),
    LAO("SansLao", 0x0E80, 0x0EFF),
    BURMESE("SansMyanmar", 0x1000, 0x109F, 0xA9E0, 0xA9FF, 0xAA60, 0xAA7F),
    GEORGIAN("SansGeorgian", 0x10A0, 0x10FF, 0x1C90, 0x1CBF, 0x2D00, 0x2D2F),
    ETHIOPIC("SansEthiopic", 0x1200, 0x139F, 0x2D80, 0x2DDF, 0xAB00, 0xAB2F),
    KHMER("SansKhmer", 0x1780, 0x17FF, 0x19E0, 0x19FF),
    HANGUL(
            "SansHangul",
            0x1100,
            0x11FF,
            0x302E,
            0x302F,
            0x3131,
            0x318E,
            0x3200,
            0x321E,
            0x3260,
            0x327F,
            0xA960,
            0xA97F,
            0xAC00,
            0xD7FF,
            0xFFA0,
            0xFFDC),
    /** Characters used only in Hong Kong. */
    HONG_KONG("SansHongKong"),
    /** Chinese, and all characters shared by East Asian scripts; in the forms of mainland China where these differ. */
    HAN(
            "SansHan", 0x2E80, 0x33FF, 0x3400, 0x4DBF, 0x4E00, 0x9FFF, 0xF900, 0xFAFF, 0xFE10, 0xFE1F, 0xFE30, 0xFE6F,
            0xFF00, 0xFFEF, 0x1F200, 0x1F2FF, 0x20000, 0x3FFFF),
    /** Characters in the forms of Japan, where these differ. */
    JAPANESE("SansJapanese"),
    SYMBOLS("SansSymbols2"),
    MATH("SansMath"),
    EMOJI("Emoji");

    private final String fontName;
    private final int[] blocks;

    /** @param blocks the first and last character of each block it covers */
    FontFile(String name, int... blocks) {
        fontName = "Noto" + (name.indexOf('-') < 0 ? name + "-Regular" : name);
        this.blocks = blocks;
    }

    public String fontName() {
        return fontName;
    }

    String resource() {
        return "/org/daybook/pdf/fonts/" + fontName + ".ttf";
    }

    /** Whether each character fills a square of its own, so that no shaping is needed. */
    boolean isSquare() {
        return this == HAN || this == HONG_KONG || this == JAPANESE || this == HANGUL;
    }

    static FontFile of(FontFace face) {
        return switch (face) {
            case REGULAR -> SANS;
            case BOLD -> SANS_BOLD;
            case ITALIC -> SANS_ITALIC;
        };
    }

    /** The font for the block of a character, so that only the fonts a text needs are loaded. */
    static @Nullable FontFile ofBlock(int c) {
        if (c >= 0x0530) {
            for (FontFile file : IN_ORDER) {
                if (file.isMadeFor(c)) {
                    return file;
                }
            }
        }
        return null;
    }

    private static final FontFile[] IN_ORDER = values();

    private boolean isMadeFor(int c) {
        for (int i = 0; i < blocks.length; i += 2) {
            if (c >= blocks[i] && c <= blocks[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
