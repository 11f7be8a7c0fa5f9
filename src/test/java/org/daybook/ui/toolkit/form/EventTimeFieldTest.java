package org.daybook.ui.toolkit.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.daybook.dates.EventTimeInput;
import org.daybook.dates.EventTimeReader;
import org.daybook.dates.EventTimeReader.Trouble;
import org.daybook.record.EventTime;
import org.daybook.record.EventTime.EventTimePrecision;
import org.daybook.suite.ToolkitTest;
import org.daybook.text.Messages;
import org.daybook.ui.Fx;
import org.daybook.ui.SceneCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ToolkitTest
class EventTimeFieldTest {
    // A Tuesday.
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ZonedDateTime NOW = TODAY.atTime(21, 15).atZone(LONDON);

    private final Messages messages = new Messages(Locale.UK);
    private EventTimeField field;
    private TextField line;

    @BeforeEach
    void show() throws Exception {
        field = Fx.on(() -> {
            EventTimeField made = new EventTimeField(messages, new EventTimeReader(messages), () -> NOW);
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
            assertThat(value())
                    .isEqualTo(typed(EventTimePrecision.ABOUT, "23/11/2026", "21:00", "last Monday about 9 pm"));
            assertThat(texts()).contains("Understood as about Monday 23/11/2026, 21:00");
            line.setText("last Monday about 9 p");
            assertThat(value().date()).isEmpty();
            line.setText("");
            assertThat(value()).isEqualTo(EventTimeInput.EMPTY);
        });
    }

    @Test
    void whatIsFoldedIsNotThereBeforeItIsUnfolded() throws Exception {
        Fx.run(() -> {
            line.setText("yesterday about 9 pm");
            assertThat(field.lookupAll(".radio-button")).isEmpty();
            assertThat(field.lookupAll(".zone-list")).isEmpty();
            press(messages.get("when.parts-open"));
            assertThat(field.lookupAll(".radio-button")).isNotEmpty();
            assertThat(field.lookupAll(".zone-list")).isNotEmpty();
            assertThat(spoken(TextField.class, messages.get("when.date-spoken")).getText())
                    .isEqualTo("23/11/2026");
        });
    }

    @Test
    void whatMayBeMeantIsOfferedAndTakenOnlyWhenChosen() throws Exception {
        Fx.run(() -> {
            line.setText("Monday about 9");
            field.ask();
            assertThat(value().date()).isEmpty();
            press("Use about Monday 23/11/2026, 21:00");
            assertThat(value()).isEqualTo(typed(EventTimePrecision.ABOUT, "23/11/2026", "21:00", "Monday about 9"));
            assertThat(texts()).contains("Recorded as about Monday 23/11/2026, 21:00");
        });
    }

    @Test
    void anHourAgoIsOfferedAsTheTimeItWas() throws Exception {
        Fx.run(() -> {
            line.setText("an hour ago");
            field.ask();
            assertThat(value().date()).isEmpty();
            assertThat(texts()).contains(messages.get("when.ago"));
            press(messages.get("when.offer-spoken", "about Tuesday 24/11/2026, 20:15"));
            assertThat(read().when())
                    .isEqualTo(EventTime.about(TODAY, NOW.toLocalTime().minusHours(1), LONDON));
        });
    }

    @Test
    void whatIsTypedLastReplacesThePartsAndTheyComeBackWhenTheLineIsEmptied() throws Exception {
        Fx.run(() -> {
            field.valueProperty()
                    .set(new EventTimeInput(
                            EventTimePrecision.BETWEEN, "23/12/2025", "", "26/12/2025", "", "", "Europe/London"));
            line.setText("24/12/2025 about 6pm");
            field.ask();
            assertThat(value())
                    .isEqualTo(new EventTimeInput(
                            EventTimePrecision.ABOUT,
                            "24/12/2025",
                            "18:00",
                            "",
                            "",
                            "24/12/2025 about 6pm",
                            "Europe/London",
                            TODAY,
                            false));
            assertThat(texts())
                    .contains("Understood as about Wednesday 24/12/2025, 18:00")
                    .contains("Instead of: between Tuesday 23/12/2025 and Friday 26/12/2025");
            line.setText("");
            assertThat(value())
                    .isEqualTo(new EventTimeInput(
                            EventTimePrecision.BETWEEN, "23/12/2025", "", "26/12/2025", "", "", "Europe/London"));
        });
    }

