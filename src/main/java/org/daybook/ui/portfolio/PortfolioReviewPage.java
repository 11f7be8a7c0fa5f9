package org.daybook.ui.portfolio;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.daybook.crypto.Passphrase;
import org.daybook.job.portfolio.OutputForm;
import org.daybook.text.Messages;
import org.daybook.ui.attach.ConsentNote;
import org.daybook.ui.portfolio.options.OptionsFormatter;
import org.daybook.ui.toolkit.context.ExhibitDescriber;
import org.daybook.ui.toolkit.context.WindowContext;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.page.ProblemNote;
import org.daybook.ui.toolkit.secret.NewPassphraseFields;
import org.daybook.ui.toolkit.task.Problem.Offer;
import org.jspecify.annotations.Nullable;

/** The page before a portfolio is made: what its files reveal, how it looks, and where it is saved. */
final class PortfolioReviewPage {
    private final PortfolioModel model;
    private final WindowContext context;
    private final Messages messages;
    private final @Nullable NewPassphraseFields lock;
    private final Node page;
    private @Nullable Passphrase chosen;

    PortfolioReviewPage(PortfolioModel model, WindowContext context, ExhibitDescriber exhibits) {
        this.model = model;
        this.context = context;
        this.messages = context.messages();
        OutputForm form = model.form().formProperty().get();
        this.lock = form == OutputForm.LOCKED_ZIP ? new NewPassphraseFields(context) : null;
        Page parts = PortfolioStepPage.of(
                messages,
                model.stepsProperty().get(),
                model.stepsProperty(),
                messages.get("portfolio.last-title"),
                List.of(
                        PortfolioStepPage.part(messages.get("portfolio.part-make-" + form.code()), warnings(form)),
                        new MetadataExposurePane(model, messages, exhibits),
                        PortfolioStepPage.part(
                                messages.get("portfolio.part-look"),
                                TextLabels.paragraph(messages.get("portfolio.look-lead")),
                                Panes.buttons(Buttons.plain(messages.get("portfolio.look"), model::look))),
                        PortfolioStepPage.part(
                                messages.get("portfolio.part-contents"),
                                TextLabels.paragraph(new OptionsFormatter(messages).all(model.options())))));
        Button make = Buttons.primary(messages.get("portfolio.make-" + form.code()), this::make);
        ProblemNote problem = new ProblemNote(messages, model.job().failureProperty())
                .on(Offer.CHOOSE_ANOTHER_PLACE, this::make)
                .on(Offer.TRY_AGAIN, this::make);
        page = PortfolioStepPage.withBar(parts, messages, model::back, make, problem);
    }

    Node node() {
        return page;
    }

    /** Empties the fields, and closes what was typed in them. */
    void drop() {
        if (lock != null) {
            lock.wipe();
        }
        forget();
    }

    private Node[] warnings(OutputForm form) {
        List<Node> nodes = new ArrayList<>(List.of(
                new ConsentNote(model.consentProperty(), messages),
                PortfolioStepPage.warning(messages.get("portfolio.warning-" + form.code()))));
        if (model.hasContacts()) {
            nodes.add(PortfolioStepPage.warning(messages.get(
                    model.givesAddressAway() ? "portfolio.warning-contacts-address" : "portfolio.warning-contacts")));
        }
        if (lock != null) {
            nodes.add(lock);
        }
        return nodes.toArray(Node[]::new);
    }

    private void make() {
        OutputForm form = model.form().formProperty().get();
        if (form == OutputForm.PAPER) {
            model.print();
        } else if (lock != null) {
            lock.submit(passphrase -> {
                forget();
                chosen = passphrase;
                choosePlace();
            });
        } else {
            choosePlace();
        }
    }

    private void choosePlace() {
        context.files()
                .saveFile(
                        messages.get("portfolio.pick-title"),
                        messages.get("portfolio.pick-verb"),
                        model.proposedName(),
                        this::makeAt);
    }

    private void makeAt(Path target) {
        Passphrase taken = chosen;
        chosen = null;
        model.makeAt(target, taken);
    }

    private void forget() {
        if (chosen != null) {
            chosen.close();
            chosen = null;
        }
    }
}
