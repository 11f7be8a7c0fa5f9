package org.daybook.ui.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.daybook.evidence.recording.RecordingFacts;
import org.daybook.text.Messages;
import org.junit.jupiter.api.Test;

/** How long the copy of a film takes is said beforehand and while it is made. */
class FilmCopyTimeEstimateTest {
    private static final long HOUR = 3_600_000_000L;

    private final FilmCopyTimeEstimate time = new FilmCopyTimeEstimate(new Messages(Locale.UK));

    @Test
    void aShortFilmSaysNothingAndALongOneWhatToExpect() {
        assertThat(time.expected(new RecordingFacts(HOUR / 240, 1, 1280, 720))).isEmpty();
        assertThat(time.expected(new RecordingFacts(HOUR / 60, 1, 1920, 1080)))
                .isEqualTo("Making the copy of this film takes about 2 minutes.");
        assertThat(time.expected(new RecordingFacts(2 * HOUR, 2, 3840, 2160)))
                .startsWith("Making the copy of this film takes about 13 hours.");
    }

    @Test
    void whatIsLeftIsSaidOnceItCanBeTold() {
        assertThat(time.left(0.01, Duration.ofSeconds(30))).isEmpty();
        assertThat(time.left(0.25, Duration.ofMinutes(1))).isEqualTo("About 3 minutes left.");
        assertThat(time.left(0.99, Duration.ofMinutes(1))).isEqualTo("About 1 minute left.");
        assertThat(time.left(0.1, Duration.ofMinutes(30))).isEqualTo("About 5 hours left.");
    }

    @Test
    void nothingIsToldBeforeTheFiftiethPartIsDone() {
        assertThat(time.left(0.0199, Duration.ofSeconds(1))).isEmpty();
        assertThat(time.left(0, Duration.ofHours(1))).isEmpty();
        assertThat(time.left(0.02, Duration.ofSeconds(1))).isEqualTo("About 1 minute left.");
    }

    @Test
    void aFilmOfAMinuteOfWorkIsAnnouncedAndOneOfLessIsNot() {
        // 800 by 500 pixels, 30 times a second: twelve million a second, of which forty million are done in one.
        assertThat(time.expected(new RecordingFacts(199_000_000, 1, 800, 500))).isEmpty();
        assertThat(time.expected(new RecordingFacts(200_000_000, 1, 800, 500)))
                .isEqualTo("Making the copy of this film takes about 1 minute.");
    }

    @Test
    void minutesAndHoursAreRoundedUpAndTwoHoursAreNoLongerMinutes() {
        assertThat(time.left(0.5, Duration.ofSeconds(61))).isEqualTo("About 2 minutes left.");
        assertThat(time.left(0.5, Duration.ofMinutes(119))).isEqualTo("About 119 minutes left.");
        assertThat(time.left(0.5, Duration.ofHours(2))).isEqualTo("About 2 hours left.");
        assertThat(time.left(0.5, Duration.ofMinutes(121))).isEqualTo("About 3 hours left.");
    }

    @Test
    void aFilmThatIsDoneHasAMinuteLeftAtMost() {
        assertThat(time.left(1, Duration.ofHours(3))).isEqualTo("About 1 minute left.");
    }
}
