package org.daybook.ui.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Subscription;
import org.daybook.casefile.Draft;
import org.daybook.session.Session;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.navigation.Screen;
import org.daybook.ui.toolkit.page.Focus;
import org.daybook.ui.toolkit.page.ModalLayer;
import org.jspecify.annotations.Nullable;

/**
 * Shows one page at a time, or a list together with the record that was opened from it. Remembers the scroll position
 * of pages that are read until the diary is locked. JavaFX thread.
 */
final class ScreenHost {
    private final ScreenFactory screens;
    private final ModalLayer layer;
    private final Messages messages;
    private final BooleanSupplier focusIsBeside;
    private final Map<Destination, Double> offsets = new HashMap<>();
    private @Nullable Screen screen;
    private @Nullable Destination place;

    /** @param focusIsBeside whether a control beside the page has the focus, which a new page takes from it */
    ScreenHost(ScreenFactory screens, ModalLayer layer, Messages messages, BooleanSupplier focusIsBeside) {
        this.screens = screens;
        this.layer = layer;
        this.messages = messages;
        this.focusIsBeside = focusIsBeside;
    }

    /** The page shown; null between the locking of a diary and the next page. */
    @Nullable
    Screen screen() {
        return screen;
    }

    /** The parts of the page between which F6 moves. */
    List<Parent> sections() {
        return switch (screen) {
            case ListAndDetail beside -> beside.sections();
            case Screen shown when shown.node() instanceof Parent page -> List.of(page);
            case null, default -> List.of();
        };
    }

    /** What was typed on the page and is not saved anywhere yet. */
    Optional<Draft> unsaved() {
        return screen == null ? Optional.empty() : screen.unsaved();
    }

    /** Shows a page of an open diary. */
    void go(Destination destination, Session open, Consumer<Destination> go) {
        if (screen instanceof ListAndDetail beside && beside.takes(destination)) {
            layer.closeAll();
            beside.open(destination);
            return;
        }
        show(screenOf(destination, open, go));
        place = destination;
        Double offset = offsets.get(page(destination));
        if (screen != null && offset != null) {
            pane(screen.node()).ifPresent(pane -> new ScrollReturn(pane, offset).begin());
        }
    }

    /** Shows a page in place of the present one, which is dropped. */
    void show(Screen next) {
        rememberOffset();
        Screen before = screen;
        screen = next;
        place = null;
        layer.setPage(next.node());
        if (before != null) {
            before.drop();
        }
        Focus.first(next.node());
        // A mnemonic gives the focus to its button only after it has done what the button does.
        Platform.runLater(() -> {
            if (screen == next && focusIsBeside.getAsBoolean()) {
                Focus.first(next.node());
            }
        });
        focusOnceRead(next);
    }

    /** A page that has nothing to focus until its content is read takes the focus from the sidebar then. */
    private void focusOnceRead(Screen shown) {
        if (!(shown.node() instanceof Parent page)) {
            return;
        }
        AtomicReference<Subscription> watching = new AtomicReference<>(Subscription.EMPTY);
        watching.set(page.needsLayoutProperty()
                .subscribe((_, _) -> Platform.runLater(() -> {
                    boolean waits = screen == shown && focusIsBeside.getAsBoolean();
                    if (waits) {
                        Focus.first(page);
                    }
                    if (!waits || !focusIsBeside.getAsBoolean()) {
                        watching.get().unsubscribe();
                    }
                })));
    }

    /** Releases the page, which the caller drops, and forgets all scroll positions. */
    @Nullable
    Screen release() {
        Screen shown = screen;
        screen = null;
        place = null;
        offsets.clear();
        return shown;
    }

    /** A page alone, or a list with what was opened from it. */
    private Screen screenOf(Destination destination, Session open, Consumer<Destination> go) {
        Optional<Destination> list = destination.list();
        if (list.isEmpty()) {
            return screens.screen(destination, open, go);
        }
        ListAndDetail beside = new ListAndDetail(
                list.get(),
                one -> screens.screen(one, open, go),
                () -> open.call(diary -> diary.headCodes().head().chain().hex()),
                TextLabels.quiet(messages.get("shell.choose")));
        if (!destination.equals(list.get())) {
            beside.open(destination);
        }
        return beside;
    }

    private void rememberOffset() {
        Destination left = place;
        if (screen != null && left != null && isRead(left)) {
            // A list that is shown in place of the page scrolls by itself.
            pane(screen.node())
                    .filter(pane -> !pane.isFitToHeight())
                    .ifPresent(pane -> offsets.put(page(left), ScrollReturn.offset(pane)));
        }
    }

    /** The same page, whichever of its parts are unfolded and whichever of its lists is shown. */
    private static Destination page(Destination destination) {
        return switch (destination) {
            case Destination.Patterns patterns -> new Destination.Patterns(patterns.part());
            case Destination.Identities _ -> new Destination.Identities();
            case Destination.Campaign campaign -> new Destination.Campaign(campaign.person());
            default -> destination;
        };
    }

    /** A form begins at its top each time. */
    private static boolean isRead(Destination destination) {
        return switch (destination) {
            case Destination.TheCase _,
                    Destination.Patterns _,
                    Destination.Identities _,
                    Destination.Campaign _,
                    Destination.Settings _,
                    Destination.ShowCaseRecord _ -> true;
            default -> false;
        };
    }

    private static Optional<ScrollPane> pane(Node node) {
        if (node instanceof ScrollPane pane) {
            return Optional.of(pane);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .map(ScreenHost::pane)
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.empty();
    }

    /**
     * Restores the scroll position of a page once its content has been read and is high enough, unless the user has begun
     * to do something on it. JavaFX thread.
     */
    private static final class ScrollReturn {
        private static final List<EventType<? extends InputEvent>> BEGINNINGS =
                List.of(KeyEvent.KEY_PRESSED, MouseEvent.MOUSE_PRESSED, ScrollEvent.SCROLL);

        private final ScrollPane pane;
        private final double offset;
        private final EventHandler<InputEvent> stop = _ -> end();
        private Subscription watching = Subscription.EMPTY;

        /** @param offset as returned by {@link #offset} */
        ScrollReturn(ScrollPane pane, double offset) {
            this.pane = pane;
            this.offset = offset;
        }

        /** How many pixels of the page are above the visible part. */
        static double offset(ScrollPane pane) {
            return pane.getVvalue() * Math.max(0, room(pane));
        }

        void begin() {
            BEGINNINGS.forEach(type -> pane.addEventFilter(type, stop));
            watching = pane.getContent().layoutBoundsProperty().subscribe(this::tryToReturn);
        }

        private void tryToReturn(Bounds content) {
            double room = room(pane);
            if (pane.getViewportBounds().getHeight() > 0 && room >= offset && room > 0) {
                pane.setVvalue(offset / room);
                end();
            }
        }

        private void end() {
            watching.unsubscribe();
            BEGINNINGS.forEach(type -> pane.removeEventFilter(type, stop));
        }

        private static double room(ScrollPane pane) {
            return pane.getContent().getLayoutBounds().getHeight()
                    - pane.getViewportBounds().getHeight();
        }
    }
}
