package org.daybook.job.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.ImportHistory;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.Message;
import org.daybook.conversation.rows.MessageRow;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.exhibit.FileMetadata;
import org.daybook.importing.ImportFailure;
import org.daybook.incident.Incident;
import org.daybook.progress.Progress;
import org.daybook.record.Id;
import org.daybook.session.ExhibitAddition;
import org.daybook.session.MediaAddition;
import org.daybook.session.Session;
import org.daybook.text.ConversationFormatter;
import org.daybook.text.Messages;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/**
 * Adds what was sent with messages as exhibits of their own, each of which says from which exhibit it was taken and
 * where it is in it. Blocking; neither for the vault thread nor the interface thread.
 */
public final class MessageMediaJob {
    private final Session session;
    private final Messages messages;
    private final ConversationFormatter conversations;

    /**
     * The outcome.
     *
     * @param added the new exhibits
     * @param held the exhibits that had these bytes already
     * @param failed how many attachments were not added: they could not be read or written, or it was cancelled before
     * @param isCutOff whether any of these can be added when it is tried again: the diary could not be written, or it
     *     was cancelled
     */
    public record MediaOutcome(List<ExhibitHistory> added, List<ExhibitHistory> held, int failed, boolean isCutOff) {
        public MediaOutcome {
            added = List.copyOf(added);
            held = List.copyOf(held);
        }
    }

    public MessageMediaJob(Session session, Messages messages) {
        this.session = session;
        this.messages = messages;
        conversations = new ConversationFormatter(messages);
    }

    /** How many attachments of messages can be added. */
    public static long count(List<MessageRow> rows) {
        return rows.stream()
                .flatMap(row -> row.message().attachments().stream())
                .filter(Attachment::isThere)
                .count();
    }

    /**
     * Adds every attachment of some messages. One that cannot be added does not keep the others from being added.
     *
     * @param rows in the order of the source
     * @param incident the incident they are to belong to; null for none
     */
    public MediaOutcome add(ImportHistory of, List<MessageRow> rows, @Nullable Id<Incident> incident)
            throws EvidenceFailure {
        try (MediaAddition addition = session.media().adding(of)) {
            return add(addition, rows, incident, Progress.UNWATCHED);
        } catch (IOException e) {
            throw new EvidenceFailure.CannotRead();
        }
    }

    /**
     * The same within a longer work on one import. No failure ends it: what was recorded before is always told.
     *
     * @param told cancels it between two attachments
     */
    MediaOutcome add(MediaAddition addition, List<MessageRow> rows, @Nullable Id<Incident> incident, Progress told) {
        List<ExhibitHistory> added = new ArrayList<>();
        List<ExhibitHistory> held = new ArrayList<>();
        int failed = 0;
        boolean isCutOff = false;
        for (MessageRow row : rows) {
            Message message = row.message();
            for (int i = 0; i < message.attachments().size(); i++) {
                if (message.attachments().get(i).isThere()) {
                    try {
                        told.requireWanted(ImportFailure.Stopped::new);
                        ExhibitAddition.AddedExhibit one = add(addition, message, i, incident);
                        (one.heldAlready() ? held : added).add(one.exhibit());
                    } catch (ImportFailure.Stopped | EvidenceFailure.NoSpace | VaultFailure e) {
                        failed++;
                        isCutOff = true;
                    } catch (ImportFailure | IOException | EvidenceFailure e) {
                        failed++;
                    }
                }
            }
        }
        return new MediaOutcome(added, held, failed, isCutOff);
    }

    private ExhibitAddition.AddedExhibit add(
            MediaAddition addition, Message message, int index, @Nullable Id<Incident> incident)
            throws ImportFailure, EvidenceFailure, VaultFailure, IOException {
        return addition.add(message, index, incident, original -> provenance(original, message, index));
    }

    /** Which exhibit it was taken from, with its file and SHA-256, and the places of it and of its message. */
    private String provenance(ExhibitHistory original, Message message, int index) {
        FileMetadata file = Objects.requireNonNull(original.current().file());
        Attachment attachment = message.attachments().get(index);
        String place = attachment.state() == Attachment.AttachmentState.PRESENT
                ? attachment.location().item()
                : messages.get("messages.media-part", conversations.place(attachment.location()), index + 1);
        return messages.get(
                "messages.media-provenance",
                original.label() + original.current().number(),
                file.name(),
                Objects.requireNonNull(original.file()).sha256().hex(),
                place,
                conversations.place(message.location()));
    }
}
