package org.daybook.ui.redaction;

import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.daybook.exhibit.RecordingSpan;
import org.daybook.job.RecordingCopyJob.Stretch;
import org.daybook.job.RedactedCopyJob.RedactionBox;
import org.daybook.sound.TranscriptTimeMarks;

/**
 * A box that covers a part of a picture, of a page, or of what is seen in a stretch of a film; or a tone that covers a
 * stretch of sound. With what is covered and why. JavaFX thread.
 */
final class CoverBox {
    private static final long MILLI = 1000;

    final Over over;

    /** The page that it is on, from 1; 0 if it is on none. */
    final int page;

    /** Where it is on the picture; of no meaning for a tone. */
    final ObjectProperty<CoverBoxBounds> place;

    final StringProperty what = new SimpleStringProperty("");
    final StringProperty why = new SimpleStringProperty("");

    /** When it begins in a recording, as typed. */
    final StringProperty begin = new SimpleStringProperty("");

    /** When it ends, as typed. */
    final StringProperty end = new SimpleStringProperty("");

    /** What it covers; the names are kept in drafts. */
    enum Over {
        PICTURE,
        FILM,
        SOUND
    }

    CoverBox(Over over, int page, CoverBoxBounds place) {
        this.over = over;
        this.page = page;
        this.place = new SimpleObjectProperty<>(place);
    }

    boolean isExplained() {
        return !what.get().isBlank() && !why.get().isBlank();
    }

    /** When it is there; empty unless both times can be read and one is after the other. */
    Optional<RecordingSpan> span() {
        OptionalLong from = TranscriptTimeMarks.read(begin.get());
        OptionalLong to = TranscriptTimeMarks.read(end.get());
        // Rounded outwards: what is covered is never less than what was typed.
        return from.isPresent() && to.isPresent() && to.getAsLong() > from.getAsLong()
                ? Optional.of(new RecordingSpan(from.getAsLong() / MILLI, (to.getAsLong() + MILLI - 1) / MILLI))
                : Optional.empty();
    }

    /** Whether it is seen at a time in microseconds; one that has no end yet is seen from its beginning on. */
    boolean isAt(long time) {
        long from = TranscriptTimeMarks.read(begin.get()).orElse(0);
        long to = TranscriptTimeMarks.read(end.get()).orElse(Long.MAX_VALUE);
        return over == Over.FILM && time >= from && time <= to;
    }

    /** Whether it begins at a time in microseconds, or later. */
    boolean beginsFrom(long time) {
        return TranscriptTimeMarks.read(begin.get()).orElse(0) >= time;
    }

    RedactionBox box() {
        CoverBoxBounds at = place.get();
        return new RedactionBox(at.left(), at.top(), at.width(), at.height(), what.get(), why.get());
    }

    /** What it covers of a recording; empty unless its times are right. */
    Optional<Stretch> stretch() {
        return span().map(span -> new Stretch(span, over == Over.SOUND, box()));
    }
}
