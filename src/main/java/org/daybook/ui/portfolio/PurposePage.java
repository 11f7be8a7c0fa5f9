package org.daybook.ui.portfolio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.session.PastPortfolio;
import org.daybook.text.Messages;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.Destination;
import org.daybook.ui.common.OptionalNodes;
import org.daybook.ui.common.Page;
import org.daybook.ui.common.TextLabels;
import org.daybook.ui.control.FoldingPane;
import org.daybook.ui.control.TwoColumns;
import org.daybook.ui.portfolio.options.OptionsFormatter;

/**
 * The page of what a portfolio is for: a few presets, each of which fills in everything, and the portfolios made
 * before.
 */
final class PurposePage {
    private static final double SHARE = 0.5;

    private final PortfolioModel model;
    private final Messages messages;
    private final OptionsFormatter words;
    private final Page page;

    /** @param go opens another screen */
    PurposePage(PortfolioModel model, Messages messages, Consumer<Destination> go) {
        this.model = model;
        this.messages = messages;
        this.words = new OptionsFormatter(messages);
        List<Node> cards =
                Arrays.stream(PortfolioPreset.values()).map(this::card).toList();
        int half = (cards.size() + 1) / 2;
        TwoColumns presets =
                new TwoColumns(column(cards.subList(0, half)), column(cards.subList(half, cards.size())), SHARE);
        Button checking =
                Buttons.plain(messages.get("portfolio.check"), () -> go.accept(new Destination.CheckPortfolio()));
        List<Node> parts = new ArrayList<>(List.of(TextLabels.paragraph(messages.get("portfolio.lead"))));
        if (model.options().holdings().isEmpty()) {
            Label nothing = TextLabels.paragraph(messages.get("portfolio.nothing-yet"));
            nothing.getStyleClass().add("field-label");
            parts.add(nothing);
            Button first = Buttons.link(
                    messages.get("patterns.empty-new"), () -> go.accept(new Destination.NewIncident(null)));
            parts.add(Page.buttonsLeft(first));
        }
        parts.add(presets);
        if (!model.options().holdings().past().isEmpty()) {
            parts.add(past());
        }
        Button sheets =
                Buttons.plain(messages.get("portfolio.sheets"), () -> go.accept(new Destination.SupportSheets()));
        parts.add(TextLabels.quiet(messages.get("portfolio.sheets-why")));
        parts.add(Page.buttonsLeft(sheets, checking));
        page = StepPage.of(messages, 1, model.stepsProperty(), messages.get("portfolio.title"), parts)
                .wide();
    }

    Node node() {
        return page;
    }

    private static Node column(List<Node> cards) {
        VBox column = new VBox();
        column.getChildren().addAll(cards);
        column.getStyleClass().add("preset-list");
        return column;
    }

    private Node card(PortfolioPreset preset) {
        boolean possible = model.options().isPossible(preset);
        Button choose = Buttons.words(words.preset(preset));
        choose.getStyleClass().add("preset-name");
        choose.setDisable(!possible);
        choose.setOnAction(_ -> model.choose(preset));
        Label purpose = TextLabels.paragraph(words.purpose(preset));
        Label fact = TextLabels.paragraph(fact(preset));
        OptionalNodes.show(fact, !fact.getText().isEmpty());
        fact.getStyleClass().add(possible ? "field-label" : "paragraph");
        choose.setAccessibleHelp(
                String.join(" ", purpose.getText(), fact.getText()).strip());
        choose.setWrapText(true);
        choose.setMinWidth(0);
        HBox head = new HBox(choose);
        VBox card = new VBox(head, purpose, fact);
        card.getStyleClass().add("preset-card");
        if (possible) {
            card.setOnMouseClicked(_ -> choose.fire());
        } else {
            card.getStyleClass().add("preset-not-possible");
        }
        return card;
    }

    private String fact(PortfolioPreset preset) {
        if (!model.options().isPossible(preset)) {
            return model.options()
                    .holdings()
                    .last()
                    .map(last -> messages.get("portfolio.since-nothing", words.at(last.madeAt()), last.code()))
                    .orElseGet(() -> messages.get("portfolio.since-none"));
        }
        if (model.options().holdings().isEmpty()) {
            return "";
        }
        String pages = words.pages(preset, model.options().pagesOf(preset));
        return preset == PortfolioPreset.SINCE_LAST
                ? model.options()
                        .holdings()
                        .last()
                        .map(last -> messages.get("portfolio.since-last", words.at(last.madeAt()), last.code()) + " "
                                + pages)
                        .orElse(pages)
                : pages;
    }

    private Node past() {
        List<PastPortfolio> past = model.options().holdings().past().reversed();
        VBox rows = new VBox();
        rows.getStyleClass().addAll("section-body", "lines");
        past.stream().map(this::row).forEach(rows.getChildren()::add);
        FoldingPane fold = new FoldingPane();
        fold.name(messages.count("portfolio.past", past.size()));
        fold.setContent(rows);
        return fold;
    }

    private Node row(PastPortfolio made) {
        Label head = TextLabels.paragraph(Stream.of(
                        words.at(made.madeAt()),
                        made.preset().map(words::preset).orElse(""))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(". ")));
        String more = Stream.of(
                        made.preparedFor().isBlank()
                                ? messages.get("portfolio.past-for-nobody")
                                : messages.get("portfolio.past-for", made.preparedFor()),
                        messages.count("portfolio.incidents", made.incidents()),
                        made.code().isEmpty() ? "" : messages.get("portfolio.past-code", made.code()),
                        messages.get("portfolio.past-files", files(made)))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(". "));
        VBox row = new VBox(head, TextLabels.quiet(more));
        row.getStyleClass().add("line");
        row.setAccessibleText(head.getText() + ". " + more);
        return row;
    }

    /** The first names; a folder may hold hundreds. */
    private static String files(PastPortfolio made) {
        String names = made.files().stream().limit(2).map(file -> file.name()).collect(Collectors.joining(", "));
        return made.files().size() > 2 ? names + " + " + (made.files().size() - 2) : names;
    }
}
