package org.daybook.ui.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.conversation.ColumnMapping;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.exhibit.Exhibit;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.RecognisedFiles;
import org.daybook.importing.SourceItem;
import org.daybook.importing.catalogue.Importers;
import org.daybook.job.importing.ExhibitsImportJob;
import org.daybook.job.importing.ImportOriginal;
import org.daybook.job.importing.MessageImportJob;
import org.daybook.job.importing.MessageIncidentCreator;
import org.daybook.job.importing.MessageIncidentPlan;
import org.daybook.progress.Progress;
import org.daybook.record.Id;
import org.daybook.ui.importing.ImportStep.Failed;
import org.daybook.ui.importing.ImportStep.ImportedGroup;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.vault.VaultFailure;

/**
 * Examines and imports several files, each on its own. Blocking; neither for the vault thread nor the JavaFX thread.
 */
record ImportWork(DiaryContext context) {
    /**
     * Examines files or folders; nothing is recorded.
     *
     * @param said how she said that tables are read, before what the diary remembers
     */
    ImportStep.Ask examine(List<Path> chosen, List<ColumnMapping> said, ImportSettings plain, Progress told)
            throws VaultFailure, ImportFailure {
        Importers importers = importers(said);
        List<ChosenFile> files = new ArrayList<>();
        List<Failed> failed = new ArrayList<>();
        for (Path path : chosen) {
            try {
                files.add(ChosenFile.read(path, new ImportOriginal.OnDisk(path), importers, plain, told));
            } catch (ImportFailure e) {
                failed.add(new Failed(path, context.errors().present(e)));
            } catch (IOException e) {
                failed.add(new Failed(path, context.errors().present(new EvidenceFailure.CannotRead())));
            }
            if (told.isCancelled()) {
                return new ImportStep.Ask(List.of(), failed);
            }
        }
        return new ImportStep.Ask(files, failed);
    }

    private Importers importers(List<ColumnMapping> said) throws VaultFailure, ImportFailure {
        List<ColumnMapping> remembered =
                context.session().await(open -> open.conversations().tables(), ImportFailure.Stopped::new);
        return Importers.knowing(
                Stream.concat(said.stream(), remembered.stream()).toList());
    }

    /** Imports examined files; one that fails does not keep the others from being imported, or told of. */
    ImportStep.Done importAll(
            List<ChosenFile> files, ImportSettings settings, MessageIncidentPlan plan, Progress told) {
        List<ImportedGroup> done = new ArrayList<>();
        List<Failed> failed = new ArrayList<>();
        for (ChosenFile file : files) {
            try {
                importFile(file, settings, plan, told, done);
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
        Optional<Path> backup = files.stream()
                .filter(ChosenFile::isOfBackup)
                .map(ChosenFile::path)
                .findFirst();
        return new ImportStep.Done(done, failed, null, backup);
    }

    /**
     * Keeps files as exhibits, after the messages were imported.
     *
     * @param after the outcome so far
     */
    ImportStep.Done keep(List<ImportStep.Loose> loose, ImportStep.Done after, Progress told) {
        Map<Id<Exhibit>, ExhibitHistory> kept = new LinkedHashMap<>();
        List<Failed> failed = new ArrayList<>(after.failed());
        int held = 0;
        int at = 0;
        for (ImportStep.Loose one : loose) {
            Path chosen = one.chosen();
            try {
                ExhibitsImportJob.ExhibitsImportOutcome outcome = new ExhibitsImportJob(
                                context.session(), told.stage(at++, loose.size()))
                        .run(chosen, one.items());
                outcome.exhibits().forEach(exhibit -> kept.put(exhibit.id(), exhibit));
                held += outcome.held();
                outcome.failed()
                        .forEach(file -> failed.add(new Failed(
                                file.name().isEmpty() ? one.name() : SourceItem.nameOf(file.name()),
                                context.errors().present(file.why()))));
                if (outcome.isStopped()) {
                    failed.add(new Failed(chosen, context.errors().present(new ImportFailure.Stopped())));
                    break;
                }
            } catch (ImportFailure e) {
                failed.add(new Failed(chosen, context.errors().present(e)));
            } catch (VaultFailure e) {
                failed.add(new Failed(chosen, context.errors().present(e)));
                break;
            } catch (IOException e) {
                failed.add(new Failed(chosen, context.errors().present(new EvidenceFailure.CannotRead())));
            }
        }
        return new ImportStep.Done(
                after.imports(),
                failed,
                kept.isEmpty() ? null : new FileGroupsModel(context, List.copyOf(kept.values()), held),
                after.backup());
    }

    /** @param done receives each import as soon as it is recorded, so that it is told and can be undone */
    private void importFile(
            ChosenFile file, ImportSettings settings, MessageIncidentPlan plan, Progress told, List<ImportedGroup> done)
            throws ImportFailure, EvidenceFailure, VaultFailure, IOException {
        for (RecognisedFiles group : file.recognised()) {
            MessageImportJob.MessageImportOutcome outcome = new MessageImportJob(
                            context.session(), new Importers(), told.stage(0, 2))
                    .run(file.original(), group, settings, plan, Optional.empty());
            done.add(new ImportedGroup(outcome, MessageIncidentCreator.Made.NOTHING));
            MessageIncidentCreator.Made made = new MessageIncidentCreator(
                            context.session(), context.messages(), told.stage(1, 2))
                    .record(outcome.history(), outcome.isHeldAlready() ? MessageIncidentPlan.NONE : plan);
            done.set(done.size() - 1, new ImportedGroup(outcome, made));
        }
    }
}
