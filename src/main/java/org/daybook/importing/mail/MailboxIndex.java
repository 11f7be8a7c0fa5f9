package org.daybook.importing.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.importing.ImportFailure;
import org.daybook.progress.Progress;

/**
 * Where each e-mail of a mailbox is. A line that begins with 'From ' separates two if it has a time and a year, follows
 * an empty line or names a weekday where programs write it, and a header follows it; so that a sentence does not.
 */
final class MailboxIndex {
    private static final int LONGEST_LINE = 1024;
    private static final int OFTEN = 4096;
    private static final int LONGEST_SEPARATOR = 300;
    private static final Pattern TIME = Pattern.compile("\\d:\\d\\d");
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");
    private static final Pattern DATED = Pattern.compile("From \\S+ +(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} ");
    private static final Pattern FIELD = Pattern.compile("[!-9;-~]+[ \\t]*:.*", Pattern.DOTALL);

    private final List<MailExtent> found = new ArrayList<>();
    private final InputStream in;
    private final StringBuilder line = new StringBuilder();
    private final byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;
    private long at;

    /**
     * The bytes of an e-mail.
     *
     * @param begin the first, counted from 0
     * @param end the first after it
     */
    record MailExtent(long begin, long end) {}

    private MailboxIndex(InputStream in) {
        this.in = in;
    }

    /** Whether a line separates two e-mails. */
    static boolean isSeparator(String line) {
        if (!line.startsWith("From ") || line.length() > LONGEST_SEPARATOR) {
            return false;
        }
        Matcher time = TIME.matcher(line);
        return time.find() && YEAR.matcher(line).find(time.end());
    }

    /**
     * Finds all e-mails of a mailbox.
     *
     * @param bytes not closed
     * @param length how many bytes there are, for the progress
     */
    static List<MailExtent> of(InputStream bytes, long length, Progress progress) throws IOException, ImportFailure {
        MailboxIndex index = new MailboxIndex(bytes);
        index.walk(length, progress);
        return List.copyOf(index.found);
    }

    private void walk(long length, Progress progress) throws IOException, ImportFailure {
        long begin = -1;
        long beforeEmpty = 0;
        boolean afterEmpty = true;
        long candidate = -1;
        long candidateEnd = 0;
        for (long lines = 0; ; lines++) {
            if (lines % OFTEN == 0) {
                progress.requireWanted(ImportFailure.Stopped::new);
                progress.at(at, length);
            }
            long start = at;
            boolean more = next();
            if (candidate >= 0 && more && FIELD.matcher(line).matches()) {
                if (begin >= 0) {
                    found.add(new MailExtent(begin, candidateEnd));
                }
                begin = start;
            }
            if (!more) {
                break;
            }
            boolean empty = line.isEmpty() || line.toString().equals("\r");
            candidate = isSeparator(line.toString()) && (afterEmpty || isDated()) ? start : -1;
            candidateEnd = candidate >= 0 ? beforeEmpty : candidateEnd;
            beforeEmpty = empty ? start : at;
            afterEmpty = empty;
        }
        if (begin >= 0) {
            found.add(new MailExtent(begin, Math.max(begin, beforeEmpty)));
        }
    }

    private boolean isDated() {
        return DATED.matcher(line).lookingAt();
    }

    /** The next line without its line feed, as far as it matters; false after the last. */
    private boolean next() throws IOException {
        line.setLength(0);
        boolean any = false;
        while (from < to || fill()) {
            any = true;
            byte c = buffer[from++];
            at++;
            if (c == '\n') {
                break;
            }
            if (line.length() < LONGEST_LINE) {
                line.append((char) (c & 0xff));
            }
        }
        return any;
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, in.read(buffer));
        return to > 0;
    }
}
