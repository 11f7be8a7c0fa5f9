package org.daybook.ui.portfolio;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.daybook.pdf.page.PaperSize;
import org.daybook.portfolio.request.ExhibitChoice.ExhibitScope;
import org.daybook.portfolio.request.MessageContext;
import org.daybook.portfolio.request.PortfolioPart;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioSection;
import org.daybook.text.Messages;
import org.daybook.ui.portfolio.options.ContentsSummary;
import org.daybook.ui.portfolio.options.CoverOptions;
import org.daybook.ui.portfolio.options.OptionsFormatter;
import org.daybook.ui.portfolio.options.PortfolioOptions;
import org.daybook.ui.toolkit.control.ChoiceList;
import org.daybook.ui.toolkit.control.FieldRow;
import org.daybook.ui.toolkit.control.FoldingPane;
import org.daybook.ui.toolkit.control.TextFieldFactory;
import org.daybook.ui.toolkit.control.TickList;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.Panes;

/**
 * The page of what goes into a portfolio, as proposed by the preset: each part shows its state, and unfolds to be
 * changed.
 */
final class PortfolioContentsPage {
    private final PortfolioOptions options;
    private final Messages messages;
    private final OptionsFormatter words;
    private final Label lead = TextLabels.paragraph("");
    private final Label summary = TextLabels.paragraph("");
    private final Button on;
    private final CaseRecordChoicePane selection;
    private final PreviousPortfolioPane since;
    private final VBox folds = Panes.column("detail-sections");
    private final Node page;
    private Runnable refreshSections = () -> {};

    PortfolioContentsPage(PortfolioModel model, Messages messages) {
        this.options = model.options();
        this.messages = messages;
        this.words = new OptionsFormatter(messages);
        this.on = Buttons.primary(messages.get("portfolio.next"), model::next);
        this.selection = new CaseRecordChoicePane(options, messages);
        this.since = new PreviousPortfolioPane(options, messages);
        FoldingPane from = fold("portfolio.part-since", since, since::stands);
        showFor(from, preset -> preset == PortfolioPreset.SINCE_LAST);
        fold("portfolio.part-choose", new IncidentChoicePane(options.incidents(), messages), this::incidents);
        FoldingPane setOut =
                fold("portfolio.part-shortlist", new ShortlistPane(options, messages, "shortlist"), this::shortlist);
        FoldingPane paragraphs =
                fold("portfolio.part-paragraphs", new ShortlistPane(options, messages, "paragraphs"), this::shortlist);
        showFor(setOut, preset -> preset == PortfolioPreset.FIRST_REPORT || preset == PortfolioPreset.PETITION);
        showFor(paragraphs, PortfolioPreset::isForStatement);
        fold("portfolio.part-sections", sections(), this::leftOutSections);
        fold("portfolio.part-parts", parts(), this::leftOutParts);
        fold("portfolio.part-discretion", new PrivacyChoicesPart(options.discretion(), messages), this::discretion);
        fold("portfolio.part-exhibits", new ExhibitChoicesPart(options.exhibits(), messages), this::exhibits);
        FoldingPane conversations = fold("portfolio.part-messages", messages(), this::context);
        options.onChange(() -> OptionalNodes.show(conversations, hasMessages()));
        OptionalNodes.show(conversations, hasMessages());
        fold("portfolio.part-case", selection, this::others);
        ProposedTermsPart terms = new ProposedTermsPart(options, messages);
        FoldingPane asked = fold("portfolio.part-terms", terms, () -> String.valueOf(terms.count()));
        showFor(asked, preset -> preset.isForApplication() || preset == PortfolioPreset.COURT);
        fold("portfolio.part-cover", cover(), this::coverWords);
        Page steps = PortfolioStepPage.of(
                messages,
                2,
                model.stepsProperty(),
                messages.get("portfolio.contents-title"),
                List.of(lead, folds, PortfolioStepPage.part(messages.get("portfolio.part-contents"), summary)));
        page = PortfolioStepPage.withBar(steps, messages, model::back, on);
        options.onChange(this::refresh);
        refresh();
    }

    private void showFor(FoldingPane part, Predicate<PortfolioPreset> presets) {
        options.presetProperty().subscribe(preset -> OptionalNodes.show(part, presets.test(preset)));
    }

    Node node() {
        selection.fill();
        since.fill();
        return page;
    }

    private FoldingPane fold(String key, Node content, Supplier<String> stands) {
        VBox body = Panes.column("section-body", content);
        FoldingPane fold = new FoldingPane();
        fold.setContent(body);
        Runnable name = () -> fold.name(messages.get("portfolio.stands", messages.get(key), stands.get()));
        options.onChange(name);
        name.run();
        folds.getChildren().add(fold);
        return fold;
    }

    private void refresh() {
        PortfolioPreset preset = options.presetProperty().get();
        lead.setText(
                (messages.get("portfolio.contents-lead", words.preset(preset)) + " " + words.more(preset)).strip());
        summary.setText(words.all(options));
        on.setDisable(!options.isComplete());
    }

    private String incidents() {
        ContentsSummary contents = options.incidents().contentsProperty().get();
        return messages.get("portfolio.so-many-of", contents.taken(), contents.inRange());
    }

    private String shortlist() {
        return messages.get(
                options.incidents().isShortlisted() ? "portfolio.shortlist-is-yours" : "portfolio.shortlist-is-usual");
    }

    private String leftOutSections() {
        List<PortfolioSection> offered = offered();
        long printed = offered.stream()
                .filter(section -> !options.leftOutSections().contains(section))
                .count();
        return messages.get("portfolio.so-many-of", printed, offered.size());
    }

