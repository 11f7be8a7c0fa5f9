package org.daybook.ui.portfolio;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.daybook.job.portfolio.MadeFiles;
import org.daybook.job.portfolio.OutputForm;
import org.daybook.job.portfolio.PortfolioResult;
import org.daybook.text.Messages;
import org.daybook.ui.context.WindowContext;
import org.daybook.ui.label.Buttons;
import org.daybook.ui.label.TextLabels;
import org.daybook.ui.navigation.Destination;
import org.daybook.ui.page.Page;
import org.daybook.ui.page.Panes;
import org.daybook.ui.page.ProblemNote;

/** The last page: what was made, and what can be done with it now. */
final class DonePage {
    private final Page page;
    private final StampModel stamp;

    /** @param go opens another screen */
    DonePage(PortfolioModel model, PortfolioResult result, WindowContext context, Consumer<Destination> go) {
        Messages messages = context.messages();
        this.stamp = model.stampOf(result);
        OutputForm form = result.form();
        Button again = Buttons.plain(messages.get("portfolio.again"), model::again);
        List<Node> parts = new ArrayList<>(
                List.of(new ProblemNote(messages, model.job().failureProperty()), made(result, context, go)));
        result.companions()
                .contactSheet()
                .ifPresent(sheet -> parts.add(StepPage.warning(
                        messages.get("portfolio.done-contacts", String.valueOf(sheet.getFileName())))));
        result.companions()
                .others()
                .forEach(file -> parts.add(TextLabels.paragraph(
                        messages.get("portfolio.done-beside", String.valueOf(file.getFileName())))));
        if (form != OutputForm.PAPER) {
            parts.add(new StampPane(stamp, messages, context.files()));
        }
        parts.add(Panes.buttons(again));
        page = new Page(
                messages.get(form == OutputForm.PAPER ? "portfolio.done-printed-title" : "portfolio.done-title"),
                parts.toArray(Node[]::new));
    }

    /** What it is in one line, with what can be done with it, above all that is known of it. */
    private static Node made(PortfolioResult result, WindowContext context, Consumer<Destination> go) {
        Messages messages = context.messages();
        ReceiptPane receipt = new ReceiptPane(result, messages);
        if (result.form() == OutputForm.PAPER) {
            return receipt;
        }
        MadeFiles files = new MadeFiles(result.receipt());
        context.tasks()
                .run(files::pages)
                .onSuccess(receipt::showPages)
                .onFailure(IOException.class, _ -> {})
                .start();
        List<Button> buttons = new ArrayList<>();
        for (boolean folder : List.of(false, true)) {
            String key = folder ? "portfolio.done-show" : "portfolio.done-open";
            buttons.add(Buttons.plain(
                    messages.get(key),
                    () -> context.tasks()
                            .run(() -> {
                                files.show(folder);
                                return folder;
                            })
                            .onFailure(
                                    IOException.class,
                                    _ -> context.dialogs()
                                            .tell(messages.get(key), messages.get("portfolio.done-no-program")))
                            .start()));
        }
        buttons.add(Buttons.plain(messages.get("support.mark-given"), () -> go.accept(new Destination.WhoHasWhat())));
        return Panes.column(
                "section-parts",
                Panes.buttons(buttons.toArray(Button[]::new)),
                TextLabels.quiet(messages.get("portfolio.done-open-note")),
                receipt);
    }

    Node node() {
        return page;
    }

    void drop() {
        stamp.drop();
    }
}
