package org.daybook.job.importing;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.ImportHistory;
import org.daybook.conversation.ContactAddress;
import org.daybook.conversation.ConversationSummary;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageDirection;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.rows.MessageRow;
import org.daybook.incident.Channel;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentExtent;
import org.daybook.incident.IncidentType;
import org.daybook.incident.ReceivedItem;
import org.daybook.incident.SuspectedPerson;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.text.ConversationFormatter;
import org.daybook.text.Messages;

/** What an incident says that is made of messages of one import: nothing that these do not say. */
record MessageIncidentContent(Messages messages, ImportHistory imported) {
    static final Set<String> SOCIAL_MEDIA = Set.of("meta-messages", "snapchat", "tiktok");

    /**
     * The incident of these rows, in the order of the source.
     *
     * @param held the numbers of the rows that are not counted
     */
    Incident of(Id<Incident> id, List<MessageRow> rows, BitSet held) {
        ZoneId zone = imported.messages().basis().zone();
        List<Message> sent = oldestFirst(rows.stream().map(MessageRow::message).toList());
        List<Message> received = fromOthers(sent);
        List<Message> counted = received.isEmpty() ? sent : received;
        IncidentDescription what = new IncidentDescription(
                types(counted),
                happened(sent),
                new MessageQuoter(messages, zone).of(sent),
                new IncidentExtent(times(rows, held), ""),
                channel(received),
                ReceivedItem.NOT_SAID);
        return Incident.of(id, 1, when(sent, zone), what)
                .with(SuspectedPerson.of(person(received), SuspectedPerson.Certainty.NOT_SAID, ""));
    }

    /** How many messages are counted, of which none is hers; not said of one. */
    private static int times(List<MessageRow> rows, BitSet held) {
        long times = rows.stream()
                .filter(row -> !held.get(row.number()))
                .filter(row -> row.message().direction() != MessageDirection.SENT)
                .count();
        return times == 1 ? 0 : (int) Math.min(times, 100_000);
    }

    /** Some sources have the newest first; words are quoted in the order in which they were written. */
    private static List<Message> oldestFirst(List<Message> sent) {
        OffsetDateTime first = sent.getFirst().time().at();
        OffsetDateTime last = sent.getLast().time().at();
        return first != null && last != null && first.isAfter(last) ? sent.reversed() : sent;
    }

    private List<IncidentType> types(List<Message> sent) {
        boolean isSocial = SOCIAL_MEDIA.contains(imported.messages().format());
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
                        EventTime.EventTimePrecision.BETWEEN,
                        first.toLocalDate(),
                        first.toLocalTime(),
                        last.toLocalDate(),
                        last.toLocalTime(),
                        zone,
                        "");
    }

    /** How many messages came from whom, and how many of them she sent herself. */
    private String happened(List<Message> sent) {
        List<Message> received = fromOthers(sent);
        String own = messages.count("messages.incident-own", sent.size() - received.size());
        if (received.isEmpty()) {
            return messages.get("messages.incident-only-own", own, platform());
        }
        boolean areCalls = received.stream().allMatch(message -> message.type() == MessageType.CALL);
        String counted =
                messages.count(areCalls ? "messages.incident-calls" : "messages.incident-messages", received.size());
        String person = person(received);
        String from = person.isEmpty() ? messages.get("messages.incident-somebody") : person;
        return received.size() == sent.size()
                ? messages.get("messages.incident-happened", counted, from, platform())
                : messages.get("messages.incident-happened-with-own", counted, from, own, platform());
    }

    private static List<Message> fromOthers(List<Message> sent) {
        return sent.stream()
                .filter(message -> message.direction() != MessageDirection.SENT)
                .toList();
    }

    private Channel channel(List<Message> received) {
        Set<String> addresses = received.stream()
                .map(Message::address)
                .filter(address -> !address.isEmpty())
                .collect(Collectors.toSet());
        String address = addresses.size() == 1 ? addresses.iterator().next() : "";
        if (address.contains("@")) {
            return new Channel("", address, "", platform(), "");
        }
        boolean isNumber = address.matches("\\+?[0-9 ().-]{3,}");
        return new Channel(isNumber ? address : "", "", isNumber ? "" : address, platform(), "");
    }

    private String platform() {
        return new ConversationFormatter(messages).service(imported.messages().format());
    }

    /** Who sent them: the name she gave if it can only mean one person, or else the names in the source. */
    private String person(List<Message> received) {
        String them = imported.messages().basis().them();
        return !them.isEmpty() && hasOneOther()
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
    private boolean hasOneOther() {
        String me = imported.messages().basis().me();
        return imported.messages().conversations().stream()
                        .flatMap(conversation -> conversation.senders().stream())
                        .filter(sender -> !ContactAddress.areSame(me, sender.name())
                                && !sender.address().equals(me))
                        .map(ConversationSummary.SenderCount::name)
                        .distinct()
                        .count()
                == 1;
    }
}
