package org.daybook.ui.patterns.campaign;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.daybook.campaign.ContactFigure;
import org.daybook.text.Messages;
import org.daybook.ui.patterns.MonthCalendar;
import org.daybook.ui.patterns.UnfoldedSections;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Panes;

/**
 * The days with recorded contact in calendars of their months; months without any are left out. A day opens what was
 * recorded on it; a day with both messages and incidents shows a link to each.
 */
final class ContactCalendar extends VBox {
    /** Under which it is remembered that all months are shown. */
    private static final String ALL_MONTHS = "all-days";

    private static final int MOST_MONTHS = 6;

    private final Map<LocalDate, ContactFigure> days;
    private final ContactLinks links;
    private final Messages messages;
    private final int most;
    private final FlowPane months = Panes.flow("month-calendars");

    /** @param days at least one, none without contact */
    ContactCalendar(
            Map<LocalDate, ContactFigure> days, UnfoldedSections unfolded, ContactLinks links, Messages messages) {
        this.days = days;
        this.links = links;
        this.messages = messages;
        this.most = days.values().stream().mapToInt(ContactFigure::count).max().orElse(1);
        months.setColumnHalignment(HPos.LEFT);
        getStyleClass().add("figure-part");
        List<YearMonth> all =
                days.keySet().stream().map(YearMonth::from).distinct().sorted().toList();
        // A link to one further month would save nothing.
        int earlier = unfolded.has(ALL_MONTHS) || all.size() <= MOST_MONTHS + 1 ? 0 : all.size() - MOST_MONTHS;
        all.subList(earlier, all.size()).forEach(month -> months.getChildren().add(month(month)));
        if (earlier > 0) {
            Button more = Buttons.quiet(messages.count("campaign.earlier-months", earlier));
            more.setMnemonicParsing(false);
            more.setOnAction(_ -> {
                getChildren().remove(more);
                unfolded.set(ALL_MONTHS, true);
                months.getChildren()
                        .addAll(
                                0,
                                all.subList(0, earlier).stream()
                                        .map(this::month)
                                        .toList());
                months.lookup(".figure-cell").requestFocus();
            });
            getChildren().add(more);
        }
        getChildren().add(months);
    }

    private Node month(YearMonth month) {
        Map<LocalDate, ContactFigure> here = days.entrySet().stream()
                .filter(day -> YearMonth.from(day.getKey()).equals(month))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, TreeMap::new));
        Label name = TextLabels.legend(messages.formats().month(month.atDay(1)));
        VBox below = new VBox();
        Map<LocalDate, MonthCalendar.CalendarDay> counted = new TreeMap<>();
        here.forEach((day, figure) -> counted.put(
                day,
                new MonthCalendar.CalendarDay(
                        figure.count(),
                        links.spoken(figure, messages.formats().dayInWords(day)),
                        () -> open(day, figure, below))));
        VBox part = new VBox(name, new MonthCalendar(month, counted, most, messages), below);
        part.getStyleClass().addAll("figure-part", "month-part");
        return part;
    }

    private void open(LocalDate day, ContactFigure figure, VBox below) {
        String words = messages.formats().dayInWords(day);
        FlowPane numbers = links.of(figure, CampaignFigures.day(day), words);
        List<Button> found =
                numbers.getChildren().stream().map(Button.class::cast).toList();
        if (found.size() == 1) {
            found.getFirst().fire();
        } else {
            below.getChildren().setAll(TextLabels.paragraph(words), numbers);
            found.getFirst().requestFocus();
        }
    }
}
