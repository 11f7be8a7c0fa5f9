package org.daybook.ui.redaction;

import java.time.Duration;
import org.daybook.evidence.recording.RecordingFacts;
import org.daybook.text.Messages;

/** How long it takes to make a copy of a film, in words: a long one takes hours. */
record FilmCopyTimeEstimate(Messages messages) {
    /** Measured on a slow computer; at 30 pictures a second. */
    private static final long PIXELS_A_SECOND = 40_000_000;

    private static final long PICTURES_A_SECOND = 30;
    private static final double MICROS = 1_000_000;
    private static final int MINUTE = 60;
    private static final int LONG = 120;
    /** How much has to be done before the rest can be told. */
    private static final double ENOUGH = 0.02;

    /** What to expect before it begins; empty below a minute. */
    String expected(RecordingFacts film) {
        double pixels = (double) film.width() * film.height() * PICTURES_A_SECOND * film.duration() / MICROS;
        long seconds = (long) (pixels / PIXELS_A_SECOND);
        return seconds < MINUTE ? "" : words("redacted.expected-", seconds);
    }

    /**
     * How much longer it takes; empty as long as that cannot be told.
     *
     * @param part what is done, from 0 to 1
     */
    String left(double part, Duration taken) {
        return part < ENOUGH ? "" : words("redacted.left-", (long) (taken.toSeconds() * (1 - part) / part));
    }

    private String words(String key, long seconds) {
        long minutes = Math.max(1, Math.ceilDiv(seconds, MINUTE));
        return minutes < LONG
                ? messages.count(key + "minutes", minutes)
                : messages.count(key + "hours", Math.ceilDiv(minutes, MINUTE));
    }
}