    @Test
    void aBeginningThatWasATimeLeavesNothingBehind() throws Exception {
        Fx.run(() -> {
            field.valueProperty().set(input(EventTimePrecision.EXACT, "3/11/2026", "", ""));
            line.setText("Tuesday");
            line.setText("yesterday");
            assertThat(value().date()).isEqualTo("23/11/2026");
            line.setText("yesterdays are all the same");
            assertThat(value().date()).isEqualTo("3/11/2026");
            assertThat(read().troubles()).isEmpty();
        });
    }

    @Test
    void wordsThatSayAnotherTimeThanThePartsAreAskedAboutAndNothingIsReadUntilSheChooses() throws Exception {
        Fx.run(() -> {
            field.valueProperty().set(input(EventTimePrecision.EXACT, "3/11/2026", "", ""));
            line.setText("yesterday about 6 pm when Mum rang");
            field.ask();
            assertThat(value().date()).isEqualTo("3/11/2026");
            assertThat(read().troubles()).containsExactly(Trouble.WORDS_DISAGREE);
            assertThat(texts()).contains(messages.get("when.which-is-right"));
            field.focusProblem();
            assertThat(focused().getAccessibleText()).isEqualTo("Use about Monday 23/11/2026, 18:00");
            press("Use about Monday 23/11/2026, 18:00");
            assertThat(read().when())
                    .isEqualTo(EventTime.about(LocalDate.of(2026, 11, 23), LocalTime.of(18, 0), LONDON)
                            .inWords("yesterday about 6 pm when Mum rang"));
            assertThat(texts()).doesNotContain(messages.get("when.which-is-right"));
        });
    }

    @Test
    void thePartsCanBeKeptAndHerWordsStayUnlessTheyAreNothingButTheOtherTime() throws Exception {
        Fx.run(() -> {
            field.valueProperty().set(input(EventTimePrecision.EXACT, "3/11/2026", "", ""));
            line.setText("yesterday when Mum rang");
            field.ask();
            press("Use Tuesday 03/11/2026");
            assertThat(read().when())
                    .isEqualTo(EventTime.exactly(LocalDate.of(2026, 11, 3), null, LONDON)
                            .inWords("yesterday when Mum rang"));

            line.setText("yesterday");
            press(messages.get("when.parts-open"));
            spoken(TextField.class, messages.get("when.date-spoken")).setText("4/11/2026");
            field.ask();
            assertThat(read().troubles()).containsExactly(Trouble.WORDS_DISAGREE);
            press("Use Wednesday 04/11/2026");
            assertThat(line.getText()).isEmpty();
            assertThat(read().when()).isEqualTo(EventTime.exactly(LocalDate.of(2026, 11, 4), null, LONDON));
        });
    }

    @Test
    void aTimeOfDayAloneIsOfferedOnTheDayThatIsGiven() throws Exception {
        Fx.run(() -> {
            field.valueProperty().set(input(EventTimePrecision.EXACT, "3/11/2026", "", ""));
            line.setText("about 6pm");
            field.ask();
            assertThat(read().troubles()).containsExactly(Trouble.WORDS_DISAGREE);
            press("Use about Tuesday 03/11/2026, 18:00");
            assertThat(read().when())
                    .isEqualTo(EventTime.about(LocalDate.of(2026, 11, 3), LocalTime.of(18, 0), LONDON));
        });
    }

    @Test
    void aDayThatCannotBeIsSaidWhileSheTypesWhateverStandsInTheParts() throws Exception {
        Fx.run(() -> {
            line.setText("32/13/2025");
            field.ask();
            assertThat(texts()).anyMatch(text -> text.contains("There is no such day as 32/13/2025."));
            field.valueProperty().set(input(EventTimePrecision.EXACT, "3/11/2026", "", ""));
            line.setText("32/13/2025");
            field.ask();
            assertThat(texts()).anyMatch(text -> text.startsWith("There is no such day as 32/13/2025."));
            assertThat(read().troubles()).containsExactly(Trouble.WORDS_DISAGREE);
        });
    }

