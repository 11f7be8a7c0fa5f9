package org.daybook.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class MessagesClassTest {
    @Test
    void theFirstPartOfTheKeyNamesItsBundle() {
        assertThat(new Messages(Locale.UK).get("types.A2")).isEqualTo("Voicemail");
    }

    @Test
    void argumentsStandInTheirPlacesWhateverIsInThem() {
        assertThat(new Messages(Locale.UK).get("format.when-between", "{1} 'a'", "b"))
                .isEqualTo("Between {1} 'a' and b");
    }

    @Test
    void aDisguiseIsAppliedToTheFinishedText() {
        Messages longer = new Messages(Locale.UK, text -> "[" + text + text + "]");
        assertThat(longer.get("format.when-about", "x")).isEqualTo("[About xAbout x]");
    }

    @Test
    void aKeyOrBundleThatIsNotThereIsSaidSo() {
        Messages messages = new Messages(Locale.UK);
        assertThatThrownBy(() -> messages.get("types.none")).isInstanceOf(MissingResourceException.class);
        assertThatThrownBy(() -> messages.get("nowhere.none")).isInstanceOf(MissingResourceException.class);
        assertThatThrownBy(() -> messages.get("")).isInstanceOf(MissingResourceException.class);
    }

    @Test
    void aLanguageWithoutTextsIsEnglishWhateverTheComputersOwn() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(new Messages(Locale.forLanguageTag("tlh")).get("types.A2"))
                    .isEqualTo("Voicemail");
        } finally {
            Locale.setDefault(before);
        }
    }
}
