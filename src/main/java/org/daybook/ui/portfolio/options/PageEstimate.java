package org.daybook.ui.portfolio.options;

import java.util.Collection;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.evidence.format.FileKind;
import org.daybook.evidence.format.FileKind.Group;
import org.daybook.exhibit.FileMetadata;
import org.daybook.portfolio.content.ExhibitChoice.Plates;
import org.daybook.portfolio.content.PortfolioRequest;
import org.daybook.portfolio.content.PortfolioSection;
import org.daybook.portfolio.content.Shortlist;

/** About how many pages a portfolio will have, before anything is laid out; only the writer finds out. */
final class PageEstimate {
    /** Measured on the sample case. */
    private static final double SHEET = 1.6;

    private static final double CHRONOLOGY_ROWS = 10;
    private static final double OTHERS_A_PAGE = 1.6;
    private static final double OTHERS_WITHOUT_CASE = 0.7;
    private static final double EXHIBITS_A_PAGE = 1.8;
    private static final double PARAGRAPHS_A_PAGE = 5;
    private static final double CONDUCT_ROWS = 15;
    private static final double CHARTS = 4;
    private static final double BEFORE_AFTER = 2;

    /** The cover and how it was made. */
    private static final double ALWAYS = 4;

    /** The most that a first report has. */
    static final int FIRST_REPORT = 4;

    private static final int PETITION_ALONE = 2;
    private static final double NEWS_ALONE = 0.8;
    private static final double NEWS_SHEET = 0.9;
    private static final double NEWS_RECORD = 0.35;

    private PageEstimate() {}

    /** From the number of incidents, the exhibits and the number of other records that go in. */
    static int of(PortfolioRequest request, int incidents, Collection<ExhibitHistory> exhibits, int others) {
        if (request.preset().isBrief()) {
            return ofShort(request, incidents, exhibits, others);
        }
        double pages = ALWAYS;
        pages += request.wants(PortfolioSection.SUMMARY) ? 1 : 0;
        pages += request.wants(PortfolioSection.CHARTS) ? CHARTS : 0;
        pages += request.wants(PortfolioSection.BEFORE_AFTER) ? BEFORE_AFTER : 0;
        pages += request.wants(PortfolioSection.CHRONOLOGY) ? (incidents + others / 2.0) / CHRONOLOGY_ROWS : 0;
        pages += request.wants(PortfolioSection.SHEETS) ? incidents * SHEET : 0;
        pages += request.wants(PortfolioSection.ACCOUNT) ? incidents / PARAGRAPHS_A_PAGE : 0;
        pages += request.wants(PortfolioSection.CONDUCT) ? incidents / CONDUCT_ROWS : 0;
        pages += others / OTHERS_A_PAGE * (request.wants(PortfolioSection.CASE) ? 1 : OTHERS_WITHOUT_CASE);
        pages += exhibits.size() / EXHIBITS_A_PAGE;
        return (int) Math.ceil(pages + plates(request, exhibits));
    }

    /** A first report has so many at most, whatever is in the diary. */
    private static int ofShort(
            PortfolioRequest request, int incidents, Collection<ExhibitHistory> exhibits, int others) {
        return switch (request.preset()) {
            case FIRST_REPORT -> FIRST_REPORT + (int) Math.ceil(plates(request, exhibits));
            case PETITION -> PETITION_ALONE + Math.min(incidents, Shortlist.EXAMPLES) / 2;
            default ->
                (int) Math.ceil(NEWS_ALONE
                        + incidents * NEWS_SHEET
                        + others * NEWS_RECORD
                        + plates(
                                request,
                                exhibits.stream()
                                        .filter(exhibit ->
                                                exhibit.original().recorded().seq()
                                                        > request.scope().since())
                                        .toList()));
        };
    }

    private static double plates(PortfolioRequest request, Collection<ExhibitHistory> exhibits) {
        return request.exhibits().plates() == Plates.NONE
                ? 0
                : exhibits.stream()
                        .filter(exhibit -> isShown(exhibit, request.exhibits().covered()))
                        .count();
    }

    private static boolean isShown(ExhibitHistory exhibit, boolean covered) {
        FileMetadata file = exhibit.current().file();
        return file != null
                && FileKind.ofMediaType(file.kind()).group() == Group.PICTURE
                && (covered || !exhibit.current().handling().covered());
    }
}
