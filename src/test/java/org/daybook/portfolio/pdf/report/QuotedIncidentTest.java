package org.daybook.portfolio.pdf.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.daybook.incident.IncidentMaker;
import org.daybook.pdf.text.FontFace;
import org.daybook.pdf.text.LineBreaker;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextShaper;
import org.daybook.pdf.text.TextStyle;
import org.daybook.pdf.text.Typefaces;
import org.daybook.portfolio.pdf.MadeUpContent;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.text.CaseRecordLines;
import org.daybook.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotedIncidentTest {
    private static final Messages MESSAGES = new Messages(Locale.UK);
    private static final SectionWording WORDING = new SectionWording(MESSAGES);

    private final QuotedIncident quoted = new QuotedIncident(
            new OrderTermNames(MadeUpContent.of(List.of()), new CaseRecordLines(MESSAGES), WORDING), WORDING);

    private static String bold(Text text) throws IOException {
        try (Typefaces typefaces = new Typefaces()) {
            return new LineBreaker(new TextShaper(typefaces))
                    .lay(text, TextStyle.BODY, 5_000).lines().stream()
                            .flatMap(line -> line.paragraph().runs().stream())
                            .filter(run -> run.face() == FontFace.BOLD)
                            .map(Text.TextRun::words)
                            .map(String::strip)
                            .collect(Collectors.joining("|"));
        }
    }

    @Test
    void aTranslationInBracketsIsNotPrintedAsTheExactWords() throws IOException {
        Text entry = quoted.briefly(
                MadeUpContent.plain(IncidentMaker.incident(1)
                        .quoting("„Podpisz.” (Sign.) „A jak nie — وقتها“ (And if not, then) “And then (laughs)”")
                        .made()),
                300,
                300);
        assertThat(entry.words())
                .endsWith("„Podpisz.” (Sign.) „A jak nie — وقتها“ (And if not, then) “And then (laughs)”");
        assertThat(bold(entry)).endsWith("„Podpisz.”|„A jak nie —|وقتها“|“And then (laughs)”");
    }

    @ParameterizedTest
    @CsvSource({
        "'She copied it: «Він приїде». [He will come.]', Cyrillic script; see the account.",
        "He rang my mother., Cyrillic script; see the account.",
        "Він подзвонив., 'Cyrillic script, no translation recorded.'"
    })
    void ofWordsInAnotherScriptItSaysWhereTheyAreTranslated(String account, String said) {
        assertThat(quoted.untranslated(
                        IncidentMaker.incident(1)
                                .saying(account)
                                .quoting("«Я заберу своє»")
                                .made(),
                        ""))
                .isEqualTo(said);
    }
}
