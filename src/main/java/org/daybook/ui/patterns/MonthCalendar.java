package org.daybook.ui.patterns;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import org.daybook.text.Messages;
import org.daybook.ui.patterns.CellGrid.GridLook;

/**
 * One month as a calendar has it, with a number in each day for which something is counted. These days are buttons, and
 * one stop of the Tab key. JavaFX thread.
 */
public final class MonthCalendar extends GridPane {
    private static final int DAYS = 7;

    /**
     * What is counted for one day.
     *
     * @param words the day and what is counted, as it is read out
     */
    public record CalendarDay(int count, String words, Runnable open) {}

    /**
     * @param days by their dates; other months are ignored
     * @param most the number with the strongest shade
     */
    public MonthCalendar(YearMonth month, Map<LocalDate, CalendarDay> days, int most, Messages messages) {
        getStyleClass().add("month-calendar");
        DayOfWeek firstOfWeek = WeekFields.of(messages.locale()).getFirstDayOfWeek();
        for (int i = 0; i < DAYS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / DAYS);
            column.setHalignment(HPos.LEFT);
            getColumnConstraints().add(column);
            DayOfWeek weekday = firstOfWeek.plus(i);
            Label name = quiet(weekday.getDisplayName(TextStyle.SHORT_STANDALONE, messages.locale()));
            name.setAccessibleText(weekday.getDisplayName(TextStyle.FULL_STANDALONE, messages.locale()));
            add(name, i, 0);
        }
        int before = Math.floorMod(month.atDay(1).getDayOfWeek().getValue() - firstOfWeek.getValue(), DAYS);
        List<List<Optional<FigureCell>>> weeks = new ArrayList<>();
        for (int from = -before; from < month.lengthOfMonth(); from += DAYS) {
            List<Optional<FigureCell>> week = new ArrayList<>();
            for (int i = 0; i < DAYS; i++) {
                int day = from + i + 1;
                boolean isInMonth = day >= 1 && day <= month.lengthOfMonth();
                CalendarDay counted = isInMonth ? days.get(month.atDay(day)) : null;
                Optional<FigureCell> cell = Optional.ofNullable(counted).map(one -> cell(one, most));
                if (isInMonth) {
                    add(tile(day, cell), i, weeks.size() + 1);
                }
                week.add(cell);
            }
            weeks.add(week);
        }
        new CellKeyNavigation(this, weeks);
    }

    private static FigureCell cell(CalendarDay day, int most) {
        FigureCell cell = new FigureCell(day.count(), most, GridLook.DAYS, day.open());
        cell.setAccessibleText(day.words());
        Tooltip.install(cell, new Tooltip(day.words()));
        return cell;
    }

    private static Node tile(int day, Optional<FigureCell> cell) {
        Label number = quiet(String.valueOf(day));
        number.setMouseTransparent(true);
        StackPane tile = new StackPane(number);
        cell.ifPresent(one -> tile.getChildren().addFirst(one));
        tile.getStyleClass().add(cell.isPresent() ? "counted-day" : "day-tile");
        return tile;
    }

    private static Label quiet(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("quiet");
        return label;
    }
}
