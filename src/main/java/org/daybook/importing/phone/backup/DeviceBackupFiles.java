package org.daybook.importing.phone.backup;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.daybook.conversation.SourceLocation;
import org.daybook.crypto.SecretBytes;
import org.daybook.files.MemoryChannel;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.phone.PhoneFiles;
import org.daybook.importing.sqlite.SqliteReader;
import org.daybook.importing.sqlite.SqliteRow;

/**
 * The files of an opened backup, decrypted as they are read. Only the parts of the phone's storage that hold messages,
 * calls and photos are looked at. Closing wipes the keys; channels that are still open can be read to their end.
 */
public final class DeviceBackupFiles implements PhoneFiles, AutoCloseable {
    private static final Set<String> DOMAINS = Set.of(
            "HomeDomain",
            "MediaDomain",
            "CameraRollDomain",
            "AppDomainGroup-group.net.whatsapp.WhatsApp.shared",
            "AppDomainGroup-group.net.whatsapp.WhatsAppSMB.shared");
    private static final int FILE = 1;

    /** The most bytes that the cipher adds to a file, and one more. */
    private static final int PADDING = 17;

    private final BackupFolder folder;
    private final boolean isEncrypted;
    private final ClassKeys keys;
    private final Map<String, NavigableMap<String, ListedFile>> listed = new HashMap<>();
    private final Set<String> missing = new TreeSet<>();

    /** @param keys closed with this object */
    DeviceBackupFiles(BackupFolder folder, boolean isEncrypted, ClassKeys keys) {
        this.folder = folder;
        this.isEncrypted = isEncrypted;
        this.keys = keys;
    }

    void read(SeekableByteChannel manifest, String path) throws ImportFailure, IOException {
        new SqliteReader(manifest, Optional.empty(), path)
                .read("Files", Set.of("fileID", "domain", "relativePath", "flags", "file"), row -> {
                    if (row.integer("flags").orElse(0) == FILE && DOMAINS.contains(row.text("domain"))) {
                        add(row, path);
                    }
                });
    }

    private void add(SqliteRow row, String path) throws ImportFailure.Malformed {
        String id = row.text("fileID");
        if (!BackupFolder.isId(id)) {
            throw new ImportFailure.Malformed(SourceLocation.whole(path));
        }
        listed.computeIfAbsent(row.text("domain"), domain -> new TreeMap<>())
                .put(row.text("relativePath"), ListedFile.read(id, row.bytes("file")));
    }

    @Override
    public Optional<SeekableByteChannel> open(String domain, String path) throws IOException {
        ListedFile file =
                listed.getOrDefault(domain, Collections.emptyNavigableMap()).get(path);
        if (file == null) {
            return Optional.empty();
        }
        Optional<SeekableByteChannel> content = isEncrypted ? decrypted(file) : folder.stored(file.id());
        if (content.isEmpty()) {
            missing.add(path);
        }
        return content;
    }

    private Optional<SeekableByteChannel> decrypted(ListedFile file) throws IOException {
        if (file.size().orElse(-1) == 0) {
            return Optional.of(new MemoryChannel(new byte[0]));
        }
        Optional<SecretBytes> key = keys.unwrap(file.wrappedKey());
        if (key.isEmpty()) {
            return Optional.empty();
        }
        Optional<SeekableByteChannel> stored = folder.stored(file.id());
        if (stored.isEmpty()) {
            key.get().close();
            return Optional.empty();
        }
        long whole = stored.get().size();
        // A file that grew while the phone wrote the backup is longer than the manifest says.
        long size = file.size().orElse(whole);
        return Optional.of(new DecryptedChannel(stored.get(), key.get(), size > whole - PADDING ? size : whole));
    }

    @Override
    public List<String> paths(String domain, String prefix) {
        return listed.getOrDefault(domain, Collections.emptyNavigableMap()).tailMap(prefix, true).keySet().stream()
                .takeWhile(path -> path.startsWith(prefix))
                .toList();
    }

    /** The paths of files that were asked for and are listed, but that the backup does not hold or cannot decrypt. */
    public Set<String> missing() {
        return Collections.unmodifiableSet(missing);
    }

    @Override
    public void close() {
        keys.close();
    }
}
