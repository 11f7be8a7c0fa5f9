package org.daybook.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SyncingOutputStreamTest {
    private static final int MIB = 1 << 20;

    private final List<Boolean> forced = Collections.synchronizedList(new ArrayList<>());

    private static void write(OutputStream out, int mebibytes) throws IOException {
        byte[] piece = new byte[MIB];
        for (int i = 0; i < mebibytes; i++) {
            out.write(piece);
        }
    }

    @Test
    void whatIsGivenIsWrittenInItsOrder() throws IOException {
        byte[] content = new byte[1000];
        new Random(4).nextBytes(content);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (SyncingOutputStream out = new SyncingOutputStream(written, forced::add)) {
            out.write(content, 0, 500);
            out.write(content[500]);
            out.write(content, 501, 499);
            out.force();
        }
        assertThat(written.toByteArray()).isEqualTo(content);
        assertThat(forced).containsExactly(true);
    }

    @Test
    void muchIsForcedOnTheWayAndAllOfItAtTheEnd() throws IOException {
        try (SyncingOutputStream out = new SyncingOutputStream(OutputStream.nullOutputStream(), forced::add)) {
            write(out, 130);
            out.force();
        }
        assertThat(forced).hasSizeGreaterThan(1);
        assertThat(forced.getFirst()).isFalse();
        assertThat(forced.getLast()).isTrue();
    }

    @Test
    void aDiskThatRefusedOnTheWayIsNeverTakenForOneThatDidNot() throws IOException {
        SyncingOutputStream.Disk refusing = wholly -> {
            if (!wholly) {
                throw new IOException("No space left on device");
            }
        };
        try (SyncingOutputStream out = new SyncingOutputStream(OutputStream.nullOutputStream(), refusing)) {
            write(out, 65);
            assertThatThrownBy(out::force).isInstanceOf(IOException.class).hasMessage("No space left on device");
            assertThatThrownBy(out::force).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aFaultOfTheMachineOnTheWayIsSaidAndNobodyWaitsForEver() {
        OutOfMemoryError fault = new OutOfMemoryError();
        SyncingOutputStream.Disk failing = wholly -> {
            throw fault;
        };
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            try (SyncingOutputStream out = new SyncingOutputStream(OutputStream.nullOutputStream(), failing)) {
                write(out, 65);
                assertThatThrownBy(out::force).isSameAs(fault);
            }
        });
    }
}
