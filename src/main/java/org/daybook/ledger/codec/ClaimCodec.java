package org.daybook.ledger.codec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.daybook.record.ImportedClaim;

/** Writes what another diary says about a record as JSON and reads it back. */
public final class ClaimCodec {
    /** The name of a claim in an entry. */
    static final String NAME = "claim";

    private ClaimCodec() {}

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

    public static ImportedClaim read(JsonObjectReader in) throws MalformedEntry {
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
