package org.daybook.importing.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.conversation.ColumnMapping;
import org.daybook.conversation.ColumnMapping.ColumnRole;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageRemark;
import org.daybook.conversation.MessageType;
import org.daybook.importing.DayOrder;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportQuestion;
import org.daybook.importing.ImportRequest;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.ImportSource;
import org.daybook.importing.ReadRows;
import org.daybook.importing.RecognisedFiles;
import org.daybook.importing.RowCollector;
import org.daybook.progress.Progress;
import org.junit.jupiter.api.Test;

/** Reads tables of calls, messages and payments. */
class TableImporterTest {
    private static final ImportSettings LONDON = ImportSettings.in(ZoneId.of("Europe/London"));
    private static final String CALLS = """
            Account,07700 900001
            Bill period,March 2026

            Date,Time,Number called,Call type,Duration,Cost (GBP)
            01/03/2026,10:05:12,07700 900123,Incoming,2:05,0.00
            25/03/2026,10:06,Withheld,Missed call,0:00,0.00
            25/03/2026,23:59:59,="07700900123",Outgoing,1 Min.,"1,20"
            26/03/2026,08:00,07700 900123,SMS,,0.10
            Date,Time,Number called,Call type,Duration,Cost (GBP)
            Total,,,,3:05,1.30
            31/02/2026,10:06,07700 900123,Voicemail,61,0.00
            """;
    private static final String PAYMENTS = """
            Buchungstag;Wertstellung;Beguenstigter/Zahlungspflichtiger;Kontonummer/IBAN;Verwendungszweck;Betrag;Währung
            01.03.26;02.03.26;"Elder, Mark";DE02120300000000202051;"ich weiß ""wo"" du
            wohnst";0,01;EUR
            03.03.26;03.03.26;Stadtwerke;;Strom;-1.250,00;EUR
            """;

    private final TableImporter importer = new TableImporter();

    @Test
    void readsEveryFieldOfACallList() throws Exception {
        ReadRows read = read(CALLS);
        assertThat(read.json()).isEqualTo(ReadRows.expected(getClass(), "calls.jsonl"));
        assertThat(read.warnings()).containsExactly("row-skipped line=9", "time-unreadable line=11");
        requireTraceable(CALLS, read);
    }

    @Test
    void readsEveryFieldOfABankStatement() throws Exception {
        for (Charset charset :
                List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"), StandardCharsets.UTF_16)) {
            ReadRows read = ReadRows.of(importer, PAYMENTS.getBytes(charset));
            assertThat(read.json()).isEqualTo(ReadRows.expected(getClass(), "payments.jsonl"));
            assertThat(read.warnings()).isEmpty();
            requireTraceable(PAYMENTS, read);
        }
    }

    @Test
    void moneyInAndMoneyOutHaveTheirOwnColumns() throws Exception {
        List<Message> rows = read("""
                Date\tDescription\tPaid out\tPaid in\tBalance
                2026-03-01\tM ELDER answer me\t\t£0.01\t£10.01
                2026-03-02\tRENT\t£800.00\t\t-£789.99
                """).messages();
        assertThat(rows)
                .extracting(row -> row.direction().code() + " " + row.text() + " "
                        + row.details().getFirst().value())
                .containsExactly("received M ELDER answer me £0.01", "sent RENT £800.00");
    }

    @Test
    void amountsWithoutASignDoNotSayWhichWayTheyWent() throws Exception {
        assertThat(read("Date,Payee,Amount\n2026-03-01,Elder,0.01\n")
                        .messages()
                        .getFirst()
                        .direction()
                        .code())
                .isEqualTo("not-said");
    }

    @Test
    void messagesAreInAConversationForEachOtherParty() throws Exception {
        ReadRows read = read("""
                Timestamp|From|To|Message
                2026-03-01T10:00:00Z|+44 7700 900123|+447700900001|Where are you?
                2026-03-01T10:01:00+01:00|+447700900001|+44 7700 900123|No
                2026-03-01 10:02 PM|+447700900456|+447700900001|Hello
                """, LONDON.named("+44 7700 900001", ""));
        assertThat(read.headings())
                .extracting(heading -> heading.title())
                .containsExactly("+44 7700 900123", "+447700900456");
        assertThat(read.messages())
                .extracting(row -> row.direction().code() + " " + row.time().at() + " "
                        + row.time().zone())
                .containsExactly(
                        "received 2026-03-01T10:00Z STATED",
                        "sent 2026-03-01T10:01+01:00 STATED",
                        "received 2026-03-01T22:02Z CHOSEN");
    }

