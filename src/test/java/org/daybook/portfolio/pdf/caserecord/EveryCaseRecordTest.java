package org.daybook.portfolio.pdf.caserecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.EntryMetadata;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.casefile.entry.LedgerHead;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.FilledCaseRecord;
import org.daybook.crypto.ByteSequence;
import org.daybook.field.Audience;
import org.daybook.field.Field;
import org.daybook.field.FieldValue;
import org.daybook.field.OrderTerm;
import org.daybook.incident.IncidentHandling;
import org.daybook.ledger.LedgerReport;
import org.daybook.portfolio.PortfolioCollector;
import org.daybook.portfolio.Sheets;
import org.daybook.portfolio.pdf.MadeUpContent;
import org.daybook.portfolio.pdf.PdfPortfolioWriterTest;
import org.daybook.portfolio.request.Requests;
import org.daybook.record.UnknownFields;
import org.daybook.session.Diary;
import org.daybook.text.CaseRecordLines;
import org.daybook.text.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every field of every kind of case record is printed that may be, and nothing else is: the kinds are walked, so that a
 * field that is added and forgotten fails here and is named.
 */
class EveryCaseRecordTest {
    private static final ByteSequence HASH = ByteSequence.of(new byte[32]);
    private static final Messages MESSAGES = new Messages(Locale.UK);

    private final CaseRecordLines lines = new CaseRecordLines(MESSAGES, _ -> "");

    private static String printed(CaseRecord... versions) throws Exception {
        List<Entry> entries = new ArrayList<>(List.of(
                new Entry.DiaryStarted(HASH, HASH),
                new Entry.IncidentRecorded(Diary.incident("word")),
                new Entry.CaseRecordRecorded(versions[0])));
        for (int i = 1; i < versions.length; i++) {
            entries.add(new Entry.CaseRecordAmended(versions[i], "reason " + i));
        }
        CaseFile caseFile = new CaseFile();
        long seq = 0;
        for (Entry entry : entries) {
            EntryMetadata envelope = new EntryMetadata(OffsetDateTime.now(Diary.CLOCK), Diary.ZONE, "", "", "test");
            caseFile.apply(new LedgerEntry(++seq, envelope, entry, HASH, HASH));
        }
        LedgerReport report = new LedgerReport(
                new LedgerHead(seq, HASH), List.of(), List.of(), LedgerReport.Back.NOTHING, List.of(), Set.of());
        PortfolioCollector.Diary diary = Sheets.diary(caseFile, report, Optional.empty(), "00".repeat(16), _ -> {
            throw new AssertionError("there are no files");
        });
        byte[] pdf = MadeUpContent.write(
                new PortfolioCollector(Diary.CLOCK, "Daybook test").collect(diary, Requests.everything()));
        return unbroken(PdfPortfolioWriterTest.text(pdf));
    }

    private static String unbroken(String text) {
        return text.replaceAll("\\s+", "");
    }

    @ParameterizedTest
    @EnumSource
    void isPrintedUnlessItIsForHerselfOrHeldApart(CaseRecordKind kind) throws Exception {
        CaseRecord caseRecord = FilledCaseRecord.of(kind);
        String printed = printed(caseRecord.with(new IncidentHandling(
                true,
                caseRecord.handling().leaveOutReason(),
                caseRecord.handling().privateNote())));
        for (Field field : kind.fields()) {
            for (String line : shown(caseRecord, field)) {
                if (field.audience() == Audience.READER) {
                    assertThat(printed).as(field.name()).contains(unbroken(line));
                } else {
                    assertThat(printed).as(field.name()).doesNotContain(unbroken(line));
                }
            }
        }
        assertThat(printed)
                .doesNotContain(
                        unbroken(caseRecord.handling().privateNote()),
                        unbroken(caseRecord.handling().leaveOutReason()));
    }

    /** Things that are drawn at random are not in this portfolio, and only counted; terms have a table. */
    private List<String> shown(CaseRecord caseRecord, Field field) {
        return switch (caseRecord.value(field)) {
            case FieldValue.Links links ->
                List.of("not printed here: " + links.ids().size());
            case FieldValue.Terms terms ->
                terms.terms().stream().map(OrderTerm::words).toList();
            case null, default -> lines.said(caseRecord, field).lines().toList();
        };
    }

    @ParameterizedTest
    @EnumSource
    void isPrintedInEveryVersion(CaseRecordKind kind) throws Exception {
        CaseRecord first = FilledCaseRecord.of(
                        kind, path -> "first" + path.replace(".", "").replace("-", ""))
                .with(new UnknownFields(Map.of("/mood", "\"canary\"")))
                .with(IncidentHandling.ORDINARY);
        CaseRecord second = FilledCaseRecord.of(
                        kind, path -> "second" + path.replace(".", "").replace("-", ""))
                .with(IncidentHandling.ORDINARY);
        String printed = printed(first, second);
        for (CaseRecord version : List.of(first, second)) {
            for (Field field : kind.fields()) {
                if (particularText(version, field).isEmpty()) {
                    continue;
                }
                if (field.audience() == Audience.READER) {
                    assertThat(printed).as(field.name()).contains(particularText(version, field));
                } else {
                    assertThat(printed).as(field.name()).doesNotContain(particularText(version, field));
                }
            }
        }
        assertThat(printed)
                .contains(unbroken("Reason for amending reason 1"))
                .contains(unbroken("Fields from a newer version of the program, which this version cannot show: 1"))
                .doesNotContain("canary");
    }

    private static String particularText(CaseRecord caseRecord, Field field) {
        return unbroken(caseRecord.text(field));
    }
}
