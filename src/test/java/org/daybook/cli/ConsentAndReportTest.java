package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.cli.output.ExitCode;
import org.daybook.sample.SampleDiary;
import org.daybook.sample.SampleTemplate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Consent and the sheets for supporters on the command line, in the sample case. */
class ConsentAndReportTest {
    private static final String PASSPHRASE = SampleDiary.PASSPHRASE + "\n";

    @TempDir
    Path folder;

    private final Shell shell = new Shell();

    @BeforeEach
    void make() throws Exception {
        SampleTemplate.copyTo(folder.resolve("diary"));
    }

    private int run(String command, String... arguments) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of(arguments));
        all.add("--passphrase-stdin");
        return shell.run(PASSPHRASE, Optional.empty(), all.toArray(String[]::new));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void aConsentIsRecordedListedAndWithdrawn() {
        assertThat(run("consent", path("diary"), "--record", "given", "--for", "Housing", "--purpose", "A new lock"))
                .isEqualTo(ExitCode.DONE);
        assertThat(shell.out().toString()).contains("Consent to share 3: given", "Housing", "A new lock");
        assertThat(run("consent", path("diary"), "--withdraw", "3")).isEqualTo(ExitCode.DONE);
        assertThat(shell.out().toString()).contains("Consent to share 3: withdrawn on 24/11/2026");
        assertThat(run("consent", path("diary"), "--withdraw", "99")).isEqualTo(ExitCode.USAGE);
        assertThat(run("consent", path("diary"), "--record", "maybe", "--for", "X"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(run("consent", path("diary"), "--record", "given")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aPortfolioForARecipientWithoutConsentIsMadeOnlyIfSheGoesOn() {
        String[] compile = {path("diary"), "--out", path("out"), "--prepared-for", "Marlbridge Libraries"};
        assertThat(run("compile", compile)).isEqualTo(ExitCode.COULD_NOT);
        assertThat(shell.err().toString()).contains("withdrawn on 24/04/2026", "--without-consent");
        assertThat(folder.resolve("out")).doesNotExist();
        List<String> anyway = new ArrayList<>(List.of(compile));
        anyway.add("--without-consent");
        assertThat(run("compile", anyway.toArray(String[]::new))).isEqualTo(ExitCode.DONE);
        assertThat(run("report", "sharing-log", path("diary"), "--out", path("log.csv")))
                .isEqualTo(ExitCode.DONE);
        assertThat(folder.resolve("log.csv"))
                .content()
                .contains("Marlbridge Libraries", "withdrawn on 24/04/2026", "Marlshire multi-agency conference");
    }

    @Test
    void anExportForSomebodyIsAskedForConsentToo() {
        String[] export = {path("diary"), "--out", path("x.json"), "--prepared-for", "Marlbridge Libraries"};
        assertThat(run("export", export)).isEqualTo(ExitCode.COULD_NOT);
        assertThat(shell.err().toString()).contains("withdrawn on 24/04/2026", "--without-consent");
        assertThat(folder.resolve("x.json")).doesNotExist();
        export[4] = "Northshire Housing";
        assertThat(run("export", export)).isEqualTo(ExitCode.DONE);
        assertThat(shell.err().toString()).contains("No consent is recorded for Northshire Housing.");
        assertThat(run("report", "sharing-log", path("diary"), "--out", path("log.csv")))
                .isEqualTo(ExitCode.DONE);
        assertThat(folder.resolve("log.csv")).content().contains("Northshire Housing");
    }

    @Test
    void whatIsNewForSomebodyBeginsAfterWhatTheyWereGiven() {
        String[] update = {
            path("diary"), "--out", path("out"), "--pdf-only", "--preset", "since-last", "--prepared-for", "dc farrow"
        };
        assertThat(run("compile", path("diary"), "--out", path("out"), "--pdf-only", "--preset", "first-report"))
                .isEqualTo(ExitCode.DONE);
        String made = shell.out().toString();
        assertThat(run("copies", path("diary"))).isEqualTo(ExitCode.DONE);
        Matcher listed = Pattern.compile("(?m)^ {2}(\\d+)\\. .*Made; not known whether given")
                .matcher(shell.out().toString());
        assertThat(listed.find()).isTrue();
        String number = listed.group(1);
        assertThat(made).contains("number of this copy, for the copies command: " + number);
        assertThat(run("compile", update)).as("nobody was given it").isEqualTo(ExitCode.COULD_NOT);
        assertThat(run("copies", path("diary"), "--record", "given", "--copy", number))
                .as("it names nobody")
                .isEqualTo(ExitCode.USAGE);
        assertThat(run("copies", path("diary"), "--record", "given", "--copy", "1", "--for", "DC Farrow"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(shell.err().toString()).contains("it lists the copies");
        assertThat(run("copies", path("diary"), "--record", "given")).isEqualTo(ExitCode.USAGE);
        String[] given = {
            path("diary"), "--record", "given", "--copy", number, "--for", "DC Farrow", "--on", "23/11/2026"
        };
        assertThat(run("copies", given)).isEqualTo(ExitCode.DONE);
        assertThat(shell.out().toString())
                .contains("DC Farrow", "Given on 23/11/2026", "incidents: 0; other records: 0; exhibits: 0");
        assertThat(run("compile", update)).isEqualTo(ExitCode.COULD_NOT);
        assertThat(shell.err().toString()).contains("Nothing is left to print");
    }

    @Test
    void aSheetIsRefusedUnderAnotherEndingAndWhereSomethingIs() throws IOException {
        assertThat(run("report", "statistics", path("diary"), "--out", path("x.doc")))
                .isEqualTo(ExitCode.USAGE);
        assertThat(shell.err().toString()).contains(".pdf, .csv");
        Files.createFile(folder.resolve("x.csv"));
        assertThat(run("report", "statistics", path("diary"), "--out", path("x.csv")))
                .isEqualTo(ExitCode.COULD_NOT);
        assertThat(run("report", "everything", path("diary"), "--out", path("y.csv")))
                .isEqualTo(ExitCode.USAGE);
        assertThat(folder.resolve("y.csv")).doesNotExist();
    }
}
