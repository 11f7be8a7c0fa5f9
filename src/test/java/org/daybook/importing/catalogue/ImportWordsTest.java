package org.daybook.importing.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.daybook.importing.ImportWarning;
import org.daybook.text.Messages;
import org.junit.jupiter.api.Test;

/** Every format has a name and says what it leaves out, and every warning has its words. */
class ImportWordsTest {
    /** What whoever chooses a file looks for, where it is not the name of the format. */
    private static final Map<String, String> LOOKED_FOR = Map.ofEntries(
            Map.entry("whatsapp", "WhatsApp"),
            Map.entry("imessage-text", "iMessage"),
            Map.entry("signal-text", "Signal"),
            Map.entry("signal", "Signal"),
            Map.entry("sms-backup-restore", "SMS Backup & Restore"),
            Map.entry("meta-messages", "Facebook"),
            Map.entry("snapchat", "Snapchat"),
            Map.entry("tiktok", "TikTok"),
            Map.entry("telegram", "Telegram"),
            Map.entry("airguard", "AirGuard"),
            Map.entry("eml", "e-mail"),
            Map.entry("mbox", "e-mail"),
            Map.entry("msg", "e-mail"),
            Map.entry("ofx", "bank statement"),
            Map.entry("qif", "bank statement"),
            Map.entry("contacts", "contacts"),
            Map.entry("table", "tables of calls, messages or payments"));

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
    void everyFormatIsInEachListOfWhatCanBeImported() throws IOException {
        String guide = Files.readString(Path.of("src/site/markdown/user-guide.md"));
        String readme = Files.readString(Path.of("README.md"));
        Map<String, String> lists = Map.of(
                "README", between("- It imports", "\n- ", readme),
                "user guide", between("\nDaybook reads files of", "\n\n", guide),
                "window", messages.get("messages.import-formats"),
                "help of the command", messages.get("cli.option.import-from"));
        lists.forEach((where, list) -> assertThat(new Importers().formats())
                .as(where)
                .allSatisfy(format -> assertThat(list.replaceAll("\\s+", " ")).contains(lookedFor(format))));
        String steps = Files.readString(Path.of("src/main/resources/org/daybook/guidance/en/getting-messages.txt"));
        assertThat(new Importers().formats())
                .filteredOn(format -> !format.equals("table"))
                .allSatisfy(format -> assertThat(steps).containsIgnoringCase(lookedFor(format)));
    }

    private String lookedFor(String format) {
        return LOOKED_FOR.getOrDefault(format, messages.get("importing.format." + format));
    }

    private static String between(String begin, String end, String text) {
        int from = text.indexOf(begin);
        assertThat(from).as(begin).isNotNegative();
        return text.substring(from, text.indexOf(end, from + begin.length()));
    }

    @Test
    void everyWarningHasItsWords() {
        assertThat(Stream.of(ImportWarning.Kind.values()).map(ImportWarning.Kind::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> messages.has("importing.warning." + code));
    }
}
