package org.daybook.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import org.daybook.crypto.Hashes;
import org.daybook.crypto.SecretBytes;
import org.daybook.files.AtomicFile;

/**
 * A file, usually on a memory stick, without which the passphrase does not open the diary. Any file that never changes
 * will do; the program can make one of random bytes. Only its content matters, not its name.
 *
 * <p>Blocking; not for the interface thread.
 */
public final class KeyFile {
    /** A shorter file would be too easy to guess. */
    public static final int SHORTEST = 32;

    private static final int LONGEST = 16 << 20;
    private static final int MADE = 64;

    private KeyFile() {}

    /**
     * The SHA-256 of a key file, which the caller closes.
     *
     * @throws VaultFailure.NoKeyFile if it does not exist, or is shorter than {@link #SHORTEST} or longer than 16 MiB
     */
    public static SecretBytes read(Path file) throws VaultFailure.NoKeyFile {
        try {
            long size = Files.isRegularFile(file) ? Files.size(file) : 0;
            if (size < SHORTEST || size > LONGEST) {
                throw new VaultFailure.NoKeyFile();
            }
            try (InputStream in = Files.newInputStream(file)) {
                MessageDigest sha256 = Hashes.newSha256();
                byte[] buffer = new byte[1 << 16];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    sha256.update(buffer, 0, read);
                }
                Arrays.fill(buffer, (byte) 0);
                return SecretBytes.taking(sha256.digest());
            }
        } catch (IOException e) {
            throw new VaultFailure.NoKeyFile();
        }
    }

    /**
     * Creates a key file of random bytes, forced to the disk.
     *
     * @throws VaultFailure.AlreadyThere if the name is taken; nothing is touched
     */
    public static void make(Path file, SecureRandom random) throws VaultFailure {
        byte[] bytes = new byte[MADE];
        random.nextBytes(bytes);
        try {
            AtomicFile.<RuntimeException>write(file, out -> out.write(bytes));
        } catch (FileAlreadyExistsException e) {
            throw new VaultFailure.AlreadyThere();
        } catch (IOException e) {
            throw new VaultFailure.CannotReadOrWrite("key file");
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
