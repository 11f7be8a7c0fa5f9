package org.daybook.ui.toolkit.form;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.daybook.dates.EventTimeInput;
import org.daybook.dates.EventTimeQuestion;
import org.daybook.dates.EventTimeQuestions;
import org.daybook.dates.EventTimeReadback;
import org.daybook.dates.EventTimeReader;
import org.daybook.dates.EventTimeReader.Trouble;
import org.daybook.record.EventTime;
import org.daybook.record.EventTime.EventTimePrecision;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.control.ChipRow;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.jspecify.annotations.Nullable;

/**
 * A field for when something happened, as exactly as the user knows: one line in her own words, interpreted while she
 * types, and separate parts, which unfold.
 *
 * <p>The last input wins: an unambiguous line fills the parts; what it replaces is shown, and comes back if the line
 * is emptied. Where the line and the parts disagree she is asked, and {@link EventTimeReader} refuses both until she has
 * chosen. {@link #valueProperty()} keeps exactly what was typed; its interpretation is shown in full, with the day of
 * the week, so that a slip is noticed at once. Calendars and lists unfold inside the page: a pop-up would be a window
 * of its own, which hiding would have to find and the desktop might list.
 */
public final class EventTimeField extends VBox {
    private static final Duration PAUSE = Duration.millis(700);

    private final Messages messages;
    private final EventTimeReadback shown;
    private final EventTimeReader reader;
    private final EventTimeQuestions questions;
    private final Supplier<ZonedDateTime> now;
    private final ObjectProperty<EventTimeInput> value =
            new SimpleObjectProperty<>(this, "value", EventTimeInput.EMPTY);
    private final TextField line = new TextField();
    private final Label readAs = TextLabels.quiet("");
    private final Label replaced = TextLabels.quiet("");
    private final Label question = TextLabels.quiet("");
    private final ChipRow answers = new ChipRow();
    private final Label problem = TextLabels.quiet("");
    private final Button unfolder = Buttons.quiet("");
    private final FoldedTimeFields parts;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private @Nullable EventTimeInput fromLine;
    private EventTimeInput under = EventTimeInput.EMPTY;
    private EventTimeInput given = EventTimeInput.EMPTY;
    private String chosen = "";
    private boolean setting;

    /** @param now the current time: its day is 'today', and its zone that of the times unless another is chosen */
    public EventTimeField(Messages messages, EventTimeReader reader, Supplier<ZonedDateTime> now) {
        this.messages = messages;
        this.shown = new EventTimeReadback(messages);
        this.reader = reader;
        this.questions = new EventTimeQuestions(messages, reader);
        this.now = now;
        this.parts = new FoldedTimeFields(messages, reader, now, value::get, this::partsChanged, this::zoneChosen);
        Label hint = TextLabels.quiet(messages.get("when.line-hint"));
        line.setAccessibleText(messages.get("when.legend"));
        line.setAccessibleHelp(messages.get("when.line-hint"));
        problem.getStyleClass().add("problem");
        readAs.getStyleClass().add("read-as");
        question.getStyleClass().add("question");
        showProblem();
        List.of(readAs, replaced, question)
                .forEach(it -> OptionalNodes.showWhile(it, it.textProperty().isNotEmpty()));
        // In the same place as what it gives way to, so that nothing moves while she types.
        OptionalNodes.showWhile(
                hint,
                readAs.textProperty().isEmpty().and(question.textProperty().isEmpty()));
        unfolder.setOnAction(_ -> toggleParts());
        getStyleClass().add("when-field");
        getChildren().addAll(line, hint, readAs, shortcuts(), replaced, question, answers, problem, parts);
        unfold(false);
        listen();
    }

    /** The content of the field, exactly as typed. */
    public ObjectProperty<EventTimeInput> valueProperty() {
        return value;
    }

    /** What must be corrected, in words; empty for nothing. */
    public StringProperty problemProperty() {
        return problem.textProperty();
    }

