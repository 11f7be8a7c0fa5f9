package org.daybook.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.daybook.cli.output.CommandOutput;
import org.daybook.portfolio.ClueSearch;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.portfolio.PortfolioWriter;
import org.daybook.portfolio.redaction.Clue;
import org.daybook.record.PersonDetailKind;

/** Reports, on the console only, the clues in a portfolio that may still lead to her. */
record ClueFormatter(CommandOutput output) {
    /** Searches and says what is found, and whether there was an address to strike out. Blocking. */
    void say(ClueSearch search, PortfolioWriter pdf) throws PortfolioFailure {
        List<Clue> clues = search.findOnPages(pdf);
        if (search.heading().detail(PersonDetailKind.ADDRESS).text().isBlank()) {
            output.say("portfolio.address-unknown");
        }
        output.say("cli.clues.lead");
        for (Clue.ClueKind kind : Clue.ClueKind.values()) {
            List<Clue> some = clues.stream().filter(clue -> clue.kind() == kind).toList();
            if (!some.isEmpty()) {
                output.sayLine("");
                output.say("portfolio.clues-" + kind.code());
                if (kind == Clue.ClueKind.FILE) {
                    output.say("cli.clues.file");
                    output.sayLine(some.stream().map(Clue::words).collect(Collectors.joining(", ")));
                } else {
                    some.forEach(this::say);
                }
            }
        }
        output.sayLine("");
        output.say("portfolio.clues-limits");
    }

    private void say(Clue clue) {
        String pages = clue.pages().stream().map(String::valueOf).collect(Collectors.joining(", "));
        String key = clue.kind() == Clue.ClueKind.ECHO ? "cli.clues.echo" : "cli.clues.words";
        Clue.CluePlace last = clue.places().getLast();
        output.say(
                pages.isEmpty() ? key + "-on-no-page" : key,
                clue.words(),
                clue.places().size(),
                pages,
                clue.places().getFirst().name(),
                last.name(),
                last.around());
    }
}
