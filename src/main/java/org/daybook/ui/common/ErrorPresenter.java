package org.daybook.ui.common;

import org.daybook.crypto.RecoveryCodeFailure;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.text.Messages;
import org.daybook.ui.common.Problem.Offer;
import org.daybook.vault.VaultFailure;

/** Every failure in words. The switches have no last branch: a failure without words does not compile. */
public final class ErrorPresenter {
    private final Messages messages;

    public ErrorPresenter(Messages messages) {
        this.messages = messages;
    }

    /** The words for a diary that was not opened or not written. */
    public Problem present(VaultFailure failure) {
        return switch (failure) {
            case VaultFailure.WrongPassphrase _ -> problem("problem.wrong-passphrase", Offer.USE_RECOVERY_CODE);
            case VaultFailure.WrongRecoveryCode _ -> problem("problem.wrong-recovery-code", Offer.TRY_AGAIN);
            case VaultFailure.Missing _ -> problem("problem.missing", Offer.CHOOSE_ANOTHER_FILE);
            case VaultFailure.Empty _ -> problem("problem.empty", Offer.CHOOSE_ANOTHER_FILE);
            case VaultFailure.NotAVault _ -> problem("problem.not-a-diary", Offer.CHOOSE_ANOTHER_FILE);
            case VaultFailure.NewerFormat newer ->
                new Problem(
                        messages.get("problem.newer-format", newer.found(), newer.known()), Offer.CHOOSE_ANOTHER_FILE);
            case VaultFailure.Damaged _ -> problem("problem.damaged", Offer.CHOOSE_ANOTHER_FILE);
            case VaultFailure.Altered _ -> problem("problem.altered", Offer.CHOOSE_ANOTHER_FILE);
            case VaultFailure.InUse _ -> problem("problem.in-use", Offer.TRY_AGAIN);
            case VaultFailure.ReadOnly _ -> problem("problem.read-only", Offer.CHOOSE_ANOTHER_FILE);
            case VaultFailure.LookOnly _ -> problem("problem.look-only", Offer.NONE);
            case VaultFailure.AlreadyThere _ -> problem("problem.already-there", Offer.CHOOSE_ANOTHER_PLACE);
            case VaultFailure.NoSpace _ -> problem("problem.no-space", Offer.TRY_AGAIN);
            case VaultFailure.LargestForDisk _ -> problem("problem.largest-for-disk", Offer.NONE);
            case VaultFailure.NotEnoughMemory _ -> problem("problem.not-enough-memory", Offer.TRY_AGAIN);
            case VaultFailure.TooLong _ -> problem("problem.too-long", Offer.NONE);
            case VaultFailure.CopyDiffers _ -> problem("problem.copy-differs", Offer.CHOOSE_ANOTHER_PLACE);
            case VaultFailure.CannotReadOrWrite _ -> problem("problem.cannot-read-or-write", Offer.TRY_AGAIN);
        };
    }

    /** The words for typed words that are no recovery code. */
    public Problem present(RecoveryCodeFailure failure) {
        return switch (failure) {
            case RecoveryCodeFailure.WrongNumberOfWords wrong ->
                new Problem(messages.get("problem.code-number-of-words", wrong.found()), Offer.NONE);
            case RecoveryCodeFailure.UnknownWord unknown ->
                new Problem(messages.get("problem.code-unknown-word", unknown.position()), Offer.NONE);
            case RecoveryCodeFailure.WrongCheck _ -> problem("problem.code-wrong-check", Offer.NONE);
        };
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
