package org.daybook.ledger.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import org.daybook.casefile.entry.CopiedEntry;
import org.daybook.casefile.entry.CopiedEntry.Hidden;
import org.daybook.casefile.entry.CopiedEntry.Stored;
import org.daybook.casefile.entry.Entry;
import org.daybook.crypto.ByteSequence;
import org.daybook.incident.FilledIncident;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Entries of a merged diary are held as they were stored there, so that its chain can be recomputed by strangers. */
class MergedEntriesCodecTest {
    private static final ByteSequence SECRET = ByteSequence.ofHex("0a0b0c0d0e0f");
    private static final Entry INCIDENT = new Entry.IncidentRecorded(FilledIncident.ofPaperLog());

    private final EntryCodec codec = new EntryCodec();

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private EntryCodec.Encoded held(Entry entry) {
        return codec.encode(EveryEntry.ENVELOPE, new Entry.OriginEntry(EveryEntry.copied(entry), null));
    }

    private Entry read(String publicPart, String privatePart) throws MalformedEntryException {
        return codec.decode(publicPart.getBytes(StandardCharsets.UTF_8), privatePart.getBytes(StandardCharsets.UTF_8))
                .entry();
    }

    @Test
    void everyKindIsHeldWithTheDigestItHadThere() throws MalformedEntryException {
        for (Entry entry : EveryEntry.examples()) {
            if (entry instanceof Entry.OriginEntry) {
                continue;
            }
            CopiedEntry copied = EveryEntry.copied(entry);
            EntryCodec.Encoded parts = held(entry);
            Entry.OriginEntry read = (Entry.OriginEntry) read(text(parts.publicPart()), text(parts.privatePart()));
            assertThat(read.copied().stored().isWhole()).isTrue();
            assertThat(read.copied().envelope()).isEqualTo(copied.envelope());
            assertThat(read.copied().entry().getClass())
                    .isEqualTo(entry instanceof Entry.DiaryStarted ? Entry.Unknown.class : entry.getClass());
        }
    }

    @Test
    void theSigningKeyOfTheOtherDiaryIsNotTakenOver() {
        Entry start = new Entry.DiaryStarted(EveryEntry.HASH, SECRET);
        CopiedEntry copied = EveryEntry.copied(start);
        assertThat(copied.stored().hidden()).isNull();
        EntryCodec.Encoded parts = held(start);
        assertThat(text(parts.publicPart())).doesNotContain(SECRET.hex());
        assertThat(text(parts.privatePart())).doesNotContain(SECRET.hex());
    }

    @Test
    void aPrivatePartThatDoesNotHaveItsHashIsRefused() {
        EntryCodec.Encoded parts = held(INCIDENT);
        String hidden = text(parts.privatePart());
        assertThat(hidden).contains("privatenote");
        assertThatThrownBy(() -> read(text(parts.publicPart()), hidden.replace("privatenote", "anothernote")))
                .isInstanceOf(MalformedEntryException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"vaultId\":\"abab| \"vaultId\":\"ABAB",
                "\"vaultId\":\"abab| \"vaultId\":\"ab",
                "\"entry\":7| \"entry\":\"7\"",
                "\"publicSalt\":\"| \"publicSalt\":\"x",
                "\"hiddenHash\":\"| \"hiddenHash\":\"0",
                "\"public\":\"{| \"public\":\"["
            })
    void whatIsNoEntryOfAnotherDiaryIsRefused(String find, String with) {
        EntryCodec.Encoded parts = held(INCIDENT);
        String json = text(parts.publicPart());
        assertThat(json).contains(find);
        assertThatThrownBy(() -> read(json.replace(find, with.strip()), text(parts.privatePart())))
                .isInstanceOf(MalformedEntryException.class);
    }

