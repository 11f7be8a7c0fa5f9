package org.daybook.session;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.Entry.SealedFile;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.ImportHistory;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageImport.ImportedFile;
import org.daybook.conversation.SourceLocation;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.Hashes;
import org.daybook.decoder.Decoder;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.evidence.VaultThread;
import org.daybook.evidence.picture.Picture;
import org.daybook.evidence.picture.PictureBounds;
import org.daybook.evidence.picture.PictureFailure;
import org.daybook.exhibit.FileMetadata;
import org.daybook.files.MemoryChannel;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportSources;
import org.daybook.importing.catalogue.MediaReader;
import org.daybook.portfolio.MemoryBuffer;
import org.daybook.portfolio.content.PlateSource;
import org.daybook.vault.VaultFailure;

/**
 * What was sent with imported messages, read from the sealed original. Blocking; neither for the vault thread nor the
 * interface thread.
 */
public final class ImportedMedia {
    /** No phone makes a larger picture; what is larger is not decoded. */
    private static final long MOST_DECODED = 32L << 20;

    /** A part of a larger backup takes too long to find for a picture that only helps to recognise it. */
    private static final long MOST_SEARCHED = 256L << 20;

    private final CaseJournal journal;
    private final DiaryFiles files;
    private final ExhibitIntake intake;
    private final Decoder decoder;
    private final VaultThread vault;

    ImportedMedia(CaseJournal journal, DiaryFiles files, ExhibitIntake intake, Decoder decoder, VaultThread vault) {
        this.journal = journal;
        this.files = files;
        this.intake = intake;
        this.decoder = decoder;
        this.vault = vault;
    }

    /**
     * Where an attachment is.
     *
     * @param exhibit the exhibit with the original
     * @param root the path that its file had in what was imported; empty for all of it
     * @param isWhole whether the attachment is the whole file of the exhibit
     */
    record Holder(ExhibitHistory exhibit, String root, boolean isWhole) {}

    /**
     * A small picture of an attachment, decoded in another process. Nothing of it is kept.
     *
     * @param index the number of the attachment in the message, from 0
     * @param cancelled polled, on any thread; true stops the work
     * @return empty if it cannot be shown as a picture, the exhibit with the original or one with the same bytes is
     * covered, or it was cancelled
     */
    public Optional<Picture> thumbnail(ImportHistory of, Message message, int index, BooleanSupplier cancelled) {
        try {
            return isCovered(of, message.attachments().get(index))
                    ? Optional.empty()
                    : Optional.of(source(of, message, index, covered()).picture(PictureBounds.THUMBNAIL, cancelled));
        } catch (PictureFailure | IOException | EvidenceFailure | VaultFailure e) {
            return Optional.empty();
        }
    }

    private boolean isCovered(ImportHistory of, Attachment attachment) throws EvidenceFailure, VaultFailure {
        return holder(of, attachment)
                .filter(holder -> holder.exhibit().current().handling().covered())
                .isPresent();
    }

    /** The SHA-256 of the files of covered exhibits. */
    private Set<ByteSequence> covered() throws EvidenceFailure, VaultFailure {
        return DiaryFiles.await(vault.submit(() -> journal.caseFile().exhibits().all().stream()
                .filter(exhibit -> exhibit.current().handling().covered())
                .flatMap(exhibit -> Stream.ofNullable(exhibit.file()))
                .map(SealedFile::sha256)
                .collect(Collectors.toSet())));
    }

    /** Begins to add attachments of an import as exhibits. */
    public MediaAddition adding(ImportHistory of) {
        return new MediaAddition(this, intake, vault, of);
    }

    /**
     * An attachment as a picture, which is read anew each time.
     *
     * @param withheld the SHA-256 of files that cannot be opened, as if they were not in the original
     */
    public PlateSource source(ImportHistory of, Message message, int index, Set<ByteSequence> withheld) {
        return new PlateSource(() -> open(of, message, index, withheld), decoder);
    }

    private SeekableByteChannel open(ImportHistory of, Message message, int index, Set<ByteSequence> withheld)
            throws IOException {
        Attachment attachment = message.attachments().get(index);
        try {
            Holder holder = holder(of, attachment)
                    .filter(found -> found.isWhole()
                            || attachment.state() == Attachment.State.PRESENT
                            || length(found) <= MOST_SEARCHED)
                    .orElseThrow(() -> new IOException("not there"));
            if (holder.isWhole()) {
                requireShown(Objects.requireNonNull(holder.exhibit().file()).sha256(), withheld);
                return files.open(holder.exhibit());
            }
            try (MediaReader reader = reader(holder);
                    MemoryBuffer buffer = new MemoryBuffer(MOST_DECODED)) {
                reader.copy(message, index, buffer);
                return shown(buffer.take(), withheld);
            }
        } catch (EvidenceFailure | VaultFailure | ImportFailure e) {
            throw new IOException("the original cannot be read", e);
        }
    }

    private static SeekableByteChannel shown(byte[] bytes, Set<ByteSequence> withheld) throws IOException {
        try {
            requireShown(ByteSequence.of(Hashes.sha256(bytes)), withheld);
        } catch (IOException e) {
            Arrays.fill(bytes, (byte) 0);
            throw e;
        }
        return new MemoryChannel(bytes);
    }

    private static void requireShown(ByteSequence sha256, Set<ByteSequence> withheld) throws IOException {
        if (withheld.contains(sha256)) {
            throw new IOException("withheld");
        }
    }

    /** Opens the file of an exhibit; the caller closes it. */
    MediaReader reader(Holder holder) throws ImportFailure, IOException {
        FileMetadata account = Objects.requireNonNull(holder.exhibit().current().file());
        return new MediaReader(
                ImportSources.of(account.name(), length(holder), () -> {
                    try {
                        return files.open(holder.exhibit());
                    } catch (EvidenceFailure e) {
                        throw new IOException("the original cannot be read", e);
                    }
                }),
                holder.root());
    }

    private static long length(Holder holder) {
        return Objects.requireNonNull(holder.exhibit().file()).length();
    }

    /** Where an attachment is; empty if its bytes were not imported, or its exhibit was erased. */
    Optional<Holder> holder(ImportHistory of, Attachment attachment) throws EvidenceFailure, VaultFailure {
        if (!attachment.isThere()) {
            return Optional.empty();
        }
        SourceLocation location = attachment.location();
        Optional<ImportedFile> own = of.messages().files().stream()
                .filter(file -> !file.item().isEmpty() && file.item().equals(location.item()))
                .findFirst();
        Optional<ImportedFile> file = own.or(() -> of.messages().files().stream()
                .filter(all -> all.item().isEmpty())
                .findFirst());
        if (file.isEmpty()) {
            return Optional.empty();
        }
        Optional<ExhibitHistory> exhibit = DiaryFiles.await(
                vault.submit(() -> journal.caseFile().exhibits().one(file.get().exhibit())));
        return exhibit.filter(found -> found.file() != null)
                .map(found -> new Holder(
                        found, file.get().item(), own.isPresent() && attachment.state() == Attachment.State.PRESENT));
    }
}
