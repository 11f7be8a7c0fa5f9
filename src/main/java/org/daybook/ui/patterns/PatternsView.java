package org.daybook.ui.patterns;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.daybook.pattern.FrequencyCounts;
import org.daybook.pattern.PatternSentences;
import org.daybook.pattern.Patterns;
import org.daybook.pattern.ReportingCounts;
import org.daybook.pattern.completeness.Completeness;
import org.daybook.text.Messages;
import org.daybook.ui.patterns.FigureRows.FigureRow;
import org.daybook.ui.toolkit.context.ExhibitDescriber;
import org.daybook.ui.toolkit.control.WrappingRow;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.navigation.Destination.Patterns.PatternsPart;
import org.daybook.ui.toolkit.navigation.Screen;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.page.PlainScrollPane;
import org.daybook.ui.toolkit.page.ProblemNote;
import org.jspecify.annotations.Nullable;

/** The page of patterns: what the records show when they are counted, and what is not written down yet. */
public final class PatternsView implements Screen {
    private final PatternsModel model;
    private final Messages messages;
    private final FigureLinks links;
    private final MissingInformationPane missing;
    private final VBox counts = Panes.column("pattern-sections");
    private final StackPane parts = new StackPane();
    private final ScrollPane page = new PlainScrollPane();

    public PatternsView(PatternsModel model, Messages messages, ExhibitDescriber exhibits) {
        this.model = model;
        this.messages = messages;
        this.links = new FigureLinks(messages, model::show);
        this.missing = new MissingInformationPane(model, links, messages, exhibits);
        VBox column = Panes.column(
                "timeline-column", head(), new ProblemNote(messages, model.diary.failureProperty()), parts);
        page.setContent(Page.middle(column));
        page.setFitToWidth(true);
        page.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        page.setFocusTraversable(false);
        page.getStyleClass().addAll("page", "plain-scroll");
        showPart();
        follow(model.often, this::show);
        follow(model.patterns, this::show);
        follow(model.completeness, this::show);
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public void drop() {
        model.drop();
        page.setContent(null);
    }

    /** The title, with the choice of what is shown at its end, so that the first sentences follow it at once. */
    private Node head() {
        return Panes.flow("page-title-flow", TextLabels.title(messages.get("patterns.title")), choice());
    }

    private Node choice() {
        // In a toggle group, Tab would reach only the selected button.
        Map<PatternsPart, ToggleButton> buttons = new EnumMap<>(PatternsPart.class);
        FlowPane row = new WrappingRow();
        row.getStyleClass().add("button-row-left");
        for (PatternsPart each : PatternsPart.values()) {
            ToggleButton button = new ToggleButton(messages.get(
                    switch (each) {
                        case COUNTS -> "patterns.counts";
                        case MISSING -> "patterns.missing";
                    }));
            button.setAccessibleText(button.getText());
            button.setMinWidth(ToggleButton.USE_PREF_SIZE);
            button.setSelected(each == model.part());
            buttons.put(each, button);
            button.setOnAction(_ -> {
                buttons.forEach((part, other) -> other.setSelected(part == each));
                model.show(each);
                showPart();
            });
            row.getChildren().add(button);
        }
        return row;
    }

    private void showPart() {
        parts.getChildren().setAll(model.part() == PatternsPart.COUNTS ? counts : missing);
        page.setVvalue(0);
    }

    /** Shows the charts of frequency before the rest is counted, which takes longer in a large diary. */
    private void show(FrequencyCounts often) {
        if (often.all().count() < PatternSentences.FEWEST) {
            return;
        }
        List<PatternSection> sections = new FrequencySection(often, links, messages).sections();
        counts.getChildren()
                .setAll(
                        Buttons.words(
                                messages.get("campaign.from-patterns"), () -> model.go(new Destination.Identities())),
                        TextLabels.quiet(messages.get("patterns.lead")),
                        sections(sections.subList(0, Math.min(1, sections.size()))),
                        sections(sections.subList(Math.min(1, sections.size()), sections.size())));
    }

    private void show(Patterns patterns) {
        AnswersSection answers = new AnswersSection(new PatternSentences(patterns, messages), links, messages);
        int all = patterns.often().all().count();
        if (all < PatternSentences.FEWEST) {
            showEmpty(patterns.isEmpty() ? List.of() : answers.totals());
            return;
        }
        RecordingSection recording = new RecordingSection(links, messages);
        counts.getChildren().addFirst(answers.lead());
        // A chart is seen before the many sentences.
        counts.getChildren().add(4, answers.groups());
        counts.getChildren()
                .addAll(
                        sections(List.of(
                                new StopRequestSection(patterns.told(), links, messages).section(),
                                new KnowledgeSection(patterns.knew(), links, messages).section(),
                                new EffectSection(patterns.effects(), links, messages).section(),
                                recording.recording(patterns.recording(), all),
                                recording.rules(patterns))),
                        TextLabels.quiet(messages.get("patterns.four")));
    }

    /** For too few incidents to compare: shows the totals, and says what this page will show. */
    private void showEmpty(List<? extends Node> totals) {
        Button first = Buttons.primary(
                messages.get(totals.isEmpty() ? "patterns.empty-new" : "patterns.empty-next"),
                () -> model.go(new Destination.NewIncident(null)));
        counts.getChildren().setAll(TextLabels.heading(messages.get("patterns.empty-title")));
        counts.getChildren().addAll(totals);
        counts.getChildren().addAll(TextLabels.paragraph(messages.get("patterns.empty-text")), first);
    }

    private Node sections(List<PatternSection> sections) {
        VBox list = Panes.column("pattern-folds");
        sections.forEach(section -> list.getChildren().add(section.node(model.unfolded)));
        return list;
    }

    private void show(Completeness completeness) {
        missing.show(completeness);
    }

    private static <T extends Object> void follow(ObservableValue<@Nullable T> value, Consumer<T> shown) {
        value.subscribe(now -> {
            if (now != null) {
                shown.accept(now);
            }
        });
    }

    /** Whether it was reported and when it was written down; and how all of this page is counted. */
    private static final class RecordingSection {
        private static final List<String> RULES = List.of(
                "each",
                "kinds",
                "open",
                "breach",
                "reported",
                "about-day",
                "span",
                "undated-day",
                "clock",
                "since",
                "day-itself",
                "names",
                "law",
                "portfolio");

        private final FigureRows figures;
        private final Messages messages;

        RecordingSection(FigureLinks links, Messages messages) {
            this.figures = new FigureRows(links, messages);
            this.messages = messages;
        }

        /** Whether it was reported, and when it was written down. */
        PatternSection recording(ReportingCounts recording, int all) {
            PatternSection section = new PatternSection("patterns.recording", "", messages);
            section.add(figures.shares(
                    List.of(
                            FigureRow.of(messages.get("patterns.reported"), recording.reported()),
                            FigureRow.of(messages.get("patterns.told-police"), recording.toldPolice()),
                            FigureRow.of(messages.get("patterns.not-reported"), recording.notReported()),
                            FigureRow.of(messages.get("patterns.reported-not-said"), recording.notSaid())),
                    all));
            if (recording.dated() > 0 || !recording.datedByApp().isNone()) {
                section.part(
                        messages.get("patterns.written", recording.dated()), figures.shares(written(recording), all));
            }
            return section;
        }

        private List<FigureRow> written(ReportingCounts recording) {
            List<FigureRow> rows = new ArrayList<>(List.of(
                    FigureRow.of(messages.get("patterns.same-day"), recording.sameDay()),
                    FigureRow.of(messages.get("patterns.late"), recording.late())));
            if (!recording.datedByApp().isNone()) {
                rows.add(FigureRow.of(messages.get("patterns.dated-by-app"), recording.datedByApp()));
            }
            if (!recording.claimed().isNone()) {
                rows.add(FigureRow.of(messages.get("patterns.written-claimed"), recording.claimed()));
            }
            if (!recording.originalMissing().isNone()) {
                rows.add(FigureRow.of(messages.get("patterns.written-unknown"), recording.originalMissing()));
            }
            return rows;
        }

        /** The rules, and how many incidents each concerns. */
        PatternSection rules(Patterns patterns) {
            FrequencyCounts often = patterns.often();
            PatternSection section = new PatternSection("patterns.rules", "", messages);
            RULES.forEach(rule -> section.add(TextLabels.paragraph(messages.get("patterns.rule-" + rule))));
            section.add(figures.list(
                    List.of(
                            FigureRow.of(messages.get("patterns.about"), often.about()),
                            FigureRow.of(messages.get("patterns.spans"), often.spans()),
                            FigureRow.of(messages.get("patterns.undated"), often.undated()),
                            FigureRow.of(messages.get("patterns.unclassified"), often.unclassified()),
                            FigureRow.of(messages.get("patterns.withdrawn"), patterns.withdrawn())),
                    5));
            return section;
        }
    }
}
