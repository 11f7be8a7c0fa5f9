package org.daybook.ui.timeline;

import java.time.YearMonth;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.record.Id;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.context.UncoverListsButton;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.label.Tooltips;
import org.daybook.ui.toolkit.navigation.Shortcut;
import org.daybook.ui.toolkit.page.Focus;
import org.daybook.ui.toolkit.page.ListHeadingKeys;
import org.daybook.ui.toolkit.page.ListRows;
import org.daybook.ui.toolkit.page.OpenRowSelection;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.page.ProblemNote;
import org.daybook.ui.toolkit.page.ScreenPane;
import org.jspecify.annotations.Nullable;

/** The diary by month, and its search. Enter opens a row, Ctrl+F starts a search, Escape ends it. */
public final class TimelineView extends ScreenPane {
    /** The number of rows kept visible above the one the user returns to. */
    private static final int ROWS_ABOVE = 1;

    /** How high the page must be, in the size of the text, for the months to be shown above the list. */
    private static final double ROOM = 40;

    private final TimelineModel model;
    private final Messages messages;
    private final ListView<TimelineRow> list = new ListView<>();
    private final SearchHeader search;
    private final DensityStrip strip;
    private final TimelineRowTextFormatter words;
    private final DiaryContext context;
    private final VBox head = new VBox();
    private ObservableBooleanValue hasRoom = new SimpleBooleanProperty(false);
    private Subscription ofRoom = Subscription.EMPTY;
    private @Nullable TimelineOverview overview;
    private @Nullable FilterPane filters;
    private @Nullable Id<?> marked;

