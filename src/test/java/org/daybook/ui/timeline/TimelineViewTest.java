package org.daybook.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import org.daybook.casefile.entry.Authorship;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentType;
import org.daybook.record.EventTime;
import org.daybook.session.Diary;
import org.daybook.session.Opened;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Desk;
import org.daybook.ui.Fx;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.navigation.Destination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ToolkitTest
class TimelineViewTest {
    /** So many rows that some are scrolled away, kept and used again. */
    private static final int DAYS = 28;

    @TempDir
    Path folder;

    /** Whether there is room outlives each list that is told of it. */
    private static final class Room extends SimpleBooleanProperty {
        private final Set<InvalidationListener> told = new HashSet<>();

        @Override
        public void addListener(InvalidationListener listener) {
            told.add(listener);
            super.addListener(listener);
        }

        @Override
        public void removeListener(InvalidationListener listener) {
            told.remove(listener);
            super.removeListener(listener);
        }
    }

    @Test
    void aListThatIsDroppedIsNoLongerToldWhetherThereIsRoomBesideIt() throws Exception {
        try (Desk desk = new Desk(folder)) {
            Room room = new Room();
            TimelineView view = Fx.on(() -> new TimelineView(new TimelineModel(desk.context()), desk.context()));
            Fx.run(() -> view.overview(room));
            assertThat(room.told).isNotEmpty();
            Fx.run(view::drop);
            assertThat(room.told).isEmpty();
        }
    }

    @Test
    void besideTheListIsTheBeginningOfTheLatestEntryInHerOwnWordsAlone() throws Exception {
        try (Desk desk = new Desk(folder)) {
            record(desk, 12, "He stood at the gate. I went in.", "I know where you are");
            record(desk, 14, "2 messages from Craig (WhatsApp)", "I am sorry");
            DiaryContext context = desk.context();
            TimelineModel model = new TimelineModel(context);
            Scene scene = Fx.on(() -> {
                TimelineView view = new TimelineView(model, context);
                Node beside = view.overview(new SimpleBooleanProperty(true)).orElseThrow();
                return new Scene(new HBox(view.node(), beside), 1200, 700);
            });
            Fx.run(() -> model.open(new Destination.Timeline()));
            Fx.on(() -> {
                desk.until(() -> model.loaded.get());
                return true;
            });
            assertThat(beside(scene))
                    .contains(
                            "Latest in your own words",
                            "Thursday 12 November 2026",
                            "He stood at the gate. I went in.");
            Fx.run(() -> model.search.words.set("gate"));
            Fx.on(() -> {
                desk.until(() -> !model.search.found.isEmpty());
                return true;
            });
            assertThat(beside(scene))
                    .contains("Results by month", "First result", "He stood at the gate. I went in.")
                    .doesNotContain("I know where you are");
            Fx.run(() -> context.window().cover().set(true));
            assertThat(beside(scene)).contains("First result").doesNotContain("He stood at the gate. I went in.");
        }
    }

    @Test
    void rowsThatAreShownAreCoveredAtOnceAndUncoveredAgain() throws Exception {
        try (Desk desk = new Desk(folder)) {
            record(desk, 12, "He stood at the gate. I went in.", "");
            DiaryContext context = desk.context();
            TimelineModel model = new TimelineModel(context);
            Scene scene = Fx.on(() -> new Scene(new HBox(new TimelineView(model, context).node()), 700, 700));
            Fx.run(() -> model.open(new Destination.Timeline()));
            Fx.on(() -> {
                desk.until(() -> model.loaded.get());
                return true;
            });
            assertThat(beside(scene)).anyMatch(words -> words.contains("gate"));
            Fx.run(() -> context.window().cover().set(true));
            assertThat(beside(scene)).noneMatch(words -> words.contains("gate")).contains("Covered");
            Fx.run(() -> context.window().cover().set(false));
            assertThat(beside(scene)).anyMatch(words -> words.contains("gate"));
        }
    }

    @Test
    void rowsThatWereScrolledAwayAreCoveredTooWhenTheyComeBack() throws Exception {
        try (Desk desk = new Desk(folder)) {
            for (int day = 1; day <= DAYS; day++) {
                record(desk, day, "He stood at the gate.", "");
            }
            DiaryContext context = desk.context();
            TimelineModel model = new TimelineModel(context);
            Scene scene = Fx.on(() -> new Scene(new HBox(new TimelineView(model, context).node()), 700, 700));
            Fx.run(() -> model.open(new Destination.Timeline()));
            Fx.on(() -> {
                desk.until(() -> model.loaded.get());
                return true;
            });
            assertThat(scrolled(scene)).anyMatch(words -> words.contains("gate"));
            Fx.run(() -> context.window().cover().set(true));
            assertThat(scrolled(scene)).containsOnly("Covered");
        }
    }

    /** What is on the rows that are drawn as the list is scrolled up and down. */
    private static List<String> scrolled(Scene scene) throws Exception {
        List<String> seen = new ArrayList<>();
        for (int row : new int[] {0, 5, DAYS, 11, 20, 2, 0}) {
            Fx.run(() -> ((ListView<?>) scene.getRoot().lookup(".timeline-list")).scrollTo(row));
            seen.addAll(rows(scene));
        }
        return seen;
    }

    private static List<String> rows(Scene scene) throws Exception {
        return Fx.on(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return scene.getRoot().lookupAll(".timeline-cell").stream()
                    .filter(Node::isVisible)
                    .flatMap(cell -> cell.lookupAll(".row-excerpt").stream())
                    .map(label -> ((Label) label).getText())
                    .toList();
        });
    }

    private static List<String> beside(Scene scene) throws Exception {
        return Fx.on(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return scene.getRoot().getChildrenUnmodifiable().getLast().lookupAll(".label").stream()
                    .map(label -> ((Label) label).getText())
                    .toList();
        });
    }

    private static void record(Desk desk, int day, String happened, String quoted) throws Exception {
        desk.on(() -> Opened.of(desk.session())
                .record(
                        Incident.of(
                                Opened.of(desk.session()).newId(),
                                1,
                                EventTime.exactly(LocalDate.of(2026, 11, day), null, Diary.ZONE),
                                IncidentDescription.of(List.of(IncidentType.TEXT_MESSAGES), happened, quoted)),
                        Authorship.OWNER,
                        null));
    }
}
