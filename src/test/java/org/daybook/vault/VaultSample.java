package org.daybook.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.daybook.casefile.entry.Authorship;
import org.daybook.casefile.entry.Entry.ExhibitAdded;
import org.daybook.casefile.entry.Entry.IncidentRecorded;
import org.daybook.casefile.entry.Entry.SealedFile;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.Hashes;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.crypto.RecoveryCodeFailure;
import org.daybook.crypto.SecretBytes;
import org.daybook.crypto.stream.SealedSegments;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.FileMetadata;
import org.daybook.ledger.Ledger;
import org.daybook.record.Id;
import org.daybook.session.Diary;
import org.daybook.vault.seal.BlobCipher;

/** A small vault with a few entries and a sealed file, and ways to tamper with it as SQL can. */
final class VaultSample {
    static final int FILE_LENGTH = 3_000_000;
    static final String WORDS = "legal winner thank year wave sausage worth useful legal winner thank yellow";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final KnownVaults VAULTS = new KnownVaults();

    private VaultSample() {}

    static VaultFile vaultFile() {
        return new VaultFile(Diary.CLOCK, RANDOM);
    }

    static RecoveryCode code() throws RecoveryCodeFailure {
        return RecoveryCode.parse(WORDS.toCharArray());
    }

    static OpenVault unlock(Path file) throws VaultFailure {
        try (Passphrase passphrase = Diary.passphrase()) {
            return VAULTS.file(Diary.CLOCK, RANDOM).unlock(file, passphrase);
        }
    }

    static Ledger ledger(OpenVault vault) {
        return new Ledger(vault, Diary.CLOCK, RANDOM, "Daybook test");
    }

    static byte[] content() {
        byte[] content = new byte[FILE_LENGTH];
        new Random(7).nextBytes(content);
        return content;
    }

    /** Makes it: entry 1 is the start, 2 to 4 are incidents, 5 is a sealed file. */
    static void create(Path file) throws Exception {
        try (Passphrase passphrase = Diary.passphrase();
                RecoveryCode code = code();
                OpenVault vault = vaultFile().create(file, passphrase, code, Diary.CHEAP, _ -> {})) {
            Ledger ledger = ledger(vault);
            ledger.start();
            for (String word : new String[] {"alder", "birch", "cedar"}) {
                ledger.append(new IncidentRecorded(Diary.incident(word)));
            }
            add(ledger, seal(vault, content()));
        }
    }

    static ExhibitAdded seal(OpenVault vault, byte[] content) throws VaultFailure, IOException {
        Id<SealedFile> blob = Id.random(RANDOM);
        byte[] blobId = HexFormat.of().parseHex(blob.hex());
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        List<byte[]> segments = new ArrayList<>();
        try (SecretBytes secret = SecretBytes.taking(key.clone());
                OutputStream out = new BlobCipher(vault.vaultId()).sealing(blobId, secret, segments::add)) {
            out.write(content);
        }
        vault.blobs().start(blobId);
        vault.blobs().append(blobId, 0, segments);
        SealedFile file =
                new SealedFile(blob, ByteSequence.of(key), content.length, ByteSequence.of(Hashes.sha256(content)));
        return new ExhibitAdded(Exhibit.of(Id.random(RANDOM), 1, FileMetadata.named("photo.jpg")), file);
    }

    static LedgerEntry add(Ledger ledger, ExhibitAdded exhibit) throws VaultFailure {
        return ledger.appendKeeping(exhibit, Authorship.OWNER, null);
    }

    /** All of a sealed file, read on this thread. */
    static byte[] read(OpenVault vault, SealedFile file) throws IOException {
        byte[] blobId = HexFormat.of().parseHex(file.blob().hex());
        try (SecretBytes key = SecretBytes.taking(file.key().toBytes());
                InputStream in = Channels.newInputStream(
                        new BlobCipher(vault.vaultId()).opening(blobId, key, file.length(), rows(vault, blobId)))) {
            return in.readAllBytes();
        }
    }

    private static SealedSegments rows(OpenVault vault, byte[] blobId) {
        return new SealedSegments() {
            @Override
            public long length() throws IOException {
                return asked(() -> vault.blobs().length(blobId));
            }

            @Override
            public byte[] segment(long n) throws IOException {
                List<byte[]> found = asked(() -> {
                    List<byte[]> rows = new ArrayList<>();
                    vault.blobs().segments(blobId, n, 1, rows::add);
                    return rows;
                });
                return found.isEmpty() ? new byte[0] : found.getFirst();
            }
        };
    }

    private static <T> T asked(OpenVault.VaultWork<T> work) throws IOException {
        try {
            return work.run();
        } catch (VaultFailure e) {
            throw new IOException(e);
        }
    }

    /** Runs statements as anyone with the file could. */
    static void tamper(Path file, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Changes the spine, which its triggers refuse, and puts the triggers back as they were. */
    static void tamperWithEntries(Path file, String... statements) throws SQLException {
        String[] names = {"entry_without_gaps", "entry_never_changed", "entry_never_removed"};
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            String[] saved = new String[names.length];
            for (int i = 0; i < names.length; i++) {
                try (var row =
                        statement.executeQuery("SELECT sql FROM sqlite_schema WHERE name = '" + names[i] + "'")) {
                    saved[i] = row.getString(1);
                }
                statement.execute("DROP TRIGGER " + names[i]);
            }
            for (String sql : statements) {
                statement.execute(sql);
            }
            for (String sql : saved) {
                statement.execute(sql);
            }
        }
    }

    /** Flips the lowest bit of the byte in the middle of a value. */
    static String flipped(String column) {
        String at = "(length(" + column + ") / 2 + 1)";
        String hex = "hex(substr(" + column + ", " + at + ", 1))";
        String digits = "'0123456789ABCDEF'";
        String low = "(instr(" + digits + ", substr(" + hex + ", 2, 1)) - 1)";
        String swapped = "substr(" + digits + ", (" + low + " | 1) - (" + low + " & 1) + 1, 1)";
        return "CAST(substr(" + column + ", 1, " + at + " - 1) || unhex(substr(" + hex + ", 1, 1) || " + swapped
                + ") || substr(" + column + ", " + at + " + 1) AS BLOB)";
    }
}
