package org.daybook.ui.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TitledPane;
import org.daybook.casefile.entry.Authorship;
import org.daybook.incident.Incident;
import org.daybook.session.Diary;
import org.daybook.session.Opened;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Contexts;
import org.daybook.ui.Desk;
import org.daybook.ui.Fx;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.page.ModalLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an amended incident says now, beside the form or folded above it. */
@ToolkitTest
class IncidentFormViewTest {
    private static final double NARROW = 600;
    private static final double ROOMY = 1400;

    @Test
    void whatItSaysNowCanBeReadAfterTheWindowBecameWide(@TempDir Path folder) throws Exception {
        try (Desk desk = new Desk(folder)) {
            Incident recorded = Diary.incident("The gate was open");
            desk.on(() -> Opened.of(desk.session()).record(recorded, Authorship.OWNER, null));
            DiaryContext context = Contexts.diary(
                    desk.session(), Contexts.window(desk.messages(), desk.tasks(), Fx.on(ModalLayer::new)), desk::go);
            IncidentFormModel model = new IncidentFormModel(context);
            IncidentFormView view = Fx.on(() -> new IncidentFormView(model, context, Contexts.adding(context)));
            Fx.run(() -> {
                new Scene(view);
                model.open(recorded.id(), null);
            });
            Fx.on(() -> {
                desk.until(() -> model.work.readyProperty().get());
                return true;
            });
            Fx.settle();
            Fx.run(() -> {
                lay(view, NARROW);
                assertThat(view.getLeft()).isNull();
                lay(view, ROOMY);
                assertThat(words(view.getLeft())).isTrue();
                lay(view, NARROW);
                TitledPane folded = (TitledPane) view.lookup(".detail-section");
                folded.setExpanded(true);
                lay(view, NARROW);
                assertThat(words(folded.getContent())).isTrue();
            });
        }
    }

    private static void lay(Parent view, double width) {
        view.resize(width, NARROW);
        view.applyCss();
        view.layout();
    }

    /** Whether something is read in it: it and all around it is shown. */
    private static boolean words(Node original) {
        return original.lookupAll(".label").stream().anyMatch(label -> {
            Node at = label;
            while (at != null && at.isVisible()) {
                at = at.getParent();
            }
            return at == null && !label.getStyleClass().contains("part-heading");
        });
    }
}
