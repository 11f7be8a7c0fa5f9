package org.daybook.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.casefile.RecordedCase;
import org.daybook.casefile.entry.Authorship;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.LedgerHead;
import org.daybook.crypto.ByteSequence;
import org.daybook.incident.Incident;
import org.daybook.record.Id;
import org.daybook.session.Diary;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An export is taken record by record, as its diary wrote it, or refused with the record that is wrong. */
class CaseJsonReaderTest {
    private static final Id<Incident> INCIDENT = new Id<>("a1".repeat(16));

    private final RecordedCase recorded = new RecordedCase();

    private static Incident incident(String word) {
        return Diary.incident(INCIDENT, word, Diary.DAY);
    }

    private byte[] bytes() {
        return Exports.bytes(new CaseExport(
                RecordedCase.START,
                "Daybook test",
                "ab".repeat(16),
                new LedgerHead(9, ByteSequence.of(new byte[32])),
                Optional.empty(),
                recorded.caseFile().heading(),
                List.copyOf(recorded.caseFile().incidents().all()),
                List.copyOf(recorded.caseFile().caseRecords().all())));
    }

    private String json() {
        recorded.add(new Entry.IncidentRecorded(incident("first")), new Authorship("Ann", "Joan"));
        recorded.add(new Entry.IncidentAmended(incident("second"), "I remembered"));
        recorded.add(new Entry.IncidentWithdrawn(INCIDENT, "mistaken"));
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    private static List<ExportedRecord> read(String json) throws Exception {
        List<ExportedRecord> records = new ArrayList<>();
        CaseJsonReader.<ExchangeFailure>read(
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), records::add);
        return records;
    }

    private static String changed(String json, String find, String with) {
        assertThat(json).contains(find);
        return json.replace(find, with);
    }

    @Test
    void everyVersionIsTakenWithWhatTheOldDiarySaysOfIt() throws Exception {
        ExportedRecord record = read(json()).getFirst();
        assertThat(record.versions()).hasSize(2);
        ExportedRecord.ExportedVersion first = record.versions().getFirst();
        assertThat(first.entry()).isInstanceOf(Entry.IncidentRecorded.class);
        assertThat(first.claim().vaultId()).isEqualTo("ab".repeat(16));
        assertThat(first.claim().author()).isEqualTo("Ann");
        assertThat(first.claim().onBehalfOf()).isEqualTo("Joan");
        assertThat(first.claim().digest()).isEqualTo(RecordedCase.digest(1).hex());
        Entry.IncidentAmended second =
                (Entry.IncidentAmended) record.versions().getLast().entry();
        assertThat(second.reason()).isEqualTo("I remembered");
        assertThat(second.incident().what().happened()).isEqualTo("second happened");
        assertThat(record.withdrawal())
                .isInstanceOfSatisfying(
                        Entry.IncidentWithdrawn.class,
                        gone -> assertThat(gone.reason()).isEqualTo("mistaken"));
    }

    @Test
    void aVersionThatWasReadBackSaysSoInTheFile() {
        recorded.add(new Entry.IncidentRecorded(incident("first")), new Authorship("Ann", "Joan"));
        recorded.add(new Entry.VersionReadBack(
                INCIDENT, RecordedCase.digest(1), true, LocalDate.of(2028, 2, 29), "it was blue"));
        assertThat(Exports.tree(bytes()).at("/incidents/0/versions/0/readBack").toString())
                .isEqualTo("{\"agreed\":true,\"on\":\"2028-02-29\",\"said\":\"it was blue\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"kind\":\"amended\"| \"kind\":\"guessed\"",
                "\"kind\":\"amended\"| \"kind\":7",
                "\"number\":1,\"when\"| \"number\":0,\"when\"",
                "\"vaultId\":\"abab| \"vaultId\":\"xxab",
                "\"vaultId\":\"abab| \"vaultId\":\"ABAB",
                "\"digest\":\"0000| \"digest\":\"000",
                "\"reason\":\"I remembered\"| \"reason\":null",
                "\"author\":\"Ann\"| \"author\":[]",
                "\"recordedAt\":\"2026-11-24T21| \"recordedAt\":\"2026-13-24T21",
                "\"precision\":\"exact\"| \"precision\":\"sometimes\""
            })
    void aRecordThatIsNotAsADiaryWritesItIsRefused(String find, String with) {
        String json = changed(json(), find, with.strip());
        assertThatThrownBy(() -> read(json)).isInstanceOf(ExchangeFailure.Malformed.class);
    }

    @Test
    void theRecordThatIsWrongIsNamed() {
        json();
        recorded.add(new Entry.IncidentRecorded(
                Diary.incident(new Id<>("b2".repeat(16)), "other", Diary.DAY).numbered(2)));
        String json = changed(
                new String(bytes(), StandardCharsets.UTF_8), "other happened\"", "other happened\",\"happened\":\"");
        assertThatThrownBy(() -> read(json))
                .isInstanceOfSatisfying(
                        ExchangeFailure.NotJson.class,
                        wrong -> assertThat(wrong.place()).isEqualTo(2));
    }

