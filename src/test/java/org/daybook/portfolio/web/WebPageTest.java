package org.daybook.portfolio.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.evidence.PlateFiles;
import org.daybook.exhibit.ExhibitHandling;
import org.daybook.portfolio.PortfolioVolumes;
import org.daybook.portfolio.PortfolioWriter;
import org.daybook.portfolio.WrittenVolumes;
import org.daybook.portfolio.content.ExhibitSheet.FileCondition;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.HostileSheets;
import org.daybook.portfolio.pdf.MadeUpContent;
import org.daybook.portfolio.pdf.MadeUpExhibits;
import org.daybook.portfolio.pdf.MadeUpPages;
import org.daybook.portfolio.request.PortfolioPreset;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.progress.Progress;
import org.daybook.text.VisibleText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The page for a browser, as it is written. */
class WebPageTest {
    private static final Path SOURCES = Path.of("src/main/web");
    private static final int MOST_SCRIPT = 74 * 1024;

    /** What would run, end the data, or turn what stands around it, if a page took it for anything but text. */
    private static final List<String> HOSTILE = List.of(
            "</script><script>alert(1)</script>",
            "<!-- <script>",
            "]]>",
            "<img src=x onerror=alert(1)>",
            "\u2028\u2029",
            "{{scripts}} {{web.front}} $1 \\u003c",
            "\u202Eabc\u2066",
            "\uD800 \uFFFF \0",
            "javascript:alert(1)",
            "</title></style>");

    private static List<IncidentSheet> hostile() {
        List<IncidentSheet> sheets = new ArrayList<>();
        for (int i = 0; i < HOSTILE.size(); i++) {
            sheets.add(MadeUpContent.saying(i + 1, "before " + HOSTILE.get(i) + " after"));
        }
        return sheets;
    }

    @Test
    void takesHostileWordsForTextAndLosesNone() throws Exception {
        String page = MadeUpPages.of(MadeUpContent.of(hostile()));
        List<String> texts = MadeUpPages.texts(MadeUpPages.data(page));
        assertThat(page.split("<script", -1)).hasSize(2 + scripts(page).size());
        assertThat(page).doesNotContain("<!--", "\u2028", "\u202E", "\uD800");
        for (String words : HOSTILE) {
            String[] lines = VisibleText.of("before " + words.replaceAll("\\R", "\n") + " after")
                    .split("\n");
            assertThat(lines).allSatisfy(line -> assertThat(texts).anyMatch(text -> text.contains(line.strip())));
        }
    }

    @Test
    void isWellFormedWhateverAFieldSays() throws Exception {
        assertThat(MadeUpPages.data(MadeUpPages.of(MadeUpContent.of(HostileSheets.of(30))))
                        .get("incidents"))
                .hasSize(30);
    }

    @Test
    void allowsItsOwnScriptsAndStyleByTheirDigestsAndNothingElse() throws Exception {
        String page = MadeUpPages.of(MadeUpContent.of(MadeUpContent.sheets(2)));
        String policy = first("Content-Security-Policy\" content=\"([^\"]+)\"", page);
        String allowed = scripts(page).stream().map(WebPageTest::source).collect(Collectors.joining(" "));
        assertThat(policy)
                .startsWith("default-src 'none'; script-src " + allowed + "; style-src "
                        + source(first("(?s)<style>(.*?)</style>", page)) + "; img-src ")
                .contains("base-uri 'none'; form-action 'none'")
                .doesNotContain("unsafe", "http", "data:", "blob:");
        assertThat(page.replaceAll("(?s)<script>.*?</script>", "")).doesNotContain("http://", "https://");
    }

    private static List<String> scripts(String page) {
        return Pattern.compile("(?s)<script>(.*?)</script>")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String source(String element) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(element.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String first(String pattern, String page) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    @Test
    void hasScriptsThatAStrangerCanRead() throws IOException {
        long size = 0;
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path script :
                    files.filter(file -> file.toString().endsWith(".js")).toList()) {
                size += Files.size(script);
                assertThat(Files.readString(script))
                        .doesNotContain("innerHTML", "eval(", "localStorage", "document.cookie", "fetch(", "\r");
            }
        }
        assertThat(size).isLessThan(MOST_SCRIPT);
    }

