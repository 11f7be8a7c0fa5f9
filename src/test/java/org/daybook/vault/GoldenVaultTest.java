package org.daybook.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.Draft;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.ExhibitAdded;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.crypto.Hashes;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.ledger.HeadCode;
import org.daybook.ledger.Ledger;
import org.daybook.ledger.LedgerReport;
import org.daybook.record.EventTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.CsvSource;

/** A file of each format opens for ever and says what it said when it was written. */
@ParameterizedClass
@CsvSource({
    "format-1.nbk, 18-QXW9F-NBFAN-AN106, false",
    "format-2.nbk, 18-B4ADD-8X2PV-VRN0H, true",
    "format-3.nbk, 18-STVY1-02EBK-3MDEF-88YA8, true"
})
class GoldenVaultTest {
    private static final String SCHEMA_SHA256 = "9fa6e898cc163b3f030881e9ca42f84a4d54dd2513fcc29c9706ac8122ea1faf";

    @Parameter(0)
    String name = "";

    @Parameter(1)
    String headCode = "";

    @Parameter(2)
    boolean codeProves;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void copyIt() throws Exception {
        file = folder.resolve(name);
        try (InputStream in = Objects.requireNonNull(GoldenVaultTest.class.getResourceAsStream("golden/" + name))) {
            Files.copy(in, file);
        }
    }

    private OpenVault unlock() throws VaultFailure {
        try (Passphrase passphrase = GoldenVault.passphrase()) {
            return VaultSample.vaultFile().unlock(file, passphrase);
        }
    }

    @Test
    void everyKindOfEntryIsReadAndTheHeadIsTheOneThatWasGivenOut() throws Exception {
        try (OpenVault vault = unlock()) {
            List<Entry> entries = new ArrayList<>();
            LedgerReport report = VaultSample.ledger(vault).read(recorded -> entries.add(recorded.entry()));
            assertThat(report.sound()).isTrue();
            assertThat(report.erased()).containsExactly(7L);
            assertThat(HeadCode.parse(headCode).orElseThrow().matches(report.head()))
                    .as("the code that was given out then")
                    .isTrue();
            assertThat(entries)
                    .extracting(entry -> entry.getClass().getSimpleName())
                    .containsExactly(
                            "DiaryStarted",
                            "DiaryOpened",
                            "IncidentRecorded",
                            "IncidentAmended",
                            "IncidentRecorded",
                            "IncidentWithdrawn",
                            "Erased",
                            "ExhibitAdded",
                            "ExhibitAdded",
                            "ExhibitAmended",
                            "ExhibitCopied",
                            "PortfolioExported",
                            "HeadingRecorded",
                            "CaseExported",
                            "CopyMade",
                            "PassphraseChanged",
                            "RecoveryCodeReplaced");
            assertThat(vault.attemptCount()).isEqualTo(1);
        }
    }

    @Test
    void theIncidentsSayWhatTheySaid() throws Exception {
        try (OpenVault vault = unlock()) {
            CaseFile caseFile = new CaseFile();
            VaultSample.ledger(vault).read(caseFile::apply);
            IncidentHistory first = caseFile.incidents().one(GoldenVault.FIRST).orElseThrow();
            assertThat(first.original().record().what().happened()).isEqualTo(GoldenVault.NARRATIVE);
            assertThat(first.versions().getLast().reason()).isEqualTo("I remembered the car");
            assertThat(first.current().when().precision()).isEqualTo(EventTime.EventTimePrecision.BETWEEN);
            assertThat(first.current().when().words()).isEqualTo("after the school run");
            assertThat(first.current().handling().privateNote()).isEqualTo("private words");
            assertThat(first.current().unknown().json()).containsKeys("incident.what.colour", "private.later");
            assertThat(caseFile.incidents()
                            .one(GoldenVault.SECOND)
                            .orElseThrow()
                            .isWithdrawn())
                    .isTrue();
            assertThat(caseFile.incidents().one(GoldenVault.THIRD)).isEmpty();
            assertThat(caseFile.incidents().nextNumber()).isEqualTo(4);
        }
    }

    @Test
    void theDraftAndTheSealedFileAreThere() throws Exception {
        try (OpenVault vault = unlock()) {
            Ledger ledger = VaultSample.ledger(vault);
            assertThat(ledger.drafts().list()).extracting(Draft::id).containsExactly(GoldenVault.THIRD.as());
            List<LedgerEntry> all = new ArrayList<>();
            ledger.read(all::add);
            ExhibitAdded exhibit = all.stream()
                    .map(LedgerEntry::entry)
                    .filter(ExhibitAdded.class::isInstance)
                    .map(ExhibitAdded.class::cast)
                    .findFirst()
                    .orElseThrow();
            byte[] content = VaultSample.read(vault, Objects.requireNonNull(exhibit.file()));
            assertThat(Arrays.equals(content, GoldenVault.fileContent())).isTrue();
        }
    }

    @Test
    void theThingSaysWhatWasSaidOfIt() throws Exception {
        try (OpenVault vault = unlock()) {
            CaseFile caseFile = new CaseFile();
            VaultSample.ledger(vault).read(caseFile::apply);
            ExhibitHistory item = caseFile.exhibits().one(GoldenVault.FOURTH).orElseThrow();
            assertThat(item.versions()).hasSize(2);
            assertThat(item.isAbout(GoldenVault.FIRST)).isTrue();
            assertThat(item.label()).isEqualTo("SB");
            assertThat(item.given()).isTrue();
            assertThat(Objects.requireNonNull(item.current().physicalItem()).keptAt())
                    .isEqualTo("In the shed");
        }
    }

    @Test
    void theRecoveryCodeOpensItToo() throws Exception {
        try (RecoveryCode code = VaultSample.code();
                OpenVault vault = VaultSample.vaultFile().unlock(file, code)) {
            assertThat(VaultSample.ledger(vault).verify().sound()).isTrue();
            assertThat(vault.access().isProven()).isEqualTo(codeProves);
        }
    }

    @Test
    void nothingInItWasChangedOutside() throws Exception {
        try (OpenVault vault = unlock()) {
            assertThat(vault.draftsChanged()).isFalse();
            assertThat(VaultSample.ledger(vault).verify().back().isNothing()).isTrue();
            assertThat(vault.access().isProven()).isTrue();
        }
    }

    @Test
    void theReleasedSchemaIsFrozen() throws Exception {
        try (InputStream in = Objects.requireNonNull(Schema.class.getResourceAsStream("schema-1.sql"))) {
            assertThat(HexFormat.of().formatHex(Hashes.sha256(in.readAllBytes())))
                    .isEqualTo(SCHEMA_SHA256);
        }
    }
}
