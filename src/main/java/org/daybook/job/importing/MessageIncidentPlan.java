package org.daybook.job.importing;

import java.time.Duration;
import java.util.Map;
import org.daybook.casefile.entry.Entry.WorkBegun;
import org.daybook.conversation.MessageImport;
import org.daybook.record.Coded;
import org.daybook.record.Id;

/**
 * What becomes of imported messages.
 *
 * @param grouping what makes an incident
 * @param pause the longest between two messages of a burst
 * @param withMedia whether what was sent with the messages becomes exhibits of their incidents
 */
public record MessageIncidentPlan(MessageGrouping grouping, Duration pause, boolean withMedia) {
    /** No incident is made. */
    public static final MessageIncidentPlan NONE =
            new MessageIncidentPlan(MessageGrouping.NONE, MessageIncidentCreator.USUAL_PAUSE, false);

    private static final String GROUPING = "grouping";
    private static final String PAUSE = "pause";
    private static final String MEDIA = "attachments";

    /** Whether no incident is made. */
    public boolean makesNone() {
        return grouping == MessageGrouping.NONE;
    }

    /** As it is kept in the ledger with the step that carries it out. */
    Map<String, String> kept(Id<MessageImport> of) {
        return Map.of(
                WorkBegun.IMPORT,
                of.hex(),
                GROUPING,
                grouping.code(),
                PAUSE,
                String.valueOf(pause.toSeconds()),
                MEDIA,
                String.valueOf(withMedia));
    }

    /** The plan of such a step; what it does not say is as usual. */
    static MessageIncidentPlan of(WorkBegun step) {
        String pause = step.plan().getOrDefault(PAUSE, "");
        return new MessageIncidentPlan(
                Coded.of(step.plan().getOrDefault(GROUPING, ""), MessageGrouping.BURST),
                pause.matches("[0-9]{1,9}")
                        ? Duration.ofSeconds(Long.parseLong(pause))
                        : MessageIncidentCreator.USUAL_PAUSE,
                Boolean.parseBoolean(step.plan().getOrDefault(MEDIA, "true")));
    }
}
