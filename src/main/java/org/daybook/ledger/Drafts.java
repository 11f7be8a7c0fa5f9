package org.daybook.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.casefile.Draft;
import org.daybook.crypto.Padding;
import org.daybook.ledger.codec.Json;
import org.daybook.ledger.codec.JsonObjectReader;
import org.daybook.ledger.codec.MalformedEntryException;
import org.daybook.record.Id;
import org.daybook.vault.VaultDrafts;
import org.daybook.vault.VaultFailure;
import org.daybook.vault.seal.SealedDraft;

/** Drafts of what is being typed, sealed every few seconds. Belongs to the vault thread. */
public final class Drafts {
    private static final int SMALLEST = 1024;

    private final VaultDrafts vault;

    Drafts(VaultDrafts vault) {
        this.vault = vault;
    }

    /** Seals a draft without writing it, so that it survives a disk that refuses the write. */
    public SealedDraft seal(Draft draft) throws VaultFailure.TextTooLong {
        byte[] json = encode(draft);
        if (json.length > Ledger.LONGEST) {
            throw new VaultFailure.TextTooLong();
        }
        byte[] content = ByteBuffer.allocate((int) Padding.sizeClass(Integer.BYTES + (long) json.length, SMALLEST))
                .putInt(json.length)
                .put(json)
                .array();
        return vault.seal(draft.id().bytes(), content);
    }

    /** Opens a sealed draft; empty if it does not open or a newer version wrote it. */
    public Optional<Draft> open(SealedDraft draft) {
        return vault.open(draft).flatMap(Drafts::decode);
    }

    /** Writes a sealed draft durably, in place of an older one of the same id. */
    public void put(SealedDraft draft) throws VaultFailure {
        vault.put(draft);
    }

    public void remove(Id<Draft> id) throws VaultFailure {
        vault.remove(id.bytes());
    }

    /** All drafts, the newest first. */
    public List<Draft> list() throws VaultFailure {
        List<Draft> drafts = new ArrayList<>();
        for (VaultDrafts.PlainDraft plain : vault.list()) {
            decode(plain).ifPresent(drafts::add);
        }
        drafts.sort(Comparator.comparing((Draft draft) -> draft.savedAt().toInstant())
                .reversed()
                .thenComparing(draft -> draft.id().hex()));
        return drafts;
    }

    private static byte[] encode(Draft draft) {
        ObjectNode json = Json.object();
        json.put("form", draft.form());
        if (draft.about() != null) {
            json.put("about", draft.about().hex());
        }
        json.put("savedAt", Json.timestamp(draft.savedAt()));
        ObjectNode fields = json.putObject("fields");
        draft.fields().forEach(fields::put);
        return Json.bytes(json);
    }

    /** Decodes a draft in plain text; empty if a newer version wrote it. */
    static Optional<Draft> decode(VaultDrafts.PlainDraft plain) {
        try {
            ByteBuffer content = ByteBuffer.wrap(plain.content());
            int length = content.remaining() < Integer.BYTES ? -1 : content.getInt();
            if (length < 0 || length > content.remaining()) {
                return Optional.empty();
            }
            byte[] bytes = new byte[length];
            content.get(bytes);
            Map<String, String> unknown = new HashMap<>();
            JsonObjectReader json = new JsonObjectReader("", Json.parse(bytes), unknown);
            return Optional.of(new Draft(
                    Id.of(plain.id()),
                    json.text("form"),
                    json.optional("about", Id::new),
                    json.object("fields").texts(),
                    json.parsed("savedAt", Json::time)));
        } catch (MalformedEntryException e) {
            // A draft of a newer version is left unchanged.
            return Optional.empty();
        }
    }
}
