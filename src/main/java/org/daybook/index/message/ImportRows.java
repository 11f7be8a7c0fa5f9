package org.daybook.index.message;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageImport;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.rows.MessageRow;
import org.daybook.dates.DayRange;
import org.daybook.index.SearchCondition;
import org.daybook.index.SearchPart;
import org.daybook.index.SearchQuery;
import org.daybook.index.WordIndex;

/** The rows of one import, as small as possible: there may be hundreds of thousands. */
final class ImportRows {
    /** How much of a text is kept to be shown; all its words are searched. */
    private static final int LONGEST = 10_000;

    private static final long UNDATED = Long.MIN_VALUE;

    private final MessageImport messages;
    private final long recorded;
    private final WordIndex words = new WordIndex();
    private final List<Row> rows = new ArrayList<>();

    /** The point in time of each row in milliseconds since 1970, kept separately because searches sort by it. */
    private long[] millis = new long[64];

    /** The names, addresses and times that occur again and again, each kept once. */
    private final Map<String, String> known = new HashMap<>();

    /**
     * The part of a row that is kept.
     *
     * @param offset the offset from UTC in seconds
     * @param written the time as the source writes it if it could not be read; else empty
     */
    private record Row(
            int conversation,
            int number,
            int offset,
            MessageTime.Precision precision,
            MessageTime.ZoneSource zone,
            String written,
            String sender,
            String address,
            String text,
            List<String> attachments) {}

    /** The rows that a later import has as well. */
    private final BitSet repeated = new BitSet();

    /** The rows that an earlier import has as well. */
    private final BitSet heldEarlier = new BitSet();

    /** @param recorded orders the imports, those recorded first first */
    ImportRows(MessageImport messages, long recorded) {
        this.messages = messages;
        this.recorded = recorded;
    }

    long recorded() {
        return recorded;
    }

    /** The conversations in it, each once. */
    Set<OverlappingRows.SharedConversation> conversations() {
        Set<OverlappingRows.SharedConversation> all = new HashSet<>();
        for (int i = 0; i < messages.conversations().size(); i++) {
            all.add(conversation(i));
        }
        return all;
    }

    /** Marks anew which of its rows a later import has as well, and adds them to those of earlier ones. */
    void markRepeated(Predicate<OverlappingRows.SharedRow> isShared, OverlappingRows later) {
        repeated.clear();
        Map<OverlappingRows.SharedRow, Integer> own = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            OverlappingRows.SharedRow row = row(i);
            // Of a text that was cut, the rest may differ.
            if (row.text().length() < LONGEST - 1 && isShared.test(row)) {
                repeated.set(i, later.isRepeated(row, own));
            }
        }
        later.add(own);
    }

    /** Marks anew which of its rows an earlier import has as well. */
    void markHeldEarlier(Predicate<OverlappingRows.SharedRow> isHeld) {
        heldEarlier.clear();
        for (int i = 0; i < rows.size(); i++) {
            heldEarlier.set(i, !repeated.get(i) && isHeld.test(row(i)));
        }
    }

    private OverlappingRows.SharedRow row(int index) {
        Row of = rows.get(index);
        return new OverlappingRows.SharedRow(
                conversation(of.conversation()), millis[index], of.written(), of.sender(), of.text(), of.attachments());
    }

    private OverlappingRows.SharedConversation conversation(int index) {
        return new OverlappingRows.SharedConversation(messages.format(), title(index));
    }

    private String title(int conversation) {
        return conversation < messages.conversations().size()
                ? messages.conversations().get(conversation).title()
                : "";
    }

    void add(MessageRow added) {
        Message message = added.message();
        List<String> attachments = message.attachments().stream()
                .map(Attachment::name)
                .filter(name -> !name.isEmpty())
                .toList();
        words.add(Stream.concat(Stream.of(message.text(), message.sender(), message.address()), attachments.stream())
                .toList());
        OffsetDateTime at = message.time().at();
        if (rows.size() == millis.length) {
            millis = Arrays.copyOf(millis, 2 * millis.length);
        }
        millis[rows.size()] = at == null ? UNDATED : at.toInstant().toEpochMilli();
        rows.add(new Row(
                added.conversation(),
                added.number(),
                at == null ? 0 : at.getOffset().getTotalSeconds(),
                message.time().precision(),
                message.time().zone(),
                at == null ? message.time().written() : "",
                once(message.sender()),
                once(message.address()),
                beginning(message.text()),
                attachments));
    }

    /** The rows that fit the words and every part of the query, without those that a later import has as well. */
    BitSet find(SearchQuery query) {
        BitSet found = words.find(query.words());
        for (SearchPart part : query.parts()) {
            found.and(fitting(part));
        }
        found.andNot(repeated);
        return found;
    }

    /** When it was sent, to be sorted by; an undated row is before all others. */
    long millis(int row) {
        return millis[row];
    }

    MessageHit hit(int row) {
        Row found = rows.get(row);
        return new MessageHit(
                messages.id(),
                found.conversation(),
                found.number(),
                title(found.conversation()),
                time(row),
                found.sender(),
                found.address(),
                found.text(),
                found.attachments(),
                heldEarlier.get(row));
    }

    private MessageTime time(int row) {
        Row of = rows.get(row);
        return millis[row] == UNDATED
                ? MessageTime.unreadable(of.written())
                : new MessageTime(of.written(), at(row), of.precision(), of.zone());
    }

    private OffsetDateTime at(int row) {
        return Instant.ofEpochMilli(millis[row])
                .atOffset(ZoneOffset.ofTotalSeconds(rows.get(row).offset()));
    }

    private BitSet fitting(SearchPart part) {
        BitSet fitting = new BitSet();
        boolean byWords = false;
        for (SearchCondition condition : part.anyOf()) {
            switch (condition) {
                case SearchCondition.Days days -> fitting.or(within(days.any()));
                case SearchCondition.Person person -> person.names().forEach(name -> fitting.or(words.naming(name)));
                case SearchCondition.Kinds _,
                        SearchCondition.Place _,
                        SearchCondition.Author _,
                        SearchCondition.Flagged _ -> byWords = true;
            }
        }
        if (byWords) {
            part.words().forEach(typed -> fitting.or(words.find(typed)));
        }
        return fitting;
    }

    private BitSet within(List<DayRange> any) {
        BitSet within = new BitSet();
        for (int row = 0; row < rows.size(); row++) {
            if (millis[row] != UNDATED) {
                LocalDate day = at(row).toLocalDate();
                within.set(row, any.stream().anyMatch(range -> range.contains(day)));
            }
        }
        return within;
    }

    private String once(String text) {
        String before = known.putIfAbsent(text, text);
        return before == null ? text : before;
    }

    private static String beginning(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST - 1)));
    }
}
