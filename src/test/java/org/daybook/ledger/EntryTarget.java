package org.daybook.ledger;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.crypto.ByteSequence;
import org.daybook.fuzz.FuzzTarget;
import org.daybook.ledger.codec.EntryBody;
import org.daybook.ledger.codec.EntryCodec;
import org.daybook.ledger.codec.EveryEntry;
import org.daybook.ledger.codec.MalformedEntryException;
import org.daybook.vault.VaultDrafts;

/**
 * What stands in a diary's rows once they are open: the framing of a body, drafts, and entries of every kind, folded
 * into a case one after the other. An input is their public and private parts in turn, each ended by a zero.
 */
public final class EntryTarget implements FuzzTarget {
    private static final int MOST_ENTRIES = 40;
    private static final ByteSequence HASH = ByteSequence.of(new byte[32]);

    @Override
    public List<byte[]> seeds() {
        EntryCodec codec = new EntryCodec();
        List<byte[]> seeds = new ArrayList<>();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Entry entry : EveryEntry.examples()) {
            EntryCodec.Encoded parts = codec.encode(EveryEntry.ENVELOPE, entry);
            byte[] one = joined(parts);
            all.writeBytes(one);
            seeds.add(one);
        }
        seeds.add(all.toByteArray());
        return seeds;
    }

    private static byte[] joined(EntryCodec.Encoded parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(parts.publicPart());
        out.write(0);
        out.writeBytes(parts.privatePart());
        out.write(0);
        return out.toByteArray();
    }

    @Override
    public void read(byte[] input) {
        EntryBody.parse(input).ifPresent(EntryBody::digest);
        Drafts.decode(new VaultDrafts.PlainDraft(new byte[16], input));
        List<byte[]> parts = split(input);
        CaseFile caseFile = new CaseFile();
        EntryCodec codec = new EntryCodec();
        for (int i = 0; i + 1 < Math.min(parts.size(), MOST_ENTRIES * 2); i += 2) {
            try {
                EntryCodec.Decoded decoded = codec.decode(parts.get(i), parts.get(i + 1));
                caseFile.apply(new LedgerEntry(i / 2 + 1, decoded.envelope(), decoded.entry(), HASH, HASH));
                again(codec, decoded);
            } catch (MalformedEntryException e) {
                continue;
            }
        }
    }

    /** What was read is written, and reads the same. */
    private static void again(EntryCodec codec, EntryCodec.Decoded decoded) {
        if (decoded.entry() instanceof Entry.Unknown) {
            return;
        }
        EntryCodec.Encoded parts = codec.encode(decoded.envelope(), decoded.entry());
        try {
            EntryCodec.Decoded once = codec.decode(parts.publicPart(), parts.privatePart());
            FuzzTarget.require(once.entry().equals(decoded.entry()), "an entry that reads otherwise once written");
        } catch (MalformedEntryException e) {
            throw new AssertionError("an entry that cannot be read once written", e);
        }
    }

    private static List<byte[]> split(byte[] input) {
        List<byte[]> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < input.length; i++) {
            if (input[i] == 0) {
                parts.add(Arrays.copyOfRange(input, from, i));
                from = i + 1;
            }
        }
        return parts;
    }
}
