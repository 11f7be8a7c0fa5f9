package org.daybook.importing.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.daybook.conversation.Attachment.AttachmentState;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageDirection;
import org.daybook.conversation.MessageRemark;
import org.daybook.conversation.rows.MessageRow;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportQuestion;
import org.daybook.importing.ImportRequest;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.ImportSource;
import org.daybook.importing.MemorySources;
import org.daybook.importing.RecognisedFiles;
import org.daybook.importing.SummaryCollector;
import org.daybook.progress.Progress;
import org.junit.jupiter.api.Test;

class MetaImporterTest {
    private static final MetaImporter META = new MetaImporter();
    private static final String ROOT = "your_instagram_activity/messages/";

    static final String INBOX = """
            {"participants":[{"name":"Ren\\u00c3\\u00a9 Falk"},{"name":"Anna Berg"}],
             "messages":[
              {"sender_name":"Ren\\u00c3\\u00a9 Falk","timestamp_ms":1772366580123,
               "content":"I saw you at the caf\\u00c3\\u00a9 \\u00f0\\u009f\\u0091\\u0080",
               "reactions":[{"reaction":"\\u00e2\\u009d\\u00a4","actor":"Anna Berg","timestamp":1772366600}],
               "is_geoblocked_for_viewer":false},
              {"sender_name":"Anna Berg","timestamp_ms":1772366520000,"content":"Stop writing to me"},
              {"sender_name":"Ren\\u00c3\\u00a9 Falk","timestamp_ms":1772366500000,
               "photos":[{"uri":"your_instagram_activity/messages/inbox/rene_17/photos/1.jpg","creation_timestamp":1}],
               "videos":[{"uri":"your_instagram_activity/messages/inbox/rene_17/videos/gone.mp4"}]},
              {"sender_name":"Ren\\u00c3\\u00a9 Falk","timestamp_ms":1772366400000,"call_duration":0,"missed":true,
               "content":"Ren\\u00c3\\u00a9 missed a call"},
              {"sender_name":"Ren\\u00c3\\u00a9 Falk","timestamp_ms":1772366300000,"is_unsent":true},
              {"sender_name":"Ren\\u00c3\\u00a9 Falk","timestamp_ms":1772366200000,"content":"look",
               "share":{"link":"https://example.org/a","share_text":"where you live"},"ip":"192.0.2.7"},
              {"sender_name":"Ren\\u00c3\\u00a9 Falk","timestamp_ms":1772366100000,"sticker":{"uri":"stickers/9.png"}},
              {"sender_name":"Anna Berg","timestamp_ms":1772366000000,"type":"Subscribe","content":"Anna added Kim.",
               "users":[{"name":"Kim"}]}
             ],
             "title":"Ren\\u00c3\\u00a9 Falk","is_still_participant":true,"thread_path":"inbox/rene_17","magic_words":[]}
            """;

