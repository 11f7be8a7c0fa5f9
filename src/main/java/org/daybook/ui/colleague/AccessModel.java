package org.daybook.ui.colleague;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.daybook.casefile.AccessKey;
import org.daybook.casefile.AccessKeys;
import org.daybook.casefile.CaseActivity.PersonActivity;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.entry.AccessGrant;
import org.daybook.casefile.entry.AccessGrant.Allows;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.colleague.OwnKeyFailure;
import org.daybook.colleague.PublicKeyCard;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.FingerprintWords;
import org.daybook.crypto.Passphrase;
import org.daybook.job.AccessKeyFormatter;
import org.daybook.job.ClosingPackJob;
import org.daybook.organisation.Organisation;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.progress.Progress;
import org.daybook.session.HandOverScope;
import org.daybook.session.OpenCase;
import org.daybook.session.UnlockSecret;
import org.daybook.ui.attach.ConsentNoteModel;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.progress.ProgressWatch;
import org.daybook.ui.toolkit.progress.WorkMeter;
import org.daybook.ui.toolkit.secret.TypedUnlockSecret;
import org.daybook.ui.toolkit.task.DiaryWork;
import org.daybook.ui.toolkit.task.Problem;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/**
 * Who can open the diary besides its owner: gives access, ends it, and hands over copies. JavaFX thread; the work is
 * done on the vault thread, and the words of keys are worked out in the background.
 */
public final class AccessModel {
    /** The neutral name that a copy gets unless another is chosen. */
    private static final String COPY_NAME = "notes-%s.nbk";

    private final DiaryContext context;
    private final Organisation organisation;
    final DiaryWork diary;
    final ConsentNoteModel consent;
    final WorkMeter meter;
    final ReadOnlyObjectWrapper<AccessOverview> known = new ReadOnlyObjectWrapper<>(
            this, "known", new AccessOverview(List.of(), List.of(), List.of(), "", List.of(), List.of()));
    /** The public key that was read last; null if there is none. */
    final ReadOnlyObjectWrapper<@Nullable ShownKey> card = new ReadOnlyObjectWrapper<>(this, "shown", null);
    /** What is wrong with the file or code that was given; empty if nothing is. */
    final ReadOnlyStringWrapper cardProblem = new ReadOnlyStringWrapper(this, "cardProblem", "");

    private boolean isRead;

    /**
     * Somebody who has access.
     *
     * @param words the four words of the key
     */
    record AccessHolder(AccessKey way, AccessGrant access, String words) {}

    /**
     * Everybody who has access, and what can be handed over.
     *
     * @param others the keys that open the diary and are no known colleague's
     * @param activity what was done, the newest first; nothing for those who may not give access
     * @param diaryWords the four words by which colleagues, and who gets a copy, know the diary
     * @param kinds the kinds of case records that the diary has, without what is kept apart
     * @param stillOpen what is to be settled before the case is closed
     */
    record AccessOverview(
            List<AccessKey> others,
            List<AccessHolder> given,
            List<PersonActivity> activity,
            String diaryWords,
            List<CaseRecordKind> kinds,
            List<String> stillOpen) {}

    /**
     * A public key that was read.
     *
     * @param words its four words
     */
    record ShownKey(PublicKeyCard card, String words) {}

    /** What the ledger says. */
    private record Granted(
            List<AccessKey> ways,
            List<PersonActivity> activity,
            Optional<ByteSequence> sender,
            List<CaseRecordKind> kinds,
            List<String> stillOpen) {}

    /** @param organisation whose name is on the sheets of a closing pack */
    public AccessModel(DiaryContext context, Organisation organisation) {
        this.context = context;
        this.organisation = organisation;
        this.diary = context.work();
        this.consent = new ConsentNoteModel(context.session(), context.tasks(), context.messages());
        this.meter = context.window().meter();
        diary.busyProperty().subscribe((_, busy) -> {
            if (!busy) {
                meter.end();
            }
        });
    }

    /** Finds out who has access. */
    public void open() {
        diary.call(this::granted, this::show);
    }

    private Granted granted(OpenCase open) throws VaultFailure {
        return new Granted(
                open.keys().waysIn().all(),
                mayGive() ? open.activity().byDay() : List.of(),
                open.keys().sender(),
                open.caseRecords().all().stream()
                        .map(CaseRecordHistory::kind)
                        .filter(kind -> !kind.isKeptApart())
                        .distinct()
                        .sorted()
                        .toList(),
                ClosingPackJob.stillOpen(open, LocalDate.now(context.clock()), context.messages()));
    }

    private void show(Granted granted) {
        context.tasks()
                .run(() -> new AccessOverview(
                        granted.ways().stream()
                                .filter(way -> way.given().isEmpty())
                                .toList(),
                        granted.ways().stream()
                                .flatMap(way -> way.given().stream().map(given -> given(way, given.grant())))
                                .toList(),
                        granted.activity(),
                        granted.sender().map(FingerprintWords::line).orElse(""),
                        granted.kinds(),
                        granted.stillOpen()))
                .onSuccess(found -> {
                    isRead = true;
                    known.set(found);
                })
                .start();
    }

    private static AccessHolder given(AccessKey way, AccessGrant access) {
        return new AccessHolder(way, access, FingerprintWords.line(access.publicKey()));
    }

