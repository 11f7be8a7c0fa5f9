package org.daybook.sample;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.daybook.crypto.Passphrase;
import org.daybook.importing.ImportSettings;
import org.daybook.job.importing.ImportedChat;
import org.daybook.session.Diary;
import org.daybook.session.Session;

/**
 * A second invented case beside the sample: in Ireland, in three scripts, against two people, one of whom accuses the
 * writer, with an imported conversation of both. It is made once in a run, as the sample is.
 */
public final class SecondCase {
    /** Where it happened. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Dublin");

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-15T19:00:00Z"), ZONE);

    private SecondCase() {}

    /** Puts a copy of its diary at {@code file}, which the passphrase of the sample opens. */
    public static void copyTo(Path file) throws Exception {
        Files.copy(Made.FILE, file, StandardCopyOption.COPY_ATTRIBUTES);
    }

    /** Writes its diary into the file. */
    public static void main(String[] args) throws Exception {
        copyTo(Path.of(args[0]));
    }

    static SampleCase script() {
        return new SampleCase(ZONE, List.of("second-1-incidents.txt", "second-2-case.txt"), "second-3-exhibits.txt", 0);
    }

    private static final class Made {
        static final Path FILE = make();

        private static Path make() {
            try {
                Path folder = Files.createTempDirectory("second");
                Path file = folder.resolve("second.nbk");
                new SampleDiary(new SameChance(2), "Daybook").write(file, script());
                importChat(file, folder.resolve("WhatsApp Chat with Declan Furey.txt"));
                file.toFile().deleteOnExit();
                return file;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        private static void importChat(Path file, Path chat) throws Exception {
            try (InputStream resource =
                            Objects.requireNonNull(SecondCase.class.getResourceAsStream("second-chat.txt"));
                    Passphrase passphrase = Passphrase.of(SampleDiary.PASSPHRASE.toCharArray())) {
                Files.copy(resource, chat);
                Session session = Diary.diaries(CLOCK, new SameChance(3)).unlock(file, passphrase);
                ImportedChat.ofFile(session, chat, ImportSettings.in(ZONE).named("Oksana", ""));
                session.close();
            }
            Files.delete(chat);
        }
    }
}