    private static final String INBOX_ROWS = """
            {"conversation":0,"number":1,"type":"message","at":"2026-03-01T12:03:00.123Z","precision":"millisecond",\
            "zone":"stated","written":"1772366580123","sender":"René Falk","direction":"received",\
            "text":"I saw you at the café \\uD83D\\uDC40","marks":["repaired-text"],"details":[["reaction","❤ Anna Berg"]],\
            "location":{"item":"IN","scheme":"pointer","value":"/messages/0"}}
            {"conversation":0,"number":2,"type":"message","at":"2026-03-01T12:02:00Z","precision":"millisecond",\
            "zone":"stated","written":"1772366520000","sender":"Anna Berg","direction":"sent",\
            "text":"Stop writing to me","location":{"item":"IN","scheme":"pointer","value":"/messages/1"}}
            {"conversation":0,"number":3,"type":"message","at":"2026-03-01T12:01:40Z","precision":"millisecond",\
            "zone":"stated","written":"1772366500000","sender":"René Falk","direction":"received",\
            "attachments":[{"name":"1.jpg","mediaType":"image/jpeg","state":"present",\
            "location":{"item":"my-export/your_instagram_activity/messages/inbox/rene_17/photos/1.jpg",\
            "scheme":"whole"}},\
            {"name":"your_instagram_activity/messages/inbox/rene_17/videos/gone.mp4","mediaType":"video/mp4",\
            "state":"missing","location":{"item":"IN","scheme":"pointer","value":"/messages/2"}}],\
            "marks":["repaired-text"],"location":{"item":"IN","scheme":"pointer","value":"/messages/2"}}
            {"conversation":0,"number":4,"type":"call","at":"2026-03-01T12:00:00Z","precision":"millisecond",\
            "zone":"stated","written":"1772366400000","sender":"René Falk","direction":"received",\
            "text":"René missed a call","marks":["missed","repaired-text"],"details":[["duration","0 s"]],\
            "location":{"item":"IN","scheme":"pointer","value":"/messages/3"}}
            {"conversation":0,"number":5,"type":"message","at":"2026-03-01T11:58:20Z","precision":"millisecond",\
            "zone":"stated","written":"1772366300000","sender":"René Falk","direction":"received",\
            "marks":["unsent","repaired-text"],"location":{"item":"IN","scheme":"pointer","value":"/messages/4"}}
            {"conversation":0,"number":6,"type":"message","at":"2026-03-01T11:56:40Z","precision":"millisecond",\
            "zone":"stated","written":"1772366200000","sender":"René Falk","direction":"received","text":"look",\
            "marks":["repaired-text"],\
            "details":[["ip","192.0.2.7"],["link","https://example.org/a"],["link-text","where you live"]],\
            "location":{"item":"IN","scheme":"pointer","value":"/messages/5"}}
            {"conversation":0,"number":7,"type":"message","at":"2026-03-01T11:55:00Z","precision":"millisecond",\
            "zone":"stated","written":"1772366100000","sender":"René Falk","direction":"received",\
            "attachments":[{"name":"stickers/9.png","mediaType":"image/png","state":"missing",\
            "location":{"item":"IN","scheme":"pointer","value":"/messages/6"}}],"marks":["repaired-text"],\
            "location":{"item":"IN","scheme":"pointer","value":"/messages/6"}}
            {"conversation":0,"number":8,"type":"notice","at":"2026-03-01T11:53:20Z","precision":"millisecond",\
            "zone":"stated","written":"1772366000000","sender":"Anna Berg","text":"Anna added Kim.",\
            "details":[["member","Kim"]],"location":{"item":"IN","scheme":"pointer","value":"/messages/7"}}""".replace("IN", "my-export/" + ROOT + "inbox/rene_17/message_1.json");

    private static String thread(String path, String content) {
        return "{\"participants\":[{\"name\":\"A\"}],\"messages\":[{\"sender_name\":\"A\",\"timestamp_ms\":1772366580123,"
                + "\"content\":\"" + content + "\"}],\"title\":\"A\",\"thread_path\":\"" + path + "\"}";
    }

    private static ImportedAccount read(String... files) throws Exception {
        return ImportedAccount.read(META, ImportedAccount.files(files), "Anna Berg")
                .traced();
    }

    @Test
    void everyFieldOfAConversationIsReadInTheOrderOfTheFile() throws Exception {
        ImportedAccount read = read(
                "my-export/" + ROOT + "inbox/rene_17/message_1.json",
                INBOX,
                "my-export/" + ROOT + "inbox/rene_17/photos/1.jpg",
                "not really a photo");
        assertThat(read.lines()).isEqualTo(INBOX_ROWS);
        assertThat(read.warned()).isEmpty();
        assertThat(read.headings).singleElement().satisfies(heading -> {
            assertThat(heading.title()).isEqualTo("René Falk");
            assertThat(heading.participants()).extracting("name").containsExactly("René Falk", "Anna Berg");
        });
    }

