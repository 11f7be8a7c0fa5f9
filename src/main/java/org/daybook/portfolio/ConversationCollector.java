package org.daybook.portfolio;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.CaseConversations;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.ImportHistory;
import org.daybook.casefile.entry.Entry.SealedFile;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageImport;
import org.daybook.conversation.MessageImport.ImportedFile;
import org.daybook.conversation.rows.MessageRow;
import org.daybook.crypto.ByteSequence;
import org.daybook.exhibit.Exhibit;
import org.daybook.incident.Incident;
import org.daybook.portfolio.CitationLookup.Cited;
import org.daybook.portfolio.content.CaseSheets;
import org.daybook.portfolio.content.ConversationSheet;
import org.daybook.portfolio.content.ConversationSheet.MessageTaker;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.MediaSource;
import org.daybook.portfolio.content.MessageSheet;
import org.daybook.portfolio.content.MessageSheet.AttachedPicture;
import org.daybook.portfolio.content.OriginalSheet;
import org.daybook.portfolio.content.OriginalSheet.ImportedRows;
import org.daybook.portfolio.redaction.MessageRedaction;
import org.daybook.portfolio.redaction.Redaction;
import org.daybook.portfolio.redaction.RedactionPlan;
import org.daybook.portfolio.request.ExhibitChoice.Plates;
import org.daybook.portfolio.request.MessageContext;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.PortfolioSection;
import org.daybook.record.Id;

/**
 * Chooses the imported conversations of a portfolio: of imports that are not withdrawn, the messages to which printed
 * incidents refer, as far as the exhibit with their original is printed, and as many around them as were chosen.
 */
final class ConversationCollector {
    private final CaseConversations all;
    private final MessageRedaction redaction;
    private final Redaction stamps;
    private final boolean isPrinted;
    private final PortfolioCollector.Sources sources;
    private final Set<Id<Exhibit>> pictured;
    private final Set<ByteSequence> withheld;
    private final MessageContext context;
    private final Set<Id<Exhibit>> exhibits;
    private final Set<Id<Incident>> incidents;

    /** The messages of incidents that are not printed. */
    private final CitedRows keptBack;

    /**
     * @param printed the incidents and exhibits of the portfolio
     * @param request how many rows around those of incidents are wanted, and whether pictures are
     * @param sources give the rows and pictures when they are printed
     */
    ConversationCollector(
            CaseFile caseFile,
            CaseSheets printed,
            RedactionPlan plan,
            PortfolioRequest request,
            PortfolioCollector.Sources sources) {
        all = caseFile.conversations();
        redaction = plan.messages();
        stamps = plan.redaction();
        isPrinted = request.wants(PortfolioSection.MESSAGES) && !redaction.isNothing();
        this.sources = sources;
        context = request.context();
        pictured = pictured(printed, request);
        withheld = withheld(caseFile.exhibits().all(), pictured);
        exhibits = printed.exhibits().stream().map(ExhibitSheet::id).collect(Collectors.toSet());
        incidents = printed.incidents().stream().map(IncidentSheet::id).collect(Collectors.toSet());
        keptBack = CitedRows.of(all.linked(), incident -> !incidents.contains(incident));
    }

    /** What is printed of one conversation: the messages of printed incidents. */
    private record ChosenMessages(ImportHistory history, int index, List<Cited> cited) {
        int last(int around) {
            return cited.stream()
                    .mapToInt(one -> one.range().last() + around)
                    .max()
                    .orElse(0);
        }

        long most(int around) {
            return cited.stream()
                    .mapToLong(one -> one.range().count() + 2L * around)
                    .sum();
        }

        List<Id<Incident>> incidents() {
            return cited.stream().map(Cited::incident).distinct().toList();
        }
    }

    /** The conversations in the order in which they were imported. */
    List<ConversationSheet> collect() {
        if (redaction.isNothing()) {
            return List.of();
        }
        Map<Id<MessageImport>, List<Cited>> cited = cited();
        return all.all().stream()
                .filter(history -> !history.isWithdrawn())
                .flatMap(history -> sheets(history, cited.getOrDefault(history.id(), List.of())))
                .toList();
    }

    private Map<Id<MessageImport>, List<Cited>> cited() {
        Map<Id<MessageImport>, List<Cited>> cited = new HashMap<>();
        all.linked().forEach((incident, ranges) -> {
            if (incidents.contains(incident)) {
                ranges.forEach(range -> cited.computeIfAbsent(range.messages(), _ -> new ArrayList<>())
                        .add(new Cited(range, incident)));
            }
        });
        return cited;
    }

    /** The exhibits, of which those that hold imported messages say what they hold and what of it is printed. */
    List<ExhibitSheet> originals(List<ExhibitSheet> printed) {
        Map<Id<MessageImport>, List<Cited>> cited = cited();
        return printed.stream()
                .map(sheet -> all.originalOf(sheet.exhibit())
                        .map(contents -> sheet.holding(new OriginalSheet(
                                contents,
                                all.of(sheet.id()).stream()
                                        .filter(history -> isPrinted && !history.isWithdrawn())
                                        .flatMap(history -> rows(history, sheet, cited))
                                        .toList())))
                        .orElse(sheet))
                .toList();
    }

    private Stream<ImportedRows> rows(
            ImportHistory history, ExhibitSheet sheet, Map<Id<MessageImport>, List<Cited>> cited) {
        ByteSequence saltKey = history.saltKey();
        List<Cited> chosen = cited.getOrDefault(history.id(), List.of());
        if (saltKey == null || history.rows() == null || chosen.isEmpty()) {
            return Stream.empty();
        }
        ImportHistory.Committed tree = history.tree();
        return Stream.of(new ImportedRows(
                saltKey,
                tree == null ? null : tree.rows(),
                tree == null ? null : stamps.of(tree.recorded()),
                into -> rows(history, sheet.id(), chosen, into)));
    }

