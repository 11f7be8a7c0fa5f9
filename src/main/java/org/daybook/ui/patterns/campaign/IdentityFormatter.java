package org.daybook.ui.patterns.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daybook.campaign.ContactFigure;
import org.daybook.campaign.Identity;
import org.daybook.campaign.IdentityLink;
import org.daybook.campaign.RegisteredIdentity;
import org.daybook.caserecord.CaseRecord;
import org.daybook.importing.catalogue.Importers;
import org.daybook.text.CaseRecordLines;
import org.daybook.text.ConversationFormatter;
import org.daybook.text.DateStyle;
import org.daybook.text.Messages;
import org.daybook.text.VisibleText;

/** Words for numbers, mailboxes, accounts and other identities. */
final class IdentityFormatter {
    private static final List<String> FORMATS = new Importers().formats();

    private final Messages messages;
    private final ConversationFormatter conversations;
    private final CaseRecordLines lines;

    IdentityFormatter(Messages messages) {
        this.messages = messages;
        this.conversations = new ConversationFormatter(messages);
        this.lines = new CaseRecordLines(messages);
    }

    /** The identity as a source or she writes it. */
    String name(RegisteredIdentity one) {
        return VisibleText.onOneLine(
                one.shownAs().isEmpty() ? one.identity().value() : one.shownAs().getFirst());
    }

    /** What it is, where, and how else it is written. */
    String kind(RegisteredIdentity one) {
        List<String> said = new ArrayList<>();
        said.add(kind(one.identity()));
        if (one.shownAs().size() > 1) {
            said.add(messages.get(
                    "campaign.also",
                    one.shownAs().stream().skip(1).map(VisibleText::onOneLine).collect(Collectors.joining(", "))));
        }
        return String.join(" · ", said);
    }

    String kind(Identity identity) {
        String kind = messages.get("particular.identity.type." + identity.kind().code());
        return identity.service().isEmpty()
                ? kind
                : messages.get("campaign.of-service", kind, service(identity.service()));
    }

    /** A service as it is usually written; as it is compared if it is none of those that the program imports. */
    private String service(String compared) {
        return FORMATS.stream()
                .filter(format -> format.equals(compared)
                        || Identity.service(conversations.service(format)).equals(compared))
                .map(conversations::service)
                .findFirst()
                .orElseGet(() -> VisibleText.onOneLine(compared));
    }

    /** The first and last day of contacts; empty if none is known. */
    Optional<String> days(ContactFigure contacts) {
        return days(contacts, DateStyle.DAY_FIRST);
    }

    /** The same, in a way of writing days. */
    Optional<String> days(ContactFigure contacts, DateStyle style) {
        return contacts.first()
                .flatMap(from -> contacts.last()
                        .map(to -> from.equals(to)
                                ? messages.formats().date(from, style)
                                : messages.get(
                                        "campaign.days",
                                        messages.formats().date(from, style),
                                        messages.formats().date(to, style))));
    }

    /** How sure she is that it is theirs, and why. */
    String why(IdentityLink link) {
        if (link.isListed()) {
            return messages.get("campaign.listed");
        }
        String sure = link.certainty().isEmpty()
                ? messages.get("campaign.not-said-how-sure")
                : messages.get("particular.identity.certainty." + link.certainty());
        return link.reason().isEmpty() ? sure : messages.get("campaign.why", sure, VisibleText.of(link.reason()));
    }

    /** A case record, such as a person. */
    String name(CaseRecord caseRecord) {
        return lines.title(caseRecord);
    }
}
