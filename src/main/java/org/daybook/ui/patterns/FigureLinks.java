package org.daybook.ui.patterns;

import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.daybook.pattern.Figure;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.label.TextOrientation;

/** Makes figures into links to their incidents. */
public final class FigureLinks {
    private final Messages messages;
    private final BiConsumer<Figure, String> open;

    /** @param open opens the incidents of a figure, given what they have in common */
    public FigureLinks(Messages messages, BiConsumer<Figure, String> open) {
        this.messages = messages;
        this.open = open;
    }

    /** The number alone; {@code words} say what is counted. A figure of 0 is text and not a button. */
    Node number(Figure figure, String words) {
        return link(figure, messages.get("patterns.number", figure.count()), counted(words, figure), words);
    }

    /** The same with the word 'incidents' after the number. */
    public Node incidents(Figure figure, String words) {
        return link(figure, messages.count("patterns.incidents", figure.count()), counted(words, figure), words);
    }

    /** A link to the incidents that shows another number than how many there are. */
    Node shown(Figure figure, String shown, String words) {
        return link(figure, shown, messages.get("patterns.said", words, shown), words);
    }

    /** A link whose words contain the number. */
    Node said(Figure figure, String words) {
        return link(figure, words, words, words);
    }

    /**
     * A part of a sentence.
     *
     * @param words the part
     * @param sentence the whole, shown above the incidents and read out with the part
     */
    Node within(Figure figure, String words, String sentence) {
        return link(
                figure, words, messages.get("patterns.within", words, sentence), () -> open.accept(figure, sentence));
    }

    /** The words of a figure for screen readers, also shown above its incidents. */
    String counted(String words, Figure figure) {
        return messages.get("patterns.counted", words, figure.count());
    }

    void open(Figure figure, String words) {
        open.accept(figure, counted(words, figure));
    }

    private Node link(Figure figure, String shown, String spoken, String words) {
        return link(figure, shown, spoken, () -> open(figure, words));
    }

    private Node link(Figure figure, String shown, String spoken, Runnable action) {
        if (figure.isNone()) {
            Label none = TextLabels.quiet(shown);
            none.setAccessibleText(spoken);
            none.getStyleClass().add("figure-none");
            return none;
        }
        Button link = Buttons.link(shown);
        link.setMnemonicParsing(false);
        TextOrientation.follow(link);
        link.setAccessibleText(spoken);
        link.setAccessibleHelp(messages.get("patterns.opens"));
        link.getStyleClass().add("figure-link");
        link.setOnAction(_ -> action.run());
        return link;
    }
}
