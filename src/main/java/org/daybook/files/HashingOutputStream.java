package org.daybook.files;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.stream.Stream;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.Hashes;

/** Counts and hashes the bytes written through it; closing it does not close the target. */
public final class HashingOutputStream extends OutputStream {
    private final OutputStream out;
    private final MessageDigest sha256 = Hashes.newSha256();
    private long size;

    public HashingOutputStream(OutputStream out) {
        this.out = out;
    }

    /** A stream that only counts and hashes. */
    public static HashingOutputStream discarding() {
        return new HashingOutputStream(OutputStream.nullOutputStream());
    }

    /** The SHA-256 of a file; of a folder, that of the names and bytes of all files in it, in the order of their names. */
    public static ByteSequence sha256(Path given) throws IOException {
        Path place = given.toRealPath();
        HashingOutputStream all = discarding();
        try (Stream<Path> paths = Files.walk(place)) {
            for (Path file : paths.filter(Files::isRegularFile).sorted().toList()) {
                all.write(place.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                Files.copy(file, all);
            }
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
        return all.written().sha256();
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        out.write(bytes, offset, count);
        sha256.update(bytes, offset, count);
        size += count;
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    /** The size and digest of the bytes; call once, at the end. */
    public AtomicFile.FinishedFile written() {
        return new AtomicFile.FinishedFile(size, ByteSequence.of(sha256.digest()));
    }
}
