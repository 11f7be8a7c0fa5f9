package org.daybook.ui.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.daybook.casefile.Draft;
import org.daybook.session.Session;
import org.daybook.settings.Settings;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.RememberedSettings;
import org.daybook.ui.toolkit.context.WindowContext;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.navigation.Screen;
import org.daybook.ui.toolkit.page.Focus;
import org.daybook.ui.toolkit.page.ModalLayer;
import org.daybook.vault.VaultFailure.LookOnly.LookOnlyReason;
import org.jspecify.annotations.Nullable;

/**
 * The whole content of the window. It is in one of three states: before a diary is open, in an open diary, or hidden
 * behind an empty page. Hiding replaces the page first and does everything else afterwards. JavaFX thread.
 */
public final class MainWindow {
    private static final Duration FIRST_DRAWN = Duration.ofMillis(50);
    private static final Duration DRAWN = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ScreenFactory screens;
    private final WindowContext context;
    private final Messages messages;
    private final SessionKeeper keeper;
    private final RememberedSettings remembered;
    private final WindowClosing ends;
    private final ModalLayer layer;
    private final WindowFrame frame;
    private final WindowRoot root;
    private final OwnClipboard clipboard;
    private final Sidebar sidebar;
    private final BorderPane middle;
    private final ScreenHost pages;
    private final StatusLine status;
    private final Label looking;
    private final ReadOnlyGuard onlyReading;
    private final RollbackNotice headCheck;
    private final FileChangeNotice fileChange;
    private final SyncedFolderNotice synced;
    private @Nullable Path known;
    private @Nullable Session session;
    private int timesHidden;

    /** @param layer the layer that the dialogs of {@code context} use */
    public MainWindow(
            ScreenFactory screens,
            WindowContext context,
            ModalLayer layer,
            SessionKeeper keeper,
            RememberedSettings remembered,
            WindowClosing ends) {
        this.screens = screens;
        this.context = context;
        this.messages = context.messages();
        this.layer = layer;
        this.keeper = keeper;
        this.remembered = remembered;
        this.ends = ends;
        this.known = remembered.diary().orElse(null);
        sidebar = new Sidebar(
                messages, new Sidebar.Navigation(this::go, this::lock, this::quit, this::hide), context.cover(), layer);
        pages = new ScreenHost(screens, layer, messages, sidebar::isFocusWithin);
        status = new StatusLine(messages);
        synced = new SyncedFolderNotice(context, status);
        onlyReading = new ReadOnlyGuard(messages, context.dialogs());
        headCheck = new RollbackNotice(context, remembered, this::lock);
        looking = TextLabels.paragraph("");
        looking.getStyleClass().addAll("note", "looking");
        looking.setMaxWidth(Double.MAX_VALUE);
        layer.setMinSize(0, 0);
        middle = new BorderPane(layer, null, null, status, null);
        fileChange = new FileChangeNotice(context, remembered, keeper, screens, middle::setTop, this::lockNow);
        frame = new WindowFrame(sidebar, middle);
        frame.addEventFilter(KeyEvent.KEY_PRESSED, new SectionFocusKeys(this::sections));
        root = new WindowRoot(frame, new BlankPage(messages, this::showGatewayWhenClosed), messages.direction());
        clipboard = new OwnClipboard(root);
        follow(settings -> settings.appearance().textPercent(), root::size);
        follow(settings -> settings.hiding().covered(), context.cover()::set);
        follow(settings -> settings.hiding().othersWords(), context.cover()::showOthersWords);
        follow(settings -> settings.appearance().face().plainMenu(), sidebar::usePlainWords);
        showGateway();
    }

    private <T> void follow(Function<Settings, T> part, Consumer<T> change) {
        remembered.settingsProperty().map(part).subscribe(change);
    }

    private List<Parent> sections() {
        return Stream.concat(Stream.of(sidebar), pages.sections().stream()).toList();
    }

    public Parent root() {
        return root;
    }

    /** Gives the page the focus; called once, just before the window is shown. */
    public void begin() {
        Screen shown = pages.screen();
        if (shown != null) {
            Focus.first(shown.node());
        }
    }

    /**
     * Called when the window was minimised: locks if she chose so. The window stays minimised and shows the empty
     * page.
     */
    public void minimised() {
        if (session != null && remembered.settings().hiding().onMinimise()) {
            cover();
        }
    }

    /** Called when the window comes to the front: looks whether the file of the diary is still the one that is open. */
    public void inFront() {
        fileChange.look();
    }

    public boolean isOpen() {
        return session != null;
    }

    /**
     * Shows the empty page at once, then seals what was being typed and closes the diary; then, if she chose so,
     * removes the window too.
     */
    public void hide() {
        try {
            cover();
        } finally {
            switch (remembered.settings().hiding().way()) {
                case EMPTY_PAGE -> {}
                case MINIMISE -> ends.minimise().run();
                case CLOSE -> leave();
            }
        }
    }

    /** Closes the diary and asks for the passphrase again. */
    public void lock() {
        if (session != null) {
            lockNow();
        }
    }

