package org.daybook.ui.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.ListCover;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.IconShape;
import org.daybook.ui.toolkit.label.Tooltips;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.page.Focus;
import org.daybook.ui.toolkit.page.ModalLayer;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.page.PlainScrollPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/**
 * The main pages of the diary as a column of words. Where the window is small, or its text large, they fold into a
 * list behind one button. Hide is in the same corner of the window on every page, folded or not, also before a diary
 * is open. JavaFX thread.
 */
final class Sidebar extends BorderPane {
    /** The least width and height of a window, in its text size, in which the column has room beside a page. */
    private static final double ROOM_ACROSS = 50;

    private static final double ROOM_DOWN = 37;
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");
    private static final PseudoClass BEHIND = PseudoClass.getPseudoClass("behind");

    private final Messages messages;
    private final Navigation ways;
    private final ListCover cover;
    private final ModalLayer layer;
    private final VBox places = Panes.column("places");
    private final VBox foot = new VBox();
    private final FlowPane bar = Panes.flow("sidebar-bar");
    private final Region shade = new Region();
    private final Button hide;
    private final Button quit;
    private final Map<Class<? extends Destination>, SidebarEntry> entries = new LinkedHashMap<>();
    private @Nullable DiaryButtons diaryButtons;
    private @Nullable Runnable closeMenu;
    private @Nullable Class<?> at;
    private @Nullable Button here;
    private boolean open;
    private boolean folded = true;
    private boolean plain;

    /** A page of the column, and the key of its name. */
    private record SidebarEntry(String key, Button button) {}

    /** The buttons that are there only while a diary is open, besides those of the pages. */
    private record DiaryButtons(Button menu, Button coverLists, Button lock) {}

    /**
     * The ways out of a page, which are the same on every page.
     *
     * @param go opens a page
     * @param lock locks the diary and asks for the passphrase
     * @param quit locks the diary and ends the program
     * @param hide shows the empty page
     */
    record Navigation(Consumer<Destination> go, Runnable lock, Runnable quit, Runnable hide) {}

    /**
     * @param cover covers the lists
     * @param layer shows the list that the pages fold into; while something covers the page, the sidebar only lets
     * her hide, lock or quit
     */
    Sidebar(Messages messages, Navigation ways, ListCover cover, ModalLayer layer) {
        this.messages = messages;
        this.ways = ways;
        this.cover = cover;
        this.layer = layer;
        hide = way("shell.hide", "shell.hide-hint", Feather.FILE, ways.hide());
        hide.getStyleClass().add("hide");
        quit = way("shell.close", "shell.close-hint", Feather.LOG_OUT, ways.quit());
        // Not reached by Tab: a stray focus must not end the program while she types. Its shortcut is Ctrl+Q.
        quit.setFocusTraversable(false);
        foot.getStyleClass().add("sidebar-foot");
        getStyleClass().add("sidebar");
        ObservableValue<Boolean> covered = layer.coveredProperty();
        covered.subscribe(it -> {
            places.setDisable(it && !folded);
            pseudoClassStateChanged(BEHIND, it);
        });
        shade.getStyleClass().add("sidebar-shade");
        shade.setManaged(false);
        shade.visibleProperty().bind(layer.coveredProperty());
        getChildren().add(shade);
        // In front of the shade: the ways out.
        shade.setViewOrder(-1);
        foot.setViewOrder(-2);
        bar.setViewOrder(-2);
        arrange();
    }

    /**
     * Shows the pages, and the buttons that lock and cover, only while a diary is open. They are created when one is
     * first opened, so that the first page appears sooner.
     */
    void open(boolean isOpen) {
        open = isOpen;
        quit.setText(messages.get(isOpen ? "shell.quit" : "shell.close"));
        quit.setAccessibleText(quit.getText());
        Tooltips.put(quit, messages.get(isOpen ? "shell.quit-hint" : "shell.close-hint"));
        if (isOpen && entries.isEmpty()) {
            addPlaces();
            diaryButtons = diaryButtons();
        }
        arrange();
    }

    /** Names the pages in words that tell nothing of what the diary is for, or in the usual ones. */
    void usePlainWords(boolean isPlain) {
        plain = isPlain;
        name();
    }

    /** The size of the text in pixels. */
    double em() {
        return hide.getFont().getSize();
    }

    /** Folds the column into a list, or unfolds it, depending on the room in the window. */
    void fitInto(double width, double height) {
        double em = em();
        boolean fold = !open || width < ROOM_ACROSS * em || height < ROOM_DOWN * em;
        if (fold != folded) {
            folded = fold;
            closeMenu();
            arrange();
        }
    }

    /** Whether the column is folded into a bar at the foot of the window. */
    boolean isFolded() {
        return folded;
    }

    /** Marks the present page, or the one that it belongs to. */
    void mark(@Nullable Destination shown) {
        at = shown == null ? null : shown.place().getClass();
        name();
    }

