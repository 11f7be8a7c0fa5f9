package org.daybook.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.daybook.cli.output.CommandFailure;
import org.daybook.cli.output.CommandOutput;
import org.daybook.cli.output.ExitCode;
import org.daybook.text.Licence;
import org.daybook.text.Licences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists third-party components, or prints the licence of one of them. Needs no diary. */
@Command
final class LicencesCommand implements Callable<Integer> {
    private final CommandOutput output;

    @Parameters(arity = "0..1", paramLabel = "NAME", descriptionKey = "cli.option.licence")
    private String name = "";

    LicencesCommand(CommandOutput output) {
        this.output = output;
    }

    @Override
    public Integer call() throws CommandFailure {
        if (name.isBlank()) {
            Licences.all()
                    .forEach(licence -> output.say("cli.licences.line", licence.nameAndVersion(), licence.terms()));
            return ExitCode.DONE;
        }
        List<Licence> found = Licences.all().stream()
                .filter(licence -> licence.name().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT)))
                .toList();
        if (found.isEmpty()) {
            throw new CommandFailure("cli.licences.none", ExitCode.USAGE);
        }
        for (Licence licence : found) {
            output.say("cli.licences.line", licence.nameAndVersion(), licence.terms());
            Licences.text(licence).lines().forEach(output::sayLine);
        }
        return ExitCode.DONE;
    }
}
