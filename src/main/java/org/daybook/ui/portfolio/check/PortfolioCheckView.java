package org.daybook.ui.portfolio.check;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.files.FilePicker;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.OptionalNodes;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.navigation.Screen;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.page.ProblemNote;
import org.jspecify.annotations.Nullable;

/** The screen on which a portfolio is chosen and checked, with the result of each check. */
public final class PortfolioCheckView implements Screen {
    private final PortfolioCheckModel model;
    private final Messages messages;
    private final VBox outcome = Panes.column("parts");
    private final Page page;

    /** @param back goes back to the screen on which portfolios are made */
    public PortfolioCheckView(PortfolioCheckModel model, Messages messages, FilePicker files, Runnable back) {
        this.model = model;
        this.messages = messages;
        Button file = Buttons.primary(
                messages.get("portfolio.verify-file"),
                () -> files.openFile(
                        messages.get("portfolio.verify-pick"), messages.get("portfolio.verify-verb"), model::check));
        Button folder = Buttons.plain(
                messages.get("portfolio.verify-folder"),
                () -> files.chooseFolder(
                        messages.get("portfolio.verify-pick"), messages.get("portfolio.verify-verb"), model::check));
        file.disableProperty().bind(model.busyProperty());
        folder.disableProperty().bind(model.busyProperty());
        page = new Page(
                        messages.get("portfolio.verify-title"),
                        TextLabels.paragraph(messages.get("portfolio.verify-lead")),
                        Panes.buttons(file, folder),
                        working(),
                        new ProblemNote(messages, model.failureProperty()),
                        outcome)
                .withBack(messages.get("portfolio.verify-back"), back);
        model.checkedProperty().subscribe(this::show);
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public void drop() {
        model.drop();
    }

    private Node working() {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(messages.get("portfolio.verify-working"));
        bar.progressProperty().bind(model.progressProperty());
        Button stop = Buttons.plain(messages.get("portfolio.cancel"), model::cancel);
        VBox part = Panes.column(
                "progress-part", TextLabels.quiet(messages.get("portfolio.verify-working")), bar, Panes.buttons(stop));
        OptionalNodes.showWhile(part, model.busyProperty());
        return part;
    }

    private void show(@Nullable CheckedPortfolio checked) {
        OptionalNodes.show(outcome, checked != null);
        outcome.getChildren().clear();
        switch (checked) {
            case null -> {}
            case CheckedPortfolio.CheckedBundle bundled ->
                outcome.getChildren().setAll(new BundleCheckPane(bundled.report(), messages));
            case CheckedPortfolio.Alone alone -> outcome.getChildren().setAll(new PdfCheckPane(alone, messages));
        }
    }
}
