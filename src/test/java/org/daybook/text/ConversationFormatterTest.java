package org.daybook.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.daybook.conversation.ConversationSummary;
import org.daybook.conversation.ConversationSummary.SenderCount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How conversations and senders are named, whatever strangers called them. */
class ConversationFormatterTest {
    private final ConversationFormatter formatter = new ConversationFormatter(new Messages(Locale.UK));

    @Test
    void aConversationHasItsNameOrThoseOfItsSenders() {
        assertThat(formatter.title(titled("Family"))).isEqualTo("Family");
        assertThat(formatter.titleOrSenders(titled("Family"))).isEqualTo("Family");
        assertThat(formatter.title(titled(""))).isEqualTo("Without a name");
        assertThat(formatter.titleOrSenders(titled(""))).isEqualTo("Jo, Craig");
    }

    @Test
    void aNameThatTurnsOrBreaksTheLineIsShownAsItIsWritten() {
        assertThat(formatter.title(titled("Cr\u202eaig\nMullen"))).isEqualTo("Cr<U+202E>aig<U+000A>Mullen");
        assertThat(formatter.sender("\u202eCraig", "")).isEqualTo("<U+202E>Craig");
        assertThat(formatter.sender("Craig", "+44\u2066")).isEqualTo("Craig (+44<U+2066>)");
    }

    @Test
    void aSenderHasNameAndAddressWhereBothAreKnownAndDiffer() {
        assertThat(formatter.sender("Craig", "+447700900123")).isEqualTo("Craig (+447700900123)");
        assertThat(formatter.sender("Craig", "")).isEqualTo("Craig");
        assertThat(formatter.sender("", "+447700900123")).isEqualTo("+447700900123");
        assertThat(formatter.sender("+447700900123", "+447700900123")).isEqualTo("+447700900123");
        assertThat(formatter.sender("", "")).isEmpty();
    }

    @Test
    void oneDayIsSaidOnceAndNoDayIsSaidToBeMissing() {
        OffsetDateTime evening = OffsetDateTime.parse("2026-11-03T21:05:00Z");
        assertThat(formatter.days(lasting(evening, evening.plusMinutes(5)))).isEqualTo("03/11/2026");
        assertThat(formatter.days(lasting(evening, evening.plusDays(2)))).isEqualTo("03/11/2026 to 05/11/2026");
        assertThat(formatter.days(lasting(null, null))).isEqualTo(new Messages(Locale.UK).get("messages.no-days"));
    }

    private static ConversationSummary titled(String title) {
        return new ConversationSummary(
                title,
                "",
                List.of(new SenderCount("Jo", "", 1), new SenderCount("Craig", "+447700900123", 2)),
                3,
                0,
                0,
                0,
                0,
                0,
                null,
                null);
    }

    private static ConversationSummary lasting(@Nullable OffsetDateTime first, @Nullable OffsetDateTime last) {
        return new ConversationSummary("", "", List.of(), 1, 0, 0, 0, 0, 0, first, last);
    }
}
