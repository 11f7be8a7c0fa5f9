package org.daybook.ui.toolkit.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.daybook.dates.DayReadback;
import org.daybook.record.YesNoAnswer;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.UnfoldedParts;
import org.daybook.ui.toolkit.control.FieldRow;
import org.daybook.ui.toolkit.control.FoldingPane;
import org.daybook.ui.toolkit.control.TextFieldFactory;
import org.daybook.ui.toolkit.control.YesNoChoice;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Focus;

/**
 * A part of a form under a plain question, folded until the user opens it. Its fields are created when it is first
 * opened, so that the form appears at once. JavaFX thread.
 *
 * @param <P> where in the form a problem can be shown
 */
public final class FormSection<P> extends FoldingPane {
    private static final int FEW_ROWS = 3;

    private final Messages messages;
    private final FormProblems<P> problems;
    private final String key;
    private final UnfoldedParts unfolded;
    private boolean isUnfoldingItself;
    private final List<Supplier<Node>> parts = new ArrayList<>();
    private final List<BooleanSupplier> filled = new ArrayList<>();
    private final Map<P, Node> fields = new HashMap<>();

    /**
     * @param key of its question; with {@code -why}, of the reason for asking, if there is one
     * @param unfolded whether she left it unfolded, and is told when she unfolds it
     */
    public FormSection(Messages messages, FormProblems<P> problems, String key, UnfoldedParts unfolded) {
        this.messages = messages;
        this.problems = problems;
        this.key = key;
        this.unfolded = unfolded;
        expandedProperty().subscribe(expanded -> {
            if (expanded) {
                make();
                if (isFocused()) {
                    Platform.runLater(() -> Focus.reveal(this));
                }
            }
        });
        expandedProperty().subscribe((_, expanded) -> {
            if (!isUnfoldingItself) {
                unfolded.note(key, expanded);
            }
        });
        name();
    }

    /** Unfolds it, without that counting as her choice. */
    public void unfold() {
        isUnfoldingItself = true;
        setExpanded(true);
        isUnfoldingItself = false;
    }

    /** Unfolds it if anything in it is filled, or if she left it unfolded. */
    public void unfoldIfWanted() {
        name();
        if (isFilled() || unfolded.contains(key)) {
            unfold();
        }
    }

    /** Adds a one-line field; the text {@code field} with {@code -help}, if it exists, is its help. */
    public FormSection<P> line(String field, StringProperty text) {
        return part(() -> row(field, TextFieldFactory.line(text)), text);
    }

    /** Adds a multi-line field. */
    public FormSection<P> area(String field, StringProperty text) {
        return part(() -> row(field, TextFieldFactory.area(text, FEW_ROWS)), text);
    }

    /** Adds a field for a day, beside which a problem can be shown; {@code words} says how it is understood. */
    public FormSection<P> day(String field, StringProperty text, P place, DayReadback words) {
        return part(
                () -> {
                    DayOrTimeField control = DayOrTimeField.day(text, words);
                    FieldRow row = row(field, control);
                    row.problemProperty().bind(problems.at(place));
                    fields.put(place, control);
                    return row;
                },
                text);
    }

    /** Adds a question with yes, no or no answer. */
    public FormSection<P> answer(String question, ObjectProperty<YesNoAnswer> answer) {
        return part(
                () -> new YesNoChoice(messages, messages.get(question), answer),
                () -> answer.get() != YesNoAnswer.NOT_SAID);
    }

    /** Adds a part of another type. */
    public FormSection<P> part(Supplier<Node> made, BooleanSupplier isFilled) {
        parts.add(made);
        filled.add(isFilled);
        return this;
    }

    /** Adds a part of another type that shows its own problems. */
    public FormSection<P> field(P place, Supplier<Node> made, BooleanSupplier isFilled) {
        return part(
                () -> {
                    Node node = made.get();
                    fields.put(place, node);
                    return node;
                },
                isFilled);
    }

    public boolean isFilled() {
        return filled.stream().anyMatch(BooleanSupplier::getAsBoolean);
    }

    /** Shows in its title whether anything in it is filled. */
    public void name() {
        String title = messages.get(key);
        name(isFilled() ? messages.get("form.filled", title) : title);
    }

    /** Unfolds the section and returns the field if the problem belongs here. */
    public Optional<Node> reveal(P place) {
        make();
        Optional<Node> field = Optional.ofNullable(fields.get(place));
        if (field.isPresent()) {
            unfold();
        }
        return field;
    }

    private FormSection<P> part(Supplier<Node> made, StringProperty text) {
        return part(made, () -> !text.get().isBlank());
    }

    private void make() {
        if (getContent() != null) {
            return;
        }
        VBox box = new VBox();
        if (messages.has(key + "-why")) {
            box.getChildren().add(TextLabels.quiet(messages.get(key + "-why")));
        }
        parts.forEach(part -> box.getChildren().add(part.get()));
        box.getStyleClass().addAll("section-body", "section-parts");
        setContent(box);
    }

    private FieldRow row(String field, Node control) {
        return messages.has(field + "-help")
                ? new FieldRow(messages.get(field), control, messages.get(field + "-help"))
                : new FieldRow(messages.get(field), control);
    }
}
