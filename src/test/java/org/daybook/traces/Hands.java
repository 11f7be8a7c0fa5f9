package org.daybook.traces;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.daybook.text.Messages;
import org.daybook.ui.Fx;
import org.daybook.ui.SceneCheck;
import org.daybook.ui.record.IncidentLinkPane;
import org.daybook.ui.toolkit.form.DayOrTimeField;
import org.daybook.ui.toolkit.form.EventTimeField;

/** Uses whatever is in a window of the program, and waits until it is there. Not for the toolkit's thread. */
public final class Hands {
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final long LOOK_MILLIS = 10;
    private static final String DAY = "03/11/2026";

    private final Messages messages;
    private final Supplier<Optional<Scene>> scene;

    /** Those that use the first window there is. */
    Hands(Messages messages) {
        this(messages, () -> Window.getWindows().stream().findFirst().map(Window::getScene));
    }

    /** @param scene what they use, once it is there; asked on the toolkit's thread */
    public Hands(Messages messages, Supplier<Optional<Scene>> scene) {
        this.messages = messages;
        this.scene = scene;
    }

    /** Waits until the window is there. */
    void awaitWindow() throws Exception {
        awaitThat(
                () -> {
                    try {
                        return Fx.on(() -> scene.get().isPresent());
                    } catch (IllegalStateException _) {
                        return false;
                    }
                },
                "the window");
    }

    /** Presses the button with these words, as soon as it can be pressed. */
    public void press(String key, Object... values) throws Exception {
        pressNamed(messages.get(key, values));
    }

    /** Presses the button that has, or is read out as, {@code words}. */
    void pressNamed(String words) throws Exception {
        Button button = await(Button.class, it -> isNamed(it, words) && !it.isDisabled(), words);
        Fx.run(button::fire);
        Fx.settle();
    }

    /** Presses one button and then another within one step of the toolkit, so that nothing is loaded between. */
    void pressAtOnce(String first, String then) throws Exception {
        Button one = await(Button.class, it -> isNamed(it, messages.get(first)) && !it.isDisabled(), first);
        Button two = await(Button.class, it -> isNamed(it, messages.get(then)) && !it.isDisabled(), then);
        Fx.run(() -> {
            one.fire();
            two.fire();
        });
        Fx.settle();
    }

    /** Presses it until it is gone; for what is refused while something else is still being done. */
    void pressUntilGone(String key) throws Exception {
        pressNamed(messages.get(key));
        awaitThat(() -> !sees(key), "the end of: " + key + "; " + problems());
    }

    /** Waits until this button can be seen. */
    public void awaitButton(String key) throws Exception {
        await(Button.class, it -> isNamed(it, messages.get(key)), key);
    }

    public boolean sees(String key) throws Exception {
        String words = messages.get(key);
        return Fx.on(() -> all().stream().anyMatch(node -> node instanceof Button button && isNamed(button, words)));
    }

    /** Types into the field that is read out as {@code spoken}. */
    public void type(String spoken, String text) throws Exception {
        TextInputControl field =
                await(TextInputControl.class, it -> spoken.replace("_", "").equals(it.getAccessibleText()), spoken);
        Fx.run(() -> field.replaceText(0, field.getLength(), text));
        Fx.settle();
    }

    /** Types into the field that is read out as {@code spoken} and presses Enter in it. */
    public void typeAndEnter(String spoken, String text) throws Exception {
        type(spoken, text);
        TextField field = await(TextField.class, it -> spoken.replace("_", "").equals(it.getAccessibleText()), spoken);
        Fx.run(() -> field.fireEvent(new ActionEvent()));
        Fx.settle();
    }

    /** Opens all parts of a form, and adds one of each group that can be repeated. */
    void unfold(String... adding) throws Exception {
        Fx.run(() -> all().stream()
                .filter(TitledPane.class::isInstance)
                .forEach(fold -> ((TitledPane) fold).setExpanded(true)));
        Fx.settle();
        for (String key : adding) {
            if (sees(key)) {
                press(key);
            }
        }
    }

    /**
     * Types {@code text} into every empty field that takes words, and a day where one is asked for.
     *
     * @param numbers what fields that take no words are read out as, and what is typed into them
     * @return how many fields there were
     */
    int fill(String text, Map<String, String> numbers) throws Exception {
        return Fx.on(() -> {
            int filled = 0;
            for (Node node : all()) {
                if (node instanceof TextInputControl field
                        && field.isEditable()
                        && !field.isDisabled()
                        && field.getLength() == 0
                        && !isWithin(field, EventTimeField.class)
                        && !isWithin(field, IncidentLinkPane.class)) {
                    String spoken = Objects.requireNonNullElse(field.getAccessibleText(), "");
                    field.replaceText(
                            0, 0, numbers.getOrDefault(spoken, isWithin(field, DayOrTimeField.class) ? DAY : text));
                    filled++;
                }
            }
            return filled;
        });
    }

