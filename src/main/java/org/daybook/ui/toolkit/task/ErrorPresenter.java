package org.daybook.ui.toolkit.task;

import java.util.Optional;
import org.daybook.colleague.OwnKeyFailure;
import org.daybook.crypto.RecoveryCodeFailure;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.evidence.picture.PictureFailure;
import org.daybook.evidence.recording.RecordingFailure;
import org.daybook.importing.ImportFailure;
import org.daybook.organisation.OrganisationFailure;
import org.daybook.pdf.PdfFailure;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.portfolio.bundle.check.BundleFailure;
import org.daybook.record.Coded;
import org.daybook.text.ConversationFormatter;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.task.Problem.Offer;
import org.daybook.vault.VaultFailure;
import org.daybook.vault.VaultFailure.Damaged.DamagedPart;
import org.daybook.vault.VaultFailure.LookOnly;

/**
 * Puts every failure into words. The switches have no default branch, so that a failure without words does not compile.
 */
public record ErrorPresenter(Messages messages) {
    /** The words for a diary that could not be opened or written. */
    public Problem present(VaultFailure failure) {
        return switch (failure) {
            case VaultFailure.WrongPassphrase wrong ->
                problem("problem.wrong-passphrase-" + Coded.ofName(wrong.doubt().name()), Offer.USE_RECOVERY_CODE);
            case VaultFailure.KeyFileNeeded _ -> problem("problem.key-file-needed", Offer.USE_RECOVERY_CODE);
            case VaultFailure.NoKeyFile _ -> problem("problem.no-key-file", Offer.NONE);
            case VaultFailure.WrongRecoveryCode _ -> problem("problem.wrong-recovery-code", Offer.TRY_AGAIN);
            case VaultFailure.NoAccess _ -> problem("problem.no-access", Offer.CHOOSE_ANOTHER_FILE);
            case VaultFailure.SenderNotConfirmed _ -> problem("problem.sender-not-confirmed", Offer.NONE);
            case VaultFailure.AccessExpired _ -> problem("problem.access-expired", Offer.CHOOSE_ANOTHER_FILE);
            case VaultFailure.AccessDenied _ -> problem("problem.not-allowed", Offer.NONE);
            case VaultFailure.MoreThanOwn _ -> problem("problem.more-than-own", Offer.NONE);
            case VaultFailure.KeysFirst _ -> problem("problem.keys-first", Offer.NONE);
            case VaultFailure.EndAccessFirst _ -> problem("problem.end-access-first", Offer.NONE);
            case VaultFailure.TooManyColleagues _ -> problem("problem.too-many-colleagues", Offer.NONE);
            case VaultFailure.Missing _ -> problem("problem.missing", Offer.CHOOSE_ANOTHER_FILE);
            case VaultFailure.EmptyVault _ -> problem("problem.empty", Offer.CHOOSE_ANOTHER_FILE);
            case VaultFailure.NotAVault _ -> problem("problem.not-a-diary", Offer.SALVAGE);
            case VaultFailure.NewerFormat newer ->
                new Problem(
                        messages.get("problem.newer-format", newer.found(), newer.known()), Offer.CHOOSE_ANOTHER_FILE);
            case VaultFailure.Damaged damaged ->
                problem(damaged.part() == DamagedPart.END ? "problem.cut-short" : "problem.damaged", Offer.SALVAGE);
            case VaultFailure.CannotRead _ -> problem("problem.cannot-read", Offer.SALVAGE);
            case VaultFailure.NotAFile _ -> problem("problem.not-a-file", Offer.CHOOSE_ANOTHER_FILE);
            case VaultFailure.NameTooLong _ -> problem("problem.name-too-long", Offer.CHOOSE_ANOTHER_PLACE);
            case VaultFailure.Altered _ -> problem("problem.altered", Offer.SALVAGE);
            case VaultFailure.SlotChanged _ -> problem("problem.slot-changed", Offer.CHOOSE_ANOTHER_FILE);
            case VaultFailure.InUse _ -> problem("problem.in-use", Offer.TRY_AGAIN);
            case VaultFailure.ReadOnly _ -> problem("problem.read-only", Offer.CHOOSE_ANOTHER_FILE);
            case VaultFailure.LookOnly only -> problem(key(only), Offer.NONE);
            case VaultFailure.AlreadyThere _ -> problem("problem.already-there", Offer.CHOOSE_ANOTHER_PLACE);
            case VaultFailure.NoSpace _ -> problem("problem.no-space", Offer.TRY_AGAIN);
            case VaultFailure.LargestForDisk _ -> problem("problem.largest-for-disk", Offer.NONE);
            case VaultFailure.NotEnoughMemory _ -> problem("problem.not-enough-memory", Offer.TRY_AGAIN);
            case VaultFailure.TextTooLong _ -> problem("problem.too-long", Offer.NONE);
            case VaultFailure.CopyDiffers _ -> problem("problem.copy-differs", Offer.CHOOSE_ANOTHER_PLACE);
            case VaultFailure.Unfinished _ -> problem("problem.unfinished", Offer.CHOOSE_ANOTHER_FILE);
            case VaultFailure.Stopped _ -> problem("problem.stopped", Offer.TRY_AGAIN);
            case VaultFailure.Unconfirmed _ -> problem("problem.unconfirmed", Offer.NONE);
            case VaultFailure.FileChanged changed ->
                problem("problem.file-" + Coded.ofName(changed.change().name()), Offer.NONE);
            case VaultFailure.MovedMeanwhile _ -> problem("problem.moved-meanwhile", Offer.TRY_AGAIN);
            case VaultFailure.CannotReadOrWrite _ -> problem("problem.cannot-read-or-write", Offer.TRY_AGAIN);
        };
    }

