package org.daybook.ui.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.daybook.text.Messages;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.Destination;
import org.daybook.ui.common.Hints;
import org.daybook.ui.common.OptionalNodes;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** Where one can go, and at the right end how to get away. */
final class TopBar extends BorderPane {
    private static final double ROWS = 2;
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    private final Messages messages;
    private final FlowPane places = new FlowPane();
    private final HBox away = new HBox();
    private final Navigation ways;
    private final Button lock;
    private final Button quit;
    private final Button hide;
    private final Map<Class<? extends Destination>, Button> buttons = new LinkedHashMap<>();
    private @Nullable Fit fitted;

    /**
     * The ways out of a page, which are the same on every page.
     *
     * @param go to a place
     * @param lock shuts the diary and asks for the passphrase
     * @param quit shuts the diary and ends the program
     * @param hide puts the empty page on
     */
    record Navigation(Consumer<Destination> go, Runnable lock, Runnable quit, Runnable hide) {}

    /** @param covered while something lies over the page there is nowhere to go but away */
    TopBar(Messages messages, Navigation ways, ObservableValue<Boolean> covered) {
        this.messages = messages;
        this.ways = ways;
        places.disableProperty().bind(covered.map(Boolean::booleanValue));
        places.getStyleClass().add("places");
        lock = away("shell.lock", "shell.lock-hint", Feather.LOCK);
        lock.setOnAction(_ -> ways.lock().run());
        quit = away("shell.close", "shell.close-hint", Feather.LOG_OUT);
        quit.setOnAction(_ -> ways.quit().run());
        // Not reached by Tab: a stray focus must not end the program while she types. Its key is Ctrl+Q.
        quit.setFocusTraversable(false);
        hide = away("shell.hide", "shell.hide-hint", Feather.FILE);
        hide.setOnAction(_ -> ways.hide().run());
        away.getChildren().addAll(quit, hide);
        away.setAlignment(Pos.TOP_RIGHT);
        away.getStyleClass().add("away");
        setCenter(places);
        setRight(away);
        getStyleClass().add("top-bar");
        open(false);
    }

    /**
     * Shows the places, and the way to lock, only while a diary is open. They are put here when first one is: the first
     * page comes without.
     */
    void open(boolean open) {
        quit.setText(messages.get(open ? "shell.quit" : "shell.close"));
        quit.setAccessibleText(quit.getText());
        Hints.put(quit, messages.get(open ? "shell.quit-hint" : "shell.close-hint"));
        if (open && buttons.isEmpty()) {
            addPlaces();
            away.getChildren().addFirst(lock);
        }
        OptionalNodes.show(places, open);
        OptionalNodes.show(lock, open);
    }

    private void addPlaces() {
        add(new Destination.Today(), "shell.today", Feather.CALENDAR);
        add(new Destination.Timeline(), "shell.diary", Feather.BOOK_OPEN);
        add(new Destination.NewIncident(null), "shell.new-incident", Feather.EDIT_3);
        add(new Destination.Exhibits(), "shell.exhibits", Feather.PAPERCLIP);
        add(new Destination.TheCase(null), "shell.case", Feather.USERS);
        add(new Destination.Patterns(), "shell.patterns", Feather.BAR_CHART_2);
        add(new Destination.Portfolio(), "shell.portfolio", Feather.FILE_TEXT);
        add(new Destination.CopyDiary(), "shell.copy", Feather.COPY);
        add(new Destination.Settings(), "shell.settings", Feather.SETTINGS);
        add(new Destination.Help(), "shell.help", Feather.HELP_CIRCLE);
    }

    /** Marks where one is. */
    void mark(@Nullable Destination here) {
        buttons.forEach((kind, button) -> {
            boolean marked = here != null && kind.isInstance(here);
            button.pseudoClassStateChanged(HERE, marked);
            String name = button.getText().replace("_", "");
            button.setAccessibleText(marked ? messages.get("shell.here", name) : name);
        });
    }

    /**
     * In one row with words, or with words but on the ways out, if that is enough; else in two rows with words; with
     * pictures alone where text is large or room small.
     */
    @Override
    protected void layoutChildren() {
        Fit now = new Fit(getWidth(), hide.getFont().getSize(), places.isManaged());
        if (!now.isAsBefore(fitted)) {
            fitted = now;
            fit();
            // The parent has already given this bar its height, so the layout has to run again.
            Platform.runLater(this::requestLayout);
        }
        super.layoutChildren();
    }

    private void fit() {
        words(true, true);
        if (!places.isManaged()) {
            words(true, room() > 0);
        } else if (placesWidth() > room()) {
            words(true, false);
            if (placesWidth() > room()) {
                words(true, true);
                boolean shown = placesWidth() < ROWS * room() - hide.getWidth();
                words(shown, shown);
            }
        }
    }

    private double room() {
        return getWidth() - snappedLeftInset() - snappedRightInset() - away.prefWidth(-1);
    }

    private void words(boolean ofPlaces, boolean ofWaysOut) {
        places.getChildren().forEach(place -> ((Button) place).setContentDisplay(display(ofPlaces)));
        // Nobody should have to look for the button that hides.
        away.getChildren().stream()
                .filter(button -> button != hide)
                .forEach(button -> ((Button) button).setContentDisplay(display(ofWaysOut)));
    }

    private static ContentDisplay display(boolean words) {
        return words ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY;
    }

    private double placesWidth() {
        return places.getChildren().stream()
                .filter(Node::isManaged)
                .mapToDouble(button -> button.prefWidth(-1) + places.getHgap())
                .sum();
    }

    /** What decides whether words have room. */
    private record Fit(double width, double textSize, boolean open) {
        /** Compared by hand: a record's own equality is made by the machine when first asked for, which takes 10 ms. */
        boolean isAsBefore(@Nullable Fit before) {
            return before != null && width == before.width && textSize == before.textSize && open == before.open;
        }
    }

    private Button away(String key, String hint, Ikon icon) {
        Button button = Buttons.plain(messages.get(key), icon);
        Hints.put(button, messages.get(hint));
        return button;
    }

    private void add(Destination destination, String key, Ikon icon) {
        Button button = Buttons.plain(messages.get(key), icon);
        button.getStyleClass().addAll("flat", "place");
        Hints.put(button, button.getAccessibleText());
        button.setOnAction(_ -> ways.go().accept(destination));
        buttons.put(destination.getClass(), button);
        places.getChildren().add(button);
    }
}
