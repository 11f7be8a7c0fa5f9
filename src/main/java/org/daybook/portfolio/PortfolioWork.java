package org.daybook.portfolio;

import org.daybook.evidence.format.FileKind;
import org.daybook.evidence.format.FileKind.Group;
import org.daybook.exhibit.FileMetadata;
import org.daybook.portfolio.content.ExhibitChoice;
import org.daybook.portfolio.content.ExhibitChoice.Plates;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.PortfolioRequest;
import org.daybook.portfolio.content.PortfolioSection;
import org.daybook.progress.Progress;

/**
 * How the work on a portfolio is divided: looking at the files, then writing. Weighed by the bytes that are read, so
 * that a bar over all of it moves about evenly and comes to the end when the work does, not before.
 *
 * @param checking of looking whether the files are as they were
 * @param writing of laying out the pages and taking up the pictures
 */
public record PortfolioWork(long checking, long writing) {
    /** What a page takes, in bytes of a picture that would take as long. */
    public static final long PAGE = 512 << 10;

    /** The work on this content. */
    public static PortfolioWork of(PortfolioContent content) {
        long files = 0;
        long pictures = 0;
        for (ExhibitSheet sheet : content.exhibits()) {
            files += sheet.file() == null ? 0 : sheet.file().length();
            pictures += ofPlate(sheet, content.request().exhibits());
        }
        return new PortfolioWork(files, pages(content) * PAGE + pictures);
    }

    /** About how many pages there will be; only the writer finds out. */
    public static long pages(PortfolioContent content) {
        PortfolioRequest request = content.request();
        double toEach = 0.1
                + (request.wants(PortfolioSection.SHEETS) ? 1.4 : 0)
                + (request.wants(PortfolioSection.ACCOUNT) ? 0.25 : 0);
        return 15L
                + Math.round(toEach * content.sheets().size())
                + content.exhibits().size();
    }

    /** Tells {@code whole} of the looking. */
    public Progress checking(Progress whole) {
        return whole.part(0, checking, checking + writing);
    }

    /** Tells {@code whole} of the writing. */
    public Progress writing(Progress whole) {
        return whole.part(checking, writing, checking + writing);
    }

    /**
     * What the plate of one exhibit takes: it is read twice, to see whether it can be shown and to show it; 0 for none.
     */
    public static long ofPlate(ExhibitSheet sheet, ExhibitChoice choice) {
        FileMetadata account = sheet.exhibit().file();
        boolean covered = sheet.exhibit().handling().covered() && !choice.covered();
        if (account == null || sheet.file() == null || sheet.isDamaged() || covered || choice.plates() == Plates.NONE) {
            return 0;
        }
        FileKind kind = FileKind.ofMediaType(account.kind());
        long length = sheet.file().length();
        return kind.group() == Group.PICTURE ? 2 * length : 0;
    }
}
