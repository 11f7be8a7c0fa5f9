package org.daybook.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.daybook.casefile.Draft;
import org.daybook.casefile.entry.Entry;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.crypto.SecretBytes;
import org.daybook.fuzz.TemporaryFolder;
import org.daybook.ledger.Ledger;
import org.daybook.record.Id;
import org.daybook.session.Diary;

/**
 * A small diary whose bytes are changed as an input says, and whose key is known so that none need be derived. An input
 * is a number of changes: two bytes that say which run of sixteen bytes, one that says how many bytes, and these.
 */
final class PatchedVault implements AutoCloseable {
    private static final int RUN = 16;
    private static final int HEAD = 3;
    private static final int SEALED = 3000;

    private final TemporaryFolder folder = TemporaryFolder.make();
    private final byte[] whole;
    private final SecretBytes key;

    PatchedVault() {
        Path file = folder.path().resolve("whole.nbk");
        try (Passphrase passphrase = Diary.passphrase();
                RecoveryCode code = VaultSample.code();
                OpenVault vault = VaultSample.vaultFile().create(file, passphrase, code, Diary.CHEAP, _ -> {})) {
            Ledger ledger = VaultSample.ledger(vault);
            ledger.start();
            ledger.append(new Entry.IncidentRecorded(Diary.incident("alder")));
            VaultSample.add(ledger, VaultSample.seal(vault, new byte[SEALED]));
            Draft draft =
                    new Draft(new Id<>("ab".repeat(16)), "incident", null, Map.of(), OffsetDateTime.now(Diary.CLOCK));
            ledger.drafts().put(ledger.drafts().seal(draft));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        key = keyOf(file);
        try {
            whole = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SecretBytes keyOf(Path file) {
        SecretBytes[] found = new SecretBytes[1];
        try (Passphrase passphrase = Diary.passphrase();
                OpenVault vault = VaultSample.vaultFile()
                        .look(
                                file,
                                new Unlocker(
                                        KeySlot::isPassphrase,
                                        (slot, header) -> {
                                            SecretBytes opened = slot.open(passphrase, header);
                                            found[0] = opened.copy();
                                            return opened;
                                        },
                                        null,
                                        null))) {
            return found[0];
        } catch (VaultFailure e) {
            throw new IllegalStateException(e);
        }
    }

    /** No change, and each page written over with another. */
    List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>(List.of(new byte[0]));
        for (int at = 0; at < whole.length; at += 4096) {
            ByteBuffer seed =
                    ByteBuffer.allocate(HEAD + 255).putShort((short) (at / RUN)).put((byte) 255);
            seeds.add(seed.put(Arrays.copyOfRange(whole, at, at + 255)).array());
        }
        return seeds;
    }

    /** The file as the input says. */
    Path patched(byte[] input) throws IOException {
        byte[] bytes = whole.clone();
        ByteBuffer changes = ByteBuffer.wrap(input);
        while (changes.remaining() > HEAD) {
            int at = (changes.getShort() & 0xffff) * RUN % bytes.length;
            int length = Math.min(changes.get() & 0xff, Math.min(changes.remaining(), bytes.length - at));
            changes.get(bytes, at, length);
        }
        Path file = folder.path().resolve("x.nbk");
        Files.deleteIfExists(file.resolveSibling("x.nbk-journal"));
        return Files.write(file, bytes);
    }

    /** Unlocks it if a slot and the header can be read. */
    Unlocker unlocking() {
        return new Unlocker(KeySlot::isPassphrase, (_, _) -> key.copy(), null, null);
    }

    @Override
    public void close() throws IOException {
        key.close();
        folder.close();
    }
}
