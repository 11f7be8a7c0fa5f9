package org.daybook.portfolio.redaction;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.ImportBasis;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageDirection;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.SourceLocation;
import org.daybook.portfolio.request.DisclosureOptions;
import org.daybook.portfolio.request.PortfolioPart;

/** Removes from imported messages what a portfolio must not show. */
public final class MessageRedaction {
    /** They tell where she was. */
    private static final Set<MessageType> PLACES = Set.of(MessageType.WHEREABOUTS, MessageType.LOGIN);

    /** A place in a list of messages. */
    private static final Pattern NUMBERED = Pattern.compile("/messages/[0-9]+");

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
     * only she and the people responsible are, the number of nobody else is given, and no path, which may have a name.
     */
    public Message of(Message message) {
        Message open = redaction.of(message);
        String sender = sender(message, open.sender());
        boolean known = sender.equals(message.sender());
        boolean reached = known && !leftOut.contains(PortfolioPart.WHO) && !leftOut.contains(PortfolioPart.CHANNEL);
        return new Message(
                of(open.location()),
                open.type(),
                open.time(),
                sender,
                reached ? open.address() : "",
                open.direction(),
                open.text(),
                open.attachments().stream().map(this::of).toList(),
                open.marks(),
                List.of());
    }

    /** The title of a conversation, which is often a name, and is treated like that of a sender. */
    public String of(String title) {
        return named(title, redaction.of(title));
    }

    /** What was chosen, without the name of the other side if it is left out, and without a table's headings. */
    public ImportBasis of(ImportBasis basis) {
        ImportBasis open = redaction.of(basis);
        boolean withoutWho = leftOut.contains(PortfolioPart.WHO);
        return new ImportBasis(
                open.zone(), open.dayOrder(), open.me(), withoutWho ? "" : open.them(), Optional.empty());
    }

    private String sender(Message message, String open) {
        if (leftOut.contains(PortfolioPart.WHO)) {
            return "";
        }
        return message.direction() == MessageDirection.SENT ? open : named(message.sender(), open);
    }

    /**
     * A name as it is printed. Of a name of which only a part is known, such as that of a witness with the words of a
     * phone's address book, nothing but the letter is told.
     *
     * @param open the name after redaction
     */
    private String named(String name, String open) {
        if (discretion.witnesses() || name.isBlank() || isNumber(name) || isOpen(name)) {
            return open;
        }
        String standIn = redaction.person(name);
        return standIn.equals(name) ? struckName : standIn;
    }

    private boolean isOpen(String name) {
        return Arrays.stream(name.strip().split("\\s+"))
                .allMatch(word -> openNames.contains(word.toLowerCase(Locale.ROOT)));
    }

    private static boolean isNumber(String name) {
        return name.codePoints().noneMatch(Character::isLetter);
    }

    private Attachment of(Attachment attachment) {
        return new Attachment(attachment.name(), attachment.mediaType(), attachment.state(), of(attachment.location()));
    }

    private SourceLocation of(SourceLocation location) {
        return discretion.witnesses()
                ? location
                : new SourceLocation(location.item().isEmpty() ? "" : struckName, location.scheme(), place(location));
    }

    /** A JSON pointer without the names in it, which some services use as keys. */
    private String place(SourceLocation location) {
        String value = location.value();
        return location.scheme() != SourceLocation.Scheme.POINTER
                        || NUMBERED.matcher(value).matches()
                ? value
                : struckName + value.substring(Math.max(0, value.lastIndexOf('/')));
    }
}
