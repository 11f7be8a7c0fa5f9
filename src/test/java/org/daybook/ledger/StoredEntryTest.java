package org.daybook.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Objects;
import org.daybook.casefile.entry.Entry;
import org.daybook.incident.FilledIncident;
import org.daybook.ledger.codec.EntryBody;
import org.daybook.ledger.codec.EntryCodec;
import org.daybook.ledger.codec.EveryEntry;
import org.daybook.vault.OpenVault.BodyState;
import org.daybook.vault.VaultFinding.VaultSign;
import org.daybook.vault.seal.EntryBodyParts;
import org.junit.jupiter.api.Test;

/** A row is taken for an entry only if its body is, to the byte, the one of which the ledger keeps the digest. */
class StoredEntryTest {
    private static final Entry ENTRY = new Entry.IncidentRecorded(FilledIncident.ofPaperLog());
    private static final SecureRandom RANDOM = new SecureRandom();

    private final EntryCodec codec = new EntryCodec();

    private EntryBody body() {
        EntryCodec.Encoded parts = codec.encode(EveryEntry.ENVELOPE, ENTRY);
        return EntryBody.of(parts.publicPart(), parts.privatePart(), RANDOM);
    }

    private StoredEntry.Looked look(byte[] digest, BodyState state, byte[] stored) {
        return new StoredEntry(7, digest, new byte[32], state, EntryBodyParts.of(stored)).look(codec);
    }

    @Test
    void anEntryAsItWasWrittenIsRead() {
        EntryBody body = body();
        StoredEntry.Looked looked = look(body.digest(), BodyState.THERE, body.toBytes());
        assertThat(looked.wrong()).isNull();
        assertThat(looked.isReduced()).isFalse();
        assertThat(Objects.requireNonNull(looked.decoded()).entry()).isEqualTo(ENTRY);
        assertThat(looked.decoded().envelope()).isEqualTo(EveryEntry.ENVELOPE);
    }

    @Test
    void anyBitChangedInItsWordsOrSaltsIsNoticed() {
        EntryBody body = body();
        byte[] bytes = body.toBytes();
        int end = 2 * 32 + 2 * Integer.BYTES + body.publicPart().length + body.privatePart().length;
        for (int at = 0; at < end; at += 7) {
            byte[] changed = bytes.clone();
            changed[at] ^= (byte) (1 << at % 8);
            StoredEntry.Looked looked = look(body.digest(), BodyState.THERE, changed);
            assertThat(looked.wrong()).as("byte %d", at).isEqualTo(VaultSign.BODY_DIFFERS);
            assertThat(looked.decoded()).isNull();
        }
    }

    @Test
    void theBodyOfAnotherEntryIsNoticed() {
        assertThat(look(body().digest(), BodyState.THERE, body().toBytes()).wrong())
                .isEqualTo(VaultSign.BODY_DIFFERS);
        assertThat(look(new byte[32], BodyState.THERE, body().toBytes()).wrong())
                .isEqualTo(VaultSign.BODY_DIFFERS);
        assertThat(look(new byte[0], BodyState.THERE, body().toBytes()).wrong()).isEqualTo(VaultSign.BODY_DIFFERS);
    }

    @Test
    void aBodyThatEndsTooEarlyIsNoticed() {
        byte[] bytes = body().toBytes();
        for (int length : new int[] {0, 1, 63, 64, 67, 68, bytes.length / 4}) {
            assertThat(look(body().digest(), BodyState.THERE, Arrays.copyOf(bytes, length))
                            .wrong())
                    .isEqualTo(VaultSign.BODY_DIFFERS);
        }
    }

    @Test
    void aBodyThatIsWholeAndSaysNothingThatCanBeReadIsSaidToBeMalformed() {
        for (String text : new String[] {"", "{", "[]", "{}", "{\"kind\":\"incident-recorded\"}", "\u0000"}) {
            EntryBody body = EntryBody.of(text.getBytes(StandardCharsets.UTF_8), new byte[0], RANDOM);
            StoredEntry.Looked looked = look(body.digest(), BodyState.THERE, body.toBytes());
            assertThat(looked.wrong()).as(text).isEqualTo(VaultSign.BODY_MALFORMED);
            assertThat(looked.decoded()).isNull();
        }
    }

    @Test
    void whatWasLeftOutOfAnEntryThatWasHandedOverIsNoticedAndTheRestIsRead() {
        EntryBody whole = body();
        EntryBody reduced = whole.reducedTo("{}".getBytes(StandardCharsets.UTF_8));
        StoredEntry.Looked looked = look(whole.digest(), BodyState.THERE, reduced.toBytes());
        assertThat(looked.wrong()).isNull();
        assertThat(looked.isReduced()).isTrue();
        Entry.IncidentRecorded read = (Entry.IncidentRecorded)
                Objects.requireNonNull(looked.decoded()).entry();
        assertThat(read.incident().what())
                .isEqualTo(((Entry.IncidentRecorded) ENTRY).incident().what());
        assertThat(read.incident().handling().privateNote()).isEmpty();
    }

    @Test
    void anErasedBodyIsNotWrongAndAnUnreadableOneIs() {
        StoredEntry.Looked erased = look(new byte[32], BodyState.ABSENT, new byte[0]);
        assertThat(erased.wrong()).isNull();
        assertThat(erased.decoded()).isNull();
        StoredEntry.Looked unreadable = look(new byte[32], BodyState.UNREADABLE, new byte[0]);
        assertThat(unreadable.wrong()).isEqualTo(VaultSign.BODY_UNREADABLE);
        assertThat(unreadable.decoded()).isNull();
    }
}
