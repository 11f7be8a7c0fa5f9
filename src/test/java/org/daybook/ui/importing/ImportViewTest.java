package org.daybook.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Contexts;
import org.daybook.ui.Desk;
import org.daybook.ui.Fx;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.page.ModalLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Learning how to get a file, from the page that asks for one. */
@ToolkitTest
class ImportViewTest {
    @Test
    void aLinkBelowTheButtonsOpensTheStepsForEachApp(@TempDir Path folder) throws Exception {
        try (Desk desk = new Desk(folder)) {
            ModalLayer layer = Fx.on(ModalLayer::new);
            DiaryContext context =
                    Contexts.diary(desk.session(), Contexts.window(desk.messages(), desk.tasks(), layer), desk::go);
            Fx.run(() -> {
                ImportView view = new ImportView(new ImportModel(context), context);
                layer.setPage(view.node());
                new Scene(layer, 900, 600);
                layer.applyCss();
                layer.layout();
                List<Button> buttons = layer.lookupAll(".column .button").stream()
                        .map(Button.class::cast)
                        .toList();
                assertThat(buttons.getLast().getText()).isEqualTo("How do I get this file?");
                buttons.getLast().fire();
            });
            assertThat(desk.gone()).containsExactly(new Destination.Help(Destination.Help.HelpPage.GETTING_MESSAGES));
        }
    }

    @Test
    void theNamesOfFilesAreShownAsTheyAre(@TempDir Path folder) throws Exception {
        try (Desk desk = new Desk(folder)) {
            DiaryContext context = desk.context();
            List<ExhibitHistory> exhibits = List.of(
                    added(desk, "IMG_20260312_101500.jpg"),
                    added(desk, "IMG_20260312_104500.jpg"),
                    added(desk, "plan_of_house.bin"));
            Fx.run(() -> {
                FileGroupsModel model = new FileGroupsModel(context, exhibits, 0);
                VBox part = new VBox();
                part.getChildren().setAll(new FileGroupsPart(model, context).nodes());
                new Scene(part);
                List<CheckBox> boxes = part.lookupAll(".check-box").stream()
                        .map(CheckBox.class::cast)
                        .toList();
                assertThat(boxes).singleElement().satisfies(box -> {
                    assertThat(box.isMnemonicParsing()).isFalse();
                    assertThat(box.getText())
                            .isEqualTo("12/03/2026, between 10:15 and 10:45: 2 files "
                                    + "(IMG_20260312_101500.jpg, IMG_20260312_104500.jpg). "
                                    + "The time is from the file’s name and may be wrong");
                    box.setSelected(true);
                });
                assertThat(model.ticked).hasSize(1);
                assertThat(part.lookupAll(".label").stream()
                                .map(Label.class::cast)
                                .map(Label::getText))
                        .contains("1 file has no time of its own and stays an exhibit: plan_of_house.bin");
            });
        }
    }

    @Test
    void aLongNameIsNeverCutWithinACharacter(@TempDir Path folder) throws Exception {
        try (Desk desk = new Desk(folder)) {
            DiaryContext context = desk.context();
            String start = "p".repeat(119);
            List<ExhibitHistory> exhibits = List.of(added(desk, start + "\uD83D\uDE00.bin"));
            Fx.run(() -> {
                VBox part = new VBox();
                part.getChildren()
                        .setAll(new FileGroupsPart(new FileGroupsModel(context, exhibits, 0), context).nodes());
                new Scene(part);
                assertThat(part.lookupAll(".label").stream()
                                .map(Label.class::cast)
                                .map(Label::getText))
                        .contains("1 file has no time of its own and stays an exhibit: " + start + "…");
            });
        }
    }

    private static ExhibitHistory added(Desk desk, String name) throws Exception {
        return desk.session()
                .intake()
                .begin(name.getBytes(StandardCharsets.UTF_8), name, null)
                .finish()
                .exhibit();
    }
}
