package org.daybook.session.disk;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.daybook.casefile.ImportHistory;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.ImportSource;
import org.daybook.importing.ImportSources;
import org.daybook.importing.RecognisedFiles;
import org.daybook.importing.catalogue.Importers;
import org.daybook.job.importing.MessageImportJob;
import org.daybook.job.importing.MessageIncidentPlan;
import org.daybook.progress.Progress;
import org.daybook.session.Diary;
import org.daybook.session.Session;
import org.daybook.vault.VaultFailure;

/**
 * Imports a conversation while its disk refuses for a time, and again until it is imported, as a person at the page
 * would. It says what was refused.
 */
public final class RefusedImporter {
    /** How many messages the conversation has. */
    static final int MESSAGES = 6_000;

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
    private static final int MOST_TRIES = 200;

    private RefusedImporter() {}

    /**
     * Imports it.
     *
     * @param args the folder of the diary
     */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Path chat = Files.writeString(
                folder.resolve("WhatsApp Chat with Craig.txt"),
                "13/11/2026, 20:01 - Craig: where are you\n".repeat(MESSAGES));
        Session session = new Diary(folder).unlock();
        for (int i = 0; i < MOST_TRIES; i++) {
            try {
                ImportHistory imported = imported(session, chat);
                OUT.println("imported "
                        + imported.messages().conversations().getFirst().messages());
                session.close();
                return;
            } catch (EvidenceFailure | VaultFailure | ImportFailure e) {
                OUT.println("refused " + e.getClass().getSimpleName());
            }
        }
        throw new IllegalStateException("it never went on");
    }

    private static ImportHistory imported(Session session, Path chat) throws Exception {
        Importers importers = new Importers();
        try (ImportSource source = ImportSources.of(chat)) {
            RecognisedFiles found = importers.recognise(source).recognised().getFirst();
            return new MessageImportJob(session, importers, Progress.UNWATCHED)
                    .run(
                            chat,
                            found,
                            ImportSettings.in(ZoneId.of("Europe/London")),
                            MessageIncidentPlan.NONE,
                            Optional.empty())
                    .history();
        }
    }
}
