package org.daybook.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.MessageTime.MessageTimePrecision;
import org.junit.jupiter.api.Test;

class ImportSettingsTest {
    private static final ImportSettings SETTINGS =
            ImportSettings.in(ZoneOffset.UTC).at(Instant.parse("2026-11-24T21:15:00Z"));

    @Test
    void aTimeLongAgoOrLaterThanTheDayAfterTheImportIsUnlikely() {
        assertThat(SETTINGS.isUnlikely(OffsetDateTime.parse("1989-12-31T23:59:59Z")))
                .isTrue();
        assertThat(SETTINGS.isUnlikely(OffsetDateTime.parse("1990-01-01T00:00:00Z")))
                .isFalse();
        assertThat(SETTINGS.isUnlikely(OffsetDateTime.parse("2026-11-25T21:15:00Z")))
                .isFalse();
        assertThat(SETTINGS.isUnlikely(OffsetDateTime.parse("2026-11-25T21:15:01Z")))
                .isTrue();
    }

    @Test
    void aTimeThatIsMissingDeservesNoWarningAndOneThatCannotBeReadDoes() {
        assertThat(SETTINGS.warning(MessageTime.NONE)).isEmpty();
        assertThat(SETTINGS.warning(MessageTime.unreadable("soon")))
                .contains(ImportWarning.WarningKind.TIME_UNREADABLE);
        Instant likely = Instant.parse("2026-11-25T21:15:00Z");
        assertThat(SETTINGS.warning(MessageTime.stated("x", likely, MessageTimePrecision.SECOND, ZoneOffset.UTC)))
                .isEmpty();
        assertThat(SETTINGS.warning(
                        MessageTime.stated("x", likely.plusSeconds(1), MessageTimePrecision.SECOND, ZoneOffset.UTC)))
                .contains(ImportWarning.WarningKind.TIME_UNLIKELY);
    }

    @Test
    void otherAnswersKeepWhatIsUnlikely() {
        assertThat(SETTINGS.named("Jo", "Craig").with(DayOrder.DAY_FIRST).latest())
                .isEqualTo(SETTINGS.latest());
    }
}