    @Test
    void theOrderOfDayAndMonthIsDecidedByTheDatesOrAsked() throws Exception {
        String dates = "Date,Payee,Amount\n%s,Elder,0.01\n02/03/2026,Elder,0.01\n";
        assertThat(day(dates.formatted("13/01/2026"), DayOrder.MONTH_FIRST)).isEqualTo("2026-03-02T00:00Z");
        assertThat(day(dates.formatted("01/13/2026"), DayOrder.DAY_FIRST)).isEqualTo("2026-02-03T00:00Z");
        assertThat(day(dates.formatted("01/02/2026"), DayOrder.DAY_FIRST)).isEqualTo("2026-03-02T00:00Z");
        assertThat(day(dates.formatted("01/02/2026"), DayOrder.MONTH_FIRST)).isEqualTo("2026-02-03T00:00Z");
        assertThat(questions(dates.formatted("13/01/2026"))).containsExactly(ImportQuestion.COLUMNS);
        assertThat(questions(dates.formatted("01/02/2026")))
                .containsExactlyInAnyOrder(ImportQuestion.COLUMNS, ImportQuestion.DAY_ORDER);
        assertThat(questions(dates.formatted("01.02.2026").replace('/', '.'))).containsExactly(ImportQuestion.COLUMNS);
        assertThat(questions("Date/Time,From,To,Duration\n1 Mar 2026 10:00,1,2,3\n"))
                .containsExactlyInAnyOrder(ImportQuestion.COLUMNS, ImportQuestion.ZONE, ImportQuestion.ME);
    }

    @Test
    void datesAreReadInTheWaysOfCompanies() {
        TableDateReader dates = new TableDateReader();
        for (String date : List.of(
                "2026-03-01",
                "2026/03/01",
                "20260301",
                "01/03/2026",
                "1.3.2026",
                "01-03-26",
                "1 Mar 2026",
                "01-Mar-26",
                "1st March 2026",
                "March 1, 2026",
                "Sun, 1 March 2026",
                "1. März 2026",
                "1 de marzo de 2026",
                "1 mars 2026",
                "So 01.03.2026")) {
            assertThat(dates.read(date, "", DayOrder.DAY_FIRST, ZoneId.of("UTC"))
                            .at())
                    .as(date)
                    .hasToString("2026-03-01T00:00Z");
        }
        for (String time :
                List.of("9:05 pm", "21:05", "21.05", "21h05", "09:05 PM", "9:05 p.m.", "21:05 Uhr", "21:05 hrs")) {
            assertThat(dates.read("2026-03-01", time, DayOrder.DAY_FIRST, ZoneId.of("UTC"))
                            .at())
                    .as(time)
                    .hasToString("2026-03-01T21:05Z");
        }
        for (String wrong : List.of(
                "",
                "x",
                "0000-01-01",
                "9999-12-31",
                "2026-13-01",
                "1 Foo 2026",
                "31/02/2026",
                "1:00",
                "99/99/9999",
                "2026-03-01 25:00",
                "2026-03-01 10:00 +99:99",
                "1".repeat(100))) {
            assertThat(dates.read(wrong, "", DayOrder.DAY_FIRST, ZoneId.of("UTC"))
                            .at())
                    .as(wrong)
                    .isNull();
        }
    }

    @Test
    void amountsAreReadWithCommaOrPoint() {
        assertThat(List.of("-12,50", "12.50-", "(12.50)", "−12", "£-3", "-£3", "1.250,00 S", "3.00DR", "-EUR 5"))
                .allMatch(cell -> AmountSign.of(cell) == AmountSign.OUT);
        assertThat(List.of("12,50", "£12.50", "1’250.00", "3 CR", "EUR 5", "+5", "5 €"))
                .allMatch(cell -> AmountSign.of(cell) == AmountSign.IN);
        assertThat(List.of("0", "0,00", "-0.00 €")).allMatch(cell -> AmountSign.of(cell) == AmountSign.ZERO);
        assertThat(List.of("", "abc", "12 monkeys")).allMatch(cell -> AmountSign.of(cell) == AmountSign.NONE);
    }