    /** The key of the words that say why a diary is read-only. */
    public static String key(LookOnly only) {
        return "problem.look-only-" + Coded.ofName(only.reason().name());
    }

    /** The words for input that is not a valid recovery code. */
    public Problem present(RecoveryCodeFailure failure) {
        return switch (failure) {
            case RecoveryCodeFailure.WrongNumberOfWords wrong ->
                new Problem(messages.get("problem.code-number-of-words", wrong.found()), Offer.NONE);
            case RecoveryCodeFailure.UnknownWord unknown ->
                new Problem(messages.get("problem.code-unknown-word", unknown.position()), Offer.NONE);
            case RecoveryCodeFailure.WrongCheck _ -> problem("problem.code-wrong-check", Offer.NONE);
        };
    }

    /** The words for a file of an own key, or a public key, that cannot be used. */
    public Problem present(OwnKeyFailure failure) {
        return switch (failure) {
            case OwnKeyFailure.Missing _ -> problem("problem.own-key-missing", Offer.NONE);
            case OwnKeyFailure.NotAnOwnKey _ -> problem("problem.own-key-none", Offer.NONE);
            case OwnKeyFailure.NewerFormat _ -> problem("problem.own-key-newer", Offer.NONE);
            case OwnKeyFailure.Damaged _ -> problem("problem.own-key-damaged", Offer.NONE);
            case OwnKeyFailure.CostChanged _ -> problem("problem.own-key-changed", Offer.NONE);
            case OwnKeyFailure.WrongPassphrase _ -> problem("problem.own-key-wrong-passphrase", Offer.NONE);
            case OwnKeyFailure.NotEnoughMemory _ -> problem("problem.not-enough-memory", Offer.TRY_AGAIN);
            case OwnKeyFailure.AlreadyThere _ -> problem("problem.already-there", Offer.CHOOSE_ANOTHER_PLACE);
            case OwnKeyFailure.CannotReadOrWrite _ -> problem("problem.own-key-cannot-read-or-write", Offer.TRY_AGAIN);
            case OwnKeyFailure.NoPublicCode _ -> problem("problem.no-public-code", Offer.NONE);
            case OwnKeyFailure.MistypedPublicCode _ -> problem("problem.mistyped-public-code", Offer.NONE);
        };
    }

