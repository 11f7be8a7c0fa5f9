package org.daybook.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.daybook.suite.ToolkitTest;
import org.daybook.text.Messages;
import org.daybook.ui.Fx;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ToolkitTest
class DayReadbackRowTest {
    // A Tuesday.
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @BeforeAll
    static void toolkit() throws InterruptedException {
        Fx.start();
    }

    private static Label echo(String typed) throws Exception {
        StringProperty text = new SimpleStringProperty("");
        return Fx.on(() -> {
            DayReadbackRow echo = new DayReadbackRow(new Messages(Locale.UK), new TextField(), text, () -> TODAY);
            text.set(typed);
            return (Label) echo.getChildren().getLast();
        });
    }

    @ParameterizedTest
    @CsvSource({"yesterday,Understood as: Monday 23/11/2026", "3/11,Understood as: Tuesday 03/11/2026"})
    void tellsHowWordsAreUnderstood(String typed, String told) throws Exception {
        assertThat(echo(typed).getText()).isEqualTo(told);
        assertThat(echo(typed).isVisible()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "tomorrow,Understood as: Wednesday 25/11/2026|This day is in the future. Did you mean Wednesday 18/11/2026?",
        "24/12/2026,Understood as: Thursday 24/12/2026|This day is in the future. Did you mean Wednesday 24/12/2025?"
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
    void saysNothingOfADayInFullOrOfWhatIsNone() throws Exception {
        assertThat(echo("23/11/2026").isManaged()).isFalse();
        assertThat(echo("some day").isManaged()).isFalse();
        assertThat(echo("").isManaged()).isFalse();
    }
}
