package org.daybook.session;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.ImportHistory;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.Message;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.evidence.VaultThread;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitHandling;
import org.daybook.exhibit.ExhibitLinks;
import org.daybook.exhibit.Provenance;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.SourceItem;
import org.daybook.importing.catalogue.MediaReader;
import org.daybook.incident.Incident;
import org.daybook.record.Id;
import org.daybook.session.ImportedMedia.AttachmentHolder;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/**
 * Adds attachments of imported messages as exhibits of their own, byte for byte as the original has them. Blocking, for
 * one thread; the fastest in the order of the original, which stays open until this is closed.
 */
public final class MediaAddition implements Closeable {
    private final ImportedMedia media;
    private final ExhibitIntake intake;
    private final VaultThread vault;
    private final ImportHistory of;
    private final MediaReaders readers;

    MediaAddition(
            ImportedMedia media, MediaReaders readers, ExhibitIntake intake, VaultThread vault, ImportHistory of) {
        this.media = media;
        this.readers = readers;
        this.intake = intake;
        this.vault = vault;
        this.of = of;
    }

    /**
     * Adds an attachment. A file that was imported as an exhibit of its own is only linked, and the same bytes are kept
     * once, as by every other way to add a file.
     *
     * @param index the number of the attachment in the message, from 0
     * @param incident the incident it is to belong to; null for none
     * @param provenance says how it came to be an exhibit, by the exhibit with the original
     * @throws ImportFailure if it is not where the message says that it is
     * @throws IOException if the original cannot be read
     */
    public ExhibitAddition.AddedExhibit add(
            Message message, int index, @Nullable Id<Incident> incident, Function<ExhibitHistory, String> provenance)
            throws ImportFailure, EvidenceFailure, VaultFailure, IOException {
        Attachment attachment = message.attachments().get(index);
        Optional<AttachmentHolder> found = media.holder(of, attachment);
        if (found.isEmpty()) {
            throw new ImportFailure.Malformed(attachment.location());
        }
        AttachmentHolder holder = found.get();
        if (holder.isWhole()) {
            return new ExhibitAddition.AddedExhibit(linked(holder.exhibit(), incident), true);
        }
        MediaReader reader = readers.of(holder, () -> false);
        String said = provenance.apply(holder.exhibit());
        return intake.<ImportFailure>begin(
                        out -> reader.copy(message, index, out),
                        name(attachment),
                        incident,
                        exhibit -> described(exhibit, holder.exhibit().current(), said))
                .finish();
    }

    private ExhibitHistory linked(ExhibitHistory exhibit, @Nullable Id<Incident> incident)
            throws EvidenceFailure, VaultFailure {
        return incident == null
                ? exhibit
                : VaultThread.outcome(vault.submit(() -> intake.link(exhibit.id(), incident)));
    }

    private static String name(Attachment attachment) {
        String name = attachment.name().isEmpty() ? attachment.location().item() : attachment.name();
        return SourceItem.nameOf(name.replace('\\', '/'));
    }

    /** What is covered or kept out of portfolios stays so in its parts. */
    private static Exhibit described(Exhibit exhibit, Exhibit original, String provenance) {
        return exhibit.with(new Provenance("", provenance, ""))
                .with(new ExhibitLinks(List.of(), List.of(original.id())))
                .with(new ExhibitHandling(
                        original.handling().inPortfolio(), original.handling().covered(), ""));
    }

    @Override
    public void close() throws IOException {
        readers.close();
    }
}
