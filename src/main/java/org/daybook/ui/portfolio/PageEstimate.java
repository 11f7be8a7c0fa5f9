package org.daybook.ui.portfolio;

import java.util.Collection;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.evidence.FileKind;
import org.daybook.evidence.FileKind.Group;
import org.daybook.facts.FileAccount;
import org.daybook.portfolio.ExhibitChoice.Plates;
import org.daybook.portfolio.PortfolioRequest;
import org.daybook.portfolio.PortfolioSection;

/** About how many pages a portfolio will have, before anything is laid out; only the writer finds out. */
final class PageEstimate {
    private static final double SHEET = 1.0;
    private static final double CHRONOLOGY_ROWS = 9;
    private static final double PARTICULARS_A_PAGE = 4;
    private static final double EXHIBITS_A_PAGE = 4;

    /** The cover, the list of exhibits and how it was made. */
    private static final double ALWAYS = 5;

    private PageEstimate() {}

    /** From the number of incidents, the exhibits and the number of other records that go in. */
    static int of(PortfolioRequest request, int incidents, Collection<ExhibitHistory> exhibits, int others) {
        double pages = ALWAYS;
        pages += request.wants(PortfolioSection.SUMMARY) ? 1 : 0;
        pages += request.wants(PortfolioSection.CHARTS) ? 2 : 0;
        pages += request.wants(PortfolioSection.CHRONOLOGY) ? incidents / CHRONOLOGY_ROWS : 0;
        pages += request.wants(PortfolioSection.SHEETS) ? incidents * SHEET : 0;
        pages += others / PARTICULARS_A_PAGE + exhibits.size() / EXHIBITS_A_PAGE;
        if (request.exhibits().plates() != Plates.NONE) {
            pages += exhibits.stream()
                    .filter(exhibit -> isShown(exhibit, request.exhibits().covered()))
                    .count();
        }
        return (int) Math.ceil(pages);
    }

    private static boolean isShown(ExhibitHistory exhibit, boolean covered) {
        FileAccount file = exhibit.current().file();
        return file != null
                && FileKind.ofMediaType(file.kind()).group() == Group.PICTURE
                && (covered || !exhibit.current().handling().covered());
    }
}
