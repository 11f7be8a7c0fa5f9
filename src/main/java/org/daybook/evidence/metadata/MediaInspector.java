package org.daybook.evidence.metadata;

import com.drew.imaging.FileType;
import com.drew.imaging.FileTypeDetector;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.daybook.evidence.format.CachedContentReader;
import org.daybook.evidence.format.FileKind;
import org.daybook.evidence.format.FileKind.FileGroup;
import org.daybook.evidence.format.KindDetector;
import org.daybook.evidence.metadata.TimestampParser.WrittenTimestamp;
import org.daybook.exhibit.FileMetadata;
import org.daybook.exhibit.FileTimestamp.TimestampSource;
import org.daybook.exhibit.FileWarning;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file's metadata, and concludes nothing from it. In bounded memory and a bounded number of reads, whatever
 * the content is, but for a JPEG that does not end as one: of that, at most 64 MiB are looked through. Safe for
 * several threads, each with a channel of its own.
 *
 * <p>A time from a file's name is 00:00 if the name has only a date.
 */
public final class MediaInspector {
    private static final int HEAD = 4096;

    /**
     * Reads a file's account of itself.
     *
     * @param content read from any position, and left at any; not closed
     * @param file what the disk says of it
     * @throws IOException only if the channel throws it; no content does
     */
    public FileMetadata inspect(SeekableByteChannel content, FileSystemMetadata file) throws IOException {
        CachedContentReader bytes = new CachedContentReader(content);
        MetadataCollector account = new MetadataCollector();
        FileKind kind = kind(bytes, file.name());
        try {
            read(bytes, kind, account);
        } catch (RuntimeException e) {
            // A fault in a reader must not cost the evidence: what was read until then is kept.
            account.unreadable();
        }
        WrittenTimestamp named = FileNameTimestamp.in(file.name());
        if (named != null) {
            account.time(TimestampSource.FILE_NAME, named.at(), named.offset());
        }
        disk(account, TimestampSource.FILE_CHANGED, file.changed());
        disk(account, TimestampSource.FILE_MADE, file.made());
        return new FileMetadata(
                file.name(),
                file.folder(),
                kind == FileKind.UNKNOWN ? otherKind(bytes) : kind.mediaType(),
                account.times(),
                account.origin(),
                account.dimensions(),
                warnings(file.name(), kind, bytes.size(), account));
    }

    private static void read(CachedContentReader content, FileKind kind, MetadataCollector account) throws IOException {
        switch (kind) {
            case MP4, MOV, THREE_GP, M4A -> MovieMetadata.read(content, account);
            case WAV -> SoundMetadata.read(content, account);
            case MAIL -> MailMetadata.read(content, account);
            default -> {
                if (kind.group() == FileGroup.PICTURE) {
                    PictureMetadata.read(content, kind, account);
                }
            }
        }
    }

    /** By the content; plain text may be any kind of text that its name says, since many have no beginning. */
    private static FileKind kind(CachedContentReader content, String name) throws IOException {
        FileKind kind = KindDetector.detect(content);
        return kind == FileKind.TEXT
                ? FileKind.ofName(name)
                        .filter(said -> said == FileKind.CSV || said == FileKind.SCRIPT || said == FileKind.JSON)
                        .orElse(kind)
                : kind;
    }

    /** The kinds that the library knows besides, such as cameras' own. */
    private static String otherKind(CachedContentReader content) throws IOException {
        byte[] head = content.head(HEAD);
        try {
            FileType type = FileTypeDetector.detectFileType(new BufferedInputStream(new ByteArrayInputStream(head)));
            String mediaType = type.getMimeType();
            return mediaType == null ? FileMetadata.UNKNOWN_KIND : mediaType;
        } catch (IOException | RuntimeException e) {
            return FileMetadata.UNKNOWN_KIND;
        }
    }

    private static void disk(MetadataCollector account, TimestampSource source, @Nullable OffsetDateTime at) {
        if (at != null) {
            account.time(source, at.toLocalDateTime(), at.getOffset());
        }
    }

    private static List<FileWarning> warnings(String name, FileKind kind, long size, MetadataCollector account) {
        List<FileWarning> warnings = new ArrayList<>();
        if (FileNameWarnings.isProgram(name, kind)) {
            warnings.add(FileWarning.PROGRAM);
        }
        if (FileNameWarnings.misleads(name)) {
            warnings.add(FileWarning.MISLEADING_NAME);
        }
        if (size > 0 && FileNameWarnings.contradicts(name, kind)) {
            warnings.add(FileWarning.OTHER_CONTENT);
        }
        if (size == 0) {
            warnings.add(FileWarning.EMPTY);
        }
        if (account.isUnreadable()) {
            warnings.add(FileWarning.UNREADABLE);
        }
        if (account.isCutOff()) {
            warnings.add(FileWarning.CUT_OFF);
        }
        return warnings;
    }
}
