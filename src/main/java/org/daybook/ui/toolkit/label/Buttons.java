package org.daybook.ui.toolkit.label;

import atlantafx.base.theme.Styles;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** Creates the program's buttons, whose words say what they do, also to a screen reader. */
public final class Buttons {
    /** The style class of the way back from a page. */
    public static final String BACK = "back";

    private static final String QUIET = "quiet-button";

    private Buttons() {}

    /** The main action of a page. An underscore in {@code text} marks the mnemonic letter. */
    public static Button primary(String text) {
        Button button = plain(text);
        makePrimary(button);
        return button;
    }

    /** Makes a plain button the main action of its page. */
    public static void makePrimary(Button button) {
        button.getStyleClass().add(Styles.ACCENT);
    }

    /** Whether it is the main action of a page. */
    public static boolean isPrimary(Node button) {
        return button.getStyleClass().contains(Styles.ACCENT)
                && !button.getStyleClass().contains(Styles.FLAT);
    }

    /** A button for any other action. An underscore in {@code text} marks the mnemonic letter. */
    public static Button plain(String text) {
        return prepared(new Button(text));
    }

    /** A plain button with an icon before its words. */
    public static Button plain(String text, Ikon icon) {
        Button button = plain(text);
        button.setGraphic(new IconShape(icon));
        return button;
    }

    /**
     * Leads somewhere, or shows what is meant: it looks like a link, and stays a button for the keyboard and the screen
     * reader. What does something is never one.
     */
    public static Button link(String text) {
        return asLink(plain(text));
    }

    /**
     * A button for an act that is seldom needed or undone easily, such as removing a line of a form. An underscore in
     * {@code text} marks the mnemonic letter.
     */
    public static Button quiet(String text) {
        Button button = plain(text);
        button.getStyleClass().add(QUIET);
        button.setWrapText(true);
        button.setMinWidth(0);
        return button;
    }

    /**
     * A link with the user's own words: no letter of them is a mnemonic, and they wrap, never wider than the parent.
     */
    public static Button words(String text) {
        Button button = asLink(prepared(new WordsButton(text)));
        button.setMnemonicParsing(false);
        TextOrientation.follow(button);
        button.setAccessibleText(text);
        button.setWrapText(true);
        button.setMinWidth(0);
        return button;
    }

    /** A box to tick, with words that wrap. An underscore in {@code text} marks the mnemonic letter. */
    public static CheckBox check(String text) {
        CheckBox box = new CheckBox(text);
        box.setWrapText(true);
        box.setAccessibleText(spoken(text));
        return box;
    }

    /** A box to tick, bound to {@code ticked} in both directions. */
    public static CheckBox check(String text, Property<Boolean> ticked) {
        CheckBox box = check(text);
        box.selectedProperty().bindBidirectional(ticked);
        return box;
    }

    /** A box to tick with an explanation below it, which a screen reader reads too. */
    public static VBox explained(CheckBox box, String words) {
        box.setAccessibleHelp(words);
        return explained(box, TextLabels.quiet(words));
    }

    /** A box to tick with an explanation below it, whose words change with what is ticked. */
    public static VBox explained(CheckBox box, Label words) {
        box.setMinHeight(CheckBox.USE_PREF_SIZE);
        VBox part = new VBox(box, words);
        part.getStyleClass().add("choice-with-words");
        return part;
    }

    /** A button with an icon alone; {@code text} is its accessible text and its tooltip. */
    public static Button icon(String text, Ikon icon, Runnable action) {
        Button button = new Button(null, new IconShape(icon));
        button.setOnAction(_ -> action.run());
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setAccessibleRole(AccessibleRole.BUTTON);
        button.setAccessibleText(spoken(text));
        Tooltips.put(button, spoken(text));
        return button;
    }

    /** A button for the main action of a page, running {@code action}. */
    public static Button primary(String text, Runnable action) {
        return doing(primary(text), action);
    }

    /** A button for any other action, running {@code action}. */
    public static Button plain(String text, Runnable action) {
        return doing(plain(text), action);
    }

    /** A plain button with an icon before its words, running {@code action}. */
    public static Button plain(String text, Ikon icon, Runnable action) {
        return doing(plain(text, icon), action);
    }

    /** A quiet button, running {@code action}. */
    public static Button quiet(String text, Runnable action) {
        return doing(quiet(text), action);
    }

    /** A link, running {@code action}. */
    public static Button link(String text, Runnable action) {
        return doing(link(text), action);
    }

    /** A link with the user's own words, running {@code action}. */
    public static Button words(String text, Runnable action) {
        return doing(words(text), action);
    }

    /**
     * The way back from a page, above its title; the same on every page.
     *
     * @param text where it leads; an underscore marks the mnemonic letter
     */
    public static Button back(String text, Runnable action) {
        Button back = link(text, action);
        back.setGraphic(new IconShape(Feather.CHEVRON_LEFT));
        back.setWrapText(true);
        back.setMinWidth(0);
        back.getStyleClass().add(BACK);
        return back;
    }

    private static Button prepared(Button button) {
        button.setMnemonicParsing(true);
        button.setAccessibleText(spoken(button.getText()));
        button.setMinSize(Button.USE_PREF_SIZE, Button.USE_PREF_SIZE);
        return button;
    }

    private static Button asLink(Button button) {
        button.getStyleClass().addAll(Styles.FLAT, "link-button");
        return button;
    }

    /**
     * Disables the button while it waits for something, and says for what.
     *
     * @return the line for beside the button, shown while it waits
     */
    public static Label waiting(Button button, ObservableValue<Boolean> waits, String words) {
        button.disableProperty().bind(waits);
        return waitingLine(waits, words);
    }

    /** The line alone, for a button that is disabled for other reasons too. */
    public static Label waitingLine(ObservableValue<Boolean> waits, String words) {
        Label line = TextLabels.quiet(words);
        OptionalNodes.showWhile(line, waits);
        return line;
    }

    private static Button doing(Button button, Runnable action) {
        button.setOnAction(_ -> action.run());
        return button;
    }

    /** {@code text} without the underscore that marks its mnemonic. */
    static String spoken(String text) {
        return text.replace("_", "");
    }

    private static final class WordsButton extends Button {
        private final RightToLeftTextRepair runs = new RightToLeftTextRepair(this);

        WordsButton(String text) {
            super(text);
        }

        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            runs.layOut();
        }

        @Override
        protected double computePrefHeight(double width) {
            return runs.height(width).orElseGet(() -> super.computePrefHeight(width));
        }
    }
}
