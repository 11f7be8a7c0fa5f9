package org.daybook.ui.toolkit.page;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.util.Subscription;
import org.daybook.ui.toolkit.label.Buttons;
import org.jspecify.annotations.Nullable;

/** Sets the initial focus on a page or sheet, and scrolls nodes into view. JavaFX thread only. */
public final class Focus {
    /** The share of the page's height left free above or below the node, if there is room. */
    private static final double SPARE = 0.25;

    /** The style class of a field with its name above it, and how deep in it the field may be. */
    private static final String ROW = "field-row";

    /** The style class of a row or a card that opens as a whole. */
    private static final String CARD = "opens";

    private static final int ROW_DEPTH = 4;

    private static final String TITLE = ".page-title";

    /** In pixels, above the name. */
    private static final double NAME_GAP = 8;

    private Focus() {}

    /**
     * Gives the focus to the button that Enter presses, or else to the first control that takes it, other than the way
     * back.
     */
    public static void first(Node node) {
        // Skins add the content of scroll panes to the scene; before that, nothing in them can take the focus.
        node.applyCss();
        Optional<Node> start = find(node, true);
        start.or(() -> find(node, false)).map(Focus::chosen).ifPresent(Focus::begin);
    }

    /**
     * In a window of few lines what has the focus may be below what is seen. A field is scrolled to, so that she sees
     * what she types; before a button she reads the page from its title on, which has the focus instead.
     */
    private static void begin(Node first) {
        first.requestFocus();
        if (first instanceof TextInputControl field) {
            // The toolkit selects everything, and the first key would replace what she wrote earlier.
            field.end();
        }
        if (Page.isLow(first)) {
            whenShown(first, () -> {
                if (first.isFocused()) {
                    revealBelow(first);
                }
            });
        }
    }

    /** Scrolls a page that was just opened no further than it must, so that what the page begins with is seen too. */
    private static void revealBelow(Node first) {
        Node node = row(first);
        ScrollPane pane = around(node);
        if (pane == null) {
            reveal(first);
            return;
        }
        layOut(pane);
        double height = pane.getViewportBounds().getHeight();
        double room = pane.getContent().getBoundsInLocal().getHeight() - height;
        double top = top(node, pane) - NAME_GAP;
        double wanted = Math.min(top, top + node.getBoundsInLocal().getHeight() + 2 * NAME_GAP - height);
        if (room > 0 && wanted > pane.getVvalue() * room) {
            Node title = first instanceof ButtonBase ? pane.getContent().lookup(TITLE) : null;
            if (title != null && pane.getVvalue() == 0) {
                title.requestFocus();
            } else {
                pane.setVvalue(Math.clamp(wanted / room, 0, 1));
            }
        }
    }

    /** Whether {@code node}, or something in it, has the focus. */
    public static boolean isIn(Node node) {
        Node at = node.getScene() == null ? null : node.getScene().getFocusOwner();
        while (at != null && !at.equals(node)) {
            at = at.getParent();
        }
        return at != null;
    }

    /** Gives the focus back to what has it in {@code page}, if something that opens beside the page by itself takes it. */
    public static void giveBackOnce(Node page) {
        Scene scene = page.getScene();
        Node owner = scene == null ? null : scene.getFocusOwner();
        if (scene == null || owner == null) {
            return;
        }
        AtomicReference<Subscription> watching = new AtomicReference<>(Subscription.EMPTY);
        watching.set(scene.focusOwnerProperty().subscribe((_, _) -> {
            if (!isIn(page)) {
                watching.get().unsubscribe();
                Platform.runLater(owner::requestFocus);
            }
        }));
    }

    /** Runs {@code action} once {@code node} is in the window, which inside a scroll pane can take a while. */
    public static void whenShown(Node node, Runnable action) {
        if (node.getScene() != null) {
            Platform.runLater(action);
            return;
        }
        AtomicReference<Subscription> waiting = new AtomicReference<>(Subscription.EMPTY);
        waiting.set(node.sceneProperty().subscribe((_, scene) -> {
            if (scene != null) {
                waiting.get().unsubscribe();
                Platform.runLater(action);
            }
        }));
    }

