package org.daybook.importing.chat;

import java.io.IOException;
import org.daybook.conversation.SourceLocation;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportWarning;
import org.daybook.importing.LineReader;
import org.daybook.importing.MessageHandler;
import org.daybook.importing.SourceItem;
import org.daybook.importing.SourceLine;
import org.daybook.progress.Progress;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a chat as far as they can be read. */
final class ChatLineReader {
    private static final int LINES_A_REPORT = 2_048;

    private ChatLineReader() {}

    /** Receives the lines of a chat. */
    @FunctionalInterface
    interface LineHandler {
        /**
         * Receives the next line.
         *
         * @throws IOException if the row that it makes of the line is refused
         */
        void take(SourceLine line) throws IOException;
    }

    /**
     * Reads a file from its beginning.
     *
     * @param into receives a warning if the rest of the file cannot be read
     * @throws ImportFailure.Stopped if it is cancelled
     * @throws IOException if the file cannot be opened, or {@code handler} refuses
     */
    static void read(SourceItem item, LineHandler handler, MessageHandler into, Progress progress)
            throws ImportFailure.Stopped, IOException {
        long done = 0;
        try (LineReader lines = LineReader.of(item.open())) {
            for (SourceLine line = next(lines, item, into); line != null; line = next(lines, item, into)) {
                handler.take(line);
                done += line.text().length() + 1L;
                if (line.number() % LINES_A_REPORT == 0) {
                    progress.requireWanted(ImportFailure.Stopped::new);
                    progress.at(Math.min(done, item.length()), item.length());
                }
            }
        }
        progress.at(item.length(), item.length());
    }

    private static @Nullable SourceLine next(LineReader lines, SourceItem item, MessageHandler into) {
        try {
            return lines.next();
        } catch (IOException e) {
            into.warn(new ImportWarning(SourceLocation.whole(item.path()), ImportWarning.WarningKind.REST_UNREADABLE));
            return null;
        }
    }
}
