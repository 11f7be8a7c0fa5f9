package org.daybook.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.daybook.casefile.AccessKey;
import org.daybook.casefile.AccessPeriod;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.CountableIncident;
import org.daybook.casefile.Erasure;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.ImportHistory;
import org.daybook.casefile.LedgerTimestamps.ClockStep;
import org.daybook.casefile.entry.Entry.SealedFile;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.cli.diary.OpenDiary;
import org.daybook.cli.output.CommandFailure;
import org.daybook.cli.output.CommandOutput;
import org.daybook.cli.output.ExhibitFormatter;
import org.daybook.cli.output.ExitCode;
import org.daybook.cli.secret.PassphraseReader;
import org.daybook.cli.secret.UnlockOptions;
import org.daybook.colleague.OwnKeyFailure;
import org.daybook.crypto.ByteSequence;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.evidence.EvidenceStore;
import org.daybook.evidence.VaultThread;
import org.daybook.job.AccessKeyFormatter;
import org.daybook.ledger.HeadCode;
import org.daybook.ledger.HeadCodes;
import org.daybook.ledger.Ledger;
import org.daybook.ledger.LedgerReport;
import org.daybook.progress.Progress;
import org.daybook.record.CopyDeclaration;
import org.daybook.session.AccessCheck;
import org.daybook.session.UnlockSecret;
import org.daybook.session.unlock.DiaryOpening;
import org.daybook.text.CopyFormatter;
import org.daybook.text.ErasureFormatter;
import org.daybook.vault.OpenVault;
import org.daybook.vault.VaultFailure;
import org.daybook.vault.VaultFile;
import org.daybook.vault.VaultFinding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Reads and verifies the whole diary and records nothing in it. That it is unchanged does not mean that it is true.
 * Only a wrong passphrase or code is noted in the file, as by every attempt to unlock it.
 */
@Command
final class CheckCommand implements Callable<Integer> {
    private static final int FINDINGS_SHOWN = 20;

    private final CommandOutput output;
    private final Clock clock;
    private final SecureRandom random;
    private final DiaryOpening opening;

    @Parameters(paramLabel = "FILE", descriptionKey = "cli.option.file")
    private Path file = Path.of("");

    @Option(names = "--head", paramLabel = "CODE", descriptionKey = "cli.option.head")
    private String head = "";

    @Mixin
    private final UnlockOptions options = new UnlockOptions();

