package org.daybook.ui.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.event.Event;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import org.daybook.suite.ToolkitTest;
import org.daybook.text.Messages;
import org.daybook.ui.Fx;
import org.daybook.ui.patterns.MonthCalendar.CalendarDay;
import org.junit.jupiter.api.Test;

@ToolkitTest
class MonthCalendarTest {
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final int FRIDAY = 4;

    private final List<String> opened = new ArrayList<>();

    @Test
    void aDayWithANumberIsAButtonUnderItsWeekdayAndOneStopOfTheTabKey() throws Exception {
        Fx.run(() -> {
            List<FigureCell> cells = cells(calendar());
            assertThat(cells).extracting(Node::getAccessibleText).containsExactly("Friday the 13th: 4", "Monday: 1");
            assertThat(cells).allMatch(cell -> cell.getAccessibleRole() == AccessibleRole.BUTTON);
            assertThat(cells).filteredOn(Node::isFocusTraversable).hasSize(1);
            assertThat(GridPane.getColumnIndex(cells.getFirst().getParent())).isEqualTo(FRIDAY);
            assertThat(GridPane.getColumnIndex(cells.getLast().getParent())).isZero();
        });
    }

    @Test
    void theArrowKeysGoToTheNextDayWithANumberAndEnterOpensIt() throws Exception {
        Fx.run(() -> {
            MonthCalendar calendar = calendar();
            FigureCell friday = cells(calendar).getFirst();
            press(friday, KeyCode.ENTER);
            press(friday, KeyCode.DOWN);
            Node focused = Objects.requireNonNull(calendar.getScene().getFocusOwner());
            press(focused, KeyCode.SPACE);
            assertThat(opened).containsExactly("13", "16");
        });
    }

    private MonthCalendar calendar() {
        Map<LocalDate, CalendarDay> days = Map.of(
                NOVEMBER.atDay(13), new CalendarDay(4, "Friday the 13th: 4", () -> opened.add("13")),
                NOVEMBER.atDay(16), new CalendarDay(1, "Monday: 1", () -> opened.add("16")),
                NOVEMBER.plusMonths(1).atDay(1), new CalendarDay(1, "In another month", () -> opened.add("other")));
        MonthCalendar calendar = new MonthCalendar(NOVEMBER, days, 4, new Messages(Locale.UK));
        new Scene(calendar);
        return calendar;
    }

    private static List<FigureCell> cells(MonthCalendar calendar) {
        return calendar.lookupAll(".figure-cell").stream()
                .map(FigureCell.class::cast)
                .toList();
    }

    private static void press(Node on, KeyCode code) {
        Event.fireEvent(on, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }
}
