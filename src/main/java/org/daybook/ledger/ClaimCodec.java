package org.daybook.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.daybook.record.ImportedClaim;

/** What another diary says of a record, to JSON and back. */
final class ClaimCodec {
    /** Under which name a claim stands in an entry. */
    static final String NAME = "claim";

    private ClaimCodec() {}

    static void write(ImportedClaim claim, ObjectNode into) {
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

    static ImportedClaim read(JsonObjectReader in) throws MalformedEntry {
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
