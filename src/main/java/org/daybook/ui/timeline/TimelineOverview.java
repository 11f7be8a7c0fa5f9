package org.daybook.ui.timeline;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.daybook.incident.IncidentDescription;
import org.daybook.index.IncidentItem;
import org.daybook.index.IndexItem;
import org.daybook.index.MonthDensity;
import org.daybook.index.ResultGroup;
import org.daybook.index.SentenceFinder;
import org.daybook.text.Excerpt;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.context.ListCover;
import org.daybook.ui.toolkit.control.LinkRow;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.task.NextFrameRunner;
import org.jspecify.annotations.Nullable;

/**
 * What is beside the diary while no record is open: the filters while they are open, else the months and the beginning
 * of the latest entry, or those of what a search found. Nothing here is told that the list itself does not tell.
 * JavaFX thread.
 */
final class TimelineOverview extends BorderPane {
    /** From how many entries on nobody needs to be told where to begin. */
    private static final int ENOUGH = 5;

    private static final int LONGEST = 600;

    private final TimelineModel model;
    private final Messages messages;
    private final ListCover cover;
    private final TimelineRowTextFormatter words;
    private final ObservableBooleanValue hasRoom;
    private final Consumer<YearMonth> jump;
    private @Nullable Node filters;
    private boolean isDue;

    /**
     * @param hasRoom whether it is seen at all
     * @param jump scrolls the list to a month
     */
    TimelineOverview(
            TimelineModel model,
            DiaryContext context,
            TimelineRowTextFormatter words,
            ObservableBooleanValue hasRoom,
            Consumer<YearMonth> jump) {
        this.model = model;
        this.messages = context.messages();
        this.cover = context.window().cover();
        this.words = words;
        this.hasRoom = hasRoom;
        this.jump = jump;
        sceneProperty().subscribe(this::show);
        cover.onChange(this, this::show);
        model.loaded.subscribe(this::show);
        model.search.searching.subscribe(this::showAfterList);
        model.search.found.addListener((ListChangeListener<TimelineRow>) _ -> showAfterList());
    }

    /** The list is waited for with every letter that is typed, so that it is drawn first. */
    private void showAfterList() {
        Scene scene = getScene();
        if (scene == null || scene.getWindow() == null) {
            show();
        } else if (!isDue) {
            isDue = true;
            NextFrameRunner.whileDrawn(scene, () -> {
                isDue = false;
                show();
            });
        }
    }

    /** Shows the filters in place of everything else; null for everything else. */
    void showFilters(@Nullable Node shown) {
        filters = shown;
        show();
    }

    /** Shows what there is by now, if it is seen. */
    void show() {
        if (getScene() == null || !hasRoom.get() || !model.loaded.get()) {
            return;
        }
        if (filters == null) {
            setParts(model.search.searching.get() ? found() : all());
        } else if (filters.getScene() == null) {
            setParts(List.of(Panes.part(messages.get("timeline.narrow"), filters)));
        }
    }

    private void setParts(List<Node> parts) {
        Page page = new Page("").wide();
        page.setParts(parts);
        setCenter(page);
    }

    private List<Node> all() {
        List<Node> parts = new ArrayList<>();
        if (!model.density().months().isEmpty()) {
            parts.add(months("timeline.overview-months", model.density()));
        }
        List<TimelineRow> entries = model.rows.stream()
                .filter(TimelineRow.ItemRow.class::isInstance)
                .toList();
        entries.stream()
                .filter(this::isHers)
                .findFirst()
                .map(latest -> beginning("timeline.overview-latest-own", latest))
                .or(() -> entries.stream().findFirst().map(latest -> beginning("timeline.overview-latest", latest)))
                .ifPresent(parts::add);
        if (entries.size() < ENOUGH) {
            parts.add(next());
        }
        return parts;
    }

    private List<Node> found() {
        List<TimelineRow> rows = model.search.found;
        List<Node> parts = new ArrayList<>();
        MonthDensity density =
                density(rows.stream().takeWhile(row -> !isByWords(row)).toList());
        if (density.months().stream().anyMatch(month -> month.count() > 0)) {
            parts.add(months("timeline.overview-found-months", density));
        }
        rows.stream()
                .filter(row -> !row.isHeading())
                .findFirst()
                .ifPresent(first -> parts.add(beginning(
                        isByWords(rows.getFirst()) ? "timeline.found-by-words" : "timeline.overview-first", first)));
        if (rows.isEmpty()) {
            parts.add(TextLabels.paragraph(messages.get("timeline.overview-none")));
            parts.add(months("timeline.overview-months", model.density()));
        }
        return parts;
    }

    /** Whether those that do not meet every condition begin here. */
    private static boolean isByWords(TimelineRow row) {
        return row instanceof TimelineRow.GroupHeading heading && heading.group() == ResultGroup.BY_WORDS;
    }

