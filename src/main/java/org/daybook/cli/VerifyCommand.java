package org.daybook.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.daybook.casefile.CaseFile;
import org.daybook.cli.output.CommandFailure;
import org.daybook.cli.output.CommandOutput;
import org.daybook.cli.output.ExitCode;
import org.daybook.cli.secret.PassphraseReader;
import org.daybook.cli.secret.UnlockOptions;
import org.daybook.colleague.OwnKeyFailure;
import org.daybook.crypto.ByteSequence;
import org.daybook.ledger.DisclosedEntries;
import org.daybook.ledger.Ledger;
import org.daybook.ledger.LedgerProof;
import org.daybook.portfolio.PastPortfolio;
import org.daybook.portfolio.bundle.check.BundleFailure;
import org.daybook.portfolio.bundle.check.BundleFinding;
import org.daybook.portfolio.bundle.check.BundleReport;
import org.daybook.portfolio.bundle.check.BundleReport.BundleCheck;
import org.daybook.portfolio.bundle.check.BundleReport.CheckOutcome;
import org.daybook.portfolio.bundle.check.BundleVerifier;
import org.daybook.portfolio.bundle.check.BundleVerifier.Reference;
import org.daybook.portfolio.content.AuthenticationCode;
import org.daybook.progress.Progress;
import org.daybook.session.AccessCheck;
import org.daybook.session.UnlockSecret;
import org.daybook.session.unlock.DiaryOpening;
import org.daybook.vault.OpenVault;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Checks whether a bundle is as it was written, and reports exactly what was verified. It writes nothing, not even to
 * the diary.
 */
@Command
final class VerifyCommand implements Callable<Integer> {
    private static final int FINDINGS_SHOWN = 50;
    private static final int LONGEST_NAME = 200;

    private final CommandOutput output;
    private final DiaryOpening opening;
    private final Clock clock;
    private final SecureRandom random;

    @Parameters(paramLabel = "BUNDLE", descriptionKey = "cli.option.bundle")
    private Path place = Path.of("");

    @Option(names = "--diary", paramLabel = "FILE", descriptionKey = "cli.option.diary")
    private @Nullable Path diary;

    @Option(names = "--certificate", paramLabel = "SHA256", descriptionKey = "cli.option.certificate")
    private String certificate = "";

    @Mixin
    private final UnlockOptions options = new UnlockOptions();