    private void rows(
            ImportHistory history, Id<Exhibit> exhibit, List<Cited> cited, OriginalSheet.OriginalRowConsumer into)
            throws IOException {
        Map<Integer, CitationLookup> sweeps = new HashMap<>();
        sources.messages().read(history, row -> {
            CitationLookup sweep = sweeps.computeIfAbsent(row.conversation(), index -> sweep(cited, index));
            boolean isOf = history.messages()
                    .exhibitOf(row.message().location().item())
                    .equals(Optional.of(exhibit));
            boolean isTold = isPrinted(history, sweep, row) && isOf && !redaction.isLeftOut(row.message());
            into.take(row, isTold ? redaction.of(row.message()) : null);
            return true;
        });
    }

    private CitationLookup sweep(List<Cited> cited, int conversation) {
        return new CitationLookup(in(cited, conversation), context.rows());
    }

    private static List<Cited> in(List<Cited> cited, int conversation) {
        return cited.stream()
                .filter(one -> one.range().conversation() == conversation)
                .toList();
    }

    private boolean isPrinted(ImportHistory history, CitationLookup sweep, MessageRow row) {
        boolean isReferred = !sweep.referring(row.number()).isEmpty();
        return sweep.isContext(row.number()) && (isReferred || !keptBack.has(history.id(), row));
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
        ChosenMessages chosen = new ChosenMessages(history, index, in(cited, index));
        return new ConversationSheet(
                redaction.of(history.messages().conversations().get(index).title()),
                new ConversationSheet.ConversationSource(
                        history.messages().format(),
                        redaction.of(history.messages().basis()),
                        originals),
                chosen.incidents(),
                chosen.most(context.rows()),
                into -> read(chosen, into),
                () -> rest(chosen),
                history.rows() == null);
    }

    private void read(ChosenMessages chosen, MessageTaker into) throws IOException {
        int last = chosen.last(context.rows());
        CitationLookup sweep = new CitationLookup(chosen.cited(), context.rows());
        try (MediaSource.Pictures media = sources.media().of(chosen.history(), withheld)) {
            sources.messages().read(chosen.history(), row -> {
                if (row.conversation() != chosen.index()) {
                    return true;
                }
                Optional<Id<Exhibit>> original = original(chosen, sweep, row);
                if (original.isPresent()) {
                    into.take(new MessageSheet(
                            row.number(),
                            original.get(),
                            sweep.referring(row.number()),
                            redaction.of(row.message()),
                            pictures(chosen.history(), row.message(), media)));
                }
                return row.number() < last;
            });
        }
    }

    private ConversationSheet.UnprintedMessages rest(ChosenMessages chosen) throws IOException {
        CitationLookup sweep = new CitationLookup(chosen.cited(), context.rows());
        int[] counts = new int[2];
        sources.messages().read(chosen.history(), row -> {
            if (row.conversation() == chosen.index()
                    && original(chosen, sweep, row).isEmpty()) {
                counts[0]++;
                counts[1] += chosen.history().messages().basis().isMine(row.message()) ? 1 : 0;
            }
            return true;
        });
        return new ConversationSheet.UnprintedMessages(counts[0], counts[1]);
    }

    /** The exhibit with the original of a message; empty if the message is not printed. */
    private Optional<Id<Exhibit>> original(ChosenMessages chosen, CitationLookup sweep, MessageRow row) {
        return redaction.isLeftOut(row.message()) || !isPrinted(chosen.history(), sweep, row)
                ? Optional.empty()
                : chosen.history()
                        .messages()
                        .exhibitOf(row.message().location().item())
                        .filter(exhibits::contains);
    }

    /**
     * The exhibits of which pictures are shown. None are shown to the other side: faces, rooms and views cannot be
     * searched for, and these cannot be left out one by one.
     */
    private static Set<Id<Exhibit>> pictured(CaseSheets printed, PortfolioRequest request) {
        return request.exhibits().plates() == Plates.NONE || request.mayBeServed()
                ? Set.of()
                : printed.exhibits().stream()
                        .filter(sheet -> request.exhibits().covered()
                                || !sheet.exhibit().handling().covered())
                        .map(ExhibitSheet::id)
                        .collect(Collectors.toSet());
    }

    /**
     * What is covered, left out or kept back as an exhibit of its own is not shown beside its message either. The
     * bytes decide: the exhibit may have been added before the messages were, or from another message.
     */
    private static Set<ByteSequence> withheld(Collection<ExhibitHistory> all, Set<Id<Exhibit>> pictured) {
        return all.stream()
                .filter(exhibit -> !pictured.contains(exhibit.id()))
                .flatMap(exhibit -> Stream.ofNullable(exhibit.file()))
                .map(SealedFile::sha256)
                .collect(Collectors.toSet());
    }

    private List<AttachedPicture> pictures(ImportHistory history, Message message, MediaSource.Pictures media) {
        List<AttachedPicture> pictures = new ArrayList<>();
        for (int i = 0; i < message.attachments().size(); i++) {
            Attachment attachment = message.attachments().get(i);
            boolean isShown = attachment.isPicture()
                    && history.messages()
                            .exhibitOf(attachment.location().item())
                            .filter(pictured::contains)
                            .isPresent();
            if (isShown) {
                pictures.add(new AttachedPicture(i, media.of(message, i)));
            }
        }
        return pictures;
    }
}