    /** Sets the accessible name where the time is not that of an incident. */
    public void nameFor(String question) {
        line.setAccessibleText(question);
    }

    /** Runs {@code action} at Enter in the line, as where the time is the last field of a form. */
    public void onEnter(Runnable action) {
        line.setOnAction(_ -> action.run());
    }

    private void focusLine() {
        line.requestFocus();
        line.end();
    }

    /** Puts the cursor where {@code trouble} is to be corrected, unfolding the parts if it is one of them. */
    public void focusFirst(Trouble trouble) {
        if (trouble == Trouble.WORDS_DISAGREE || trouble == Trouble.TO_COME) {
            ask();
            answers.getChildren().getFirst().requestFocus();
        } else if (trouble == Trouble.NO_DATE && !parts.isUnfolded()) {
            focusLine();
        } else {
            unfold(true);
            parts.focus(trouble);
        }
    }

    /** Puts the cursor on what cannot be read; in the line if everything can. */
    public void focusProblem() {
        reader.read(value.get(), now.get()).first().ifPresentOrElse(this::focusFirst, this::focusLine);
    }

    private void listen() {
        line.textProperty().subscribe((_, text) -> {
            if (!setting) {
                lineTyped(text);
            }
        });
        pause.setOnFinished(_ -> ask());
        // The toolkit keeps a running timer alive, and with it everything typed on the page.
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                pause.stop();
            }
        });
        value.subscribe(input -> {
            if (!setting) {
                taken(input);
            }
        });
    }

    private ChipRow shortcuts() {
        ChipRow row = new ChipRow();
        row.show(new EventTimeShortcuts(messages, messages.formats(), now, value::get, this::choose).buttons);
        row.getChildren().add(unfolder);
        return row;
    }

    // The words are put into the line, where she can add to them; words that say more than a time are left alone.
    private void choose(String words, EventTime meant) {
        String typed = value.get().words().strip();
        boolean free = typed.isEmpty()
                || typed.equals(chosen)
                || (value.get().typedOn() != null && isOnlyTime(value.get()))
                || Stream.of("when.today", "when.yesterday", "when.unknown")
                        .anyMatch(word -> typed.equals(messages.get(word)));
        EventTimeInput after = value.get().withParts(meant, messages.formats());
        if (free) {
            chosen = words;
            after = after.withWords(chosen, now.get().toLocalDate());
            fromLine = after;
        } else {
            after = asWords(after);
            under = after;
        }
        change(after);
        ask();
        focusLine();
    }

    private boolean isOnlyTime(EventTimeInput input) {
        return reader.understood(input, now.get()).isOnlyTime();
    }

    private void lineTyped(String text) {
        EventTimeInput before = value.get();
        // Words kept from before, such as ‘yesterday’, refer to the day on which they were typed.
        boolean same = text.equals(given.words());
        EventTimeInput typed = under.withZone(before.zone())
                .withParts(under)
                .withWords(text, same ? given.typedOn() : now.get().toLocalDate());
        EventTime when = same && given.typedOn() == null
                ? null
                : reader.understood(typed, now.get()).when();
        EventTimeInput after = when == null ? typed : typed.withParts(when, messages.formats());
        fromLine = when == null ? null : after;
        change(after);
        clearQuestion();
        pause.playFromStart();
    }

    private void partsChanged() {
        EventTimeInput before = value.get();
        EventTimeInput after = parts.into(before);
        if (before.precision() != EventTimePrecision.UNKNOWN && after.precision() == EventTimePrecision.UNKNOWN) {
            after = asWords(after);
        }
        under = after;
        change(after);
        clearQuestion();
        pause.playFromStart();
    }

    private void zoneChosen(String zone) {
        if (!setting) {
            change(value.get().withZone(zone));
        }
    }

    // If she does not know when, what she wrote is kept as her own words, unless it was only a time.
    private EventTimeInput asWords(EventTimeInput input) {
        return input.precision() == EventTimePrecision.UNKNOWN && !isOnlyTime(input)
                ? input.withWords(input.words(), null)
                : input;
    }

    private boolean isFilledByLine(EventTimeInput input) {
        EventTimeInput filled = fromLine;
        return !input.hasParts() || (filled != null && input.hasPartsOf(filled));
    }

    // She changed one of the separate fields.
    private void change(EventTimeInput input) {
        setting = true;
        value.set(input);
        fill(input);
        setting = false;
    }

    // The value was set from outside, for example from a draft.
    private void taken(EventTimeInput input) {
        EventTime when = input.typedOn() == null
                ? null
                : reader.understood(input, now.get()).when();
        fromLine = when != null && input.hasPartsOf(input.withParts(when, messages.formats())) ? input : null;
        given = input;
        if (!isFilledByLine(input)) {
            under = input;
        }
        setting = true;
        fill(input);
        setting = false;
        // What was read is said in words; the parts are for what could not be, or disagrees.
        if (!isFilledByLine(input) && reader.read(input, now.get()).when() == null) {
            unfold(true);
        }
        ask();
    }

    private void fill(EventTimeInput input) {
        EventTimeFields.put(line, input.words());
        parts.fill(input);
        readAs.setText(understood(input));
        replaced.setText(replaced(input));
        if (input.words().isBlank()) {
            clearQuestion();
        }
    }

    private String understood(EventTimeInput input) {
        EventTime when = reader.read(input, now.get()).when();
        if (when == null) {
            return "";
        }
        if (when.precision() == EventTimePrecision.UNKNOWN) {
            return messages.get("when.unknown-note");
        }
        boolean own = input.words().isBlank() || !isFilledByLine(input);
        return messages.get(own ? "when.recorded-as" : "when.understood", shown.shown(when));
    }

    private String replaced(EventTimeInput input) {
        EventTime before = under.hasParts() ? reader.given(under, now.get()).when() : null;
        EventTime after = reader.given(input, now.get()).when();
        boolean another = before != null && after != null && !after.equals(before) && isFilledByLine(input);
        return another ? messages.get("when.replaces", shown.shown(Objects.requireNonNull(before))) : "";
    }

    private void clearQuestion() {
        pause.stop();
        question.setText("");
        answers.show(List.of());
    }

    /** Asks about what is ambiguous; postponed while she types, since no half-typed word can be interpreted. */
    void ask() {
        clearQuestion();
        EventTimeQuestion asked = questions.of(value.get(), now.get());
        question.setText(asked.words());
        answers.show(asked.answers().stream().map(this::answerButton).toList());
    }

    private Button answerButton(EventTimeQuestion.EventTimeAnswer answer) {
        Button button = Buttons.plain(answer.label());
        button.setAccessibleText(messages.get("when.offer-spoken", answer.label()));
        button.setOnAction(_ -> {
            EventTimeInput chosen = answer.input();
            fromLine = null;
            under = chosen;
            change(chosen);
            ask();
            focusLine();
        });
        return button;
    }

    private void toggleParts() {
        unfold(!parts.isUnfolded());
        if (parts.isUnfolded()) {
            parts.focusStart();
        }
    }

    private void unfold(boolean open) {
        parts.unfold(open);
        unfolder.setText(messages.get(parts.isUnfolded() ? "when.parts-close" : "when.parts-open"));
        unfolder.setAccessibleText(unfolder.getText());
    }

    // A problem with the old text no longer applies once the text has changed.
    private void showProblem() {
        ObjectProperty<EventTimeInput> of = new SimpleObjectProperty<>(EventTimeInput.EMPTY);
        problem.textProperty().subscribe(_ -> of.set(value.get()));
        OptionalNodes.showWhile(
                problem,
                Bindings.createBooleanBinding(
                        () -> !problem.getText().isEmpty() && value.get().equals(of.get()),
                        problem.textProperty(),
                        of,
                        value));
    }
}
