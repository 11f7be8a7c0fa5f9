package org.daybook.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.stream.Stream;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.Hashes;

/** Tells files by their bytes. Blocking. */
public final class FileDigest {
    private FileDigest() {}

    /** The SHA-256 of a file; of a folder, that of the names and bytes of all files in it, in the order of their names. */
    public static ByteSequence of(Path place) throws IOException {
        MessageDigest sha256 = Hashes.newSha256();
        try (Stream<Path> all = Files.walk(place)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile).sorted()::iterator) {
                sha256.update(place.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha256)) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
            }
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
        return ByteSequence.of(sha256.digest());
    }
}
