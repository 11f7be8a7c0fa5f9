package org.daybook.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * Looks at what is shown as it came out of the style sheets: that each text can be read on the ground it is on, is of a
 * size that is a token, and that each control is large enough to be hit. On the toolkit's thread.
 */
public final class LookCheck {
    private static final double READABLE = 4.5;
    private static final double TARGET = 24;
    private static final double SLACK = 0.5;
    private static final Set<Double> TYPE = Set.of(0.875, 1.0, 1.125, 1.25, 1.75);

    private LookCheck() {}

    /**
     * What is wrong; empty for nothing.
     *
     * @param em the size of text that was chosen
     */
    public static List<String> faults(Scene scene, double em) {
        List<Node> shown = new ArrayList<>();
        SceneCheck.collect(scene.getRoot(), shown);
        List<String> faults = new ArrayList<>();
        for (Node node : shown) {
            if (node instanceof Text text && !text.getText().isBlank() && isDrawn(text)) {
                contrast(text).ifPresent(faults::add);
                if (TYPE.stream()
                        .noneMatch(size -> Math.abs(size * em - text.getFont().getSize()) < SLACK)) {
                    faults.add(text.getFont().getSize() + " is the size of no token: " + text.getText());
                }
            }
            target(node).ifPresent(faults::add);
        }
        return faults;
    }

    private static Optional<String> contrast(Text text) {
        if (!(text.getFill() instanceof Color ink)) {
            return Optional.empty();
        }
        Color ground = ground(text);
        double seen = contrast(ground.interpolate(ink, ink.getOpacity() * opacity(text)), ground);
        return seen < READABLE
                ? Optional.of("%.1f:1, %s on %s: %s".formatted(seen, ink, ground, text.getText()))
                : Optional.empty();
    }

    /** The uppermost ground under a node that covers what is below it. */
    private static Color ground(Node node) {
        for (Node above = node.getParent(); above != null; above = above.getParent()) {
            if (above instanceof Region region && region.getBackground() != null) {
                for (BackgroundFill fill : region.getBackground().getFills().reversed()) {
                    Paint paint = fill.getFill();
                    if (paint instanceof Color colour && colour.isOpaque()) {
                        return colour;
                    }
                }
            }
        }
        return Color.WHITE;
    }

    /** What cannot be used now must be readable too; not what fades, which has no contrast to have. */
    private static boolean isDrawn(Text text) {
        return text.isDisabled() || opacity(text) == 1;
    }

    private static double opacity(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent)
                .mapToDouble(Node::getOpacity)
                .reduce(1, (one, other) -> one * other);
    }

    private static Optional<String> target(Node node) {
        boolean isTarget =
                node instanceof ButtonBase || node instanceof TextInputControl || node instanceof ComboBoxBase<?>;
        double width = node.getLayoutBounds().getWidth();
        double height = node.getLayoutBounds().getHeight();
        // A link in a line of text is as wide as its words: WCAG 2.2 excepts it, since a gap would break the sentence.
        boolean isInline = node.getParent() instanceof TextFlow;
        // The skins of lists and fields have parts of no size that nobody presses.
        if (isInline || !isTarget || !node.isFocusTraversable() || width == 0 || height == 0) {
            return Optional.empty();
        }
        return width < TARGET - SLACK || height < TARGET - SLACK
                ? Optional.of("%.0f x %.0f is too small to be hit: %s".formatted(width, height, words(node)))
                : Optional.empty();
    }

    private static String words(Node node) {
        return node instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : node.toString();
    }

    /** As WCAG 2.2 computes it. */
    public static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
