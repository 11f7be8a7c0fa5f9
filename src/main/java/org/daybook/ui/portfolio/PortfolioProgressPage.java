package org.daybook.ui.portfolio;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.util.Subscription;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.Panes;

/** The page shown during the work: its progress, the current section, the approximate time left, and a Stop button. */
final class PortfolioProgressPage {
    private final PortfolioJobModel job;
    private final Messages messages;
    private final Label what = TextLabels.paragraph("");
    private final Label left = TextLabels.quiet("");
    private final ProgressBar bar = new ProgressBar();
    private final Page page;
    private final Subscription listening;

    PortfolioProgressPage(PortfolioJobModel job, Messages messages) {
        this.job = job;
        this.messages = messages;
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(job.progressProperty());
        bar.setAccessibleText(messages.get("portfolio.working-title"));
        bar.accessibleHelpProperty()
                .bind(Bindings.createStringBinding(
                        () -> what.getText() + " " + left.getText(), what.textProperty(), left.textProperty()));
        Button stop = Buttons.plain(messages.get("portfolio.cancel"));
        stop.setOnAction(_ -> {
            stop.setDisable(true);
            job.cancel();
        });
        page = new Page(messages.get("portfolio.working-title"), what, bar, left, Panes.buttons(stop)).beginAtTitle();
        listening = Subscription.combine(
                job.stageProperty().subscribe(_ -> refresh()),
                job.nowProperty().subscribe((_, _) -> refresh()),
                job.minutesLeftProperty().subscribe((_, _) -> refresh()));
    }

    Node node() {
        return page;
    }

    /** Stops observing the work. */
    void drop() {
        listening.unsubscribe();
        bar.progressProperty().unbind();
    }

    private void refresh() {
        String section = job.nowProperty().get();
        what.setText(
                job.stageProperty().get() == PortfolioJobModel.JobStage.CHECKING
                        ? messages.get("portfolio.checking")
                        : section.isEmpty()
                                ? messages.get("portfolio.writing")
                                : messages.get("portfolio.writing-section", section));
        left.setText(left(job.minutesLeftProperty().get()));
    }

    private String left(int minutes) {
        return switch (minutes) {
            case -1 -> "";
            case 0 -> messages.get("portfolio.left-less");
            case 1 -> messages.get("portfolio.left-one");
            default -> messages.get("portfolio.left-minutes", minutes);
        };
    }
}
