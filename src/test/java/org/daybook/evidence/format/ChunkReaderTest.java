package org.daybook.evidence.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.evidence.Boxed.ints;
import static org.daybook.evidence.Boxed.join;
import static org.daybook.evidence.Boxed.latin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.daybook.crypto.BytesChannel;
import org.junit.jupiter.api.Test;

/** Chunks are found one after the other, and reading ends where the file, the visitor or the bound says. */
class ChunkReaderTest {
    private static final byte[] PNG_START = ints(0x89504e47L, 0x0d0a1a0aL);
    private static final byte[] RIFF_START = latin("RIFF....WAVE");

    private final List<String> seen = new ArrayList<>();

    private static byte[] png(String name, String body) {
        return join(ints(body.length()), latin(name), latin(body), ints(0));
    }

    private static byte[] riff(String name, String body) {
        return join(latin(name), new byte[] {(byte) body.length(), 0, 0, 0}, latin(body), new byte[body.length() & 1]);
    }

    private static CachedContentReader content(byte[]... parts) throws IOException {
        return new CachedContentReader(new BytesChannel(join(parts)));
    }

    private ChunkReader.ChunkVisitor untilNamed(String last) {
        return (name, at, length) -> {
            seen.add(name + " " + at + " " + length);
            return !name.equals(last);
        };
    }

    @Test
    void thoseOfAPngAreFoundUpToItsEnd() throws IOException {
        ChunkReader.ofPng(
                content(PNG_START, png("IHDR", "abc"), png("tEXt", ""), png("IEND", ""), png("eXIf", "x")),
                untilNamed(""));
        assertThat(seen).containsExactly("IHDR 16 3", "tEXt 31 0", "IEND 43 0");
    }

    @Test
    void thoseOfARiffBeginAtEvenPlaces() throws IOException {
        ChunkReader.ofRiff(
                content(RIFF_START, riff("fmt ", "abc"), riff("data", "abcd"), riff("LIST", "")), untilNamed(""));
        assertThat(seen).containsExactly("fmt  20 3", "data 32 4", "LIST 44 0");
    }

    @Test
    void theVisitorStopsTheWalk() throws IOException {
        ChunkReader.ofPng(content(PNG_START, png("IHDR", ""), png("eXIf", ""), png("IEND", "")), untilNamed("eXIf"));
        ChunkReader.ofRiff(content(RIFF_START, riff("fmt ", ""), riff("data", "")), untilNamed("fmt "));
        assertThat(seen).containsExactly("IHDR 16 0", "eXIf 28 0", "fmt  20 0");
    }

    @Test
    void aChunkThatSaysItIsLongerThanTheFileIsTheLast() throws IOException {
        ChunkReader.ofPng(content(PNG_START, ints(0xffffffffL), latin("tEXt"), new byte[40]), untilNamed(""));
        ChunkReader.ofRiff(content(RIFF_START, latin("data"), ints(0xffffffffL), new byte[40]), untilNamed(""));
        assertThat(seen).containsExactly("tEXt 16 4294967295", "data 20 4294967295");
    }

    @Test
    void aFileWithNoRoomForAChunkHasNone() throws IOException {
        ChunkReader.ofPng(content(PNG_START, new byte[11]), untilNamed(""));
        ChunkReader.ofRiff(content(RIFF_START, new byte[7]), untilNamed(""));
        ChunkReader.ofPng(content(), untilNamed(""));
        assertThat(seen).isEmpty();
    }

    @Test
    void readingEndsInAFileOfNothingButEmptyChunks() throws IOException {
        ChunkReader.ofPng(content(PNG_START, new byte[12 * 5_000]), untilNamed(""));
        assertThat(seen).hasSize(4096);
        seen.clear();
        ChunkReader.ofRiff(content(RIFF_START, new byte[8 * 5_000]), untilNamed(""));
        assertThat(seen).hasSize(4096);
    }
}
