package org.daybook.index.message;

import java.time.Instant;
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
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageImport;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.rows.MessageRow;
import org.daybook.dates.DayRange;
import org.daybook.index.InterpretedSearchPart;
import org.daybook.index.ParsedQuery;
import org.daybook.index.SearchCondition;
import org.daybook.index.SearchQuery;
import org.daybook.index.text.FoldedPattern;
import org.daybook.index.text.FoldedText;
import org.daybook.index.text.SearchText;

/** The rows of one import, as small as possible: there may be hundreds of thousands. */
final class ImportRows {
    /** How much of a text is kept to be shown; all its words are searched. */
    private static final int LONGEST = 10_000;

    private static final long UNDATED = Long.MIN_VALUE;

    private final MessageImport messages;
    private final long recorded;
    private final SearchText searchText = new SearchText();
    private final List<ImportRow> rows = new ArrayList<>();

    /** The point in time of each row in milliseconds since 1970, kept separately because searches sort by it. */
    private long[] millis = new long[64];

    /** The names, addresses and times that occur again and again, each kept once. */
    private final Map<String, String> known = new HashMap<>();

    /**
     * The part of a row that is kept.
     *
     * @param offset the offset from UTC in seconds
     * @param written the time as the source writes it if it could not be read; else empty
     * @param foldedSender name and address for the search
     * @param foldedText the rest for the search
     */
    private record ImportRow(
            int conversation,
            int number,
            int offset,
            MessageTime.MessageTimePrecision precision,
            MessageTime.ZoneSource zone,
            String written,
            String sender,
            String address,
            String text,
            List<String> attachments,
            String foldedSender,
            String foldedText) {
        boolean has(FoldedPattern pattern) {
            return pattern.in(foldedText) || pattern.in(foldedSender);
        }

        boolean hasAll(List<FoldedPattern> patterns) {
            for (FoldedPattern pattern : patterns) {
                if (!has(pattern)) {
                    return false;
                }
            }
            return true;
        }
    }

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
        ImportRow of = rows.get(index);
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
        List<String> texts = new ArrayList<>(attachments);
        texts.add(message.text());
        OffsetDateTime at = message.time().at();
        if (rows.size() == millis.length) {
            millis = Arrays.copyOf(millis, 2 * millis.length);
        }
        millis[rows.size()] = at == null ? UNDATED : at.toInstant().toEpochMilli();
        rows.add(new ImportRow(
                added.conversation(),
                added.number(),
                at == null ? 0 : at.getOffset().getTotalSeconds(),
                message.time().precision(),
                message.time().zone(),
                at == null ? message.time().written() : "",
                intern(message.sender()),
                intern(message.address()),
                beginning(message.text()),
                attachments,
                intern(FoldedText.of(List.of(message.sender(), message.address()), searchText)),
                FoldedText.of(texts, searchText)));
    }

    /** The rows that fit the words and every part of the query, without those that a later import has as well. */
    BitSet find(SearchQuery query) {
        List<FoldedPattern> words = patterns(query.words());
        List<IntPredicate> parts = query.parts().stream().map(this::fitting).toList();
        BitSet found = new BitSet(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            int row = i;
            found.set(row, rows.get(row).hasAll(words) && parts.stream().allMatch(part -> part.test(row)));
        }
        found.andNot(repeated);
        return found;
    }

    private List<FoldedPattern> patterns(String words) {
        return ParsedQuery.of(words, searchText).patterns();
    }

    /** When it was sent, to be sorted by; an undated row is before all others. */
    long millis(int row) {
        return millis[row];
    }

    MessageHit hit(int row) {
        ImportRow found = rows.get(row);
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
        ImportRow of = rows.get(row);
        return millis[row] == UNDATED
                ? MessageTime.unreadable(of.written())
                : new MessageTime(of.written(), at(row), of.precision(), of.zone());
    }

    private OffsetDateTime at(int row) {
        return Instant.ofEpochMilli(millis[row])
                .atOffset(ZoneOffset.ofTotalSeconds(rows.get(row).offset()));
    }

    private IntPredicate fitting(InterpretedSearchPart part) {
        List<IntPredicate> anyOf = new ArrayList<>();
        boolean byWords = false;
        for (SearchCondition condition : part.anyOf()) {
            switch (condition) {
                case SearchCondition.DaysCondition days -> anyOf.add(row -> isWithin(row, days.any()));
                case SearchCondition.PersonCondition person ->
                    person.names()
                            .forEach(name -> FoldedPattern.ofName(name, searchText)
                                    .ifPresent(pattern ->
                                            anyOf.add(row -> rows.get(row).has(pattern))));
                case SearchCondition.KindCondition _,
                        SearchCondition.PlaceCondition _,
                        SearchCondition.AuthorCondition _,
                        SearchCondition.FlagCondition _ -> byWords = true;
            }
        }
        if (byWords) {
            for (String written : part.words()) {
                List<FoldedPattern> words = patterns(written);
                anyOf.add(row -> rows.get(row).hasAll(words));
            }
        }
        return row -> anyOf.stream().anyMatch(condition -> condition.test(row));
    }

    private boolean isWithin(int row, List<DayRange> any) {
        return millis[row] != UNDATED && any.stream().anyMatch(range -> range.contains(at(row).toLocalDate()));
    }

    private String intern(String text) {
        String before = known.putIfAbsent(text, text);
        return before == null ? text : before;
    }

    private static String beginning(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST - 1)));
    }
}
