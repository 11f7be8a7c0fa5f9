package org.daybook.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.daybook.incident.Channel;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentExtent;
import org.daybook.incident.ReceivedItem;
import org.junit.jupiter.api.Test;

/** The beginnings of texts. */
class ExcerptTest {
    private static final Messages MESSAGES = new Messages(Locale.UK);

    @Test
    void theExactWordsFollowAnAccountOfFewWords() {
        assertThat(excerpt("4 messages from Craig (WhatsApp)", "20:01  where are you\n20:02  answer me"))
                .isEqualTo("4 messages from Craig (WhatsApp) ‘20:01 where are you…’");
        assertThat(excerpt("", "where are you")).isEqualTo("‘where are you’");
        assertThat(excerpt("He rang.", " ")).isEqualTo("He rang.");
        String account = "He rang again and again until I took the telephone off its hook.";
        assertThat(excerpt(account, "where are you")).isEqualTo(account);
    }

    private static String excerpt(String happened, String exactWords) {
        return Excerpt.of(
                new IncidentDescription(
                        List.of(),
                        happened,
                        exactWords,
                        IncidentExtent.NOT_SAID,
                        Channel.NOT_SAID,
                        ReceivedItem.NOT_SAID),
                MESSAGES);
    }

    @Test
    void aLineThatIsShortEnoughIsLeftAsItIs() {
        assertThat(Excerpt.shortened("exactly", 7)).isEqualTo("exactly");
    }

    @Test
    void aLongLineIsCutAfterAWholeWord() {
        assertThat(Excerpt.shortened("A gift bag, opened", 14)).isEqualTo("A gift bag…");
        assertThat(Excerpt.shortened("A gift bag, opened", 11)).isEqualTo("A gift bag…");
        assertThat(Excerpt.shortened("A_name_without_spaces.jpg", 14)).isEqualTo("A_name_without…");
        assertThat(Excerpt.shortened("A name_without_spaces.jpg", 14)).isEqualTo("A name_without…");
    }

    @Test
    void aLongLineIsCutBetweenCharactersAndSaysSo() {
        assertThat(Excerpt.shortened("one two", 4)).isEqualTo("one…");
        assertThat(Excerpt.shortened("one\uD83D\uDE00two", 4)).isEqualTo("one…");
        assertThat(Excerpt.shortened("one\uD83D\uDE00two", 5)).isEqualTo("one\uD83D\uDE00…");
    }
}