    /** Words for what opens the diary. */
    AccessKeyFormatter words() {
        return new AccessKeyFormatter(context.messages(), LocalDate.now(context.clock()));
    }

    /** Whether it is known who has access, even if it is nobody. */
    boolean isRead() {
        return isRead;
    }

    /** Looks up what is recorded about consent to share with whoever has this name. */
    void named(String name) {
        consent.lookIfNamed(name);
    }

    void stop() {
        meter.stop();
    }

    /** Whether the user may give access: the owner, or somebody who may do everything. */
    boolean mayGive() {
        return !context.session().opening().lookOnly()
                && context.session()
                        .openedBy()
                        .map(by -> by.allows() == Allows.ALL)
                        .orElse(true);
    }

    /** Whether access can be ended, for which a passphrase of the diary is needed. */
    boolean mayEnd() {
        return mayGive() && waysIn().hasPassphrase();
    }

    /** What opens the diary now. */
    AccessKeys waysIn() {
        return context.session().waysIn();
    }

    /** The key of what to say of what a colleague sees of what is private; null if that follows from what they may do. */
    @Nullable
    String seesKey(AccessGrant access) {
        if (access.allows() != Allows.LOOK) {
            return null;
        }
        if (!waysIn().sealsParts()) {
            return "colleague.sees-everything";
        }
        return access.sees().isEmpty() ? "colleague.sees-nothing" : "colleague.sees-these";
    }

    /** Reads the file with a public code. */
    void readFile(Path file) {
        read(() -> PublicKeyCard.read(file));
    }

    /** Reads a public code that was typed. */
    void readCode(String typed) {
        read(() -> PublicKeyCard.parse(typed));
    }

    private void read(Callable<PublicKeyCard> reading) {
        cardProblem.set("");
        context.tasks()
                .run(() -> {
                    PublicKeyCard read = reading.call();
                    return new ShownKey(read, FingerprintWords.line(read.publicKey()));
                })
                .onSuccess(card::set)
                .onFailure(context.errors(), failure -> cardProblem.set(failure.text()))
                .start();
    }

    /** Goes back to before a public key was read. */
    void forget() {
        card.set(null);
        diary.sayProblem(null);
    }

    /** Whether whoever opened the diary proves that again by their own key rather than by its passphrase. */
    boolean provesByOwnKey() {
        return context.session().openedBy().isPresent();
    }

    /** The last day of the user's own access, beyond which none can be given; null if it has none. */
    @Nullable
    LocalDate ownEnd() {
        return context.session().openedBy().map(AccessGrant::until).orElse(null);
    }

    /** Gives access; closes {@code proof}, which has to open the diary. */
    void give(AccessGrant access, TypedUnlockSecret proof, Runnable done) {
        if (diary.isBusy()) {
            proof.close();
            return;
        }
        boolean sealsAnew =
                access.partNumbers() != null && !context.session().waysIn().sealsParts();
        Progress watch = sealsAnew ? meter.one() : Progress.UNWATCHED;
        diary.<Optional<Problem>>change(
                open -> {
                    try (UnlockSecret now = proof.open()) {
                        open.keys().giveAccess(now, access, watch);
                        return Optional.empty();
                    } catch (OwnKeyFailure refused) {
                        return Optional.of(context.errors().present(refused));
                    }
                },
                refused -> refused.ifPresentOrElse(diary::sayProblem, () -> {
                    open();
                    done.run();
                }));
    }

    /** Ends an access; closes {@code passphrase}. */
    void end(AccessHolder given, Passphrase passphrase, Runnable done) {
        if (diary.isBusy()) {
            passphrase.close();
            return;
        }
        ProgressWatch watch = meter.one();
        diary.change(
                open -> {
                    try (passphrase) {
                        open.keys().endAccess(passphrase, given.access().publicKey(), watch);
                        return granted(open);
                    }
                },
                granted -> {
                    show(granted);
                    done.run();
                });
    }

    /** Writes a copy for one person into {@code target}, which must not exist. */
    void handOver(PublicKeyCard to, Path target, HandOverScope scope, Runnable done) {
        ProgressWatch watch = meter.one();
        diary.change(open -> open.handOver().write(target, to, scope, watch), _ -> done.run());
    }

    /**
     * Writes the sheets of a closing pack beside a copy that was just handed over.
     *
     * @param copyAlone runs instead of {@code done} if one could not be written
     */
    void writeSheets(Path copy, boolean statistics, Runnable done, Runnable copyAlone) {
        context.tasks()
                .run(() -> new ClosingPackJob(context.session()).write(copy, statistics, organisation.name()))
                .onSuccess(_ -> done.run())
                .onFailure(PortfolioFailure.class, _ -> sayWithoutSheets(copyAlone))
                .onFailure(VaultFailure.class, _ -> sayWithoutSheets(copyAlone))
                .start();
    }

    /** The failure’s own words would say that nothing was saved, but the copy was. */
    private void sayWithoutSheets(Runnable copyAlone) {
        copyAlone.run();
        diary.sayProblem(new Problem(context.messages().get("colleague.closing-failed"), Problem.Offer.NONE));
    }

    /** The neutral name that is proposed for a copy. */
    String proposedName() {
        return COPY_NAME.formatted(LocalDate.now(context.clock()));
    }

    /** Stops what is under way. */
    void drop() {
        meter.stop();
        meter.end();
    }
}
