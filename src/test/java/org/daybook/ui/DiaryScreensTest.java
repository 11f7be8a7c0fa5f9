package org.daybook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.daybook.casefile.IncidentHistory;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CaseWitness;
import org.daybook.incident.Incident;
import org.daybook.job.portfolio.PortfolioWriters;
import org.daybook.organisation.Organisation;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.session.Opened;
import org.daybook.session.Session;
import org.daybook.suite.ToolkitTest;
import org.daybook.text.Messages;
import org.daybook.ui.casefile.CaseRecordFormModel;
import org.daybook.ui.casefile.CaseRecordFormView;
import org.daybook.ui.incident.IncidentFormModel;
import org.daybook.ui.incident.IncidentFormView;
import org.daybook.ui.incident.IncidentRecordModel;
import org.daybook.ui.incident.IncidentRecordView;
import org.daybook.ui.portfolio.PortfolioModel;
import org.daybook.ui.portfolio.PortfolioView;
import org.daybook.ui.timeline.TimelineModel;
import org.daybook.ui.timeline.TimelineView;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.context.WindowContext;
import org.daybook.ui.toolkit.files.FilePicker;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.navigation.Screen;
import org.daybook.ui.toolkit.page.Dialogs;
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

/** The screens of an open diary in a real scene: they load in longer and mirrored texts, and the keyboard is enough. */
@Tag("once")
@ToolkitTest
@ExtendWith(ApplicationExtension.class)
class DiaryScreensTest {
    @TempDir
    Path folder;

    private final List<Destination> gone = new ArrayList<>();
    private final List<Throwable> bugs = new ArrayList<>();
    private ModalLayer layer;
    private Session session;
    private IncidentHistory history;

    @Start
    void start(Stage stage) {
        layer = new ModalLayer();
        stage.setScene(new Scene(layer, 900, 600));
        stage.show();
    }

    @BeforeEach
    void createDiary() throws Exception {
        session = new Diary(folder).create();
        history = new OnThread(session).record(Diary.incident("first"), null);
        layer.setNodeOrientation(NodeOrientation.INHERIT);
    }

    @AfterEach
    void closeDiary() {
        session.close();
        assertThat(bugs).isEmpty();
    }

