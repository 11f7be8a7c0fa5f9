package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.cli.output.Terminal;
import org.daybook.portfolio.request.PortfolioPart;
import org.daybook.portfolio.request.PortfolioSection;
import org.daybook.session.Environment;
import org.daybook.session.unlock.Diaries;
import org.daybook.text.Messages;
import org.junit.jupiter.api.Test;

/** The help of a command is in the language of the texts, and lists what it takes. */
class TranslatedHelpTest {
    private static String help(Locale locale, String command) {
        StringWriter out = new StringWriter();
        PrintWriter printed = new PrintWriter(out, true);
        Environment environment = new Environment(Shell.NOON, new SecureRandom(), "Daybook test");
        Terminal terminal = new Terminal(InputStream.nullInputStream(), printed, printed, Optional.empty());
        Diaries diaries = new Diaries(environment);
        new Commands(environment, diaries, Shell::writers, new Messages(locale), terminal).run(command, "--help");
        return out.toString().replaceAll("\\s+", "");
    }

    @Test
    void optionsAreExplainedFromTheFolderOfTheLanguageAndElseInEnglish() {
        assertThat(help(Locale.of("qps"), "create")).contains("[Šĥöẁšţĥîšţéẋţ.]", "--passphrase-stdin");
        assertThat(help(Locale.UK, "create")).doesNotContain("[Šĥöẁš");
    }

    @Test
    void everySectionThatCanBeLeftOutIsListed() {
        assertThat(help(Locale.UK, "compile"))
                .contains(Stream.of(PortfolioSection.values())
                        .map(PortfolioSection::code)
                        .toList());
    }

    @Test
    void everyKindOfCaseRecordThatCanBeLeftOutIsListed() {
        assertThat(help(Locale.UK, "compile"))
                .contains(Stream.of(CaseRecordKind.values())
                        .map(CaseRecordKind::code)
                        .collect(Collectors.joining(",")));
    }

    @Test
    void everyPartOfAnIncidentThatCanBeLeftOutIsListed() {
        assertThat(help(Locale.UK, "compile"))
                .contains(Stream.of(PortfolioPart.values())
                        .map(PortfolioPart::code)
                        .collect(Collectors.joining(",")));
    }
}
