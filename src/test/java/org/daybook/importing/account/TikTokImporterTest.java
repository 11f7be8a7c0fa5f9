package org.daybook.importing.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportSource;
import org.junit.jupiter.api.Test;

class TikTokImporterTest {
    private static final TikTokImporter TIKTOK = new TikTokImporter();
    static final String CHATS = """
            {"Chat History with lars/w:":[
              {"Date":"2026-03-01 12:03:00","From":"lars/w","Content":"nice house"},
              {"Date":"2026-07-01 12:04:00 UTC","From":"anna_b","Content":"who is this"}],
             "Chat History with kim:":[]}
            """;

    @Test
    void everyFieldOfMessagesAndLoginsIsRead() throws Exception {
        String account =
                "{\"Activity\":{\"Login History\":{\"LoginHistoryList\":[{\"Date\":\"2026-03-01 11:00:00 UTC\","
                        + "\"IP\":\"192.0.2.1\",\"DeviceModel\":\"Pixel 8\",\"DeviceSystem\":\"Android 15\","
                        + "\"NetworkType\":\"Wi-Fi\",\"Carrier\":\"EE\"}]}},"
                        + "\"Direct Messages\":{\"Chat History\":{\"ChatHistory\":" + CHATS + "}}}";
        ImportedAccount read = ImportedAccount.read(
                        TIKTOK, ImportedAccount.files("user_data_tiktok.json", account), "anna_b")
                .traced();
        assertThat(read.warned()).isEmpty();
        assertThat(read.headings.stream().map(heading -> heading.title() + heading.participants()))
                .containsExactly("Login History[]", "lars/w[Participant[name=, address=lars/w]]");
        assertThat(read.lines()).isEqualTo(ImportedAccount.rows("tiktok"));
    }

    @Test
    void bothNamesOfTheListAreKnown() throws Exception {
        for (String path : new String[] {"Direct Message|Direct Messages", "Direct Messages|Chat History"}) {
            String[] names = path.split("\\|", -1);
            String account = "{\"" + names[0] + "\":{\"" + names[1] + "\":{\"ChatHistory\":" + CHATS + "}}}";
            assertThat(ImportedAccount.read(TIKTOK, "user_data.json", account).traced().rows)
                    .hasSize(2);
        }
    }

    @Test
    void aFormForPeopleIsRecognisedSoThatJsonCanBeRequested() throws Exception {
        Map<String, byte[]> pages =
                ImportedAccount.files("Direct Messages/Direct Messages.txt", ">>> Chat History with lars::\n");
        try (ImportSource source = ImportedAccount.source(pages)) {
            assertThat(TIKTOK.recognise(source)).extracting("reason").containsExactly("tiktok-text");
        }
        assertThatThrownBy(() -> ImportedAccount.read(TIKTOK, pages, "")).isInstanceOf(ImportFailure.WrongForm.class);
    }
}