    @Test
    void theFilesOfAConversationAreReadInNumericOrderAsOne() throws Exception {
        String folder = "messages/inbox/a_1/message_";
        ImportedAccount read = read(
                folder + "10.json",
                thread("inbox/a_1", "ten"),
                folder + "2.json",
                thread("inbox/a_1", "two"),
                folder + "1.json",
                thread("inbox/a_1", "one"),
                "messages/inbox/b_1/message_1.json",
                thread("inbox/b_1", "other"));
        assertThat(read.headings).hasSize(2);
        assertThat(read.rows.stream()
                        .map(row -> row.conversation() + row.message().text()))
                .containsExactly("0one", "0two", "0ten", "1other");
    }

    @Test
    void theFilesOfAConversationMayBeInTwoPartsOfADownloadButTwoDownloadsAreNotMixed() throws Exception {
        String one = "part-1/" + ROOT + "inbox/a_1/message_";
        String other = "part-2/" + ROOT + "inbox/a_1/message_";
        ImportedAccount split =
                read(one + "2.json", thread("inbox/a_1", "two"), other + "1.json", thread("inbox/a_1", "one"));
        assertThat(split.headings).hasSize(1);
        assertThat(split.rows.stream().map(row -> row.message().text())).containsExactly("one", "two");
        ImportedAccount twice = read(
                one + "1.json", thread("inbox/a_1", "one"),
                other + "1.json", thread("inbox/a_1", "one"),
                other + "2.json", thread("inbox/a_1", "two"));
        assertThat(twice.rows.stream()
                        .map(row -> row.conversation() + row.message().text()))
                .containsExactly("0one", "1one", "1two");
    }

    @Test
    void everyRootAndSectionIsReadAndRequestsFromStrangersAreMarked() throws Exception {
        for (String root : new String[] {
            "messages/", "your_activity_across_facebook/messages/", "your_facebook_activity/messages/", ROOT
        }) {
            ImportedAccount read = read(
                    root + "inbox/a_1/message_1.json", thread("inbox/a_1", "in"),
                    root + "archived_threads/b_1/message_1.json", thread("archived_threads/b_1", "put away"),
                    root + "message_requests/c_1/message_1.json", thread("message_requests/c_1", "I know you"),
                    root + "filtered_threads/d_1/message_1.json", thread("filtered_threads/d_1", "hidden"),
                    root + "e2ee_cutover/e_1/message_1.json", thread("e2ee_cutover/e_1", "moved"));
            assertThat(read.rows).hasSize(5);
            assertThat(read.rows.stream().map(MessageRowText::of).filter(row -> row.contains("REQUEST")))
                    .containsExactly("I know you [REQUEST] folder=message_requests");
        }
    }

    /** The words, marks and details of a row. */
    private static final class MessageRowText {
        static String of(MessageRow row) {
            Message message = row.message();
            StringBuilder text = new StringBuilder(message.text() + " " + message.marks());
            message.details().forEach(detail -> text.append(' ').append(detail.name() + "=" + detail.value()));
            return text.toString();
        }
    }

    @Test
    void aSingleFileOfRequestsIsKnownByThePathInIt() throws Exception {
        ImportedAccount read =
                ImportedAccount.read(META, "message_1.json", thread("message_requests/c_1", "I know you"));
        assertThat(read.traced().rows.getFirst().message().marks()).containsExactly(MessageRemark.REQUEST);
    }

