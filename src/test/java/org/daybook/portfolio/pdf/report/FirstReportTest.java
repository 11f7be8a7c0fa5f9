package org.daybook.portfolio.pdf.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.field.Field;
import org.daybook.field.FieldKind;
import org.daybook.field.FieldValue;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentType;
import org.daybook.pdf.Conformity;
import org.daybook.pdf.ReadPages;
import org.daybook.pdf.page.PaperSize;
import org.daybook.portfolio.Sheets;
import org.daybook.portfolio.content.CaseRecordSheet;
import org.daybook.portfolio.content.CaseSheets;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.RecordSheet;
import org.daybook.portfolio.pdf.HostileSheets;
import org.daybook.portfolio.pdf.MadeUpCaseRecords;
import org.daybook.portfolio.pdf.MadeUpContent;
import org.daybook.portfolio.pdf.PdfPortfolioWriterTest;
import org.daybook.portfolio.request.CoverText;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.record.CaseHeading;
import org.daybook.record.Id;
import org.daybook.record.Jurisdiction;
import org.daybook.record.PersonDetail;
import org.daybook.record.PersonDetailKind;
import org.daybook.record.UnknownFields;
import org.daybook.vault.VaultFinding;
import org.junit.jupiter.api.Test;

/** A first report stays a few pages, whatever is in the diary. */
class FirstReportTest {
    private static final String SENTENCE =
            "He stood by the gate and said that he would wait for me as long as it took. ";

    @Provide
    Arbitrary<Integer> sizes() {
        return Arbitraries.of(1, 12, 300, 1_000);
    }

    @Property(tries = 16)
    void itHasFourPagesAtMostHoweverLargeTheCase(
            @ForAll("sizes") int incidents, @ForAll @IntRange(min = 1, max = 80) int sentences, @ForAll Random random)
            throws Exception {
        PortfolioContent made = content(incidents, sentences, random);
        boolean letter = random.nextBoolean();
        PortfolioContent content =
                letter ? MadeUpCaseRecords.with(made, made.request().on(PaperSize.LETTER), made.printed()) : made;
        byte[] pdf = MadeUpContent.write(
                random.nextInt(4) == 0 ? MadeUpContent.doubtful(content, findings(), sentences) : content);
        int pages = pages(pdf);
        assertThat(pages).isBetween(1, 4);
        assertThat(PdfPortfolioWriterTest.text(pdf, pages, pages).lines().filter(line -> !line.isBlank()))
                .hasSizeGreaterThan(8);
        if (!letter) {
            assertThat(new ReadPages(pdf).outside()).isEmpty();
        }
        assertThat(new ReadPages(pdf).endingInAHeading()).isEmpty();
    }

    @Test
    void inEveryScriptItKeepsToBothStandards() throws Exception {
        PortfolioContent hostile = MadeUpContent.of(HostileSheets.of(60));
        byte[] pdf = MadeUpContent.write(
                MadeUpCaseRecords.with(hostile, PortfolioRequest.of(PortfolioPreset.FIRST_REPORT), hostile.printed()));
        assertThat(pages(pdf)).isBetween(2, 4);
        assertThat(Conformity.faults(pdf)).isEmpty();
    }

    @Test
    void sheChoosesWhatIsSetOut() throws Exception {
        List<IncidentSheet> sheets = MadeUpContent.longSheets(40);
        PortfolioRequest request = PortfolioRequest.of(PortfolioPreset.FIRST_REPORT);
        Set<Id<Incident>> hers =
                Set.of(sheets.get(6).current().id(), sheets.get(20).current().id());
        String text = PdfPortfolioWriterTest.text(MadeUpContent.write(MadeUpCaseRecords.with(
                        MadeUpContent.of(sheets),
                        request.with(Sheets.settingOut(request.scope(), hers)),
                        CaseSheets.of(sheets))))
                .replaceAll("\\s+", " ");
        assertThat(text)
                .contains("2 of 40 incidents, chosen by the writer, in order of date.", "Set out above 2: 7, 21")
                .contains("Counted but not set out 38:");
    }

    @Test
    void whatSheAsksForIsHerOwn() throws Exception {
        PortfolioContent content = content(3, 1, new Random(1));
        CoverText cover = new CoverText("", "", "", "Please fetch the film of the camera before it is recorded over.");
        String text = PdfPortfolioWriterTest.text(MadeUpContent.write(
                        MadeUpCaseRecords.with(content, content.request().with(cover), content.printed())))
                .replaceAll("\\s+", " ");
        assertThat(text)
                .contains("What I ask for: Please fetch the film of the camera before it is recorded over.")
                .doesNotContain("Please record these incidents together");
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private static List<VaultFinding> findings() {
        return Collections.nCopies(40, new VaultFinding(VaultFinding.VaultSign.BODY_MISSING, 7));
    }

    private static PortfolioContent content(int incidents, int sentences, Random random) {
        List<IncidentSheet> sheets = new ArrayList<>();
        for (int number = 1; number <= incidents; number++) {
            sheets.add(MadeUpContent.plain(incident(number, words(sentences, random), random)));
        }
        List<CaseRecordSheet> records = new ArrayList<>();
        for (CaseRecordKind kind : List.of(
                CaseRecordKind.PERSON, CaseRecordKind.ORDER, CaseRecordKind.REFERENCE, CaseRecordKind.CONTACT)) {
            for (int number = 1; number <= random.nextInt(30); number++) {
                records.add(record(kind, number, words(sentences, random)));
            }
        }
        Map<PersonDetailKind, PersonDetail> about = new EnumMap<>(PersonDetailKind.class);
        for (PersonDetailKind item : PersonDetailKind.values()) {
            about.put(item, new PersonDetail(words(sentences, random), true));
        }
        CaseHeading heading =
                new CaseHeading(about, words(sentences, random), Jurisdiction.ENGLAND_AND_WALES, UnknownFields.NONE);
        return MadeUpCaseRecords.with(
                MadeUpContent.of(sheets, Set.of(), heading),
                PortfolioRequest.of(PortfolioPreset.FIRST_REPORT)
                        .with(new CoverText("", "", words(sentences, random), words(sentences, random))),
                new CaseSheets(sheets, List.of(), records));
    }

    private static Incident incident(int number, String words, Random random) {
        IncidentType[] types = IncidentType.values();
        return MadeUpContent.incident(number, words)
                .with(IncidentDescription.of(
                        List.of(types[random.nextInt(types.length)], types[random.nextInt(types.length)]),
                        words,
                        random.nextBoolean() ? words : ""));
    }

    private static CaseRecordSheet record(CaseRecordKind kind, int number, String words) {
        CaseRecord record = CaseRecord.of(new Id<>("%016x%016x".formatted(kind.ordinal() + 1, number)), kind)
                .numbered(number);
        for (Field field : kind.fields()) {
            if (field.form() == FieldKind.LINE || field.form() == FieldKind.WORDS) {
                record = record.with(field, new FieldValue.Text(words));
            }
        }
        return new CaseRecordSheet(
                List.of(new RecordSheet.SheetVersion<>(record, "", MadeUpContent.stamp(number, 3))), false, null);
    }

    private static String words(int most, Random random) {
        String words = SENTENCE.repeat(1 + random.nextInt(most)).strip();
        return random.nextInt(8) == 0 ? words.replace(" ", "").replace(".", "") : words;
    }
}
