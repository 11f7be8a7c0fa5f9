package org.daybook.portfolio;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.CaseConversations;
import org.daybook.casefile.ImportHistory;
import org.daybook.conversation.MessageImport;
import org.daybook.conversation.MessageImport.ImportedFile;
import org.daybook.conversation.MessageRange;
import org.daybook.conversation.rows.MessageRow;
import org.daybook.exhibit.Exhibit;
import org.daybook.incident.Incident;
import org.daybook.portfolio.content.CaseSheets;
import org.daybook.portfolio.content.ConversationSheet;
import org.daybook.portfolio.content.ConversationSheet.MessageTaker;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.MessageSheet;
import org.daybook.portfolio.content.MessageSource;
import org.daybook.portfolio.redaction.MessageRedaction;
import org.daybook.record.Id;

/**
 * Chooses the imported conversations of a portfolio: of imports that are not withdrawn, the messages to which printed
 * incidents refer, as far as the exhibit with their original is printed.
 */
final class ConversationCollector {
    private final CaseConversations all;
    private final MessageRedaction redaction;
    private final MessageSource source;
    private final Set<Id<Exhibit>> exhibits;
    private final Set<Id<Incident>> incidents;

    /**
     * @param printed the incidents and exhibits of the portfolio
     * @param source gives the rows when they are printed
     */
    ConversationCollector(CaseConversations all, CaseSheets printed, MessageRedaction redaction, MessageSource source) {
        this.all = all;
        this.redaction = redaction;
        this.source = source;
        exhibits = printed.exhibits().stream().map(ExhibitSheet::id).collect(Collectors.toSet());
        incidents = printed.incidents().stream().map(IncidentSheet::id).collect(Collectors.toSet());
    }

    /** Messages to which an incident refers. */
    private record Cited(MessageRange range, Id<Incident> incident) {
        boolean has(int row) {
            return range.first() <= row && row <= range.last();
        }
    }

    /** The conversations in the order in which they were imported. */
    List<ConversationSheet> collect() {
        if (redaction.isNothing()) {
            return List.of();
        }
        Map<Id<MessageImport>, List<Cited>> cited = new HashMap<>();
        all.linked().forEach((incident, ranges) -> {
            if (incidents.contains(incident)) {
                ranges.forEach(range -> cited.computeIfAbsent(range.messages(), _ -> new ArrayList<>())
                        .add(new Cited(range, incident)));
            }
        });
        return all.all().stream()
                .filter(history -> !history.isWithdrawn())
                .flatMap(history -> sheets(history, cited.getOrDefault(history.id(), List.of())))
                .toList();
    }

    private Stream<ConversationSheet> sheets(ImportHistory history, List<Cited> cited) {
        List<Id<Exhibit>> originals = history.messages().files().stream()
                .map(ImportedFile::exhibit)
                .filter(exhibits::contains)
                .distinct()
                .toList();
        return originals.isEmpty()
                ? Stream.empty()
                : cited.stream()
                        .map(one -> one.range().conversation())
                        .distinct()
                        .sorted()
                        .filter(index ->
                                index < history.messages().conversations().size())
                        .map(index -> sheet(history, index, originals, cited));
    }

    private ConversationSheet sheet(ImportHistory history, int index, List<Id<Exhibit>> originals, List<Cited> cited) {
        List<Cited> here = cited.stream()
                .filter(one -> one.range().conversation() == index)
                .toList();
        return new ConversationSheet(
                redaction.of(history.messages().conversations().get(index).title()),
                new ConversationSheet.Source(
                        history.messages().format(),
                        redaction.of(history.messages().basis()),
                        originals),
                here.stream().map(Cited::incident).distinct().toList(),
                here.stream().mapToLong(one -> one.range().count()).sum(),
                into -> read(history, index, here, into),
                history.rows() == null);
    }

    private void read(ImportHistory history, int index, List<Cited> cited, MessageTaker into) throws IOException {
        int last = cited.stream().mapToInt(one -> one.range().last()).max().orElse(0);
        source.read(history, row -> {
            if (row.conversation() != index) {
                return true;
            }
            if (!redaction.isLeftOut(row.message())) {
                take(history, row, cited, into);
            }
            return row.number() < last;
        });
    }

    private void take(ImportHistory history, MessageRow row, List<Cited> cited, MessageTaker into) throws IOException {
        List<Id<Incident>> referring = cited.stream()
                .filter(one -> one.has(row.number()))
                .map(Cited::incident)
                .distinct()
                .toList();
        Optional<Id<Exhibit>> original =
                history.messages().exhibitOf(row.message().location().item()).filter(exhibits::contains);
        if (!referring.isEmpty() && original.isPresent()) {
            into.take(new MessageSheet(row.number(), original.get(), referring, redaction.of(row.message())));
        }
    }
}
