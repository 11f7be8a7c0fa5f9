package org.daybook.cli.colleague;

import java.security.SecureRandom;
import java.time.Clock;
import org.daybook.cli.output.CommandOutput;
import org.daybook.session.unlock.Diaries;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Who else can open a diary. It does nothing without one of its own commands. */
@Command
public final class ColleagueCommand {
    private ColleagueCommand() {}

    public static CommandLine line(CommandOutput output, Diaries diaries, SecureRandom random, Clock clock) {
        return new CommandLine(new ColleagueCommand())
                .addSubcommand("make-key", new MakeKeyCommand(output, diaries, random))
                .addSubcommand("show-key", new ShowKeyCommand(output))
                .addSubcommand("add", new AddColleagueCommand(output, diaries, clock))
                .addSubcommand("list", new ListColleaguesCommand(output, diaries))
                .addSubcommand("remove", new RemoveColleagueCommand(output, diaries));
    }
}
