package org.daybook.ui.toolkit.label;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.daybook.text.Excerpt;
import org.daybook.text.TextDirection;
import org.jspecify.annotations.Nullable;

/**
 * Works around a failure of the toolkit on Linux with text that is read from the right: where a line needs several
 * fonts, such as one for Arabic and another for its full stop, it puts what each font draws side by side from the left.
 * If what each font draws is a run of its own, the line is as it was written. A labelled node shows its runs instead of
 * its text where there are several, and asks here for its height and its layout. JavaFX thread.
 */
final class RightToLeftTextRepair {
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

    /** Less than a line, and more than what snapping to pixels can take from one. */
    private static final double ROUNDING = 2;

    /** Less than most words have characters: each closer look lays the text out again. */
    private static final int NEAR_ENOUGH = 5;

    private final Labeled labelled;

    /** Only for a text of several runs: most have one, and each flow has to be styled and kept. */
    private @Nullable Flows flows;

    private double shownWidth = Double.NaN;
    private double shownHeight = Double.NaN;

    /**
     * The runs of a text as the node shows them.
     *
     * @param whole all of them, by which the height is measured
     * @param shown those there is room for
     */
    private record Flows(TextFlow whole, TextFlow shown) {}

    RightToLeftTextRepair(Labeled labelled) {
        this.labelled = labelled;
        labelled.textProperty().subscribe(this::separate);
    }

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

    /** How high the node has to be for all its runs; empty if its text is one run, which the toolkit lays out. */
    OptionalDouble height(double width) {
        return flows == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(labelled.snappedTopInset()
                        + flows.whole.prefHeight(width < 0 ? width : within(width))
                        + labelled.snappedBottomInset());
    }

    /** Places the runs in the node, and cuts them where it is not high enough for all. */
    void layOut() {
        if (flows == null) {
            return;
        }
        TextFlow shown = flows.shown;
        double width = within(labelled.getWidth());
        double height = labelled.getHeight() - labelled.snappedTopInset() - labelled.snappedBottomInset();
        if (width != shownWidth || height != shownHeight) {
            shownWidth = width;
            shownHeight = height;
            shown.getChildren().setAll(texts(fitting(flows.whole, width, height)));
        }
        shown.resizeRelocate(labelled.snappedLeftInset(), labelled.snappedTopInset(), width, height);
    }

    private double within(double width) {
        return Math.max(0, width - labelled.snappedLeftInset() - labelled.snappedRightInset());
    }

    private void separate(String text) {
        List<String> runs = of(text);
        shownWidth = Double.NaN;
        if (runs.size() > 1) {
            flows = new Flows(flow(runs), flow(runs));
            labelled.setGraphic(flows.shown);
            labelled.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        } else if (flows != null) {
            flows = null;
            labelled.setGraphic(null);
            labelled.setContentDisplay(ContentDisplay.LEFT);
        }
    }

    /** The runs of as much of the text as there is room for. */
    private List<String> fitting(TextFlow all, double width, double height) {
        String text = labelled.getText();
        if (all.prefHeight(width) <= height + ROUNDING) {
            return of(text);
        }
        TextFlow trial = flow(List.of());
        int fits = 0;
        int tooLong = text.length();
        while (tooLong - fits > NEAR_ENOUGH) {
            int middle = (fits + tooLong) / 2;
            trial.getChildren().setAll(texts(of(Excerpt.shortened(text, middle))));
            if (trial.prefHeight(width) <= height + ROUNDING) {
                fits = middle;
            } else {
                tooLong = middle;
            }
        }
        return of(Excerpt.shortened(text, fits));
    }

    private TextFlow flow(List<String> runs) {
        TextFlow flow = new TextFlow();
        flow.lineSpacingProperty().bind(labelled.lineSpacingProperty());
        flow.textAlignmentProperty().bind(labelled.textAlignmentProperty());
        flow.getChildren().setAll(texts(runs));
        return flow;
    }

    private List<Text> texts(List<String> runs) {
        return runs.stream().map(this::text).toList();
    }

    private Text text(String words) {
        Text run = new Text(words);
        run.fillProperty().bind(labelled.textFillProperty());
        run.fontProperty().bind(labelled.fontProperty());
        run.underlineProperty().bind(labelled.underlineProperty());
        return run;
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