    private void name() {
        here = null;
        entries.forEach((kind, entry) -> {
            boolean marked = kind.equals(at);
            here = marked ? entry.button : here;
            entry.button.pseudoClassStateChanged(HERE, marked);
            String plainly = entry.key + "-plain";
            entry.button.setText(messages.get(plain && messages.has(plainly) ? plainly : entry.key));
            String name = entry.button.getText().replace("_", "");
            entry.button.setAccessibleText(marked ? messages.get("shell.here", name) : name);
        });
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        shade.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    private void addPlaces() {
        add(new Destination.Today(), "shell.today", Feather.CALENDAR);
        add(new Destination.Timeline(), "shell.diary", Feather.BOOK_OPEN);
        add(new Destination.NewIncident(null), "shell.new-incident", Feather.EDIT_3);
        add(new Destination.Exhibits(), "shell.exhibits", Feather.PAPERCLIP);
        add(new Destination.Conversations(), "shell.conversations", Feather.MESSAGE_SQUARE);
        add(new Destination.TheCase(null), "shell.case", Feather.USERS);
        add(new Destination.Patterns(), "shell.patterns", Feather.BAR_CHART_2);
        add(new Destination.Portfolio(), "shell.portfolio", Feather.FILE_TEXT);
        add(new Destination.CopyDiary(), "shell.copy", Feather.COPY);
        add(new Destination.Settings(), "shell.settings", Feather.SETTINGS);
        add(new Destination.Help(), "shell.help", Feather.HELP_CIRCLE);
        name();
    }

    private void add(Destination destination, String key, Ikon icon) {
        Button button = Buttons.plain("", icon);
        button.getStyleClass().addAll("flat", "place");
        button.setWrapText(true);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> {
            closeMenu();
            ways.go().accept(destination);
        });
        entries.put(destination.getClass(), new SidebarEntry(key, button));
        places.getChildren().add(button);
    }

    private Button way(String key, String hint, Ikon icon, Runnable action) {
        Button button = Buttons.plain(messages.get(key), icon, action);
        Tooltips.put(button, messages.get(hint));
        return button;
    }

    private DiaryButtons diaryButtons() {
        Button coverLists = way("shell.cover", "shell.cover-hint", Feather.EYE_OFF, () -> {
            closeMenu();
            cover.toggle();
        });
        cover.coveredProperty().subscribe(it -> nameCover(coverLists, it));
        return new DiaryButtons(
                Buttons.plain(messages.get("shell.menu"), Feather.MENU, () -> toggleMenu(coverLists)),
                coverLists,
                way("shell.lock", "shell.lock-hint", Feather.LOCK, ways.lock()));
    }

    private void nameCover(Button coverLists, boolean isCovered) {
        coverLists.setText(messages.get(isCovered ? "shell.uncover" : "shell.cover"));
        coverLists.setAccessibleText(coverLists.getText());
        coverLists.setGraphic(new IconShape(isCovered ? Feather.EYE : Feather.EYE_OFF));
    }

    private void arrange() {
        DiaryButtons more = open ? diaryButtons : null;
        pseudoClassStateChanged(FOLDED, folded);
        bar.getChildren().clear();
        foot.getChildren().clear();
        if (folded) {
            setTop(null);
            setBottom(null);
            bar.getChildren().setAll(more == null ? List.of(hide, quit) : List.of(hide, more.menu, more.lock));
            setCenter(bar);
        } else {
            setCenter(null);
            foot.getChildren()
                    .setAll(more == null ? List.of(quit, hide) : List.of(more.coverLists, more.lock, quit, hide));
            setTop(places);
            setBottom(foot);
        }
        line(quit);
        if (more != null) {
            line(more.coverLists);
            line(more.lock);
        }
        hide.setMaxWidth(folded ? USE_PREF_SIZE : Double.MAX_VALUE);
        places.setDisable(layer.coveredProperty().get() && !folded);
    }

    /** Makes a button a line of the column, or of the menu, while a diary is open; in the bar it is a button. */
    private void line(Button button) {
        boolean isLine = open && !bar.getChildren().contains(button);
        button.getStyleClass().removeAll("flat", "place");
        if (isLine) {
            button.getStyleClass().addAll("flat", "place");
        }
        button.setMaxWidth(isLine ? Double.MAX_VALUE : USE_PREF_SIZE);
    }

    private void toggleMenu(Button coverLists) {
        if (closeMenu != null) {
            closeMenu();
            return;
        }
        // Above what scrolls: they are never out of sight.
        FlowPane waysOut = new FlowPane(coverLists, quit);
        waysOut.getStyleClass().addAll("menu-list", "menu-head");
        VBox list = Panes.column("menu-list", places);
        PlainScrollPane scroll = new PlainScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain-scroll");
        VBox opened = Panes.column("menu", waysOut, scroll);
        opened.setMaxHeight(USE_PREF_SIZE);
        StackPane.setAlignment(opened, Pos.BOTTOM_LEFT);
        closeMenu = layer.show(opened, () -> closeMenu = null);
        if (here != null) {
            here.requestFocus();
            Focus.reveal(here);
        }
    }

    private void closeMenu() {
        if (closeMenu != null) {
            closeMenu.run();
        }
    }
}
