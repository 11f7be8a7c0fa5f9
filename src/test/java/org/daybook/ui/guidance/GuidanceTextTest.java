package org.daybook.ui.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daybook.record.Jurisdiction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks all that is shipped: what is there, and what may never be said to someone in fear. */
class GuidanceTextTest {
    private static final Path FOLDER = Path.of("src/main/resources/org/daybook/guidance/en");

    /** The day on which the facts were looked up; whoever looks them up again changes it here and in the files. */
    private static final LocalDate CHECKED = LocalDate.of(2026, 11, 24);

    /** The last day on which steps of an app were looked up, which change sooner than the law does. */
    private static final LocalDate STEPS_CHECKED = LocalDate.of(2026, 12, 7);

    /** Verdicts on her case, orders, promises, and what would keep someone from telling. */
    private static final Pattern NEVER_SAID = Pattern.compile(
            "\\bis an? (criminal )?offence\\b|\\bis a crime\\b|\\bguilty\\b|\\byou are (being"
                    + " )?(stalked|harassed)\\b|\\b(this|that|it) is (stalking|harassment)\\b|\\byou (must|have"
                    + " to|should)\\b|\\bout of time\\b|\\btoo late to report\\b|(?<!nobody can promise[^.]{0,60})\\bwill"
                    + " be (safe|admissible|accepted|convicted|arrested)\\b|\\bguarantee",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TELEPHONE = Pattern.compile("\\b0\\d[\\d ]{8,12}\\d\\b");

    private static final Pattern STEPS_READ =
            Pattern.compile("Not in the file: .+\\. Steps read on (\\d+ \\w+ \\d{4})\\.");

    private static final List<String> NUMBERS = List.of(
            "999",
            "101",
            "0808 802 0300",
            "020 3866 4107",
            "0800 820 2427",
            "01273 234773",
            "0121 553 0090",
            "0121 552 6448",
            "01384 455411",
            "0808 2000 247",
            "0808 80 10 800",
            "0786 007 7333",
            "0800 027 1234",
            "0808 802 1414",
            "help@dsahelpline.org",
            "0808 168 9111",
            "0345 6000 459",
            "0808 801 0327",
            "01823 334244",
            "0800 999 5428",
            "0800 5999 247",
            "116 123",
            "0808 802 4040",
            "0800 1111",
            "0808 500 2222");

    private static Stream<Arguments> pages() {
        return Arrays.stream(GuidanceTopic.values())
                .flatMap(topic -> GuidanceTopic.NATIONS.stream()
                        .map(nation -> arguments(topic, nation, GuidanceLibrary.page(topic, nation))));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("pages")
    void isThereAndSaysWhenItWasChecked(GuidanceTopic topic, Jurisdiction nation, GuidancePage page) {
        assertThat(page.title()).isEqualTo(GuidanceLibrary.title(topic));
        assertThat(page.checked()).isEqualTo(topic == GuidanceTopic.GETTING_MESSAGES ? STEPS_CHECKED : CHECKED);
        assertThat(page.sources()).isNotEmpty();
        assertThat(page.passages()).hasSizeGreaterThan(1);
        assertThat(texts(page)).noneMatch(String::isBlank);
        assertThat(helplines(page)).allMatch(line -> line.checked().equals(CHECKED));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("pages")
    void isCalmAndJudgesNothing(GuidanceTopic topic, Jurisdiction nation, GuidancePage page) {
        assertThat(texts(page))
                .allSatisfy(text -> assertThat(text).doesNotContain("!", "'", "\"", "  "))
                .noneMatch(text -> NEVER_SAID.matcher(text).find());
    }

    @Test
    void theSearchForVerdictsFindsThem() {
        assertThat(List.of("What he did is an offence.", "You must report it.", "This is stalking."))
                .allMatch(text -> NEVER_SAID.matcher(text).find());
    }

    /** Seen alone, as by somebody who reads one line or hears one, it still says what is not to be done. */
    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("pages")
    void whatIsNotToBeDoneCannotBeReadAsAnOrder(GuidanceTopic topic, Jurisdiction nation, GuidancePage page) {
        assertThat(page.passages())
                .filteredOn(passage ->
                        passage instanceof Passage.ListItem(var kind, var _) && kind == Passage.ListKind.DO_NOT)
                .allSatisfy(passage ->
                        assertThat(((Passage.ListItem) passage).text()).startsWith("Do not "));
        assertThat(texts(page)).noneMatch(text -> text.matches("(?i)(delete|erase|remove|throw|destroy)\\b.*"));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("pages")
    void speaksOfNobodyAsAManOrAWoman(GuidanceTopic topic, Jurisdiction nation, GuidancePage page) {
        assertThat(texts(page))
                .noneMatch(text -> text.matches("(?is).*\\b(she|hers?|herself|he|him|his|himself)\\b.*"));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("pages")
    void namesNoNumberThatIsNotAmongTheNumbers(GuidanceTopic topic, Jurisdiction nation, GuidancePage page) {
        Set<String> named = texts(page).stream()
                .flatMap(text -> TELEPHONE.matcher(text).results().map(MatchResult::group))
                .collect(Collectors.toSet());
        assertThat(NUMBERS).containsAll(named);
    }

    @Test
    void everyNationHasAllNumbers() {
        for (Jurisdiction nation : GuidanceTopic.NATIONS) {
            assertThat(helplines(GuidanceLibrary.page(GuidanceTopic.NUMBERS, nation)))
                    .flatExtracting(Passage.HelplinePassage::numbers)
                    .extracting(Passage.HelplineNumber::digits)
                    .containsAll(NUMBERS);
        }
    }

    @Test
    void theServicesOfTheRequestAreNamedAsSurelyAsTheyAreKnown() {
        List<Passage.HelplinePassage> lines =
                helplines(GuidanceLibrary.page(GuidanceTopic.NUMBERS, Jurisdiction.ENGLAND_AND_WALES));
        assertThat(line(lines, "0121 553 0090").hours()).contains("Weekdays 9 to 5");
        assertThat(line(lines, "0121 552 6448").sure()).contains("2018 report", "not confirmed");
        assertThat(line(lines, "0808 802 0300").name()).isEqualTo("National Stalking Helpline");
        assertThat(lines)
                .filteredOn(line -> line.name().contains("SODA"))
                .singleElement()
                .satisfies(line -> assertThat(line.numbers()).isEmpty())
                .satisfies(line -> assertThat(line.sure()).contains("No number"));
        assertThat(String.join(" ", texts(GuidanceLibrary.page(GuidanceTopic.NUMBERS, Jurisdiction.SCOTLAND))))
                .contains("press 55", "45 seconds", "Calls may show on a phone and on its bill");
    }

    @Test
    void emergencyComesFirstAndThenWhatIsNear() {
        assertThat(headings(GuidanceTopic.NUMBERS, Jurisdiction.SCOTLAND))
                .startsWith("Emergency")
                .containsSubsequence(
                        "Emergency",
                        "In Scotland",
                        "Stalking",
                        "Domestic abuse",
                        "In the West Midlands",
                        "In Northern Ireland");
        assertThat(headings(GuidanceTopic.NUMBERS, Jurisdiction.NORTHERN_IRELAND))
                .containsSubsequence("Emergency", "In Northern Ireland", "Stalking", "In Scotland");
        assertThat(headings(GuidanceTopic.NUMBERS, Jurisdiction.ENGLAND_AND_WALES))
                .containsSubsequence(
                        "Emergency",
                        "Stalking",
                        "Domestic abuse",
                        "In the West Midlands",
                        "For other needs",
                        "In Scotland");
    }

    @Test
    void eachNationHasItsOwnLaw() {
        assertThat(words(GuidanceTopic.TELLING_APART, Jurisdiction.ENGLAND_AND_WALES))
                .contains("Section 2A", "Section 4A", "31 January 2024", "may be relevant");
        assertThat(words(GuidanceTopic.TELLING_APART, Jurisdiction.SCOTLAND))
                .contains("Criminal Justice and Licensing (Scotland) Act 2010", "may be relevant")
                .doesNotContain("Section 2A");
        assertThat(words(GuidanceTopic.TELLING_APART, Jurisdiction.NORTHERN_IRELAND))
                .contains("Protection from Stalking Act (Northern Ireland) 2022", "may be relevant")
                .doesNotContain("Section 2A");
        assertThat(words(GuidanceTopic.ORDERS, Jurisdiction.ENGLAND_AND_WALES))
                .contains("only a chief officer of police can");
        assertThat(words(GuidanceTopic.ORDERS, Jurisdiction.SCOTLAND)).contains("was not confirmed");
        assertThat(words(GuidanceTopic.ORDERS, Jurisdiction.NORTHERN_IRELAND)).contains("usually the police who apply");
        assertThat(words(GuidanceTopic.STATEMENTS, Jurisdiction.SCOTLAND))
                .contains("from sources for England and Wales");
    }

    @Test
    void whatOthersMayReadIsSaid() {
        assertThat(words(GuidanceTopic.STATEMENTS, Jurisdiction.ENGLAND_AND_WALES))
                .contains("The defence may read it", "no opinion on what the sentence should be", "It can be updated");
        assertThat(words(GuidanceTopic.HANDING_OVER, Jurisdiction.ENGLAND_AND_WALES))
                .contains("handed over in full");
    }

    @Test
    void gettingMessagesBeginsWithSafetyAndEndsWithTheCable() {
        assertThat(headings(GuidanceTopic.GETTING_MESSAGES, Jurisdiction.SCOTLAND))
                .startsWith("Before you start", "WhatsApp on Android", "WhatsApp on an iPhone")
                .endsWith("By cable, not by cloud")
                .hasSize(19);
        assertThat(words(GuidanceTopic.GETTING_MESSAGES, Jurisdiction.SCOTLAND))
                .contains(
                        "may notice",
                        "ask a support worker first",
                        "Keep the phone",
                        "Do not delete anything",
                        "Do not change passwords in the middle",
                        "The police can download a whole phone");
    }

    /** The day may be earlier than that of the page, and never later. */
    @Test
    void theStepsOfEachAppSayWhatTheFileLacksAndWhenTheyWereRead() {
        List<Passage> passages = GuidanceLibrary.page(GuidanceTopic.GETTING_MESSAGES, Jurisdiction.SCOTLAND)
                .passages();
        List<Integer> begins = IntStream.range(0, passages.size())
                .filter(i -> passages.get(i) instanceof Passage.PassageHeading)
                .boxed()
                .toList();
        for (int app = 1; app < begins.size() - 1; app++) {
            List<Passage> section = passages.subList(begins.get(app), begins.get(app + 1));
            Matcher last = STEPS_READ.matcher(section.getLast().text());
            assertThat(last.matches()).as(section.getFirst().text()).isTrue();
            assertThat(LocalDate.parse(last.group(1), DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK)))
                    .isBeforeOrEqualTo(STEPS_CHECKED);
            assertThat(section).filteredOn(Passage.ListItem.class::isInstance).hasSizeBetween(2, 5);
        }
    }

    @Test
    void pagesThatAreTheSameEverywhereAreNotOfferedForEachNation() {
        for (GuidanceTopic topic : GuidanceTopic.values()) {
            Set<List<String>> files =
                    GuidanceTopic.NATIONS.stream().map(topic::files).collect(Collectors.toSet());
            assertThat(files.size() > 1).as(topic.name()).isEqualTo(topic.differs());
        }
    }

    @Test
    void everyFileIsOnAPage() throws IOException {
        Set<String> used = pages().flatMap(
                        page -> ((GuidanceTopic) page.get()[0]).files((Jurisdiction) page.get()[1]).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName()).replace(".txt", "")))
                    .containsExactlyInAnyOrderElementsOf(used);
        }
    }

    private static List<String> headings(GuidanceTopic topic, Jurisdiction nation) {
        return GuidanceLibrary.page(topic, nation).passages().stream()
                .filter(Passage.PassageHeading.class::isInstance)
                .map(heading -> ((Passage.PassageHeading) heading).text())
                .toList();
    }

    private static Passage.HelplinePassage line(List<Passage.HelplinePassage> lines, String digits) {
        return lines.stream()
                .filter(line -> line.numbers().contains(new Passage.HelplineNumber(digits, "")))
                .findFirst()
                .orElseThrow();
    }

    private static List<Passage.HelplinePassage> helplines(GuidancePage page) {
        return page.passages().stream()
                .filter(Passage.HelplinePassage.class::isInstance)
                .map(Passage.HelplinePassage.class::cast)
                .toList();
    }

    private static String words(GuidanceTopic topic, Jurisdiction nation) {
        return String.join("\n", texts(GuidanceLibrary.page(topic, nation)));
    }

    /** Every text of a page, the last of its words too. */
    private static List<String> texts(GuidancePage page) {
        List<String> texts = new ArrayList<>(page.sources());
        texts.add(page.title());
        for (Passage passage : page.passages()) {
            switch (passage) {
                case Passage.PassageHeading heading -> texts.add(heading.text());
                case Passage.PassageText words -> texts.add(words.text());
                case Passage.PassageNote note -> texts.add(note.text());
                case Passage.ListItem point -> texts.add(point.text());
                case Passage.PicturePassage picture -> texts.add(picture.text());
                case Passage.TablePassage table -> texts.add(table.text());
                case Passage.HelplinePassage line -> {
                    texts.addAll(List.of(line.name(), line.whom(), line.sure()));
                    texts.add(String.join(" ", line.hours(), line.name()).toLowerCase(Locale.UK));
                    line.numbers().forEach(number -> texts.add(number.digits()));
                }
            }
        }
        return texts;
    }
}