    public TimelineView(TimelineModel model, DiaryContext context) {
        this.model = model;
        this.context = context;
        this.messages = context.messages();
        this.strip = new DensityStrip(messages, this::jump);
        this.search = new SearchHeader(model.search, messages);
        this.words = new TimelineRowTextFormatter(
                messages, context.words(), context.window().cover(), model::hasExhibit);
        context.window().cover().onChange(list, () -> ListRows.remake(list));
        list.setItems(model.rows);
        list.setCellFactory(_ -> new TimelineCell(words, model));
        list.setAccessibleText(messages.get("timeline.list"));
        list.getStyleClass().add("timeline-list");
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onListKey);
        ListHeadingKeys.skip(list, TimelineRow::isHeading);
        getStyleClass().add("timeline");
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        model.loaded.subscribe(loaded -> {
            if (loaded) {
                show();
            }
        });
        setTop(new ProblemNote(messages, model.diary.failureProperty()));
    }

    @Override
    public void mark(Id<?> opened) {
        marked = opened;
        search.filter.setSelected(false);
        TimelineRow chosen = list.getSelectionModel().getSelectedItem();
        if (chosen == null || chosen.id().filter(opened::equals).isEmpty()) {
            list.getSelectionModel().clearSelection();
            select(opened);
        }
    }

    @Override
    public void unmark() {
        marked = null;
        OpenRowSelection.clear(list);
    }

    @Override
    public Optional<Node> overview(ObservableBooleanValue hasRoom) {
        this.hasRoom = hasRoom;
        TimelineOverview beside = new TimelineOverview(model, context, words, hasRoom, this::jump);
        overview = beside;
        ofRoom = hasRoom.subscribe(() -> {
            showStrip();
            placeFilters(search.filter.isSelected());
            beside.show();
        });
        return Optional.of(beside);
    }

    @Override
    public void drop() {
        // What tells of the room lives on with the list that replaces this one.
        ofRoom.unsubscribe();
        model.search.clear();
        setCenter(null);
        list.setItems(null);
    }

    private void show() {
        if (model.rows.isEmpty()) {
            setCenter(empty());
            return;
        }
        strip.show(model.density(), model.lanes());
        Node names = Panes.buttons(UncoverListsButton.of(context.window().cover(), messages));
        names.getStyleClass().add("names-row");
        head.getChildren().setAll(top(), search, picked(), names, strip);
        head.getStyleClass().setAll("timeline-head", "list-head");
        setCenter(Page.ofList(head, list));
        search.filter.selectedProperty().subscribe((_, opened) -> openFilters(opened));
        model.search.searching.subscribe(this::showFound);
        heightProperty().subscribe(this::showStrip);
        search.filter.fontProperty().subscribe(this::showStrip);
        model.search.state.subscribe(_ -> Platform.runLater(this::leaveEmptyList));
        Focus.whenShown(list, () -> {
            list.requestFocus();
            leaveEmptyList();
        });
        model.comeBackFrom().ifPresent(this::bringBack);
    }

    /** Scrolls the item the user returns from into view; search results arrive a moment later. */
    private void bringBack(Id<?> id) {
        ObservableList<TimelineRow> shown = list.getItems();
        if (select(id) || !model.search.searching.get()) {
            return;
        }
        shown.addListener(new InvalidationListener() {
            @Override
            public void invalidated(Observable found) {
                if (!shown.isEmpty()) {
                    shown.removeListener(this);
                    Platform.runLater(() -> select(id));
                }
            }
        });
    }

    private boolean select(Id<?> id) {
        int row = list.getItems() == null ? -1 : TimelineModel.rowOf(id, list.getItems());
        if (row >= 0) {
            list.scrollTo(Math.max(0, row - ROWS_ABOVE));
            // Before it is laid out a list does not know how high its rows are.
            Focus.whenShown(list, () -> list.scrollTo(Math.max(0, row - ROWS_ABOVE)));
            list.getSelectionModel().clearAndSelect(row);
        }
        return row >= 0;
    }

    private void showFound(boolean searching) {
        list.setItems(searching ? model.search.found : model.rows);
        list.setPlaceholder(TextLabels.paragraph(searching ? "" : messages.get("timeline.show-none")));
        list.setAccessibleText(messages.get(searching ? "timeline.found-list" : "timeline.list"));
        showStrip();
    }

    /** With nothing found, the next thing to do is to change the words. */
    private void leaveEmptyList() {
        boolean hasFound = list.getItems() != null && !list.getItems().isEmpty();
        if (list.isFocused() && !hasFound && !model.search.state.get().isEmpty()) {
            search.begin();
        }
    }

    /** The months are above the list unless they are beside it, or would leave it no room. */
    private void showStrip() {
        boolean roomy = getHeight() >= ROOM * search.filter.getFont().getSize();
        OptionalNodes.show(
                strip,
                roomy
                        && !hasRoom.get()
                        && !model.search.searching.get()
                        && !model.density().months().isEmpty());
    }

    private Node top() {
        Button begin = Buttons.primary(messages.get("timeline.new"), model::newIncident);
        Tooltips.put(begin, messages.get("timeline.new-hint"));
        Button many = Buttons.plain(messages.get("timeline.write-up-many"), model::writeUpMany);
        return Panes.titleRow(messages.get("timeline.title"), many, begin);
    }

    /** The bar above the incidents behind a figure: what they have in common, and links onwards. */
    private Node picked() {
        Label words = TextLabels.paragraph("");
        Button back = Buttons.back(
                messages.get(model.isFromPatterns() ? "timeline.picked-back" : "campaign.to-contacts"),
                model::backToFigures);
        OptionalNodes.show(back, model.hasFigures());
        Button all = Buttons.plain(messages.get("timeline.picked-all"), () -> model.search.picked.set(null));
        VBox note = Panes.column("success-note", words, Panes.buttons(back, all));
        model.search.picked.subscribe(picked -> {
            OptionalNodes.show(note, picked != null);
            words.setText(picked == null ? "" : picked.words());
        });
        return note;
    }

    private Node empty() {
        Button first = Buttons.primary(messages.get("timeline.empty-new"), model::newIncident);
        Button many = Buttons.plain(messages.get("timeline.write-up-many"), model::writeUpMany);
        Platform.runLater(first::requestFocus);
        return new Page(
                messages.get("timeline.title"),
                TextLabels.heading(messages.get("timeline.empty-title")),
                TextLabels.paragraph(messages.get("timeline.empty-text")),
                Panes.buttons(first, many));
    }

    private void jump(YearMonth month) {
        if (list.getItems().isEmpty()) {
            model.search.clear();
        }
        int row = TimelineModel.rowOf(month, list.getItems());
        if (row >= 0) {
            list.scrollTo(row - ROWS_ABOVE);
            list.getSelectionModel().clearAndSelect(row);
        }
    }

    /** Opens the filters in place of an open record, or puts them away. */
    private void openFilters(boolean opened) {
        if (opened && marked != null && hasRoom.get()) {
            model.close(marked);
            marked = null;
        }
        placeFilters(opened);
    }

    /** They are beside the list or, where there is no room, above it, so that they never hide what they find. */
    private void placeFilters(boolean opened) {
        if (filters == null && !opened) {
            return;
        }
        FilterPane shown = filters == null ? new FilterPane(model.search, messages, this::closeFilters) : filters;
        filters = shown;
        boolean beside = opened && hasRoom.get() && overview != null;
        OptionalNodes.after(search, shown, opened && !beside);
        if (overview != null) {
            overview.showFilters(beside ? shown : null);
        }
        if (opened) {
            Focus.whenShown(shown, () -> Focus.first(shown));
        }
    }

    private void closeFilters() {
        search.filter.requestFocus();
        search.filter.setSelected(false);
    }

    private void onListKey(KeyEvent event) {
        TimelineRow row = list.getFocusModel().getFocusedItem();
        if (event.getCode() == KeyCode.ENTER && row != null) {
            event.consume();
            model.open(row);
        }
    }

    private void onKey(KeyEvent event) {
        if (Shortcut.FIND.matches(event)) {
            event.consume();
            search.begin();
        } else if (event.getCode() == KeyCode.ESCAPE && search.filter.isSelected()) {
            event.consume();
            closeFilters();
        } else if (event.getCode() == KeyCode.ESCAPE && model.search.searching.get()) {
            event.consume();
            model.search.clear();
        } else if (event.getCode() == KeyCode.DOWN && search.isFieldFocused()) {
            event.consume();
            list.requestFocus();
            list.getSelectionModel().selectFirst();
        }
    }
}
