package org.daybook.ui.redaction;

import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.daybook.exhibit.TimeSpan;
import org.daybook.job.RecordingCopyJob.Stretch;
import org.daybook.job.RedactedCopyJob.Box;
import org.daybook.sound.TimeMarks;

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
    final ObjectProperty<BoxPlace> place;

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

    CoverBox(Over over, int page, BoxPlace place) {
        this.over = over;
        this.page = page;
        this.place = new SimpleObjectProperty<>(place);
    }

    boolean isExplained() {
        return !what.get().isBlank() && !why.get().isBlank();
    }

    /** When it is there; empty unless both times can be read and one is after the other. */
    Optional<TimeSpan> span() {
        OptionalLong from = TimeMarks.read(begin.get());
        OptionalLong to = TimeMarks.read(end.get());
        // Rounded outwards: what is covered is never less than what was typed.
        return from.isPresent() && to.isPresent() && to.getAsLong() > from.getAsLong()
                ? Optional.of(new TimeSpan(from.getAsLong() / MILLI, (to.getAsLong() + MILLI - 1) / MILLI))
                : Optional.empty();
    }

    /** Whether it is seen at a time in microseconds; one that has no end yet is seen from its beginning on. */
    boolean isAt(long time) {
        long from = TimeMarks.read(begin.get()).orElse(0);
        long to = TimeMarks.read(end.get()).orElse(Long.MAX_VALUE);
        return over == Over.FILM && time >= from && time <= to;
    }

    /** Whether it begins at a time in microseconds, or later. */
    boolean beginsFrom(long time) {
        return TimeMarks.read(begin.get()).orElse(0) >= time;
    }

    Box box() {
        BoxPlace at = place.get();
        return new Box(at.left(), at.top(), at.width(), at.height(), what.get(), why.get());
    }

    /** What it covers of a recording; empty unless its times are right. */
    Optional<Stretch> stretch() {
        return span().map(span -> new Stretch(span, over == Over.SOUND, box()));
    }
}
