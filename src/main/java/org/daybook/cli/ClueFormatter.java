package org.daybook.cli;

import java.util.List;
import org.daybook.cli.output.CommandOutput;
import org.daybook.portfolio.redaction.Clue;

/** Reports, on the console only, the clues in a portfolio that may still lead to her. */
record ClueFormatter(CommandOutput output) {
    void say(List<Clue> clues) {
        output.say("cli.clues.lead");
        for (Clue.Kind kind : Clue.Kind.values()) {
            List<Clue> some = clues.stream().filter(clue -> clue.kind() == kind).toList();
            if (!some.isEmpty()) {
                output.sayLine("");
                output.say("portfolio.clues-" + kind.code());
                if (kind == Clue.Kind.PICTURE || kind == Clue.Kind.ROUTINE) {
                    output.say("cli.clues." + kind.code());
                }
                some.forEach(this::say);
            }
        }
        output.sayLine("");
        output.say("portfolio.clues-limits");
    }

    private void say(Clue clue) {
        if (clue.exhibit() == null && clue.kind() != Clue.Kind.ROUTINE) {
            output.say("cli.clues.words", clue.words(), clue.places().size());
        }
        clue.places().forEach(place -> output.say("cli.clues.place", place.name(), place.around()));
    }
}