    @Test
    void usesEveryTextOfItsBundleAndNoOther() throws IOException {
        String sources = Files.readString(SOURCES.resolve("elements.js"))
                + Files.readString(SOURCES.resolve("page.js"))
                + Files.readString(SOURCES.resolve("frame.html"))
                // In the frame of a page that belongs to a bundle.
                + "{web.packed";
        Set<String> keys =
                new TreeSet<>(ResourceBundle.getBundle("org.daybook.i18n.web").keySet());
        Set<String> used = Pattern.compile("(?:\\{web\\.|\\bsay(?:\\.count)?\\(')([a-z-]+)")
                .matcher(sources)
                .results()
                .map(found -> "web." + found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(keys)
                .allMatch(key -> used.contains(key)
                        || used.contains(key.replaceAll("-(one|other)$", ""))
                        || key.matches("web\\.(group-[a-z]+|[a-z]{3})"));
        assertThat(used)
                .allMatch(key -> keys.contains(key)
                        || keys.contains(key + "-one") && keys.contains(key + "-other")
                        || keys.stream().anyMatch(one -> one.startsWith(key)));
    }

    @Test
    void namesThePageOfEveryIncidentAndExhibit() throws Exception {
        PortfolioContent content = exhibits().content();
        JsonNode data = MadeUpPages.data(MadeUpPages.of(content));
        content.sheets()
                .forEach(sheet -> assertThat(
                                data.at("/pages/incident-" + sheet.number()).asInt())
                        .isPositive());
        content.exhibits()
                .forEach(sheet -> assertThat(
                                data.at("/pages/exhibit-" + sheet.number()).asInt())
                        .isPositive());
    }

    @ParameterizedTest
    @EnumSource(names = {"POLICE_FILE", "PETITION"})
    void changesNoByteOfThePdfBesideIt(PortfolioPreset preset) throws Exception {
        PortfolioContent content = MadeUpExhibits.none()
                .file("front.jpg", PlateFiles.turned(1, 900, 600))
                .content(PortfolioRequest.of(preset));
        PortfolioWriter writer = MadeUpContent.writer();
        byte[] alone = bytes(writer.volumes(content, null, false, Progress.UNWATCHED));
        assertThat(bytes(writer.structured(content, null, false, Progress.UNWATCHED)))
                .isEqualTo(alone);
    }

    private static byte[] bytes(PortfolioVolumes volumes) throws Exception {
        List<byte[]> files = WrittenVolumes.of(volumes);
        assertThat(volumes.count()).isEqualTo(1);
        assertThat(files).hasSize(1);
        return files.getFirst();
    }

    private static MadeUpExhibits exhibits() throws Exception {
        return MadeUpExhibits.none()
                .file("words.txt", "I will wait".getBytes(StandardCharsets.UTF_8))
                .file(
                        "covered.txt",
                        "Not seen at once".getBytes(StandardCharsets.UTF_8),
                        FileCondition.WHOLE,
                        new ExhibitHandling(true, true, "zqPrivateqz"))
                .physicalItem();
    }

    @Test
    void saysWhichExhibitsStayCoveredAndNothingPrivate() throws Exception {
        String page = MadeUpPages.of(exhibits().content());
        JsonNode data = MadeUpPages.data(page);
        assertThat(data.at("/exhibits/1/covered").asBoolean()).isTrue();
        assertThat(data.at("/exhibits/0/covered").asBoolean()).isFalse();
        assertThat(page).doesNotContain("zqPrivateqz");
    }

    @ParameterizedTest
    @CsvSource({
        "words.txt,true",
        "words.html,false",
        "words.svg,false",
        "words,false",
        "words.jpg,false",
        "words.TXT,true"
    })
    void leadsToAFileOnlyIfABrowserTakesItForWhatItIs(String name, boolean isLed) throws Exception {
        PortfolioContent content = MadeUpExhibits.none()
                .file("words.txt", "I will wait".getBytes(StandardCharsets.UTF_8))
                .content();
        JsonNode data = MadeUpPages.data(MadeUpPages.of(content, Map.of(1, "data/exhibits/" + name)));
        assertThat(data.at("/exhibits/0/opens").asBoolean()).isEqualTo(isLed);
        assertThat(data.at("/exhibits/0/path").asText()).isEqualTo("data/exhibits/" + name);
    }

    @Test
    void saysWhichIncidentsDoNotCount() throws Exception {
        PortfolioContent content = MadeUpContent.of(MadeUpContent.special());
        List<Integer> uncounted = new ArrayList<>();
        for (JsonNode incident : MadeUpPages.data(MadeUpPages.of(content)).path("incidents")) {
            if (incident.path("uncounted").asBoolean()) {
                uncounted.add(incident.path("n").asInt());
            }
        }
        assertThat(uncounted)
                .isNotEmpty()
                .containsExactlyElementsOf(content.sheets().stream()
                        .filter(sheet -> !sheet.countable(false).isCounted())
                        .map(IncidentSheet::number)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"a.jpg,true", "a.png,true", "a.html,false", "a.svg,false", "a.txt,false", "a,false"})
    void leadsToAPictureOnlyUnderTheNameOfOne(String name, boolean isLed) throws Exception {
        PortfolioContent content = MadeUpExhibits.none()
                .file("front.jpg", PlateFiles.turned(1, 90, 60))
                .content();
        JsonNode data = MadeUpPages.data(MadeUpPages.of(content, Map.of(1, "data/exhibits/" + name)));
        assertThat(data.at("/exhibits/0/opens").asBoolean()).isEqualTo(isLed);
    }
}
