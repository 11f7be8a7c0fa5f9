package org.daybook.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.daybook.facts.When.Precision;
import org.daybook.suite.ToolkitTest;
import org.daybook.text.Messages;
import org.daybook.ui.Fx;
import org.daybook.ui.SceneCheck;
import org.daybook.ui.control.WhenReader.Trouble;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ToolkitTest
class WhenFieldTest {
    // A Tuesday.
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final Messages messages = new Messages(Locale.UK);
    private WhenField field;
    private TextField line;

    @BeforeAll
    static void toolkit() throws InterruptedException {
        Fx.start();
    }

    @BeforeEach
    void show() throws Exception {
        field = Fx.on(() -> {
            WhenField made = new WhenField(messages, new WhenReader(messages), () -> TODAY, ZoneId.of("Europe/London"));
            new Scene(made, 700, 900);
            made.applyCss();
            return made;
        });
        line = spoken(TextField.class, messages.get("when.legend"));
    }

    @Test
    void theLineFillsTheParts() throws Exception {
        Fx.run(() -> {
            line.setText("last Monday about 9 pm");
            assertThat(value()).isEqualTo(input(Precision.ABOUT, "23/11/2026", "21:00", "last Monday about 9 pm"));
            assertThat(texts()).contains("Understood as: about Monday 23/11/2026, 21:00");
            line.setText("last Monday about 9 p");
            assertThat(value().date()).isEmpty();
            line.setText("");
            assertThat(value()).isEqualTo(WhenInput.EMPTY);
        });
    }

    @Test
    void whatMayBeMeantIsOfferedAndTakenOnlyWhenChosen() throws Exception {
        Fx.run(() -> {
            line.setText("Monday about 9");
            field.sayDoubts();
            assertThat(value().date()).isEmpty();
            press("Take it as about Monday 23/11/2026, 21:00");
            assertThat(value()).isEqualTo(input(Precision.ABOUT, "23/11/2026", "21:00", "Monday about 9"));
            assertThat(texts()).contains("Recorded as: about Monday 23/11/2026, 21:00");
        });
    }

    @Test
    void partsOfHerOwnAreNotOverwrittenByTheLine() throws Exception {
        Fx.run(() -> {
            field.valueProperty().set(input(Precision.EXACT, "3/11/2026", "", ""));
            line.setText("yesterday");
            field.sayDoubts();
            assertThat(value()).isEqualTo(input(Precision.EXACT, "3/11/2026", "", "yesterday"));
            press("Take it as Monday 23/11/2026");
            assertThat(value().date()).isEqualTo("23/11/2026");
        });
    }

    @Test
    void theLineOfADraftIsNotReadAnew() throws Exception {
        Fx.run(() -> {
            field.valueProperty().set(input(Precision.EXACT, "20/11/2026", "", "yesterday"));
            assertThat(value().date()).isEqualTo("20/11/2026");
            assertThat(texts()).contains("Recorded as: Friday 20/11/2026");
        });
    }

    @Test
    void aShortcutWritesTheWordAndLeavesHerOwnWordsAlone() throws Exception {
        Fx.run(() -> {
            press(messages.get("when.yesterday"));
            assertThat(value()).isEqualTo(input(Precision.EXACT, "23/11/2026", "", "Yesterday"));
            line.setText("after the school play");
            press(messages.get("when.unknown"));
            assertThat(value()).isEqualTo(input(Precision.UNKNOWN, "", "", "after the school play"));
        });
    }

    @Test
    void theCursorGoesWhereItHasToBeMended() throws Exception {
        Fx.run(() -> {
            field.focusProblem();
            assertThat(focused()).isEqualTo(line);
            field.valueProperty().set(input(Precision.EXACT, "3/11/2026", "9", ""));
            field.focusProblem();
            assertThat(focused().getAccessibleText()).isEqualTo(messages.get("when.time-spoken"));
            field.valueProperty().set(input(Precision.BETWEEN, "3/11/2026", "", ""));
            field.focusFirst(Trouble.NO_END_DATE);
            assertThat(focused().getAccessibleText()).isEqualTo(messages.get("when.end-date-spoken"));
        });
    }

    @Test
    void anotherZoneIsChosenFromTheList() throws Exception {
        Fx.run(() -> {
            press(messages.get("when.zone-spoken", "Europe/London"));
            TextField search = spoken(TextField.class, messages.get("when.zone-search"));
            search.setText("new yo");
            search.fireEvent(new javafx.event.ActionEvent());
            assertThat(value().zone()).isEqualTo("America/New_York");
            assertThat(texts()).contains(messages.get("when.zone", "America/New_York"));
            line.setText("yesterday 9 pm");
            assertThat(new WhenReader(messages)
                            .read(value(), TODAY, ZoneId.of("Europe/London"))
                            .when())
                    .extracting(when -> Objects.requireNonNull(when).zone())
                    .isEqualTo(ZoneId.of("America/New_York"));
        });
    }

    private WhenInput value() {
        return field.valueProperty().get();
    }

    private Node focused() {
        return field.getScene().getFocusOwner();
    }

    private List<String> texts() {
        return shown().stream()
                .filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText())
                .toList();
    }

    private void press(String spoken) {
        spoken(Button.class, spoken).fire();
    }

    private <T extends Node> T spoken(Class<T> kind, String text) {
        return shown().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(node -> text.equals(node.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    private List<Node> shown() {
        List<Node> shown = new ArrayList<>();
        SceneCheck.collect(field, shown);
        return shown;
    }

    private static WhenInput input(Precision precision, String date, String time, String words) {
        return new WhenInput(precision, date, time, "", "", words);
    }
}
