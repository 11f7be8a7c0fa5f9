package org.daybook.importing.phone.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.daybook.conversation.SourceLocation;
import org.daybook.crypto.Hashes;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.SecretBytes;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.plist.PropertyDictionary;
import org.daybook.progress.Progress;

/**
 * An iPhone's or iPad's backup, as Finder, iTunes, Apple Devices and libimobiledevice write it since iOS 10. Without
 * its password only what it says of itself is known.
 */
public final class DeviceBackup {
    private static final String LIST = "Manifest.plist";
    private static final String MANIFEST = "Manifest.db";
    private static final long MOST_BYTES = 4 << 20;

    /** The icons of all apps are in it. */
    private static final long MOST_BYTES_OF_INFO = 64 << 20;

    private static final int AT_A_TIME = 64 * 1024;

    private final BackupFolder folder;
    private final PropertyDictionary manifest;
    private final BackupFacts facts;

    /**
     * Reads what a backup says of itself.
     *
     * @param folder the one named after the device, in which the manifest lies
     * @throws ImportFailure.NotRecognised if there is no backup in it
     * @throws ImportFailure.Malformed if its property lists are damaged
     */
    public DeviceBackup(Path folder) throws ImportFailure, IOException {
        if (!isIn(folder)) {
            throw new ImportFailure.NotRecognised();
        }
        this.folder = new BackupFolder(folder.toRealPath());
        this.manifest = this.folder.list(LIST, MOST_BYTES).orElseThrow(ImportFailure.NotRecognised::new);
        PropertyDictionary none = new PropertyDictionary(Map.of());
        this.facts = BackupFacts.of(
                manifest,
                this.folder.list("Info.plist", MOST_BYTES_OF_INFO).orElse(none),
                this.folder.list("Status.plist", MOST_BYTES).orElse(none));
    }

    /** Whether a backup is in a folder itself. */
    public static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(LIST), LinkOption.NOFOLLOW_LINKS)
                && Files.isRegularFile(folder.resolve(MANIFEST), LinkOption.NOFOLLOW_LINKS);
    }

    /** What it says of itself. */
    public BackupFacts facts() {
        return facts;
    }

    /**
     * The SHA-256 of the manifest as it lies there, in hexadecimal digits, by which the same backup is known again.
     *
     * @param progress cancels
     */
    public String manifestDigest(Progress progress) throws ImportFailure, IOException {
        MessageDigest digest = Hashes.newSha256();
        ByteBuffer part = ByteBuffer.allocate(AT_A_TIME);
        try (SeekableByteChannel stored = folder.open(MANIFEST).orElseThrow(ImportFailure.NotRecognised::new)) {
            while (stored.read(part) >= 0) {
                digest.update(part.flip());
                part.clear();
                progress.requireWanted(ImportFailure.Stopped::new);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * Opens it, which takes seconds if it is encrypted.
     *
     * @param password still the caller's to close; not used if the backup is not encrypted
     * @param progress counts rounds of the key derivation, and cancels
     * @return the caller closes them
     * @throws ImportFailure.PasswordProtected if it is encrypted and there is no password
     * @throws ImportFailure.WrongPassword if it has another password
     * @throws ImportFailure.Malformed if its manifest is damaged, or names files that no backup holds
     */
    public DeviceBackupFiles open(Optional<Passphrase> password, Progress progress) throws ImportFailure, IOException {
        if (!facts.isEncrypted()) {
            return read(new ClassKeys(Map.of()));
        }
        KeyBag bag = new KeyBag(manifest.bytes("BackupKeyBag"), LIST);
        return read(bag.unlock(password.orElseThrow(ImportFailure.PasswordProtected::new), progress));
    }

    private DeviceBackupFiles read(ClassKeys keys) throws ImportFailure, IOException {
        DeviceBackupFiles files = new DeviceBackupFiles(folder, facts.isEncrypted(), keys);
        try (SeekableByteChannel listed = list(keys)) {
            files.read(listed, MANIFEST);
        } catch (ImportFailure | IOException | RuntimeException e) {
            files.close();
            throw e;
        }
        return files;
    }

    private SeekableByteChannel list(ClassKeys keys) throws ImportFailure, IOException {
        SeekableByteChannel stored = folder.open(MANIFEST).orElseThrow(ImportFailure.NotRecognised::new);
        if (!facts.isEncrypted()) {
            return stored;
        }
        Optional<SecretBytes> key = keys.unwrap(manifest.bytes("ManifestKey"));
        if (key.isEmpty()) {
            stored.close();
            throw new ImportFailure.Malformed(SourceLocation.whole(LIST));
        }
        return new DecryptedChannel(stored, key.get(), stored.size());
    }
}
