package org.daybook.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.regex.Pattern;
import org.daybook.facts.Claim;
import org.daybook.facts.Incident;
import org.daybook.facts.Origin;
import org.daybook.ledger.MalformedEntry;
import org.daybook.ledger.PublicJson;
import org.jspecify.annotations.Nullable;

/** Reads the versions of one incident, in order, and says of each which diary it was recorded in first. */
final class VersionReader {
    static final Pattern VAULT_ID = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final String vaultId;
    private final int place;
    private @Nullable Incident last;
    private @Nullable Claim lastClaim;

    VersionReader(String vaultId, int place) {
        this.vaultId = vaultId;
        this.place = place;
    }

    ExportedIncident.Version version(JsonNode json) throws ExchangeFailure.Malformed {
        boolean amended = switch (text(json, "kind")) {
            case "amended" -> true;
            case "recorded" -> false;
            default -> throw malformed();
        };
        Incident incident = incident(json.path("incident"));
        if (last != null && !(last.id().equals(incident.id()) && last.number() == incident.number())) {
            throw malformed();
        }
        Origin origin = incident.background().origin();
        Claim told = origin.claim();
        // A claim that stands in the version before too is that version's: this one was written in the exporting diary.
        boolean its = told != null && !told.equals(lastClaim);
        Claim claim = its
                ? Objects.requireNonNull(told)
                : claim(
                        json,
                        incident.number(),
                        origin.kind() == Origin.Kind.PAPER_LOG || (told != null && told.fromPaper()));
        last = incident;
        lastClaim = told;
        return new ExportedIncident.Version(
                amended,
                incident.with(incident.background().with(Origin.otherDiary(claim, origin.firstWritten()))),
                text(json, "reason"));
    }

    /** To be read after all versions. */
    ExportedIncident.Withdrawal withdrawal(JsonNode json) throws ExchangeFailure.Malformed {
        int number = Objects.requireNonNull(last).number();
        try {
            JsonNode told = json.path("claim");
            Claim claim = told.isMissingNode() ? claim(json, number, false) : PublicJson.claim(told);
            return new ExportedIncident.Withdrawal(text(json, "reason"), claim);
        } catch (MalformedEntry e) {
            throw malformed();
        }
    }

    private Incident incident(JsonNode json) throws ExchangeFailure.Malformed {
        try {
            return PublicJson.incident(json);
        } catch (MalformedEntry e) {
            throw malformed();
        }
    }

    private Claim claim(JsonNode json, int number, boolean fromPaper) throws ExchangeFailure.Malformed {
        String digest = text(json, "digest");
        if (!DIGEST.matcher(digest).matches()) {
            throw malformed();
        }
        try {
            return new Claim(
                    vaultId,
                    number,
                    PublicJson.time(text(json, "recordedAt")),
                    text(json, "author"),
                    text(json, "onBehalfOf"),
                    digest,
                    fromPaper);
        } catch (RuntimeException e) {
            // Not a moment; what stood there must not be quoted.
            throw malformed();
        }
    }

    private String text(JsonNode json, String name) throws ExchangeFailure.Malformed {
        JsonNode value = json.path(name);
        if (!value.isTextual()) {
            throw malformed();
        }
        return value.textValue();
    }

    private ExchangeFailure.Malformed malformed() {
        return new ExchangeFailure.Malformed(place);
    }
}
