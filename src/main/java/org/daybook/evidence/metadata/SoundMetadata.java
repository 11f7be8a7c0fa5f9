package org.daybook.evidence.metadata;

import java.io.IOException;
import org.daybook.evidence.format.CachedContentReader;
import org.daybook.evidence.format.ChunkReader;

/** Reads the metadata of a WAV file. */
final class SoundMetadata {
    private SoundMetadata() {}

    static void read(CachedContentReader content, MetadataCollector account) throws IOException {
        long[] rate = {0};
        ChunkReader.ofRiff(content, (name, at, length) -> {
            if (name.equals("fmt ")) {
                rate[0] = content.u32Little(at + 8);
            } else if (name.equals("data")) {
                // Recorders that were cut off leave a length of 0 or of everything.
                long there = content.size() - at;
                long played = length == 0 || length > there ? there : length;
                if (rate[0] > 0) {
                    account.lasts((double) played / rate[0]);
                }
                return false;
            }
            return true;
        });
    }
}
