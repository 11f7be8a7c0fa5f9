package org.daybook.ledger.codec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.daybook.casefile.entry.Entry.SealedFile;
import org.daybook.crypto.ByteSequence;
import org.daybook.record.Id;
import org.jspecify.annotations.Nullable;

/** Writes which sealed file an entry keeps as JSON and reads it back. Its key is never disclosed. */
final class SealedFileCodec {
    private static final String BLOB = "blob";
    private static final String KEY = "key";
    private static final String LENGTH = "length";
    private static final String SHA256 = "sha256";

    private SealedFileCodec() {}

    static void put(@Nullable SealedFile file, EntryKind.Out out) {
        if (file != null) {
            ObjectNode data = out.data();
            data.put(LENGTH, file.length());
            data.put(SHA256, file.sha256().hex());
            data.put(BLOB, file.blob().hex());
            out.hidden().put(KEY, file.key().hex());
        }
    }

    /** The file; null if there is none. */
    static @Nullable SealedFile find(EntryKind.In in) throws MalformedEntryException {
        JsonObjectReader data = in.data();
        return data.has(BLOB)
                ? new SealedFile(
                        data.parsed(BLOB, Id::new),
                        in.hidden().parsed(KEY, ByteSequence::ofHex),
                        data.number(LENGTH),
                        data.parsed(SHA256, ByteSequence::ofHex))
                : null;
    }
}
