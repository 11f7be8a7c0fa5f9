package org.daybook.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTemplateTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Nothing to fill in",
                "{0}",
                "Incident {0}: {1}",
                "{1} before {0}",
                "{0}{0}",
                "{2} of {3}",
                "{4} is missing",
                "{2,number,#}",
                "It''s {0}",
                "'{0}' as it stands",
                "{0} and { 1 }",
                "Total {3}.",
                "{0",
                "’{1}’"
            })
    void givesWhatTheJdkGives(String pattern) {
        Object[] arguments = {"<{1} 'x'>", "", 1234, 5.5};
        for (Locale locale : new Locale[] {Locale.UK, Locale.GERMANY}) {
            String theirs = outcome(() -> new MessageFormat(pattern, locale).format(arguments));
            assertThat(outcome(() -> MessageTemplate.fill(pattern, locale, arguments)))
                    .isEqualTo(theirs);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 7, 999, 1000, -1, Integer.MAX_VALUE, Long.MIN_VALUE})
    void writesNumbersAsTheJdkDoesInEveryLanguage(long number) {
        for (String language : new String[] {"en-GB", "de-DE", "ar-EG", "en-GB-u-nu-deva"}) {
            Locale locale = Locale.forLanguageTag(language);
            for (Object argument : new Object[] {number, (int) number}) {
                assertThat(MessageTemplate.fill("Page {0}", locale, argument))
                        .isEqualTo(new MessageFormat("Page {0}", locale).format(new Object[] {argument}));
            }
        }
    }

    private static String outcome(java.util.function.Supplier<String> text) {
        try {
            return text.get();
        } catch (IllegalArgumentException e) {
            return "refused";
        }
    }
}
