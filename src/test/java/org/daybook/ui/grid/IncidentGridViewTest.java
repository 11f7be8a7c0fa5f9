package org.daybook.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.session.Session;
import org.daybook.suite.ToolkitTest;
import org.daybook.text.Messages;
import org.daybook.ui.Contexts;
import org.daybook.ui.grid.IncidentGridRow.TextCell;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.page.ModalLayer;
import org.daybook.ui.toolkit.task.BackgroundTasks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The grid in a real scene: the keyboard is enough, and many rows stay quick. */
@Tag("once")
@ToolkitTest
@ExtendWith(ApplicationExtension.class)
class IncidentGridViewTest {
    private static final int MANY = 200;

    @TempDir
    Path folder;

    private final List<Destination> gone = new ArrayList<>();
    private final List<Throwable> bugs = new ArrayList<>();
    private final ModalLayer layer = new ModalLayer();
    private Session session;
    private IncidentGridModel model;

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(layer, 900, 600));
        stage.show();
    }

    @BeforeEach
    void showGrid(FxRobot robot) throws Exception {
        session = new Diary(folder).create();
        Messages messages = new Messages(Locale.UK);
        BackgroundTasks tasks = new BackgroundTasks(ForkJoinPool.commonPool(), Platform::runLater, bugs::add);
        DiaryContext context = Contexts.diary(session, Contexts.window(messages, tasks, layer), gone::add);
        model = new IncidentGridModel(context);
        robot.interact(() -> {
            layer.setPage(new IncidentGridView(model, context).node());
            model.open(null);
        });
        until(() -> focused(robot) instanceof TextField);
    }

    @AfterEach
    void closeDiary() {
        session.close();
        assertThat(bugs).isEmpty();
    }

    @Test
    void theKeyboardAloneWritesUpTwoAndRecordsThem(FxRobot robot) throws Exception {
        writeRow(robot, "3/11/26 9pm", "A call");
        robot.push(KeyCode.TAB);
        until(() -> model.form.rows().size() == 2
                && focused(robot) instanceof TextField field
                && field.getText().isEmpty());
        writeRow(robot, "unknown", "A letter");
        robot.push(KeyCode.ENTER);
        until(() -> model.form.rows().size() == 3);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> !gone.isEmpty());
        assertThat(new OnThread(session).incidents())
                .extracting(history -> history.current().what().happened())
                .containsExactly("A call", "A letter");
    }

    @Test
    void theButtonThatSavesStaysWhereItIsWhenTheDraftIsSpokenOf(FxRobot robot) {
        Button save = robot.lookup(".action-bar .accent").queryAs(Button.class);
        robot.interact(() -> {
            model.work.say("");
            layer.layout();
        });
        double before = save.localToScene(0, 0).getY();
        robot.interact(() -> {
            model.work.say("Saved as a draft at 21:15");
            layer.layout();
        });
        assertThat(save.localToScene(0, 0).getY()).isEqualTo(before);
    }

    @Test
    void rowsPastedIntoTheFirstFieldAreRows(FxRobot robot) {
        paste(robot, "3/11/2026\tA call\n4/11/2026\tA letter\n");
        until(() -> model.form.rows().size() == 2);
        assertThat(model.form.rows().getLast().trimmed(TextCell.HAPPENED)).isEqualTo("A letter");
    }

    @Test
    void aRowThatHasToBeMendedIsGoneTo(FxRobot robot) {
        writeRow(robot, "3/11/26", "A call");
        robot.push(KeyCode.TAB);
        until(() -> model.form.rows().size() == 2);
        robot.interact(() -> model.form.rows().getFirst().text(TextCell.WHEN).set("sometime"));
        robot.push(KeyCode.CONTROL, KeyCode.S);
        until(() -> focused(robot) instanceof TextField field && field.getText().equals("sometime"));
        assertThat(gone).isEmpty();
    }

    @Test
    void ofTwoHundredRowsOnlyOneHasATextArea(FxRobot robot) {
        String many = IntStream.range(0, MANY)
                .mapToObj(i -> "3/11/2026 9pm\tSomething that happened, number " + i + "\tHome")
                .collect(Collectors.joining("\n"));
        paste(robot, many);
        until(() -> model.form.rows().size() == MANY);
        robot.interact(() -> layer.getScene().getRoot().layout());
        assertThat(robot.lookup(".text-area").queryAll()).hasSize(1);
        assertThat(robot.lookup(".grid-row").queryAll()).hasSize(MANY);
    }

    private void writeRow(FxRobot robot, String when, String happened) {
        robot.write(when, 0);
        for (int i = 0; i < 5 && !(focused(robot) instanceof TextArea); i++) {
            robot.push(KeyCode.TAB);
        }
        robot.write(happened, 0);
        // The kind, where and who.
        robot.push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.TAB);
    }

    private void paste(FxRobot robot, String text) {
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        });
        robot.push(KeyCode.CONTROL, KeyCode.V);
    }

    private static Node focused(FxRobot robot) {
        return robot.lookup((Node node) -> node.isFocused()).query();
    }

    private static void until(BooleanSupplier reached) {
        WaitForAsyncUtils.waitForFxEvents();
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, reached::getAsBoolean);
        } catch (TimeoutException late) {
            throw new AssertionError("it did not happen", late);
        }
    }
}