    @Test
    void aSecretConversationIsReadAndMarkedAsEncrypted() throws Exception {
        String secret = """
                {"participants":["Anna Berg","Lars \\u0142"],"threadName":"Lars_5","messages":[
                 {"isUnsent":false,"media":[],"reactions":[{"actor":"Anna Berg","reaction":"😠"}],
                  "senderName":"Lars ł","text":"Open the door – now","timestamp":1772366580123,"type":"text"},
                 {"isUnsent":true,"media":[],"reactions":[],"senderName":"Lars ł","text":"","timestamp":1772366570000,
                  "type":"placeholder"},
                 {"isUnsent":false,"media":[{"uri":"./media/a.jpeg"},{"uri":"Failed to download media"}],
                  "reactions":[],"senderName":"Anna Berg","text":"","timestamp":1772366560000,"type":"media"}]}
                """;
        ImportedAccount read = read("Lars_5.json", secret, "media/a.jpeg", "x");
        assertThat(read.headings.getFirst().title()).isEqualTo("Lars_5");
        assertThat(read.lines()).isEqualTo("""
                        {"conversation":0,"number":1,"type":"message","at":"2026-03-01T12:03:00.123Z",\
                        "precision":"millisecond","zone":"stated","written":"1772366580123","sender":"Lars ł",\
                        "direction":"received","text":"Open the door – now","marks":["end-to-end"],\
                        "details":[["reaction","\\uD83D\\uDE20 Anna Berg"]],\
                        "location":{"item":"Lars_5.json","scheme":"pointer","value":"/messages/0"}}
                        {"conversation":0,"number":2,"type":"message","at":"2026-03-01T12:02:50Z",\
                        "precision":"millisecond","zone":"stated","written":"1772366570000","sender":"Lars ł",\
                        "direction":"received","marks":["unsent","end-to-end"],"details":[["kind","placeholder"]],\
                        "location":{"item":"Lars_5.json","scheme":"pointer","value":"/messages/1"}}
                        {"conversation":0,"number":3,"type":"message","at":"2026-03-01T12:02:40Z",\
                        "precision":"millisecond","zone":"stated","written":"1772366560000","sender":"Anna Berg",\
                        "direction":"sent","attachments":[{"name":"a.jpeg","mediaType":"image/jpeg",\
                        "state":"present","location":{"item":"media/a.jpeg","scheme":"whole"}},\
                        {"name":"Failed to download media","state":"missing",\
                        "location":{"item":"Lars_5.json","scheme":"pointer","value":"/messages/2"}}],\
                        "marks":["end-to-end"],\
                        "location":{"item":"Lars_5.json","scheme":"pointer","value":"/messages/2"}}""");
    }

    @Test
    void onlyTextThatIsWhollyInTheWrongEncodingIsRepaired() {
        MetaTextRepair text = new MetaTextRepair();
        assertThat(text.repair("plain")).isEqualTo("plain");
        assertThat(text.repair("caf\u00e9")).as("not valid as UTF-8").isEqualTo("caf\u00e9");
        assertThat(text.repair("caf\u00c3\u00a9 \u2019")).as("has others").isEqualTo("caf\u00c3\u00a9 \u2019");
        assertThat(text.hasRepaired()).isFalse();
        assertThat(text.repair("caf\u00c3\u00a9")).isEqualTo("café");
        assertThat(text.hasRepaired()).isTrue();
    }

    @Test
    void loginsAreReadFromInstagramAndFacebookInEveryShape() throws Exception {
        String log = "security_and_login_information/";
        ImportedAccount read = read(
                log + "login_activity.json", """
                {"account_history_login_history":[{"title":"2026-03-01T12:03:00+00:00","media_map_data":{},
                 "string_map_data":{"Cookie Name":{"href":"","value":"*****abc","timestamp":0},
                  "IP Address":{"href":"","value":"192.0.2.9","timestamp":0},
                  "Language Code":{"href":"","value":"en","timestamp":0},
                  "Time":{"href":"","value":"","timestamp":1772366580},
                  "User Agent":{"href":"","value":"Instagram 300 Android","timestamp":0}}}]}
                """, log + "account_activity.json", """
                {"account_activity_v2":[{"action":"Login","timestamp":1772366580,"ip_address":"192.0.2.9",
                 "user_agent":"Firefox","city":"M\\u00c3\\u00bcnchen","site_name":"www"}]}
                """, log + "logins_new.json", """
                [{"timestamp":1772366580,"media":[],"label_values":[{"label":"IP address","value":"192.0.2.9"},
                 {"label":"Device","value":"Pixel"}],"fbid":"12"}]
                """);
        assertThat(read.rows.stream().map(row -> row.message().type().code())).containsOnly("login");
        assertThat(read.rows.stream()
                        .map(row -> String.valueOf(row.message().time().at())))
                .containsOnly("2026-03-01T12:03Z");
        assertThat(read.rows.stream().map(MessageRowText::of))
                .containsExactly(
                        "Login [REPAIRED_TEXT] ip=192.0.2.9 device=Firefox place=München app=www",
                        " [] field=title: 2026-03-01T12:03:00+00:00 field=Cookie Name: *****abc ip=192.0.2.9"
                                + " language=en device=Instagram 300 Android",
                        " [] ip=192.0.2.9 device=Pixel field=fbid: 12");
    }

