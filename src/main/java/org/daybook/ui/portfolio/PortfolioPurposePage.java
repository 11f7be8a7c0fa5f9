package org.daybook.ui.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.ReaderHoldings;
import org.daybook.text.Messages;
import org.daybook.ui.portfolio.options.AddressDisclosure;
import org.daybook.ui.portfolio.options.OptionsFormatter;
import org.daybook.ui.portfolio.options.PresetGroup;
import org.daybook.ui.toolkit.control.CardGrid;
import org.daybook.ui.toolkit.control.LinkRow;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.IconShape;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.page.Focus;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.Panes;
import org.kordamp.ikonli.feather.Feather;

/**
 * The page of what a portfolio is for: a few presets, each of which fills in everything.
 */
final class PortfolioPurposePage {
    private final PortfolioModel model;
    private final Messages messages;
    private final OptionsFormatter words;
    private final Consumer<Destination> go;
    private final Page page;

    /** @param go opens another screen */
    PortfolioPurposePage(PortfolioModel model, Messages messages, Consumer<Destination> go) {
        this.model = model;
        this.messages = messages;
        this.words = new OptionsFormatter(messages);
        this.go = go;
        page = model.options().holdings().isEmpty() ? empty() : choice();
    }

    Node node() {
        return page;
    }

    /** Nothing to choose from yet; a portfolio of somebody else can be checked. */
    private Page empty() {
        Button first =
                Buttons.primary(messages.get("patterns.empty-new"), () -> go.accept(new Destination.NewIncident(null)));
        return new Page(
                messages.get("portfolio.title"),
                TextLabels.paragraph(messages.get("portfolio.nothing-yet")),
                Panes.buttons(first, checking()));
    }

    private Page choice() {
        List<Node> parts = new ArrayList<>(List.of(TextLabels.paragraph(messages.get("portfolio.lead"))));
        parts.add(group(PresetGroup.POLICE));
        parts.add(group(PresetGroup.COURT));
        VBox supporters = group(PresetGroup.SUPPORTERS);
        Button sheets =
                Buttons.plain(messages.get("portfolio.sheets"), () -> go.accept(new Destination.SupportSheets()));
        supporters.getChildren().addAll(TextLabels.quiet(messages.get("portfolio.sheets-why")), Panes.buttons(sheets));
        parts.add(new CardGrid(List.of(supporters, group(PresetGroup.UNITED_STATES))));
        Button who = Buttons.plain(messages.get("portfolio.who-has"), () -> go.accept(new Destination.WhoHasWhat()));
        parts.add(Panes.buttons(who, checking()));
        return PortfolioStepPage.of(messages, 1, model.stepsProperty(), messages.get("portfolio.title"), parts)
                .wide();
    }

    private Button checking() {
        return Buttons.plain(messages.get("portfolio.check"), () -> go.accept(new Destination.CheckPortfolio()));
    }

    private VBox group(PresetGroup group) {
        VBox part = Panes.part(
                words.group(group),
                new CardGrid(group.presets().stream().map(this::card).toList()));
        part.getStyleClass().add("preset-group");
        return part;
    }

    /** What it says of her address stands out below its name: it is what must not be mistaken. */
    private Node card(PortfolioPreset preset) {
        boolean possible = model.options().isPossible(preset);
        AddressDisclosure disclosure =
                AddressDisclosure.of(preset, model.options().holdings().heading());
        Label says = TextLabels.legend(words.disclosure(disclosure));
        says.setGraphic(new IconShape(disclosure == AddressDisclosure.LEFT_OUT ? Feather.SHIELD : Feather.MAP_PIN));
        Label purpose = TextLabels.paragraph(words.purpose(preset));
        Label fact = TextLabels.quiet(fact(preset));
        Labeled name = name(preset, possible, List.of(says, purpose, fact));
        VBox text = Panes.column("row-text", name, says, purpose, fact);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox card = new HBox(text);
        name.focusVisibleProperty().subscribe(seen -> {
            if (seen) {
                Focus.reveal(card);
            }
        });
        card.getStyleClass().addAll("preset-card", possible ? "opens" : "preset-not-possible");
        if (possible) {
            card.getChildren().add(LinkRow.chevron());
            card.setOnMouseClicked(_ -> model.choose(preset));
        }
        return card;
    }

    /** The one stop of the keyboard on a card, read out with all that the card says. */
    private Labeled name(PortfolioPreset preset, boolean possible, List<Label> rest) {
        Labeled name = possible
                ? Buttons.words(words.preset(preset), () -> model.choose(preset))
                : TextLabels.paragraph(words.preset(preset));
        name.setAccessibleHelp(rest.stream().map(Label::getText).collect(Collectors.joining(". ")));
        name.getStyleClass().addAll("row-words", "preset-name");
        return name;
    }

    private String fact(PortfolioPreset preset) {
        List<ReaderHoldings> held = model.options().holdings().held();
        if (!model.options().isPossible(preset)) {
            return messages.get(held.isEmpty() ? "portfolio.since-none" : "portfolio.since-nothing");
        }
        String pages = words.pages(preset, model.options().pagesOf(preset));
        ReaderHoldings reader = model.options().goesOnFromProperty().get();
        return preset == PortfolioPreset.SINCE_LAST && reader != null
                ? messages.get("portfolio.since-last", words.reader(reader)) + " " + pages
                : pages;
    }
}
