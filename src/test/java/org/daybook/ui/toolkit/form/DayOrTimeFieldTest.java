package org.daybook.ui.toolkit.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.daybook.dates.DayReadback;
import org.daybook.dates.EventTimeReader;
import org.daybook.dates.ExpectedDay;
import org.daybook.suite.ToolkitTest;
import org.daybook.text.Messages;
import org.daybook.ui.Fx;
import org.daybook.ui.toolkit.control.FieldRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ToolkitTest
class DayOrTimeFieldTest {
    // A Tuesday.
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static Label echo(String typed) throws Exception {
        return echo(typed, ExpectedDay.PAST);
    }

    private static Label echo(String typed, ExpectedDay expected) throws Exception {
        StringProperty text = new SimpleStringProperty("");
        Messages messages = new Messages(Locale.UK);
        DayReadback words = new DayReadback(messages, new EventTimeReader(messages), () -> TODAY, expected);
        return Fx.on(() -> {
            DayOrTimeField field = DayOrTimeField.day(text, words);
            text.set(typed);
            return (Label) field.getChildren().getLast();
        });
    }

    @ParameterizedTest
    @CsvSource({"yesterday,Understood as Monday 23/11/2026", "3/11,Understood as Tuesday 03/11/2026"})
    void tellsHowWordsAreUnderstood(String typed, String told) throws Exception {
        assertThat(echo(typed).getText()).isEqualTo(told);
        assertThat(echo(typed).isVisible()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "tomorrow,Understood as Wednesday 25/11/2026|This day is in the future. Did you mean Wednesday 18/11/2026?",
        "24/12/2026,Understood as Thursday 24/12/2026|This day is in the future. Did you mean Wednesday 24/12/2025?"
    })
    void asksAboutADayThatHasNotCome(String typed, String told) throws Exception {
        assertThat(echo(typed).getText()).isEqualTo(told.replace('|', '\n'));
    }

    @ParameterizedTest
    @CsvSource({"32/13/2025", "30/02/2026"})
    void saysOfADayThatThereIsNoneWhileItIsTyped(String typed) throws Exception {
        assertThat(echo(typed).getText()).isEqualTo("There is no such day as " + typed + ".");
        assertThat(echo(typed).isVisible()).isTrue();
    }

    @Test
    void saysHowToWriteADayAndNothingOfWhatIsNone() throws Exception {
        assertThat(echo("").getText()).isEqualTo("Such as yesterday, last Tuesday or 28/03/2026");
        assertThat(echo("", ExpectedDay.FUTURE).getText()).isEqualTo("Such as Friday, in two days or 28/03/2026");
        assertThat(echo("", ExpectedDay.SPAN_END).getText()).isEqualTo("Such as May, last week or 28/03/2026");
        assertThat(echo("some day").isManaged()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "FUTURE,in two days,Thursday 26/11/2026",
        "FUTURE,by Friday,Friday 27/11/2026",
        "SPAN_START,May,Friday 01/05/2026",
        "SPAN_END,May,Sunday 31/05/2026",
        "SPAN_START,last week,Monday 16/11/2026",
        "SPAN_END,3/11,Tuesday 03/11/2026"
    })
    void readsWordsAsTheDayThatTheFieldAsksFor(ExpectedDay expected, String typed, String told) throws Exception {
        assertThat(echo(typed, expected).getText()).isEqualTo("Understood as " + told);
    }

    @Test
    void speaksItsLabelItsHelpAndHowItIsUnderstood() throws Exception {
        Messages messages = new Messages(Locale.UK);
        StringProperty text = new SimpleStringProperty("half past nine at night");
        Node target = Fx.on(() -> {
            DayOrTimeField field = DayOrTimeField.timeOfDay(messages, text, new EventTimeReader(messages));
            new FieldRow("Time", field, "Help.").problemProperty().set("A problem.");
            return field.focusTarget();
        });
        assertThat(target.getAccessibleText()).isEqualTo("Time");
        assertThat(target.getAccessibleHelp()).isEqualTo("Help. A problem. Understood as 21:30");
    }
}
