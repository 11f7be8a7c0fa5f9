package org.daybook.cli.colleague;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.daybook.casefile.entry.AccessGrant;
import org.daybook.casefile.entry.AccessGrant.Allows;
import org.daybook.casefile.entry.WithheldPart;
import org.daybook.cli.diary.DiaryFile;
import org.daybook.cli.diary.OpenDiary;
import org.daybook.cli.output.CommandFailure;
import org.daybook.cli.output.CommandOutput;
import org.daybook.cli.output.ExitCode;
import org.daybook.colleague.OwnKeyFailure;
import org.daybook.crypto.FingerprintWords;
import org.daybook.session.unlock.Diaries;
import org.daybook.vault.VaultFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists who can open a diary besides its owner. */
@Command
final class ListColleaguesCommand implements Callable<Integer> {
    private final CommandOutput output;
    private final Diaries diaries;

    @Mixin
    private final DiaryFile file = new DiaryFile();

    ListColleaguesCommand(CommandOutput output, Diaries diaries) {
        this.output = output;
        this.diaries = diaries;
    }

    @Override
    public Integer call() throws CommandFailure, VaultFailure, OwnKeyFailure {
        try (OpenDiary diary = file.toRead(diaries, output)) {
            say(
                    diary.session().await(open -> open.keys().access(), VaultFailure.Stopped::new),
                    diary.session().waysIn().sealsParts());
        }
        return ExitCode.DONE;
    }

    private void say(List<AccessGrant> granted, boolean sealsParts) {
        if (granted.isEmpty()) {
            output.say("cli.colleague.none");
        }
        for (int i = 0; i < granted.size(); i++) {
            AccessGrant access = granted.get(i);
            String until = access.until() == null
                    ? output.messages().get("cli.colleague.no-end")
                    : output.messages()
                            .get("cli.colleague.until", output.formats().date(access.until()));
            output.say(
                    "cli.colleague.line",
                    i + 1,
                    access.name(),
                    access.initials(),
                    access.allows().code(),
                    until,
                    FingerprintWords.line(access.publicKey()));
            if (access.allows() == Allows.LOOK && !sealsParts) {
                output.say("cli.colleague.sees-all");
            } else if (!access.sees().isEmpty()) {
                output.say(
                        "cli.colleague.sees",
                        access.sees().stream().sorted().map(WithheldPart::code).collect(Collectors.joining(", ")));
            }
        }
    }
}