    /** The words for a portfolio that could not be written. */
    public Problem present(PortfolioFailure failure) {
        return switch (failure) {
            case PortfolioFailure.Cancelled _ -> problem("problem.portfolio-cancelled", Offer.TRY_AGAIN);
            case PortfolioFailure.NothingChosen _ -> problem("problem.portfolio-nothing-chosen", Offer.NONE);
            case PortfolioFailure.AlreadyThere _ -> problem("problem.already-there", Offer.CHOOSE_ANOTHER_PLACE);
            case PortfolioFailure.NoSpace _ -> problem("problem.no-space-there", Offer.CHOOSE_ANOTHER_PLACE);
            case PortfolioFailure.TooLarge _ -> problem("problem.portfolio-too-large", Offer.NONE);
            case PortfolioFailure.NotEnoughMemory _ -> problem("problem.portfolio-not-enough-memory", Offer.NONE);
            case PortfolioFailure.NotPrinted _ -> problem("problem.portfolio-not-printed", Offer.TRY_AGAIN);
            case PortfolioFailure.NotAsWritten _ ->
                problem("problem.portfolio-not-as-written", Offer.CHOOSE_ANOTHER_PLACE);
            case PortfolioFailure.CannotRead _ -> problem("problem.portfolio-cannot-read", Offer.TRY_AGAIN);
            case PortfolioFailure.CannotWrite _ -> problem("problem.not-written", Offer.CHOOSE_ANOTHER_PLACE);
        };
    }

    /** The words for a portfolio that could not be checked at all. */
    public Problem present(BundleFailure failure) {
        return switch (failure) {
            case BundleFailure.Missing _ -> problem("problem.bundle-missing", Offer.NONE);
            case BundleFailure.NotABundle _ -> problem("problem.bundle-none", Offer.NONE);
            case BundleFailure.LockedBundle _ -> problem("problem.bundle-locked", Offer.NONE);
            case BundleFailure.Repacked _ -> problem("problem.bundle-repacked", Offer.NONE);
            case BundleFailure.TooMuch _ -> problem("problem.bundle-too-much", Offer.NONE);
            case BundleFailure.CannotRead _ -> problem("problem.bundle-cannot-read", Offer.NONE);
            case BundleFailure.Cancelled _ -> problem("problem.bundle-cancelled", Offer.NONE);
        };
    }

    /** The words for a file that could not be added, read or copied out. */
    public Problem present(EvidenceFailure failure) {
        return switch (failure) {
            case EvidenceFailure.Missing _ -> problem("problem.exhibit-missing", Offer.CHOOSE_ANOTHER_FILE);
            case EvidenceFailure.UnreadableFileName _ ->
                problem("problem.exhibit-unreadable-name", Offer.CHOOSE_ANOTHER_FILE);
            case EvidenceFailure.NotAFile _ -> problem("problem.exhibit-not-a-file", Offer.CHOOSE_ANOTHER_FILE);
            case EvidenceFailure.CannotRead _ -> problem("problem.exhibit-cannot-read", Offer.TRY_AGAIN);
            case EvidenceFailure.ChangedMeanwhile _ -> problem("problem.exhibit-changed", Offer.TRY_AGAIN);
            case EvidenceFailure.Stopped _ -> problem("problem.exhibit-stopped", Offer.TRY_AGAIN);
            case EvidenceFailure.Damaged _ -> problem("problem.exhibit-damaged", Offer.NONE);
            case EvidenceFailure.AlreadyThere _ -> problem("problem.already-there", Offer.CHOOSE_ANOTHER_PLACE);
            case EvidenceFailure.NoSpace _ -> problem("problem.no-space-there", Offer.CHOOSE_ANOTHER_PLACE);
            case EvidenceFailure.CannotWrite _ -> problem("problem.not-written", Offer.CHOOSE_ANOTHER_PLACE);
        };
    }

    /** The words for a picture that cannot be shown. */
    public Problem present(PictureFailure failure) {
        return switch (failure) {
            case PictureFailure.TooLarge _ -> problem("problem.picture-too-large", Offer.NONE);
            case PictureFailure.NotAPicture _ -> problem("problem.picture-none", Offer.NONE);
            case PictureFailure.BrokenPicture _ -> problem("problem.picture-broken", Offer.NONE);
            case PictureFailure.NotClosedOff _ -> problem("problem.not-closed-off", Offer.NONE);
            case PictureFailure.NotSupported _ -> problem("problem.picture-not-supported", Offer.NONE);
            case PictureFailure.Cancelled _ -> problem("problem.picture-stopped", Offer.TRY_AGAIN);
        };
    }

