package org.daybook.cli;

import org.daybook.portfolio.PortfolioFailure;
import org.daybook.text.Messages;
import org.daybook.vault.VaultFailure;

/** Failures in words: what is wrong and what to do, in one line. A failure without words does not compile. */
final class FailureWords {
    private final Messages messages;

    FailureWords(Messages messages) {
        this.messages = messages;
    }

    String of(VaultFailure failure) {
        return switch (failure) {
            case VaultFailure.WrongPassphrase _ -> messages.get("cli.vault.wrong-passphrase");
            case VaultFailure.WrongRecoveryCode _ -> messages.get("cli.vault.wrong-recovery-code");
            case VaultFailure.Missing _ -> messages.get("cli.vault.missing");
            case VaultFailure.Empty _ -> messages.get("cli.vault.empty");
            case VaultFailure.NotAVault _ -> messages.get("cli.vault.not-a-vault");
            case VaultFailure.NewerFormat newer ->
                messages.get("cli.vault.newer-format", String.valueOf(newer.found()), String.valueOf(newer.known()));
            case VaultFailure.Damaged _ -> messages.get("cli.vault.damaged");
            case VaultFailure.Altered _ -> messages.get("cli.vault.altered");
            case VaultFailure.InUse _ -> messages.get("cli.vault.in-use");
            case VaultFailure.ReadOnly _ -> messages.get("cli.vault.read-only");
            case VaultFailure.LookOnly _ -> messages.get("cli.vault.look-only");
            case VaultFailure.AlreadyThere _ -> messages.get("cli.vault.already-there");
            case VaultFailure.NoSpace _ -> messages.get("cli.vault.no-space");
            case VaultFailure.NotEnoughMemory _ -> messages.get("cli.vault.not-enough-memory");
            case VaultFailure.TooLong _ -> messages.get("cli.vault.too-long");
            case VaultFailure.CopyDiffers _ -> messages.get("cli.vault.copy-differs");
            case VaultFailure.CannotReadOrWrite _ -> messages.get("cli.vault.cannot-read-or-write");
        };
    }

    String of(PortfolioFailure failure) {
        return switch (failure) {
            case PortfolioFailure.Cancelled _ -> messages.get("cli.portfolio.cancelled");
            case PortfolioFailure.NothingChosen _ -> messages.get("cli.portfolio.nothing-chosen");
            case PortfolioFailure.AlreadyThere _ -> messages.get("cli.portfolio.already-there");
            case PortfolioFailure.NoSpace _ -> messages.get("cli.portfolio.no-space");
            case PortfolioFailure.CannotWrite _ -> messages.get("cli.portfolio.cannot-write");
        };
    }
}