    private List<PortfolioSection> offered() {
        PortfolioPreset preset = options.presetProperty().get();
        return Arrays.stream(PortfolioSection.values()).filter(preset::offers).toList();
    }

    private String leftOutParts() {
        int parts = options.discretion().leftOut().size();
        return parts == 0 ? messages.get("portfolio.nothing") : String.valueOf(parts);
    }

    private String others() {
        int others = options.recordsGoing().size();
        return others == 0 ? messages.get("portfolio.nothing") : messages.get("portfolio.so-many-records", others);
    }

    private String discretion() {
        return messages.get(
                        options.discretion().addressProperty().get()
                                ? "portfolio.with-address"
                                : "portfolio.no-address")
                + ", "
                + (options.discretion().safekeepingProperty().get()
                        ? ""
                        : messages.get("portfolio.no-safekeeping") + ", ")
                + (options.discretion().routinesProperty().get() ? "" : messages.get("portfolio.no-routines") + ", ")
                + messages.get(
                        options.discretion().witnessesProperty().get() ? "portfolio.by-name" : "portfolio.by-letter");
    }

    private String exhibits() {
        ExhibitScope which = options.exhibits().whichProperty().get();
        if (which == ExhibitScope.NONE) {
            return messages.get("portfolio.which-none");
        }
        int listed = options.exhibitsGoing().size();
        int unlinked = options.unlinkedExhibits().size();
        return unlinked == 0
                ? messages.get("portfolio.listed", listed)
                : messages.get("portfolio.listed-but", listed, unlinked);
    }

    private boolean hasMessages() {
        return options.toRequest().wants(PortfolioSection.MESSAGES) && options.hasMessages();
    }

    private String context() {
        return messages.get(
                "portfolio.context-" + options.contextProperty().get().code());
    }

    private Node messages() {
        return Panes.column(
                "section-parts",
                TextLabels.quiet(messages.get("portfolio.context-note")),
                new ChoiceList<>(
                        messages,
                        messages.get("portfolio.context"),
                        List.of(MessageContext.values()),
                        rows -> messages.get("portfolio.context-" + rows.code()),
                        options.contextProperty()));
    }

    private String coverWords() {
        CoverOptions cover = options.cover();
        String asked = cover.askedProperty().get().isBlank() ? "" : messages.get("portfolio.asked");
        String said = Stream.of(
                        cover.nameProperty().get(),
                        cover.referenceProperty().get(),
                        cover.preparedForProperty().get(),
                        asked)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
        return or(said, "portfolio.cover-nothing");
    }

    private String or(String said, String otherwise) {
        return said.isEmpty() ? messages.get(otherwise) : said;
    }

    /** A ticked section is printed; the model keeps those that are left out. */
    private Node sections() {
        ObservableSet<PortfolioSection> printed = FXCollections.observableSet();
        ObservableSet<PortfolioSection> leftOut = options.leftOutSections();
        Arrays.stream(PortfolioSection.values())
                .filter(section -> !leftOut.contains(section))
                .forEach(printed::add);
        printed.addListener((SetChangeListener<PortfolioSection>) change -> {
            if (change.wasAdded()) {
                leftOut.remove(change.getElementAdded());
            } else {
                leftOut.add(change.getElementRemoved());
            }
        });
        leftOut.addListener((SetChangeListener<PortfolioSection>) change -> {
            if (change.wasAdded()) {
                printed.remove(change.getElementAdded());
            } else {
                printed.add(change.getElementRemoved());
            }
        });
        VBox ticks = new VBox();
        options.presetProperty().subscribe(_ -> {
            TickList<PortfolioSection> list = new TickList<>(
                    messages,
                    messages.get("portfolio.sections-question"),
                    offered(),
                    section -> words.section(section, options),
                    printed);
            refreshSections = list::refresh;
            ticks.getChildren().setAll(list);
        });
        options.onChange(() -> refreshSections.run());
        return Panes.column("section-parts", TextLabels.quiet(messages.get("portfolio.sections-note")), ticks);
    }

    private Node parts() {
        return Panes.column(
                "section-parts",
                TextLabels.quiet(messages.get("portfolio.parts-note")),
                new TickList<>(
                        messages,
                        messages.get("portfolio.parts-question"),
                        List.of(PortfolioPart.values()),
                        words::part,
                        options.discretion().leftOut()));
    }

    private Node cover() {
        CoverOptions cover = options.cover();
        return Panes.column(
                "section-parts",
                TextLabels.quiet(messages.get("portfolio.cover-note")),
                row("portfolio.name", cover.nameProperty(), ""),
                row("portfolio.reference", cover.referenceProperty(), messages.get("portfolio.reference-help")),
                preparedFor(),
                FieldRow.of(messages, "portfolio.asked", TextFieldFactory.area(cover.askedProperty(), 3)),
                new ChoiceList<>(
                        messages,
                        messages.get("portfolio.paper"),
                        List.of(PaperSize.values()),
                        size -> messages.get("portfolio.paper-" + size.code()),
                        options.paperProperty()));
    }

    /** What is new is worked out for one reader, who is chosen above. */
    private FieldRow preparedFor() {
        FieldRow row = row(
                "portfolio.prepared-for",
                options.cover().preparedForProperty(),
                messages.get("portfolio.prepared-for-help"));
        row.disableProperty().bind(options.presetProperty().isEqualTo(PortfolioPreset.SINCE_LAST));
        return row;
    }

    private FieldRow row(String key, StringProperty text, String help) {
        return new FieldRow(messages.get(key), TextFieldFactory.line(text), help);
    }
}
