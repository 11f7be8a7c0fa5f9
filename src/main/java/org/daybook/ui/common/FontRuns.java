package org.daybook.ui.common;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.daybook.text.TextDirection;

/**
 * Works around a failure of the toolkit on Linux with text that is read from the right: where a line needs several
 * fonts, such as one for Arabic and another for its full stop, it puts what each font draws side by side from the left.
 * If what each font draws is a run of its own, the line is as it was written. JavaFX thread.
 */
final class FontRuns {
    private static final int FIRST_OTHER_SCRIPT = 0x0590;
    private static final int FIRST_PUNCTUATION = 0x2000;
    private static final int FIRST_SYMBOL = 0x2190;
    private static final int LAST_SYMBOL = 0x2E7F;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /** Which font draws a character, as far as it matters; a symbol may be in a font that has none of the others. */
    private enum Drawn {
        BY_TYPEFACE,
        BY_FONT_OF_SCRIPT,
        BY_FONT_OF_SYMBOL
    }

    private FontRuns() {}

    /** The runs of a text that is read from the right; one run for any other text. */
    static List<String> of(String text) {
        if (TextDirection.of(text).filter(TextDirection.RIGHT_TO_LEFT::equals).isEmpty()) {
            return List.of(text);
        }
        List<String> runs = new ArrayList<>();
        int start = 0;
        int end = endOfCharacter(text, 0);
        while (end < text.length()) {
            Drawn before = drawn(text.codePointAt(start));
            Drawn next = drawn(text.codePointAt(end));
            if (next != before || next == Drawn.BY_FONT_OF_SYMBOL) {
                runs.add(text.substring(start, end));
                start = end;
            }
            end = endOfCharacter(text, end);
        }
        runs.add(text.substring(start));
        return runs;
    }

    /** The runs in the colour and type of the label that shows them. */
    static TextFlow flow(List<String> runs, Labeled label) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("sentence");
        for (String words : runs) {
            Text run = new Text(words);
            run.fillProperty().bind(label.textFillProperty());
            run.fontProperty().bind(label.fontProperty());
            flow.getChildren().add(run);
        }
        return flow;
    }

    private static Drawn drawn(int point) {
        if (Character.isEmojiPresentation(point) || (point >= FIRST_SYMBOL && point <= LAST_SYMBOL)) {
            return Drawn.BY_FONT_OF_SYMBOL;
        }
        boolean isOfScript = point >= FIRST_OTHER_SCRIPT && (point < FIRST_PUNCTUATION || point > LAST_SYMBOL);
        return isOfScript ? Drawn.BY_FONT_OF_SCRIPT : Drawn.BY_TYPEFACE;
    }

    /** After a character and all that is drawn with it: spaces, marks, and what a joiner joins to it. */
    private static int endOfCharacter(String text, int at) {
        int end = after(text, at);
        while (end < text.length()) {
            int point = text.codePointAt(end);
            if (point == ZERO_WIDTH_JOINER && after(text, end) < text.length()) {
                end = after(text, after(text, end));
            } else if (isDrawnWith(text.codePointAt(at), point)) {
                end = after(text, end);
            } else {
                break;
            }
        }
        return end;
    }

    private static boolean isDrawnWith(int before, int point) {
        return switch (Character.getType(point)) {
            case Character.SPACE_SEPARATOR -> drawn(before) != Drawn.BY_FONT_OF_SYMBOL;
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.FORMAT -> true;
            default -> Character.isEmojiModifier(point);
        };
    }

    private static int after(String text, int at) {
        return at + Character.charCount(text.codePointAt(at));
    }
}
