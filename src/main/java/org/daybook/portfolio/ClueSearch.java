package org.daybook.portfolio;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.redaction.Clue;
import org.daybook.portfolio.redaction.ClueFinder;
import org.daybook.portfolio.redaction.PrintedTexts;
import org.daybook.record.CaseHeading;
import org.daybook.text.Messages;

/**
 * A search for what in a portfolio may still lead to her. It reads the imported messages that would be printed.
 *
 * @param content what would be printed
 * @param routines her words about how she lives now, printed or not
 * @param heading as in the diary, with details that may not be printed
 * @param openNames names that need not be withheld
 * @param messages has the names of records
 */
public record ClueSearch(
        PortfolioContent content,
        List<PrintedTexts.Line> routines,
        CaseHeading heading,
        Set<String> openNames,
        Messages messages) {
    public ClueSearch {
        routines = List.copyOf(routines);
        openNames = Set.copyOf(openNames);
    }

    /**
     * The clues by kind, those in most places first. Blocking; neither for the vault thread nor the interface thread.
     *
     * @throws PortfolioFailure if messages cannot be read now, such as after the diary was locked
     */
    public List<Clue> find() throws PortfolioFailure {
        try {
            return ClueFinder.of(new PrintedTexts(content, messages), routines, heading, openNames);
        } catch (IOException e) {
            throw PortfolioFailure.of(e);
        }
    }
}
