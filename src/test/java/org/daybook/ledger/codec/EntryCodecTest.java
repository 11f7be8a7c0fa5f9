package org.daybook.ledger.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.EntryMetadata;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CourtOrder;
import org.daybook.caserecord.FilledCaseRecord;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.FilledExhibit;
import org.daybook.field.FieldValue;
import org.daybook.incident.FilledIncident;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentEffect;
import org.daybook.incident.IncidentHandling;
import org.daybook.incident.IncidentLocation;
import org.daybook.incident.IncidentType;
import org.daybook.incident.SuspectedPerson;
import org.daybook.incident.Witness;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.record.ImportedClaim;
import org.daybook.record.UnknownFields;
import org.daybook.record.YesNoAnswer;
import org.daybook.session.Diary;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryCodecTest {
    private static final Id<?> ID = EveryEntry.ID;
    private static final EntryMetadata ENVELOPE = EveryEntry.ENVELOPE;
    private static final List<String> PRIVATE =
            List.of("leaveout", "private", "0a0b0c", "sacontact", "witnesscontact", "affectedcontact", "hidden words");

    private final EntryCodec codec = new EntryCodec();

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private Entry decoded(EntryCodec.Encoded parts) throws MalformedEntryException {
        return codec.decode(parts.publicPart(), parts.privatePart()).entry();
    }

    private Incident throughTheCodec(Incident incident) throws MalformedEntryException {
        Entry entry = decoded(codec.encode(ENVELOPE, new Entry.IncidentRecorded(incident)));
        return ((Entry.IncidentRecorded) entry).incident();
    }

    @Nested
    class EveryKind {
        @Test
        void hasAnExampleHere() {
            Set<Class<?>> kinds = new HashSet<>(Arrays.asList(Entry.class.getPermittedSubclasses()));
            kinds.remove(Entry.Unknown.class);
            EveryEntry.examples().forEach(example -> kinds.remove(example.getClass()));
            assertThat(kinds).isEmpty();
        }

        @Test
        void isReadBackAsItWasWritten() throws MalformedEntryException {
            for (Entry example : EveryEntry.examples()) {
                EntryCodec.Encoded parts = codec.encode(ENVELOPE, example);
                EntryCodec.Decoded decoded = codec.decode(parts.publicPart(), parts.privatePart());
                assertThat(decoded.entry()).isEqualTo(example);
                assertThat(decoded.envelope()).isEqualTo(ENVELOPE);
            }
        }

        @Test
        void hasItsSecretsInThePrivatePartAlone() {
            for (Entry example : EveryEntry.examples()) {
                assertThat(text(codec.encode(ENVELOPE, example).publicPart())).doesNotContain(PRIVATE);
            }
        }
    }

    @Nested
    class OfANewerVersion {
        private static final String ENVELOPE_JSON = "\"recordedAt\":\"2026-11-24T21:15:00.000+00:00\","
                + "\"zone\":\"Europe/London\",\"author\":\"\",\"onBehalfOf\":\"\",\"program\":\"Daybook 9\"";

        @ParameterizedTest
        @ValueSource(strings = {"\"kind\":\"pet-seen\",\"version\":1", "\"kind\":\"incident-recorded\",\"version\":2"})
        void anEntryIsKeptWithItsBytes(String head) throws MalformedEntryException {
            String publicJson = "{" + head + "," + ENVELOPE_JSON + ",\"data\":{\"x\":[1.10, \"\u00e9\"]}}";
            Entry.Unknown unknown = (Entry.Unknown)
                    codec.decode(bytes(publicJson), bytes("{ \"y\": 1 }")).entry();
            assertThat(unknown.publicJson()).isEqualTo(publicJson);
            assertThat(unknown.privateJson()).isEqualTo("{ \"y\": 1 }");
        }

        @Test
        void whatAnOrderSaysBeyondThisVersionOutlivesAnAmendment() throws MalformedEntryException {
            CaseRecord order = FilledCaseRecord.of(CaseRecordKind.ORDER);
            String json = text(
                    codec.encode(ENVELOPE, new Entry.CaseRecordRecorded(order)).publicPart());
            String newer = json.replaceFirst("\"type\":\"[a-z-]+\"", "\"type\":\"zone\",\"map\":[1]")
                    .replace("\"terms\":[", "\"terms\":[{\"id\":\"" + ID.hex() + "\",\"words\":\"w\",\"area\":5},");
            assertThat(newer).isNotEqualTo(json);
            CaseRecord read = ((Entry.CaseRecordRecorded) decoded(new EntryCodec.Encoded(bytes(newer), bytes("{}"))))
                    .caseRecord();
            assertThat(read.terms(CourtOrder.TERMS)).hasSize(2);
            CaseRecord amended = read.with(CourtOrder.COURT, new FieldValue.Text("another court"));
            EntryCodec.Encoded again = codec.encode(ENVELOPE, new Entry.CaseRecordAmended(amended, "why"));
            assertThat(text(again.publicPart()))
                    .contains("\"type\":\"zone\"", "\"map\":[1]", "\"area\":5", "another court");
            assertThat(((Entry.CaseRecordAmended) decoded(again)).caseRecord().unknown())
                    .isEqualTo(read.unknown());
        }

        @Test
        void whatItSaysInTheClaimOfAnExhibitIsKeptAndAnAmendmentCanBeRead() throws MalformedEntryException {
            ImportedClaim claim =
                    new ImportedClaim("ab".repeat(16), 7, ENVELOPE.recordedAt(), "", "", "cd".repeat(32), false);
            Entry.ExhibitAdded added = new Entry.ExhibitAdded(FilledExhibit.ofPhysicalItem(), null, claim);
            EntryCodec.Encoded parts = codec.encode(ENVELOPE, added);
            String newer = text(parts.publicPart()).replace("\"number\":7,", "\"number\":7,\"pen\":\"blue\",");
            Entry.ExhibitAdded read =
                    (Entry.ExhibitAdded) decoded(new EntryCodec.Encoded(bytes(newer), parts.privatePart()));
            assertThat(read.exhibit().unknown().json()).containsKey("claim.pen");
            EntryCodec.Encoded again = codec.encode(ENVELOPE, read);
            assertThat(text(again.publicPart())).contains("\"pen\":\"blue\"");
            assertThat(decoded(again)).isEqualTo(read);
            EntryCodec.Encoded amended = codec.encode(ENVELOPE, new Entry.ExhibitAmended(read.exhibit(), "why", null));
            assertThat(decoded(amended)).isInstanceOf(Entry.ExhibitAmended.class);
        }

        @Test
        void aCopyMadeInAWayThatIsNotKnownKeepsAllThatIsSaidOfIt() throws MalformedEntryException {
            EntryCodec.Encoded parts = codec.encode(ENVELOPE, new Entry.ExhibitAmended(FilledExhibit.ofFile(), ""));
            String json = text(parts.publicPart());
            String method = "\"method\":\"frame\"";
            assertThat(json).contains(method);
            for (String newer : List.of("\"method\":\"hologram\"", method + ",\"depth\":[1]")) {
                Exhibit read = ((Entry.ExhibitAmended) decoded(
                                new EntryCodec.Encoded(bytes(json.replace(method, newer)), parts.privatePart())))
                        .exhibit();
                assertThat(read.derivation()).isNull();
                EntryCodec.Encoded again = codec.encode(ENVELOPE, new Entry.ExhibitAmended(read, "later"));
                assertThat(text(again.publicPart())).contains(newer, "canaryderivationcovered");
            }
        }

        @Test
        void itIsNeverWrittenAnew() {
            Entry unknown = new Entry.Unknown("pet-seen", 1, "{}", "{}");
            assertThatThrownBy(() -> codec.encode(ENVELOPE, unknown)).isInstanceOf(IllegalArgumentException.class);
        }

        private Incident newer(String find, String with, String hidden) throws MalformedEntryException {
            EntryCodec.Encoded parts =
                    codec.encode(ENVELOPE, new Entry.IncidentRecorded(Diary.incident(ID.as(), "w", Diary.DAY)));
            String publicJson = text(parts.publicPart());
            assertThat(publicJson).contains(find);
            EntryCodec.Encoded changed = new EntryCodec.Encoded(bytes(publicJson.replace(find, with)), bytes(hidden));
            return ((Entry.IncidentRecorded) decoded(changed)).incident();
        }

        private EntryCodec.Encoded amended(Incident before) {
            Incident after = Incident.of(
                            before.id(),
                            before.number(),
                            before.when(),
                            IncidentDescription.of(List.of(IncidentType.FOLLOWED), "changed", ""))
                    .with(before.where())
                    .with(before.who())
                    .with(before.presence())
                    .with(before.response())
                    .with(before.effect())
                    .with(before.background())
                    .with(before.handling())
                    .with(before.unknown());
            return codec.encode(ENVELOPE, new Entry.IncidentAmended(after, "why"));
        }

        @Test
        void fieldsAtEveryLevelOutliveAnAmendment() throws MalformedEntryException {
            Incident top = newer("\"number\":1", "\"number\":1,\"later\":{\"a\":[1,{}]}", "{}");
            assertThat(text(amended(top).publicPart())).contains("\"later\":{\"a\":[1,{}]}");
            Incident nested = newer("\"place\":", "\"map\":{\"x\":2},\"place\":", "{}");
            assertThat(text(amended(nested).publicPart())).contains("\"map\":{\"x\":2}");
            Incident when = newer("\"precision\":", "\"season\":\"autumn\",\"precision\":", "{}");
            assertThat(text(amended(when).publicPart())).contains("\"season\":\"autumn\"");
            Incident hidden = newer("\"number\":1", "\"number\":1", "{\"privateNote\":\"n\",\"mood\":3}");
            EntryCodec.Encoded parts = amended(hidden);
            assertThat(text(parts.privatePart())).contains("\"mood\":3");
            assertThat(text(parts.publicPart())).doesNotContain("mood");
        }

        @Test
        void typesOutliveAnAmendmentThatAddsOthers() throws MalformedEntryException {
            Incident incident = newer("[\"B1\"]", "[\"B1\",\"Z9\",\"C77\"]", "{}");
            assertThat(incident.what().types()).containsExactly(IncidentType.UNWANTED_GIFT);
            assertThat(text(amended(incident).publicPart())).contains("[\"C1\",\"Z9\",\"C77\"]");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "\"place\":| \"kind\":\"moon\",\"place\":",
                    "\"feelings\":| \"distress\":\"11\",\"feelings\":",
                    "\"feelings\":| \"changes\":[\"hobbies\"],\"feelings\":",
                    "\"number\":1| \"number\":1,\"background\":{\"origin\":\"dictated\",\"claim\":{\"of\":\"x\"}}",
                    "\"number\":1| \"number\":1,\"presence\":{\"witnesses\":[{\"name\":\"Jo\",\"dog\":true}]}",
                    "\"number\":1| \"number\":1,\"response\":{\"reports\":[{\"to\":\"mayor\",\"said\":\"x\"}]}"
                })
        void answersThatAreNotKnownYetOutliveAnAmendment(String find, String with) throws MalformedEntryException {
            Incident incident = newer(find, with, "{\"witnessContacts\":[\"next door\"]}");
            assertThat(incident.unknown().isEmpty()).isFalse();
            Incident again = ((Entry.IncidentAmended) decoded(amended(incident))).incident();
            assertThat(again.unknown()).isEqualTo(incident.unknown());
            assertThat(again.presence()).isEqualTo(incident.presence());
        }

        @Test
        void aWitnessNotFullyUnderstoodKeepsItsOwnContact() throws MalformedEntryException {
            Incident incident = newer(
                    "\"number\":1",
                    "\"number\":1,\"presence\":{\"witnesses\":[{\"name\":\"Jo\",\"dog\":true},{\"name\":\"Al\"}]}",
                    "{\"witnessContacts\":[\"of Jo\",\"of Al\"]}");
            assertThat(incident.presence().witnesses())
                    .containsExactly(new Witness("Al", "", YesNoAnswer.NOT_SAID, "of Al"));
            EntryCodec.Encoded parts = amended(incident);
            assertThat(text(parts.publicPart())).contains("[{\"name\":\"Al\"},{\"name\":\"Jo\",\"dog\":true}]");
            assertThat(text(parts.privatePart())).contains("[\"of Al\",\"of Jo\"]");
        }

        @ParameterizedTest
        @ValueSource(strings = {"a.b", "number.x", ".", "", "a..", "types[]", "number[]", "a~1b", "~", "what.happened"})
        void fieldsOfAnyNameOutliveAnAmendmentAndDisturbNoOther(String name) throws MalformedEntryException {
            Incident incident = newer("\"number\":1", "\"number\":1,\"" + name + "\":[5]", "{}");
            EntryCodec.Encoded parts = amended(incident);
            assertThat(text(parts.publicPart())).contains("\"" + name + "\":[5]");
            Incident again = ((Entry.IncidentAmended) decoded(parts)).incident();
            assertThat(again.number()).isEqualTo(1);
            assertThat(again.unknown()).isEqualTo(incident.unknown());
            assertThat(again.what().happened()).isEqualTo("changed");
        }

        @ParameterizedTest
        @ValueSource(strings = {"12.10", "0.1234567890123456789", "123456789012345678901234567890"})
        void numbersAreKeptDigitForDigit(String number) throws MalformedEntryException {
            Incident incident = newer("\"number\":1", "\"number\":1,\"cost\":" + number, "{}");
            assertThat(text(amended(incident).publicPart())).contains("\"cost\":" + number);
        }
    }

    @Nested
    class Malformed {
        private void refuses(String find, String with) {
            for (Entry example : EveryEntry.examples()) {
                EntryCodec.Encoded parts = codec.encode(ENVELOPE, example);
                String json = text(parts.publicPart());
                if (json.contains(find)) {
                    assertThatThrownBy(() -> codec.decode(bytes(json.replace(find, with)), parts.privatePart()))
                            .isInstanceOf(MalformedEntryException.class);
                    return;
                }
            }
            throw new AssertionError("no example has it");
        }

        @Test
        void valuesOfTheWrongTypeAreSaidToBeMalformed() {
            refuses("\"number\":1", "\"number\":\"1\"");
            refuses("\"number\":1", "\"number\":1.0");
            refuses("\"number\":1", "\"number\":-9223372036854775808");
            refuses("\"number\":1", "\"number\":99999999999999999999");
            refuses("\"B1\"", "7");
            refuses("\"exact\"", "\"sometimes\"");
            refuses("\"2026-11-03\"", "\"2026-13-03\"");
            refuses("\"number\":1", "\"number\":2147483647");
            refuses("\"number\":1", "\"number\":0");
            refuses("\"2026-11-03\"", "\"-999999999-11-03\"");
            refuses("\"2026-11-03\"", "\"+10000-11-03\"");
            refuses("\"data\":{", "\"data\":[],\"x\":{");
            refuses("[\"where\",\"who\"]", "[1,2]");
            refuses("[\"where\",\"who\"]", "[null]");
            refuses("[3,9]", "[\"3\"]");
            refuses("[3,9]", "[99999999999999999999]");
            refuses("\"incidents\":[2]", "\"incidents\":[4294967298]");
            refuses("\"failedCount\":7", "\"failedCount\":4294967298");
            refuses("\"sha256\":\"00", "\"sha256\":\"0");
        }
    }

    @Property
    void anyBytesAreAnEntryOrMalformed(@ForAll byte[] publicPart, @ForAll byte[] privatePart) {
        try {
            codec.decode(publicPart, privatePart);
        } catch (MalformedEntryException expected) {
            assertThat(expected).hasMessageStartingWith("malformed");
        }
    }

    @Property(tries = 2000)
    void anEntryWithAnyByteChangedIsAnEntryOrMalformed(
            @ForAll @IntRange(max = 56) int kind, @ForAll @IntRange(max = 4000) int at, @ForAll byte value) {
        EntryCodec.Encoded parts = codec.encode(ENVELOPE, EveryEntry.examples().get(kind));
        byte[] publicPart = parts.publicPart();
        byte[] privatePart = parts.privatePart();
        publicPart[at % publicPart.length] = value;
        privatePart[at % privatePart.length] = value;
        try {
            codec.decode(publicPart, parts.privatePart());
        } catch (MalformedEntryException expected) {
            assertThat(expected).hasMessageStartingWith("malformed");
        }
    }

    @Property
    void anyIncidentIsReadBackAsItWasWritten(@ForAll("incidents") Incident incident) throws MalformedEntryException {
        assertThat(throughTheCodec(incident).equals(incident)).isTrue();
    }

    @Property(tries = 200)
    void anyTextInAnyFieldIsReadBackAsItWasWritten(@ForAll List<@StringLength(max = 30) String> texts)
            throws MalformedEntryException {
        int[] next = {0};
        Incident incident = FilledIncident.of(_ -> texts.isEmpty() ? "" : texts.get(next[0]++ % texts.size()));
        assertThat(throughTheCodec(incident).equals(incident)).isTrue();
    }

    @Test
    void halfAnEmojiIsKeptAsItWasTypedInProperUtf8() throws MalformedEntryException {
        for (String half : List.of("\uD83D", "\uDE00", "a\uDE00\uD83Db", "whole \uD83D\uDE00 half \uD83D")) {
            Incident incident = Diary.incident(ID.as(), half, Diary.DAY);
            byte[] stored =
                    codec.encode(ENVELOPE, new Entry.IncidentRecorded(incident)).publicPart();
            assertThatCode(() -> StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(stored)))
                    .doesNotThrowAnyException();
            assertThat(throughTheCodec(incident).equals(incident)).isTrue();
        }
    }

    @Provide
    Arbitrary<Incident> incidents() {
        Arbitrary<String> texts = Arbitraries.strings()
                .all()
                .ofMaxLength(30)
                .edgeCases(
                        edges -> edges.add("\uD83D\uDE00", "\u0000\u001f\u007f", "\u202e\u2066", "\\\"{}[]", "\uD800"));
        Arbitrary<LocalDate> dates =
                Arbitraries.longs().between(-30_000, 60_000).map(LocalDate::ofEpochDay);
        Arbitrary<LocalTime> times = Arbitraries.integers().between(0, 86_399).map(LocalTime::ofSecondOfDay);
        Arbitrary<EventTime> whens = Arbitraries.oneOf(
                dates.flatMap(day -> times.map(time -> EventTime.exactly(day, time, Diary.ZONE))),
                dates.map(day -> EventTime.about(day, null, Diary.ZONE)),
                dates.map(day -> EventTime.between(day, day.plusDays(9), Diary.ZONE)),
                Arbitraries.of(EventTime.unknown(Diary.ZONE)));
        Arbitrary<List<IncidentType>> types =
                Arbitraries.of(IncidentType.class).list().ofMaxSize(5);
        return net.jqwik.api.Combinators.combine(
                        whens,
                        types,
                        texts.list().ofSize(9),
                        Arbitraries.of(SuspectedPerson.Certainty.class),
                        Arbitraries.of(true, false))
                .as((when, kinds, t, certainty, printed) -> Incident.of(
                                ID.as(), 5, when.inWords(t.get(0)), IncidentDescription.of(kinds, t.get(1), t.get(2)))
                        .with(IncidentLocation.of(t.get(3)))
                        .with(SuspectedPerson.of(t.get(4), certainty, t.get(5)))
                        .with(IncidentEffect.of(t.get(6), t.get(7)))
                        .with(new IncidentHandling(printed, t.get(8), t.get(1)))
                        .with(new UnknownFields(Map.of())));
    }
}