    CheckCommand(CommandOutput output, DiaryOpening opening, Clock clock, SecureRandom random) {
        this.output = output;
        this.opening = opening;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public Integer call() throws CommandFailure, VaultFailure, EvidenceFailure, OwnKeyFailure {
        Optional<HeadCode> given = givenHead();
        try (UnlockSecret typed = options.read(new PassphraseReader(output))) {
            int answer = opening.readable(file, () -> check(typed, given));
            // What the disk could not read looks damaged, too.
            if (answer == ExitCode.NO && VaultFile.isCutShort(file)) {
                output.say("cli.check.cut-short");
            }
            return answer;
        }
    }

    private int check(UnlockSecret typed, Optional<HeadCode> given) throws VaultFailure, EvidenceFailure {
        try (OpenVault vault = opening.toRead(file, typed)) {
            OpenDiary.warnOfFolder(file, vault.vaultId(), output);
            return check(vault, given);
        }
    }

    private Optional<HeadCode> givenHead() throws CommandFailure {
        if (head.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                HeadCode.parse(head).orElseThrow(() -> new CommandFailure("cli.not-a-code", ExitCode.USAGE)));
    }

    private int check(OpenVault vault, Optional<HeadCode> given) throws VaultFailure, EvidenceFailure {
        Ledger ledger = new Ledger(vault, clock, random, "");
        CaseFile caseFile = new CaseFile();
        LedgerReport report = ledger.read(caseFile::apply);
        AccessCheck.granted(vault.access().openedBy(), caseFile, LocalDate.now(clock));
        sayCase(caseFile, report);
        boolean explained = sayWhoOpensIt(vault, caseFile);
        sayFindings(report.findings());
        boolean whole = report.sound()
                & checkFiles(vault, caseFile)
                & !sayWhatElseWasChanged(vault, report.back())
                & isWellFormed(vault);
        vault.requireUnchanged();
        boolean unchanged = true;
        if (given.isPresent()) {
            unchanged = sayWhetherUnchangedSince(ledger, given.get(), whole);
        } else if (!vault.access().isProven()) {
            output.say("cli.unproven");
            output.say("cli.check.no-head");
            unchanged = false;
        } else if (whole) {
            boolean hasOthers = !explained || !caseFile.access().periods().isEmpty();
            String key = hasOthers ? "cli.check.whole" : "cli.check.unchanged";
            caseFile.last().ifPresent(last -> output.say(key, exact(last)));
        } else {
            output.say("cli.check.not-whole");
        }
        if (whole) {
            sayOthers(vault, caseFile, given.isPresent());
            output.say("cli.check.head", HeadCode.of(report.head()).toString());
        }
        caseFile.signer()
                .map(signer -> ByteSequence.of(signer.fingerprint()).hex())
                .ifPresent(sha256 -> output.say("cli.check.certificate", sha256));
        return whole && unchanged && explained ? ExitCode.DONE : ExitCode.NO;
    }

    /** Says every key that opens it, as the window lists them; returns whether the ledger explains each. */
    private boolean sayWhoOpensIt(OpenVault vault, CaseFile caseFile) {
        AccessKeyFormatter words = new AccessKeyFormatter(output.messages(), LocalDate.now(clock));
        List<AccessKey> ways = AccessKey.of(vault.access(), caseFile.access());
        ways.forEach(way -> output.say("cli.check.opens", words.line(way)));
        return ways.stream().noneMatch(AccessKey::isUnexplained);
    }

    /** What is kept twice and is broken once is put right by the next opening, and says nothing against the rest. */
    private boolean isWellFormed(OpenVault vault) throws VaultFailure {
        if (vault.needsRepair()) {
            output.say("cli.check.needs-repair");
        }
        boolean well = vault.isWellFormed();
        if (!well) {
            output.say("cli.check.not-well-formed");
        }
        return well;
    }

    private void sayCase(CaseFile caseFile, LedgerReport report) {
        output.say("cli.check.entries", String.valueOf(report.head().count()));
        output.say(
                "cli.check.incidents", String.valueOf(caseFile.incidents().all().size()));
        sayCounted(caseFile);
        output.say(
                "cli.check.particulars",
                String.valueOf(caseFile.caseRecords().all().size()));
        output.say("cli.check.erased", String.valueOf(report.erased().size()));
        caseFile.erasures().forEach(this::sayErased);
        caseFile.handedOver().ifPresent(copy -> sayCopy(copy, report));
        caseFile.times().clockSteps().forEach(this::sayClockStep);
        if (report.withheld() > 0) {
            output.say("cli.check.withheld", String.valueOf(report.withheld()));
        }
        if (!report.unknown().isEmpty()) {
            output.say("cli.check.unknown", String.valueOf(report.unknown().size()));
        }
    }

    /** Reports changes outside the program to what is not a record; returns whether anything was. */
    private boolean sayWhatElseWasChanged(OpenVault vault, LedgerReport.Back back) {
        back.entries().forEach(seq -> output.say("cli.check.entry-back", String.valueOf(seq)));
        if (!back.files().isEmpty()) {
            output.say("cli.check.files-back", String.valueOf(back.files().size()));
        }
        if (vault.draftsChanged()) {
            output.say("cli.check.drafts-changed");
        }
        return vault.draftsChanged() || !back.isNothing();
    }

    private void sayCounted(CaseFile caseFile) {
        List<CountableIncident> all = caseFile.incidents().all().stream()
                .map(history -> CountableIncident.of(history, false))
                .toList();
        output.say(
                "cli.check.counted",
                number(all, CountableIncident::isCounted),
                number(all, CountableIncident::isUnclassified),
                number(all, CountableIncident::withdrawn));
    }

    private static String number(List<CountableIncident> all, Predicate<CountableIncident> test) {
        return String.valueOf(all.stream().filter(test).count());
    }

    private void sayErased(Erasure erasure) {
        new ErasureFormatter(output.messages())
                .of(erasure.incidents(), erasure.exhibits(), erasure.caseRecords())
                .forEach(what -> output.say("cli.check.erased-what", what, exact(erasure.recorded())));
    }

    private void sayCopy(CopyDeclaration copy, LedgerReport report) {
        output.sayLine(new CopyFormatter(output.messages()).of(copy));
        output.say("cli.handover.left-out", String.join(", ", new TreeSet<>(copy.leftOut())));
        output.say("cli.check.reduced", String.valueOf(report.reduced().size()));
    }

    /** Reads every sealed file to the end, messages too, and reports those that are not as they were sealed. */
    private boolean checkFiles(OpenVault vault, CaseFile caseFile) throws VaultFailure, EvidenceFailure {
        EvidenceStore store = new EvidenceStore(vault.blobs(), vault.vaultId(), VaultThread::here, random);
        int whole = 0;
        int files = 0;
        for (ExhibitHistory exhibit : caseFile.exhibits().all()) {
            SealedFile sealed = exhibit.file();
            if (sealed != null) {
                files++;
                switch (store.verify(sealed, Progress.UNWATCHED)) {
                    case WHOLE -> whole++;
                    case DAMAGED -> output.say("cli.check.file-damaged", ExhibitFormatter.label(exhibit));
                    case MISSING -> output.say("cli.check.file-missing", ExhibitFormatter.label(exhibit));
                }
            }
        }
        output.say(
                "cli.check.exhibits", String.valueOf(caseFile.exhibits().all().size()));
        output.say("cli.check.files-whole", String.valueOf(whole));
        return checkImports(store, caseFile) && whole == files;
    }

    private boolean checkImports(EvidenceStore store, CaseFile caseFile) throws VaultFailure, EvidenceFailure {
        boolean whole = true;
        for (ImportHistory one : caseFile.conversations().all()) {
            SealedFile rows = one.rows();
            if (rows != null && store.verify(rows, Progress.UNWATCHED) != EvidenceStore.Verdict.WHOLE) {
                output.say("cli.check.messages-damaged", exact(one.recorded()));
                whole = false;
            }
        }
        return whole;
    }

    /** Names who else could have written in it, which only a code that was given out can rule out. */
    private void sayOthers(OpenVault vault, CaseFile caseFile, boolean isCompared) {
        List<AccessPeriod> periods = caseFile.access().periods();
        if (!periods.isEmpty()) {
            output.say(isCompared ? "backup.others-since" : "backup.others");
            periods.forEach(one -> output.sayLine(one.in(output.messages())));
        }
        if (!isCompared && vault.access().isProven()) {
            output.say("cli.check.no-head");
        }
    }

    private boolean sayWhetherUnchangedSince(Ledger ledger, HeadCode given, boolean whole) throws VaultFailure {
        switch (new HeadCodes(ledger).compare(given, whole)) {
            case DIFFERS -> {
                output.say("cli.check.changed-since", given.toString());
                if (given.isOlder()) {
                    output.say("backup.three-groups");
                }
            }
            case FITS_BUT_DAMAGED -> output.say("cli.check.code-fits", given.toString());
            case UNCHANGED -> {
                output.say("cli.check.unchanged-since", given.toString(), String.valueOf(given.count()));
                if (given.isOlder()) {
                    output.say("backup.older-code");
                }
                return true;
            }
        }
        return false;
    }

    private void sayClockStep(ClockStep step) {
        output.say(
                "cli.check.clock-step",
                String.valueOf(step.seq()),
                output.formats().exactDateTime(step.before()),
                output.formats().exactDateTime(step.after()));
    }

    private void sayFindings(List<VaultFinding> findings) {
        findings.stream().limit(FINDINGS_SHOWN).forEach(finding -> output.say(key(finding.sign()), place(finding)));
        if (findings.size() > FINDINGS_SHOWN) {
            output.say("cli.check.more", String.valueOf(findings.size() - FINDINGS_SHOWN));
        }
    }

    private static String place(VaultFinding finding) {
        return String.valueOf(finding.seq());
    }

    private String exact(LedgerEntry recorded) {
        return output.formats().exactDateTime(recorded.envelope().recordedAt());
    }

    private static String key(VaultFinding.VaultSign sign) {
        return switch (sign) {
            case HEAD_UNREADABLE -> "cli.found.head-unreadable";
            case SLOTS_CHANGED -> "cli.found.slots-changed";
            case ENTRIES_MISSING -> "cli.found.entries-missing";
            case ENTRIES_ADDED -> "cli.found.entries-added";
            case CHAIN_BROKEN -> "cli.found.chain-broken";
            case HEAD_DIFFERS -> "cli.found.head-differs";
            case BODY_UNREADABLE -> "cli.found.body-unreadable";
            case BODY_DIFFERS -> "cli.found.body-differs";
            case BODY_MISSING -> "cli.found.body-missing";
            case BODY_MALFORMED -> "cli.found.body-malformed";
            case FILE_MISSING -> "cli.found.file-missing";
        };
    }
}
