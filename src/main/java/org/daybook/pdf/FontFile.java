package org.daybook.pdf;

import org.jspecify.annotations.Nullable;

/** The fonts that ship with the program, under the SIL Open Font License; see the licence files beside them. */
enum FontFile {
    SANS("NotoSans-Regular"),
    SANS_BOLD("NotoSans-Bold"),
    SANS_ITALIC("NotoSans-Italic"),
    ARABIC("NotoSansArabic-Regular"),
    HEBREW("NotoSansHebrew-Regular"),
    DEVANAGARI("NotoSansDevanagari-Regular"),
    BENGALI("NotoSansBengali-Regular"),
    GURMUKHI("NotoSansGurmukhi-Regular"),
    GUJARATI("NotoSansGujarati-Regular"),
    TAMIL("NotoSansTamil-Regular"),
    SYMBOLS("NotoSansSymbols2-Regular"),
    MATH("NotoSansMath-Regular"),
    EMOJI("NotoEmoji-Regular");

    private final String fileName;

    FontFile(String fileName) {
        this.fileName = fileName;
    }

    String fontName() {
        return fileName;
    }

    String resource() {
        return "fonts/" + fileName + ".ttf";
    }

    static FontFile of(Face face) {
        return switch (face) {
            case REGULAR -> SANS;
            case BOLD -> SANS_BOLD;
            case ITALIC -> SANS_ITALIC;
        };
    }

    /** The font made for the block of a character, so that only fonts that a text needs are ever loaded. */
    static @Nullable FontFile ofBlock(int c) {
        if (c < 0x0590) {
            return null;
        } else if (in(c, 0x0590, 0x05FF) || in(c, 0xFB1D, 0xFB4F)) {
            return HEBREW;
        } else if (in(c, 0x0600, 0x06FF) || in(c, 0x0750, 0x077F) || in(c, 0x08A0, 0x08FF)) {
            return ARABIC;
        } else if (in(c, 0xFB50, 0xFDFF) || in(c, 0xFE70, 0xFEFE)) {
            return ARABIC;
        } else if (in(c, 0x0900, 0x097F) || in(c, 0xA8E0, 0xA8FF) || in(c, 0x1CD0, 0x1CFF)) {
            return DEVANAGARI;
        }
        return ofIndicBlock(c);
    }

    private static @Nullable FontFile ofIndicBlock(int c) {
        if (in(c, 0x0980, 0x09FF)) {
            return BENGALI;
        } else if (in(c, 0x0A00, 0x0A7F)) {
            return GURMUKHI;
        } else if (in(c, 0x0A80, 0x0AFF)) {
            return GUJARATI;
        }
        return in(c, 0x0B80, 0x0BFF) ? TAMIL : null;
    }

    private static boolean in(int c, int first, int last) {
        return c >= first && c <= last;
    }
}
