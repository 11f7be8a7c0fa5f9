package org.daybook.importing.phone.backup;

import com.dd.plist.BinaryPropertyListWriter;
import com.dd.plist.NSArray;
import com.dd.plist.NSData;
import com.dd.plist.NSDate;
import com.dd.plist.NSDictionary;
import com.dd.plist.NSNumber;
import com.dd.plist.NSObject;
import com.dd.plist.NSString;
import com.dd.plist.UID;
import com.dd.plist.XMLPropertyListWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.daybook.importing.sqlite.Databases;

/**
 * Writes backups as phones with iOS 12 to 18 do, with given files, by other code than the program's own: the platform's
 * cryptography, SQLite itself and another library for property lists.
 */
public final class BackupScript {
    public static final Instant BACKED_UP = Instant.parse("2026-03-01T18:30:00Z");
    private static final int CLASS = 3;

    private final String system;
    private final Map<List<String>, byte[]> files = new LinkedHashMap<>();
    private final Random chance;
    private String password = "";
    private String state = "finished";
    private int firstRounds = 1000;
    private final byte[] manifestKey;
    private final byte[] classKey;

    /** @param system the version of the phone's system: 12.5, 15.8, 17.5 or 18.1 */
    public BackupScript(String system) {
        this.system = system;
        this.chance = new Random(system.hashCode());
        this.manifestKey = bytes(32);
        this.classKey = bytes(32);
    }

    public BackupScript with(String domain, String path, byte[] content) {
        files.put(List.of(domain, path), content);
        return this;
    }

    public BackupScript encrypted(String with) {
        password = with;
        return this;
    }

    public BackupScript unfinished() {
        state = "uploading";
        return this;
    }

    public BackupScript rounds(int rounds) {
        firstRounds = rounds;
        return this;
    }

