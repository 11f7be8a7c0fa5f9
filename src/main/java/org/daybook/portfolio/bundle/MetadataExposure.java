package org.daybook.portfolio.bundle;

import java.util.EnumSet;
import java.util.Set;
import org.daybook.evidence.format.FileKind;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.FileMetadata;
import org.daybook.exhibit.FileOrigin;

/**
 * What an exhibit's file tells besides what it shows, so that she can be asked before it is given out. It says what
 * Daybook found, and where Daybook has not looked; it does not promise that there is nothing else.
 *
 * @param kinds what it tells; empty for a physical item, and for a file in which nothing was found
 */
public record MetadataExposure(Set<Kind> kinds) {

    /** What a file can tell. */
    public enum Kind {
        /** Where it was made. */
        PLACE,
        /** With which device or program. */
        DEVICE,
        /** Over which computers it came, as e-mails do. */
        NETWORK,
        /** It can hold such things, and Daybook cannot look for them in files of this kind. */
        NOT_LOOKED_INSIDE
    }

    public MetadataExposure {
        kinds = Set.copyOf(kinds);
    }

    /** Of an exhibit as it is recorded, with all that its file says. */
    public static MetadataExposure of(Exhibit exhibit) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        FileMetadata file = exhibit.file();
        if (file != null) {
            FileOrigin origin = file.origin();
            if (origin.place() != null) {
                kinds.add(Kind.PLACE);
            }
            if (!(origin.make() + origin.model() + origin.software()).isBlank()) {
                kinds.add(Kind.DEVICE);
            }
            FileKind kind = FileKind.ofMediaType(file.kind());
            if (kind == FileKind.MAIL || kind == FileKind.MBOX) {
                kinds.add(Kind.NETWORK);
            }
            if (kind.group() != FileKind.Group.PICTURE) {
                kinds.add(Kind.NOT_LOOKED_INSIDE);
            }
        }
        return new MetadataExposure(kinds);
    }

    /** Whether it tells a place, a device or a network, or may. */
    public boolean isAny() {
        return !kinds.isEmpty();
    }
}
