package org.daybook.job;

import java.time.LocalDate;
import org.daybook.casefile.AccessKey;
import org.daybook.casefile.entry.AccessGrant;
import org.daybook.text.Messages;

/** Words for the keys that open a diary, the same in every list of them. */
public record AccessKeyFormatter(Messages messages, LocalDate today) {
    public String name(AccessKey way) {
        return switch (way.kind()) {
            case PASSPHRASE -> messages.get("colleague.way-passphrase");
            case RECOVERY_CODE -> messages.get("colleague.way-code");
            case UNKNOWN -> messages.get("colleague.way-unexplained");
            case COLLEAGUE ->
                way.given()
                        .map(given -> name(given.grant()))
                        .orElseGet(() -> messages.get("colleague.way-unexplained"));
        };
    }

    private String name(AccessGrant access) {
        return access.initials().isEmpty()
                ? access.name()
                : messages.get("colleague.name-initials", access.name(), access.initials());
    }

    public String line(AccessKey way) {
        String terms = terms(way);
        return terms.isEmpty() ? name(way) : messages.get("colleague.way-line", name(way), terms);
    }

    /** What a colleague may do, since when and until when; of a key without an explanation, what to do; else empty. */
    public String terms(AccessKey way) {
        if (way.isUnexplained()) {
            return messages.get("colleague.way-unexplained-end");
        }
        return way.given()
                .map(given -> messages.get(
                        "colleague.allowed",
                        messages.get(
                                "colleague.allows-" + given.grant().allows().code()),
                        messages.get(
                                "colleague.since",
                                messages.formats().date(given.since().toLocalDate())),
                        until(given.grant())))
                .orElse("");
    }

    private String until(AccessGrant access) {
        LocalDate until = access.until();
        if (until == null) {
            return messages.get("colleague.no-end");
        }
        return messages.get(
                access.isOver(today) ? "colleague.was-until" : "colleague.is-until",
                messages.formats().date(until));
    }
}