    /** The words for a recording that cannot be played. */
    public Problem present(RecordingFailure failure) {
        return switch (failure) {
            case RecordingFailure.TooLarge _ -> problem("problem.recording-too-large", Offer.NONE);
            case RecordingFailure.BrokenRecording _ -> problem("problem.recording-broken", Offer.NONE);
            case RecordingFailure.Unsteady _ -> problem("problem.recording-unsteady", Offer.NONE);
            case RecordingFailure.CodecNotAllowed _ -> problem("problem.recording-not-allowed", Offer.NONE);
            case RecordingFailure.NotAllowedHere _ -> problem("problem.recording-not-allowed-here", Offer.NONE);
            case RecordingFailure.NotClosedOff _ -> problem("problem.not-closed-off", Offer.NONE);
            case RecordingFailure.NotSupported _ -> problem("problem.recording-not-supported", Offer.NONE);
            case RecordingFailure.Cancelled _ -> problem("problem.recording-stopped", Offer.TRY_AGAIN);
        };
    }

    /** The words for a PDF that cannot be shown. */
    public Problem present(PdfFailure failure) {
        return switch (failure) {
            case PdfFailure.Cancelled _ -> problem("problem.picture-stopped", Offer.TRY_AGAIN);
            case PdfFailure.Encrypted _ -> problem("problem.document-encrypted", Offer.NONE);
            case PdfFailure.TooLarge _ -> problem("problem.document-too-large", Offer.NONE);
            case PdfFailure.NotClosedOff _ -> problem("problem.not-closed-off", Offer.NONE);
            case PdfFailure.NotReadable _, PdfFailure.WriteFailed _ -> problem("problem.document-broken", Offer.NONE);
        };
    }

    /** The words for a file whose messages could not be imported. */
    public Problem present(ImportFailure failure) {
        return switch (failure) {
            case ImportFailure.NotRecognised _ -> problem("problem.import-not-recognised", Offer.CHOOSE_ANOTHER_FILE);
            case ImportFailure.Malformed wrong ->
                new Problem(
                        messages.get(
                                "problem.import-malformed",
                                new ConversationFormatter(messages).place(wrong.location())),
                        Offer.CHOOSE_ANOTHER_FILE);
            case ImportFailure.TooLarge large ->
                new Problem(
                        messages.get(
                                "problem.import-too-large",
                                new ConversationFormatter(messages).place(large.location())),
                        Offer.CHOOSE_ANOTHER_FILE);
            case ImportFailure.PasswordProtected _ -> problem("problem.import-locked", Offer.CHOOSE_ANOTHER_FILE);
            case ImportFailure.WrongPassword _ -> problem("problem.import-wrong-password", Offer.NONE);
            case ImportFailure.WrongForm _ -> problem("problem.import-wrong-form", Offer.CHOOSE_ANOTHER_FILE);
            case ImportFailure.Stopped _ -> problem("problem.import-stopped", Offer.NONE);
        };
    }

    /** The words for an organisation's settings file that cannot be used. */
    public Problem present(OrganisationFailure failure) {
        return new Problem(
                messages.get("problem.organisation-" + failure.fault().code(), failure.line()),
                Offer.CHOOSE_ANOTHER_FILE);
    }

    /** The words for any of these failures; empty for another, which is a fault of the program. */
    Optional<Problem> find(Throwable failure) {
        return switch (failure) {
            case VaultFailure one -> Optional.of(present(one));
            case RecoveryCodeFailure one -> Optional.of(present(one));
            case OwnKeyFailure one -> Optional.of(present(one));
            case PortfolioFailure one -> Optional.of(present(one));
            case BundleFailure one -> Optional.of(present(one));
            case EvidenceFailure one -> Optional.of(present(one));
            case PictureFailure one -> Optional.of(present(one));
            case RecordingFailure one -> Optional.of(present(one));
            case PdfFailure one -> Optional.of(present(one));
            case ImportFailure one -> Optional.of(present(one));
            case OrganisationFailure one -> Optional.of(present(one));
            default -> Optional.empty();
        };
    }

    /** The words for an unexpected failure, which is a fault of the program. */
    public Problem unforeseen() {
        return problem("problem.unforeseen", Offer.TRY_AGAIN);
    }

    private Problem problem(String key, Offer offer) {
        return new Problem(messages.get(key), offer);
    }
}
