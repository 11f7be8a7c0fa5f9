package org.daybook.ledger.codec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.daybook.record.ImportedClaim;
import org.daybook.record.UnknownFields;
import org.jspecify.annotations.Nullable;

/** Writes what another diary says about a record as JSON and reads it back. */
public final class ClaimCodec {
    static final String NAME = "claim";

    private ClaimCodec() {}

    /** Writes a claim, if there is one, under its name. */
    static void put(@Nullable ImportedClaim claim, ObjectNode into) {
        if (claim != null) {
            write(claim, into.putObject(NAME));
        }
    }

    /** The same with what a newer version says in the claim of an exhibit. */
    static void put(@Nullable ImportedClaim claim, UnknownFields unknown, ObjectNode into) {
        if (claim != null) {
            put(claim, into);
            UnknownJsonFields.restoreClaim(unknown, into);
        }
    }

    /** The claim under its name; null if there is none. */
    static @Nullable ImportedClaim find(JsonObjectReader in) throws MalformedEntryException {
        return in.has(NAME) ? read(in.object(NAME)) : null;
    }

    public static void write(ImportedClaim claim, ObjectNode into) {
        into.put("vaultId", claim.vaultId());
        into.put("number", claim.number());
        into.put("recordedAt", Json.timestamp(claim.recordedAt()));
        into.put("author", claim.author());
        if (!claim.onBehalfOf().isEmpty()) {
            into.put("onBehalfOf", claim.onBehalfOf());
        }
        into.put("digest", claim.digest());
        if (claim.fromPaper()) {
            into.put("fromPaper", true);
        }
    }

    public static ImportedClaim read(JsonObjectReader in) throws MalformedEntryException {
        ImportedClaim claim = new ImportedClaim(
                in.text("vaultId"),
                in.count("number"),
                in.parsed("recordedAt", Json::time),
                in.text("author"),
                in.text("onBehalfOf"),
                in.text("digest"),
                in.flag("fromPaper", false));
        in.finish();
        return claim;
    }
}
