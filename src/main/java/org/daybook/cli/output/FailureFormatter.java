package org.daybook.cli.output;

import org.daybook.colleague.OwnKeyFailure;
import org.daybook.conversation.SourceLocation;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.exchange.ExchangeFailure;
import org.daybook.importing.ImportFailure;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.portfolio.bundle.check.BundleFailure;
import org.daybook.record.Coded;
import org.daybook.text.ConversationFormatter;
import org.daybook.text.Messages;
import org.daybook.vault.VaultFailure;
import org.daybook.vault.VaultFailure.Damaged.DamagedPart;
import org.jspecify.annotations.Nullable;

/**
 * Puts failures into words: what is wrong and what to do, in one line. The compiler rejects a failure without words.
 *
 * @param messages the words
 */
public record FailureFormatter(Messages messages) {
    public String of(VaultFailure failure) {
        return switch (failure) {
            case VaultFailure.WrongPassphrase wrong ->
                messages.get("cli.vault.wrong-passphrase-"
                        + Coded.ofName(wrong.doubt().name()));
            case VaultFailure.KeyFileNeeded _ -> messages.get("cli.vault.key-file-needed");
            case VaultFailure.NoKeyFile _ -> messages.get("cli.vault.no-key-file");
            case VaultFailure.WrongRecoveryCode _ -> messages.get("cli.vault.wrong-recovery-code");
            case VaultFailure.NoAccess _ -> messages.get("cli.vault.no-access");
            case VaultFailure.SenderNotConfirmed unknown ->
                messages.get("cli.vault.sender-" + Coded.ofName(unknown.reason().name()));
            case VaultFailure.AccessExpired _ -> messages.get("cli.vault.access-expired");
            case VaultFailure.AccessDenied _ -> messages.get("problem.not-allowed");
            case VaultFailure.MoreThanOwn _ -> messages.get("cli.vault.more-than-own");
            case VaultFailure.KeysFirst _ -> messages.get("problem.keys-first");
            case VaultFailure.EndAccessFirst _ -> messages.get("problem.end-access-first");
            case VaultFailure.TooManyColleagues _ -> messages.get("cli.vault.too-many-colleagues");
            case VaultFailure.Missing _ -> messages.get("cli.vault.missing");
            case VaultFailure.EmptyVault _ -> messages.get("cli.vault.empty");
            case VaultFailure.NotAVault _ -> messages.get("cli.vault.not-a-vault");
            case VaultFailure.NewerFormat newer ->
                messages.get("cli.vault.newer-format", String.valueOf(newer.found()), String.valueOf(newer.known()));
            case VaultFailure.Damaged damaged ->
                messages.get(damaged.part() == DamagedPart.END ? "cli.vault.cut-short" : "cli.vault.damaged");
            case VaultFailure.CannotRead _ -> messages.get("cli.vault.cannot-read");
            case VaultFailure.NotAFile _ -> messages.get("cli.vault.not-a-file");
            case VaultFailure.NameTooLong _ -> messages.get("cli.vault.name-too-long");
            case VaultFailure.Altered _ -> messages.get("cli.vault.altered");
            case VaultFailure.SlotChanged _ -> messages.get("cli.vault.slot-changed");
            case VaultFailure.InUse _ -> messages.get("cli.vault.in-use");
            case VaultFailure.ReadOnly _ -> messages.get("cli.vault.read-only");
            case VaultFailure.LookOnly only ->
                messages.get("cli.vault.look-only-" + Coded.ofName(only.reason().name()));
            case VaultFailure.AlreadyThere _ -> messages.get("cli.exchange.already-there");
            case VaultFailure.NoSpace _ -> messages.get("cli.vault.no-space");
            case VaultFailure.LargestForDisk _ -> messages.get("cli.vault.largest-for-disk");
            case VaultFailure.NotEnoughMemory _ -> messages.get("cli.vault.not-enough-memory");
            case VaultFailure.TextTooLong _ -> messages.get("cli.vault.too-long");
            case VaultFailure.CopyDiffers _ -> messages.get("cli.vault.copy-differs");
            case VaultFailure.Unfinished _ -> messages.get("cli.vault.unfinished");
            case VaultFailure.Stopped _ -> messages.get("cli.vault.stopped");
            case VaultFailure.Unconfirmed _ -> messages.get("problem.unconfirmed");
            case VaultFailure.FileChanged changed ->
                messages.get("cli.vault.file-" + Coded.ofName(changed.change().name()));
            case VaultFailure.MovedMeanwhile _ -> messages.get("problem.moved-meanwhile");
            case VaultFailure.CannotReadOrWrite _ -> messages.get("cli.vault.cannot-read-or-write");
        };
    }

