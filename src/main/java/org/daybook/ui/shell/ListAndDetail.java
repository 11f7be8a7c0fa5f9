package org.daybook.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.daybook.casefile.Draft;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.navigation.Screen;
import org.daybook.ui.toolkit.page.Focus;
import org.jspecify.annotations.Nullable;

/**
 * A list with the record that was opened from it beside it; where there is no room for both, the record in place of
 * the destination of the list. The list keeps its scroll position and selection until something is recorded. JavaFX
 * thread.
 */
final class ListAndDetail implements Screen {
    private final Function<Destination, Screen> screens;
    private final Supplier<CompletableFuture<String>> head;
    private final Split split;
    private Destination place;
    private Screen list;
    private @Nullable Screen detail;
    private @Nullable Destination opened;
    private CompletableFuture<String> listed;
    private boolean dropped;

    /**
     * A list without a record beside it.
     *
     * @param place the list
     * @param screens makes a screen
     * @param head the head of the ledger, which shows whether a list is out of date
     * @param hint the words where a record would be, for a list without an overview
     */
    ListAndDetail(
            Destination place,
            Function<Destination, Screen> screens,
            Supplier<CompletableFuture<String>> head,
            Label hint) {
        this.place = place;
        this.screens = screens;
        this.head = head;
        listed = head.get();
        list = screens.apply(place);
        split = new Split(hint);
        showList();
        split.show(null);
    }

    /** Whether {@code destination} is this list, or a record that is opened from it. */
    boolean takes(Destination destination) {
        return destination.list().filter(this::isHere).isPresent();
    }

    /**
     * Opens a record beside the list, or goes back to the list. The list keeps its position unless another row is to
     * be shown.
     */
    void open(Destination destination) {
        Optional<Destination> meant = destination.list();
        boolean isList = meant.filter(destination::equals).isPresent();
        boolean fromList = split.listHasFocus();
        boolean same = opened == null || destination.record().equals(opened.record());
        if (isList && !same) {
            replaceList(destination, head.get());
        }
        if (detail != null) {
            detail.drop();
        }
        detail = isList ? null : screens.apply(destination);
        opened = isList ? null : destination;
        split.show(detail == null ? null : detail.node());
        mark();
        if (isList && split.isWide()) {
            list.unmark();
        }
        boolean staysInList = fromList && split.isWide();
        if (detail != null && !staysInList) {
            Focus.first(detail.node());
        } else if (isList) {
            Focus.first(list.node());
        }
        refresh(isList ? place : meant.orElse(place));
    }

    /** The list, and the side on which records are read. */
    List<Parent> sections() {
        return List.of(split.listSide, split.detailSide);
    }

    @Override
    public Node node() {
        return split;
    }

    @Override
    public Optional<Draft> unsaved() {
        return detail == null ? list.unsaved() : detail.unsaved();
    }

    @Override
    public void drop() {
        dropped = true;
        if (detail != null) {
            detail.drop();
        }
        list.drop();
    }

    private void showList() {
        split.showList(list.node(), list.overview(split.wide));
    }

    private void mark() {
        if (opened != null) {
            opened.record().ifPresent(list::mark);
        }
    }

    private boolean isHere(Destination other) {
        return place instanceof Destination.Timeline mine && other instanceof Destination.Timeline theirs
                ? mine.isSameListAs(theirs)
                : place.equals(other);
    }

    /** Recreates the list if something was recorded since it was read. */
    private void refresh(Destination at) {
        CompletableFuture<String> before = listed;
        CompletableFuture<String> now = head.get();
        now.thenCombine(before, String::equals)
                .thenAccept(same -> Platform.runLater(() -> {
                    if (!same && !dropped && listed == before) {
                        replaceList(at, now);
                    }
                }));
    }

    /** @param at the head of the ledger from before the list is read */
    private void replaceList(Destination by, CompletableFuture<String> at) {
        listed = at;
        list.drop();
        place = by;
        list = screens.apply(by);
        showList();
        mark();
    }

    /** Lays both out. */
    private static final class Split extends Pane {
        /** In the size of the text: from where on there is room for both, and how wide the list is then. */
        private static final double ROOM = 60;

        private static final double LEAST_LIST = 28;
        private static final double MOST_LIST = 38;
        private static final double SHARE = 0.4;

        private static final PseudoClass BESIDE = PseudoClass.getPseudoClass("beside");

        private final StackPane listSide = new StackPane();
        private final StackPane detailSide = new StackPane();
        private final Label hint;

        /** Always in the scene, so that it has the window's text size. */
        private final Text probe = new Text();

        final ReadOnlyBooleanWrapper wide = new ReadOnlyBooleanWrapper(false);
        private Node overview;
        private boolean hasDetail;

        Split(Label hint) {
            this.hint = hint;
            this.overview = hint;
            listSide.getStyleClass().add("list-side");
            detailSide.getStyleClass().add("detail-side");
            probe.setManaged(false);
            getChildren().addAll(listSide, detailSide, probe);
            setMinSize(0, 0);
        }

        /** @param beside what is shown in place of a record */
        void showList(Node list, Optional<Node> beside) {
            overview = beside.orElse(hint);
            listSide.getChildren().setAll(list);
            if (!hasDetail) {
                detailSide.getChildren().setAll(overview);
            }
        }

        void show(@Nullable Node detail) {
            hasDetail = detail != null;
            detailSide.getChildren().setAll(detail == null ? overview : detail);
            requestLayout();
            layout();
        }

        boolean isWide() {
            return wide.get();
        }

        boolean listHasFocus() {
            return listSide.isFocusWithin();
        }

        @Override
        protected void layoutChildren() {
            double em = probe.getFont().getSize();
            double width = getWidth();
            boolean both = width >= ROOM * em;
            wide.set(both);
            listSide.setVisible(both || !hasDetail);
            listSide.pseudoClassStateChanged(BESIDE, both);
            detailSide.setVisible(both || hasDetail);
            double side = !both ? width : snapSizeX(Math.clamp(width * SHARE, LEAST_LIST * em, MOST_LIST * em));
            listSide.resizeRelocate(0, 0, side, getHeight());
            detailSide.resizeRelocate(both ? side : 0, 0, both ? width - side : width, getHeight());
        }
    }
}