    /** The months of the diary with the incidents found in them; none while some results are not in the list. */
    private MonthDensity density(List<TimelineRow> rows) {
        if (rows.stream().anyMatch(TimelineRow.More.class::isInstance)) {
            return new MonthDensity(List.of(), 0);
        }
        Map<YearMonth, Long> counts = rows.stream()
                .flatMap(row -> row.incidentDay().stream())
                .collect(Collectors.groupingBy(YearMonth::from, Collectors.counting()));
        return new MonthDensity(
                model.density().months().stream()
                        .map(MonthDensity.Month::month)
                        .map(month -> new MonthDensity.Month(
                                month, counts.getOrDefault(month, 0L).intValue()))
                        .toList(),
                0);
    }

    private Node months(String heading, MonthDensity density) {
        DensityStrip strip = new DensityStrip(messages, jump);
        strip.show(density, model.lanes(), model.density());
        return Panes.part(
                messages.get(heading), strip, TextLabels.quiet(messages.get("timeline.overview-months-note")));
    }

    /** The beginning of an entry: its day, her own words, and what the row says besides. */
    private Node beginning(String heading, TimelineRow row) {
        VBox entry = switch (row) {
            case TimelineRow.ItemRow shown -> entry(shown.item(), words.of(shown.item()), Optional.empty(), "");
            case TimelineRow.FoundRow found -> entry(found);
            case TimelineRow.FoundMessage found -> {
                TimelineRowText text = words.of(found);
                yield entry(text.when().spoken(), text, Optional.empty(), found.words());
            }
            default -> new VBox();
        };
        entry.getChildren()
                .add(Panes.buttons(Buttons.plain(messages.get("timeline.overview-open"), () -> model.open(row))));
        entry.getStyleClass().add("section-parts");
        return Panes.part(messages.get(heading), entry);
    }

    private VBox entry(TimelineRow.FoundRow found) {
        Optional<TimelineRowTextFormatter.FoundIn> in = words.sentence(found);
        return entry(
                found.hit().item(),
                words.of(found.hit(), in),
                in.map(each -> each.sentence().text())
                        .filter(sentence -> !isIn(sentence, found.hit().item())),
                found.words());
    }

    private VBox entry(IndexItem item, TimelineRowText text, Optional<String> sentence, String marked) {
        return entry(
                item.day() == null ? text.when().spoken() : messages.formats().whenInWords(item.when()),
                item instanceof IncidentItem incident && !cover.isCovered() ? whole(incident, text) : text,
                sentence,
                marked);
    }

    /** @param sentence what was found in it, if that is not in her account */
    private VBox entry(String day, TimelineRowText text, Optional<String> sentence, String marked) {
        Label when = TextLabels.paragraph(day);
        when.getStyleClass().add("row-day");
        VBox account = Panes.column("row-text", TextLabels.paragraph(text.excerpt()));
        account.getChildren().getFirst().getStyleClass().add("story");
        sentence.map(TextLabels::paragraph).ifPresent(account.getChildren()::add);
        if (!cover.isCovered() && !marked.isBlank()) {
            TextLabels.mark(account, new SentenceFinder(marked)::ranges);
        }
        VBox said = Panes.column("row-text", when, account, TextLabels.quiet(text.facts()));
        return new VBox(said);
    }

    /** With more of her account than has room on a row. */
    private TimelineRowText whole(IncidentItem item, TimelineRowText text) {
        IncidentDescription what = item.history().current().what();
        return isHers(what) ? text.saying(Excerpt.shortened(what.happened().strip(), LONGEST)) : text;
    }

    private boolean isHers(TimelineRow row) {
        return row instanceof TimelineRow.ItemRow(IncidentItem item)
                && isHers(item.history().current().what());
    }

    /** Whether she wrote an account, rather than importing messages that speak for themselves. */
    private boolean isHers(IncidentDescription what) {
        String happened = what.happened();
        return !happened.isBlank() && Excerpt.own(happened, messages).equals(Excerpt.oneLine(happened));
    }

    private static boolean isIn(String sentence, IndexItem item) {
        return item instanceof IncidentItem incident
                && incident.history().current().what().happened().contains(sentence);
    }

    private Node next() {
        VBox part = Panes.part(messages.get("timeline.overview-next"));
        part.getChildren()
                .addAll(
                        link("several", model::writeUpMany),
                        link("messages", () -> model.go(new Destination.ImportMessages())),
                        link(
                                "missing",
                                () -> model.go(new Destination.Patterns(Destination.Patterns.PatternsPart.MISSING))));
        return part;
    }

    private Node link(String what, Runnable go) {
        return new LinkRow(
                messages.get("timeline.overview-" + what), messages.get("timeline.overview-" + what + "-note"), go);
    }
}