    /**
     * Scrolls the page until {@code field} is visible with the words above it, as only Tab does by itself. Of what is
     * higher than the page, the top is shown.
     */
    public static void reveal(Node field) {
        Node node = row(field);
        ScrollPane pane = around(node);
        if (pane == null) {
            for (Parent above = node.getParent(); above != null; above = above.getParent()) {
                if (above instanceof ListPage page) {
                    page.reveal(node);
                }
            }
            return;
        }
        layOut(pane);
        double height = pane.getViewportBounds().getHeight();
        double room = pane.getContent().getBoundsInLocal().getHeight() - height;
        double top = top(node, pane);
        double bottom = top + node.getBoundsInLocal().getHeight();
        double offset = pane.getVvalue() * room;
        if (room <= 0 || (top >= offset && bottom <= offset + height)) {
            return;
        }
        boolean fromAbove = top < offset || bottom - top > height * (1 - SPARE);
        double spare = Math.clamp((height - (bottom - top)) / 2, height * SPARE / 4, height * SPARE);
        pane.setVvalue(Math.clamp((fromAbove ? top - spare : bottom - height * (1 - SPARE)) / room, 0, 1));
    }

    /** A node that was just unfolded or added has no height yet, and a page that was just opened has none either. */
    private static void layOut(ScrollPane pane) {
        Parent all = pane.getScene() == null ? pane : pane.getScene().getRoot();
        all.applyCss();
        all.layout();
    }

    /** After Tab, which scrolls to a field alone: scrolls up to the name of the field, or to the card, if there is room. */
    static void revealName(Node field) {
        if (row(field).getStyleClass().contains(CARD)) {
            reveal(field);
            return;
        }
        Node row = field;
        for (int i = 0; i < ROW_DEPTH && row != null && !row.getStyleClass().contains(ROW); i++) {
            row = row.getParent();
        }
        ScrollPane pane = row == null ? null : around(row);
        if (pane == null || !row.getStyleClass().contains(ROW)) {
            return;
        }
        double height = pane.getViewportBounds().getHeight();
        double room = pane.getContent().getBoundsInLocal().getHeight() - height;
        double name = top(row, pane) - NAME_GAP;
        double bottom = top(field, pane) + field.getBoundsInLocal().getHeight();
        if (room > 0 && name < pane.getVvalue() * room && bottom - name <= height) {
            pane.setVvalue(Math.clamp(name / room, 0, 1));
        }
    }

    private static @Nullable ScrollPane around(Node node) {
        Parent above = node.getParent();
        while (above != null && !(above instanceof ScrollPane)) {
            above = above.getParent();
        }
        return above instanceof ScrollPane pane && pane.getContent() != null ? pane : null;
    }

    /** Where it begins in the content of the pane. */
    private static double top(Node node, ScrollPane pane) {
        return pane.getContent()
                .sceneToLocal(node.localToScene(node.getBoundsInLocal()))
                .getMinY();
    }

    /** The row of a form that {@code field} is the field of, or the card that it chooses, or else {@code field}. */
    private static Node row(Node field) {
        Parent parent = field.getParent();
        if (parent != null && parent.getStyleClass().contains(ROW)) {
            return parent;
        }
        for (int i = 0; i < ROW_DEPTH && parent != null; i++) {
            if (parent.getStyleClass().contains(CARD)) {
                return parent;
            }
            parent = parent.getParent();
        }
        return field;
    }

    /** Of several answers, of which {@code found} is one, the one that is chosen; or else {@code found}. */
    private static Node chosen(Node found) {
        if (!(found instanceof ToggleButton answer) || answer.isSelected()) {
            return found;
        }
        // Where Tab is to reach each of them, they are in no group, only beside one another.
        List<?> answers = answer.getToggleGroup() == null
                ? answer.getParent().getChildrenUnmodifiable()
                : answer.getToggleGroup().getToggles();
        return answers.stream()
                .filter(ToggleButton.class::isInstance)
                .map(ToggleButton.class::cast)
                .filter(ToggleButton::isSelected)
                .findFirst()
                .orElse(answer);
    }

    private static Optional<Node> find(Node node, boolean onlyEnter) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        boolean enter = node instanceof Button button && button.isDefaultButton();
        if (enter
                || (!onlyEnter
                        && node.isFocusTraversable()
                        && !node.getStyleClass().contains(Buttons.BACK))) {
            return Optional.of(node);
        }
        return children(node).stream()
                .map(child -> find(child, onlyEnter))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static List<Node> children(Node node) {
        // The content of a scroll pane is its child only after its first layout.
        if (node instanceof ScrollPane pane) {
            return pane.getContent() == null ? List.of() : List.of(pane.getContent());
        }
        return node instanceof Parent parent ? parent.getChildrenUnmodifiable() : List.of();
    }
}
