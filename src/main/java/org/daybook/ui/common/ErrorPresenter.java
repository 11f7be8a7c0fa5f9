package org.daybook.ui.common;

import org.daybook.portfolio.PortfolioFailure;
import org.daybook.text.Messages;
import org.daybook.ui.common.Problem.Offer;

/** Every failure in words. The switches have no last branch: a failure without words does not compile. */
public final class ErrorPresenter {
    private final Messages messages;

    public ErrorPresenter(Messages messages) {
        this.messages = messages;
    }

    /** The words for a portfolio that was not written. */
    public Problem present(PortfolioFailure failure) {
        return switch (failure) {
            case PortfolioFailure.Cancelled _ -> problem("problem.portfolio-cancelled", Offer.TRY_AGAIN);
            case PortfolioFailure.NothingChosen _ -> problem("problem.portfolio-nothing-chosen", Offer.NONE);
            case PortfolioFailure.AlreadyThere _ -> problem("problem.portfolio-there", Offer.CHOOSE_ANOTHER_PLACE);
            case PortfolioFailure.NoSpace _ -> problem("problem.portfolio-no-space", Offer.CHOOSE_ANOTHER_PLACE);
            case PortfolioFailure.CannotWrite _ -> problem("problem.portfolio-not-written", Offer.CHOOSE_ANOTHER_PLACE);
        };
    }

    /** The words for whatever nobody foresaw: a fault of the program. */
    public Problem unforeseen() {
        return problem("problem.unforeseen", Offer.TRY_AGAIN);
    }

    private Problem problem(String key, Offer offer) {
        return new Problem(messages.get(key), offer);
    }
}
