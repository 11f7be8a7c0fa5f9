package org.daybook.ui.unlock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import org.daybook.session.Diary;
import org.daybook.suite.ToolkitTest;
import org.daybook.text.Messages;
import org.daybook.ui.Contexts;
import org.daybook.ui.Fx;
import org.daybook.ui.SceneCheck;
import org.daybook.ui.toolkit.navigation.Screen;
import org.daybook.ui.toolkit.page.Focus;
import org.daybook.ui.toolkit.page.ModalLayer;
import org.daybook.ui.toolkit.task.BackgroundTasks;
import org.daybook.ui.toolkit.task.PendingWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages on the way to a diary, in a real scene. */
@ToolkitTest
class GatewayTest {
    private static final String PASSPHRASE = "plum ladder violin quiet harbour";

    @TempDir
    Path folder;

    private final Messages messages = new Messages(Locale.UK);
    private final AtomicReference<Runnable> back = new AtomicReference<>(() -> {});
    private ModalLayer layer;
    private Scene scene;
    private GatewayContext context;

    @BeforeEach
    void scene() throws Exception {
        BackgroundTasks tasks = new BackgroundTasks(Runnable::run, Platform::runLater, Throwable::printStackTrace);
        layer = Fx.on(ModalLayer::new);
        context = Contexts.gateway(Contexts.window(messages, tasks, layer), new PendingWork(() -> {}), folder);
        scene = Fx.on(() -> new Scene(layer, 900, 600));
    }

    @Test
    void keepsWhatWasChosenWhileHelpIsReadButNoSecret() throws Exception {
        Path file = new Diary(folder).file();
        new Diary(folder).create().close();
        show(file);
        Fx.run(() -> {
            button("unlock.use-code").fire();
            button("unlock.use-passphrase").fire();
            fields().getFirst().replaceText(0, 0, "not for long");
            button("unlock.help").fire();
            assertThat(texts()).containsExactly("help");
            back.get().run();
            assertThat(texts()).anyMatch(text -> text.contains("notebook.nbk"));
            assertThat(fields()).allMatch(field -> field.getText().isEmpty());
        });
    }

    @Test
    void doesNotRememberWhereTheDiaryIsUnlessSheTicksItAndThenSaysHowToForget() throws Exception {
        Path file = new Diary(folder).file();
        new Diary(folder).create().close();
        show(file);
        Fx.run(() -> {
            CheckBox remember = all().stream()
                    .filter(CheckBox.class::isInstance)
                    .map(CheckBox.class::cast)
                    .findFirst()
                    .orElseThrow();
            assertThat(remember.isSelected()).isFalse();
            assertThat(texts()).contains(messages.get("unlock.remember-help"));
            remember.fire();
            assertThat(texts())
                    .contains(messages.get("unlock.remembered-help"))
                    .doesNotContain(messages.get("unlock.remember-help"));
        });
    }

    @Test
    void opensOnAPageThatSaysNothingToWhoeverLooksOnWithTheKeyboardWhereADiaryIsStarted() throws Exception {
        show(null);
        Fx.run(() -> {
            assertThat(scene.getFocusOwner()).isEqualTo(button("unlock.start-new"));
            assertThat(String.join(" ", texts()).replace("_", ""))
                    .containsIgnoringCase("safety")
                    .doesNotContainIgnoringCase("danger")
                    .doesNotContainIgnoringCase("999")
                    .doesNotContainIgnoringCase("watched")
                    .doesNotContainIgnoringCase("traces")
                    .doesNotContainIgnoringCase("call");
        });
    }

    @Test
    void saysWhatToKnowOfSafetyOnceBeforeTheFirstDiaryIsMade() throws Exception {
        show(null);
        press("unlock.start-new");
        Fx.run(() -> {
            assertThat(texts()).contains(messages.get("unlock.before-danger-title"));
            assertThat(scene.getFocusOwner()).isEqualTo(button("unlock.go-on"));
        });
        press("unlock.back");
        Fx.run(() -> assertThat(scene.getFocusOwner()).isEqualTo(button("unlock.start-new")));
        press("unlock.start-new");
        press("unlock.go-on");
        press("unlock.back");
        press("unlock.start-new");
        Fx.run(() -> assertThat(texts()).doesNotContain(messages.get("unlock.before-danger-title")));
        assertThat(Files.exists(folder.resolve("settings"))).isFalse();
    }

