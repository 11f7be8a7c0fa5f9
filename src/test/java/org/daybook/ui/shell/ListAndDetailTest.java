package org.daybook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.incident.Incident;
import org.daybook.record.Id;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Fx;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.navigation.Screen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ToolkitTest
class ListAndDetailTest {
    private static final Id<Incident> ONE = new Id<>("1".repeat(32));
    private static final Id<Incident> TWO = new Id<>("2".repeat(32));
    private static final Destination.Timeline LIST = new Destination.Timeline();

    private final List<Destination> made = new ArrayList<>();
    private final List<Destination> dropped = new ArrayList<>();
    private final List<Id<?>> marked = new ArrayList<>();
    private String head = "a";
    private ListAndDetail both;
    private ObservableBooleanValue hasRoom = new SimpleBooleanProperty();
    private Label overview = new Label();
    private Scene scene;

    @BeforeEach
    void list() throws Exception {
        both = Fx.on(() ->
                new ListAndDetail(LIST, Shown::new, () -> CompletableFuture.completedFuture(head), new Label("hint")));
        scene = Fx.on(() -> new Scene((Region) both.node(), 1200, 600));
        Fx.run(this::layOut);
    }

    @Test
    void keepsTheListWhileRecordsAreOpenedFromIt() throws Exception {
        open(new Destination.ShowIncident(ONE, LIST));
        open(new Destination.ShowIncident(TWO, LIST));
        assertThat(made)
                .containsExactly(
                        LIST, new Destination.ShowIncident(ONE, LIST), new Destination.ShowIncident(TWO, LIST));
        assertThat(dropped).containsExactly(new Destination.ShowIncident(ONE, LIST));
        assertThat(seen()).containsExactly(LIST, new Destination.ShowIncident(TWO, LIST));
    }

    @Test
    void aCaseRecordIsShownBesideTheListOfItsOwnKindAndOfNoOther() {
        Id<CaseRecord> order = new Id<>("3".repeat(32));
        assertThat(new Destination.ShowCaseRecord(order, CaseRecordKind.ORDER).list())
                .contains(new Destination.TheCase(CaseRecordKind.ORDER));
        assertThat(new Destination.ShowCaseRecord(order).list()).isEmpty();
    }

    @Test
    void readsTheListAgainOnceSomethingWasRecorded() throws Exception {
        open(new Destination.ShowIncident(ONE, LIST));
        head = "b";
        open(new Destination.ShowIncident(TWO, LIST));
        assertThat(dropped).contains(LIST);
        assertThat(made).last().isEqualTo(LIST.at(TWO));
        assertThat(seen()).containsExactly(LIST.at(TWO), new Destination.ShowIncident(TWO, LIST));
    }

    @Test
    void showsTheRecordInPlaceOfTheListWhereThereIsNoRoomForBoth() throws Exception {
        open(new Destination.ShowIncident(ONE, LIST));
        Fx.run(() -> {
            ((Region) both.node()).resize(500, 600);
            both.node().autosize();
            ((Region) both.node()).resize(500, 600);
            ((Region) both.node()).layout();
        });
        assertThat(seen()).containsExactly(new Destination.ShowIncident(ONE, LIST));
        open(LIST.at(ONE));
        assertThat(made).hasSize(2);
    }

    @Test
    void hasNoRoomForBothWhereTextIsLarge() throws Exception {
        open(new Destination.ShowIncident(ONE, LIST));
        Fx.run(() -> {
            both.node().setStyle("-fx-font-size: 32px");
            ((Region) both.node()).applyCss();
            ((Region) both.node()).requestLayout();
            layOut();
        });
        assertThat(seen()).containsExactly(new Destination.ShowIncident(ONE, LIST));
    }

    @Test
    void takesOnlyWhatIsOpenedFromItsOwnRows() {
        Destination.Timeline other = new Destination.Timeline("van", null, null, null);
        assertThat(both.takes(new Destination.ShowIncident(ONE, LIST))).isTrue();
        assertThat(both.takes(LIST.at(TWO))).isTrue();
        assertThat(both.takes(new Destination.ShowIncident(ONE, other))).isFalse();
        assertThat(both.takes(other)).isFalse();
        assertThat(both.takes(new Destination.Settings())).isFalse();
    }

    @Test
    void theListMarksTheRecordThatIsOpenWhereverItWasOpenedFrom() throws Exception {
        open(new Destination.ShowIncident(ONE, LIST));
        open(new Destination.ShowIncident(TWO, LIST));
        assertThat(marked).containsExactly(ONE, TWO);
        head = "b";
        open(new Destination.ShowIncident(TWO, LIST));
        assertThat(marked).as("also in a list that is read again").endsWith(TWO, TWO);
    }

    @Test
    void dropsBoth() throws Exception {
        open(new Destination.ShowIncident(ONE, LIST));
        Fx.run(both::drop);
        assertThat(dropped).containsExactly(new Destination.ShowIncident(ONE, LIST), LIST);
    }

    @Test
    void showsTheOverviewOfTheListWhileNoRecordIsOpen() throws Exception {
        assertThat(hasRoom.get()).isTrue();
        assertThat(Fx.on(() -> overview.getParent().isVisible())).isTrue();
        open(new Destination.ShowIncident(ONE, LIST));
        assertThat(overview.getParent()).isNull();
        open(LIST);
        assertThat(Fx.on(() -> overview.getParent().isVisible())).isTrue();
        Fx.run(() -> {
            ((Region) both.node()).resize(500, 600);
            ((Region) both.node()).layout();
        });
        assertThat(hasRoom.get()).isFalse();
        assertThat(Fx.on(() -> overview.getParent().isVisible())).isFalse();
    }

    private void open(Destination destination) throws Exception {
        Fx.run(() -> both.open(destination));
        Fx.settle();
        Fx.run(this::layOut);
    }

    private void layOut() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private List<Object> seen() throws Exception {
        return Fx.on(() -> scene.getRoot().lookupAll(".button").stream()
                .filter(node -> node.getParent().isVisible())
                .map(Node::getUserData)
                .toList());
    }

    private final class Shown implements Screen {
        private final Destination destination;
        private final Button node = new Button();

        Shown(Destination destination) {
            this.destination = destination;
            node.setUserData(destination);
            made.add(destination);
        }

        @Override
        public Node node() {
            return node;
        }

        @Override
        public void mark(Id<?> opened) {
            marked.add(opened);
        }

        @Override
        public Optional<Node> overview(ObservableBooleanValue room) {
            hasRoom = room;
            overview = new Label("overview");
            return Optional.of(overview);
        }

        @Override
        public void drop() {
            dropped.add(destination);
        }
    }
}
