package org.daybook.portfolio.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.daybook.casefile.entry.Entry;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentDescription;
import org.daybook.portfolio.Sheets;
import org.daybook.portfolio.redaction.Clue.ClueKind;
import org.daybook.portfolio.request.DisclosureOptions;
import org.daybook.portfolio.request.Requests;
import org.daybook.record.CaseHeading;
import org.daybook.record.EventTime;
import org.daybook.record.Jurisdiction;
import org.daybook.record.PersonDetail;
import org.daybook.record.PersonDetailKind;
import org.daybook.record.UnknownFields;
import org.daybook.session.Diary;
import org.daybook.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClueFinderTest {
    private static final CaseHeading AT_LARCH_GROVE = new CaseHeading(
            new EnumMap<>(Map.of(PersonDetailKind.ADDRESS, new PersonDetail("12 Larch Grove, Otherby, QX7 2QX", true))),
            "",
            Jurisdiction.NOT_SAID,
            UnknownFields.NONE);

    /** The clues in a portfolio of incidents, each with one of these accounts. */
    private static List<Clue> clues(CaseHeading heading, String... accounts) throws Exception {
        Sheets sheets = new Sheets();
        for (int i = 1; i <= accounts.length; i++) {
            sheets.add(new Entry.IncidentRecorded(Incident.of(
                    Sheets.id(i),
                    i,
                    EventTime.unknown(Diary.ZONE),
                    IncidentDescription.of(List.of(), accounts[i - 1], ""))));
        }
        PrintedTexts texts = new PrintedTexts(sheets.collect(Requests.everything()), new Messages(Locale.UK));
        Redaction open = Redactions.of(DisclosureOptions.OPEN);
        return ClueFinder.of(texts, texts, open, heading, Set.of("jas", "craig"));
    }

    private static List<String> words(ClueKind kind, List<Clue> clues) {
        return clues.stream()
                .filter(clue -> clue.kind() == kind)
                .map(Clue::words)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ADDRESS | He came to number 14 again. | number 14",
                "ADDRESS | He waited on the third floor. | third floor",
                "ADDRESS | He rang at Flat 3b. | Flat 3b",
                "STREET | He parked in Birch Mill Lane. | Birch Mill Lane",
                "STREET | Then 12 Sycamore Avenue was on the envelope. | Sycamore Avenue",
                "HOME | He looked into my bedroom. | bedroom",
                "HOME | He knew that I had looked at a flat in Castletroy. | Castletroy",
                "HOME | We moved to Upper Hayling in spring. | Upper Hayling",
                "HOME | He stood at the back door. | back door",
                "HOME | He listened next door. | next door",
                "TRAVEL | I was on the 17:45 bus. | the 17:45 bus",
                "TRAVEL | I left by the fire stairs. | fire stairs",
                "TRAVEL | She walks me to the car. | walks me",
                "SAFEKEEPING | The phone is kept in a biscuit tin at hers. | kept in a biscuit",
                "SAFEKEEPING | My support worker came with me. | support worker",
                "PERSON | I was at Nana’s. | Nana",
                "PERSON | He wrote to my younger sister. | my younger sister",
                "CONFIDENCE | She told me in confidence. | in confidence",
                "CONFIDENCE | The manager does not want to be named. | does not want to be named"
            })
    void eachKindIsFoundByItsWords(ClueKind kind, String account, String found) throws Exception {
        assertThat(words(kind, clues(CaseHeading.NOT_SAID, account))).contains(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Log number 640, crime number 12 and page 3.",
                "PC Farrow rang.",
                "It was listed at Marlshire County Court.",
                "It was listed at Limerick District Court.",
                "He rang on Monday, on WhatsApp and Facebook.",
                "Craig came, and Jas left."
            })
    void referencesPoliceAndServicesAreNoClue(String account) throws Exception {
        assertThat(clues(CaseHeading.NOT_SAID, account, account, account)).isEmpty();
    }

    @Test
    void aWordOfTheAddressIsFoundButNotTheKindOfStreet() throws Exception {
        List<Clue> clues = clues(AT_LARCH_GROVE, "He was in Otherby, near the larch, in another grove.");
        assertThat(words(ClueKind.ADDRESS, clues)).containsExactlyInAnyOrder("Otherby", "larch");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Larch Avenue | «Ця жінка краде. О’Коннелл-авеню.» | О’Коннелл",
                "12 Mill Lane, O’Connell Avenue | هي في شارع أوكونيل | أوكونيل",
                "O’Connell Avenue, Limerick | היא גרה ברחוב או'קונל | או'קונל",
                "Dock Road | Она живёт на Док-роуд | Док",
                "Bridge Street, Salford | Μένει στο Σάλφορντ | Σάλφορντ",
                "Bridge Street, Salford | Он видел её в Солфорде | Солфорде"
            })
    void aStreetInAnotherAlphabetIsFoundByItsSound(String address, String account, String found) throws Exception {
        CaseHeading heading = new CaseHeading(
                new EnumMap<>(Map.of(PersonDetailKind.ADDRESS, new PersonDetail(address, true))),
                "",
                Jurisdiction.NOT_SAID,
                UnknownFields.NONE);
        String street = "I went to O’Connell Avenue.";
        assertThat(words(ClueKind.STREET, clues(heading, account, street))).contains(found);
        assertThat(words(ClueKind.STREET, clues(heading, "Он прислал канал и сто сообщений.", street)))
                .containsExactly("O’Connell Avenue");
    }

    @Test
    void anAccountNamedAfterTheAddressIsFound() throws Exception {
        CaseHeading flat = new CaseHeading(
                new EnumMap<>(Map.of(PersonDetailKind.ADDRESS, new PersonDetail("Flat 3/2, 41 Larch Grove", true))),
                "",
                Jurisdiction.NOT_SAID,
                UnknownFields.NONE);
        List<Clue> clues = clues(flat, "It came from ticktock_3_2, then from larch.watcher, then from ticktock_9_9.");
        assertThat(words(ClueKind.ADDRESS, clues))
                .contains("ticktock_3_2", "larch.watcher")
                .doesNotContain("ticktock_9_9");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tram from West Bromwich, last carriage | West Bromwich",
                "Outside the gurdwara | gurdwara",
                "Hillhead | hillhead",
                "Western Baths | western baths",
                "Letter from the witness care unit |",
                "On my way home |"
            })
    void aPlaceOfAnIncidentIsListedByTheWordThatTellsWhereItIs(String place, String word) {
        assertThat(PlaceWordSelector.words(List.of(place))).isEqualTo(word == null ? Set.of() : Set.of(word));
    }

    @Test
    void aWordThatSeveralPlacesShareIsListedOnce() {
        assertThat(PlaceWordSelector.words(
                        List.of("Outside the gurdwara", "The gurdwara, kitchen", "Behind the gurdwara wall")))
                .containsExactly("gurdwara");
    }

    @Test
    void aWordIsCountedOnceForEachRecordThatHasItAndShownWithItsSurroundings() throws Exception {
        List<Clue> clues = clues(
                AT_LARCH_GROVE, "The bus to Otherby was late.", "He knows Otherby. He was in OTHERBY.", "Nothing.");
        assertThat(clues).singleElement().satisfies(clue -> {
            assertThat(clue.words()).isEqualTo("Otherby");
            assertThat(clue.places().stream().map(Clue.CluePlace::name).distinct())
                    .containsExactly("Incident 1", "Incident 2");
            assertThat(clue.places().getFirst().around()).isEqualTo("The bus to Otherby was late.");
        });
    }

    @Test
    void theSurroundingsAreShortAndSayThatTheyAreCut() throws Exception {
        String long60 = "x".repeat(60);
        List<Clue> clues = clues(AT_LARCH_GROVE, long60 + " Otherby " + long60);
        assertThat(clues.getFirst().places().getFirst().around())
                .startsWith("…xx")
                .contains(" Otherby ")
                .endsWith("xx…")
                .hasSizeLessThan(2 * 60);
    }

    @Test
    void aPersonIsAClueWhenSeveralRecordsNameThem() throws Exception {
        String[] named = {"I met Dalisay there.", "With Dalisay again.", "Then Dalisay left."};
        assertThat(words(ClueKind.PERSON, clues(CaseHeading.NOT_SAID, named))).containsExactly("Dalisay");
        assertThat(clues(CaseHeading.NOT_SAID, named[0], named[1])).isEmpty();
    }

    @Test
    void whatIsInMostRecordsComesFirst() throws Exception {
        List<Clue> clues = clues(
                CaseHeading.NOT_SAID, "He saw my bedroom.", "He saw the landing.", "The landing again, the landing.");
        assertThat(words(ClueKind.HOME, clues)).containsExactly("landing", "bedroom");
    }

    @Test
    void spacesThatDoNotBreakHideNothing() throws Exception {
        List<Clue> clues = clues(CaseHeading.NOT_SAID, "He saw my\u00a0bedroom from Birch\u202fMill\u00a0Lane.");
        assertThat(words(ClueKind.HOME, clues)).containsExactly("bedroom");
        assertThat(words(ClueKind.STREET, clues)).containsExactly("Birch Mill Lane");
    }

    @Test
    void aListOfAnyLengthOfNamesIsRead() throws Exception {
        String list = "He said Dalisay " + "Aa ".repeat(20_000);
        assertThat(clues(CaseHeading.NOT_SAID, list, list, list)).hasSize(1);
        assertThat(clues(CaseHeading.NOT_SAID, "Aa " + "Aa ".repeat(20_000) + "!"))
                .isEmpty();
    }

    @Test
    void aStreetIsNotLookedForToTheEndOfTheTextFromEachHyphen() {
        String hyphens = "A-".repeat(10_000);
        AtomicInteger read = new AtomicInteger();
        CharSequence counted = new CharSequence() {
            @Override
            public int length() {
                return hyphens.length();
            }

            @Override
            public char charAt(int index) {
                read.incrementAndGet();
                return hyphens.charAt(index);
            }

            @Override
            public CharSequence subSequence(int start, int end) {
                return hyphens.substring(start, end);
            }
        };

        assertThat(ClueFinder.STREETS.matcher(counted).find()).isFalse();
        assertThat(read.get()).isLessThan(400 * hyphens.length());
    }
}
