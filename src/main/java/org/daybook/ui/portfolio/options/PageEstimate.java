package org.daybook.ui.portfolio.options;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.evidence.format.FileKind;
import org.daybook.evidence.format.FileKind.FileGroup;
import org.daybook.incident.Incident;
import org.daybook.incident.field.IncidentValues;
import org.daybook.portfolio.content.Shortlist;
import org.daybook.portfolio.request.ExhibitChoice.ExhibitScope;
import org.daybook.portfolio.request.ExhibitChoice.Plates;
import org.daybook.portfolio.request.PortfolioPart;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.PortfolioSection;

/** Estimates the pages of a portfolio before anything is laid out; only the writer knows the exact number. */
final class PageEstimate {
    /** Measured on the sample case and on invented ones, like the following constants. */
    private static final double CHRONOLOGY_ROWS = 12;

    private static final double PARAGRAPHS_A_PAGE = 3.6;
    private static final double CONDUCT_ROWS = 70;
    private static final double OTHERS_A_PAGE = 3.6;
    private static final double OTHERS_WITHOUT_CASE = 0.7;
    private static final double EXHIBITS_A_PAGE = 2.4;
    private static final double PICTURE = 0.85;
    private static final double APPLICATION = 1.5;
    private static final double APPLICATION_ROWS = 90;

    /** How many times as many pages there are in the larger type of a paper for the court. */
    private static final double TYPE_FOR_COURTS = 1.25;

    /** Pages for each entry's digest and what an amendment changed. */
    private static final double RECORDING = 0.07;

    /** Pages for the cover and the section on how the portfolio was made. */
    private static final double ALWAYS = 3;

    /** The most pages a first report can have. */
    static final int FIRST_REPORT = 4;

    /** Pages for what one person did. */
    private static final double CAMPAIGN = 0.6;

    private static final double MESSAGES_A_PAGE = 16;
    private static final double CONVERSATION = 0.4;

    private static final int PETITION_ALONE = 2;
    private static final double NEWS_ALONE = 1.3;
    private static final double NEWS_OF_EACH = 0.16;
    private static final double NEWS_RECORD = 0.6;

    private PageEstimate() {}

    /**
     * The estimate from what goes in.
     *
     * @param records the kinds of the case records, each as often as there are records of it
     */
    static int of(
            PortfolioRequest request,
            IncidentPages incidents,
            Collection<ExhibitHistory> exhibits,
            Collection<CaseRecordKind> records,
            LinkedMessages messages) {
        if (request.preset().isBrief()) {
            return ofShort(request, incidents, exhibits, records.size());
        }
        double campaigns = request.wants(PortfolioSection.CAMPAIGN)
                ? CAMPAIGN * Collections.frequency(records, CaseRecordKind.PERSON)
                : 0;
        double type = request.preset().isForBundle() ? TYPE_FOR_COURTS : 1;
        return (int) Math.round(type * ofFull(request, incidents, exhibits.size(), records.size())
                + campaigns
                + PICTURE * plates(request, exhibits)
                + ofMessages(request, messages));
    }

    /**
     * The incidents that go in.
     *
     * @param count how many
     * @param sheet how much of a page the record of one takes, on average
     */
    record IncidentPages(int count, double sheet) {
        private static final double CHARACTERS_A_PAGE = 3950;
        private static final double FIELDS_A_PAGE = 31;

        /** So many are looked at, however many there are. */
        private static final int MOST = 500;

        /** So many of these, which are what the diary has. */
        static IncidentPages of(int count, List<Incident> all) {
            int step = Math.max(1, all.size() / MOST);
            double sheets = 0;
            int looked = 0;
            for (int i = 0; i < all.size(); i += step, looked++) {
                List<String> texts = IncidentValues.texts(all.get(i));
                sheets += texts.size() / FIELDS_A_PAGE
                        + texts.stream().mapToInt(String::length).sum() / CHARACTERS_A_PAGE;
            }
            return new IncidentPages(count, looked == 0 ? 0 : sheets / looked);
        }
    }

    private static double ofFull(PortfolioRequest request, IncidentPages chosen, int exhibits, int others) {
        int incidents = chosen.count();
        boolean sheets = request.wants(PortfolioSection.SHEETS);
        double shown = others * (request.wants(PortfolioSection.CASE) ? 1 : OTHERS_WITHOUT_CASE);
        double pages = ALWAYS + shown / OTHERS_A_PAGE + exhibits / EXHIBITS_A_PAGE;
        pages += Stream.of(PortfolioSection.values())
                .filter(request::wants)
                .mapToDouble(PortfolioSection::fixedPages)
                .sum();
        pages += request.wants(PortfolioSection.CHRONOLOGY) ? (incidents + others / 2.0) / CHRONOLOGY_ROWS : 0;
        pages += request.wants(PortfolioSection.ACCOUNT) ? incidents / PARAGRAPHS_A_PAGE : 0;
        pages += request.wants(PortfolioSection.CONDUCT) ? incidents / CONDUCT_ROWS : 0;
        pages += request.preset().isForApplication() ? APPLICATION + incidents / APPLICATION_ROWS : 0;
        pages += sheets ? incidents * chosen.sheet() : 0;
        pages += sheets ? RECORDING * (incidents + exhibits + shown) : 0;
        return pages;
    }

    private static double ofMessages(PortfolioRequest request, LinkedMessages messages) {
        boolean printed = request.wants(PortfolioSection.MESSAGES)
                && !request.discretion().leftOutParts().contains(PortfolioPart.EXACT_WORDS)
                && request.exhibits().which() != ExhibitScope.NONE;
        return printed ? CONVERSATION * messages.conversations() + messages.rows() / MESSAGES_A_PAGE : 0;
    }

    /** The estimate for a first report, which is limited whatever the diary holds. */
    private static int ofShort(
            PortfolioRequest request, IncidentPages incidents, Collection<ExhibitHistory> exhibits, int others) {
        return switch (request.preset()) {
            case FIRST_REPORT -> FIRST_REPORT + (int) Math.ceil(plates(request, exhibits));
            case PETITION -> PETITION_ALONE + Math.min(incidents.count(), Shortlist.EXAMPLES) / 2;
            default ->
                (int) Math.ceil(NEWS_ALONE
                        + incidents.count() * (NEWS_OF_EACH + incidents.sheet())
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
        return FileKind.of(exhibit.current().file()).group() == FileGroup.PICTURE
                && (covered || !exhibit.current().handling().covered());
    }
}
