package org.daybook.portfolio;

import org.daybook.evidence.format.FileKind;
import org.daybook.evidence.format.FileKind.FileGroup;
import org.daybook.exhibit.FileMetadata;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.request.ExhibitChoice;
import org.daybook.portfolio.request.ExhibitChoice.Plates;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.PortfolioSection;
import org.daybook.progress.Progress;

/**
 * The work on a portfolio: verifying the files, then writing. It is weighted by the bytes read, so that a progress
 * bar moves about evenly and reaches its end when the work does.
 *
 * @param checking the work of verifying the files
 * @param writing the work of laying out the pages and embedding the pictures
 */
public record PortfolioTask(long checking, long writing) {
    /** The work of a page, in bytes of a picture that takes as long. */
    public static final long PAGE = 512 << 10;

    /** About as many short messages fit on a page. */
    private static final long MESSAGES_A_PAGE = 25;

    /** The work for this content. */
    public static PortfolioTask of(PortfolioContent content) {
        long files = 0;
        long pictures = 0;
        for (ExhibitSheet sheet : content.exhibits()) {
            files += sheet.file() == null ? 0 : sheet.file().length();
            pictures += ofPlate(sheet, content.request().exhibits());
        }
        return new PortfolioTask(files, pages(content) * PAGE + pictures);
    }

    /** The estimated number of pages, which only the writer knows exactly. */
    public static long pages(PortfolioContent content) {
        PortfolioRequest request = content.request();
        double toEach = 0.1
                + (request.wants(PortfolioSection.SHEETS) ? 1.4 : 0)
                + (request.wants(PortfolioSection.ACCOUNT) ? 0.25 : 0);
        return 15L
                + Math.round(toEach * content.sheets().size())
                + content.exhibits().size()
                + (request.wants(PortfolioSection.MESSAGES) ? pagesOfMessages(content) : 0);
    }

    private static long pagesOfMessages(PortfolioContent content) {
        return content.conversations().stream()
                .mapToLong(sheet -> 1 + sheet.most() / MESSAGES_A_PAGE)
                .sum();
    }

    /** The progress of verifying the files, as part of {@code whole}. */
    public Progress checking(Progress whole) {
        return whole.part(0, checking, checking + writing);
    }

    /** The progress of writing, as part of {@code whole}. */
    public Progress writing(Progress whole) {
        return whole.part(checking, writing, checking + writing);
    }

    /**
     * The work for the plate of an exhibit, which is read twice, to see whether it can be shown and to show it; 0 for
     * none.
     */
    public static long ofPlate(ExhibitSheet sheet, ExhibitChoice choice) {
        FileMetadata account = sheet.exhibit().file();
        boolean covered = sheet.exhibit().handling().covered() && !choice.covered();
        if (account == null || sheet.file() == null || sheet.isDamaged() || covered || choice.plates() == Plates.NONE) {
            return 0;
        }
        FileKind kind = FileKind.ofMediaType(account.kind());
        long length = sheet.file().length();
        return kind.group() == FileGroup.PICTURE ? 2 * length : 0;
    }
}