    /** Removes the window, seals what was typed, closes the diary and ends the program. */
    public void quit() {
        try {
            cover();
        } finally {
            leave();
        }
    }

    /**
     * Begins a new incident from wherever she is.
     *
     * @return false where there is no page to begin from: no diary is open, or something is over the page
     */
    public boolean newIncident() {
        return goFromPage(new Destination.NewIncident(null));
    }

    /** Covers the lists, or uncovers them; ignored while no diary is open. */
    public void toggleCover() {
        if (session != null) {
            context.cover().toggle();
        }
    }

    /**
     * Shows the keys and what they do.
     *
     * @return false if no diary is open, or something is over the page
     */
    public boolean showKeys() {
        return goFromPage(new Destination.Help(Destination.Help.HelpPage.KEYS));
    }

    private boolean goFromPage(Destination destination) {
        boolean possible = session != null && !layer.coveredProperty().get();
        if (possible) {
            go(destination);
        }
        return possible;
    }

    /**
     * Handles an unexpected fault: seals what is being typed and says calmly that something went wrong. Its details
     * are neither shown nor written.
     */
    public void unforeseen() {
        Session open = session;
        if (open != null) {
            pages.unsaved().ifPresent(draft -> keeper.seal(open, draft));
        }
        if (!root.isCovered() && !layer.coveredProperty().get()) {
            context.dialogs()
                    .tell(
                            messages.get("problem.unforeseen-title"),
                            context.errors().unforeseen().text());
        }
    }

    private void lockNow() {
        cover();
        showGatewayWhenClosed();
    }

    private void cover() {
        timesHidden++;
        root.cover();
        context.cover().showOthersWords(remembered.settings().hiding().othersWords());
        // A clipboard that another program holds may be slow to answer: cleared only once the empty page is visible.
        context.timer().after(DRAWN, clipboard::empty);
        release();
    }

    /** From here on the diary counts as closed; what takes time waits until the empty page has been drawn. */
    private void release() {
        Session open = session;
        Screen shown = pages.release();
        session = null;
        fileChange.closing();
        if (open == null) {
            // A diary that is still being opened must not find a screen that would show it.
            shut(null, shown);
            return;
        }
        screens.locked(open);
        Runnable over = keeper.begin();
        context.timer().after(FIRST_DRAWN, () -> {
            try {
                shut(open, shown);
            } finally {
                over.run();
            }
        });
    }

    private void leave() {
        ends.vanish().run();
        clipboard.empty();
        keeper.whenClosed(() -> {
            if (fileChange.isHolding()) {
                // Ending the program now would lose everything that is open.
                ends.stay().run();
                return;
            }
            // Work that was writing a file has been told to stop, and removes what is half-written.
            context.timer().after(PATIENCE, ends.exit());
            context.tasks().whenIdle(ends.exit());
        });
    }

    private void showGatewayWhenClosed() {
        int asked = timesHidden;
        keeper.whenClosed(() -> {
            // Not if she hid again meanwhile, and only once if she pressed the keys twice.
            if (asked == timesHidden && root.isCovered()) {
                showGateway();
            }
        });
    }

    private void shut(@Nullable Session open, @Nullable Screen shown) {
        layer.setPage(new Region());
        status.clear();
        Optional<Draft> unsaved = Optional.empty();
        try {
            if (shown != null) {
                unsaved = open == null ? Optional.empty() : shown.unsaved();
                shown.drop();
            }
        } finally {
            if (open != null) {
                headCheck.closing(open, keeper.begin());
                keeper.close(open, unsaved);
            }
            root.drawAnew();
        }
    }

    private void showGateway() {
        middle.setTop(null);
        sidebar.open(false);
        sidebar.mark(null);
        root.reveal();
        pages.show(fileChange.gateway(known, this::opened));
        fileChange.tell();
    }

    private void opened(Session opened) {
        session = opened;
        boolean toLook = opened.opening().toLook();
        if (opened.opening().looked().filter(LookOnlyReason.VIEWED::equals).isEmpty()) {
            // Unlock her diary next time, not a copy that was only looked at.
            known = opened.file();
        }
        fileChange.opened(opened);
        looking.setText(new OpeningFormatter(messages).whileViewing(opened.opening()));
        middle.setTop(toLook ? looking : null);
        sidebar.open(true);
        frame.fitSidebar();
        go(new Destination.Today());
        status.say(new OpeningFormatter(messages).of(opened.opening()));
        synced.opened(opened, () -> session == opened);
        Screen first = pages.screen();
        headCheck.opened(
                opened,
                () -> keeper.restore(opened, () -> {
                    // The page was loaded before they were restored.
                    if (session == opened && pages.screen() == first) {
                        go(new Destination.Today());
                    }
                }));
    }

    private void go(Destination destination) {
        Session open = session;
        if (open == null || onlyReading.refuses(destination, open.opening())) {
            return;
        }
        status.clear();
        pages.unsaved().ifPresent(draft -> keeper.seal(open, draft));
        sidebar.mark(destination);
        pages.go(destination, open, this::go);
    }
}
