package org.daybook.ui.conversations;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.daybook.casefile.IncidentHistory;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.Recognition;
import org.daybook.importing.catalogue.Importers;
import org.daybook.job.MessageGrouping;
import org.daybook.job.MessageImportJob;
import org.daybook.job.MessageIncidents;
import org.daybook.progress.Progress;
import org.daybook.ui.attach.DiaryContext;
import org.daybook.ui.conversations.ImportModel.Failed;
import org.daybook.ui.conversations.ImportModel.Imported;
import org.daybook.ui.conversations.ImportModel.Step;
import org.daybook.vault.VaultFailure;

/** Examines and imports several files, each on its own. Blocking; neither for the vault thread nor the JavaFX thread. */
final class ImportWork {
    private static final int SAMPLE_ROWS = 3;

    private final DiaryContext context;
    private final Importers importers = new Importers();

    ImportWork(DiaryContext context) {
        this.context = context;
    }

    /** Examines files or folders; nothing is recorded. */
    Step.Ask examine(List<Path> chosen, ImportSettings plain, Progress told) {
        List<ChosenFile> files = new ArrayList<>();
        List<Failed> failed = new ArrayList<>();
        for (Path path : chosen) {
            try {
                files.add(ChosenFile.read(path, importers, plain, SAMPLE_ROWS, told));
            } catch (ImportFailure e) {
                failed.add(new Failed(path, context.errors().present(e)));
            } catch (IOException e) {
                failed.add(new Failed(path, context.errors().present(new EvidenceFailure.CannotRead())));
            }
            if (told.isCancelled()) {
                return new Step.Ask(List.of(), failed);
            }
        }
        return new Step.Ask(files, failed);
    }

    /** Imports examined files; one that fails does not keep the others from being imported, or told of. */
    Step.Done importAll(
            List<ChosenFile> files, ImportSettings settings, MessageGrouping grouped, Duration between, Progress told) {
        List<Imported> done = new ArrayList<>();
        List<Failed> failed = new ArrayList<>();
        for (ChosenFile file : files) {
            try {
                importFile(file, settings, grouped, between, told, done);
            } catch (ImportFailure.Stopped e) {
                failed.add(new Failed(file.path(), context.errors().present(e)));
                break;
            } catch (ImportFailure e) {
                failed.add(new Failed(file.path(), context.errors().present(e)));
            } catch (EvidenceFailure e) {
                failed.add(new Failed(file.path(), context.errors().present(e)));
            } catch (VaultFailure e) {
                failed.add(new Failed(file.path(), context.errors().present(e)));
                break;
            } catch (IOException e) {
                failed.add(new Failed(file.path(), context.errors().present(new EvidenceFailure.CannotRead())));
            }
        }
        return new Step.Done(done, failed);
    }

    /** @param done receives each import as soon as it is recorded, so that it is told and can be undone */
    private void importFile(
            ChosenFile file,
            ImportSettings settings,
            MessageGrouping grouped,
            Duration between,
            Progress told,
            List<Imported> done)
            throws ImportFailure, EvidenceFailure, VaultFailure, IOException {
        for (Recognition group : file.recognised()) {
            MessageImportJob.Outcome outcome =
                    new MessageImportJob(context.session(), importers, told).run(file.path(), group, settings);
            done.add(new Imported(outcome, List.of()));
            if (!outcome.isHeldAlready()) {
                List<IncidentHistory> incidents = new MessageIncidents(context.session(), context.messages())
                        .record(outcome.history(), grouped, between);
                done.set(done.size() - 1, new Imported(outcome, incidents));
            }
        }
    }
}