    /** Chooses every row of the list that is read out as {@code spoken}. */
    void chooseAll(String spoken) throws Exception {
        ListView<?> list = await(
                ListView.class,
                it -> spoken.equals(it.getAccessibleText()) && !it.getItems().isEmpty(),
                spoken);
        Fx.run(() -> {
            list.getSelectionModel().selectAll();
            if (list.getSelectionModel().isEmpty()) {
                list.getSelectionModel().selectFirst();
            }
        });
        Fx.settle();
    }

    /** Chooses every photo and file of the grid that is read out as {@code spoken}, as soon as there are some. */
    void chooseAllPhotos(String spoken) throws Exception {
        await(Node.class, it -> it.getStyleClass().contains("photo-tile"), spoken);
        Node grid = await(Node.class, it -> it.getStyleClass().contains("photo-grid"), spoken);
        Fx.run(grid::requestFocus);
        key(KeyCode.A, true);
        Fx.settle();
    }

    /** Opens a row of the list that is read out as {@code spoken} by Enter; false if there is none of that number. */
    public boolean open(String spoken, int row) throws Exception {
        ListView<?> list = await(
                ListView.class,
                it -> spoken.equals(it.getAccessibleText()) && !it.getItems().isEmpty(),
                spoken);
        if (row >= list.getItems().size()) {
            return false;
        }
        Fx.run(() -> {
            list.getSelectionModel().clearAndSelect(row);
            list.requestFocus();
            Event.fireEvent(list, key(KeyEvent.KEY_PRESSED, KeyCode.ENTER, false));
        });
        Fx.settle();
        return true;
    }

    /** Presses a key wherever the keyboard is. */
    public void key(KeyCode code, boolean control) throws Exception {
        Fx.run(() -> {
            Scene shown = scene.get().orElseThrow();
            Node at = shown.getFocusOwner();
            Event.fireEvent(at == null ? shown.getRoot() : at, key(KeyEvent.KEY_PRESSED, code, control));
            Event.fireEvent(at == null ? shown.getRoot() : at, key(KeyEvent.KEY_RELEASED, code, control));
        });
    }

    /** Whether a label or button has these words. */
    boolean says(String text) throws Exception {
        return !words(it -> text.equals(it.getText())).isEmpty();
    }

    /** All words on labels and buttons that satisfy {@code wanted}. */
    public List<String> words(Predicate<Labeled> wanted) throws Exception {
        return Fx.on(() -> all().stream()
                .filter(Labeled.class::isInstance)
                .map(Labeled.class::cast)
                .filter(wanted)
                .map(Labeled::getText)
                .toList());
    }

    public void awaitThat(Check check, String what) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!check.holds()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited in vain for " + what);
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    /** Something that may come to hold. */
    public interface Check {
        boolean holds() throws Exception;
    }

    private <T extends Node> T await(Class<T> type, Predicate<T> wanted, String what) throws Exception {
        List<T> found = new ArrayList<>();
        awaitThat(
                () -> {
                    found.clear();
                    found.addAll(Fx.on(() -> all().stream()
                            .filter(type::isInstance)
                            .map(type::cast)
                            .filter(wanted)
                            .toList()));
                    return !found.isEmpty();
                },
                what);
        return found.getFirst();
    }

    private List<String> problems() throws Exception {
        return words(label -> label.getStyleClass().contains("problem")
                && label.getText() != null
                && !label.getText().isEmpty());
    }

    private static boolean isNamed(Button button, String words) {
        return words.equals(button.getText()) || words.equals(button.getAccessibleText());
    }

    private static boolean isWithin(Node node, Class<?> type) {
        Node at = node;
        while (at != null && !type.isInstance(at)) {
            at = at.getParent();
        }
        return at != null;
    }

    private static KeyEvent key(EventType<KeyEvent> type, KeyCode code, boolean control) {
        return new KeyEvent(type, KeyEvent.CHAR_UNDEFINED, code.getName(), code, false, control, false, false);
    }

    private List<Node> all() {
        List<Node> nodes = new ArrayList<>();
        scene.get().ifPresent(shown -> {
            // What was just put on has no parts before it is laid out.
            shown.getRoot().applyCss();
            shown.getRoot().layout();
            SceneCheck.collect(shown.getRoot(), nodes);
        });
        return nodes;
    }
}