    static String id(String domain, String path) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-1")
                            .digest((domain + "-" + path).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes the backup into a folder and returns it. */
    public Path write(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
            byte[] database = Databases.written(connection -> {
                try (var statement = connection.createStatement()) {
                    statement.execute("PRAGMA page_size = 4096");
                    statement.execute("CREATE TABLE Files (fileID TEXT PRIMARY KEY, domain TEXT, relativePath TEXT,"
                            + " flags INTEGER, file BLOB)");
                    statement.execute("CREATE INDEX FilesDomainIdx ON Files(domain)");
                    statement.execute("CREATE TABLE Properties (key TEXT PRIMARY KEY, value BLOB)");
                }
                try (PreparedStatement row = connection.prepareStatement("INSERT INTO Files VALUES (?, ?, ?, ?, ?)")) {
                    add(row, "HomeDomain", "Library", 2, folderEntry());
                    for (Map.Entry<List<String>, byte[]> file : files.entrySet()) {
                        add(folder, row, file.getKey().get(0), file.getKey().get(1), file.getValue());
                    }
                } catch (GeneralSecurityException e) {
                    throw new IOException(e);
                }
            });
            Files.write(folder.resolve("Manifest.db"), password.isEmpty() ? database : sealed(manifestKey, database));
            BinaryPropertyListWriter.write(
                    manifest(), folder.resolve("Manifest.plist").toFile());
            NSDictionary status = new NSDictionary();
            status.put("SnapshotState", state);
            status.put("IsFullBackup", false);
            status.put("Version", "3.3");
            BinaryPropertyListWriter.write(
                    status, folder.resolve("Status.plist").toFile());
            NSDictionary info = new NSDictionary();
            info.put("Phone Number", "+44 7700 900123");
            info.put("Last Backup Date", new NSDate(Date.from(BACKED_UP)));
            info.put("Product Version", system);
            info.put("iTunes Files", new NSDictionary());
            XMLPropertyListWriter.write(info, folder.resolve("Info.plist").toFile());
            return folder;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private void add(Path folder, PreparedStatement row, String domain, String path, byte[] content)
            throws java.sql.SQLException, IOException, GeneralSecurityException {
        byte[] key = bytes(32);
        String id = id(domain, path);
        Files.createDirectories(folder.resolve(id.substring(0, 2)));
        if (password.isEmpty() || content.length > 0) {
            Files.write(
                    folder.resolve(id.substring(0, 2)).resolve(id),
                    password.isEmpty() ? content : sealed(key, content));
        }
        add(row, domain, path, 1, fileEntry(path, content.length, key));
    }

    private static void add(PreparedStatement row, String domain, String path, int flags, byte[] entry)
            throws java.sql.SQLException {
        row.setString(1, id(domain, path));
        row.setString(2, domain);
        row.setString(3, path);
        row.setInt(4, flags);
        row.setBytes(5, entry);
        row.execute();
    }

    private byte[] folderEntry() throws IOException {
        NSDictionary file = new NSDictionary();
        file.put("Size", 0);
        file.put("ProtectionClass", 0);
        return archive(file, List.of());
    }

    private byte[] fileEntry(String path, long size, byte[] key) throws IOException, GeneralSecurityException {
        NSDictionary file = new NSDictionary();
        file.put("Size", size);
        file.put("ProtectionClass", CLASS);
        file.put("LastModified", 1_772_000_000L);
        file.put("Birth", 1_700_000_000L);
        file.put("Mode", 33188);
        file.put("RelativePath", new UID("", new byte[] {2}));
        List<NSObject> others = new ArrayList<>(List.of(new NSString(path)));
        // Since iOS 13 a digest follows the path.
        if (!system.startsWith("12")) {
            file.put("Digest", new UID("", new byte[] {(byte) (others.size() + 2)}));
            others.add(data(bytes(20)));
        }
        if (!password.isEmpty() && size > 0) {
            file.put("EncryptionKey", new UID("", new byte[] {(byte) (others.size() + 2)}));
            others.add(data(withClass(wrapped(classKey, key))));
        }
        return archive(file, others);
    }

    private static NSDictionary data(byte[] bytes) {
        NSDictionary data = new NSDictionary();
        data.put("NS.data", new NSData(bytes));
        return data;
    }

    private static byte[] archive(NSDictionary root, List<NSObject> others) throws IOException {
        List<NSObject> objects = new ArrayList<>(List.of(new NSString("$null"), root));
        objects.addAll(others);
        NSDictionary top = new NSDictionary();
        top.put("root", new UID("", new byte[] {1}));
        NSDictionary archive = new NSDictionary();
        archive.put("$version", 100_000);
        archive.put("$archiver", "NSKeyedArchiver");
        archive.put("$top", top);
        archive.put("$objects", new NSArray(objects.toArray(new NSObject[0])));
        return BinaryPropertyListWriter.writeToArray(archive);
    }

    private NSDictionary manifest() throws GeneralSecurityException, IOException {
        NSDictionary phone = new NSDictionary();
        phone.put("DeviceName", "Sam’s iPhone");
        phone.put("ProductType", "iPhone14,5");
        phone.put("ProductVersion", system);
        phone.put("UniqueDeviceID", "00008110-0000000000000001");
        NSDictionary manifest = new NSDictionary();
        manifest.put("IsEncrypted", new NSNumber(!password.isEmpty()));
        manifest.put("Version", "10.0");
        manifest.put("Lockdown", phone);
        manifest.put("BackupKeyBag", new NSData(bag()));
        if (!password.isEmpty()) {
            manifest.put("ManifestKey", new NSData(withClass(wrapped(classKey, manifestKey))));
        }
        return manifest;
    }

    private byte[] bag() throws GeneralSecurityException, IOException {
        byte[] firstSalt = bytes(20);
        byte[] salt = bytes(20);
        ByteArrayOutputStream bag = new ByteArrayOutputStream();
        field(bag, "VERS", number(5));
        field(bag, "TYPE", number(1));
        field(bag, "UUID", bytes(16));
        field(bag, "HMCK", bytes(40));
        field(bag, "WRAP", number(0));
        field(bag, "SALT", salt);
        field(bag, "ITER", number(100));
        field(bag, "DPWT", number(0));
        field(bag, "DPIC", number(firstRounds));
        field(bag, "DPSL", firstSalt);
        byte[] first = derived("PBKDF2WithHmacSHA256", password.toCharArray(), firstSalt, firstRounds);
        byte[] second = sha1(first, salt, 100);
        for (int number : new int[] {1, 2, CLASS, 4, 11}) {
            field(bag, "UUID", bytes(16));
            field(bag, "CLAS", number(number));
            field(bag, "WRAP", number(number == 11 ? 3 : 2));
            field(bag, "KTYP", number(0));
            field(bag, "WPKY", wrapped(second, number == CLASS ? classKey : bytes(32)));
        }
        return bag.toByteArray();
    }

    private static byte[] derived(String name, char[] password, byte[] salt, int rounds)
            throws GeneralSecurityException {
        return SecretKeyFactory.getInstance(name)
                .generateSecret(new PBEKeySpec(password, salt, rounds, 256))
                .getEncoded();
    }

    /** The platform takes characters only, which are written as UTF-8: so by hand, from the standard. */
    private static byte[] sha1(byte[] secret, byte[] salt, int rounds) throws GeneralSecurityException {
        javax.crypto.Mac mac = javax.crypto.Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(secret, "HmacSHA1"));
        ByteBuffer key = ByteBuffer.allocate(40);
        for (int block = 1; block <= 2; block++) {
            mac.update(salt);
            byte[] last = mac.doFinal(number(block));
            byte[] all = last.clone();
            for (int round = 1; round < rounds; round++) {
                last = mac.doFinal(last);
                for (int i = 0; i < all.length; i++) {
                    all[i] ^= last[i];
                }
            }
            key.put(all);
        }
        return java.util.Arrays.copyOf(key.array(), 32);
    }

    private static byte[] wrapped(byte[] wrapping, byte[] key) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AESWrap");
        SecretKey inner = new SecretKeySpec(key, "AES");
        cipher.init(Cipher.WRAP_MODE, new SecretKeySpec(wrapping, "AES"));
        return cipher.wrap(inner);
    }

    private static byte[] withClass(byte[] wrapped) {
        return ByteBuffer.allocate(4 + wrapped.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(CLASS)
                .put(wrapped)
                .array();
    }

    private static byte[] sealed(byte[] key, byte[] content) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(new byte[16]));
        return cipher.doFinal(content);
    }

    private static void field(ByteArrayOutputStream into, String name, byte[] value) throws IOException {
        into.write(name.getBytes(StandardCharsets.US_ASCII));
        into.write(number(value.length));
        into.write(value);
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        chance.nextBytes(bytes);
        return bytes;
    }
}
