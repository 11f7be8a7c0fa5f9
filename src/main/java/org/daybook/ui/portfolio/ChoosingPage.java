package org.daybook.ui.portfolio;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.StringProperty;
import javafx.collections.SetChangeListener;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.daybook.portfolio.PortfolioPart;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.Page;
import org.daybook.ui.common.Problem.Offer;
import org.daybook.ui.common.ProblemNote;
import org.daybook.ui.common.Texts;
import org.daybook.ui.control.FieldRow;
import org.daybook.ui.control.FilePicker;

/** What goes into the portfolio: which incidents, without which parts, under which names. */
final class ChoosingPage {
    private final PortfolioModel model;
    private final Messages messages;
    private final FilePicker files;
    private final FilteredList<Choice> inRange;
    private final Label summary = Texts.paragraph("");
    private final Button write;
    private final CaseSelection selection;
    private final FieldRow from;
    private final FieldRow to;
    private final Page page;

    ChoosingPage(PortfolioModel model, Messages messages, FilePicker files) {
        this.model = model;
        this.messages = messages;
        this.files = files;
        this.inRange = new FilteredList<>(model.choices());
        this.write = Buttons.primary(messages.get("portfolio.write"));
        this.selection = new CaseSelection(model, messages);
        String help = messages.get("portfolio.day-help", new Formats(messages).dayHint());
        this.from = row("portfolio.from", model.fromProperty(), help);
        this.to = row("portfolio.to", model.toProperty(), help);
        this.page = new Page(
                messages.get("portfolio.title"),
                Texts.paragraph(messages.get("portfolio.lead")),
                part("portfolio.part-choose", days(), list(), ticks()),
                part("portfolio.part-parts", Texts.quiet(messages.get("portfolio.parts-note")), parts()),
                selection,
                new ExhibitPart(model.exhibits(), messages),
                part("portfolio.part-cover", cover()),
                part("portfolio.part-contents", summary),
                part(
                        "portfolio.part-save",
                        PortfolioView.warning(messages.get("portfolio.warning")),
                        new ProblemNote(messages, model.failureProperty())
                                .on(Offer.CHOOSE_ANOTHER_PLACE, this::choosePlace)
                                .on(Offer.TRY_AGAIN, this::choosePlace),
                        buttons()));
        model.contentsProperty().subscribe(this::refresh);
        model.fromProperty().subscribe((_, _) -> refresh());
        model.toProperty().subscribe((_, _) -> refresh());
        Stream.of(model.nameProperty(), model.referenceProperty(), model.preparedForProperty())
                .forEach(text -> text.subscribe((_, _) -> summary.setText(summarise())));
        model.exhibits().onChange(() -> summary.setText(summarise()));
        model.particulars().onChange(() -> summary.setText(summarise()));
        model.stageProperty().subscribe(_ -> selection.fill());
        model.leftOut().addListener((SetChangeListener<PortfolioPart>) _ -> summary.setText(summarise()));
        refresh();
    }

    Node node() {
        return page;
    }

    private Node days() {
        HBox row = new HBox(from, to);
        row.getStyleClass().add("field-pair");
        HBox.setHgrow(from, Priority.ALWAYS);
        HBox.setHgrow(to, Priority.ALWAYS);
        return row;
    }

