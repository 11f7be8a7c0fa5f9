package org.daybook.importing.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.daybook.conversation.Message;
import org.daybook.importing.DayOrder;
import org.daybook.importing.ImportQuestion;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.ImportSource;
import org.daybook.importing.Importer;
import org.daybook.importing.ReadRows;
import org.daybook.importing.RecognisedFiles;
import org.junit.jupiter.api.Test;

/** Reads bank statements as accounting programs have them. */
class BankStatementTest {
    private static final ImportSettings LONDON = ImportSettings.in(ZoneId.of("Europe/London"));
    private static final String SGML = """
            OFXHEADER:100
            DATA:OFXSGML
            ENCODING:USASCII
            CHARSET:1252

            <OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>GBP
            <BANKACCTFROM><BANKID>200000<ACCTID>12345678<ACCTTYPE>CHECKING</BANKACCTFROM>
            <BANKTRANLIST><DTSTART>20260301<DTEND>20260331
            <STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20260301120000[0:GMT]<TRNAMT>0.01<FITID>A1
            <NAME>M ELDER<MEMO>I know where you live &amp; <3 café</STMTTRN>
            <STMTTRN><TRNTYPE>POS<DTPOSTED>20260302101112.500[-5:EST]<DTUSER>20260301<TRNAMT>-12,50<FITID>A2
            <CHECKNUM>77<NAME>SHOP
            <CCACCTTO><ACCTID>987</CCACCTTO></STMTTRN>
            <STMTTRN><DTPOSTED>99991231<TRNAMT>0<FITID>A3</STMTTRN>
            </BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>
            """;
    private static final String QIF = """
            !Account
            NCurrent
            TBank
            ^
            !Type:Bank
            D25/03'2026
            T0.01
            PM ELDER
            MLook outside
            ^
            D3/ 4'26
            U-1,250.00
            N101
            PRent
            LHousing
            EApril
            EMay
            ^
            Dsoon
            T5
            ^
            !Type:Cat
            NFood
            ^
            """;

    private final Importer ofx = new OfxImporter();
    private final Importer qif = new QifImporter();

    @Test
    void readsEveryFieldOfAStatementInSgml() throws Exception {
        byte[] file = SGML.getBytes(Charset.forName("windows-1252"));
        ReadRows read = ReadRows.of(ofx, file);
        assertThat(read.json()).isEqualTo(ReadRows.expected(getClass(), "ofx.jsonl"));
        assertThat(read.headings()).extracting(heading -> heading.title()).containsExactly("12345678");
        for (Message row : read.messages()) {
            String[] range = row.location().value().split("-", -1);
            int first = Integer.parseInt(range[0]);
            String found =
                    new String(file, first, Integer.parseInt(range[1]) + 1 - first, Charset.forName("windows-1252"));
            assertThat(found)
                    .startsWith("<STMTTRN>")
                    .endsWith("</STMTTRN>")
                    .contains(row.time().written(), row.sender());
            assertThat(found.replace("&amp;", "&")).contains(row.text());
        }
    }

    @Test
    void theXmlFormInOneLineGivesTheSameRows() throws Exception {
        String xml =
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<?OFX OFXHEADER=\"200\" VERSION=\"211\"?><OFX><ACCTID>1</ACCTID>"
                        + "<STMTTRN><TRNTYPE>CREDIT</TRNTYPE><DTPOSTED>20260701230000</DTPOSTED><TRNAMT>0.01</TRNAMT>"
                        + "<FITID>é</FITID><NAME>M ELDER</NAME><MEMO>I&apos;m here</MEMO></STMTTRN></OFX>";
        Message row = ReadRows.of(ofx, xml.getBytes(StandardCharsets.UTF_8))
                .messages()
                .getFirst();
        assertThat(row.text()).isEqualTo("I'm here");
        assertThat(row.sender()).isEqualTo("M ELDER");
        assertThat(row.time().at()).hasToString("2026-07-02T00:00+01:00");
        assertThat(row.details().getLast().value()).isEqualTo("é");
    }

    @Test
    void aPaymentOfADayAfterTheImportIsReadAndSaidToBeUnlikely() throws Exception {
        ImportSettings now = LONDON.at(Instant.parse("2026-02-24T21:15:00Z"));
        ReadRows statement = ReadRows.of(ofx, SGML.getBytes(StandardCharsets.UTF_8), now);
        assertThat(statement.messages()).hasSize(3);
        assertThat(statement.warnings())
                .extracting(warning -> warning.substring(0, warning.indexOf(' ')))
                .containsExactly("time-unlikely", "time-unlikely", "time-unreadable");
        assertThat(ReadRows.of(qif, QIF.getBytes(StandardCharsets.UTF_8), now).warnings())
                .containsExactly("time-unlikely line=6-10", "time-unlikely line=11-18", "time-unreadable line=19-21");
    }

    @Test
    void aStatementThatIsCutShortGivesWhatIsWhole() throws Exception {
        ReadRows read = ReadRows.of(ofx, SGML.substring(0, SGML.indexOf("A2")).getBytes(StandardCharsets.UTF_8));
        assertThat(read.messages()).hasSize(1);
        assertThat(read.warnings()).singleElement().asString().startsWith("cut-short bytes=");
    }

    @Test
    void readsEveryFieldOfAQifRegister() throws Exception {
        ReadRows read = ReadRows.of(qif, QIF.getBytes(StandardCharsets.UTF_8));
        assertThat(read.json()).isEqualTo(ReadRows.expected(getClass(), "qif.jsonl"));
        assertThat(read.headings()).extracting(heading -> heading.title()).containsExactly("Current");
        assertThat(read.warnings()).containsExactly("time-unreadable line=19-21");
        String[] lines = QIF.split("\n", -1);
        for (Message row : read.messages()) {
            String[] range = row.location().value().split("-", -1);
            List<String> found = List.of(lines).subList(Integer.parseInt(range[0]) - 1, Integer.parseInt(range[1]));
            assertThat(found).contains("D" + row.time().written(), "^");
            assertThat(String.join("\n", found)).contains(row.text(), row.sender());
        }
    }

    @Test
    void theOrderOfDayAndMonthIsAskedWhereTheDatesAllowBoth() throws Exception {
        String both = "!Type:CCard\nD01/02/2026\nT1\n^\n";
        assertThat(questions(both)).containsExactly(ImportQuestion.DAY_ORDER);
        assertThat(questions(QIF)).isEmpty();
        assertThat(ReadRows.of(qif, both.getBytes(StandardCharsets.UTF_8), LONDON.with(DayOrder.MONTH_FIRST))
                        .messages()
                        .getFirst()
                        .time()
                        .at())
                .hasToString("2026-01-02T00:00Z");
    }

    private Set<ImportQuestion> questions(String file) throws Exception {
        try (ImportSource source = ReadRows.source(file.getBytes(StandardCharsets.UTF_8))) {
            return qif.recognise(source).stream()
                    .map(RecognisedFiles::questions)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
