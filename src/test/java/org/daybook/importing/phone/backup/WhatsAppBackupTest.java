package org.daybook.importing.phone.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.daybook.crypto.BytesChannel;
import org.daybook.crypto.SecretBytes;
import org.daybook.importing.ImportFailure;
import org.daybook.progress.Progress;
import org.daybook.suite.Runs;
import org.junit.jupiter.api.Test;

class WhatsAppBackupTest {
    private static final String PATH = "msgstore.db.crypt15";
    private static final String KEY = "00112233445566778899aabbccddeeff0123456789abcdef0123456789abcdef";

    private static byte[] mac(byte[] key, byte[]... parts) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        for (byte[] part : parts) {
            mac.update(part);
        }
        return mac.doFinal();
    }

    private static byte[] packed(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    /** As the description of the format has it, with the platform's cryptography. */
    private static byte[] backup(byte[] content, boolean hasFeatures) throws Exception {
        byte[] nonce = HexFormat.of().parseHex("0f0e0d0c0b0a09080706050403020100");
        ByteArrayOutputStream prefix = new ByteArrayOutputStream();
        prefix.write(new byte[] {0x08, 1, 0x1a, 18, 0x0a, 16});
        prefix.write(nonce);
        byte[] info = "2.24.1.7599".getBytes(StandardCharsets.US_ASCII);
        prefix.write(new byte[] {0x22, (byte) (info.length + 2), 0x0a, (byte) info.length});
        prefix.write(info);
        byte[] root = HexFormat.of().parseHex(KEY);
        byte[] key =
                mac(mac(new byte[32], root), "backup encryption".getBytes(StandardCharsets.US_ASCII), new byte[] {1});
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(prefix.size());
        if (hasFeatures) {
            file.write(1);
        }
        prefix.writeTo(file);
        file.write(cipher.doFinal(content));
        return digested(file.toByteArray());
    }

    private static byte[] digested(byte[] file) throws GeneralSecurityException {
        byte[] whole = Arrays.copyOf(file, file.length + 16);
        System.arraycopy(MessageDigest.getInstance("MD5").digest(file), 0, whole, file.length, 16);
        return whole;
    }

    private static SeekableByteChannel decrypt(byte[] file, String key) throws ImportFailure, IOException {
        try (SecretBytes root = WhatsAppBackup.key(key.toCharArray()).orElseThrow()) {
            return new WhatsAppBackup(new BytesChannel(file), PATH).decrypt(root, Progress.UNWATCHED);
        }
    }

    private static byte[] content(byte[] file) throws ImportFailure, IOException {
        try (SeekableByteChannel database = decrypt(file, KEY)) {
            return Channels.newInputStream(database).readAllBytes();
        }
    }

    private static byte[] database(int length) {
        byte[] database = new byte[length];
        Random chance = new Random(5);
        for (int i = 0; i < length; i += 7) {
            database[i] = (byte) chance.nextInt();
        }
        return database;
    }

    @Test
    void decryptsTheDatabaseToTheByte() throws Exception {
        for (int length : new int[] {1, 65_535, 65_536, 65_537, 3_000_000}) {
            for (boolean hasFeatures : new boolean[] {true, false}) {
                assertThat(content(backup(packed(database(length)), hasFeatures)))
                        .isEqualTo(database(length));
            }
        }
    }

    @Test
    void readsAnyPlaceOfTheDatabase() throws Exception {
        byte[] database = database(300_000);
        try (SeekableByteChannel opened = decrypt(backup(packed(database), true), KEY)) {
            for (int place : new int[] {299_999, 0, 65_536, 65_535, 200_000}) {
                opened.position(place);
                assertThat(Channels.newInputStream(opened).readNBytes(70_000))
                        .isEqualTo(Arrays.copyOfRange(database, place, Math.min(300_000, place + 70_000)));
            }
        }
    }

    @Test
    void saysThatTheKeyIsAnother() throws Exception {
        byte[] file = backup(packed(database(100_000)), true);
        for (char digit : "123456789abcdef".toCharArray()) {
            assertThatThrownBy(() -> decrypt(file, digit + KEY.substring(1)))
                    .isInstanceOf(ImportFailure.WrongPassword.class);
        }
    }

    @Test
    void tellsDamageFromAnotherKey() throws Exception {
        byte[] file = backup(packed(database(100_000)), true);
        file[1000] ^= 1;
        assertThatThrownBy(() -> content(file)).isInstanceOf(ImportFailure.Malformed.class);
        byte[] signed = digested(Arrays.copyOf(file, file.length - 16));
        assertThatThrownBy(() -> content(signed)).isInstanceOf(ImportFailure.WrongPassword.class);
        byte[] broken = packed(database(100_000));
        byte[] cut = backup(Arrays.copyOf(broken, broken.length / 2), true);
        assertThatThrownBy(() -> content(cut)).isInstanceOf(ImportFailure.Malformed.class);
    }

    @Test
    void stopsWhatGrowsBeyondTheMemory() throws Exception {
        byte[] noise = new byte[500_000];
        new Random(1).nextBytes(noise);
        assertThatThrownBy(() ->
                        PackedChannel.of(new java.io.ByteArrayInputStream(noise), 300_000, PATH, Progress.UNWATCHED))
                .isInstanceOf(ImportFailure.TooLarge.class);
    }

    @Test
    void takesTheKeyAsItIsShownOnThePhone() {
        assertThat(WhatsAppBackup.key(
                        KEY.replaceAll("(.{4})", "$1 ").toUpperCase().toCharArray()))
                .isPresent();
        for (String wrong : List.of("", KEY.substring(1), KEY + "0", KEY.replace('0', 'g'), KEY.replace('0', '٠'))) {
            char[] typed = wrong.toCharArray();
            assertThat(WhatsAppBackup.key(typed)).isEmpty();
            assertThat(typed).isEqualTo(new char[wrong.length()]);
        }
    }

    @Test
    void readsAnyDamagedFileOrRefusesIt() throws Exception {
        byte[] original = backup(packed(database(2_000)), true);
        Random chance = new Random(3);
        for (int i = 0; i < Runs.of(3_000, 1_000_000); i++) {
            byte[] changed =
                    Arrays.copyOf(original, chance.nextInt(4) == 0 ? chance.nextInt(original.length) : original.length);
            if (changed.length > 0) {
                changed[chance.nextInt(Math.min(changed.length, 80))] = (byte) chance.nextInt(256);
            }
            try {
                content(changed.length < 16 ? changed : digested(Arrays.copyOf(changed, changed.length - 16)));
            } catch (ImportFailure.Malformed | ImportFailure.WrongPassword e) {
                // Foreseen.
            }
        }
    }
}