    @Test
    void everyControlSaysWhatItIsInLongerAndMirroredTexts(FxRobot robot) throws Exception {
        Messages longer = new Messages(Locale.UK, text -> "⟦" + text + " " + text + "⟧");
        robot.interact(() -> layer.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT));
        List<Maker> makers = new ArrayList<>(
                List.<Maker>of(this::timeline, this::newIncident, this::amendment, this::shown, this::portfolio));
        for (CaseRecordKind kind : CaseRecordKind.values()) {
            makers.add(messages -> newParticular(messages, kind));
        }
        for (Maker maker : makers) {
            show(robot, () -> maker.make(longer));
            robot.interact(() ->
                    robot.lookup(".titled-pane").queryAllAs(TitledPane.class).forEach(pane -> pane.setExpanded(true)));
            WaitForAsyncUtils.waitForFxEvents();
            for (Node node : robot.from(layer)
                    .lookup((Node node) -> node.isFocusTraversable() && node.isVisible())
                    .queryAll()) {
                assertThat(node.getAccessibleText())
                        .as("%s on a screen", node)
                        .isNotNull()
                        .isNotEmpty();
            }
        }
    }

    @Test
    void theKeyboardAloneRecordsAnIncident(FxRobot robot) throws Exception {
        show(robot, () -> newIncident(new Messages(Locale.UK)));
        until(() -> robot.lookup((Node node) -> node.isFocused() && node instanceof TextArea)
                .tryQuery()
                .isPresent());
        robot.write("A call", 0).push(KeyCode.TAB);
        assertThat(focused(robot)).isInstanceOf(TextField.class);
        robot.write("3/11/26", 0).push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> !gone.isEmpty());
        assertThat(gone.getFirst()).isInstanceOf(Destination.ShowIncident.class);
        assertThat(new OnThread(session).incidents().getLast().current().what().happened())
                .isEqualTo("A call");
    }

    @Test
    void whatIsMissingIsMarkedAndTheCursorGoesThere(FxRobot robot) throws Exception {
        show(robot, () -> newIncident(new Messages(Locale.UK)));
        robot.push(KeyCode.CONTROL, KeyCode.S);
        assertThat(robot.lookup(".problem").queryAllAs(Label.class))
                .filteredOn(label -> !label.getText().isEmpty())
                .hasSize(2)
                .allMatch(Label::isVisible);
        assertThat(focused(robot)).isInstanceOf(TextArea.class);
        assertThat(focused(robot).getAccessibleText()).startsWith("What happened");
    }

    @Test
    void altWithItsLetterLeadsFromTheTimelineToWritingUpSeveral(FxRobot robot) throws Exception {
        show(robot, () -> timeline(new Messages(Locale.UK)));
        until(() -> robot.lookup((Node node) ->
                        node instanceof Button button && button.getText().contains("_veral"))
                .tryQuery()
                .isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        robot.push(KeyCode.ALT, KeyCode.V);
        until(() -> !gone.isEmpty());
        assertThat(gone.getFirst()).isInstanceOf(Destination.WriteUpMany.class);
    }

    @Test
    void theKeyboardAloneRecordsAWitness(FxRobot robot) throws Exception {
        show(robot, () -> newParticular(new Messages(Locale.UK), CaseRecordKind.WITNESS));
        until(() -> robot.lookup((Node node) -> node.isFocused() && node instanceof TextField)
                .tryQuery()
                .isPresent());
        robot.write("Ruth", 0).push(KeyCode.TAB).write("A van", 0).push(KeyCode.CONTROL, KeyCode.S);
        until(() -> !gone.isEmpty());
        assertThat(gone.getFirst()).isInstanceOf(Destination.ShowCaseRecord.class);
        CaseRecord witness = new OnThread(session)
                .run(() -> Opened.of(session).caseRecords().of(CaseRecordKind.WITNESS))
                .getLast()
                .current();
        assertThat(witness.text(CaseWitness.NAME)).isEqualTo("Ruth");
        assertThat(witness.text(CaseWitness.SAW)).isEqualTo("A van");
    }

    @Test
    void aFieldThatCannotBeReadIsUnfoldedMarkedAndGoneTo(FxRobot robot) throws Exception {
        show(robot, () -> newParticular(new Messages(Locale.UK), CaseRecordKind.ORDER));
        TitledPane days = robot.lookup(".titled-pane").queryAllAs(TitledPane.class).stream()
                .filter(pane -> pane.getText().startsWith("Are there other dates"))
                .findFirst()
                .orElseThrow();
        robot.interact(() -> days.setExpanded(true));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> robot.from(days)
                .lookup((Node node) -> node instanceof TextField)
                .<TextField>query()
                .setText("some day"));
        robot.interact(() -> days.setExpanded(false));
        robot.push(KeyCode.CONTROL, KeyCode.S);
        until(() -> focused(robot) instanceof TextField field && field.getText().equals("some day"));
        assertThat(days.isExpanded()).isTrue();
        assertThat(gone).isEmpty();
    }

    @Test
    void allThatIsNotYetReportedIsReportedInTwoClicks(FxRobot robot) throws Exception {
        IncidentHistory second = new OnThread(session).record(Diary.incident("second"), null);
        show(robot, () -> newParticular(new Messages(Locale.UK), CaseRecordKind.CONTACT));
        robot.interact(() -> button(robot, "All that are not reported yet (2)").fire());
        robot.interact(() -> button(robot, "Sa_ve").fire());
        until(() -> !gone.isEmpty());
        assertThat(new OnThread(session)
                        .run(() -> Opened.of(session).caseRecords().of(CaseRecordKind.CONTACT))
                        .getLast()
                        .current()
                        .incidents())
                .containsExactly(history.id(), second.id());
        assertThat(new OnThread(session)
                        .run(() -> Opened.of(session).caseRecords().notYetReported()))
                .isEmpty();
    }

    @Test
    void aNewRecordIsSaidToBeSavedIsTurnedFromByAKeyAndWithdrawnAsASlipByOneButton(FxRobot robot) throws Exception {
        EventTime day = EventTime.exactly(LocalDate.of(2026, 11, 20), null, Diary.ZONE);
        IncidentHistory saved =
                new OnThread(session).record(Diary.incident("saved").with(day), null);
        show(robot, () -> justSaved(new Messages(Locale.UK), saved.id()));
        until(() -> focused(robot) instanceof Label said && said.getText().equals("Saved."));
        robot.push(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        until(() -> !gone.isEmpty());
        assertThat(gone.getFirst())
                .isInstanceOfSatisfying(
                        Destination.ShowIncident.class,
                        page -> assertThat(page.incident()).isEqualTo(history.id()));
        robot.interact(() -> button(robot, "Withdraw (saved by mistake)").fire());
        until(() -> robot.lookup((Node node) ->
                        node instanceof Label said && said.getText().equals("Why: Saved by mistake"))
                .tryQuery()
                .isPresent());
        assertThat(robot.lookup(".saved-note").tryQuery()).isEmpty();
    }

    private Screen justSaved(Messages messages, Id<Incident> incident) {
        DiaryContext context = context(messages);
        IncidentRecordModel model = new IncidentRecordModel(context);
        Screen view = new IncidentRecordView(model, context, Contexts.adding(context));
        model.open(new Destination.ShowIncident(
                incident, new Destination.Timeline(), new Destination.Saved(incident, false)));
        return view;
    }

    private static Button button(FxRobot robot, String words) {
        return robot.lookup((Node node) -> node instanceof Button button && words.equals(button.getText()))
                .query();
    }

    private interface Maker {
        Screen make(Messages messages);
    }

    private interface ScreenSource {
        Screen get();
    }

    private void show(FxRobot robot, ScreenSource source) {
        robot.interact(() -> layer.setPage(source.get().node()));
        until(() -> robot.from(layer)
                .lookup((Node node) -> node.isFocusTraversable() && node.isVisible())
                .tryQuery()
                .isPresent());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Screen timeline(Messages messages) {
        DiaryContext context = context(messages);
        TimelineModel model = new TimelineModel(context);
        Screen view = new TimelineView(model, context);
        model.open(new Destination.Timeline());
        return view;
    }

    private Screen newIncident(Messages messages) {
        DiaryContext context = context(messages);
        IncidentFormModel model = new IncidentFormModel(context);
        Screen view = new IncidentFormView(model, context, Contexts.adding(context));
        model.open(null, null);
        return view;
    }

    private Screen amendment(Messages messages) {
        DiaryContext context = context(messages);
        IncidentFormModel model = new IncidentFormModel(context);
        Screen view = new IncidentFormView(model, context, Contexts.adding(context));
        model.open(history.id(), null);
        return view;
    }

    private Screen shown(Messages messages) {
        DiaryContext context = context(messages);
        IncidentRecordModel model = new IncidentRecordModel(context);
        Screen view = new IncidentRecordView(model, context, Contexts.adding(context));
        model.open(new Destination.ShowIncident(history.id()));
        return view;
    }

    private Screen newParticular(Messages messages, CaseRecordKind kind) {
        DiaryContext context = context(messages);
        CaseRecordFormModel model =
                new CaseRecordFormModel(kind, context, Organisation.NONE, () -> Id.random(new SecureRandom()));
        Screen view = new CaseRecordFormView(model, context, Contexts.adding(context));
        model.open(new Destination.NewCaseRecord(kind));
        return view;
    }

    private Screen portfolio(Messages messages) {
        DiaryContext context = context(messages);
        PortfolioModel model =
                new PortfolioModel(session, PortfolioWriters.of(messages, Optional.empty()), context.window());
        Screen view = new PortfolioView(model, context.window(), context.words(), _ -> {});
        model.open();
        return view;
    }

    private DiaryContext context(Messages messages) {
        WindowContext window = new WindowContext(
                messages, tasks(), Contexts.NEVER, Diary.CLOCK, new Dialogs(layer, messages), new Nowhere());
        return Contexts.diary(session, window, gone::add);
    }

    private BackgroundTasks tasks() {
        return new BackgroundTasks(ForkJoinPool.commonPool(), Platform::runLater, bugs::add);
    }

    private static Node focused(FxRobot robot) {
        return robot.lookup((Node node) -> node.isFocused()).query();
    }

    private static void until(BooleanSupplier reached) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, reached::getAsBoolean);
        } catch (TimeoutException late) {
            throw new AssertionError("it did not happen", late);
        }
    }

    /** Nobody chooses a file here. */
    private static final class Nowhere implements FilePicker {
        @Override
        public void openFile(String title, String verb, Consumer<Path> chosen) {}

        @Override
        public void saveFile(String title, String verb, String proposedName, Consumer<Path> chosen) {}

        @Override
        public void chooseFolder(String title, String verb, Consumer<Path> chosen) {}
    }
}