    @Test
    void aConversationThatIsAlsoNamedLikeALogIsReadAsTheConversationThatWasRecognised() throws Exception {
        ImportedAccount read = read(
                "message_1.json",
                thread("inbox/a_1", "hello")
                        .replaceFirst("\\{", "{\"active_sessions\":[{\"ip_address\":\"192.0.2.9\"}],"));
        assertThat(read.rows.stream().map(MessageRowText::of)).containsExactly("hello []");
    }

    @Test
    void pagesAloneAreKnownAsTheWrongFormAndPagesBesideMessagesAreLeft() throws Exception {
        String page = "<html><body class=\"_a6-g\"></body></html>";
        Map<String, byte[]> pages = ImportedAccount.files(ROOT + "inbox/a_1/message_1.html", page);
        try (ImportSource source = ImportedAccount.source(pages)) {
            assertThat(META.recognise(source)).extracting("reason").containsExactly("meta-html");
        }
        assertThatThrownBy(() -> ImportedAccount.read(META, pages, "")).isInstanceOf(ImportFailure.WrongForm.class);
        ImportedAccount both = read(
                ROOT + "inbox/a_1/message_1.html", page, ROOT + "inbox/a_1/message_1.json", thread("inbox/a_1", "in"));
        assertThat(both.rows).hasSize(1);
    }

    @Test
    void aFileThatIsCutShortGivesWhatIsInItAndABrokenOneDoesNotStopTheOthers() throws Exception {
        Map<String, byte[]> files = ImportedAccount.files(
                "messages/inbox/a_1/message_1.json",
                INBOX.substring(0, INBOX.indexOf("Stop writing")),
                "messages/inbox/b_1/message_1.json",
                thread("inbox/b_1", "in").replace("\"title\"", "%"),
                "messages/inbox/c_1/message_1.json",
                thread("inbox/c_1", "in"));
        ImportedAccount read = ImportedAccount.read(META, files, "");
        assertThat(read.rows).hasSize(3);
        assertThat(read.warned())
                .containsExactly(
                        "messages/inbox/a_1/message_1.json, pointer=/messages/1 cut-short",
                        "messages/inbox/b_1/message_1.json rest-unreadable");
    }

    @Test
    void aFileOfWhichNothingCanBeReadFailsAtThePlaceThatIsWrong() {
        String broken = thread("inbox/a_1", "in").replace("\"timestamp_ms\":", "%");
        assertThatThrownBy(() -> ImportedAccount.read(META, "message_1.json", broken))
                .isInstanceOfSatisfying(
                        ImportFailure.Malformed.class,
                        failure -> assertThat(failure.location()).hasToString("pointer=/messages/0"));
    }

    @Test
    void oneHugeMessageIsRefusedAndALongTextIsCut() throws Exception {
        String huge = thread("inbox/a_1", "x".repeat(JsonText.LONGEST + 10));
        assertThatThrownBy(() -> ImportedAccount.read(META, "message_1.json", huge))
                .isInstanceOf(ImportFailure.TooLarge.class);
        ImportedAccount cut = ImportedAccount.read(
                META, "message_1.json", thread("inbox/a_1", "x".repeat(Message.LONGEST_TEXT + 10)));
        assertThat(cut.rows.getFirst().message().text()).hasSize(Message.LONGEST_TEXT);
        assertThat(cut.rows.getFirst().message().marks()).containsExactly(MessageRemark.CUT);
        assertThat(cut.warned()).containsExactly("pointer=/messages/0 too-long");
    }

