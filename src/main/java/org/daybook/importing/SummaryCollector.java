package org.daybook.importing;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.ConversationHeading;
import org.daybook.conversation.ConversationSummary;
import org.daybook.conversation.KnownAddresses;
import org.daybook.conversation.Message;
import org.daybook.conversation.Participant;
import org.jspecify.annotations.Nullable;

/** Counts what an importer reads, without keeping it. For one thread. */
public final class SummaryCollector implements MessageHandler {
    /** More warnings say no more. */
    private static final int MOST_WARNINGS = 200;

    private final List<ConversationCount> counts = new ArrayList<>();
    private final List<ImportWarning> warnings = new ArrayList<>();
    private int warned;
    private int pictures;
    private int recordings;

    private static final class ConversationCount {
        private final ConversationHeading heading;
        private final Map<Participant, Integer> senders = new LinkedHashMap<>();
        private final Map<Participant, Set<String>> spellings = new HashMap<>();
        private final KnownAddresses known = new KnownAddresses();
        private int messages;
        private int system;
        private int media;
        private int mediaMissing;
        private int calls;
        private int others;
        private @Nullable OffsetDateTime first;
        private @Nullable OffsetDateTime last;

        ConversationCount(ConversationHeading heading) {
            this.heading = heading;
            heading.participants().forEach(listed -> count(listed.name(), listed.address(), 0));
        }

        void add(Message message) {
            switch (message.type()) {
                case MESSAGE, EMAIL -> {
                    messages++;
                    count(message.sender(), message.address(), 1);
                }
                case NOTICE -> system++;
                case CALL -> {
                    calls++;
                    count(message.sender(), message.address(), 0);
                }
                case PAYMENT, LOGIN, WHEREABOUTS, OTHER -> others++;
            }
            for (Attachment attachment : message.attachments()) {
                if (attachment.isThere()) {
                    media++;
                } else {
                    mediaMissing++;
                }
            }
            OffsetDateTime at = message.time().at();
            if (at != null) {
                OffsetDateTime earliest = first;
                OffsetDateTime latest = last;
                first = earliest == null || at.isBefore(earliest) ? at : earliest;
                last = latest == null || at.isAfter(latest) ? at : latest;
            }
        }

        private void count(String name, String address, int sent) {
            Participant one = new Participant(
                    name.equals(address) ? known.first(name) : name, address.isEmpty() ? "" : known.first(address));
            senders.merge(one, sent, Integer::sum);
            if (!address.isEmpty()) {
                spellings.computeIfAbsent(one, _ -> new LinkedHashSet<>()).add(address);
            }
        }

        ConversationSummary summary() {
            List<ConversationSummary.SenderCount> counted = senders.entrySet().stream()
                    .filter(entry -> !entry.getKey().name().isEmpty()
                            || !entry.getKey().address().isEmpty())
                    .map(entry -> new ConversationSummary.SenderCount(
                            entry.getKey().name().isEmpty()
                                    ? entry.getKey().address()
                                    : entry.getKey().name(),
                            String.join(
                                    ConversationSummary.SPELLINGS, spellings.getOrDefault(entry.getKey(), Set.of())),
                            entry.getValue()))
                    .toList();
            return new ConversationSummary(
                    heading.title(),
                    heading.item(),
                    counted,
                    messages,
                    system,
                    media,
                    mediaMissing,
                    calls,
                    others,
                    first,
                    last);
        }
    }

    @Override
    public int begin(ConversationHeading heading) {
        counts.add(new ConversationCount(heading));
        return counts.size() - 1;
    }

    @Override
    public void take(int conversation, Message message) {
        counts.get(conversation).add(message);
        pictures += (int)
                message.attachments().stream().filter(Attachment::isPicture).count();
        recordings += (int)
                message.attachments().stream().filter(Attachment::isRecording).count();
    }

    @Override
    public void warn(ImportWarning warning) {
        warned++;
        if (warnings.size() < MOST_WARNINGS) {
            warnings.add(warning);
        }
    }

    /** The conversations in the order in which they began. */
    public List<ConversationSummary> conversations() {
        return counts.stream().map(ConversationCount::summary).toList();
    }

    /** How many pictures were sent with them and are in the source. */
    public int pictures() {
        return pictures;
    }

    /** The same of recordings. */
    public int recordings() {
        return recordings;
    }

    /** The first of the warnings. */
    public List<ImportWarning> warnings() {
        return List.copyOf(warnings);
    }

    public int warned() {
        return warned;
    }
}
