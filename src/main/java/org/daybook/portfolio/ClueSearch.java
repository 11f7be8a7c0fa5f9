package org.daybook.portfolio;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.daybook.pdf.PdfFailure;
import org.daybook.pdf.render.PageRenderer;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.redaction.Clue;
import org.daybook.portfolio.redaction.ClueFinder;
import org.daybook.portfolio.redaction.PrintedTexts;
import org.daybook.portfolio.redaction.Redaction;
import org.daybook.progress.Progress;
import org.daybook.record.CaseHeading;
import org.daybook.text.Messages;

/**
 * A search for what in a portfolio may still lead to her. It reads the imported messages that would be printed.
 *
 * @param content what would be printed
 * @param whole what would be printed if nothing were withheld, without messages
 * @param redaction what is withheld
 * @param heading as in the diary, with details that may not be printed
 * @param openNames names that need not be withheld
 * @param messages has the names of records
 */
public record ClueSearch(
        PortfolioContent content,
        PortfolioContent whole,
        Redaction redaction,
        CaseHeading heading,
        Set<String> openNames,
        Messages messages) {
    public ClueSearch {
        openNames = Set.copyOf(openNames);
    }

    /**
     * The clues by kind, those in most places first. Blocking; neither for the vault thread nor the interface thread.
     *
     * @throws PortfolioFailure if messages cannot be read now, such as after the diary was locked
     */
    public List<Clue> find() throws PortfolioFailure {
        try {
            return ClueFinder.of(
                    new PrintedTexts(content, messages),
                    new PrintedTexts(whole, messages),
                    redaction,
                    heading,
                    openNames);
        } catch (IOException e) {
            throw PortfolioFailure.of(e);
        }
    }

    /**
     * The clues with the pages on which they are, when {@code writer} writes the portfolio; without them if
     * that is no PDF that can be read. Blocking, as above.
     *
     * @throws PortfolioFailure if messages cannot be read now, or there is not enough memory
     */
    public List<Clue> findOnPages(PortfolioWriter writer) throws PortfolioFailure {
        byte[] pdf = writer.inMemory(content, null, Progress.UNWATCHED);
        try (PageRenderer reader = new PageRenderer(pdf)) {
            List<String> texts = reader.texts();
            return find().stream().map(clue -> clue.on(texts)).toList();
        } catch (IOException e) {
            throw PortfolioFailure.of(e);
        } catch (PdfFailure.NotReadable e) {
            // The words matter more than their pages.
            return find();
        } finally {
            Arrays.fill(pdf, (byte) 0);
        }
    }
}