    public String of(OwnKeyFailure failure) {
        return messages.get(
                switch (failure) {
                    case OwnKeyFailure.Missing _ -> "cli.own-key.missing";
                    case OwnKeyFailure.NotAnOwnKey _ -> "cli.own-key.none";
                    case OwnKeyFailure.NewerFormat _ -> "problem.own-key-newer";
                    case OwnKeyFailure.Damaged _ -> "cli.own-key.damaged";
                    case OwnKeyFailure.CostChanged _ -> "problem.own-key-changed";
                    case OwnKeyFailure.WrongPassphrase _ -> "cli.own-key.wrong-passphrase";
                    case OwnKeyFailure.NotEnoughMemory _ -> "cli.vault.not-enough-memory";
                    case OwnKeyFailure.AlreadyThere _ -> "cli.exchange.already-there";
                    case OwnKeyFailure.CannotReadOrWrite _ -> "cli.own-key.cannot-read-or-write";
                    case OwnKeyFailure.NoPublicCode _ -> "cli.own-key.no-public-code";
                    case OwnKeyFailure.MistypedPublicCode _ -> "cli.own-key.mistyped";
                });
    }

    public String of(ExchangeFailure failure) {
        return switch (failure) {
            case ExchangeFailure.Missing _ -> messages.get("cli.exchange.missing");
            case ExchangeFailure.EmptyExport _ -> messages.get("cli.exchange.empty");
            case ExchangeFailure.TooLarge large -> messages.get("cli.exchange.too-large", place(large.place()));
            case ExchangeFailure.NotJson broken -> messages.get("cli.exchange.not-json", place(broken.place()));
            case ExchangeFailure.NotAnExport _ -> messages.get("cli.exchange.not-an-export");
            case ExchangeFailure.NewerVersion newer ->
                messages.get(
                        "cli.exchange.newer-version", String.valueOf(newer.found()), String.valueOf(newer.known()));
            case ExchangeFailure.Malformed wrong -> messages.get("cli.exchange.malformed", place(wrong.place()));
            case ExchangeFailure.DuplicateId twice -> messages.get("cli.exchange.duplicate-id", place(twice.place()));
            case ExchangeFailure.AlreadyThere _ -> messages.get("cli.exchange.already-there");
            case ExchangeFailure.NoSpace _ -> messages.get("cli.exchange.no-space");
            case ExchangeFailure.CannotRead _ -> messages.get("cli.exchange.cannot-read");
            case ExchangeFailure.CannotWrite _ -> messages.get("cli.exchange.cannot-write");
            case ExchangeFailure.Stopped _ -> messages.get("cli.exchange.stopped");
            case ExchangeFailure.Partway partway ->
                messages.get(partway(partway.getCause()), String.valueOf(partway.taken()));
        };
    }

    private static String partway(@Nullable Throwable why) {
        return switch (why) {
            case VaultFailure.NoSpace _ -> "cli.exchange.partway-full";
            case VaultFailure _ -> "cli.exchange.partway-refused";
            case null, default -> "cli.exchange.partway";
        };
    }

