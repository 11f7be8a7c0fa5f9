package org.daybook.job.importing;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.ImportHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.conversation.ConversationSummary;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageDirection;
import org.daybook.conversation.MessageImport;
import org.daybook.conversation.MessageRange;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.rows.MessageRow;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.importing.ImportFailure;
import org.daybook.incident.Channel;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentExtent;
import org.daybook.incident.IncidentType;
import org.daybook.incident.ReceivedItem;
import org.daybook.incident.SuspectedPerson;
import org.daybook.progress.Progress;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.session.MediaAddition;
import org.daybook.session.OpenCase;
import org.daybook.session.Session;
import org.daybook.text.ConversationFormatter;
import org.daybook.text.Messages;
import org.daybook.vault.VaultFailure;

/**
 * Makes incidents of imported messages: each says how many messages there were, from whom and when, has their exact
 * words, and refers to them in their conversation. It says nothing that the messages do not.
 */
public final class MessageIncidents {
    /** How long the pause between two messages of a burst is at most, unless she chooses another. */
    public static final Duration USUAL_PAUSE = Duration.ofHours(1);

    private static final Set<String> SOCIAL_MEDIA = Set.of("meta-messages", "snapchat", "tiktok");

    private final Session session;
    private final Messages messages;
    private final Progress progress;

    /** Nobody watches it. */
    public MessageIncidents(Session session, Messages messages) {
        this(session, messages, Progress.UNWATCHED);
    }

    /** @param progress counts the incidents whose attachments are added, and can cancel the adding */
    public MessageIncidents(Session session, Messages messages, Progress progress) {
        this.session = session;
        this.messages = messages;
        this.progress = progress;
    }

    /**
     * Records incidents of all messages of an import that the owner did not send herself and that are in no earlier
     * import of the same conversation.
     *
     * @param grouping what makes an incident
     * @param pause the longest between two messages of a burst
     * @param withMedia whether what was sent with the messages becomes exhibits of their incidents
     * @return the incidents, in the order of their numbers
     * @throws IOException if the rows cannot be read
     */
    public Made record(ImportHistory of, MessageGrouping grouping, Duration pause, boolean withMedia)
            throws EvidenceFailure, VaultFailure, ImportFailure, IOException {
        if (grouping == MessageGrouping.NONE) {
            return Made.NOTHING;
        }
        List<List<MessageRow>> groups = new ArrayList<>();
        RowGrouper grouper = new RowGrouper(grouping, pause, groups::add);
        NewRows fresh = NewRows.of(session, of);
        int[] repeated = new int[1];
        session.messages().read(of, row -> {
            if (fresh.has(row)) {
                grouper.take(row);
            } else if (row.message().type() != MessageType.NOTICE) {
                repeated[0]++;
            }
            return true;
        });
        grouper.finish();
        Made made = record(of, groups, MessageIncidents::whole, new BitSet(), withMedia);
        return new Made(made.incidents(), made.media(), made.mediaFailed(), repeated[0]);
    }

    /**
     * What was made of messages.
     *
     * @param incidents in the order of their numbers
     * @param media how many attachments became new exhibits
     * @param mediaFailed how many attachments were not added, and are only in the original
     * @param repeated how many messages, calls and the like made no incident since an earlier import has them
     */
    public record Made(List<IncidentHistory> incidents, int media, int mediaFailed, int repeated) {
        /** No incident was made. */
        public static final Made NOTHING = new Made(List.of(), 0, 0, 0);

        public Made {
            incidents = List.copyOf(incidents);
        }
    }

    /**
     * Records one incident of rows that were chosen one by one; it refers to each run of them, and what was sent with
     * them becomes its exhibits. Rows that are in an incident already are not counted again in this one.
     *
     * @param rows rows of one conversation, in the order of the source, at least one
     */
    public Made recordChosen(ImportHistory of, List<MessageRow> rows) throws VaultFailure, ImportFailure {
        BitSet held =
                session.await(open -> held(open, of.id(), rows.getFirst().conversation()), ImportFailure.Stopped::new);
        return record(of, List.of(rows), MessageIncidents::runs, held, true);
    }

    /** The numbers of the rows of a conversation that are in an incident. */
    private static BitSet held(OpenCase open, Id<MessageImport> messages, int conversation) {
        BitSet held = new BitSet();
        open.conversations()
                .citing(messages, conversation)
                .forEach(citing -> citing.ranges().forEach(range -> held.set(range.first(), range.last() + 1)));
        return held;
    }

