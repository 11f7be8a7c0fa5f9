package org.daybook.ui.attach;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import org.daybook.record.Id;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Desk;
import org.daybook.ui.Fx;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of files that were added: where it belongs, and of the same file what it was called. */
@ToolkitTest
class ExhibitAddingPaneTest {
    private static final ExhibitAddingTarget FIRST = ExhibitAddingTarget.incident(new Id<>("a".repeat(32)));
    private static final ExhibitAddingTarget SECOND = ExhibitAddingTarget.incident(new Id<>("b".repeat(32)));

    @TempDir
    Path folder;

    private final ObjectProperty<@Nullable ExhibitAddingTarget> target = new SimpleObjectProperty<>(FIRST);
    private Desk desk;
    private ExhibitAddingPane pane;

    @BeforeEach
    void show() throws Exception {
        desk = new Desk(folder);
        pane = Fx.on(() -> new ExhibitAddingPane(desk.context(), desk.adding(), target));
        add("one.txt", "same");
    }

    @AfterEach
    void closeDiary() throws Exception {
        Fx.run(() -> pane.drop());
        desk.close();
    }

    private void add(String name, String text) throws Exception {
        ExhibitAddingSource file = new ExhibitAddingSource.Outside(Files.writeString(folder.resolve(name), text));
        Fx.run(() -> {
            desk.adding().add(List.of(file), FIRST);
            try {
                desk.until(() -> desk.adding().meter.statusProperty().get() != null);
                desk.until(() -> desk.adding().meter.statusProperty().get() == null);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private String told() throws Exception {
        return Fx.on(() -> String.join("\n", texts(pane).toList()));
    }

    private static Stream<String> texts(Node node) {
        if (!node.isVisible()) {
            return Stream.of();
        }
        Stream<String> own = node instanceof Labeled labeled ? Stream.of(labeled.getText()) : Stream.of();
        return node instanceof Parent parent
                ? Stream.concat(own, parent.getChildrenUnmodifiable().stream().flatMap(ExhibitAddingPaneTest::texts))
                : own;
    }

    @Test
    void isToldWhereItWasAddedAndAmongAllExhibitsAndNowhereElse() throws Exception {
        assertThat(told()).contains("1 file added");
        Fx.run(() -> target.set(SECOND));
        assertThat(told()).doesNotContain("Files kept");
        Fx.run(() -> target.set(null));
        assertThat(told()).doesNotContain("Files kept");
        Fx.run(() -> target.set(ExhibitAddingTarget.INBOX));
        assertThat(told()).contains("1 file added");
    }

    @Test
    void ofTheSameFileAgainIsItsOwnNameAndThatItIsKeptOnce() throws Exception {
        add("two.txt", "same");
        assertThat(told())
                .contains("two.txt is the same file as 1: one.txt, and is kept once")
                .doesNotContain("Files kept");
    }

    @Test
    void thatWasStillToBeAddedWhenTheDiaryWasLockedIsToldEverywhere() throws Exception {
        Fx.run(() -> {
            target.set(SECOND);
            desk.adding().leftOff(2);
        });
        assertThat(told()).contains("when the diary was locked: 2");
    }
}
