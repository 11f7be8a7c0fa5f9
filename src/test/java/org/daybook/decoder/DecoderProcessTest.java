package org.daybook.decoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.daybook.crypto.BytesChannel;
import org.daybook.decoder.sandbox.Sandbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A process that greets as a decoder does, and keeps what it is sent. */
@EnabledOnOs(OS.LINUX)
class DecoderProcessTest {
    @TempDir
    Path folder;

    private DecoderProcess greeting(boolean closedOff) throws IOException {
        Path greeting = folder.resolve("greeting");
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(greeting))) {
            out.writeByte(DecoderMessageKind.READY.code());
            out.writeInt(Integer.BYTES + 1);
            out.writeInt(DecoderMessagePipe.VERSION);
            out.writeByte(closedOff ? 1 : 0);
        }
        return new DecoderProcess(
                new ProcessBuilder("sh", "-c", "cat \"$1\"; cat > \"$2\"", "sh", greeting.toString(), sent().toString())
                        .start());
    }

    private Path sent() {
        return folder.resolve("sent");
    }

    @Test
    void aDecoderThatIsNotClosedOffIsGivenNothing() throws Exception {
        assertThat(Sandbox.isDue()).isTrue();
        DecoderProcess open = greeting(false);
        DecoderClient talk = open.about(new BytesChannel(new byte[100]), () -> false);
        assertThatThrownBy(() -> open.awaitWarm(talk)).isInstanceOf(DecoderMessagePipe.Misunderstood.class);
        assertThat(open.isWithoutSandbox()).isTrue();
        open.kill();
        assertThat(Files.exists(sent()) ? Files.size(sent()) : 0).isZero();
    }

    @Test
    void aDecoderThatIsClosedOffIsAsked() throws Exception {
        DecoderProcess closedOff = greeting(true);
        closedOff.awaitWarm(closedOff.about(new BytesChannel(new byte[100]), () -> false));
        assertThat(closedOff.isWithoutSandbox()).isFalse();
        closedOff.kill();
    }
}