    /**
     * @param ranges the rows to which an incident of such a group refers
     * @param held the numbers of the rows that are not counted
     */
    private Made record(
            ImportHistory of,
            List<List<MessageRow>> groups,
            BiFunction<ImportHistory, List<MessageRow>, List<MessageRange>> ranges,
            BitSet held,
            boolean withMedia)
            throws VaultFailure, ImportFailure {
        List<Id<Incident>> ids = session.await(
                open -> Stream.generate(open::<Incident>newId)
                        .limit(groups.size())
                        .toList(),
                ImportFailure.Stopped::new);
        Map<Incident, List<MessageRange>> incidents = new LinkedHashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            List<MessageRow> rows = groups.get(i);
            incidents.put(incident(ids.get(i), of, rows, held), ranges.apply(of, rows));
        }
        List<IncidentHistory> recorded =
                session.await((OpenCase open) -> open.conversations().record(incidents), ImportFailure.Stopped::new);
        return withMedia ? media(of, groups, recorded) : new Made(recorded, 0, 0, 0);
    }

    /** The incidents are recorded first, so that none is missing if an attachment cannot be added. */
    private Made media(ImportHistory of, List<List<MessageRow>> groups, List<IncidentHistory> recorded) {
        MessageMedia media = new MessageMedia(session, messages);
        int added = 0;
        int failed = 0;
        try (MediaAddition addition = session.media().adding(of)) {
            for (int i = 0; i < groups.size(); i++) {
                progress.at(i, groups.size());
                MessageMedia.Outcome outcome =
                        media.add(addition, groups.get(i), recorded.get(i).id(), progress);
                added += outcome.added().size();
                failed += outcome.failed();
            }
        } catch (IOException e) {
            // The original was only read, and whether it could be closed changes nothing of what was added.
            return new Made(recorded, added, failed, 0);
        }
        return new Made(recorded, added, failed, 0);
    }

    /** From the first to the last, with what was answered between them. */
    private static List<MessageRange> whole(ImportHistory of, List<MessageRow> rows) {
        return List.of(range(of, rows.getFirst(), rows.getLast()));
    }

    /** Each run of rows that follow one another. */
    private static List<MessageRange> runs(ImportHistory of, List<MessageRow> rows) {
        List<MessageRange> runs = new ArrayList<>();
        MessageRow first = rows.getFirst();
        MessageRow last = first;
        for (MessageRow row : rows) {
            if (row.number() > last.number() + 1) {
                runs.add(range(of, first, last));
                first = row;
            }
            last = row;
        }
        runs.add(range(of, first, last));
        return runs;
    }

    private static MessageRange range(ImportHistory of, MessageRow first, MessageRow last) {
        return new MessageRange(of.id(), first.conversation(), first.number(), last.number());
    }

    private Incident incident(Id<Incident> id, ImportHistory of, List<MessageRow> rows, BitSet held) {
        ZoneId zone = of.messages().basis().zone();
        List<Message> sent = oldestFirst(rows.stream().map(MessageRow::message).toList());
        List<Message> received = fromOthers(sent);
        List<Message> counted = received.isEmpty() ? sent : received;
        IncidentDescription what = new IncidentDescription(
                types(of, counted),
                happened(of, sent),
                new ExactWords(messages, zone).of(sent),
                new IncidentExtent(times(rows, received.isEmpty(), held), ""),
                channel(of, received),
                ReceivedItem.NOT_SAID);
        return Incident.of(id, 1, when(sent, zone), what)
                .with(SuspectedPerson.of(person(of, received), SuspectedPerson.Certainty.NOT_SAID, ""));
    }

    /** How many of the messages are counted; not said of one. */
    private static int times(List<MessageRow> rows, boolean withOwn, BitSet held) {
        long times = rows.stream()
                .filter(row -> !held.get(row.number()))
                .filter(row -> withOwn || row.message().direction() != MessageDirection.SENT)
                .count();
        return times == 1 ? 0 : (int) Math.min(times, 100_000);
    }

    /** Some sources have the newest first; words are quoted in the order in which they were written. */
    private static List<Message> oldestFirst(List<Message> sent) {
        OffsetDateTime first = sent.getFirst().time().at();
        OffsetDateTime last = sent.getLast().time().at();
        return first != null && last != null && first.isAfter(last) ? sent.reversed() : sent;
    }

    private static List<IncidentType> types(ImportHistory of, List<Message> sent) {
        boolean isSocial = SOCIAL_MEDIA.contains(of.messages().format());
        return sent.stream()
                .map(Message::type)
                .distinct()
                .map(type -> switch (type) {
                    case CALL -> IncidentType.CALLS;
                    case EMAIL -> IncidentType.EMAIL;
                    case PAYMENT -> IncidentType.PAYMENT_OR_GAME_MESSAGE;
                    case MESSAGE, NOTICE, LOGIN, WHEREABOUTS, OTHER ->
                        isSocial ? IncidentType.SOCIAL_MEDIA : IncidentType.TEXT_MESSAGES;
                })
                .toList();
    }

    private static EventTime when(List<Message> sent, ZoneId zone) {
        List<LocalDateTime> times = sent.stream()
                .flatMap(message -> Stream.ofNullable(message.time().at()))
                .map(at -> at.atZoneSameInstant(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES))
                .sorted()
                .toList();
        if (times.isEmpty()) {
            return EventTime.unknown(zone);
        }
        LocalDateTime first = times.getFirst();
        LocalDateTime last = times.getLast();
        return first.equals(last)
                ? EventTime.exactly(first.toLocalDate(), first.toLocalTime(), zone)
                : new EventTime(
                        EventTime.Precision.BETWEEN,
                        first.toLocalDate(),
                        first.toLocalTime(),
                        last.toLocalDate(),
                        last.toLocalTime(),
                        zone,
                        "");
    }

    /** How many messages came from whom, and how many of them she sent herself. */
    private String happened(ImportHistory of, List<Message> sent) {
        List<Message> received = fromOthers(sent);
        String own = messages.count("messages.incident-own", sent.size() - received.size());
        if (received.isEmpty()) {
            return messages.get("messages.incident-only-own", own, platform(of));
        }
        boolean areCalls = received.stream().allMatch(message -> message.type() == MessageType.CALL);
        String counted =
                messages.count(areCalls ? "messages.incident-calls" : "messages.incident-messages", received.size());
        String person = person(of, received);
        String from = person.isEmpty() ? messages.get("messages.incident-somebody") : person;
        return received.size() == sent.size()
                ? messages.get("messages.incident-happened", counted, from, platform(of))
                : messages.get("messages.incident-happened-with-own", counted, from, own, platform(of));
    }

    private static List<Message> fromOthers(List<Message> sent) {
        return sent.stream()
                .filter(message -> message.direction() != MessageDirection.SENT)
                .toList();
    }

    private Channel channel(ImportHistory of, List<Message> received) {
        Set<String> addresses = received.stream()
                .map(Message::address)
                .filter(address -> !address.isEmpty())
                .collect(Collectors.toSet());
        String address = addresses.size() == 1 ? addresses.iterator().next() : "";
        if (address.contains("@")) {
            return new Channel("", address, "", platform(of), "");
        }
        boolean isNumber = address.matches("\\+?[0-9 ().-]{3,}");
        return new Channel(isNumber ? address : "", "", isNumber ? "" : address, platform(of), "");
    }

    private String platform(ImportHistory of) {
        return new ConversationFormatter(messages).service(of.messages().format());
    }

    /** Who sent them: the name she gave if it can only mean one person, or else the names in the source. */
    private static String person(ImportHistory of, List<Message> received) {
        String them = of.messages().basis().them();
        return !them.isEmpty() && hasOneOther(of)
                ? them
                : received.stream()
                        .map(Message::author)
                        .filter(sender -> !sender.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(", "));
    }

    /**
     * Whether only one other person is named in the whole import. Callers are named there without having written, and
     * payees not at all, so that nobody can say how many they are.
     */
    private static boolean hasOneOther(ImportHistory of) {
        String me = of.messages().basis().me();
        return of.messages().conversations().stream()
                        .flatMap(conversation -> conversation.senders().stream())
                        .filter(sender ->
                                !sender.name().equals(me) && !sender.address().equals(me))
                        .map(ConversationSummary.SenderCount::name)
                        .distinct()
                        .count()
                == 1;
    }
}