    @Test
    void moreExactPartsDoNotDisagreeAndLessExactOnesDo() throws Exception {
        Fx.run(() -> {
            line.setText("yesterday");
            press(messages.get("when.parts-open"));
            spoken(TextField.class, messages.get("when.time-spoken")).setText("21:05");
            assertThat(read().when())
                    .isEqualTo(EventTime.exactly(LocalDate.of(2026, 11, 23), LocalTime.of(21, 5), LONDON)
                            .inWords("yesterday"));
            line.setText("yesterday 9.30 pm");
            spoken(TextField.class, messages.get("when.time-spoken")).setText("");
            assertThat(read().troubles()).containsExactly(Trouble.WORDS_DISAGREE);
        });
    }

    @Test
    void aDraftKeepsWhatIsAskedAndAsOfWhichDayItWasTyped() throws Exception {
        Fx.run(() -> {
            field.valueProperty().set(input(EventTimePrecision.EXACT, "3/11/2026", "", ""));
            line.setText("yesterday when Mum rang");
            EventTimeInput draft = EventTimeInput.ofFields(value().toFields());
            field.valueProperty().set(EventTimeInput.EMPTY);
            field.valueProperty().set(draft);
            assertThat(texts()).contains(messages.get("when.which-is-right"));
            assertThat(new EventTimeReader(messages)
                            .read(draft, NOW.plusDays(9))
                            .troubles())
                    .containsExactly(Trouble.WORDS_DISAGREE);
            EventTimeInput fits =
                    draft.withParts(EventTime.exactly(LocalDate.of(2026, 11, 23), null, LONDON), messages.formats());
            assertThat(new EventTimeReader(messages).read(fits, NOW.plusDays(9)).when())
                    .isEqualTo(EventTime.exactly(LocalDate.of(2026, 11, 23), null, LONDON)
                            .inWords("yesterday when Mum rang"));
        });
    }

    @Test
    void aDayThatHasNotComeIsAskedAboutAndCanBeMeant() throws Exception {
        Fx.run(() -> {
            line.setText("24/12/2026 about 6pm");
            field.ask();
            assertThat(texts()).contains("This day is in the future. Did you mean one of these?");
            assertThat(read().troubles()).containsExactly(Trouble.TO_COME);
            press("Use about Wednesday 24/12/2025, 18:00");
            assertThat(read().when())
                    .isEqualTo(EventTime.about(LocalDate.of(2025, 12, 24), LocalTime.of(18, 0), LONDON));
            assertThat(line.getText()).isEqualTo("about Wednesday 24/12/2025, 18:00");

            line.setText("tomorrow");
            field.ask();
            assertThat(buttons())
                    .contains("Wednesday 18/11/2026", "Tuesday 25/11/2025", "No, keep Wednesday 25/11/2026");
            press("Use No, keep Wednesday 25/11/2026");
            assertThat(read().when()).isEqualTo(EventTime.exactly(LocalDate.of(2026, 11, 25), null, LONDON));
            assertThat(EventTimeInput.ofFields(value().toFields())).isEqualTo(value());
            line.setText("tomorrow 9 pm");
            assertThat(read().troubles()).containsExactly(Trouble.TO_COME);
        });
    }

    @Test
    void aTimeLaterTodayIsAskedAbout() throws Exception {
        Fx.run(() -> {
            line.setText("today 23:00");
            field.ask();
            assertThat(texts()).contains("This time is in the future. Did you mean one of these?");
            press("Use Monday 23/11/2026, 23:00");
            assertThat(read().when())
                    .isEqualTo(EventTime.exactly(LocalDate.of(2026, 11, 23), LocalTime.of(23, 0), LONDON));
        });
    }

