package org.daybook.portfolio.redaction;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.ImportBasis;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageDirection;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.SourceLocation;
import org.daybook.portfolio.content.DisclosureOptions;
import org.daybook.portfolio.content.PortfolioPart;

/** Removes from imported messages what a portfolio must not show. */
public final class MessageRedaction {
    /** They tell where she was. */
    private static final Set<MessageType> PLACES = Set.of(MessageType.WHEREABOUTS, MessageType.LOGIN);

    private final Redaction redaction;
    private final DisclosureOptions discretion;
    private final Set<PortfolioPart> leftOut;
    private final Set<String> openNames;
    private final String struckName;

    MessageRedaction(Redaction redaction, Set<String> openNames, String struckName) {
        this.redaction = redaction;
        this.discretion = redaction.discretion();
        this.leftOut = discretion.leftOutParts();
        this.openNames = openNames;
        this.struckName = struckName;
    }

    /** Whether no message is printed, since messages are exact words. */
    public boolean isNothing() {
        return leftOut.contains(PortfolioPart.EXACT_WORDS);
    }

    /** Whether a message is left out as a whole: one that tells where she was, if her address is withheld. */
    public boolean isLeftOut(Message message) {
        return !discretion.address() && PLACES.contains(message.type());
    }

    /**
     * The message without what was left out, and without details that are not printed. Where witnesses are not named,
     * only she and the people responsible are, and the number of nobody else is given.
     */
    public Message of(Message message) {
        String sender = sender(message);
        boolean known = sender.equals(message.sender());
        boolean reached = known && !leftOut.contains(PortfolioPart.WHO) && !leftOut.contains(PortfolioPart.CHANNEL);
        return new Message(
                of(message.location()),
                message.type(),
                message.time(),
                sender,
                reached ? redaction.of(message.address()) : "",
                message.direction(),
                redaction.of(message.text()),
                message.attachments().stream().map(this::of).toList(),
                message.marks(),
                List.of());
    }

    /** The title of a conversation, which is often a name, and is treated like that of a sender. */
    public String of(String title) {
        String open = redaction.of(title);
        return isTold(title, open) ? open : struckName;
    }

    /** What was chosen, without the name of the other side if it is left out, and without a table's headings. */
    public ImportBasis of(ImportBasis basis) {
        boolean withoutWho = leftOut.contains(PortfolioPart.WHO);
        return new ImportBasis(
                basis.zone(),
                basis.dayOrder(),
                redaction.of(basis.me()),
                withoutWho ? "" : redaction.of(basis.them()),
                Optional.empty());
    }

    private String sender(Message message) {
        if (leftOut.contains(PortfolioPart.WHO)) {
            return "";
        }
        String name = redaction.of(message.sender());
        boolean told = message.direction() == MessageDirection.SENT || isTold(message.sender(), name);
        return told ? name : struckName;
    }

    /** @param open the name after redaction */
    private boolean isTold(String name, String open) {
        return discretion.witnesses() || !open.equals(name) || isNumber(name) || isOpen(name);
    }

    private boolean isOpen(String name) {
        return Arrays.stream(name.strip().split("\\s+"))
                .allMatch(word -> openNames.contains(word.toLowerCase(Locale.ROOT)));
    }

    private static boolean isNumber(String name) {
        return name.codePoints().noneMatch(Character::isLetter);
    }

    private Attachment of(Attachment attachment) {
        return new Attachment(
                redaction.of(attachment.name()), attachment.mediaType(), attachment.state(), of(attachment.location()));
    }

    private SourceLocation of(SourceLocation location) {
        return new SourceLocation(redaction.of(location.item()), location.scheme(), location.value());
    }
}
