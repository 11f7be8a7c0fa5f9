package org.daybook.ui.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentType;
import org.daybook.pattern.PatternSentences;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.session.Session;
import org.daybook.suite.ToolkitTest;
import org.daybook.text.Messages;
import org.daybook.ui.Contexts;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.navigation.Destination.Patterns.PatternsPart;
import org.daybook.ui.toolkit.page.ModalLayer;
import org.daybook.ui.toolkit.task.BackgroundTasks;
import org.jspecify.annotations.Nullable;
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

/** The page of patterns in a real scene: every figure leads to its incidents, by the mouse and by the keyboard. */
@Tag("once")
@ToolkitTest
@ExtendWith(ApplicationExtension.class)
class PatternsViewTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    @TempDir
    Path folder;

    private final List<Destination> gone = new ArrayList<>();
    private final List<Throwable> bugs = new ArrayList<>();
    private final ModalLayer layer = new ModalLayer();
    private Session session;

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(layer, 900, 600));
        stage.show();
    }

    @BeforeEach
    void createDiary() throws Exception {
        session = new Diary(folder).create();
    }

    @AfterEach
    void closeDiary() {
        session.close();
        assertThat(bugs).isEmpty();
    }

    private Id<Incident> record(LocalDate day, @Nullable LocalTime time, IncidentType type) throws Exception {
        OnThread diary = new OnThread(session);
        Incident incident = Incident.of(
                diary.newId(),
                1,
                EventTime.exactly(day, time, Diary.ZONE),
                IncidentDescription.of(List.of(type), "It happened", ""));
        return diary.record(incident, null).id();
    }

    private void show(FxRobot robot, PatternsPart part) {
        Messages messages = new Messages(Locale.UK);
        BackgroundTasks tasks = new BackgroundTasks(ForkJoinPool.commonPool(), Platform::runLater, bugs::add);
        DiaryContext context = Contexts.diary(session, Contexts.window(messages, tasks, layer), gone::add);
        PatternsModel model = new PatternsModel(context);
        robot.interact(() -> {
            model.open(new Destination.Patterns(part));
            layer.setPage(new PatternsView(model, messages, context.words()).node());
        });
        until(() -> model.patterns.get() != null && model.completeness.get() != null);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Destination.Timeline timeline() {
        return (Destination.Timeline) gone.getLast();
    }

    private List<Id<Incident>> led() {
        return List.copyOf(Objects.requireNonNull(timeline().picked()).ids());
    }

    @Test
    void anEmptyDiaryIsToldKindlyAndLeadsToTheFirstIncident(FxRobot robot) {
        show(robot, PatternsPart.COUNTS);
        Button first = robot.lookup((Node node) ->
                        node instanceof Button button && button.getText().contains("Write the first"))
                .queryButton();
        robot.interact(first::fire);
        assertThat(gone).containsExactly(new Destination.NewIncident(null));
    }

    @Test
    void withFewerThanThreeThePageSaysHowManyThereAreAndWhatItWillShow(FxRobot robot) throws Exception {
        Id<Incident> call = record(MONDAY, LocalTime.NOON, IncidentType.CALLS);
        show(robot, PatternsPart.COUNTS);
        robot.interact(button(robot, "1 incident. You have recorded 1 incident, dated 2 November 2026.")::fire);
        assertThat(led()).containsExactly(call);
        assertThat(robot.lookup(".cell-grid").queryAll()).isEmpty();
        robot.interact(robot.lookup((Node node) ->
                        node instanceof Button button && button.getText().contains("Write another"))
                .queryButton()::fire);
        assertThat(gone).last().isEqualTo(new Destination.NewIncident(null));
    }

    @Test
    void aNumberInASentenceOpensWhatItCountsUnderTheSentence(FxRobot robot) throws Exception {
        record(MONDAY, LocalTime.NOON, IncidentType.CALLS);
        Id<Incident> damage = record(MONDAY.plusDays(20), null, IncidentType.DAMAGE);
        record(MONDAY.plusDays(1), LocalTime.NOON, IncidentType.CALLS);
        show(robot, PatternsPart.COUNTS);
        String sentence = "The 10 days up to 22 November 2026 have 1 incident, and the 10 days before that 1 incident.";
        Button latest = robot.lookup((Node node) ->
                        node instanceof Button && ("1 incident. " + sentence).equals(node.getAccessibleText()))
                .queryButton();
        robot.interact(latest::fire);
        assertThat(led()).containsExactly(damage);
        assertThat(Objects.requireNonNull(timeline().picked()).words()).isEqualTo(sentence);
    }

    @Test
    void theRulesOfCountingAreSaidOnTheScreen(FxRobot robot) throws Exception {
        for (int i = 0; i < PatternSentences.FEWEST; i++) {
            record(MONDAY, LocalTime.NOON, IncidentType.CALLS);
        }
        show(robot, PatternsPart.COUNTS);
        assertThat(robot.lookup(".paragraph").queryAllAs(Label.class))
                .extracting(Label::getText)
                .anyMatch(text -> text.startsWith("What happened between two days counts once"))
                .anyMatch(text -> text.startsWith("Weekdays and hours are local time where it happened"));
    }

    @Test
    void aNumberLeadsToItsIncidents(FxRobot robot) throws Exception {
        Id<Incident> call = record(MONDAY, LocalTime.NOON, IncidentType.CALLS);
        record(MONDAY, null, IncidentType.DAMAGE);
        record(MONDAY, null, IncidentType.DAMAGE);
        show(robot, PatternsPart.COUNTS);
        Button number = robot.lookup((Node node) -> node instanceof Button
                        && "Phone calls, also silent, hung up or missed: 1".equals(node.getAccessibleText()))
                .queryButton();
        robot.interact(number::fire);
        assertThat(led()).containsExactly(call);
        assertThat(timeline().figures()).isEqualTo(new Destination.Patterns());
    }

    @Test
    void theArrowKeysGoFromCellToCellAndEnterOpensIt(FxRobot robot) throws Exception {
        Id<Incident> monday = record(MONDAY, LocalTime.of(9, 5), IncidentType.CALLS);
        Id<Incident> evening = record(MONDAY, LocalTime.of(21, 5), IncidentType.CALLS);
        Id<Incident> wednesday = record(MONDAY.plusDays(2), LocalTime.of(20, 0), IncidentType.DAMAGE);
        show(robot, PatternsPart.COUNTS);
        TitledPane hours = robot.lookup((Node node) ->
                        node instanceof TitledPane pane && pane.getText().equals("By weekday and hour"))
                .queryAs(TitledPane.class);
        robot.interact(() -> hours.setExpanded(true));
        WaitForAsyncUtils.waitForFxEvents();
        Node cell = robot.lookup((Node node) -> node instanceof FigureCell
                        && node.isFocusTraversable()
                        && node.getAccessibleText().startsWith("Monday"))
                .query();
        robot.interact(cell::requestFocus);
        robot.push(KeyCode.ENTER);
        assertThat(led()).containsExactly(monday);
        robot.push(KeyCode.RIGHT).push(KeyCode.ENTER);
        assertThat(led()).containsExactly(evening);
        assertThat(timeline().figures())
                .isEqualTo(new Destination.Patterns(PatternsPart.COUNTS, Set.of("patterns.often", "patterns.hours")));
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        assertThat(led()).containsExactly(wednesday);
        robot.push(KeyCode.RIGHT).push(KeyCode.UP).push(KeyCode.HOME).push(KeyCode.ENTER);
        assertThat(led()).containsExactly(monday);
    }

    @Test
    void whatIsMissingIsHiddenByItsButtonAndShownAgain(FxRobot robot) throws Exception {
        record(MONDAY, LocalTime.NOON, IncidentType.CALLS);
        show(robot, PatternsPart.MISSING);
        String hide = "Do not show this: No risk checklist noted";
        robot.interact(button(robot, hide)::fire);
        until(() -> !isThere(robot, hide));
        robot.interact(button(robot, "Show what is hidden")::fire);
        robot.interact(button(robot, "Show again: No risk checklist noted")::fire);
        until(() -> isThere(robot, hide));
    }

    private static boolean isThere(FxRobot robot, String spoken) {
        return robot.lookup((Node node) -> spoken.equals(node.getAccessibleText()))
                .tryQuery()
                .isPresent();
    }

    private static Button button(FxRobot robot, String spoken) {
        return robot.lookup((Node node) -> node instanceof Button && spoken.equals(node.getAccessibleText()))
                .queryButton();
    }

    private static void until(BooleanSupplier reached) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, reached::getAsBoolean);
        } catch (TimeoutException late) {
            throw new AssertionError("it did not happen", late);
        }
    }
}
