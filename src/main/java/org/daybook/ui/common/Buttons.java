package org.daybook.ui.common;

import atlantafx.base.theme.Styles;
import javafx.beans.property.Property;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import org.kordamp.ikonli.Ikon;

/** The buttons of the program: each says in its words what it does, also to a screen reader. */
public final class Buttons {
    private Buttons() {}

    /** The main action of a page. An underscore in {@code text} marks the mnemonic letter. */
    public static Button primary(String text) {
        Button button = plain(text);
        button.getStyleClass().add(Styles.ACCENT);
        return button;
    }

    /** Anything else. An underscore in {@code text} marks the mnemonic letter. */
    public static Button plain(String text) {
        Button button = new Button(text);
        button.setMnemonicParsing(true);
        button.setAccessibleText(spoken(text));
        button.setMinSize(Button.USE_PREF_SIZE, Button.USE_PREF_SIZE);
        return button;
    }

    /** A plain button with an icon before its words. */
    public static Button plain(String text, Ikon icon) {
        Button button = plain(text);
        button.setGraphic(new IconShape(icon));
        return button;
    }

    /** Words that look like a link; still a button for the keyboard and the screen reader. */
    public static Button link(String text) {
        Button button = plain(text);
        button.getStyleClass().addAll(Styles.FLAT, "link-button");
        return button;
    }

    /**
     * A link with her own words: no letter in them is a mnemonic, and they wrap, since they may be long. It is never
     * wider than its parent.
     */
    public static Button words(String text) {
        Button button = link(text);
        button.setMnemonicParsing(false);
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

    /** Only an icon; {@code text} is spoken and shown when the pointer rests on it. */
    public static Button icon(String text, Ikon icon) {
        Button button = new Button(null, new IconShape(icon));
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setAccessibleRole(AccessibleRole.BUTTON);
        button.setAccessibleText(spoken(text));
        Hints.put(button, spoken(text));
        return button;
    }

    /** The main action of a page, and what it does. */
    public static Button primary(String text, Runnable action) {
        return doing(primary(text), action);
    }

    /** Anything else, and what it does. */
    public static Button plain(String text, Runnable action) {
        return doing(plain(text), action);
    }

    /** A plain button with an icon before its words, and what it does. */
    public static Button plain(String text, Ikon icon, Runnable action) {
        return doing(plain(text, icon), action);
    }

    /** Words that look like a link, and what they do. */
    public static Button link(String text, Runnable action) {
        return doing(link(text), action);
    }

    /** A link with her own words, and what it does. */
    public static Button words(String text, Runnable action) {
        return doing(words(text), action);
    }

    private static Button doing(Button button, Runnable action) {
        button.setOnAction(_ -> action.run());
        return button;
    }

    /** {@code text} without the mark of its mnemonic letter. */
    static String spoken(String text) {
        return text.replace("_", "");
    }
}