    public String of(EvidenceFailure failure) {
        return switch (failure) {
            case EvidenceFailure.Missing _ -> messages.get("cli.evidence.missing");
            case EvidenceFailure.UnreadableFileName _ -> messages.get("problem.exhibit-unreadable-name");
            case EvidenceFailure.NotAFile _ -> messages.get("cli.evidence.not-a-file");
            case EvidenceFailure.CannotRead _ -> messages.get("cli.evidence.cannot-read");
            case EvidenceFailure.ChangedMeanwhile _ -> messages.get("cli.evidence.changed");
            case EvidenceFailure.Stopped _ -> messages.get("cli.evidence.stopped");
            case EvidenceFailure.Damaged _ -> messages.get("cli.evidence.damaged");
            case EvidenceFailure.AlreadyThere _ -> messages.get("cli.exchange.already-there");
            case EvidenceFailure.NoSpace _ -> messages.get("cli.exchange.no-space");
            case EvidenceFailure.CannotWrite _ -> messages.get("cli.exchange.cannot-write");
        };
    }

    public String of(ImportFailure failure) {
        return switch (failure) {
            case ImportFailure.NotRecognised _ -> messages.get("cli.importing.not-recognised");
            case ImportFailure.Malformed malformed ->
                messages.get("cli.importing.malformed", place(malformed.location()));
            case ImportFailure.TooLarge large -> messages.get("cli.importing.too-large", place(large.location()));
            case ImportFailure.PasswordProtected _ -> messages.get("cli.importing.locked");
            case ImportFailure.WrongPassword _ -> messages.get("cli.importing.wrong-password");
            case ImportFailure.WrongForm _ -> messages.get("cli.importing.wrong-form");
            case ImportFailure.Stopped _ -> messages.get("cli.exchange.stopped");
        };
    }

    private String place(SourceLocation location) {
        String place = new ConversationFormatter(messages).place(location);
        return place.isEmpty() ? messages.get("cli.import.whole-file") : place;
    }

    public String of(BundleFailure failure) {
        return switch (failure) {
            case BundleFailure.Missing _ -> messages.get("cli.bundle.missing");
            case BundleFailure.NotABundle _ -> messages.get("cli.bundle.not-a-bundle");
            case BundleFailure.LockedBundle _ -> messages.get("cli.bundle.locked");
            case BundleFailure.Repacked _ -> messages.get("problem.bundle-repacked");
            case BundleFailure.TooMuch _ -> messages.get("cli.bundle.too-much");
            case BundleFailure.CannotRead _ -> messages.get("cli.bundle.cannot-read");
            case BundleFailure.Cancelled _ -> messages.get("cli.bundle.cancelled");
        };
    }

    private String place(int place) {
        return place == 0
                ? messages.get("cli.exchange.outside")
                : messages.get("cli.exchange.at", String.valueOf(place));
    }

    public String of(PortfolioFailure failure) {
        return switch (failure) {
            case PortfolioFailure.Cancelled _ -> messages.get("cli.portfolio.cancelled");
            case PortfolioFailure.NothingChosen _ -> messages.get("cli.portfolio.nothing-chosen");
            case PortfolioFailure.AlreadyThere _ -> messages.get("cli.portfolio.already-there");
            case PortfolioFailure.NoSpace _ -> messages.get("cli.exchange.no-space");
            case PortfolioFailure.TooLarge _ -> messages.get("cli.portfolio.too-large");
            case PortfolioFailure.NotEnoughMemory _ -> messages.get("cli.portfolio.not-enough-memory");
            case PortfolioFailure.NotPrinted _ -> messages.get("cli.portfolio.not-printed");
            case PortfolioFailure.NotAsWritten _ -> messages.get("cli.portfolio.not-as-written");
            case PortfolioFailure.CannotRead _ -> messages.get("cli.portfolio.cannot-read");
            case PortfolioFailure.CannotWrite _ -> messages.get("cli.exchange.cannot-write");
        };
    }
}