    @Test
    void versionsOfTwoRecordsAreNotOneRecord() {
        String json = json();
        int second = json.lastIndexOf(INCIDENT.hex());
        String other = json.substring(0, second) + "c3".repeat(16) + json.substring(second + 32);
        assertThatThrownBy(() -> read(other)).isInstanceOf(ExchangeFailure.Malformed.class);
    }

    @Nested
    class TheFile {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "[]| NotAnExport",
                    "7| NotAnExport",
                    "{}| NotAnExport",
                    "{\"format\":\"another\"}| NotAnExport",
                    "{\"format\":7}| NotAnExport",
                    "{\"version\":0}| NotAnExport",
                    "{\"version\":99}| NotAnExport",
                    "{\"incidents\":[]}| NotAnExport",
                    "{\"format\":\"daybook-export\"}| Malformed",
                    "{\"format\":\"daybook-export\",\"version\":99}| NewerVersion",
                    "{\"format\":\"daybook-export\",\"version\":0}| Malformed",
                    "{\"format\":\"daybook-export\",\"version\":-1}| Malformed",
                    "{\"format\":\"daybook-export\",\"version\":\"1\"}| Malformed",
                    "{\"format\":\"daybook-export\",\"version\":1.5}| Malformed",
                    "{\"format\":\"daybook-export\",\"version\":99999999999999999999}| Malformed",
                    "{\"format\":\"daybook-export\",\"incidents\":[]}| Malformed",
                    "{\"format\":\"daybook-export\",\"diary\":{}}| Malformed",
                    "{\"format\":\"daybook-export\",\"diary\":{\"vaultId\":7}}| Malformed",
                    "{\"format\":\"daybook-export\",\"heading\":7}| Malformed",
                    "{\"format\":\"daybook-export\",\"format\":\"daybook-export\"}| NotJson",
                    "{\"format\":\"daybook-export\"| NotJson",
                    "not at all| NotJson"
                })
        void thatIsNoExportIsCalledWhatItIs(String json, String expected) {
            assertThatThrownBy(() -> read(json))
                    .isInstanceOf(ExchangeFailure.class)
                    .satisfies(failure ->
                            assertThat(failure.getClass().getSimpleName()).isEqualTo(expected));
        }

        @ParameterizedTest
        @CsvSource({
            "7",
            "{}",
            "[7]",
            "[[]]",
            "[{}]",
            "[{\"versions\":[]}]",
            "[{\"versions\":7}]",
            "[{\"withdrawal\":{}}]"
        })
        void whoseRecordsAreNoneIsRefused(String incidents) {
            String json = "{\"format\":\"daybook-export\",\"version\":1,\"diary\":{\"vaultId\":\"" + "ab".repeat(16)
                    + "\"},\"incidents\":" + incidents + "}";
            assertThatThrownBy(() -> read(json)).isInstanceOf(ExchangeFailure.Malformed.class);
        }

        @Test
        void withSomethingAfterItsEndIsRefused() {
            String json = json();
            assertThatThrownBy(() -> read(json + "{}")).isInstanceOf(ExchangeFailure.Malformed.class);
        }

        @Test
        void whoseNewerFieldsAreNotKnownIsRead() throws Exception {
            String json = json();
            String newer = changed(json, "{\"format\"", "{\"later\":{\"a\":[1,{\"b\":[]}]},\"also\":7,\"format\"");
            assertThat(read(newer)).hasSameSizeAs(read(json)).hasSize(1);
        }

        @Test
        void whoseNewerKindsAreNotKnownSaysHowManyThereAre() throws Exception {
            String json = changed(
                    json(), "\"particulars\":[", "\"particulars\":[{\"kind\":\"pet\",\"versions\":[{\"x\":[1]}]}");
            List<ExportedRecord> records = new ArrayList<>();
            CaseJsonReader.Said said = CaseJsonReader.<ExchangeFailure>read(
                    new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), records::add);
            assertThat(said.ofNewerKinds()).isEqualTo(1);
            assertThat(records).hasSize(1);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {"{\"versions\":[]}", "{\"kind\":7}", "{}", "{\"versions\":[],\"kind\":\"order\"}"})
        void whoseCaseRecordsDoNotBeginWithTheirKindIsRefused(String caseRecord) {
            String json = changed(json(), "\"particulars\":[", "\"particulars\":[" + caseRecord);
            assertThatThrownBy(() -> read(json)).isInstanceOf(ExchangeFailure.Malformed.class);
        }
    }

    @Test
    void aFileThatIsNotThereOrEmptyOrAFolderSaysSo(@TempDir Path folder) throws Exception {
        Path missing = folder.resolve("missing.json");
        assertThatThrownBy(() -> CaseJsonReader.<ExchangeFailure>read(missing, _ -> {}))
                .isInstanceOf(ExchangeFailure.Missing.class);
        assertThatThrownBy(() -> CaseJsonReader.<ExchangeFailure>read(folder, _ -> {}))
                .isInstanceOf(ExchangeFailure.CannotRead.class);
        Path empty = Files.createFile(folder.resolve("empty.json"));
        assertThatThrownBy(() -> CaseJsonReader.<ExchangeFailure>read(empty, _ -> {}))
                .isInstanceOf(ExchangeFailure.EmptyExport.class);
    }
}
