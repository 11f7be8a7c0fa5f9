package org.daybook.ui.form;

import java.time.LocalDate;
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
import org.daybook.record.Answer;
import org.daybook.text.Messages;
import org.daybook.ui.common.Focus;
import org.daybook.ui.common.TextLabels;
import org.daybook.ui.control.AnswerChoice;
import org.daybook.ui.control.FieldRow;
import org.daybook.ui.control.FoldingPane;
import org.daybook.ui.control.TextFields;

/**
 * A part of a form as a plain question, folded until she opens it. Its fields are made when it is opened first, so that
 * the form is there at once. JavaFX thread.
 *
 * @param <P> where in the form a problem can be shown
 */
public final class FormSection<P> extends FoldingPane {
    private static final int FEW_ROWS = 3;

    private final Messages messages;
    private final FormProblems<P> problems;
    private final String key;
    private final List<Supplier<Node>> parts = new ArrayList<>();
    private final List<BooleanSupplier> filled = new ArrayList<>();
    private final Map<P, Node> fields = new HashMap<>();

    /** @param key of its question; with {@code -why} of the reason for which it is asked, if there is one */
    public FormSection(Messages messages, FormProblems<P> problems, String key) {
        this.messages = messages;
        this.problems = problems;
        this.key = key;
        expandedProperty().subscribe(expanded -> {
            if (expanded) {
                make();
                if (isFocused()) {
                    Platform.runLater(() -> Focus.reveal(this));
                }
            }
        });
        name();
    }

    /** A line to be typed in; with {@code -help} after {@code field} there is a line of help. */
    public FormSection<P> line(String field, StringProperty text) {
        return part(() -> row(field, TextFields.line(text)), text);
    }

    /** Several lines to be typed in. */
    public FormSection<P> area(String field, StringProperty text) {
        return part(() -> row(field, TextFields.area(text, FEW_ROWS)), text);
    }

    /** A day to be typed in, in which a problem can be said. */
    public FormSection<P> day(String field, StringProperty text, P place, Supplier<LocalDate> today) {
        return part(
                () -> {
                    Node control = TextFields.line(text);
                    FieldRow row = row(field, control);
                    row.problemProperty().bind(problems.at(place));
                    fields.put(place, control);
                    return new DayReadbackRow(messages, row, text, today);
                },
                text);
    }

    /** A question with yes, no or no answer. */
    public FormSection<P> answer(String question, ObjectProperty<Answer> answer) {
        return part(
                () -> new AnswerChoice(messages, messages.get(question), answer),
                () -> answer.get() != Answer.NOT_SAID);
    }

    /** A part of another shape. */
    public FormSection<P> part(Supplier<Node> made, BooleanSupplier isFilled) {
        parts.add(made);
        filled.add(isFilled);
        return this;
    }

    /** A part of another shape that says itself what must be corrected. */
    public FormSection<P> field(P place, Supplier<Node> made, BooleanSupplier isFilled) {
        return part(
                () -> {
                    Node node = made.get();
                    fields.put(place, node);
                    return node;
                },
                isFilled);
    }

    /** Whether anything stands in it. */
    public boolean isFilled() {
        return filled.stream().anyMatch(BooleanSupplier::getAsBoolean);
    }

    /** Shows in its name whether anything stands in it. */
    public void name() {
        String title = messages.get(key);
        name(isFilled() ? messages.get("form.filled", title) : title);
    }

    /** Unfolds it if the problem belongs here, and gives the field. */
    public Optional<Node> reveal(P place) {
        make();
        Optional<Node> field = Optional.ofNullable(fields.get(place));
        if (field.isPresent()) {
            setExpanded(true);
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
