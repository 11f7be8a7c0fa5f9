package org.daybook.ui.portfolio;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import org.daybook.text.Messages;
import org.daybook.ui.common.Buttons;
import org.daybook.ui.common.Focus;
import org.daybook.ui.common.Page;
import org.daybook.ui.common.ProblemNote;
import org.daybook.ui.common.Screen;
import org.daybook.ui.common.Texts;
import org.daybook.ui.control.FilePicker;

/** Choosing what goes into a portfolio, making it, and what was made. */
public final class PortfolioView implements Screen {
    private final PortfolioModel model;
    private final Messages messages;
    private final ChoosingPage choosing;
    private final BorderPane root = new BorderPane();

    public PortfolioView(PortfolioModel model, Messages messages, FilePicker files) {
        this.model = model;
        this.messages = messages;
        this.choosing = new ChoosingPage(model, messages, files);
        model.stageProperty().subscribe(this::show);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void drop() {
        model.drop();
        root.setCenter(null);
    }

    private void show(PortfolioModel.Stage stage) {
        root.setCenter(
                switch (stage) {
                    case LOADING -> null;
                    case CHOOSING -> choosing.node();
                    case CHECKING -> working(messages.get("portfolio.checking"));
                    case WRITING -> working(messages.get("portfolio.writing"));
                    case DONE -> done();
                });
        Focus.first(root);
    }

    private Node working(String what) {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(model.progressProperty());
        bar.setAccessibleText(what);
        Button stop = Buttons.plain(messages.get("portfolio.cancel"));
        stop.setOnAction(_ -> model.cancel());
        FlowPane row = new FlowPane(stop);
        row.getStyleClass().add("button-row-left");
        return new Page(what, bar, row);
    }

    private Node done() {
        PortfolioResult result = model.resultProperty().get();
        if (result == null) {
            return choosing.node();
        }
        Button again = Buttons.plain(messages.get("portfolio.again"));
        again.setOnAction(_ -> model.again());
        FlowPane row = new FlowPane(again);
        row.getStyleClass().add("button-row-left");
        return new Page(
                messages.get("portfolio.done-title"),
                new ProblemNote(messages, model.failureProperty()),
                new ReceiptPane(result, messages),
                warning(messages.get("portfolio.done-warning")),
                row);
    }

    static Node warning(String text) {
        Node words = Texts.paragraph(text);
        words.getStyleClass().add("note");
        return words;
    }
}
