package org.daybook.conversation;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The contents of a conversation, counted.
 *
 * @param title its name as the source has it
 * @param item the path of its file in the source
 * @param senders the people in it, each with the number of their messages, which is 0 for those who only are listed
 * @param messages messages and e-mails that people sent, including those that were deleted
 * @param system rows that the program wrote by itself
 * @param media attachments that are in the source
 * @param mediaMissing attachments that the source names or leaves out, and that are missing
 * @param calls calls and attempts at calls
 * @param others payments, logins, whereabouts and the like
 * @param first the earliest time; null if no row has one
 * @param last the latest time; null if no row has one
 */
public record ConversationSummary(
        String title,
        String item,
        List<SenderCount> senders,
        int messages,
        int system,
        int media,
        int mediaMissing,
        int calls,
        int others,
        @Nullable OffsetDateTime first,
        @Nullable OffsetDateTime last) {
    /** Stands between the spellings of one address. */
    public static final String SPELLINGS = ", ";

    private static final Pattern NUMBER = Pattern.compile("\\s?\\([0-9]{1,3}\\)$");

    public ConversationSummary {
        senders = List.copyOf(senders);
    }

    /**
     * How much a person wrote.
     *
     * @param name as the source has it; the address if it has no name
     * @param address number, handle or e-mail address, in each of its spellings; empty if the source has none
     * @param messages how many messages
     */
    public record SenderCount(String name, String address, int messages) {}

    public int rows() {
        return messages + system + calls + others;
    }

    /**
     * Whether another export of the same format may be of the same conversation: it has the same title; or a title that
     * differs only by the number of a further download, and the same people at overlapping times.
     */
    public boolean mayBeSame(ConversationSummary other) {
        return title.equals(other.title)
                || (withoutNumber(title).equals(withoutNumber(other.title))
                        && !people().isEmpty()
                        && people().equals(other.people())
                        && overlaps(other));
    }

    private Set<String> people() {
        return senders.stream()
                .map(sender -> sender.address().isEmpty() ? sender.name() : sender.address())
                .collect(Collectors.toSet());
    }

    /** Whether both have messages of one time; false if either has none with a time. */
    public boolean overlaps(ConversationSummary other) {
        return first != null
                && last != null
                && other.first != null
                && other.last != null
                && !first.isAfter(other.last)
                && !other.first.isAfter(last);
    }

    /** Without what a browser or phone adds to the name of a file that it downloads again. */
    private static String withoutNumber(String title) {
        // A download of an account is compared with every other, title by title; few titles have brackets.
        return title.indexOf(')') < 0 ? title : NUMBER.matcher(title).replaceFirst("");
    }
}