    VerifyCommand(CommandOutput output, DiaryOpening opening, Clock clock, SecureRandom random) {
        this.output = output;
        this.opening = opening;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public Integer call() throws CommandFailure, VaultFailure, BundleFailure, OwnKeyFailure {
        List<ByteSequence> told = toldCertificate();
        BundleReport report = diary == null
                ? BundleVerifier.verify(place, new Reference(null, told), Progress.UNWATCHED)
                : verify(diary, told);
        say(report);
        if (!report.holds()) {
            return ExitCode.NO;
        }
        return report.isCompared() ? ExitCode.DONE : ExitCode.NOT_COMPARED;
    }

    /**
     * In the form of openssl, this program or a person: pairs of digits may be separated, and a name may come first.
     */
    private List<ByteSequence> toldCertificate() throws CommandFailure {
        if (certificate.isEmpty()) {
            return List.of();
        }
        String digits = certificate.replaceFirst("^.*=", "").replaceAll("[:\\s-]", "");
        if (!digits.matches("[0-9A-Fa-f]{64}")) {
            throw new CommandFailure("cli.verify.no-certificate", ExitCode.USAGE);
        }
        return List.of(ByteSequence.ofHex(digits.toLowerCase(Locale.ROOT)));
    }

    private BundleReport verify(Path file, List<ByteSequence> told)
            throws CommandFailure, VaultFailure, BundleFailure, OwnKeyFailure {
        try (UnlockSecret typed = options.read(new PassphraseReader(output));
                OpenVault vault = opening.readable(file, () -> opening.toRead(file, typed))) {
            Ledger ledger = new Ledger(vault, clock, random, "");
            CaseFile caseFile = new CaseFile();
            ledger.read(caseFile::apply);
            AccessCheck.granted(vault.access().openedBy(), caseFile, LocalDate.now(clock));
            List<ByteSequence> known = new ArrayList<>(told);
            caseFile.signer()
                    .map(signer -> ByteSequence.of(signer.fingerprint()))
                    .ifPresent(known::add);
            LedgerProof.ProofRows rows = (first, count) -> {
                try {
                    return ledger.proofRows(first, count, DisclosedEntries.NOTHING);
                } catch (VaultFailure e) {
                    throw new IOException(e);
                }
            };
            BundleVerifier.DiaryAtHand atHand = new BundleVerifier.DiaryAtHand(
                    HexFormat.of().formatHex(vault.vaultId()), rows, PastPortfolio.all(caseFile));
            try {
                return BundleVerifier.verify(place, new Reference(atHand, known), Progress.UNWATCHED);
            } finally {
                // What was read of another file says nothing, nor does it that something could not be read.
                vault.requireUnchanged();
            }
        }
    }

    private void say(BundleReport report) {
        BundleReport.BundleFacts facts = report.facts();
        output.say(
                "cli.verify.files",
                String.valueOf(facts.files()),
                output.formats().size(facts.bytes()));
        if (!facts.code().isEmpty()) {
            output.say("cli.compile.code", shortened(facts.code()));
        }
        if (!facts.volume().isEmpty()) {
            output.say("cli.verify.volume", shortened(facts.volume()));
        }
        for (BundleCheck check : BundleCheck.values()) {
            CheckOutcome outcome = report.outcome(check);
            if (outcome != CheckOutcome.NOT_THERE) {
                output.say(outcome(check, outcome), output.messages().get("cli.verify.check-" + check.code()));
            }
        }
        facts.certificate().ifPresent(sha256 -> output.say("cli.verify.certificate", sha256.hex()));
        facts.headCode().ifPresent(code -> output.say("cli.compile.head", code));
        if (AuthenticationCode.isOlder(facts.code())) {
            output.say("portfolio.verify-older-codes");
        }
        output.say(
                "cli.verify.proof",
                String.valueOf(facts.entries()),
                String.valueOf(facts.opened()),
                String.valueOf(facts.exhibits()));
        facts.stamp()
                .ifPresent(stamp -> output.say("cli.verify.stamp", stamp.at().toString(), shortened(stamp.service())));
        if (facts.isNotedInPart()) {
            output.say("cli.verify.noted-in-part");
        }
        sayFindings(report);
    }

    private static String outcome(BundleCheck check, CheckOutcome outcome) {
        if (outcome == CheckOutcome.DOES_NOT_HOLD) {
            return "cli.verify.does-not-hold";
        }
        return check == BundleCheck.TIME_STAMP ? "cli.verify.holds-for-anybody" : "cli.verify.holds";
    }

    private void sayFindings(BundleReport report) {
        report.findings().stream()
                .limit(FINDINGS_SHOWN)
                .forEach(found -> output.say(
                        "cli.verify.found-" + found.sign().code(), where(found), String.valueOf(found.entry())));
        if (report.findings().size() > FINDINGS_SHOWN) {
            output.say("cli.check.more", String.valueOf(report.findings().size() - FINDINGS_SHOWN));
        }
        output.say(verdict(report));
        if (report.facts().certificate().isEmpty()) {
            output.say("cli.verify.unsigned");
        } else if (report.outcome(BundleCheck.CERTIFICATE) == CheckOutcome.NOT_THERE) {
            output.say("cli.verify.not-compared");
        } else if (report.holds()) {
            output.say("cli.verify.proves");
        }
    }

    private static String verdict(BundleReport report) {
        if (!report.holds()) {
            return "cli.verify.not-all";
        }
        return report.isCompared() ? "cli.verify.all" : "cli.verify.fits";
    }

    private String where(BundleFinding found) {
        return found.entry() > 0
                ? output.messages().get("cli.verify.entry", String.valueOf(found.entry()))
                : shortened(found.file());
    }

    /** A stranger's text, which may be long. */
    private static String shortened(String text) {
        return text.codePoints()
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
