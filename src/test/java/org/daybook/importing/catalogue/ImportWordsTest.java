package org.daybook.importing.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.importing.ImportWarning;
import org.daybook.text.Messages;
import org.junit.jupiter.api.Test;

/** Every format has a name and says what it leaves out, and every warning has its words. */
class ImportWordsTest {
    /** How a format is called where whoever has a file looks for it, if it has neither the name of its service nor its own. */
    private static final Map<String, String> CALLED = Map.of(
            "airguard", "AirGuard",
            "iphone", "iPhone backup",
            "meta-messages", "Instagram",
            "msg", "e-mail",
            "sms-backup-restore", "SMS Backup & Restore",
            "table", "tables of calls, messages or payments");

    private final Messages messages = new Messages(Locale.UK);

    @Test
    void everyFormatHasANameAndItsKnownGaps() {
        assertThat(new Importers().formats())
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allMatch(format -> messages.has("importing.format." + format))
                .allMatch(format -> messages.has("importing.gap." + format));
    }

    @Test
    void everyFormatIsNamedWhereWhoeverHasAFileLooksForIt() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        assertNamed("README.md, 'It imports'", paragraph(readme, "- It imports", "\n- "), Set.of());
        String guide = Files.readString(Path.of("src/site/markdown/user-guide.md"));
        assertNamed("user-guide.md, 'Daybook reads'", paragraph(guide, "\nDaybook reads files of", "\n\n"), Set.of());
        assertNamed("messages.import-formats", messages.get("messages.import-formats"), Set.of());
        assertNamed("cli.option.import-from", messages.get("cli.option.import-from"), Set.of());
        String steps = Files.readString(Path.of("src/main/resources/org/daybook/guidance/en/getting-messages.txt"));
        assertNamed("guidance/en/getting-messages.txt", steps, Set.of("table"));
    }

    private void assertNamed(String place, String text, Set<String> without) {
        String words = text.replaceAll("\\s+", " ").toLowerCase(Locale.UK);
        assertThat(new Importers()
                        .formats().stream()
                                .filter(format -> !without.contains(format))
                                .filter(format -> !words.contains(called(format).toLowerCase(Locale.UK)))
                                .map(format -> format + ", as '" + called(format) + "'"))
                .as("name these formats in " + place + ", or say in CALLED what they are called there")
                .isEmpty();
    }

    private String called(String format) {
        String service = "importing.service." + format;
        String name = messages.get(messages.has(service) ? service : "importing.format." + format);
        return CALLED.getOrDefault(format, name.replaceFirst(" \\(.*", ""));
    }

    private static String paragraph(String page, String beginning, String end) {
        int from = page.indexOf(beginning);
        assertThat(from).as(beginning).isNotNegative();
        return page.substring(from, page.indexOf(end, from + beginning.length()));
    }

    @Test
    void everyWarningHasItsWords() {
        assertThat(Stream.of(ImportWarning.WarningKind.values()).map(ImportWarning.WarningKind::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> messages.has("importing.warning." + code));
    }
}