    @Test
    void doesNotSayItAgainToWhomHasADiary() throws Exception {
        Path file = new Diary(folder).file();
        new Diary(folder).create().close();
        show(file);
        Fx.run(() -> assertThat(scene.getFocusOwner()).isInstanceOf(TextField.class));
        press("unlock.another");
        press("unlock.start-new");
        Fx.run(() -> assertThat(texts()).doesNotContain(messages.get("unlock.before-danger-title")));
    }

    @Test
    void saysItToWhoeverAsksAndLeadsBackWithoutASecret() throws Exception {
        Path file = new Diary(folder).file();
        new Diary(folder).create().close();
        show(file);
        Fx.run(() -> fields().getFirst().replaceText(0, 0, "not for long"));
        press("unlock.safety");
        Fx.run(() -> assertThat(texts()).contains(messages.get("unlock.before-danger-title")));
        press("unlock.help-numbers");
        Fx.run(() -> {
            assertThat(texts()).containsExactly("help");
            back.get().run();
            assertThat(texts()).contains(messages.get("unlock.before-danger-title"));
        });
        press("unlock.back");
        Fx.run(() -> {
            assertThat(texts()).anyMatch(text -> text.contains("notebook.nbk"));
            assertThat(fields()).allMatch(field -> field.getText().isEmpty());
        });
    }

    @Test
    void beginsTheRecoveryCodeOnTheButtonThatGoesOn() throws Exception {
        show(null);
        press("unlock.start-new");
        press("unlock.go-on");
        press("unlock.choose-place");
        Fx.run(() -> {
            TextField name = (TextField) scene.getFocusOwner();
            assertThat(name.getText()).isEqualTo("notebook.nbk");
            assertThat(name.getSelectedText()).isEqualTo("notebook");
            name.fireEvent(new ActionEvent());
        });
        Fx.settle();
        Fx.run(() -> fields().forEach(field -> field.replaceText(0, field.getLength(), PASSPHRASE)));
        press("unlock.next");
        Fx.run(() -> assertThat(scene.getFocusOwner()).isEqualTo(button("unlock.code-written")));
    }

    @Test
    void putsTheCursorWhereTheNewPassphraseIsWrong() throws Exception {
        show(null);
        press("unlock.start-new");
        press("unlock.go-on");
        press("unlock.choose-place");
        Fx.run(() -> scene.getFocusOwner().fireEvent(new ActionEvent()));
        Fx.settle();
        Fx.run(() -> fields().getFirst().replaceText(0, 0, PASSPHRASE));
        press("unlock.next");
        Fx.run(() -> {
            assertThat(scene.getFocusOwner()).isEqualTo(fields().getLast());
            assertThat(texts()).contains(messages.get("unlock.passphrases-differ"));
            fields().getLast().replaceText(0, 0, "p");
            assertThat(texts()).doesNotContain(messages.get("unlock.passphrases-differ"));
        });
    }

    /** As the window does it. */
    private void show(@Nullable Path known) throws Exception {
        Fx.run(() -> {
            Node page = new Gateway(context, known, _ -> {}, this::help).node();
            layer.setPage(page);
            Focus.first(page);
        });
        Fx.settle();
    }

    private Screen help(Runnable leadsBack) {
        back.set(leadsBack);
        return () -> new Label("help");
    }

    private void press(String key) throws Exception {
        Fx.run(() -> button(key).fire());
        Fx.settle();
    }

    private Button button(String key) {
        return all().stream()
                .filter(node ->
                        node instanceof Button button && messages.get(key).equals(button.getText()))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + key));
    }

    private List<TextField> fields() {
        return all().stream()
                .filter(TextField.class::isInstance)
                .map(TextField.class::cast)
                .toList();
    }

    private List<String> texts() {
        return all().stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .filter(text -> text != null && !text.isBlank())
                .toList();
    }

    private List<Node> all() {
        scene.getRoot().applyCss();
        List<Node> nodes = new ArrayList<>();
        SceneCheck.collect(scene.getRoot(), nodes);
        return nodes;
    }
}
