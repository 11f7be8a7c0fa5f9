package org.daybook.ui.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.evidence.Pictures;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.DeskFixture;
import org.daybook.ui.Fx;
import org.daybook.ui.toolkit.navigation.Destination;
import org.junit.jupiter.api.Test;

/** What the keyboard reaches while a copy is made, which of a film takes minutes. */
@ToolkitTest
class RedactedCopyViewTest extends DeskFixture {
    @Test
    void whileTheCopyIsMadeNothingChangesButTheWayOutIsReached() throws Exception {
        ExhibitHistory original = desk.session()
                .intake()
                .begin(Pictures.blankPng(40, 30, 8, 2), "a.png", null)
                .finish()
                .exhibit();
        RedactedCopyModel model = new RedactedCopyModel(desk.context());
        model.open(new Destination.RedactExhibit(original.id(), null));
        desk.until(() -> model.sheet.get() != null);
        Fx.run(() -> {
            RedactedCopyView view = new RedactedCopyView(model, desk.context());
            new Scene(view, 900, 600);
            CoverBox box = model.form.add(0, CoverBoxBounds.MIDDLE);
            box.what.set("a number");
            box.why.set("he does not have it");
            view.applyCss();
            view.layout();
            Node field = view.lookup(".text-field");
            Node leave = view.lookup(".action-bar").lookup(".button");
            assertThat(arrives(field, KeyCode.A)).isTrue();
            model.save();
            assertThat(model.making.get()).isTrue();
            assertThat(arrives(field, KeyCode.A)).isFalse();
            assertThat(arrives(field, KeyCode.TAB)).isTrue();
            assertThat(arrives(leave, KeyCode.SPACE)).isTrue();
        });
        desk.until(() -> !desk.gone().isEmpty());
        model.drop();
    }

    private static boolean arrives(Node at, KeyCode key) {
        AtomicInteger arrived = new AtomicInteger();
        at.setOnKeyPressed(_ -> arrived.incrementAndGet());
        Event.fireEvent(at, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
        return arrived.get() > 0;
    }
}
