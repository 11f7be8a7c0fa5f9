package org.daybook.ui.portfolio;

import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.pdf.render.PageBookmark;
import org.daybook.text.Messages;
import org.daybook.ui.portfolio.RenderedPortfolio.PortfolioPage;
import org.daybook.ui.toolkit.control.WrappingCell;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.page.ProblemNote;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The preview's pages, with the outline beside them. JavaFX thread. */
final class PortfolioPreviewPage {
    /** The width in ems below which there is no room for the outline. */
    private static final double WIDE_EMS = 54;

    private static final double EM = 14;
    private static final int MOST_SPOKEN = 20_000;

    private final PortfolioPreviewModel model;
    private final Messages messages;
    private final BorderPane root = new BorderPane();
    private final PaperSheetPane sheet;
    private final TextField number = new TextField();
    private final Label of = TextLabels.quiet("");
    private final Label percent = TextLabels.quiet("");
    private final ListView<PageBookmark> sections;
    private final Button previous;
    private final Button next;
    private final Subscription listening;

    /** @param back goes back to the page before */
    PortfolioPreviewPage(PortfolioPreviewModel model, Messages messages, Runnable back) {
        this.model = model;
        this.messages = messages;
        this.sheet = new PaperSheetPane(this::turn);
        this.sections = sections();
        this.previous = icon("portfolio.page-previous", Feather.CHEVRON_LEFT, () -> turn(-1));
        this.next = icon("portfolio.page-next", Feather.CHEVRON_RIGHT, () -> turn(1));
        root.setTop(bar(back));
        root.setCenter(sheet);
        root.getStyleClass().add("preview");
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                back.run();
            }
        });
        sheet.setAccessibleHelp(messages.get("portfolio.preview-keys"));
        percent.getStyleClass().add("preview-percent");
        // The zoom changes during layout, which is too early to change the text of this bar.
        sheet.zoomProperty()
                .subscribe(zoom -> Platform.runLater(
                        () -> percent.setText(messages.get("portfolio.percent", zoom.doubleValue()))));
        listening = Subscription.combine(
                model.seenProperty().subscribe(this::show),
                model.pagesProperty().subscribe(_ -> arrange()),
                model.failureProperty().subscribe(_ -> arrange()),
                root.widthProperty().subscribe(_ -> arrange()));
        arrange();
    }

    Node node() {
        return root;
    }

    /** Releases the pixels. */
    void drop() {
        listening.unsubscribe();
        sheet.clear();
        sections.setItems(FXCollections.observableArrayList());
        root.setCenter(null);
        root.setLeft(null);
    }

    private Node bar(Runnable back) {
        Button leave = Buttons.plain(messages.get("portfolio.preview-back"), back);
        number.setPrefColumnCount(4);
        number.setAccessibleText(messages.get("portfolio.go-to-page"));
        number.setOnAction(_ -> showTypedPage());
        return Panes.flow(
                "preview-bar",
                leave,
                previous,
                TextLabels.quiet(messages.get("portfolio.page")),
                number,
                of,
                next,
                icon("portfolio.zoom-out", Feather.ZOOM_OUT, sheet::zoomOut),
                icon("portfolio.zoom-in", Feather.ZOOM_IN, sheet::zoomIn),
                icon("portfolio.zoom-fit", Feather.MAXIMIZE, sheet::fit),
                percent);
    }

    private ListView<PageBookmark> sections() {
        ListView<PageBookmark> list = new ListView<>(model.marks());
        list.setAccessibleText(messages.get("portfolio.sections-list"));
        list.setPlaceholder(TextLabels.quiet(""));
        list.setCellFactory(_ -> new MarkCell());
        list.getStyleClass().addAll("topic-list", "preview-sections");
        list.getSelectionModel().selectedItemProperty().subscribe((_, mark) -> {
            if (mark != null) {
                model.turnTo(mark.page());
            }
        });
        return list;
    }

    private void arrange() {
        boolean made = model.pagesProperty().get() > 0;
        double em = Math.max(1, sheetFont());
        root.setLeft(made && root.getWidth() > WIDE_EMS * em ? sections : null);
        root.setCenter(model.failureProperty().get() != null ? failed() : made ? sheet : progressArea());
        of.setText(
                made ? messages.get("portfolio.of-pages", model.pagesProperty().get()) : "");
        number.setDisable(!made);
        previous.setDisable(!made);
        next.setDisable(!made);
    }

    private double sheetFont() {
        return of.getFont() == null ? EM : of.getFont().getSize();
    }

    private Node progressArea() {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(messages.get("portfolio.preview-making"));
        bar.progressProperty().bind(model.progressProperty());
        return new Page(
                messages.get("portfolio.preview-title"),
                TextLabels.paragraph(messages.get("portfolio.preview-making")),
                bar,
                TextLabels.quiet(messages.get("portfolio.preview-note")));
    }

    private Node failed() {
        return new Page(messages.get("portfolio.preview-title"), new ProblemNote(messages, model.failureProperty()));
    }

    private void show(@Nullable PortfolioPage seen) {
        if (seen == null) {
            sheet.clear();
            return;
        }
        boolean first =
                sheet.getAccessibleText() == null || sheet.getAccessibleText().isEmpty();
        sheet.show(seen);
        String text = seen.text().substring(0, Math.min(MOST_SPOKEN, seen.text().length()));
        sheet.setAccessibleText(messages.get(
                "portfolio.page-spoken", seen.number(), model.pagesProperty().get(), text));
        number.setText(String.valueOf(seen.number()));
        previous.setDisable(seen.number() <= 1);
        next.setDisable(seen.number() >= model.pagesProperty().get());
        if (first) {
            sheet.requestFocus();
        }
    }

    private void turn(int by) {
        model.turnBy(by);
    }

    private void showTypedPage() {
        String typed = number.getText().strip();
        if (typed.matches("\\d{1,6}")) {
            model.turnTo(
                    Math.clamp(Integer.parseInt(typed), 1, model.pagesProperty().get()));
        }
        number.setText(String.valueOf(model.wanted()));
    }

    private Button icon(String key, Feather icon, Runnable action) {
        return Buttons.icon(messages.get(key), icon, action);
    }

    /** An entry of the outline, indented by its level. */
    private static final class MarkCell extends WrappingCell<PageBookmark> {
        private final VBox box = new VBox();
        private final Label title = new Label();

        MarkCell() {
            title.setWrapText(true);
            title.setMinHeight(VBox.USE_PREF_SIZE);
            box.getChildren().setAll(title);
            getStyleClass().add("topic-cell");
        }

        @Override
        protected void fill(PageBookmark mark) {
            title.setText(mark.title());
            box.setStyle("-fx-padding: 0 0 0 " + (mark.level() - 1) + "em;");
            setGraphic(box);
            setAccessibleText(mark.title());
        }
    }
}
