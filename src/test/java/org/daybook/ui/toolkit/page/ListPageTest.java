package org.daybook.ui.toolkit.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Fx;
import org.junit.jupiter.api.Test;

/** A list whose head scrolls with it where there is little room. */
@ToolkitTest
class ListPageTest {
    private static final int ROWS = 10_000;
    private static final int HEIGHT = 300;

    private final ListView<Integer> list = new ListView<>();
    private final Button button = new Button("first");
    private final Region space = new Region();
    private final VBox head = new VBox(button, space);
    private final ListPage page = new ListPage(head, list, null);
    private final BorderPane root = new BorderPane(page);

    @Test
    void theHeadGoesFirstAndComesBackLastByOneBar() throws Exception {
        Fx.run(() -> {
            show(250, ROWS);
            assertThat(bar().isVisible()).isTrue();
            assertThat(list.getLayoutY()).isGreaterThan(200);

            wheel(-100);
            assertThat(head.getLayoutY()).isEqualTo(-100);
            wheel(-1000);
            assertThat(list.getLayoutY()).isZero();
            assertThat(list.getHeight()).isEqualTo(HEIGHT);

            wheel(1000);
            assertThat(head.getLayoutY()).isZero();
        });
    }

    @Test
    void onlyTheRowsInSightAreThere() throws Exception {
        Fx.run(() -> {
            show(250, ROWS);
            wheel(-1000);
            layOut();
            assertThat(list.lookupAll(".list-cell")).hasSizeLessThan(60);
        });
    }

    @Test
    void scrollingTheListTakesTheHeadAwayAndTheBarLeadsBack() throws Exception {
        Fx.run(() -> {
            show(250, ROWS);
            list.scrollTo(ROWS / 2);
            layOut();
            assertThat(list.getLayoutY()).isZero();
            assertThat(bar().getValue() / bar().getMax()).isBetween(0.4, 0.6);

            bar().setValue(0);
            layOut();
            assertThat(head.getLayoutY()).isZero();
        });
    }

    @Test
    void whatHasTheKeyboardInTheHeadIsInSight() throws Exception {
        Fx.run(() -> {
            show(250, ROWS);
            list.requestFocus();
            wheel(-1000);
            assertThat(head.getLayoutY()).isLessThan(-200);

            button.requestFocus();
            assertThat(head.getLayoutY()).isZero();
            Event.fireEvent(
                    button, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.PAGE_DOWN, false, false, false, false));
            assertThat(head.getLayoutY()).isLessThan(-200);
        });
    }

    @Test
    void aShortListNeedsNoBarOnceAllIsSeen() throws Exception {
        Fx.run(() -> {
            show(200, 2);
            wheel(-1000);
            assertThat(head.getLayoutY()).isGreaterThan(-30);
            assertThat(bar().isVisible()).isFalse();
        });
    }

    @Test
    void withRoomTheHeadStaysAndTheListHasItsOwnBar() throws Exception {
        Fx.run(() -> {
            show(50, ROWS);
            wheel(-1000);
            assertThat(head.getLayoutY()).isZero();
            assertThat(bar().isVisible()).isFalse();

            root.pseudoClassStateChanged(Page.LOW, true);
            page.requestLayout();
            layOut();
            wheel(-1000);
            assertThat(list.getLayoutY()).isZero();
        });
    }

    private void show(int headHeight, int rows) {
        space.setMinHeight(headHeight - 30);
        list.setFixedCellSize(24);
        IntStream.range(0, rows).forEach(list.getItems()::add);
        new Scene(root, 300, HEIGHT);
        layOut();
    }

    /** Several times, as the toolkit does until nothing asks for more. */
    private void layOut() {
        for (int pass = 0; pass < 3; pass++) {
            root.applyCss();
            root.layout();
        }
    }

    private ScrollBar bar() {
        return page.getChildren().stream()
                .filter(ScrollBar.class::isInstance)
                .map(ScrollBar.class::cast)
                .filter(one -> one.getOrientation() == Orientation.VERTICAL)
                .findFirst()
                .orElseThrow();
    }

    private void wheel(double up) {
        Event.fireEvent(
                head,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        0,
                        0,
                        0,
                        0,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        0,
                        up,
                        0,
                        up,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        new PickResult(head, 0, 0)));
    }
}
