package org.daybook.portfolio.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.daybook.casefile.ImportHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.LinkedIdentity;
import org.daybook.caserecord.PersonResponsible;
import org.daybook.caserecord.StopRequest;
import org.daybook.field.Field;
import org.daybook.field.FieldValue;
import org.daybook.incident.Channel;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentExtent;
import org.daybook.incident.IncidentHandling;
import org.daybook.incident.IncidentType;
import org.daybook.incident.ReceivedItem;
import org.daybook.job.importing.ImportedChat;
import org.daybook.pdf.Conformity;
import org.daybook.portfolio.ExhibitFileCheck;
import org.daybook.portfolio.bundle.BundleChoice.BundleForm;
import org.daybook.portfolio.content.CampaignSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.request.ExhibitChoice;
import org.daybook.portfolio.request.PortfolioPart;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.PortfolioSection;
import org.daybook.portfolio.request.Requests;
import org.daybook.progress.Progress;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.session.Opened;
import org.daybook.text.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What one person did, using all their numbers and accounts, as it is printed and as a table of a bundle. */
class CampaignPortfolioTest {
    private static final Messages MESSAGES = new Messages(Locale.UK);
    private static final PortfolioRequest POLICE = PortfolioRequest.of(PortfolioPreset.POLICE_FILE);
    private static final BundleChoice FOLDER =
            new BundleChoice(BundleForm.FOLDER, BundleChoice.of(POLICE).originals(), 0);

    /** As many rows of the invented chat are from him, one of them deleted. */
    private static final int HIS = 7;

    @TempDir
    private Path folder;

    private OnThread open;
    private ImportHistory imported;
    private CaseRecord craig;

    @BeforeEach
    void anInventedChatWhoseSenderIsLinkedToAPerson() throws Exception {
        open = new OnThread(new Diary(folder).create());
        imported = ImportedChat.into(open.session(), folder);
        craig = record(
                CaseRecordKind.PERSON,
                Map.of(
                        PersonResponsible.NAME, new FieldValue.Text("Craig Mullen"),
                        PersonResponsible.NUMBERS, new FieldValue.Texts(List.of("07700 900418, I believe"))));
        record(
                CaseRecordKind.IDENTITY,
                Map.of(
                        LinkedIdentity.IDENTITY, new FieldValue.Text("Craig Mullen"),
                        LinkedIdentity.TYPE, new FieldValue.Code("name"),
                        LinkedIdentity.SERVICE, new FieldValue.Text("WhatsApp"),
                        LinkedIdentity.PERSON, new FieldValue.Links(List.of(craig.id())),
                        LinkedIdentity.CERTAINTY, new FieldValue.Code("believed"),
                        LinkedIdentity.REASON, new FieldValue.Text("He wrote from it before we parted.")));
    }

    @AfterEach
    void close() {
        open.close();
    }

    private CaseRecord record(CaseRecordKind kind, Map<Field, FieldValue> values) throws Exception {
        Id<CaseRecord> id = open.newId();
        return open.run(() -> Opened.of(open.session())
                .caseRecords()
                .record(CaseRecord.of(id, kind).with(values), Authorship.OWNER, null)
                .current());
    }

    private PortfolioContent content(PortfolioRequest request) throws Exception {
        return new ExhibitFileCheck(Progress.UNWATCHED).check(open.collect(request));
    }

