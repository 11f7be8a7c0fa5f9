package org.daybook.ui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.text.Text;
import org.daybook.ui.toolkit.page.Focus;

/** Walks what is shown and says what a person could not read, reach or be told of. On the toolkit's thread. */
public final class SceneCheck {
    private static final double SLACK = 2;

    private SceneCheck() {}

    /** What is wrong; empty for nothing. */
    public static List<String> faults(Scene scene) {
        List<String> faults = new ArrayList<>();
        List<Node> shown = new ArrayList<>();
        collect(scene.getRoot(), shown);
        Set<Node> labelled = new HashSet<>();
        for (Node node : shown) {
            if (node instanceof Label label
                    && label.getLabelFor() != null
                    && !label.getText().isBlank()) {
                labelled.add(label.getLabelFor());
            }
        }
        for (Node node : shown) {
            if (node.isFocusTraversable() && !isSpoken(node) && !labelled.contains(node)) {
                faults.add("nothing to read out: " + node);
            }
            if (node instanceof Labeled labeled) {
                cut(labeled, scene, faults);
            }
        }
        faults.addAll(unreached(scene, shown));
        return faults;
    }

    /**
     * The letters that two controls claim: Alt with such a letter only wanders between them.
     *
     * @param taken the letters that the window around the screen has
     */
    public static List<String> sharedLetters(Scene scene, Set<Character> taken) {
        List<String> faults = new ArrayList<>();
        List<Node> shown = new ArrayList<>();
        collect(scene.getRoot(), shown);
        Set<Character> letters = new HashSet<>(taken);
        for (Node node : shown) {
            if (node instanceof Labeled labeled && labeled.isMnemonicParsing() && !labeled.isDisabled()) {
                letter(labeled.getText())
                        .filter(letter -> !letters.add(letter))
                        .ifPresent(letter -> faults.add("Alt+" + letter + " claimed twice: " + labeled.getText()));
            }
        }
        return faults;
    }

    /** The letter that is marked in {@code text}; empty if none is. */
    public static Optional<Character> letter(String text) {
        int mark = text == null ? -1 : text.indexOf('_');
        return mark < 0 || mark + 1 >= text.length()
                ? Optional.empty()
                : Optional.of(Character.toUpperCase(text.charAt(mark + 1)));
    }

    /** Everything visible, whether or not it is scrolled into view. */
    public static void collect(Node node, List<Node> into) {
        if (!node.isVisible()) {
            return;
        }
        into.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
    }

    private static boolean isSpoken(Node node) {
        String spoken = node.getAccessibleText();
        if (spoken == null && node instanceof Labeled labeled) {
            spoken = labeled.getText();
        }
        return (spoken != null && !spoken.isBlank()) || node instanceof ScrollBar || node instanceof ScrollPane;
    }

    private static void cut(Labeled labeled, Scene scene, List<String> faults) {
        String wanted = labeled.getText();
        if (wanted == null || wanted.isBlank() || isRowThatSaysAll(labeled, wanted)) {
            return;
        }
        Parent written =
                labeled instanceof TitledPane pane && pane.lookup(".title") instanceof Parent title ? title : labeled;
        for (Node child : written.getChildrenUnmodifiable()) {
            if (child instanceof Text text
                    && child != labeled.getGraphic()
                    && !text.getText().isEmpty()
                    && !sameText(text.getText(), wanted)) {
                faults.add("cut: " + wanted);
            }
        }
        Bounds bounds = labeled.localToScene(labeled.getLayoutBounds());
        if (bounds.getMinX() < -SLACK || bounds.getMaxX() > scene.getWidth() + SLACK) {
            faults.add("beside the window: " + wanted);
        }
    }

    /** A row of a list may shorten what stands whole on the screen it leads to, and is read out whole. */
    private static boolean isRowThatSaysAll(Node node, String wanted) {
        for (Node above = node; above != null; above = above.getParent()) {
            if (above instanceof ListCell<?> cell) {
                return cell.getAccessibleText() != null
                        && words(cell.getAccessibleText()).contains(words(wanted));
            }
        }
        return false;
    }

    /** Without what is between the parts of a row: dots on the screen, full stops where it is read out. */
    private static String words(String text) {
        return text.replaceAll("[\\s·.]+", " ").strip();
    }

    private static boolean sameText(String shown, String wanted) {
        return shown.replaceAll("[_\\s]", "").equals(wanted.replaceAll("[_\\s]", ""));
    }

    private static List<String> unreached(Scene scene, List<Node> shown) {
        Set<Node> reached = new LinkedHashSet<>();
        if (scene.getFocusOwner() == null) {
            Focus.first(scene.getRoot());
        }
        Node before = scene.getFocusOwner();
        for (int i = 0; i <= shown.size(); i++) {
            Node now = scene.getFocusOwner();
            if (now == null) {
                break;
            }
            reached.add(now);
            now.requestFocusTraversal(TraversalDirection.NEXT);
        }
        if (before != null) {
            before.requestFocus();
        }
        return shown.stream()
                .filter(node -> node.isFocusTraversable() && !node.isDisabled())
                // Of a group of radio buttons one is reached by Tab, the others by the arrow keys.
                .filter(node -> !(node instanceof RadioButton radio && radio.getToggleGroup() != null))
                .filter(node -> !reached.contains(node))
                .map(node -> "not reached by Tab: " + node)
                .toList();
    }
}
