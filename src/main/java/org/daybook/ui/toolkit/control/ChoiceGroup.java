package org.daybook.ui.toolkit.control;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.label.TextOrientation;
import org.daybook.ui.toolkit.page.Panes;

/**
 * A group of buttons of which one is chosen.
 *
 * @param <T> what is chosen
 */
public final class ChoiceGroup<T> {
    private final ToggleGroup group = new ToggleGroup();
    private final Map<T, RadioButton> buttons = new LinkedHashMap<>();
    private final Pane pane;
    private final String name;
    private final Consumer<T> taken;

    /**
     * @param pane takes the buttons
     * @param name the name of the choice, read out before each option
     * @param taken given each choice the user makes
     */
    public ChoiceGroup(Pane pane, String name, Consumer<T> taken) {
        this.pane = pane;
        this.name = name;
        this.taken = taken;
    }

    /** Puts the buttons one beside the other. */
    public ChoiceGroup(String name, Consumer<T> taken) {
        this(Panes.flow("choice-row"), name, taken);
    }

    public ChoiceGroup<T> add(T choice, String words) {
        pane.getChildren().add(button(choice, words));
        return this;
    }

    /**
     * Adds an option of a few words that never wrap and are read in their own direction, such as a date: in a mirrored
     * window its day would stand after its year, and what the toolkit wraps there it hides.
     */
    public ChoiceGroup<T> addLine(T choice, String words) {
        RadioButton button = button(choice, words);
        Label line = new Label(words);
        TextOrientation.follow(line);
        button.setText("");
        button.setGraphic(line);
        pane.getChildren().add(button);
        return this;
    }

    /** Adds an option with an explanation below it. */
    public ChoiceGroup<T> add(T choice, String words, String sentence) {
        RadioButton button = button(choice, words);
        button.setAccessibleHelp(sentence);
        VBox row = Panes.column("choice-with-words", button, TextLabels.quiet(sentence));
        pane.getChildren().add(row);
        return this;
    }

    /** Marks an option as chosen. */
    public void mark(T choice) {
        group.selectToggle(buttons.get(choice));
    }

    /** The pane with its buttons. */
    public Pane pane() {
        return pane;
    }

    private RadioButton button(T choice, String words) {
        RadioButton button = new AnswerButton(words);
        button.setMnemonicParsing(false);
        button.setAccessibleText(name + ": " + words);
        button.setToggleGroup(group);
        button.setOnAction(_ -> taken.accept(choice));
        buttons.put(choice, button);
        return button;
    }
}
