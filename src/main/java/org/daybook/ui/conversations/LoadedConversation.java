package org.daybook.ui.conversations;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.conversation.ContactNames;
import org.daybook.conversation.ImportBasis;
import org.daybook.conversation.Message;
import org.daybook.conversation.rows.MessageRow;

/**
 * A conversation with its rows in the order in which they are read: by time, as far as it is known.
 *
 * @param incidents the numbers of the incidents of each row that belongs to any
 * @param names those in contacts files
 */
record LoadedConversation(
        RecordedConversation recorded,
        List<MessageRow> rows,
        Map<Integer, List<Integer>> incidents,
        ContactNames names) {
    /** The senders of the messages, by name. */
    List<String> senders() {
        return rows.stream()
                .map(row -> row.message().author())
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    List<YearMonth> months() {
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(ConversationFilter.month(row.message())))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .toList();
    }

    /** The rows with these numbers, in the order of the source. */
    List<MessageRow> rows(Set<Integer> numbers) {
        return rows.stream()
                .filter(row -> numbers.contains(row.number()))
                .sorted(Comparator.comparingInt(MessageRow::number))
                .toList();
    }

    /** The numbers of the incidents that refer to any of the rows with these numbers, in their order. */
    List<Integer> incidentsOf(Set<Integer> numbers) {
        return numbers.stream()
                .flatMap(row -> incidents.getOrDefault(row, List.of()).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The messages that fit a filter. */
    List<ConversationLine> lines(ConversationFilter filter) {
        ImportBasis basis = recorded.history().messages().basis();
        Predicate<Message> fits = filter.fits();
        List<ConversationLine> fitting = new ArrayList<>();
        LocalDate day = null;
        for (MessageRow row : rows) {
            if (fits.test(row.message())) {
                OffsetDateTime at = row.message().time().at();
                LocalDate own = at == null ? day : at.toLocalDate();
                fitting.add(new ConversationLine(
                        row,
                        own != null && !Objects.equals(own, day),
                        basis.isMine(row.message()),
                        incidents.getOrDefault(row.number(), List.of())));
                day = own;
            }
        }
        return fitting;
    }
}
