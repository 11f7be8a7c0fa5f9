package org.daybook.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import java.util.stream.Stream;
import org.daybook.progress.Progress;
import org.daybook.vault.VaultFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy is read back and compared with the diary before it gets its name. */
class CopyComparedTest {
    private static final int PAGE = 4096;

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    private OnThread open;
    private Path target;

    @BeforeEach
    void make() throws Exception {
        open = new OnThread(new Diary(folder).create());
        byte[] photo = new byte[500_000];
        new Random(1).nextBytes(photo);
        open.session().intake().begin(photo, "photo.bin", null).finish();
        target = elsewhere.resolve("copy.nbk");
    }

    @AfterEach
    void close() {
        open.close();
    }

    /** A disk that gives back another bit than it was given, once the copy is written and before it is read back. */
    private final class BadDisk implements Progress {
        private boolean spoiled;

        @Override
        public void at(long done, long total) {
            if (!spoiled && 3 * done > total) {
                spoiled = true;
                try (Stream<Path> written = Files.list(elsewhere)) {
                    spoil(written.findFirst().orElseThrow());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        /** In the middle lies the file of the exhibit, and of a page of it this is no header. */
        private static void spoil(Path file) throws IOException {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                long at = channel.size() / 2 / PAGE * PAGE + PAGE / 2;
                ByteBuffer one = ByteBuffer.allocate(1);
                channel.read(one, at);
                one.put(0, (byte) (one.get(0) ^ 1)).rewind();
                channel.write(one, at);
            }
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    }

    @Test
    void aCopyThatReadsBackAsItWasWrittenGetsItsName() throws Exception {
        open.copyTo(target);
        assertThat(target).isRegularFile();
    }

    @Test
    void aCopyInWhichOneBitIsAnotherIsRefusedTakenAwayAndNotNoted() {
        assertThatThrownBy(
                        () -> open.run(() -> Opened.of(open.session()).copies().copyTo(target, new BadDisk())))
                .isInstanceOf(VaultFailure.CopyDiffers.class);
        assertThat(elsewhere).isEmptyDirectory();
        assertThat(Opened.of(open.session()).copies().lastCopy()).isEmpty();
    }
}
