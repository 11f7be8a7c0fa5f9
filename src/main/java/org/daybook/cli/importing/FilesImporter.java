package org.daybook.cli.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.cli.output.CommandOutput;
import org.daybook.cli.output.ExhibitFormatter;
import org.daybook.cli.output.FailureFormatter;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.FileMetadata;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportSource;
import org.daybook.importing.ImportSources;
import org.daybook.importing.SourceItem;
import org.daybook.job.importing.ExhibitGroup;
import org.daybook.job.importing.ExhibitIncidentCreator;
import org.daybook.job.importing.ExhibitsImportJob;
import org.daybook.job.importing.MessageGrouping;
import org.daybook.job.importing.MessageIncidentCreator;
import org.daybook.progress.Progress;
import org.daybook.record.Id;
import org.daybook.session.Session;
import org.daybook.vault.VaultFailure;

/** Keeps photos and any other files as exhibits, and makes incidents of them by their own times. */
final class FilesImporter {
    private final CommandOutput output;
    private final FailureFormatter failureWords;
    private final Session session;
    private final Map<Id<Exhibit>, ExhibitHistory> kept = new LinkedHashMap<>();

    FilesImporter(CommandOutput output, FailureFormatter failureWords, Session session) {
        this.output = output;
        this.failureWords = failureWords;
        this.session = session;
    }

    /**
     * Keeps a file, or all files of a folder or archive, and says what became of each.
     *
     * @return whether all could be kept
     */
    boolean keep(Path chosen) throws ImportFailure, VaultFailure, IOException {
        List<String> items;
        try (ImportSource source = ImportSources.of(chosen)) {
            items = source.items().stream().map(SourceItem::path).toList();
        }
        ExhibitsImportJob.ExhibitsImportOutcome outcome =
                new ExhibitsImportJob(session, Progress.UNWATCHED).run(chosen, items);
        outcome.exhibits().forEach(this::add);
        for (ExhibitsImportJob.FailedFile file : outcome.failed()) {
            output.warn("cli.attach.failed", path(chosen, file.name()), failureWords.of(file.why()));
        }
        if (outcome.held() > 0) {
            output.say("cli.import.files-held", String.valueOf(outcome.held()));
        }
        return outcome.failed().isEmpty();
    }

    private void add(ExhibitHistory exhibit) {
        if (kept.put(exhibit.id(), exhibit) == null) {
            output.say("cli.import.kept", name(exhibit), ExhibitFormatter.label(exhibit));
        }
    }

    private static String name(ExhibitHistory exhibit) {
        FileMetadata file = exhibit.current().file();
        return file == null ? "" : file.name();
    }

    private static String path(Path chosen, String item) {
        return item.isEmpty() ? chosen.toString() : item;
    }

    /** Makes incidents of all kept files that belong to none yet and have a time of their own. */
    void makeIncidents(MessageGrouping grouping, ZoneId zone, Clock clock) throws VaultFailure, ImportFailure {
        if (grouping == MessageGrouping.NONE) {
            return;
        }
        List<ExhibitGroup> groups = ExhibitGroup.of(
                kept.values().stream()
                        .filter(one -> one.current().links().incidents().isEmpty())
                        .toList(),
                grouping,
                MessageIncidentCreator.USUAL_PAUSE,
                zone,
                clock.instant());
        List<ExhibitGroup> dated = groups.stream().filter(ExhibitGroup::isDated).toList();
        ExhibitIncidentCreator incidents = new ExhibitIncidentCreator(session, output.messages());
        List<IncidentHistory> made = incidents.record(dated, zone);
        for (int i = 0; i < made.size(); i++) {
            output.say(
                    "cli.import.files-incident",
                    String.valueOf(made.get(i).current().number()),
                    output.messages().formats().when(dated.get(i).when(zone)),
                    String.valueOf(dated.get(i).exhibits().size()),
                    incidents.sources(dated.get(i)));
        }
        groups.stream()
                .filter(group -> !group.isDated())
                .forEach(group -> output.say(
                        "cli.import.files-undated",
                        String.valueOf(group.exhibits().size())));
    }
}
