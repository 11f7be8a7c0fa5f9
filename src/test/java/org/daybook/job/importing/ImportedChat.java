package org.daybook.job.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.daybook.casefile.ImportHistory;
import org.daybook.evidence.recording.Recordings;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.ImportSource;
import org.daybook.importing.ImportSources;
import org.daybook.importing.RecognisedFiles;
import org.daybook.importing.catalogue.Importers;
import org.daybook.progress.Progress;
import org.daybook.session.Session;
import org.daybook.text.Messages;

/** An invented chat in a diary, for tests that show or print imported messages. */
public final class ImportedChat {
    private static final String CHAT = """
            13/11/2026, 19:58 - Messages and calls are end-to-end encrypted. Only people in this chat can read them.
            13/11/2026, 20:01 - Craig Mullen: where are you
            13/11/2026, 20:02 - Jo: Please stop writing to me. I have asked you before.
            13/11/2026, 20:40 - Craig Mullen: I know where you are 😀
            you were at the leisure centre at six, with the blue bag
            13/11/2026, 20:41 - Craig Mullen: IMG-20261113-WA0001.jpg (file attached)
            13/11/2026, 20:55 - Craig Mullen: This message was deleted
            14/11/2026, 09:00 - Craig Mullen: answer me
            14/11/2026, 09:01 - Craig Mullen: <Media omitted>
            14/11/2026, 23:30 - Craig Mullen: last chance
            """;

    /** The same some days later: one message is gone, one is edited, and there are more. */
    private static final String LATER = CHAT.replace("13/11/2026, 20:01 - Craig Mullen: where are you\n", "")
                    .replace("answer me", "please answer me")
            + "16/11/2026, 07:00 - Craig Mullen: I am sorry\n";

    private static final ImportSettings BY_JO =
            ImportSettings.in(ZoneId.of("Europe/London")).named("Jo", "");

    private ImportedChat() {}

    /** Imports the same conversation as it was exported later. */
    public static ImportHistory laterInto(Session session, Path folder) throws Exception {
        return into(session, Files.createTempDirectory(folder, "later"), LATER);
    }

    /**
     * Imports it, and makes an incident of each burst.
     *
     * @param folder takes the exported file
     */
    public static ImportHistory into(Session session, Path folder) throws Exception {
        return into(session, folder, CHAT);
    }

    private static ImportHistory into(Session session, Path folder, String chat) throws Exception {
        return ofFile(session, Files.writeString(folder.resolve("WhatsApp Chat with Craig Mullen.txt"), chat));
    }

    /** An exported chat with a voice note, a film, and a voice note that is cut off. */
    public static Path withRecordings(Path folder) throws IOException {
        Path file = folder.resolve("WhatsApp Chat with Sam.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "WhatsApp Chat with Sam.txt", """
                    01/12/2026, 20:40 - Sam: PTT-20261201-WA0001.opus (file attached)
                    01/12/2026, 20:41 - Sam: VID-20261201-WA0002.mp4 (file attached)
                    01/12/2026, 20:42 - Sam: PTT-20261201-WA0003.opus (file attached)
                    """.getBytes(StandardCharsets.UTF_8));
            put(zip, "PTT-20261201-WA0001.opus", Recordings.made("tone.opus"));
            put(zip, "VID-20261201-WA0002.mp4", Recordings.made("film.mp4"));
            put(zip, "PTT-20261201-WA0003.opus", Arrays.copyOf(Recordings.made("tone.opus"), 40));
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
    }

    /** Imports a file, written by 'Jo' in London, and makes an incident of each burst of others' messages in it. */
    public static ImportHistory ofFile(Session session, Path file) throws Exception {
        return ofFile(session, file, BY_JO);
    }

    /** The same of a chat that says something else by itself. */
    public static ImportHistory ofFile(Session session, Path file, ImportSettings settings) throws Exception {
        ImportHistory history = of(session, file, settings);
        new MessageIncidentCreator(session, new Messages(Locale.UK))
                .record(history, new MessageIncidentPlan(MessageGrouping.BURST, Duration.ofHours(1), true));
        return history;
    }

    /** Imports any exported file, and makes no incidents. */
    public static ImportHistory of(Session session, Path file) throws Exception {
        return of(session, file, BY_JO);
    }

    private static ImportHistory of(Session session, Path file, ImportSettings settings) throws Exception {
        Importers importers = new Importers();
        try (ImportSource source = ImportSources.of(file)) {
            RecognisedFiles found = importers.recognise(source).recognised().getFirst();
            return new MessageImportJob(session, importers, Progress.UNWATCHED)
                    .run(file, found, settings, MessageIncidentPlan.NONE, Optional.empty())
                    .history();
        }
    }
}
