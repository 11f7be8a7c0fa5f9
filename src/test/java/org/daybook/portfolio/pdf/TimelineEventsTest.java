package org.daybook.portfolio.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CourtOrder;
import org.daybook.caserecord.StopRequest;
import org.daybook.portfolio.content.CaseRecordSheet;
import org.daybook.portfolio.content.CaseSheets;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.RecordSheet;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.PortfolioSection;
import org.junit.jupiter.api.Test;

/** The timeline names its events beside their strokes, and nothing that is not printed. */
class TimelineEventsTest {
    private static final Pattern EVENT =
            Pattern.compile("Told to stop, |First contact with|Bail conditions (made|ended)|custody, |Custody ended");

    /** One line of text where it stands, in points from the top left. */
    private record Piece(String words, float left, float right, float top, float bottom) {
        boolean touches(Piece other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    private static CaseRecordSheet sheet(int number, CaseRecordKind kind, Object... fieldsAndValues) {
        CaseRecord caseRecord =
                CaseRecord.of(MadeUpCaseRecords.id(kind, number), kind).numbered(number);
        return new CaseRecordSheet(
                List.of(new RecordSheet.SheetVersion<>(
                        caseRecord.with(MadeUpCaseRecords.values(fieldsAndValues)),
                        "",
                        MadeUpContent.stamp(200L + number, 80))),
                false,
                null);
    }

    private static CaseRecordSheet bail(Object... fieldsAndValues) {
        List<Object> all = new ArrayList<>(List.of(CourtOrder.TYPE, MadeUpCaseRecords.code("bail")));
        all.addAll(List.of(fieldsAndValues));
        return sheet(1, CaseRecordKind.ORDER, all.toArray());
    }

    private static List<CaseRecordSheet> told(int count, int daysApart) {
        List<CaseRecordSheet> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(sheet(
                    i + 1,
                    CaseRecordKind.STOP_REQUEST,
                    StopRequest.WHEN,
                    MadeUpCaseRecords.time(3 + i * daysApart, null)));
        }
        return all;
    }

    /** The timeline alone, of thirty incidents. */
    private static byte[] timeline(List<CaseRecordSheet> records) {
        PortfolioContent plain = MadeUpContent.of(MadeUpContent.sheets(30));
        Set<PortfolioSection> others = EnumSet.allOf(PortfolioSection.class);
        others.remove(PortfolioSection.TIMELINE);
        return MadeUpContent.write(MadeUpCaseRecords.with(
                plain,
                PortfolioRequest.of(PortfolioPreset.POLICE_FILE).withoutSections(others),
                CaseSheets.of(plain.sheets()).withCaseRecords(records)));
    }

    private static String text(byte[] pdf) throws IOException {
        return PdfPortfolioWriterTest.text(pdf).replaceAll("\\s+", " ");
    }

    /** What is drawn on the page of the timeline, each string where it stands. */
    private static List<Piece> pieces(byte[] pdf) throws IOException {
        List<Piece> pieces = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void writeString(String words, List<TextPosition> at) {
                    TextPosition first = at.getFirst();
                    TextPosition last = at.getLast();
                    pieces.add(new Piece(
                            words,
                            first.getXDirAdj(),
                            last.getXDirAdj() + last.getWidthDirAdj(),
                            first.getYDirAdj() - first.getHeightDir(),
                            first.getYDirAdj()));
                }
            };
            stripper.setSortByPosition(false);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                pieces.clear();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                stripper.getText(document);

                if (pieces.stream()
                        .map(Piece::words)
                        .collect(Collectors.joining(" "))
                        .contains("thin stroke")) {
                    return List.copyOf(pieces);
                }
            }
        }
        throw new AssertionError("no timeline");
    }

    private static void keepsApart(List<Piece> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            Piece one = pieces.get(i);
            assertThat(one.left).as(one.words).isGreaterThan(50);
            assertThat(one.right).as(one.words).isLessThan(595 - 50);
            assertThat(pieces.subList(i + 1, pieces.size())).as(one.words).noneMatch(one::touches);
        }
    }

    @Test
    void namesEachEventWithItsDay() throws Exception {
        List<CaseRecordSheet> records = told(2, 9);
        records.add(bail(CourtOrder.MADE, MadeUpCaseRecords.day(5), CourtOrder.ENDED, MadeUpCaseRecords.day(14)));
        assertThat(text(timeline(records)))
                .contains("Told to stop, 5 Mar ", "Told to stop, 14 Mar ")
                .contains("Bail conditions made, 7 Mar ", "Bail conditions ended, 16 Mar ")
                .doesNotContain("Numbered in the picture");
    }

    @Test
    void keepsNamesApartAndOnThePage() throws Exception {
        List<CaseRecordSheet> records = told(7, 3);
        records.add(bail(CourtOrder.MADE, MadeUpCaseRecords.day(5), CourtOrder.ENDED, MadeUpCaseRecords.day(14)));
        byte[] pdf = timeline(records);
        assertThat(text(pdf)).contains("Told to stop, 23 Mar").doesNotContain("Numbered in the picture");
        keepsApart(pieces(pdf));
    }

    @Test
    void numbersEventsAndListsThemIfTheyAreTooManyToName() throws Exception {
        byte[] pdf = timeline(told(70, 1));
        assertThat(text(pdf))
                .contains("Numbered in the picture: 1 Told to stop, 5 Mar 2026; 2 Told to stop, 6 Mar 2026;");
        keepsApart(pieces(pdf));
    }

    @Test
    void namesWhatCameAfterTheLastIncidentBelowThePicture() throws Exception {
        String text = text(timeline(List.of(bail(CourtOrder.MADE, MadeUpCaseRecords.day(140)))));
        assertThat(text).contains("Before or after the time in the picture: Bail conditions made, 20 Jul 2026");
    }

    @Test
    void namesNoEventWhoseDayOrRecordIsNotPrinted() throws Exception {
        assertThat(text(timeline(List.of(bail())))).doesNotContainPattern(EVENT);
        assertThat(text(timeline(List.of()))).doesNotContainPattern(EVENT);
    }
}
