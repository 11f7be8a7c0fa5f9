package org.daybook.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.cli.diary.DiaryFile;
import org.daybook.cli.diary.OpenDiary;
import org.daybook.cli.output.CommandFailure;
import org.daybook.cli.output.CommandOutput;
import org.daybook.cli.output.ExhibitFormatter;
import org.daybook.cli.output.ExitCode;
import org.daybook.cli.output.FailureFormatter;
import org.daybook.colleague.OwnKeyFailure;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.incident.Incident;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.record.Id;
import org.daybook.session.ExhibitAddition;
import org.daybook.session.unlock.Diaries;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Seals files into a diary as exhibits. One that cannot be added does not prevent the others. */
@Command
final class AttachCommand implements Callable<Integer> {
    private final CommandOutput output;
    private final FailureFormatter failureWords;
    private final Diaries diaries;

    @Mixin
    private final DiaryFile file = new DiaryFile();

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "PATH", descriptionKey = "cli.option.attach")
    private List<String> paths = List.of();

    @Option(names = "--incident", paramLabel = "NUMBER", descriptionKey = "cli.option.incident")
    private int incident;

    /** A file that is being added. */
    private record PendingAttachment(String path, AttachOutcome outcome) {}

    /** The outcome, once that is known. */
    private interface AttachOutcome {
        ExhibitAddition.AddedExhibit get() throws EvidenceFailure, VaultFailure;
    }

    AttachCommand(CommandOutput output, FailureFormatter failureWords, Diaries diaries) {
        this.output = output;
        this.failureWords = failureWords;
        this.diaries = diaries;
    }

    @Override
    public Integer call() throws CommandFailure, VaultFailure, OwnKeyFailure, PortfolioFailure {
        try (OpenDiary diary = file.toRecord(diaries, output)) {
            Id<Incident> target = incident == 0
                    ? null
                    : diary.incident(incident)
                            .orElseThrow(() -> new CommandFailure("cli.attach.no-incident", ExitCode.USAGE));
            boolean all = true;
            PendingAttachment before = null;
            for (String path : paths) {
                PendingAttachment next = begin(diary, path, target);
                all &= before == null || finish(before);
                before = next;
            }
            all &= before == null || finish(before);
            output.say("cli.attach.keep");
            return all ? ExitCode.DONE : ExitCode.COULD_NOT;
        }
    }

    /** The previous file is being written meanwhile; a failure is reported when its turn comes. */
    private static PendingAttachment begin(OpenDiary diary, String path, @Nullable Id<Incident> target) {
        try {
            return new PendingAttachment(path, diary.attach(named(path), target)::finish);
        } catch (EvidenceFailure e) {
            return new PendingAttachment(path, () -> {
                throw e;
            });
        } catch (VaultFailure e) {
            return new PendingAttachment(path, () -> {
                throw e;
            });
        }
    }

    private static Path named(String path) throws EvidenceFailure {
        try {
            return Path.of(path);
        } catch (InvalidPathException e) {
            throw new EvidenceFailure.UnreadableFileName();
        }
    }

    private boolean finish(PendingAttachment begun) throws VaultFailure {
        String path = begun.path();
        try {
            ExhibitAddition.AddedExhibit added = begun.outcome().get();
            ExhibitHistory exhibit = added.exhibit();
            output.say(
                    added.heldAlready() ? "cli.attach.held" : "cli.attach.added",
                    ExhibitFormatter.label(exhibit),
                    path);
            return true;
        } catch (EvidenceFailure e) {
            output.warn("cli.attach.failed", path, failureWords.of(e));
            return false;
        } catch (VaultFailure.NoSpace | VaultFailure.LargestForDisk e) {
            // A smaller one may still fit.
            output.warn("cli.attach.failed", path, failureWords.of(e));
            return false;
        }
    }
}
