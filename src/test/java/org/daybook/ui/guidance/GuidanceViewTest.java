package org.daybook.ui.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.daybook.organisation.Organisation;
import org.daybook.organisation.Organisations;
import org.daybook.portfolio.pdf.sheet.LogSheets;
import org.daybook.record.Jurisdiction;
import org.daybook.session.Diary;
import org.daybook.settings.SettingsFile;
import org.daybook.suite.ToolkitTest;
import org.daybook.text.Messages;
import org.daybook.ui.Contexts;
import org.daybook.ui.Fx;
import org.daybook.ui.SceneCheck;
import org.daybook.ui.toolkit.context.WindowContext;
import org.daybook.ui.toolkit.control.SelectableNumber;
import org.daybook.ui.toolkit.page.Focus;
import org.daybook.ui.toolkit.page.ModalLayer;
import org.daybook.ui.toolkit.task.BackgroundTasks;
import org.daybook.ui.toolkit.task.ErrorPresenter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("once")
@ToolkitTest
class GuidanceViewTest {
    private static final String PLANTED = """
            organisation=organisation-settings=1\\nname=Refuge (checked)\\nhelplines=a\\n\\
              helpline.a.name=National Domestic Abuse Helpline (new number)\\nhelpline.a.number=Police: 0808 157 0000\\n\\
              helpline.a.for=Checked for everyone\\nhelpline.a.hours=Checked every day\\n\\
              helpline.a.read=2026-11-30\\nhelpline.a.source=Refuge
            """;

    @TempDir
    Path home;

    private GuidanceModel model = new GuidanceModel(AddedHelplines.NONE);
    private final List<Throwable> bugs = new ArrayList<>();
    private @Nullable Stage stage;
    private @Nullable GuidanceView view;

    private static Stream<Arguments> looks() {
        UnaryOperator<String> longer =
                text -> text + " " + "ẅéßt ".repeat(1 + text.length() / 10).strip();
        return Stream.of(
                arguments("usual", UnaryOperator.<String>identity(), 1100, 14, NodeOrientation.LEFT_TO_RIGHT),
                arguments("longer", longer, 1100, 14, NodeOrientation.LEFT_TO_RIGHT),
                arguments("narrow", longer, 620, 14, NodeOrientation.LEFT_TO_RIGHT),
                arguments("mirrored", UnaryOperator.<String>identity(), 900, 14, NodeOrientation.RIGHT_TO_LEFT),
                arguments("twice the size", UnaryOperator.<String>identity(), 900, 28, NodeOrientation.LEFT_TO_RIGHT));
    }

