package org.daybook.portfolio.bundle;

import java.util.EnumSet;
import java.util.Set;
import org.daybook.evidence.format.FileKind;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.FileMetadata;
import org.daybook.exhibit.FileOrigin;

/**
 * What the metadata of an exhibit's file reveals, so that the user can decide before it is shared. It says what
 * Daybook found, and where Daybook has not looked; it does not promise that there is nothing else.
 *
 * @param kinds what it reveals; empty for a physical item, and for a file in which nothing was found
 */
public record MetadataExposure(Set<ExposureKind> kinds) {

    /** What a file can reveal. */
    public enum ExposureKind {
        /** Where it was made. */
        PLACE,
        /** With which device or program. */
        DEVICE,
        /** Through which computers it came, as e-mails do. */
        NETWORK,
        /** It can hold such things, and Daybook cannot look for them in files of this kind. */
        NOT_LOOKED_INSIDE
    }

    public MetadataExposure {
        kinds = Set.copyOf(kinds);
    }

    /** The exposure of an exhibit as recorded, with all metadata of its file. */
    public static MetadataExposure of(Exhibit exhibit) {
        Set<ExposureKind> kinds = EnumSet.noneOf(ExposureKind.class);
        FileMetadata file = exhibit.file();
        if (file != null) {
            FileOrigin origin = file.origin();
            if (origin.place() != null) {
                kinds.add(ExposureKind.PLACE);
            }
            if (!(origin.make() + origin.model() + origin.software()).isBlank()) {
                kinds.add(ExposureKind.DEVICE);
            }
            FileKind kind = FileKind.ofMediaType(file.kind());
            if (kind == FileKind.MAIL || kind == FileKind.MBOX) {
                kinds.add(ExposureKind.NETWORK);
            }
            if (kind.group() != FileKind.FileGroup.PICTURE) {
                kinds.add(ExposureKind.NOT_LOOKED_INSIDE);
            }
        }
        return new MetadataExposure(kinds);
    }

    /** Whether it reveals a place, a device or a network, or may do so. */
    public boolean isAny() {
        return !kinds.isEmpty();
    }
}
