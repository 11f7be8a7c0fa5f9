package org.daybook.vault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.crypto.Passphrase;
import org.daybook.exchange.Exports;
import org.daybook.job.importing.ImportJob;
import org.daybook.ledger.HeadCode;
import org.daybook.ledger.LedgerReport;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.session.Opened;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Case records of format 1, and their export of version 1, say for ever what they said when they were written. */
class GoldenCaseRecordsTest {
    private static final String HEAD_CODE = "24-BBNBE-KF2AE-KE2M2";

    @TempDir
    Path folder;

    private Path diary;
    private byte[] export;

    @BeforeEach
    void copyThem() throws Exception {
        diary = folder.resolve("golden.nbk");
        Files.write(diary, resource("golden/format-1-particulars.nbk"));
        export = resource("golden/export-1.json");
    }

    private static byte[] resource(String name) throws Exception {
        try (InputStream in = Objects.requireNonNull(GoldenCaseRecordsTest.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        }
    }

    private CaseFile read() throws Exception {
        try (Passphrase passphrase = GoldenVault.passphrase();
                OpenVault vault = VaultSample.vaultFile().unlock(diary, passphrase)) {
            CaseFile caseFile = new CaseFile();
            LedgerReport report = VaultSample.ledger(vault).read(caseFile::apply);
            assertThat(report.sound()).isTrue();
            assertThat(report.unknown()).isEmpty();
            assertThat(HeadCode.parse(HEAD_CODE).orElseThrow().matches(report.head()))
                    .isTrue();
            return caseFile;
        }
    }

    @Test
    void everyKindIsReadWithEveryFieldItHad() throws Exception {
        read();
        JsonNode now = Exports.tree(GoldenCaseRecords.export(diary));
        JsonNode then = Exports.tree(export);
        assertThat(now.get("particulars")).isEqualTo(then.get("particulars"));
        assertThat(now.get("incidents")).isEqualTo(then.get("incidents"));
        assertThat(then.get("particulars"))
                .extracting(node -> node.get("kind").asText())
                .containsExactlyInAnyOrderElementsOf(GoldenCaseRecords.kinds());
    }

    @Test
    void whatNoExportHasIsReadToo() throws Exception {
        CaseFile caseFile = read();
        for (CaseRecordHistory history : caseFile.caseRecords().all()) {
            CaseRecord caseRecord = history.current();
            String code = caseRecord.kind().code().replace("-", "");
            assertThat(caseRecord.handling().privateNote()).isEqualTo("canary" + code + "private");
            assertThat(caseRecord.handling().leaveOutReason()).isEqualTo("canary" + code + "leaveout");
            assertThat(history.original().recorded().envelope().author()).isEqualTo("Wendy");
        }
        CaseRecordHistory order = caseFile.caseRecords().all().stream()
                .filter(history -> history.kind() == CaseRecordKind.ORDER)
                .findFirst()
                .orElseThrow();
        assertThat(order.versions().getLast().reason()).isEqualTo("the court sent it again");
        assertThat(order.current().unknown().json()).containsKeys("particular.said.map", "private.later");
        assertThat(caseFile.caseRecords().one(GoldenCaseRecords.ERASED)).isEmpty();
        assertThat(caseFile.caseRecords().nextNumber(CaseRecordKind.COST)).isEqualTo(5);
        assertThat(caseFile.hiddenReminders()).containsExactly("no-collar");
    }

    @Test
    void theExportIsTakenOver() throws Exception {
        OnThread target = new OnThread(new Diary(folder).create());
        try {
            ImportJob.Report report =
                    new ImportJob(target.session()).takeOver(Files.write(folder.resolve("export.json"), export));
            assertThat(report.incidents()).isEqualTo(new ImportJob.ImportCounts(1, 0, 0, 0));
            assertThat(report.caseRecords()).isEqualTo(new ImportJob.ImportCounts(16, 0, 0, 0));
            assertThat(report.ofNewerKinds()).isZero();
            assertThat(Exports.content(
                            Exports.bytes(target.run(Opened.of(target.session()).copies()::export), true)))
                    .isEqualTo(Exports.content(export));
        } finally {
            target.close();
        }
    }
}