    @AfterEach
    void close() throws Exception {
        Fx.run(() -> {
            Objects.requireNonNull(stage).close();
            Thread.currentThread().setUncaughtExceptionHandler(null);
        });
        assertThat(bugs).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("looks")
    void everyPageIsReadReachedAndSpoken(
            String name, UnaryOperator<String> disguise, int width, int size, NodeOrientation orientation)
            throws Exception {
        show(disguise, width, size, orientation);
        for (GuidanceTopic topic : GuidanceTopic.values()) {
            for (Jurisdiction nation : topic.differs() ? GuidanceTopic.NATIONS : GuidanceTopic.NATIONS.subList(0, 1)) {
                Fx.run(() -> {
                    model.topic.set(topic);
                    model.nation.set(nation);
                });
                draw();
                assertThat(Fx.on(() -> {
                            layout();
                            return SceneCheck.faults(scene());
                        }))
                        .as("%s, %s", topic, nation)
                        .isEmpty();
            }
        }
    }

    @Test
    void theKeyboardBeginsInTheListWhereTheArrowKeysChooseAPage() throws Exception {
        show(UnaryOperator.identity(), 1100, 14, NodeOrientation.LEFT_TO_RIGHT);
        assertThat(scene().getFocusOwner()).isInstanceOf(ListView.class);
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        assertThat(model.topic.get()).isEqualTo(GuidanceTopic.KEEPING);
        press(KeyCode.END);
        assertThat(model.topic.get()).isEqualTo(GuidanceTopic.SUPPORT_WORKERS);
    }

    @Test
    void theKeyboardScrollsThePageAndTheNextBeginsAtItsTop() throws Exception {
        show(UnaryOperator.identity(), 1100, 14, NodeOrientation.LEFT_TO_RIGHT);
        GuidancePagePane page = find(GuidancePagePane.class);
        Fx.run(page::requestFocus);
        press(KeyCode.PAGE_DOWN);
        press(KeyCode.DOWN);
        assertThat(page.getVvalue()).isPositive();
        Fx.run(() -> model.topic.set(GuidanceTopic.RECORDING));
        assertThat(page.getVvalue()).isZero();
    }

    @Test
    void inANarrowWindowTheListIsAChoiceAboveThePage() throws Exception {
        show(UnaryOperator.identity(), 620, 14, NodeOrientation.LEFT_TO_RIGHT);
        assertThat(scene().getFocusOwner()).isInstanceOf(ComboBox.class);
        press(KeyCode.DOWN);
        assertThat(model.topic.get()).isEqualTo(GuidanceTopic.RECORDING);
        assertThat(shown()).noneMatch(node -> node.getStyleClass().contains("topic-list"));
    }

    @Test
    void withLargeTextNothingLiesBesideTheWindowInTheVeryFirstPicture() throws Exception {
        List<String> faults = Fx.on(() -> {
            build(UnaryOperator.identity(), 900, 28, NodeOrientation.LEFT_TO_RIGHT);
            layout();
            return SceneCheck.faults(scene());
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void numbersInAPlainFileStandLastAsNobodysAndCanBeRemoved() throws Exception {
        SettingsFile file = new SettingsFile(home);
        Files.writeString(file.file(), PLANTED);
        Organisation planted = file.read().organisation();
        assertThat(planted.helplines()).hasSize(1);
        model = new GuidanceModel(new AddedHelplines(planted, () -> delete(file.file())));
        show(UnaryOperator.identity(), 1100, 14, NodeOrientation.LEFT_TO_RIGHT);

        List<String> said = said();
        int added = said.indexOf("Added on this computer, not by this program");
        assertThat(added).isGreaterThan(said.indexOf("National Stalking Helpline"));
        assertThat(said.subList(added, said.size())).contains("A number", "0808 157 0000");
        assertThat(shown())
                .flatExtracting(node -> List.of(
                        node instanceof Labeled words ? words.getText() : "",
                        node instanceof SelectableNumber number ? number.getText() : "",
                        Objects.requireNonNullElse(node.getAccessibleText(), "")))
                .as("the words of whoever wrote the file")
                .noneMatch(
                        text -> text.contains("new number") || text.contains("Police:") || text.contains("Refuge ("));
        assertThat(Fx.on(() -> SceneCheck.faults(scene()))).isEmpty();

        Button remove = shown().stream()
                .filter(node -> node instanceof Button button && "Remove these numbers".equals(button.getText()))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow();
        Fx.run(remove::fire);
        assertThat(said()).noneMatch(text -> text.contains("new number") || text.contains("Added on"));
        assertThat(file.file()).doesNotExist();
    }

    @Test
    void numbersSealedInTheDiaryStandLastAsTheOrganisations() throws Exception {
        model = new GuidanceModel(new AddedHelplines(Organisations.northshire(), null));
        show(UnaryOperator.identity(), 1100, 14, NodeOrientation.LEFT_TO_RIGHT);
        List<String> said = said();
        int added = said.indexOf("Added by Northshire Advocacy, not by this program");
        assertThat(added).isGreaterThan(said.indexOf("National Stalking Helpline"));
        assertThat(said.subList(added, said.size()))
                .contains("Northshire helpline", "01632 960123")
                .anyMatch(text -> text.startsWith("The organisation read this number on "))
                .noneMatch(text -> text.startsWith("Checked"));
        assertThat(shown())
                .noneMatch(node -> node instanceof Button button && "Remove these numbers".equals(button.getText()));
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of the page in their order, and the numbers. */
    private List<String> said() {
        return shown().stream()
                .map(node -> switch (node) {
                    case Label label -> label.getText();
                    case SelectableNumber number -> number.getText();
                    default -> "";
                })
                .toList();
    }

    @Test
    void aNumberIsSelectedAndNotChanged() throws Exception {
        show(UnaryOperator.identity(), 1100, 14, NodeOrientation.LEFT_TO_RIGHT);
        SelectableNumber number = find(SelectableNumber.class);
        Fx.run(() -> {
            number.requestFocus();
            number.selectAll();
        });
        assertThat(number.getSelectedText()).isEqualTo("999");
        assertThat(number.isEditable()).isFalse();
        assertThat(number.getAccessibleText()).isEqualTo("Police, ambulance and fire, in an emergency: 999");
    }

    @Test
    void whoeverChoosesAPartOfTheCountryKeepsTheKeyboardThere() throws Exception {
        show(UnaryOperator.identity(), 1100, 14, NodeOrientation.LEFT_TO_RIGHT);
        Node answer = shown().stream()
                .filter(node -> node instanceof RadioButton radio && radio.isSelected())
                .findFirst()
                .orElseThrow();
        Fx.run(answer::requestFocus);
        press(KeyCode.RIGHT);
        assertThat(model.nation.get()).isEqualTo(Jurisdiction.SCOTLAND);
        assertThat(scene().getFocusOwner()).isInstanceOf(RadioButton.class);
    }

    private void show(UnaryOperator<String> disguise, int width, int size, NodeOrientation orientation)
            throws Exception {
        Fx.run(() -> build(disguise, width, size, orientation));
        Fx.settle();
        Fx.run(this::layout);
        Fx.settle();
    }

    private void build(UnaryOperator<String> disguise, int width, int size, NodeOrientation orientation) {
        // What goes wrong while the toolkit draws reaches nobody else.
        Thread.currentThread().setUncaughtExceptionHandler((_, bug) -> bugs.add(bug));
        ModalLayer layer = new ModalLayer();
        view = new GuidanceView(model, sheets(disguise), context(layer, disguise), null);
        layer.setPage(view.node());
        layer.setStyle("-fx-font-size: " + size + "px;");
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        Scene scene = new Scene(layer, width, 600);
        scene.setNodeOrientation(orientation);
        scene.getStylesheets()
                .add(Objects.requireNonNull(getClass().getResource("/org/daybook/theme/notebook.css"))
                        .toExternalForm());
        stage = new Stage();
        stage.setScene(scene);
        stage.show();
        Focus.first(view.node());
    }

    private static LogSheetsModel sheets(UnaryOperator<String> disguise) {
        Messages messages = new Messages(Locale.UK, disguise);
        return new LogSheetsModel(
                new LogSheets(messages, Diary.CLOCK, "Daybook test"),
                Organisation.NONE,
                tasks(),
                new ErrorPresenter(messages));
    }

    private static WindowContext context(ModalLayer layer, UnaryOperator<String> disguise) {
        return Contexts.window(new Messages(Locale.UK, disguise), tasks(), layer);
    }

    private static BackgroundTasks tasks() {
        return new BackgroundTasks(Runnable::run, Platform::runLater, bug -> {
            throw new AssertionError(bug);
        });
    }

    /** Until the toolkit has drawn. */
    private void draw() throws Exception {
        CountDownLatch drawn = new CountDownLatch(1);
        Runnable listener = drawn::countDown;
        Fx.run(() -> {
            scene().addPostLayoutPulseListener(listener);
            Platform.requestNextPulse();
        });
        assertThat(drawn.await(60, TimeUnit.SECONDS)).isTrue();
        Fx.run(() -> scene().removePostLayoutPulseListener(listener));
    }

    private void press(KeyCode code) throws Exception {
        Fx.run(() -> {
            Node owner = Objects.requireNonNull(scene().getFocusOwner());
            Event.fireEvent(owner, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            Event.fireEvent(owner, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, false, false, false));
        });
        Fx.settle();
    }

    private <T extends Node> T find(Class<T> kind) {
        return shown().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    private List<Node> shown() {
        List<Node> shown = new ArrayList<>();
        SceneCheck.collect(Objects.requireNonNull(view).node(), shown);
        return shown;
    }

    private Scene scene() {
        return Objects.requireNonNull(stage).getScene();
    }

    private void layout() {
        scene().getRoot().applyCss();
        scene().getRoot().layout();
    }
}
