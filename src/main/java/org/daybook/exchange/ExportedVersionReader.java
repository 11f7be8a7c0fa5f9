package org.daybook.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.regex.Pattern;
import org.daybook.casefile.entry.Entry;
import org.daybook.ledger.PublicJson;
import org.daybook.ledger.codec.MalformedEntryException;
import org.daybook.record.ImportedClaim;
import org.jspecify.annotations.Nullable;

/**
 * Reads the versions of one record, in order, and finds which diary recorded each first.
 *
 * @param <R> what kind of record
 */
final class ExportedVersionReader<R> {
    static final Pattern VAULT_ID = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final RecordExportFormat<R> form;
    private final String vaultId;
    private final int place;
    private @Nullable R last;
    private @Nullable ImportedClaim lastClaim;

    ExportedVersionReader(RecordExportFormat<R> form, String vaultId, int place) {
        this.form = form;
        this.vaultId = vaultId;
        this.place = place;
    }

    ExportedRecord.ExportedVersion version(JsonNode json) throws ExchangeFailure.Malformed {
        boolean amended = switch (text(json, "kind")) {
            case "amended" -> true;
            case "recorded" -> false;
            default -> throw malformed();
        };
        R record = record(json);
        R before = last;
        if (before != null
                && !(form.id(before).equals(form.id(record)) && form.number(before) == form.number(record))) {
            throw malformed();
        }
        ImportedClaim told = form.told(record);
        // A claim that the previous version has too is that version's: this one was written in the exporting diary.
        boolean its = told != null && !told.equals(lastClaim);
        ImportedClaim claim =
                its ? Objects.requireNonNull(told) : claim(json, form.number(record), form.isFromPaper(record));
        last = record;
        lastClaim = told;
        String reason = text(json, "reason");
        return new ExportedRecord.ExportedVersion(
                amended ? form.amended(record, claim, reason) : form.recorded(record, claim), claim);
    }

    /** To be read after all versions. */
    Entry withdrawal(JsonNode json) throws ExchangeFailure.Malformed {
        R of = Objects.requireNonNull(last);
        try {
            JsonNode told = json.path("claim");
            ImportedClaim claim = told.isMissingNode() ? claim(json, form.number(of), false) : PublicJson.claim(told);
            return form.withdrawn(form.id(of), text(json, "reason"), claim);
        } catch (MalformedEntryException e) {
            throw malformed();
        }
    }

    private R record(JsonNode json) throws ExchangeFailure.Malformed {
        try {
            return form.read(json);
        } catch (MalformedEntryException e) {
            throw malformed();
        }
    }

    private ImportedClaim claim(JsonNode json, int number, boolean fromPaper) throws ExchangeFailure.Malformed {
        String digest = text(json, "digest");
        if (!DIGEST.matcher(digest).matches()) {
            throw malformed();
        }
        try {
            return new ImportedClaim(
                    vaultId,
                    number,
                    PublicJson.time(text(json, "recordedAt")),
                    text(json, "author"),
                    text(json, "onBehalfOf"),
                    digest,
                    fromPaper);
        } catch (RuntimeException e) {
            // Not a valid time; the text must not be quoted.
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
