package org.daybook.ui.control;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.daybook.facts.When;
import org.daybook.facts.When.Precision;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.Texts;
import org.daybook.ui.control.WhenReader.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * When something happened, as exactly as she knows it: one line in her own words, understood while she types, and the
 * same in parts, which unfold.
 *
 * <p>The line fills the parts as long as she has not filled them herself; then another reading of the line is offered and
 * never taken by itself. What is typed is kept letter for letter in {@link #valueProperty()}; how it was understood is
 * said in full, with the day of the week, so that a slip is seen at once. Calendars and lists unfold inside the page: a
 * pop-up would be a window of its own, which hiding would have to find and the desktop might list.
 */
public final class WhenField extends VBox {
    private static final Duration PAUSE = Duration.millis(700);

    private final Messages messages;
    private final Formats formats;
    private final WhenWords shown;
    private final WhenReader reader;
    private final Supplier<LocalDate> today;
    private final ZoneId home;
    private final ObjectProperty<WhenInput> value = new SimpleObjectProperty<>(this, "value", WhenInput.EMPTY);
    private final TextField line = new TextField();
    private final Label readAs = Texts.quiet("");
    private final Label doubt = Texts.quiet("");
    private final ChipRow offers = new ChipRow();
    private final Label problem = Texts.quiet("");
    private final Button unfolder = Buttons.link("");
    private final WhenParts parts;
    private final ZoneField zones;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private @Nullable WhenInput fromLine;
    private boolean setting;

    /** A field whose times are in the zone of the computer unless she says otherwise. */
    public WhenField(Messages messages, WhenReader reader, Supplier<LocalDate> today) {
        this(messages, reader, today, ZoneId.systemDefault());
    }

    /**
     * @param today the day that 'today' means whenever it is asked
     * @param home the zone of the times unless she says otherwise
     */
    public WhenField(Messages messages, WhenReader reader, Supplier<LocalDate> today, ZoneId home) {
        this.messages = messages;
        this.formats = new Formats(messages);
        this.shown = new WhenWords(messages);
        this.reader = reader;
        this.today = today;
        this.home = home;
        this.parts = new WhenParts(messages, reader, today);
        this.zones = new ZoneField(messages, home);
        line.setAccessibleText(messages.get("when.legend"));
        line.setAccessibleHelp(messages.get("when.line-hint"));
        problem.getStyleClass().add("problem");
        readAs.getStyleClass().add("read-as");
        List.of(readAs, doubt, problem).forEach(WhenField::shownWhenFilled);
        unfolder.setOnAction(_ -> toggleParts());
        getStyleClass().add("when-field");
        getChildren()
                .addAll(lineRow(), shortcuts(), readAs, doubt, offers, problem, new FlowPane(unfolder), parts, zones);
        unfold(false);
        listen();
    }

    /** What stands in the field, letter for letter. */
    public ObjectProperty<WhenInput> valueProperty() {
        return value;
    }

    /** What has to be mended, in words; empty for nothing. */
    public StringProperty problemProperty() {
        return problem.textProperty();
    }

    /** Says what the time is of, for a screen reader, where it is not of an incident. */
    public void nameFor(String question) {
        line.setAccessibleText(question);
    }

    /** Puts the cursor where she begins, in the line. */
    public void focusDay() {
        line.requestFocus();
        line.end();
    }

    /** Puts the cursor where {@code trouble} is to be mended, unfolding the parts if it is one of them. */
    public void focusFirst(Trouble trouble) {
        if (trouble == Trouble.NO_DATE && !parts.isManaged()) {
            focusDay();
        } else {
            unfold(true);
            parts.focus(trouble);
        }
    }

    /** Puts the cursor on what cannot be read; in the line if everything can. */
    public void focusProblem() {
        reader.read(value.get(), today.get(), home).first().ifPresentOrElse(this::focusFirst, this::focusDay);
    }

    private void listen() {
        line.textProperty().subscribe((_, text) -> {
            if (!setting) {
                lineTyped(text);
            }
        });
        parts.onChange(() -> change(parts.into(value.get())));
        zones.zoneProperty().subscribe((_, zone) -> {
            if (!setting) {
                change(value.get().withZone(zone));
            }
        });
        pause.setOnFinished(_ -> sayDoubts());
        // The toolkit holds on to what still runs, and so to all that was typed on the page.
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

    private Node lineRow() {
        Label hint = Texts.quiet(messages.get("when.line-hint"));
        VBox row = new VBox(line, hint);
        row.getStyleClass().add("field-row");
        return row;
    }

    private Node shortcuts() {
        FlowPane row = new FlowPane(
                shortcut("when.today", () -> When.exactly(today.get(), null, home)),
                shortcut("when.yesterday", () -> When.exactly(today.get().minusDays(1), null, home)),
                shortcut("when.unknown", () -> When.unknown(home)));
        row.getStyleClass().add("chip-row");
        return row;
    }

    // The word goes into the line, where more can be added to it; words of her own are left alone.
    private Button shortcut(String key, Supplier<When> meant) {
        Button button = Buttons.plain(messages.get(key));
        button.setOnAction(_ -> {
            WhenInput before = value.get();
            String typed = before.words().strip();
            boolean free = typed.isEmpty()
                    || List.of("when.today", "when.yesterday", "when.unknown").stream()
                            .anyMatch(word -> typed.equals(messages.get(word)));
            WhenInput after = before.withParts(meant.get(), formats);
            if (free) {
                after = after.withWords(button.getText());
                fromLine = after;
            }
            change(after);
            sayDoubts();
            focusDay();
        });
        return button;
    }

    private void lineTyped(String text) {
        WhenInput before = value.get();
        WhenInput after = before.withWords(text);
        if (isFilledByLine(before)) {
            When when = phrase(after).when();
            after = when == null ? after.withoutParts() : after.withParts(when, formats);
            fromLine = after;
        }
        change(after);
        clearDoubts();
        pause.playFromStart();
    }

    private boolean isFilledByLine(WhenInput input) {
        WhenInput filled = fromLine;
        return !input.hasParts()
                || (filled != null
                        && input.withWords("")
                                .withZone("")
                                .equals(filled.withWords("").withZone("")));
    }

    private Understood phrase(WhenInput input) {
        return reader.phrase(input.words(), today.get(), WhenReader.zone(input, home));
    }

    // She changed something here.
    private void change(WhenInput input) {
        setting = true;
        value.set(input);
        fill(input);
        setting = false;
    }

    // It was changed elsewhere, as by a draft; the line is not read anew, since 'yesterday' may be days ago.
    private void taken(WhenInput input) {
        When when = phrase(input).when();
        fromLine = when != null && input.withParts(when, formats).equals(input) ? input : null;
        setting = true;
        fill(input);
        setting = false;
        if (!isFilledByLine(input)) {
            unfold(true);
        }
        sayDoubts();
    }

    private void fill(WhenInput input) {
        WhenParts.put(line, input.words());
        parts.fill(input);
        zones.show(input.zone());
        readAs.setText(understood(input));
        if (input.words().isBlank()) {
            clearDoubts();
        }
    }

    private String understood(WhenInput input) {
        When when = reader.read(input, today.get(), home).when();
        if (when == null) {
            return "";
        }
        if (when.precision() == Precision.UNKNOWN) {
            return messages.get("when.unknown-note");
        }
        boolean own = input.words().isBlank() || !isFilledByLine(input);
        return messages.get(own ? "when.recorded-as" : "when.understood", shown.shown(when));
    }

    private void clearDoubts() {
        pause.stop();
        doubt.setText("");
        offer(List.of());
    }

    /** Says what was not understood; put off while she types, since every beginning of a word is none. */
    void sayDoubts() {
        clearDoubts();
        WhenInput input = value.get();
        Understood understood = phrase(input);
        if (isFilledByLine(input)) {
            String words =
                    understood.doubts().stream().map(one -> one.words(messages)).collect(Collectors.joining(" "));
            doubt.setText(understood.offers().isEmpty() ? words : words + " " + messages.get("when.offers"));
            offer(understood.offers());
            return;
        }
        When said = understood.when();
        When chosen = reader.read(input, today.get(), home).when();
        if (said != null && chosen != null && !said.equals(chosen.inWords(""))) {
            doubt.setText(messages.get("when.offers-other"));
            offer(List.of(said));
        }
    }

    private void offer(List<When> times) {
        offers.show(times.stream().map(this::offerButton).toList());
    }

    private Button offerButton(When when) {
        Button button = Buttons.plain(shown.shown(when));
        button.setAccessibleText(messages.get("when.offer-spoken", button.getText()));
        button.setOnAction(_ -> {
            change(value.get().withParts(when, formats));
            clearDoubts();
            focusDay();
        });
        return button;
    }

    private void toggleParts() {
        unfold(!parts.isManaged());
        if (parts.isManaged()) {
            parts.focusStart();
        }
    }

    private void unfold(boolean open) {
        parts.setVisible(open);
        parts.setManaged(open);
        unfolder.setText(messages.get(open ? "when.parts-close" : "when.parts-open"));
        unfolder.setAccessibleText(unfolder.getText());
    }

    private static void shownWhenFilled(Label label) {
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
    }
}
