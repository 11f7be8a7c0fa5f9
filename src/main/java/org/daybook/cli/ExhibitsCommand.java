package org.daybook.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.entry.Entry.SealedFile;
import org.daybook.cli.diary.DiaryFile;
import org.daybook.cli.diary.OpenDiary;
import org.daybook.cli.output.CommandFailure;
import org.daybook.cli.output.CommandOutput;
import org.daybook.cli.output.ExhibitFormatter;
import org.daybook.cli.output.ExitCode;
import org.daybook.colleague.OwnKeyFailure;
import org.daybook.exhibit.Exhibit;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.session.unlock.Diaries;
import org.daybook.vault.VaultFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the exhibits of a diary, one per line, with tab-separated columns. */
@Command
final class ExhibitsCommand implements Callable<Integer> {
    private final CommandOutput output;
    private final Diaries diaries;

    @Mixin
    private final DiaryFile file = new DiaryFile();

    ExhibitsCommand(CommandOutput output, Diaries diaries) {
        this.output = output;
        this.diaries = diaries;
    }

    @Override
    public Integer call() throws CommandFailure, VaultFailure, OwnKeyFailure, PortfolioFailure {
        try (OpenDiary diary = file.toRead(diaries, output)) {
            output.say("cli.exhibits.heading");
            for (OpenDiary.ListedExhibit listed : diary.exhibits()) {
                say(listed);
            }
        }
        return ExitCode.DONE;
    }

    private void say(OpenDiary.ListedExhibit listed) {
        ExhibitHistory history = listed.exhibit();
        Exhibit exhibit = history.current();
        SealedFile sealed = history.file();
        String incidents = listed.incidents().stream().map(String::valueOf).collect(Collectors.joining(", "));
        output.say(
                "cli.exhibits.line",
                ExhibitFormatter.label(history),
                exhibit.file() == null
                        ? output.messages().get("cli.exhibits.thing")
                        : exhibit.file().kind(),
                sealed == null ? "" : String.valueOf(sealed.length()),
                sealed == null ? "" : sealed.sha256().hex(),
                incidents,
                name(exhibit));
    }

    private static String name(Exhibit exhibit) {
        return exhibit.naming().title().isBlank() && exhibit.file() != null
                ? Objects.requireNonNull(exhibit.file()).name()
                : exhibit.naming().title();
    }
}