    private List<String> rows(PortfolioContent content) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CampaignTable(content, new ExhibitTables(content, MESSAGES)).table().write(out);
        return out.toString(StandardCharsets.UTF_8).lines().skip(1).toList();
    }

    private String text(PortfolioRequest request) throws Exception {
        Path bag = Files.createTempDirectory(folder, "bag").resolve("bag");
        new Written(open).write(request, FOLDER, bag);
        try (PDDocument document =
                Loader.loadPDF(bag.resolve("data/portfolio.pdf").toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void countsHisMessagesAndNotTheIncidentsMadeOfThem() throws Exception {
        CampaignSheet sheet = content(POLICE).campaigns().getFirst();
        assertThat(sheet.person()).isEqualTo(craig.id());
        assertThat(sheet.all().messages()).isEqualTo(HIS);
        assertThat(sheet.all().incidents()).isEmpty();
        assertThat(sheet.ofMessages()).hasSize(3);
        assertThat(sheet.days().keySet()).containsExactly(LocalDate.of(2026, 11, 13), LocalDate.of(2026, 11, 14));
        assertThat(sheet.identities()).hasSize(2);
    }

    @Test
    void hasARowForEachMessageWithItsExhibit() throws Exception {
        PortfolioContent content = content(POLICE);
        String label = content.exhibits().getFirst().label();
        assertThat(rows(content))
                .hasSize(HIS)
                .first()
                .asString()
                .isEqualTo("Craig Mullen,2026-11-13T20:01:00Z,message,Craig Mullen,name,whatsapp,believed,," + label
                        + ",Craig Mullen,2,,");
    }

    @Test
    void saysOfANumberOfTwoPeopleThatItIsLinkedToBoth() throws Exception {
        CaseRecord lee =
                record(CaseRecordKind.PERSON, Map.of(PersonResponsible.NAME, new FieldValue.Text("Lee Other")));
        record(
                CaseRecordKind.IDENTITY,
                Map.of(
                        LinkedIdentity.IDENTITY, new FieldValue.Text("Craig Mullen"),
                        LinkedIdentity.TYPE, new FieldValue.Code("name"),
                        LinkedIdentity.SERVICE, new FieldValue.Text("WhatsApp"),
                        LinkedIdentity.PERSON, new FieldValue.Links(List.of(lee.id())),
                        LinkedIdentity.CERTAINTY, new FieldValue.Code("unknown")));
        assertThat(rows(content(POLICE)))
                .hasSize(2 * HIS)
                .allSatisfy(row -> assertThat(row).containsAnyOf(",believed,Lee Other,", ",unknown,Craig Mullen,"));
        assertThat(text(POLICE).replaceAll("\\s+", " "))
                .contains(
                        "Also linked to Person responsible 2: Lee Other, so counted there too",
                        "Also linked to Person responsible 1: Craig Mullen");
    }

    @Test
    void isOnAPageAndInABundleThatCanBeChecked() throws Exception {
        Path bag = folder.resolve("bag");
        new Written(open).write(POLICE, FOLDER, bag);
        assertThat(Files.readAllLines(bag.resolve("data/campaign.csv"))).hasSize(HIS + 1);
        assertThat(Files.readString(bag.resolve("README.txt"))).contains("data/campaign.csv");
        assertThat(Written.verify(bag).findings()).isEmpty();
        assertThat(Conformity.faults(Files.readAllBytes(bag.resolve("data/portfolio.pdf"))))
                .isEmpty();
        assertThat(text(POLICE))
                .contains(
                        "What one person did, using all their numbers and accounts",
                        "Different first days",
                        "Believed",
                        "07700 900418")
                .containsPattern("07700 900418\\s+Telephone number\\s+Believed\\s+In the record of the\\s+person")
                .doesNotContain("+447700900418");
    }

    @Test
    void comparesBeforeAndAfterOnlyWhereThatIsWantedAndSaysSinceWhenThereIsADiary() throws Exception {
        record(
                CaseRecordKind.STOP_REQUEST,
                Map.of(
                        StopRequest.WHEN,
                        new FieldValue.Time(EventTime.exactly(LocalDate.of(2026, 11, 14), null, Diary.ZONE))));
        assertThat(text(POLICE)).doesNotContain("Before and after: told to stop");
        assertThat(text(POLICE.withoutSections(EnumSet.of(PortfolioSection.CHARTS)))
                        .replaceAll("\\s+", " "))
                .contains("Before and after: told to stop", "The diary was begun on")
                .containsPattern("messages [0-9]+, incidents [0-9]+");
    }

    @Test
    void saysHowManyIncidentsNameThePersonWhereAnotherNumberIsCounted() throws Exception {
        assertThat(text(POLICE).replaceAll("\\s+", " "))
                .as("imported incidents name him too, and are made of messages")
                .contains("Incidents that name them 3 ");
        Incident byNumber = Diary.incident("rang");
        open.record(
                byNumber.with(new IncidentDescription(
                        List.of(IncidentType.CALLS),
                        "It rang.",
                        "",
                        IncidentExtent.NOT_SAID,
                        new Channel("07700 900418", "", "", "", ""),
                        ReceivedItem.NOT_SAID)),
                null);
        int number = open.incidents().getLast().current().number();
        assertThat(text(POLICE).replaceAll("\\s+", " "))
                .contains("Incidents that name them 3. Counted here only because of a number, an account or a message"
                        + " of theirs: 1: " + number + " ");
    }

    @ParameterizedTest
    @CsvSource({"07700 900555,+44 7700 900555", "087 555 0143,+353 87 555 0143"})
    void aNumberInTwoSpellingsIsOneAndBothArePrinted(String inRecord, String inIncident) throws Exception {
        record(
                CaseRecordKind.IDENTITY,
                Map.of(
                        LinkedIdentity.IDENTITY, new FieldValue.Text(inRecord),
                        LinkedIdentity.TYPE, new FieldValue.Code("number"),
                        LinkedIdentity.PERSON, new FieldValue.Links(List.of(craig.id())),
                        LinkedIdentity.CERTAINTY, new FieldValue.Code("believed")));
        open.record(
                Diary.incident("rang")
                        .with(new IncidentDescription(
                                List.of(IncidentType.CALLS),
                                "It rang.",
                                "",
                                IncidentExtent.NOT_SAID,
                                new Channel(inIncident, "", "", "", ""),
                                ReceivedItem.NOT_SAID)),
                null);
        assertThat(content(POLICE).campaigns().getFirst().identities()).hasSize(3);
        assertThat(text(POLICE).replaceAll("\\s+", " ")).contains(inIncident + ", " + inRecord + " Telephone number");
    }

    @ParameterizedTest
    @EnumSource(names = {"COURT", "PROTECTION_ORDER", "PETITION", "FIRST_REPORT", "SINCE_LAST"})
    void isNotInWhatTheOtherSideReadsOrWhatIsShort(PortfolioPreset preset) throws Exception {
        assertThat(content(PortfolioRequest.of(preset)).campaigns()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"ADVOCATE", "PROTECTION_ORDER_OFFICER", "POLICE_FILE"})
    void isInWhatAnOfficerOrAnAdvocateReads(PortfolioPreset preset) throws Exception {
        assertThat(content(PortfolioRequest.of(preset)).campaigns()).hasSize(1);
    }

    @Test
    void inACopyForTheOtherSideCountsOnlyMessagesOfPrintedIncidents() throws Exception {
        PortfolioRequest court = PortfolioRequest.of(PortfolioPreset.COURT).withoutSections(Set.of());
        int all = content(court).campaigns().getFirst().all().messages();
        Incident first = open.incidents().getFirst().current();
        open.amend(first.with(new IncidentHandling(false, "", "")), "", null);
        assertThat(content(court).campaigns().getFirst().all().messages()).isLessThan(all);
    }

    @Test
    void messagesThatOnlyAnIncidentKeptBackRefersToDoNotCount() throws Exception {
        for (var history : open.incidents()) {
            open.amend(history.current().with(new IncidentHandling(false, "", "")), "", null);
        }
        open.record(Diary.incident("another"), null);
        PortfolioRequest everyExhibit = POLICE.with(ExhibitChoice.USUAL.of(ExhibitChoice.ExhibitScope.ALL));
        assertThat(content(everyExhibit).campaigns()).isEmpty();
    }

    @Test
    void aSecondDownloadOfTheSameChatMakesIncidentsOfWhatIsNewAlone() throws Exception {
        int before = open.incidents().size();
        String chat;
        try (var files = Files.walk(folder)) {
            chat = Files.readString(files.filter(one -> one.toString().endsWith("Craig Mullen.txt"))
                    .findFirst()
                    .orElseThrow());
        }
        Path again = Files.createTempDirectory(folder, "again").resolve("WhatsApp Chat with Craig Mullen (1).txt");
        Files.writeString(again, chat + "17/11/2026, 07:00 - Craig Mullen: answer me\n");
        ImportedChat.ofFile(open.session(), again);
        assertThat(open.incidents()).hasSize(before + 1);
        Path other = Files.createTempDirectory(folder, "other").resolve("WhatsApp Chat with Craig Mullen (2).txt");
        Files.writeString(other, "13/11/2026, 20:01 - Craig Mullen: other words\n14/11/2026, 09:00 - Jo: no\n");
        ImportedChat.ofFile(open.session(), other);
        assertThat(open.incidents()).hasSizeGreaterThan(before + 1);
    }

    @Test
    void countsOnlyWhatIsWithinItsDays() throws Exception {
        CampaignSheet sheet = content(Requests.between(POLICE, LocalDate.of(2026, 11, 14), null))
                .campaigns()
                .getFirst();
        assertThat(sheet.days().keySet()).containsExactly(LocalDate.of(2026, 11, 14));
    }

    @Test
    void nothingIsCountedWhoseOriginalIsNotInThePortfolio() throws Exception {
        assertThat(content(POLICE.with(ExhibitChoice.USUAL.of(ExhibitChoice.ExhibitScope.NONE)))
                        .campaigns())
                .allSatisfy(sheet -> assertThat(sheet.messages()).isEmpty());
        open.run(() ->
                Opened.of(open.session()).conversations().withdraw(imported.id(), "by mistake", Authorship.OWNER));
        assertThat(content(POLICE).campaigns()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"WHO", "CHANNEL"})
    void nothingIsCountedWhereItIsNotSaidWhoOrByWhat(PortfolioPart part) throws Exception {
        assertThat(content(POLICE.withoutParts(EnumSet.of(part))).campaigns()).isEmpty();
    }

    /** However the number is written elsewhere. */
    @Test
    void nothingThatIsStruckOutLeaks() throws Exception {
        PortfolioRequest masked = POLICE.with(POLICE.discretion().masking(Set.of("07700900418", "Craig Mullen")));
        PortfolioContent content = content(masked);
        assertThat(String.join("\n", rows(content))).doesNotContain("900418", "Craig", "craig");
        assertThat(content.campaigns().getFirst().identities())
                .allSatisfy(one -> assertThat(one.text()).isEqualTo("[left out]"));
        assertThat(content.campaigns().getFirst().all().messages()).isEqualTo(HIS);
    }
}