    @Test
    void aTableIsReadAsAPersonSays() throws Exception {
        String table = "x;2026-03-01 10:00;hello;0770\ny;2026-03-02 11:00;again;0771\n";
        ColumnMapping columns = new ColumnMapping(
                ';',
                0,
                List.of("x", "2026-03-01 10:00", "hello", "0770"),
                List.of(ColumnRole.IGNORED, ColumnRole.DATE_TIME, ColumnRole.TEXT, ColumnRole.NUMBER),
                MessageType.MESSAGE);
        try (ImportSource source = ReadRows.source(table.getBytes(StandardCharsets.UTF_8))) {
            assertThat(importer.recognise(source)).isEmpty();
            RowCollector read = new RowCollector();
            RecognisedFiles chosen =
                    new TableImporter(List.of(columns)).recognise(source).getFirst();
            assertThat(chosen.reason()).isEqualTo("table-known");
            assertThat(chosen.questions()).containsExactly(ImportQuestion.ZONE);
            importer.read(new ImportRequest(source, chosen, LONDON, read, Progress.UNWATCHED));
            assertThat(read.messages()).extracting(Message::text).containsExactly("hello", "again");
            assertThat(read.messages()).extracting(Message::address).containsExactly("0770", "0771");
            assertThatThrownBy(() -> importer.read(new ImportRequest(
                            source,
                            new RecognisedFiles(
                                    TableImporter.FORMAT,
                                    List.of(""),
                                    List.of(),
                                    "",
                                    Set.of(),
                                    Optional.of(new ColumnMapping(';', 0, List.of(), List.of(), MessageType.CALL))),
                            LONDON,
                            read,
                            Progress.UNWATCHED)))
                    .isInstanceOf(ImportFailure.Malformed.class);
        }
    }

    @Test
    void aPreviewHasItsTopRowsItsHeadingsAndTheGuess() throws Exception {
        TablePreview preview = preview(CALLS);
        assertThat(preview.headings()).startsWith("Date", "Time", "Number called");
        assertThat(preview.rows()).hasSize(7);
        assertThat(preview.columns())
                .isEqualTo(new ColumnMapping(
                        ',',
                        4,
                        preview.headings(),
                        List.of(
                                ColumnRole.DATE,
                                ColumnRole.TIME,
                                ColumnRole.NUMBER,
                                ColumnRole.DIRECTION,
                                ColumnRole.DURATION,
                                ColumnRole.DETAIL),
                        MessageType.CALL));
        TablePreview unknown = preview("a;b\n1;2026-03-01\n2;2026-03-02\n");
        assertThat(unknown.columns().roles()).containsExactly(ColumnRole.DETAIL, ColumnRole.DATE_TIME);
        assertThat(unknown.columns().headerRows()).isEqualTo(1);
        assertThat(preview("").rows()).isEmpty();
    }

    /** Ukrainian, of which the program knows no heading; one bank writes more lines above them than before. */
    @Test
    void whatWasSaidOfATableHoldsForOthersWithTheSameHeadings() throws Exception {
        String march = "Виписка\nДень;Хто;Слова\n01.03.2026 10:00;0770;привіт\n";
        String april = "Виписка\n\nДень;Хто;Слова\n13.04.2026 11:00;0771;знову\n";
        assertThat(ReadRows.of(new TableImporter(List.of(said(march, 2))), bytes(april))
                        .messages())
                .extracting(Message::text, Message::address)
                .containsExactly(tuple("знову", "0771"));
        try (ImportSource source = ReadRows.source(bytes(april.replace("Слова", "Інше")))) {
            assertThat(new TableImporter(List.of(said(march, 2))).recognise(source))
                    .isEmpty();
        }
    }

