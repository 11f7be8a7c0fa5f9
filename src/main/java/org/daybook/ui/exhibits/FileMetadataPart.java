package org.daybook.ui.exhibits;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.entry.Entry.SealedFile;
import org.daybook.exhibit.FileMetadata;
import org.daybook.exhibit.FileOrigin;
import org.daybook.record.Coordinates;
import org.daybook.record.Dimensions;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.ExhibitDescriber;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Panes;

/** The metadata of a file, and what was determined when it was added. */
record FileMetadataPart(Messages messages, ExhibitDescriber words) {
    private static final int GROUP = 8;
    private static final long SECOND = 1000;
    private static final long MINUTE = 60;

    Node of(ExhibitHistory exhibit, FileMetadata account) {
        VBox part = Panes.part(messages.get("exhibit.file-title"), TextLabels.quiet(messages.get("exhibit.file-help")));
        part.getStyleClass().add("section-parts");
        part.getChildren().add(plain(exhibit, account));
        FactsPane apart = apart(account);
        if (!apart.getChildren().isEmpty()) {
            part.getChildren().addAll(TextLabels.quiet(messages.get("exhibit.file-apart")), apart);
        }
        return part;
    }

    private FactsPane plain(ExhibitHistory exhibit, FileMetadata account) {
        FactsPane facts = new FactsPane();
        facts.add(messages.get("exhibit.file-name"), words.fileName(account.name()));
        facts.add(messages.get("exhibit.file-kind"), words.kind(exhibit.current()));
        SealedFile file = exhibit.file();
        if (file != null) {
            facts.add(
                    messages.get("exhibit.file-size"),
                    messages.get("exhibit.file-bytes", messages.formats().size(file.length()), file.length()));
        }
        Dimensions size = account.dimensions();
        if (size.width() > 0) {
            boolean turned = size.isTurned();
            facts.add(
                    messages.get("exhibit.file-dimensions"),
                    messages.get(
                            "exhibit.file-pixels",
                            String.valueOf(turned ? size.height() : size.width()),
                            String.valueOf(turned ? size.width() : size.height())));
        }
        if (size.milliseconds() > 0) {
            facts.add(messages.get("exhibit.file-duration"), duration(size.milliseconds()));
        }
        if (file != null) {
            // In groups, so that it wraps and can be read out; the groups are for the eye alone.
            facts.addCode(
                    messages.get("exhibit.file-sha"), grouped(file.sha256().hex()));
        }
        return facts;
    }

    private FactsPane apart(FileMetadata account) {
        FactsPane facts = new FactsPane();
        FileOrigin origin = account.origin();
        Coordinates place = origin.place();
        if (place != null) {
            facts.add(
                    messages.get("exhibit.file-place"),
                    String.format(Locale.ROOT, "%.6f, %.6f", place.latitude(), place.longitude()));
        }
        facts.add(messages.get("exhibit.file-device"), joined(origin.make(), origin.model()));
        facts.add(messages.get("exhibit.file-software"), origin.software());
        facts.add(messages.get("exhibit.file-folder"), words.fileName(account.folder()));
        return facts;
    }

    private String duration(long milliseconds) {
        long seconds = (milliseconds + SECOND / 2) / SECOND;
        return messages.get(
                "exhibit.file-minutes",
                String.valueOf(seconds / MINUTE),
                String.format(Locale.ROOT, "%02d", seconds % MINUTE));
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(" "));
    }

    private static String grouped(String hex) {
        return Stream.iterate(0, at -> at < hex.length(), at -> at + GROUP)
                .map(at -> hex.substring(at, Math.min(hex.length(), at + GROUP)))
                .collect(Collectors.joining(" "));
    }
}
