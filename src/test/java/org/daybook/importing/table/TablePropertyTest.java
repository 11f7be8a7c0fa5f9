package org.daybook.importing.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.daybook.conversation.ColumnMapping;
import org.daybook.conversation.ColumnMapping.ColumnRole;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageDirection;
import org.daybook.conversation.MessageType;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportRequest;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.ImportSource;
import org.daybook.importing.Importer;
import org.daybook.importing.ReadRows;
import org.daybook.importing.RecognisedFiles;
import org.daybook.importing.RowCollector;
import org.daybook.progress.Progress;

/** Any payments that are written as a table or statement are read back the same. */
class TablePropertyTest {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.UK);
    private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.UK);

    /** A payment as it is written and as it is to be read. */
    record Payment(int day, String payee, String words, int pence) {
        LocalDateTime at() {
            // The first is one that only one order of day and month allows.
            return LocalDateTime.of(2026, 1, 31, 0, 0).plusDays(day);
        }

        String amount() {
            return (pence < 0 ? "-" : "") + Math.abs(pence) / 100 + "." + Math.abs(pence) % 100 / 10
                    + Math.abs(pence) % 10;
        }
    }

    @Provide
    Arbitrary<List<Payment>> payments() {
        Arbitrary<String> texts = Arbitraries.strings()
                .withChars("ab,;|\t\"'=<>&é中 ")
                .ofMaxLength(20)
                .map(text -> "x" + text + "y");
        return Combinators.combine(
                        Arbitraries.integers().between(0, 700),
                        texts,
                        texts,
                        Arbitraries.integers().between(-99_999, 99_999))
                .as(Payment::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(payments -> {
                    Payment first = payments.getFirst();
                    return Stream.concat(Stream.of(new Payment(0, first.payee(), first.words(), -1)), payments.stream())
                            .toList();
                });
    }

    @Provide
    Arbitrary<String> delimiters() {
        return Arbitraries.of(",", ";", "\t", "|");
    }

    @Property
    void aTableIsReadAsItWasWritten(@ForAll("payments") List<Payment> payments, @ForAll("delimiters") String delimiter)
            throws Exception {
        StringBuilder table = new StringBuilder(String.join(delimiter, "Date", "Payee", "Reference", "Amount"));
        for (Payment payment : payments) {
            table.append("\r\n")
                    .append(String.join(
                            delimiter,
                            DAY.format(payment.at()),
                            quoted(payment.payee()),
                            quoted(payment.words() + "\nz"),
                            payment.amount()));
        }
        requireSame(new TableImporter(), table.toString(), payments, "\nz");
    }

    @Property
    void aStatementIsReadAsItWasWritten(@ForAll("payments") List<Payment> payments) throws Exception {
        StringBuilder ofx = new StringBuilder("OFXHEADER:100\n\n<OFX><STMTRS>");
        StringBuilder qif = new StringBuilder("!Type:Bank\n");
        for (Payment payment : payments) {
            ofx.append("<STMTTRN><DTPOSTED>").append(COMPACT.format(payment.at()));
            ofx.append("<TRNAMT>").append(payment.amount()).append("<NAME>").append(escaped(payment.payee()));
            ofx.append("<MEMO>").append(escaped(payment.words())).append("</STMTTRN>");
            qif.append('D').append(DAY.format(payment.at())).append("\nT").append(payment.amount());
            qif.append("\nP")
                    .append(payment.payee())
                    .append("\nM")
                    .append(payment.words())
                    .append("\n^\n");
        }
        requireSame(new OfxImporter(), ofx + "</STMTRS></OFX>", payments, "");
        requireSame(new QifImporter(), qif.toString(), payments, "");
    }

    private static void requireSame(Importer importer, String file, List<Payment> payments, String after)
            throws Exception {
        ReadRows read = ReadRows.of(importer, file.getBytes(StandardCharsets.UTF_8), ImportSettings.in(ZoneOffset.UTC));
        assertThat(read.warnings()).isEmpty();
        assertThat(read.messages()).hasSameSizeAs(payments);
        for (int i = 0; i < payments.size(); i++) {
            Payment payment = payments.get(i);
            Message row = read.messages().get(i);
            assertThat(row.time().at()).isEqualTo(payment.at().atOffset(ZoneOffset.UTC));
            assertThat(row.text()).isEqualTo(payment.words() + after);
            assertThat(row.direction())
                    .isEqualTo(
                            payment.pence() == 0
                                    ? MessageDirection.NOT_SAID
                                    : payment.pence() < 0 ? MessageDirection.SENT : MessageDirection.RECEIVED);
            assertThat(row.details().getFirst().value()).isEqualTo(payment.amount());
            assertThat(payment.pence() < 0 ? row.details().get(1).value() : row.sender())
                    .isEqualTo(payment.payee());
        }
    }

    private static String quoted(String cell) {
        return "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Whatever a person says of whatever file: rows, warnings or a failure, and never a fault. */
    @Property
    void anythingCanBeSaidOfAnyFile(
            @ForAll
                    @StringLength(max = 200)
                    @Chars({'a', '1', '0', '/', '.', ':', ' ', ',', ';', '"', '\n', '\u202e', '\0'})
                    String file,
            @ForAll List<ColumnRole> roles,
            @ForAll MessageType type,
            @ForAll("delimiters") String delimiter,
            @ForAll @IntRange(max = 12) int headerRows)
            throws IOException, ImportFailure {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        ColumnMapping said = new ColumnMapping(delimiter.charAt(0), headerRows, List.of(), roles, type);
        TablePreview preview = TablePreview.of(new ByteArrayInputStream(bytes), said);
        assertThat(preview.columns().headed(headerRows, List.of())).isEqualTo(said);
        assertThat(preview.headings().size() + preview.rows().size())
                .isLessThanOrEqualTo(preview.width() + preview.top().size());
        try (ImportSource source = ReadRows.source(bytes)) {
            RecognisedFiles group = new RecognisedFiles(
                    TableImporter.FORMAT, List.of(""), List.of(), "", Set.of(), Optional.of(preview.columns()));
            new TableImporter()
                    .read(new ImportRequest(
                            source, group, ImportSettings.in(ZoneOffset.UTC), new RowCollector(), Progress.UNWATCHED));
            assertThat(said.isDated()).isTrue();
        } catch (ImportFailure.Malformed e) {
            assertThat(said.isDated()).isFalse();
        }
    }
}
