package org.daybook.ui.toolkit.context;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.evidence.format.FileKind;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.FileMetadata;
import org.daybook.exhibit.FileTimestamp;
import org.daybook.exhibit.FileWarning;
import org.daybook.settings.ExhibitLabelStyle;
import org.daybook.text.Messages;

/** Words for exhibits: their labels, names, kinds and details. */
public final class ExhibitDescriber {
    private final Messages messages;
    private final Supplier<ExhibitLabelStyle> style;

    /** @param style how labels are written, asked each time */
    public ExhibitDescriber(Messages messages, Supplier<ExhibitLabelStyle> style) {
        this.messages = messages;
        this.style = style;
    }

    /** Such as SB1; the number alone where no initials are known. */
    public String label(ExhibitHistory exhibit) {
        String initials = exhibit.label();
        int number = exhibit.current().number();
        return initials.isBlank() ? String.valueOf(number) : style.get().label(initials, number);
    }

    /** Its title, or else the name of its file, or else that it is a physical item. */
    public String name(Exhibit exhibit) {
        String title = exhibit.naming().title();
        FileMetadata file = exhibit.file();
        if (!title.isBlank()) {
            return title.strip();
        }
        return file == null ? messages.get("exhibit.thing-untitled") : fileName(file.name());
    }

    /** Label and name. */
    public String full(ExhibitHistory exhibit) {
        return messages.get("exhibit.full", label(exhibit), name(exhibit.current()));
    }

    /** What kind of file or physical item it is, such as 'Picture'. */
    public String kind(Exhibit exhibit) {
        FileMetadata file = exhibit.file();
        if (file == null) {
            return messages.get("exhibit.kind-thing");
        }
        FileKind kind = FileKind.ofMediaType(file.kind());
        return switch (kind.group()) {
            case PICTURE -> messages.get("exhibit.kind-picture", kind.commonName());
            case VIDEO -> messages.get("exhibit.kind-video", kind.commonName());
            case SOUND -> messages.get("exhibit.kind-sound", kind.commonName());
            case TEXT ->
                kind == FileKind.TEXT
                        ? messages.get("exhibit.kind-plain")
                        : messages.get("exhibit.kind-text", kind.commonName());
            case DOCUMENT -> messages.get("exhibit.kind-document", kind.commonName());
            case ARCHIVE -> messages.get("exhibit.kind-archive", kind.commonName());
            case PROGRAM -> messages.get("exhibit.kind-program");
            case OTHER -> messages.get("exhibit.kind-other");
        };
    }

    /** Kind, size and when it was added, in one line. */
    public String details(ExhibitHistory exhibit) {
        return details(exhibit, messages.formats()::dateTime);
    }

    /** The same with the day alone, for a row of a list. */
    public String brief(ExhibitHistory exhibit) {
        return details(exhibit, at -> messages.formats().date(at.toLocalDate()));
    }

    private String details(ExhibitHistory exhibit, Function<OffsetDateTime, String> added) {
        if (exhibit.isOriginalMissing()) {
            return messages.get("exhibit.details-missing", kind(exhibit.current()));
        }
        String at = messages.formats()
                .claimed(
                        added.apply(exhibit.original().recordedAt()),
                        exhibit.original().isClaimed());
        return Optional.ofNullable(exhibit.file())
                .map(file -> messages.get(
                        "exhibit.details-file",
                        kind(exhibit.current()),
                        messages.formats().size(file.length()),
                        at))
                .orElseGet(() -> messages.get("exhibit.details-thing", kind(exhibit.current()), at));
    }

    /** What is unusual about a file, one sentence each; empty if nothing is. */
    public List<String> warnings(FileMetadata file) {
        return file.warnings().stream().map(this::warning).toList();
    }

    /** The part of the file that a time comes from. */
    public String source(FileTimestamp.TimestampSource source) {
        return messages.get("exhibit.time-" + source.code());
    }

    /** A time as the file gives it, with its zone or that it gives none. */
    public String time(FileTimestamp said) {
        String at = messages.get(
                "exhibit.time-at",
                messages.formats().date(said.at().toLocalDate()),
                said.at().toLocalTime().withNano(0).toString());
        return said.offset() == null
                ? messages.get("exhibit.time-without-zone", at)
                : messages.get("exhibit.time-with-zone", at, zone(said));
    }

    /** A file's name, in which characters that could disguise it are shown as symbols. */
    public String fileName(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (type == Character.FORMAT || type == Character.CONTROL) {
                shown.append(String.format(java.util.Locale.ROOT, "[U+%04X]", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    private String zone(FileTimestamp said) {
        String id = said.offset() == null ? "" : said.offset().getId();
        return "Z".equals(id) ? "UTC" : "UTC" + id;
    }

    private String warning(FileWarning warning) {
        return messages.get("exhibit.warning-" + warning.code());
    }
}
