package org.daybook.importing.backup;

/**
 * Puts together the values of an element's attributes, with their references resolved. Phones write emoji as two
 * references, one for each half, and NULs as references, of which XML allows neither: halves that belong together are
 * joined, and anything that is not a character becomes U+FFFD.
 */
final class AttributeValueReader {
    /** How many characters of a value are kept. */
    static final int LONGEST = 256 * 1024;

    /** How many characters of all values of an element are kept. */
    private static final int MOST = 2 * LONGEST;

    private static final int LONGEST_REFERENCE = 12;
    private static final char REPLACEMENT = '\ufffd';
    private static final int HEXADECIMAL = 16;

    private final StringBuilder value = new StringBuilder();
    private final StringBuilder reference = new StringBuilder();
    private boolean inReference;
    private boolean returned;
    private boolean broken;
    private boolean repaired;
    private boolean cut;
    private int kept;

    void begin() {
        value.setLength(0);
        inReference = false;
        returned = false;
    }

    /** The next character of the file. */
    void add(char c) {
        if (!inReference) {
            addPlain(c);
        } else if (c == ';') {
            inReference = false;
            resolve();
        } else if (reference.length() < LONGEST_REFERENCE && (c == '#' || Character.isLetterOrDigit(c))) {
            reference.append(c);
        } else {
            endReference();
            addPlain(c);
        }
    }

    private void addPlain(char c) {
        boolean joined = c == '\n' && returned;
        returned = c == '\r';
        if (c == '&') {
            inReference = true;
            reference.setLength(0);
        } else if (!joined) {
            put(c == '\n' || c == '\r' || c == '\t' ? ' ' : c);
        }
    }

    /** An ampersand that begins no reference is kept as it is. */
    private void endReference() {
        inReference = false;
        put('&');
        reference.chars().forEach(c -> put((char) c));
    }

    private void resolve() {
        switch (reference.toString()) {
            case "amp" -> put('&');
            case "lt" -> put('<');
            case "gt" -> put('>');
            case "quot" -> put('"');
            case "apos" -> put('\'');
            default -> {
                if (reference.indexOf("#") == 0) {
                    resolveNumber();
                } else {
                    endReference();
                    put(';');
                }
            }
        }
    }

    private void resolveNumber() {
        boolean isHexadecimal = reference.length() > 1 && reference.charAt(1) == 'x';
        int character;
        try {
            character = isHexadecimal
                    ? Integer.parseInt(reference, 2, reference.length(), HEXADECIMAL)
                    : Integer.parseInt(reference, 1, reference.length(), 10);
        } catch (NumberFormatException e) {
            character = -1;
        }
        if (!Character.isValidCodePoint(character)) {
            put(REPLACEMENT);
        } else if (Character.isBmpCodePoint(character)) {
            repaired |= Character.isSurrogate((char) character);
            put((char) character);
        } else {
            put(Character.highSurrogate(character));
            put(Character.lowSurrogate(character));
        }
    }

    private void put(char c) {
        if (value.length() >= LONGEST || kept + value.length() >= MOST) {
            cut = true;
        } else {
            value.append(c);
        }
    }

    String finish() {
        if (inReference) {
            endReference();
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean isPair = Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1));
            if (isPair) {
                i++;
            } else if (cut && i == value.length() - 1 && Character.isHighSurrogate(c)) {
                value.setLength(i);
            } else if (!isCharacter(c)) {
                value.setCharAt(i, REPLACEMENT);
            }
        }
        broken |= value.indexOf(String.valueOf(REPLACEMENT)) >= 0;
        kept += value.length();
        return value.toString();
    }

    private static boolean isCharacter(char c) {
        return (c >= ' ' && c < '\ufffe' && !Character.isSurrogate(c)) || c == '\n' || c == '\r' || c == '\t';
    }

    /** Whether part of the value is not text and became U+FFFD. */
    boolean isBroken() {
        return broken;
    }

    /** Whether halves of characters were joined. */
    boolean isRepaired() {
        return repaired;
    }

    /** Whether part of a value was left out because it is too long. */
    boolean isCut() {
        return cut;
    }
}
