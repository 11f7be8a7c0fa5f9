package org.daybook.ui.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import org.daybook.casefile.Draft;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.record.Id;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.navigation.DraftForm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** By which words a list names a draft. */
class DraftFormatterTest {
    private static final Messages MESSAGES = new Messages(Locale.UK);

    private final DraftFormatter words = new DraftFormatter(MESSAGES);

    private static Draft draft(String form, @Nullable Id<?> about, Map<String, String> fields) {
        return new Draft(
                new Id<>("%032x".formatted(9)), form, about, fields, OffsetDateTime.parse("2026-11-03T21:05:00Z"));
    }

    private String title(String form, Map<String, String> fields) {
        return words.title(draft(form, null, fields));
    }

    @Test
    void anIncidentIsNamedByTheBeginningOfWhatHappened() {
        assertThat(title("incident", Map.of("happened", "  He rang\n at nine. ", "title", "x")))
                .isEqualTo("He rang at nine.");
        assertThat(title("incident", Map.of("happened", "x".repeat(500))))
                .hasSize(201)
                .endsWith("…");
        assertThat(title("incident", Map.of("happened", " \n"))).isEqualTo("No words yet");
        assertThat(title("incident", Map.of())).isEqualTo("No words yet");
    }

    @Test
    void anIncidentMadeOfMessagesIsNamedWithoutWhoSentThem() {
        assertThat(title("incident", Map.of("happened", "2 messages from Craig (WhatsApp)")))
                .isEqualTo("2 messages on WhatsApp");
        assertThat(title("incident", Map.of("happened", "1 call from " + "Craig ".repeat(50) + "(WhatsApp)")))
                .isEqualTo("1 call on WhatsApp");
    }

    @Test
    void anExhibitIsNamedByItsTitle() {
        assertThat(title(DraftForm.EXHIBIT, Map.of("title", "A letter", "happened", "x")))
                .isEqualTo("A letter");
        assertThat(title(DraftForm.EXHIBIT, Map.of())).isEqualTo("An exhibit");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "heading | About you and the case",
                "grid | Several incidents, not saved yet",
                "linking | Numbers and accounts to link to a person",
                "import | Messages to import",
                "redacted-copy | Redacted copy of an exhibit",
                "particular-dream | Something from a newer version of Daybook"
            })
    void otherFormsAreNamedByWhatTheyAreFor(String form, String said) {
        assertThat(title(form, Map.of("happened", "private words"))).isEqualTo(said);
    }

    @ParameterizedTest
    @EnumSource
    void aCaseRecordIsNamedByItsKindAndNotByItsWords(CaseRecordKind kind) {
        assertThat(title(DraftForm.of(kind), Map.of("name", "private words")))
                .isEqualTo(MESSAGES.get("particular." + kind.code()));
    }

    @Test
    void itSaysWhetherItIsNewAndWhenItWasSaved() {
        Id<?> about = new Id<>("%032x".formatted(1));
        assertThat(words.state(draft("incident", null, Map.of()))).isEqualTo("Draft saved 03/11/2026, 21:05");
        assertThat(words.state(draft("incident", about, Map.of())))
                .isEqualTo("Draft of a change, saved 03/11/2026, 21:05");
        assertThat(words.state(draft(DraftForm.EXHIBIT, about, Map.of())))
                .isEqualTo("Draft about an exhibit, saved 03/11/2026, 21:05");
    }
}