    private Node list() {
        ListView<Choice> list = new ListView<>(inRange);
        list.setCellFactory(_ -> new ChoiceCell(messages));
        list.setAccessibleText(messages.get("portfolio.list"));
        list.setPlaceholder(Texts.quiet(messages.get("portfolio.list-none")));
        list.getStyleClass().add("choice-list");
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Choice choice = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && choice != null) {
                event.consume();
                choice.takenProperty().set(!choice.takenProperty().get());
            }
        });
        return list;
    }

    private Node ticks() {
        Button all = Buttons.plain(messages.get("portfolio.take-all"));
        all.setOnAction(_ -> model.takeAll(true));
        Button none = Buttons.plain(messages.get("portfolio.take-none"));
        none.setOnAction(_ -> model.takeAll(false));
        FlowPane row = new FlowPane(all, none);
        row.getStyleClass().add("button-row-left");
        return row;
    }

    private Node parts() {
        VBox box = new VBox();
        box.getStyleClass().add("check-column");
        for (PortfolioPart part : PortfolioPart.values()) {
            CheckBox check = new CheckBox(name(part));
            check.setAccessibleText(check.getText());
            check.setSelected(model.leftOut().contains(part));
            check.selectedProperty().subscribe((_, ticked) -> {
                if (ticked) {
                    model.leftOut().add(part);
                } else {
                    model.leftOut().remove(part);
                }
            });
            box.getChildren().add(check);
        }
        return box;
    }

    private String name(PortfolioPart part) {
        return messages.get("portfolio.leave-" + part.code());
    }

    private Node cover() {
        VBox box = new VBox(
                Texts.quiet(messages.get("portfolio.cover-note")),
                row("portfolio.name", model.nameProperty(), ""),
                row("portfolio.reference", model.referenceProperty(), messages.get("portfolio.reference-help")),
                row(
                        "portfolio.prepared-for",
                        model.preparedForProperty(),
                        messages.get("portfolio.prepared-for-help")));
        box.getStyleClass().add("section-parts");
        return box;
    }

    private Node buttons() {
        write.setOnAction(_ -> choosePlace());
        FlowPane row = new FlowPane(write);
        row.getStyleClass().add("button-row-left");
        return row;
    }

    private void choosePlace() {
        files.saveFile(
                messages.get("portfolio.pick-title"),
                messages.get("portfolio.pick-verb"),
                model.proposedName(),
                model::write);
    }

    private void refresh() {
        inRange.setPredicate(model::isInRange);
        from.problemProperty().set(problem(model.fromProperty()));
        String backwards = model.isBackwards() ? messages.get("portfolio.backwards") : "";
        to.problemProperty().set(model.isReadable(model.toProperty()) ? backwards : problem(model.toProperty()));
        summary.setText(summarise());
        write.setDisable(!model.canWrite());
    }

    private String problem(StringProperty day) {
        return model.isReadable(day) ? "" : messages.get("portfolio.day-unreadable");
    }

    private String summarise() {
        Contents contents = model.contentsProperty().get();
        if (contents.taken() == 0) {
            return messages.get("portfolio.contents-none");
        }
        String parts = model.leftOut().stream().sorted().map(this::name).collect(Collectors.joining(", "));
        String others = others();
        return Stream.of(
                        messages.get("portfolio.contents-chosen", contents.taken(), contents.inRange()),
                        number("portfolio.contents-undated", contents.undated()),
                        number("portfolio.contents-withdrawn", contents.withdrawn()),
                        others.isEmpty() ? "" : messages.get("portfolio.contents-others", others),
                        number("portfolio.contents-exhibits", model.exhibitCount()),
                        parts.isEmpty() ? "" : messages.get("portfolio.contents-left-out", parts),
                        isCoverEmpty() ? messages.get("portfolio.contents-cover-empty") : "")
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** 'Orders and conditions: 2, Costs: 5'. */
    private String others() {
        CaseWishes wishes = model.particulars();
        return wishes.kinds().stream()
                .filter(kind -> wishes.going(kind, model.leftOut()) > 0)
                .map(kind -> messages.get(
                        "portfolio.case-kind",
                        messages.get("particular." + kind.code() + "-many"),
                        wishes.going(kind, model.leftOut())))
                .collect(Collectors.joining(", "));
    }

    private String number(String key, int number) {
        return number == 0 ? "" : messages.get(key, number);
    }

    private boolean isCoverEmpty() {
        return Stream.of(model.nameProperty(), model.referenceProperty(), model.preparedForProperty())
                .allMatch(text -> text.get().isBlank());
    }

    private VBox part(String key, Node... nodes) {
        VBox part = new VBox(Texts.heading(messages.get(key)));
        part.getChildren().addAll(nodes);
        part.getStyleClass().add("section-parts");
        return part;
    }

    private FieldRow row(String key, StringProperty text, String help) {
        TextField field = new TextField();
        field.textProperty().bindBidirectional(text);
        return new FieldRow(messages.get(key), field, help);
    }
}