    @Test
    void absurdTimesAreKeptAsWrittenWithAWarning() throws Exception {
        for (String time :
                new String[] {"1000000000000000000", "-9999999999999999", "1e18", "1e4008100000", "\"soon\""}) {
            ImportedAccount read = ImportedAccount.read(
                    META, "message_1.json", thread("inbox/a_1", "in").replace("1772366580123", time));
            assertThat(read.rows.getFirst().message().time().at()).isNull();
            assertThat(read.warned()).containsExactly("pointer=/messages/0 time-unreadable");
        }
        ImportedAccount early = ImportedAccount.read(
                META, "message_1.json", thread("inbox/a_1", "in").replace("1772366580123", "0"));
        assertThat(early.warned()).containsExactly("pointer=/messages/0 time-unlikely");
    }

    @Test
    void brokenBytesAndHalfCharactersAndDeepNestingAreReadSafely() throws Exception {
        byte[] bytes = thread("inbox/a_1", "in#").getBytes(StandardCharsets.ISO_8859_1);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf('#')] = (byte) 0xff;
        ImportedAccount read = ImportedAccount.read(META, Map.of("message_1.json", bytes), "");
        assertThat(read.rows.getFirst().message().marks()).containsExactly(MessageRemark.BROKEN_TEXT);
        ImportedAccount half = ImportedAccount.read(META, "message_1.json", thread("inbox/a_1", "in \\ud83d \\u0000"));
        assertThat(half.rows.getFirst().message().text()).isEqualTo("in \ud83d \u0000");
        String deep = thread("inbox/a_1", "in").replace("123,", "123,\"x\":" + "[".repeat(100_000));
        assertThatThrownBy(() -> ImportedAccount.read(META, "message_1.json", deep))
                .isInstanceOf(ImportFailure.TooLarge.class);
    }

    @Test
    void withoutAWordWhoSheIsNoRowHasADirectionAndSheIsAsked() throws Exception {
        ImportedAccount read = ImportedAccount.read(META, "message_1.json", thread("inbox/a_1", "in"));
        assertThat(read.rows.getFirst().message().direction()).isEqualTo(MessageDirection.NOT_SAID);
        byte[] bytes = thread("inbox/a_1", "in").getBytes(StandardCharsets.UTF_8);
        try (ImportSource source = MemorySources.file("message_1.json", bytes)) {
            assertThat(META.recognise(source).getFirst().questions()).containsExactly(ImportQuestion.ME);
        }
    }

    @Test
    void aPhotoInAnotherPartOfASplitExportIsFound() throws Exception {
        ImportedAccount read = read(
                "part-1/" + ROOT + "inbox/rene_17/message_1.json",
                INBOX,
                "part-2/" + ROOT + "inbox/rene_17/photos/1.jpg",
                "x");
        assertThat(read.rows.get(2).message().attachments().getFirst().state()).isEqualTo(AttachmentState.PRESENT);
    }

    @Test
    void cancellingStopsBetweenTwoMessages() throws Exception {
        Progress cancelled = Progress.UNWATCHED.cancelledToo(() -> true);
        try (ImportSource source = MemorySources.file("message_1.json", INBOX)) {
            RecognisedFiles recognised = META.recognise(source).getFirst();
            assertThatThrownBy(() -> META.read(new ImportRequest(
                            source,
                            recognised,
                            ImportSettings.in(ImportedAccount.LONDON),
                            new SummaryCollector(),
                            cancelled)))
                    .isInstanceOf(ImportFailure.Stopped.class);
        }
    }
}
