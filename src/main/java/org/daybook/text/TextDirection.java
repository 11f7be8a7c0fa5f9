package org.daybook.text;

import java.util.Optional;
import java.util.regex.Pattern;

/** The direction in which a text is read: that of the first letter in it. */
public enum TextDirection {
    LEFT_TO_RIGHT,
    RIGHT_TO_LEFT;

    private static final String MARK = "\u200e";
    private static final Pattern NUMBER_AFTER =
            Pattern.compile("(?<=[\\p{IsArabic}\\p{IsHebrew}\\p{IsSyriac}\\p{IsThaana}])(\\P{L}*?)(?=\\p{Nd})");

    /** A name that reads from left to right as a whole, such as a file's: a number in it stays after the word before it. */
    public static String leftToRight(String name) {
        String marked = NUMBER_AFTER.matcher(name).replaceAll("$1" + MARK);
        return marked.equals(name) && of(name).filter(RIGHT_TO_LEFT::equals).isEmpty() ? name : MARK + marked + MARK;
    }

    /** The direction of a text; that of numbers if it has no letters, and empty if it has neither. */
    public static Optional<TextDirection> of(String text) {
        boolean numbers = false;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            switch (Character.getDirectionality(c)) {
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                    return Optional.of(LEFT_TO_RIGHT);
                }
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
                    return Optional.of(RIGHT_TO_LEFT);
                }
                case Character.DIRECTIONALITY_EUROPEAN_NUMBER, Character.DIRECTIONALITY_ARABIC_NUMBER -> numbers = true;
                default -> {}
            }
            at += Character.charCount(c);
        }
        return numbers ? Optional.of(LEFT_TO_RIGHT) : Optional.empty();
    }
}
