package org.daybook.colleague;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.daybook.crypto.AgreementKey;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.FingerprintWords;
import org.daybook.crypto.Passphrase;
import org.daybook.files.AtomicFile;

/**
 * A colleague's own key, opened: whose it is, the key pair, and the public key by which each diary was sealed that it
 * has opened. That reveals a diary that somebody else rebuilt for the same public key.
 *
 * <p>Belongs to one thread at a time. Closing it wipes the secrets.
 */
public final class OwnKey implements AutoCloseable {
    private final OwnKeyFile file;
    private final String name;
    private final String initials;
    private final AgreementKey pair;
    private final Map<ByteSequence, ByteSequence> senders;
    private String told = "";

    /** Takes ownership of {@code file} and {@code pair}. */
    OwnKey(OwnKeyFile file, OwnKeyFile.OwnKeyContent content, AgreementKey pair) {
        this.file = file;
        this.name = content.name();
        this.initials = content.initials();
        this.pair = pair;
        this.senders = new LinkedHashMap<>(content.senders());
    }

    /**
     * Opens the file of an own key. Takes about a second: not for the interface thread.
     *
     * @return the key, which the caller closes
     */
    public static OwnKey open(Path file, Passphrase passphrase) throws OwnKeyFailure {
        return OwnKeyFile.open(file, passphrase);
    }

    /** The public half, to hand out. */
    public PublicKeyCard card() {
        return new PublicKeyCard(name, initials, ByteSequence.of(pair.publicKey()));
    }

    /** The key pair; this object closes it. */
    public AgreementKey pair() {
        return pair;
    }

    /** The public key by which the diary of that id sealed for this key before; empty if it was never opened. */
    public Optional<ByteSequence> senderOf(ByteSequence vaultId) {
        return Optional.ofNullable(senders.get(vaultId));
    }

    /**
     * Takes the four words that the owner of a diary told. The diary that has them is known from then on, by other
     * words than before if that was a mistake.
     */
    public void tell(String words) {
        told = words;
    }

    /** Whether words were told that an owner sees. */
    public boolean isTold() {
        return !told.isBlank();
    }

    /**
     * Whether that is the sender of the diary of that id: by the words that were told, or if none were, as was once
     * confirmed. Words that were told count before what was confirmed, which can have been a mistake. A fifth of a
     * second if words were told.
     */
    public boolean accepts(ByteSequence vaultId, ByteSequence sender) {
        if (!isTold()) {
            return senderOf(vaultId).filter(sender::equals).isPresent();
        }
        if (!FingerprintWords.areOf(sender, told)) {
            return false;
        }
        remember(vaultId, sender);
        return true;
    }

    /**
     * Keeps the public key by which a diary sealed for this one.
     *
     * @return whether it could be written; the diary opens even if the file cannot be changed
     */
    boolean remember(ByteSequence vaultId, ByteSequence sender) {
        if (sender.equals(senders.put(vaultId, sender))) {
            return true;
        }
        byte[] bytes = file.bytes(new OwnKeyFile.OwnKeyContent(name, initials, senders), pair.seed());
        try {
            AtomicFile.<RuntimeException>replace(file.path(), out -> out.write(bytes));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        pair.close();
        file.close();
    }

    @Override
    public String toString() {
        return "OwnKey";
    }
}