    @Test
    void theLineOfADraftIsNotReadAnew() throws Exception {
        Fx.run(() -> {
            field.valueProperty().set(input(EventTimePrecision.EXACT, "20/11/2026", "", "yesterday"));
            assertThat(value().date()).isEqualTo("20/11/2026");
            assertThat(texts()).contains("Recorded as Friday 20/11/2026");
        });
    }

    @Test
    void aShortcutWritesTheWordAndLeavesHerOwnWordsAlone() throws Exception {
        Fx.run(() -> {
            press(messages.get("when.now"));
            assertThat(value()).isEqualTo(typed(EventTimePrecision.ABOUT, "24/11/2026", "21:15", "Today about 21:15"));
            assertThat(read().when()).isEqualTo(EventTime.about(TODAY, NOW.toLocalTime(), LONDON));
            press(messages.get("when.yesterday"));
            assertThat(value()).isEqualTo(typed(EventTimePrecision.EXACT, "23/11/2026", "", "Yesterday"));
            line.setText("after the school play");
            press(messages.get("when.unknown"));
            assertThat(value()).isEqualTo(input(EventTimePrecision.UNKNOWN, "", "", "after the school play"));
        });
    }

    @Test
    void aShortcutPressedAfterATimeWasTypedIsTheLastInput() throws Exception {
        Fx.run(() -> {
            line.setText("today 23:00");
            press(messages.get("when.now"));
            assertThat(value()).isEqualTo(typed(EventTimePrecision.ABOUT, "24/11/2026", "21:15", "Today about 21:15"));
            assertThat(read().troubles()).isEmpty();
            line.setText("last Monday");
            press(messages.get("when.unknown"));
            assertThat(read().when()).isEqualTo(EventTime.unknown(LONDON));
            line.setText("yesterday when Mum rang");
            press(messages.get("when.today"));
            assertThat(line.getText()).isEqualTo("yesterday when Mum rang");
        });
    }

    @Test
    void theCursorGoesWhereItHasToBeMended() throws Exception {
        Fx.run(() -> {
            field.focusProblem();
            assertThat(focused()).isEqualTo(line);
            field.valueProperty().set(input(EventTimePrecision.EXACT, "3/11/2026", "9", ""));
            field.focusProblem();
            assertThat(focused().getAccessibleText()).isEqualTo(messages.get("when.time-spoken"));
            field.valueProperty().set(input(EventTimePrecision.BETWEEN, "3/11/2026", "", ""));
            field.focusFirst(Trouble.NO_END_DATE);
            assertThat(focused().getAccessibleText()).isEqualTo(messages.get("when.end-date-spoken"));
        });
    }

    @Test
    void anotherZoneIsChosenFromTheList() throws Exception {
        Fx.run(() -> {
            assertThat(texts()).doesNotContain(messages.get("when.zone", "Europe/London"));
            press(messages.get("when.parts-open"));
            press(messages.get("when.zone-spoken", "Europe/London"));
            TextField search = spoken(TextField.class, messages.get("when.zone-search"));
            search.setText("new yo");
            search.fireEvent(new javafx.event.ActionEvent());
            assertThat(value().zone()).isEqualTo("America/New_York");
            assertThat(texts()).contains(messages.get("when.zone", "America/New_York"));
            line.setText("yesterday 9 pm");
            assertThat(new EventTimeReader(messages).read(value(), NOW).when())
                    .extracting(when -> Objects.requireNonNull(when).zone())
                    .isEqualTo(ZoneId.of("America/New_York"));
        });
    }

    private EventTimeInput value() {
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

    private List<String> buttons() {
        return shown().stream()
                .filter(Button.class::isInstance)
                .map(node -> ((Button) node).getText())
                .toList();
    }

    private EventTimeReader.EventTimeReading read() {
        return new EventTimeReader(messages).read(value(), NOW);
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

    private static EventTimeInput typed(EventTimePrecision precision, String date, String time, String words) {
        return new EventTimeInput(precision, date, time, "", "", words, "", TODAY, false);
    }

    private static EventTimeInput input(EventTimePrecision precision, String date, String time, String words) {
        return new EventTimeInput(precision, date, time, "", "", words);
    }
}