    @Test
    void aFileMayBeATableIfItsRowsAreAsWideAsOneAnother() throws Exception {
        assertThat(likely("День;Хто\n01.03.2026;0770\n02.03.2026;0771\n")).isTrue();
        assertThat(likely("Dear Sam,\nI hope, as ever, that you are well.\nYours, Jo\nLondon\n"))
                .isFalse();
        assertThat(likely("{\"a\":1,\n\"b\":2,\n\"c\":3}")).isFalse();
        assertThat(likely("one\ntwo\nthree\n")).isFalse();
        assertThat(likely("")).isFalse();
        assertThat(likely("\u0000\u0001,\u0002\n,\n,\n")).isFalse();
    }

    private static boolean likely(String file) throws IOException {
        return TablePreview.likely(new ByteArrayInputStream(bytes(file))).isPresent();
    }

    private static ColumnMapping said(String table, int headerRows) throws IOException {
        ColumnMapping columns = new ColumnMapping(
                ';',
                headerRows,
                List.of(),
                List.of(ColumnRole.DATE_TIME, ColumnRole.NUMBER, ColumnRole.TEXT),
                MessageType.MESSAGE);
        return TablePreview.of(new ByteArrayInputStream(bytes(table)), columns).columns();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void quotationMarksThatAreNeverClosedAreMarks() throws Exception {
        List<Message> rows = read("""
                Date,Number,Message
                2026-03-01,1,"he said "go" and, left"
                2026-03-02,1,"never closed
                2026-03-03,1,two ""marks""
                2026-03-04,1,""
                """).messages();
        assertThat(rows)
                .extracting(row -> row.location().value() + " " + row.text())
                .containsExactly("2 he said \"go\" and, left", "3 \"never closed", "4 two \"\"marks\"\"", "5 ");
    }

    @Test
    void aRowThatIsTooLongIsNotCutWithinACharacter() throws Exception {
        String words = "😀".repeat(200_000);
        for (String before : List.of("2026-03-01,1,", "2026-03-01,12,")) {
            Message row = read("Date,Number,Message\n" + before + words + "\n")
                    .messages()
                    .getFirst();
            assertThat(row.text()).endsWith("😀");
            assertThat(row.marks()).contains(MessageRemark.CUT);
        }
    }

    @Test
    void tablesOfOtherThingsAreNotRecognised() throws Exception {
        for (String other : List.of(
                "Date,Name,Score\n2026-03-01,a,1\n",
                "Name,Number\nMark,0770\n",
                "Date,Amount,Description\nnever,much,nothing\n",
                "01/03/2026, 10:00 - Mark: Date, number, duration\n",
                "{\"Date\":1,\"Amount\":2,\"Description\":3}",
                "\u0000\u0001Date,Amount,Payee\n")) {
            assertThat(questions(other)).as(other).isEmpty();
        }
    }

    private ReadRows read(String table) throws Exception {
        return read(table, LONDON);
    }

    private ReadRows read(String table, ImportSettings settings) throws Exception {
        return ReadRows.of(importer, table.getBytes(StandardCharsets.UTF_8), settings);
    }

    private String day(String table, DayOrder order) throws Exception {
        return String.valueOf(
                read(table, LONDON.with(order)).messages().getLast().time().at());
    }

    private Set<ImportQuestion> questions(String table) throws Exception {
        try (ImportSource source = ReadRows.source(table.getBytes(StandardCharsets.UTF_8))) {
            return importer.recognise(source).stream()
                    .map(RecognisedFiles::questions)
                    .findFirst()
                    .orElse(Set.of());
        }
    }

    private static TablePreview preview(String table) throws IOException {
        return TablePreview.of(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
    }

    /** Looks up each row in the original by its lines alone. */
    private static void requireTraceable(String original, ReadRows read) {
        String[] lines = original.split("\n");
        for (Message row : read.messages()) {
            String[] range = row.location().value().split("-", -1);
            String found = String.join(
                            "\n",
                            List.of(lines)
                                    .subList(Integer.parseInt(range[0]) - 1, Integer.parseInt(range[range.length - 1])))
                    .replace("\"\"", "\"");
            assertThat(found).contains(row.address());
            row.text()
                    .lines()
                    .flatMap(line -> List.of(line.split(" \\| ")).stream())
                    .forEach(words -> assertThat(found).contains(words));
            assertThat(found).contains(List.of(row.time().written().split(" ")));
            row.details().forEach(detail -> assertThat(found).contains(detail.value()));
        }
    }
}
