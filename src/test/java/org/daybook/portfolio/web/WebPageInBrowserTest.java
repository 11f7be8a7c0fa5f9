package org.daybook.portfolio.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.daybook.browser.Browser;
import org.daybook.evidence.PlateFiles;
import org.daybook.evidence.recording.MovWriter;
import org.daybook.evidence.recording.SoundSamples;
import org.daybook.exhibit.ExhibitHandling;
import org.daybook.fuzz.TemporaryFolder;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.ExhibitSheet.FileCondition;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.pdf.HostileSheets;
import org.daybook.portfolio.pdf.MadeUpContent;
import org.daybook.portfolio.pdf.MadeUpExhibits;
import org.daybook.portfolio.pdf.MadeUpPages;
import org.daybook.suite.Runs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The page for a browser, read in one: with hostile words in every field, pictures, a recording and a covered exhibit.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebPageInBrowserTest {
    private static final String[] HOSTILE = {
        "</script><script>document.title='run'</script>",
        "<img src=x onerror=\"document.title='run'\">",
        "<a href='javascript:document.title=1'>x</a> &lt;b&gt;",
        MadeUpContent.AWKWARD
    };
    private static final int RATE = 8000;

    private final TemporaryFolder folder = TemporaryFolder.make();
    private Browser browser;
    private String address = "";

    @BeforeAll
    void open() throws Exception {
        browser = start();
        Path page = MadeUpPages.write(content(), files(), folder.path());
        address = page.toUri().toString();
        browser.open(page);
    }

    /** The browser in which it is read. */
    Browser start() {
        return Browser.chromium();
    }

    @AfterAll
    void close() throws IOException {
        if (browser != null) {
            browser.close();
        }
        folder.close();
    }

    /**
     * Whatever was done, the page asked for nothing but files beside it, and nothing of hers was run. The browser’s own
     * buttons are {@code data:}, the page it starts with {@code chrome:}.
     */
    @AfterEach
    void nothingLeft() {
        assertThat(browser.requests()).allMatch(asked -> asked.matches("(?s)(file|data|chrome):.*"));
        assertThat(browser.problems()).isEmpty();
        assertThat(text("document.title")).doesNotContain("run");
    }

    private static Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("picture.jpg", PlateFiles.turned(1, 90, 60));
        files.put("covered.jpg", PlateFiles.turned(1, 60, 90));
        files.put("voicemail.wav", silence());
        files.put("redacted.mov", film());
        return files;
    }

    private static byte[] film() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MovWriter film = new MovWriter(out, 90, 60, 1);
        film.picture(0, PlateFiles.turned(1, 90, 60));
        film.sound(new short[SoundSamples.RATE]);
        film.finish(SoundSamples.RATE);
        return out.toByteArray();
    }

    private static byte[] silence() throws IOException {
        byte[] samples = new byte[RATE * 20];
        AudioFormat format = new AudioFormat(RATE, 8, 1, false, false);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(samples), format, samples.length),
                AudioFileFormat.Type.WAVE,
                out);
        return out.toByteArray();
    }

    private static PortfolioContent content() throws Exception {
        MadeUpExhibits exhibits = MadeUpExhibits.none();
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            boolean covered = file.getKey().startsWith("covered");
            exhibits.file(file.getKey(), file.getValue(), FileCondition.WHOLE, new ExhibitHandling(true, covered, ""));
        }
        List<IncidentSheet> sheets = new ArrayList<>(MadeUpContent.sheets(40));
        for (int i = 0; i < HOSTILE.length; i++) {
            sheets.add(MadeUpContent.saying(41 + i, HOSTILE[i]));
        }
        return exhibits.physicalItem().content(sheets);
    }

    @Test
    void aPageAloneAsInAZipSaysToExtractAllFirstAndOneWithItsFilesDoesNot() throws IOException {
        String told = "Extract all first";
        go("cover");
        assertThat(browser.script("return document.querySelector('main').textContent")
                        .asText())
                .doesNotContain(told);
        Path alone = Files.createDirectory(folder.path().resolve("alone")).resolve("index.html");
        browser.open(Files.copy(folder.path().resolve("index.html"), alone));
        browser.await("document.querySelector('main > p.note')");
        assertThat(text("document.querySelector('main > p.note').textContent")).startsWith(told);
        assertThat(browser.problems()).allMatch(problem -> problem.contains("unpacked.gif"));
        go("cover");
    }

    private void go(String place) {
        browser.open(address + "#" + place);
        browser.await("document.querySelector('h1')");
    }

    private String text(String expression) {
        return browser.script("return String(" + expression + ")").asText();
    }

    private int count(String css) {
        return browser.script("return document.querySelectorAll(arguments[0]).length", css)
                .asInt();
    }

    @Test
    void everyPlaceOpensUnderOneHeadingAndNothingOfHersIsMarkup() {
        List<String> places = new ArrayList<>();
        browser.script("return [...document.querySelectorAll('nav a[data-place]')].map(a => a.dataset.place)")
                .forEach(place -> places.add(place.asText()));
        List.of(41, 42, 43, 44).forEach(number -> places.add("incident-" + number));
        List.of(1, 2, 3, 4).forEach(number -> places.add("exhibit-" + number));
        places.add("no-such-place");
        assertThat(places).hasSizeGreaterThan(12);
        int scripts = count("script");
        for (String place : places) {
            go(place);
            assertThat(count("main section:not([hidden]) h1")).as(place).isOne();
            assertThat(count("script, img[onerror], [href^='javascript'], [onclick]"))
                    .as(place)
                    .isEqualTo(scripts);
        }
        go("incident-41");
        assertThat(text("document.querySelector('main').innerText")).contains(HOSTILE[0]);
    }

    @Test
    void searchFiltersTimelineAndCalendarNarrowTheList() {
        go("incidents");
        int all = count(".rows li");
        assertThat(all).isEqualTo(44);
        browser.type("#search", "chocolates");
        browser.await("document.querySelectorAll('.rows li').length < 20");
        assertThat(text("document.querySelector('[role=status]').textContent")).contains("of 44 incidents");
        browser.click(".filters button");
        assertThat(count(".rows li")).isEqualTo(44);
        browser.click("#filter-shown");
        assertThat(count(".rows li")).isBetween(1, 4);
        browser.click("#filter-shown");
        browser.click(".bars button");
        int inMonth = count(".rows li");
        assertThat(inMonth).isLessThan(44);
        browser.click(".calendar button");
        assertThat(count(".rows li")).isBetween(1, inMonth);
        browser.click(".filters button");
    }

    @Test
    void aPictureIsShownAndEnlargedAndACoveredOneWaits() {
        go("exhibit-1");
        browser.await("document.querySelector('.media img').naturalWidth > 0");
        browser.click(".picture");
        assertThat(text("document.querySelector('dialog').open")).isEqualTo("true");
        browser.keys("+\uE00C");
        assertThat(text("document.querySelector('dialog').open")).isEqualTo("false");
        go("exhibits");
        assertThat(text("document.querySelectorAll('.thumb')[1].textContent")).isEqualTo("Covered");
        go("exhibit-2");
        assertThat(count(".media img")).isZero();
        browser.click(".cover button");
        browser.await("document.querySelector('.media img').naturalWidth > 0");
        // One whose file was left out has nothing to cover.
        go("exhibits");
        browser.script("itemOf.get('exhibit-2').path = ''");
        go("exhibit-2");
        assertThat(count(".media button")).isZero();
    }

    @Test
    void aRecordingIsPlayedFromTheTimesInItsTranscript() {
        go("exhibit-3");
        browser.await("document.querySelector('audio').duration > 15");
        assertThat(count(".transcript .time")).isOne();
        browser.click(".transcript .time:last-of-type");
        browser.await("document.querySelector('audio').currentTime >= 12");
        assertThat(text("document.querySelector('.transcript').textContent")).contains("at 21:05 he");
    }

    /** What the page says of a covered film, of which no browser shows the pictures. */
    String ofCoveredFilm() {
        return "only the sound";
    }

    @Test
    void whereAFilmIsNotShownThePageSaysSo() {
        go("exhibit-4");
        browser.await("document.querySelector('.media').textContent.includes('" + ofCoveredFilm() + "')");
        go("exhibit-3");
        browser.await("document.querySelector('audio').duration > 15");
        assertThat(text("document.querySelector('.media').textContent")).doesNotContain("only the sound");
    }

    @Test
    void isPrintedWithoutWhatIsOnlyForTheScreen() throws Exception {
        go("incident-5");
        try (PDDocument printed = Loader.loadPDF(browser.printed())) {
            assertThat(new PDFTextStripper().getText(printed))
                    .contains("Incident 5", "What happened")
                    .doesNotContain("All incidents", "Check this bundle");
        }
    }

    @Test
    void itIsReadWithTheKeyboard() {
        browser.open("about:blank");
        go("incidents");
        browser.keys("\uE004\uE007");
        assertThat(text("document.activeElement.id")).isEqualTo("main");
        go("incidents");
        browser.script("document.querySelector('.rows a').focus()");
        browser.keys("\uE007");
        browser.await("document.activeElement.tagName === 'H1'");
        assertThat(text("document.activeElement.textContent")).startsWith("Incident ");
    }

    @Test
    void aLongTableIsShownInPartsAndALinkToALaterRowShowsIt() {
        go("incidents");
        browser.script("""
                const rows = Array.from({ length: 1200 }, (_, i) => [`message ${i}`]);
                const block = { k: 'table', h: ['Words'], r: rows, a: rows.map((_, i) => [`row-${i}`]) };
                const chapter = { id: 'long', title: 'Long', c: [block] };
                ['long', 'row-900'].forEach(place => chapterOf.set(place, chapter));""");
        go("long");
        browser.await("document.querySelectorAll('tbody tr').length === 501");
        browser.click(".more");
        assertThat(count("tbody tr")).isEqualTo(1001);
        assertThat(text("document.activeElement.textContent")).isEqualTo("message 500");
        go("incidents");
        go("row-900");
        browser.await("document.activeElement.textContent === 'message 900'");
    }

    /** Rules of WCAG 2.2, levels A and AA, and what is good practice besides. */
    @Test
    void anAuditOfAccessibilityFindsNothing() throws IOException {
        assumeTrue(Runs.DEEP, "only in a deep run");
        String axe = axe();
        browser.heedPolicies(false);
        for (String place : List.of("front", "incidents", "incident-5", "exhibits", "exhibit-3", "method")) {
            for (int width : List.of(1280, 390)) {
                for (boolean dark : List.of(true, false)) {
                    browser.size(width, 900);
                    browser.look(dark);
                    browser.open("about:blank");
                    go(place);
                    browser.script(axe + "; window.axe = window.axe || axe;");
                    assertThat(browser.script("return (await window.axe.run()).violations.map(one => one.id)"))
                            .as("%s, %d, %s", place, width, dark)
                            .isEmpty();
                }
            }
        }
        browser.size(1280, 900);
        browser.look(false);
        browser.heedPolicies(true);
        browser.open("about:blank");
    }

    private static String axe() throws IOException {
        try (InputStream in = WebPageInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
            assumeTrue(in != null, "axe-core is in the deep profile alone");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The pages of so many words are not laid out: they are put into a page that was made with few. */
    @Test
    void threeMegabytesOfHostileWordsInAFieldAndAHostileFileNameAreReadAndSearched() throws Exception {
        assumeTrue(Runs.DEEP, "only in a deep run");
        String name = HOSTILE[1] + ".jpg";
        byte[] picture = PlateFiles.turned(1, 90, 60);
        List<IncidentSheet> sheets = new ArrayList<>(HostileSheets.of(30));
        sheets.add(MadeUpContent.saying(31, "zqBegin " + String.join(" ", HOSTILE) + " zqEnd"));
        PortfolioContent content = MadeUpExhibits.none().file(name, picture).content(sheets);
        Path page =
                MadeUpPages.write(content, Map.of(name, picture), folder.path().resolve("hostile"));
        String few = Files.readString(page);
        String many = Pattern.compile("(?s)zqBegin((?:(?!zqBegin).)*?)zqEnd")
                .matcher(few)
                .replaceAll(found -> Matcher.quoteReplacement("zqBegin"
                        + found.group(1).repeat(3_000_000 / found.group(1).length()) + "zqEnd"));
        assertThat(many.length()).isGreaterThan(few.length() + 3_000_000);
        Files.writeString(page, many);
        browser.open(page.toUri() + "#incidents");
        browser.await("document.querySelectorAll('.rows li').length === 31");
        browser.type("#search", "zqEnd");
        browser.await("document.querySelectorAll('.rows li').length === 1");
        for (int number = 1; number <= 31; number++) {
            browser.open(page.toUri() + "#incident-" + number);
            assertThat(count("img[src='x'], [onerror], main script")).isZero();
        }
        assertThat(text("document.querySelector('main').textContent")).contains("zqEnd");
        browser.open(page.toUri() + "#exhibit-1");
        browser.await("document.querySelector('.media img').naturalWidth > 0");
        assertThat(text("document.querySelector('h1').textContent")).contains(HOSTILE[1]);
    }

    @Test
    void aLargeCaseIsUnderFiveMegabytesAndOpensWithinTwoSeconds() throws Exception {
        assumeTrue(Runs.DEEP, "only in a deep run");
        MadeUpExhibits exhibits = MadeUpExhibits.among(1000);
        byte[] picture = PlateFiles.turned(1, 90, 60);
        for (int i = 0; i < 3000; i++) {
            exhibits.file("picture-" + i + ".jpg", picture);
        }
        PortfolioContent large = exhibits.content(MadeUpContent.longSheets(1000));
        Map<Integer, String> paths = large.exhibits().stream()
                .collect(Collectors.toMap(
                        ExhibitSheet::number, one -> "data/exhibits/" + one.label() + "_A picture of it.jpg"));
        Path page = Files.writeString(folder.path().resolve("large.html"), MadeUpPages.of(large, paths));
        assertThat(Files.size(page)).isLessThan(5_000_000);
        browser.open(page);
        browser.open(page.toUri() + "#incidents");
        browser.await("document.querySelectorAll('.rows li').length >= 100");
        double took = browser.script("return performance.getEntriesByType('navigation')[0].duration")
                .asDouble();
        assertThat(took).isLessThan(2000);
    }
}
