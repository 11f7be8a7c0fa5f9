package org.daybook.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.crypto.Passphrase;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.session.Diaries;
import org.daybook.session.Exhibits;
import org.daybook.vault.VaultFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Seals files into a diary as exhibits. One that cannot be taken in does not keep out the others. */
@Command(name = "attach")
final class AttachCommand implements Callable<Integer> {
    private final Voice voice;
    private final FailureWords failureWords;
    private final Diaries diaries;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "cli.option.file")
    private Path file = Path.of("");

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "PATH", descriptionKey = "cli.option.attach")
    private List<Path> paths = List.of();

    @Option(names = "--incident", paramLabel = "NUMBER", descriptionKey = "cli.option.incident")
    private int incident;

    @Mixin
    private final PassphraseOption passphrase = new PassphraseOption();

    AttachCommand(Voice voice, FailureWords failureWords, Diaries diaries) {
        this.voice = voice;
        this.failureWords = failureWords;
        this.diaries = diaries;
    }

    @Override
    public Integer call() throws Refusal, VaultFailure, PortfolioFailure {
        try (Passphrase typed = new PassphraseReader(voice).existing(passphrase.fromStandardInput());
                OpenDiary diary = new OpenDiary(diaries.unlock(file, typed))) {
            OpenDiary.Target target = incident == 0
                    ? OpenDiary.Target.INBOX
                    : diary.incident(incident).orElseThrow(() -> new Refusal("cli.attach.no-incident", ExitCode.USAGE));
            boolean all = true;
            for (Path path : paths) {
                all &= attach(diary, path, target);
            }
            voice.say("cli.attach.keep");
            return all ? ExitCode.DONE : ExitCode.COULD_NOT;
        }
    }

    private boolean attach(OpenDiary diary, Path path, OpenDiary.Target target) throws VaultFailure {
        try {
            Exhibits.Added added = diary.attach(path, target);
            ExhibitHistory exhibit = added.exhibit();
            voice.say(
                    added.heldAlready() ? "cli.attach.held" : "cli.attach.added",
                    ExhibitWords.label(exhibit),
                    path.toString());
            return true;
        } catch (EvidenceFailure e) {
            voice.warn("cli.attach.failed", path.toString(), failureWords.of(e));
            return false;
        } catch (VaultFailure.NoSpace | VaultFailure.LargestForDisk e) {
            // A smaller one may still fit.
            voice.warn("cli.attach.failed", path.toString(), failureWords.of(e));
            return false;
        }
    }
}
