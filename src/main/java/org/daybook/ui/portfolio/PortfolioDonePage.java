package org.daybook.ui.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.daybook.job.portfolio.OutputForm;
import org.daybook.job.portfolio.PortfolioResult;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.WindowContext;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.page.ProblemNote;
import org.jspecify.annotations.Nullable;

/** The last page: what was made, and what can be done with it now. */
final class PortfolioDonePage {
    private final Page page;
    private final TimeStampModel stamp;
    private final @Nullable PortfolioFilesPane files;

    /** @param go opens another screen */
    PortfolioDonePage(PortfolioModel model, PortfolioResult result, WindowContext context, Consumer<Destination> go) {
        Messages messages = context.messages();
        this.stamp = model.stampOf(result);
        OutputForm form = result.form();
        this.files = form == OutputForm.PAPER ? null : new PortfolioFilesPane(result, context, go);
        Button again = Buttons.plain(messages.get("portfolio.again"), model::again);
        List<Node> parts = new ArrayList<>(List.of(
                new ProblemNote(messages, model.job().failureProperty()),
                files == null ? new PortfolioReceiptPane(result, messages) : files));
        result.companions()
                .contactSheet()
                .ifPresent(sheet -> parts.add(PortfolioStepPage.warning(
                        messages.get("portfolio.done-contacts", String.valueOf(sheet.getFileName())))));
        result.companions()
                .others()
                .forEach(file -> parts.add(TextLabels.paragraph(
                        messages.get("portfolio.done-beside", String.valueOf(file.getFileName())))));
        if (form != OutputForm.PAPER) {
            parts.add(new TimeStampPane(stamp, messages, context.files()));
        }
        parts.add(Panes.buttons(again));
        page = new Page(
                messages.get(form == OutputForm.PAPER ? "portfolio.done-printed-title" : "portfolio.done-title"),
                parts.toArray(Node[]::new));
    }

    Node node() {
        return page;
    }

    void drop() {
        stamp.drop();
        if (files != null) {
            files.drop();
        }
    }
}
