package org.daybook.job.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.exhibit.Exhibit;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportSource;
import org.daybook.importing.ImportSources;
import org.daybook.importing.SourceItem;
import org.daybook.progress.Progress;
import org.daybook.record.Id;
import org.daybook.session.ExhibitAddition;
import org.daybook.session.Session;
import org.daybook.vault.VaultFailure;

/**
 * Seals any files of a folder or archive as exhibits, such as photos, each once. Blocking; neither for the vault thread
 * nor the interface thread.
 *
 * <p>If it stops, the exhibits that were sealed stay; running it again continues.
 */
public final class ExhibitsImportJob {
    private final Session session;
    private final Progress progress;

    /**
     * What became of the files.
     *
     * @param exhibits those that hold the files now, each once
     * @param held how many files had the same bytes as another or as one that the diary already held
     * @param failed the files that could not be sealed
     * @param isStopped whether it was cancelled, so that the rest was not looked at
     */
    public record ExhibitsImportOutcome(
            List<ExhibitHistory> exhibits, int held, List<FailedFile> failed, boolean isStopped) {
        public ExhibitsImportOutcome {
            exhibits = List.copyOf(exhibits);
            failed = List.copyOf(failed);
        }
    }

    /**
     * A file that is no exhibit.
     *
     * @param name its path in what was chosen
     */
    public record FailedFile(String name, EvidenceFailure why) {}

    /** Seals one file. */
    private interface FileSealing {
        ExhibitAddition.AddedExhibit seal(String item, Progress told) throws EvidenceFailure, VaultFailure;
    }

    public ExhibitsImportJob(Session session, Progress progress) {
        this.session = session;
        this.progress = progress;
    }

    /**
     * Seals files.
     *
     * @param chosen a file, a folder or an archive
     * @param items the paths of the files in it; the empty path for a single file
     * @throws ImportFailure if the archive cannot be taken
     * @throws VaultFailure if the diary cannot be written; what was sealed before stays
     */
    public ExhibitsImportOutcome run(Path chosen, List<String> items) throws ImportFailure, VaultFailure, IOException {
        session.requireWritable();
        if (Files.isDirectory(chosen) || items.equals(List.of(""))) {
            return run(
                    items,
                    (item, told) -> session.intake()
                            .begin(item.isEmpty() ? chosen : chosen.resolve(item), null, told)
                            .finish());
        }
        try (ImportSource source = ImportSources.of(chosen)) {
            return run(items, (item, told) -> sealed(source, item, told));
        }
    }

    private ExhibitsImportOutcome run(List<String> items, FileSealing sealing) throws VaultFailure {
        Map<Id<Exhibit>, ExhibitHistory> exhibits = new LinkedHashMap<>();
        List<FailedFile> failed = new ArrayList<>();
        int held = 0;
        for (int i = 0; i < items.size(); i++) {
            if (progress.isCancelled()) {
                return new ExhibitsImportOutcome(List.copyOf(exhibits.values()), held, failed, true);
            }
            try {
                ExhibitAddition.AddedExhibit added = sealing.seal(items.get(i), progress.stage(i, items.size()));
                held += added.heldAlready() ? 1 : 0;
                exhibits.put(added.exhibit().id(), added.exhibit());
            } catch (EvidenceFailure.Stopped e) {
                return new ExhibitsImportOutcome(List.copyOf(exhibits.values()), held, failed, true);
            } catch (EvidenceFailure e) {
                failed.add(new FailedFile(items.get(i), e));
            }
        }
        return new ExhibitsImportOutcome(List.copyOf(exhibits.values()), held, failed, false);
    }

    private ExhibitAddition.AddedExhibit sealed(ImportSource source, String path, Progress told)
            throws EvidenceFailure, VaultFailure {
        try {
            SourceItem item = source.requireItem(path);
            try (InputStream bytes = item.open()) {
                return session.intake()
                        .begin(bytes, item.length(), item.name(), told)
                        .finish();
            }
        } catch (IOException e) {
            throw new EvidenceFailure.CannotRead();
        }
    }
}
