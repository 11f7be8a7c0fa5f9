package org.daybook.ui.portfolio;

import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.daybook.job.portfolio.PortfolioResult;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.ExhibitDescriber;
import org.daybook.ui.toolkit.context.WindowContext;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.page.Focus;
import org.daybook.ui.toolkit.page.ScreenPane;
import org.jspecify.annotations.Nullable;

/** The screen on which a portfolio is made, with a page for each step. */
public final class PortfolioView extends ScreenPane {
    private final PortfolioModel model;
    private final WindowContext context;
    private final Messages messages;
    private final ExhibitDescriber exhibits;
    private final Consumer<Destination> go;
    private @Nullable PortfolioContentsPage contents;
    private @Nullable OutputFormPage form;
    private Runnable leaving = () -> {};
    private boolean dropped;

    /** @param go opens another screen */
    public PortfolioView(
            PortfolioModel model, WindowContext context, ExhibitDescriber exhibits, Consumer<Destination> go) {
        this.model = model;
        this.context = context;
        this.messages = context.messages().under(model.law());
        this.exhibits = exhibits;
        this.go = go;
        model.stepProperty().subscribe(this::show);
    }

    @Override
    public void drop() {
        dropped = true;
        leave();
        model.drop();
        setCenter(null);
    }

    private void show(PortfolioModel.PortfolioStep step) {
        leave();
        if (dropped) {
            return;
        }
        setCenter(
                switch (step) {
                    case LOADING -> null;
                    case PURPOSE -> new PortfolioPurposePage(model, messages, go).node();
                    case CONTENTS -> contents();
                    case FORM -> form();
                    case CLUES -> new CluesPage(model, messages).node();
                    case LAST_LOOK -> lastLook();
                    case PREVIEW -> preview();
                    case WORKING -> working();
                    case DONE -> done();
                });
        Focus.first(this);
    }

    private void leave() {
        leaving.run();
        leaving = () -> {};
    }

    private Node contents() {
        PortfolioContentsPage page = contents == null ? new PortfolioContentsPage(model, messages) : contents;
        contents = page;
        return page.node();
    }

    private Node form() {
        OutputFormPage page = form == null ? new OutputFormPage(model, messages) : form;
        form = page;
        return page.node();
    }

    private Node lastLook() {
        PortfolioReviewPage page = new PortfolioReviewPage(model, context, exhibits);
        leaving = page::drop;
        return page.node();
    }

    private Node preview() {
        PortfolioPreviewPage page = new PortfolioPreviewPage(model.preview(), messages, model::back);
        leaving = page::drop;
        return page.node();
    }

    private Node working() {
        PortfolioProgressPage page = new PortfolioProgressPage(model.job(), messages);
        leaving = page::drop;
        return page.node();
    }

    private Node done() {
        PortfolioResult result =
                Objects.requireNonNull(model.job().resultProperty().get());
        PortfolioDonePage page = new PortfolioDonePage(model, result, context, go);
        leaving = page::drop;
        return page.node();
    }
}
