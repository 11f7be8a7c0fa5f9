package org.daybook.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.beans.property.SimpleBooleanProperty;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Desk;
import org.daybook.ui.Fx;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ToolkitTest
class TimelineViewTest {
    @TempDir
    Path folder;

    @BeforeAll
    static void toolkit() throws InterruptedException {
        Fx.start();
    }

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
}