    @Test
    void anEntryHeldForAThirdDiaryIsNotHeldTwice() {
        Entry.OriginEntry once = new Entry.OriginEntry(EveryEntry.copied(INCIDENT), null);
        EntryCodec.Encoded inner = codec.encode(EveryEntry.ENVELOPE, once);
        EntryBody body = EntryBody.of(inner.publicPart(), inner.privatePart(), new SecureRandom());
        CopiedEntry twice = new CopiedEntry(
                "cd".repeat(16),
                3,
                new Stored(
                        ByteSequence.of(body.publicSalt()),
                        text(body.publicPart()),
                        ByteSequence.of(body.privateHash()),
                        new Hidden(ByteSequence.of(body.privateSalt()), text(body.privatePart()))),
                EveryEntry.ENVELOPE,
                once);
        EntryCodec.Encoded parts = codec.encode(EveryEntry.ENVELOPE, new Entry.OriginEntry(twice, null));
        assertThatThrownBy(() -> read(text(parts.publicPart()), text(parts.privatePart())))
                .isInstanceOf(MalformedEntryException.class);
    }

    @Test
    void bytesThatAreNoTextAreNotHeldSinceTheirDigestCouldNotBeRecomputed() {
        EntryBody body = EntryBody.of(new byte[] {'{', (byte) 0xff, '}'}, new byte[0], new SecureRandom());
        assertThatThrownBy(() -> MergeCodec.copied(
                        "ab".repeat(16), 7, body, new EntryCodec.Decoded(EveryEntry.ENVELOPE, INCIDENT)))
                .isInstanceOf(MalformedEntryException.class);
    }

    @Test
    void whatWasLeftOutOfAnEntryStaysLeftOutAndItsDigestStays() throws MalformedEntryException {
        EntryCodec.Encoded parts = codec.encode(EveryEntry.ENVELOPE, INCIDENT);
        EntryBody whole = EntryBody.of(parts.publicPart(), parts.privatePart(), new SecureRandom());
        EntryBody reduced = whole.reducedTo("{}".getBytes(StandardCharsets.UTF_8));
        CopiedEntry copied = MergeCodec.copied(
                "ab".repeat(16), 7, reduced, codec.decode(reduced.publicPart(), reduced.privatePart()));
        EntryCodec.Encoded held = codec.encode(EveryEntry.ENVELOPE, new Entry.OriginEntry(copied, null));
        Entry.OriginEntry read = (Entry.OriginEntry) read(text(held.publicPart()), text(held.privatePart()));
        assertThat(read.copied().stored().isReduced()).isTrue();
        assertThat(read.copied().stored().isWhole()).isTrue();
        assertThat(read.copied().stored().digest()).isEqualTo(ByteSequence.of(whole.digest()));
    }

    @Test
    void aWholeOneIsNotCalledReducedAndAChangedOneNotWhole() {
        Stored stored = EveryEntry.copied(INCIDENT).stored();
        assertThat(stored.isReduced()).isFalse();
        assertThat(stored.isWhole()).isTrue();
        Hidden hidden = Objects.requireNonNull(stored.hidden());
        Stored changed = new Stored(
                stored.publicSalt(),
                stored.publicPart(),
                stored.privateHash(),
                new Hidden(hidden.salt(), hidden.part() + " "));
        assertThat(changed.isWhole()).isFalse();
        Stored withheld = new Stored(stored.publicSalt(), stored.publicPart(), stored.privateHash(), null);
        assertThat(withheld.isWhole()).isTrue();
        assertThat(withheld.isReduced()).isFalse();
        assertThat(List.of(stored.digest(), changed.digest()))
                .as("of the public part and the hash")
                .hasSize(2)
                .containsOnly(withheld.digest());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"first\":5| \"first\":0",
                "\"places\":[0,9]| \"places\":[0]",
                "\"places\":[0,9]| \"places\":[0,-1]"
            })
    void aRunThatIsNoneIsRefused(String find, String with) {
        Entry run = EveryEntry.examples().stream()
                .filter(Entry.OriginDigests.class::isInstance)
                .findFirst()
                .orElseThrow();
        EntryCodec.Encoded parts = codec.encode(EveryEntry.ENVELOPE, run);
        String json = text(parts.publicPart());
        assertThat(json).contains(find);
        assertThatThrownBy(() -> read(json.replace(find, with.strip()), text(parts.privatePart())))
                .isInstanceOf(MalformedEntryException.class);
    }
}
