package org.daybook.decoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.daybook.crypto.BytesChannel;
import org.daybook.evidence.picture.PictureBounds;
import org.daybook.evidence.picture.PictureFailure;
import org.daybook.pdf.PdfFailure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * Files that would never be done, or take all memory; how long each takes is bounded generously. One decoder serves all
 * but the tests that prepare it, close it, give it little memory or need it cold: it must go on after each of them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileDecodingTest {
    private static final Duration SHORT = Duration.ofSeconds(3);

    private final Decoder decoder = started();

    @AfterAll
    void close() {
        decoder.close();
    }

    private static Decoder started() {
        return new Decoder(new DecoderLimits(SHORT, 256, 512, 2));
    }

    private void assertStillDecodes() throws Exception {
        assertDecodes(decoder);
    }

    private static void assertDecodes(Decoder decoder) throws Exception {
        assertThat(decoder.picture(new BytesChannel(DecoderTest.sample("warm.png")), PictureBounds.SCREEN, () -> false)
                        .width())
                .isEqualTo(24);
    }

    @Test
    void aPageThatIsNeverDoneIsKilledAndTheNextFileIsShown() throws Exception {
        try (DecodedDocument document = decoder.document(new BytesChannel(HostileFiles.endlessPage()), () -> false)) {
            assertThat(document.pages()).isEqualTo(1);
            assertThatThrownBy(() -> document.render(1, 2000)).isInstanceOf(PdfFailure.TooLarge.class);
        }
        assertStillDecodes();
    }

    @Test
    void aPictureThatTakesTooLongIsKilledAndTheNextFileIsShown() throws Exception {
        try (Decoder fresh = started()) {
            assertThatThrownBy(() -> fresh.picture(
                            new BytesChannel(HostileFiles.vastPicture()), PictureBounds.SCREEN, () -> false))
                    .isInstanceOf(PictureFailure.TooLarge.class);
            assertDecodes(fresh);
        }
    }

    @Test
    void whatNeedsMoreMemoryThanThereIsIsRefusedAndTheNextFileIsShown() throws Exception {
        Decoder small = new Decoder(new DecoderLimits(Duration.ofSeconds(60), 24, 512, 2));
        try (small) {
            assertThatThrownBy(() -> small.picture(
                            new BytesChannel(HostileFiles.vastPicture()), PictureBounds.PLATE, () -> false))
                    .isInstanceOf(PictureFailure.class);
            assertThat(small.picture(
                                    new BytesChannel(DecoderTest.sample("warm.png")), PictureBounds.SCREEN, () -> false)
                            .width())
                    .isEqualTo(24);
        }
    }

    @Test
    void anArchiveThatUnpacksToFarMoreIsNeverUnpacked() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("picture.jpg"));
            for (int i = 0; i < 4_000; i++) {
                zip.write(new byte[1 << 16]);
            }
        }
        assertThatThrownBy(
                        () -> decoder.picture(new BytesChannel(bytes.toByteArray()), PictureBounds.SCREEN, () -> false))
                .isInstanceOf(PictureFailure.NotAPicture.class);
        assertThatThrownBy(() -> decoder.document(new BytesChannel(bytes.toByteArray()), () -> false))
                .isInstanceOf(PdfFailure.NotReadable.class);
    }

    @Test
    void whatNobodyWantsAnyMoreIsKilled() throws Exception {
        long began = System.nanoTime();
        try (DecodedDocument document = decoder.document(
                new BytesChannel(HostileFiles.endlessPage()), () -> System.nanoTime() - began > 1_000_000_000)) {
            assertThatThrownBy(() -> document.render(1, 2000)).isInstanceOf(PdfFailure.Cancelled.class);
        } catch (PdfFailure.Cancelled e) {
            // It was not warm by then.
        }
        assertStillDecodes();
    }

    @Test
    void closingKillsWhatIsBeingDoneAndWaitsForNothing() throws Exception {
        Decoder closing = started();
        DecodedDocument document = closing.document(new BytesChannel(HostileFiles.endlessPage()), () -> false);
        CompletableFuture<Throwable> drawn = CompletableFuture.supplyAsync(() -> {
            try {
                document.render(1, 2000);
                return new AssertionError("drawn");
            } catch (PdfFailure | IOException | RuntimeException e) {
                return e;
            }
        });
        TimeUnit.MILLISECONDS.sleep(300);
        closing.close();
        assertThat(drawn.get(20, TimeUnit.SECONDS)).isInstanceOf(PdfFailure.Cancelled.class);
        assertThat(closing.pids()).isEmpty();
        assertThatThrownBy(() -> assertDecodes(closing)).isInstanceOf(PictureFailure.Cancelled.class);
        document.close();
    }

    @Test
    void aFileThatCannotBeReadSaysSoAndTheDecoderStays() throws Exception {
        SeekableByteChannel broken = new BytesChannel(new byte[1000]) {
            @Override
            public int read(ByteBuffer into) throws IOException {
                throw new IOException("of the disk");
            }
        };
        assertThatThrownBy(() -> decoder.picture(broken, PictureBounds.SCREEN, () -> false))
                .isInstanceOf(IOException.class)
                .hasMessage("of the disk");
        assertThat(decoder.pids()).hasSize(1);
        assertStillDecodes();
    }

    @Test
    void oneIsKeptWarmForTheNextFile() throws Exception {
        try (Decoder prepared = started()) {
            prepared.prepare();
            assertDecodes(prepared);
            assertDecodes(prepared);
            assertThat(prepared.pids()).hasSize(1);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void everyThreadOfADecoderIsConfined() throws Exception {
        assertStillDecodes();
        assertThat(decoder.pids()).hasSize(1);
        try (Stream<Path> threads = Files.list(Path.of("/proc/" + decoder.pids().getFirst() + "/task"))) {
            assertThat(threads)
                    .hasSizeGreaterThan(3)
                    .allSatisfy(thread -> assertThat(Files.readAllLines(thread.resolve("status")))
                            .contains("NoNewPrivs:\t1", "Seccomp:\t2"));
        }
    }
}
