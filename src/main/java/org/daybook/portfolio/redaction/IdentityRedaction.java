package org.daybook.portfolio.redaction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.campaign.Identity;

/**
 * Removes from the numbers and accounts of a person what a portfolio must not show. Where any spelling of one would be
 * redacted, nothing of it is printed, however it is spelt elsewhere.
 */
public final class IdentityRedaction {
    private final Redaction redaction;
    private final MessageRedaction messages;
    private final String mark;

    /** @param mark the text in place of what is redacted */
    IdentityRedaction(Redaction redaction, MessageRedaction messages, String mark) {
        this.redaction = redaction;
        this.messages = messages;
        this.mark = mark;
    }

    /**
     * An identity as it is printed: a mailbox as it is compared, a number and a registration in each of its
     * spellings, anything else as it was first written, or the mark.
     *
     * @param spellings how sources and records write it
     */
    public String of(Identity identity, List<String> spellings) {
        boolean isNamed = redaction.discretion().masked().stream()
                .anyMatch(word -> Identity.of(identity.kind(), word, identity.service())
                        .filter(identity::equals)
                        .isPresent());
        boolean isOpen = Stream.concat(spellings.stream(), Stream.of(identity.value()))
                .allMatch(spelling -> isOpen(identity, spelling));
        if (isNamed || !isOpen) {
            return mark;
        }
        return switch (identity.kind()) {
            case EMAIL -> identity.value();
            case NUMBER, VEHICLE -> written(identity, spellings);
            case HANDLE, ACCOUNT, PAYEE, NAME, TRACKER -> spellings.isEmpty() ? identity.value() : spellings.getFirst();
        };
    }

    /**
     * The spellings that differ by more than spaces, so that a reader finds each in its source; the name of a sender is
     * a spelling too, and none of these.
     */
    private static String written(Identity identity, List<String> spellings) {
        Map<String, String> written = new LinkedHashMap<>();
        spellings.stream()
                .filter(spelling -> Identity.of(identity.kind(), spelling, "").equals(Optional.of(identity)))
                .map(spelling -> Identity.written(identity.kind(), spelling))
                .forEach(spelling -> written.putIfAbsent(spelling.replaceAll("[^\\p{L}\\p{Nd}+]", ""), spelling));
        return written.isEmpty() ? identity.value() : String.join(", ", written.values());
    }

    /** The service of an identity as it is printed. */
    public String service(Identity identity) {
        return redaction.of(identity.service());
    }

    /** The title of a conversation as it is printed. */
    public String title(String title) {
        return messages.of(title);
    }

    private boolean isOpen(Identity identity, String spelling) {
        String open = switch (identity.kind()) {
            // Those by which people are called are treated like the sender of a message.
            case HANDLE, NAME, PAYEE -> messages.of(spelling);
            case NUMBER, EMAIL, ACCOUNT, VEHICLE, TRACKER -> redaction.of(spelling);
        };
        return open.equals(spelling);
    }
}
