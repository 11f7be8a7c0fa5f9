package org.daybook.importing.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.daybook.importing.ListedSource;
import org.daybook.importing.SourceItem;
import org.junit.jupiter.api.Test;

/** One damaged file of an archive does not keep the others from being recognised. */
class TolerantSourceTest {
    /** A file whose bytes end in a failure of the disk or the archive. */
    private record BrokenItem(String path, String beginning) implements SourceItem {
        @Override
        public String name() {
            return path;
        }

        @Override
        public long length() {
            return 1_000;
        }

        @Override
        public InputStream open() throws IOException {
            if (beginning.isEmpty()) {
                throw new IOException("cannot be opened");
            }
            return new SequenceInputStream(
                    new ByteArrayInputStream(beginning.getBytes(StandardCharsets.ISO_8859_1)), new BrokenStream());
        }
    }

    private static final class BrokenStream extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("the disk");
        }
    }

    private static byte[] read(TolerantSource source, String path) throws IOException {
        try (InputStream in = source.requireItem(path).open()) {
            return in.readAllBytes();
        }
    }

    private static TolerantSource source(String... pathsAndBeginnings) {
        List<BrokenItem> items = new ArrayList<>();
        for (int i = 0; i < pathsAndBeginnings.length; i += 2) {
            items.add(new BrokenItem(pathsAndBeginnings[i], pathsAndBeginnings[i + 1]));
        }
        return new TolerantSource(new ListedSource("archive.zip", items));
    }

    @Test
    void aFileEndsWhereItCannotBeReadAndIsNamed() throws IOException {
        TolerantSource source = source("chat.txt", "some words that are long enough", "gone.txt", "");
        assertThat(source.unreadable()).isEmpty();
        assertThat(read(source, "chat.txt")).asString().isEqualTo("some words that are long enough");
        assertThat(read(source, "gone.txt")).isEmpty();
        assertThat(source.unreadable()).containsExactly("chat.txt", "gone.txt");
    }

    @Test
    void bytesThatAreSkippedAreToleratedToo() throws IOException {
        TolerantSource source = source("chat.txt", "some words that are long enough");
        try (InputStream in = source.requireItem("chat.txt").open()) {
            assertThat(in.skip(9)).isEqualTo(9);
            assertThat(in.read()).isEqualTo('s');
            while (in.skip(100) > 0) {
                assertThat(in.available()).isNotNegative();
            }
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    void picturesAndFilmsAreEmptyAndNotUnreadable() throws IOException {
        TolerantSource source = source(
                "a.jpg", "\u00ff\u00d8\u00ff\u00e0 and more than the head of it",
                "b.mp4", "\u0000\u0000\u0000\u0018ftypmp42 and more than the head");
        assertThat(read(source, "a.jpg")).isEmpty();
        assertThat(read(source, "b.mp4")).isEmpty();
        assertThat(source.unreadable()).isEmpty();
        assertThat(source.items()).extracting(SourceItem::path).containsExactly("a.jpg", "b.mp4");
        assertThat(source.items()).extracting(SourceItem::length).containsOnly(1_000L);
    }
}
