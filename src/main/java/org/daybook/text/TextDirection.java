package org.daybook.text;

import java.util.Optional;

/** The direction in which a text is read: that of the first letter in it. */
public enum TextDirection {
    LEFT_TO_RIGHT,
    RIGHT_TO_LEFT;

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
