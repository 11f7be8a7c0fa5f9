package org.daybook.portfolio.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.daybook.record.CaseHeading;
import org.daybook.record.Jurisdiction;
import org.daybook.record.PersonDetail;
import org.daybook.record.PersonDetailKind;
import org.daybook.record.UnknownFields;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However an address, a number or a picked word is spelt in the text, nothing of it is left; and nothing else is taken. */
class AddressMaskTest {
    private static final String MARK = "[x]";
    private static final String NEIGHBOUR = "[y]";

    private static Mask of(PersonDetailKind item, String text) {
        return AddressMask.of(
                new CaseHeading(
                        Map.of(item, new PersonDetail(text, false)), "", Jurisdiction.NOT_SAID, UnknownFields.NONE),
                MARK,
                NEIGHBOUR);
    }

    private static Mask address(String address) {
        return of(PersonDetailKind.ADDRESS, address);
    }

    @Nested
    class AnAddress {
        @ParameterizedTest
        @CsvSource({
            "12 Sycamore Street, Street, St.",
            "12 Sycamore Street, Street, ST",
            "12 Sycamore Road, Road, Rd",
            "12 Sycamore Avenue, Avenue, Av",
            "12 Sycamore Avenue, Avenue, Ave.",
            "12 Sycamore Lane, Lane, Ln",
            "12 Sycamore Lane, Lane, la",
            "12 Sycamore Close, Close, Cl",
            "12 Sycamore Drive, Drive, Drv",
            "12 Sycamore Court, Court, Ct",
            "12 Sycamore Crescent, Crescent, Cres",
            "12 Sycamore Gardens, Gardens, Gdns",
            "12 Sycamore Grove, Grove, Grv",
            "12 Sycamore Place, Place, Pl",
            "12 Sycamore Square, Square, Sq",
            "12 Sycamore Terrace, Terrace, Tce",
            "12 Sycamore Way, Way, Wy",
            "12 Sycamore Walk, Walk, Wk",
            "12 Sycamore Mews, Mews, Mws",
            "12 Sycamore Park, Park, Pk",
            "12 Sycamore View, View, Vw",
            "12 Sycamore Hill, Hill, Hl",
            "12 Sycamore House, House, Hse"
        })
        void isFoundHoweverTheKindOfStreetIsAbbreviated(String address, String word, String shortened) {
            String written = "near " + address.replace("12 ", "").replace(word, shortened) + " again";
            assertThat(address(address).of(written)).startsWith("near [x]").doesNotContain("Sycamore");
        }

        @ParameterizedTest
        @ValueSource(strings = {"street", "St", "RD", "gdns", "Crescent"})
        void hasAKindOfStreetThatByItselfSaysNothing(String word) {
            assertThat(AddressMask.isKindOfStreet(word)).isTrue();
            assertThat(address("12 Sycamore Street").of("the " + word)).isEqualTo("the " + word);
        }

        @ParameterizedTest
        @ValueSource(strings = {"Sycamore", "streets", "s", ""})
        void hasOtherWordsToo(String word) {
            assertThat(AddressMask.isKindOfStreet(word)).isFalse();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "at number 14",
                    "from no. 9",
                    "of flat 3b",
                    "outside house number 7",
                    "opposite number 112",
                    "in Flat 2",
                    "of flat two",
                    "at number twenty-three"
                })
        void takesTheNumbersOfNeighboursWithIt(String words) {
            assertThat(address("12 Sycamore Street").of("He came " + words + " at nine."))
                    .as("as a place that is not hers")
                    .contains(NEIGHBOUR)
                    .doesNotContainPattern("[0-9]");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "at number 14/26",
                    "in number 3 bus",
                    "log number 640",
                    "page 3 of 5",
                    "number 14",
                    "at number 1234",
                    "of number 7 2"
                })
        void takesNoOtherNumbers(String words) {
            assertThat(address("12 Sycamore Street").of(words)).isEqualTo(words);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Flat 4, 12 Fairhill Row, Galway | Flat 4, 12 Fairhill Row",
                    "Flat 4, 12 Fairhill Row, Galway | flat 4 12 Fairhill Row",
                    "Flat 4, 12 Fairhill Row, Galway | Flat 4, Fairhill Row",
                    "Flat 4, 12 Fairhill Row, Galway | Apt. 4",
                    "Flat 4, 12 Fairhill Row, Galway | No. 12 Fairhill Row",
                    "Flat 4, 12 Fairhill Row, Galway | number 12",
                    "Flat 4, 12 Fairhill Row, Galway | flat four",
                    "Flat 4, 12 Fairhill Row, Galway | flat four, twelve Fairhill Row",
                    "Flat 4, 12 Fairhill Row, Galway | number twelve",
                    "Flat 4, 12 Fairhill Row, Galway | Fairhill Row, Flat 4",
                    "Flat Four, Rowan House, Otherby | flat 4",
                    "Hauptstraße 12, Otherby | Hauptstr. 12",
                    "Hauptstr. 12, Otherby | Hauptstrasse 12",
                    "Hauptstraße 12, Otherby | Hauptstr. Nr. 12",
                    "ul. Długa 5/7, Otherby | ul. Długa 5/7",
                    "Flat 4 High Street, Otherby | Flat 4",
                    "Apartment 12B, Rowan House, Otherby | apartment 12 b",
                    "Apartment 12B, Rowan House, Otherby | Flat 12B, Rowan House",
                    "Unit 3, Mill Lane, Otherby | unit 3",
                    "Room 5, Rowan House, Otherby | Room 5, Rowan House",
                    "Flat B, 9 Mill Lane, Otherby | Flat B, 9 Mill Lane",
                    "Flat B, 9 Mill Lane, Otherby | flat B",
                    "3/2, 15 Mill Lane, Otherby | 3/2, 15 Mill Lane",
                    "No. 7, Sycamore Street, Otherby | No. 7 Sycamore Street",
                    "No. 7, Sycamore Street, Otherby | no. 7",
                    "House number 7, Sycamore Street, Otherby | house number 7, Sycamore Street"
                })
        void losesItsDoorToo(String address, String written) {
            assertThat(address(address).of("He was at " + written + " again.")).isEqualTo("He was at [x] again.");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Flat 6, 12 Fairhill Row",
                    "14 Fairhill Row",
                    "Flat 6, Fairhill Row",
                    "14a  Fairhill Row",
                    "fourteen Fairhill Row",
                    "flat six, Fairhill Row",
                    "Fairhill Row, flat 6"
                })
        void hasNeighboursInItsStreet(String written) {
            assertThat(address("Flat 4, 12 Fairhill Row, Galway").of("He was at " + written + " again."))
                    .isEqualTo("He was at [y] again.");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Flat 4, 12 Fairhill Row, Galway | The tyres were flat. 4 messages, 12 calls.",
                    "Flat 4, 12 Fairhill Row, Galway | Flat 41, room 4, the number 12 bus, exhibit no. 4",
                    "Flat B, 9 Mill Lane, Otherby | the flat b",
                    "Apartment 12B, Rowan House, Otherby | my apartment"
                })
        void leavesWordsThatAreNoDoor(String address, String words) {
            assertThat(address(address).of("I wrote: " + words)).isEqualTo("I wrote: " + words);
        }

        @Test
        void leavesTheTimeBeforeTheStreet() {
            Mask mask = address("12 Sycamore Street, Otherby");
            assertThat(mask.of("At 21:30 Sycamore Street was dark, and in 2026 Sycamore Street too."))
                    .isEqualTo("At 21:30 [x] was dark, and in 2026 [x] too.");
        }

        @Test
        void thatIsNotGivenTakesNoNumbersOfNeighbours() {
            assertThat(of(PersonDetailKind.EMAIL, "jas@example.org").of("at number 14"))
                    .isEqualTo("at number 14");
        }

        @ParameterizedTest
        @CsvSource({
            "'12 Sycamore Street, QX7 2QX', QX7 2QX",
            "'12 Sycamore Street, QX7 2QX', qx72qx",
            "'12 Sycamore Street, qx7   2qx', QX7-2QX",
            "'12 Sycamore Street QX72QX', QX7 2QX",
            "'12 Sycamore Street, E1W 3TJ', e1w3tj"
        })
        void hasAPostcodeInAnySpacing(String address, String postcode) {
            assertThat(address(address).of("sent to " + postcode + ".")).isEqualTo("sent to [x].");
        }

        @ParameterizedTest
        @ValueSource(strings = {"AQX7 2QX", "QX7 2QXY", "QX8 2QX", "QX7", "2QX"})
        void hasAPostcodeThatIsNotPartOfAnother(String words) {
            assertThat(address("12 Sycamore Street, QX7 2QX").of(words)).isEqualTo(words);
        }

        @Test
        void inAnotherLanguageIsFoundToo() {
            Mask polish = address("ul. Długa 5/7, 00-238 Warszawa");
            assertThat(polish.of("na ul. DŁUGA 5/7")).doesNotContainIgnoringCase("długa");
            Mask japanese = address("東京都千代田区丸の内1丁目");
            assertThat(japanese.of("昨日東京都千代田区丸の内1丁目に来た")).isEqualTo("昨日[x]に来た");
        }

        @ParameterizedTest
        @ValueSource(strings = {"Hauptstr. 14", "Hauptstraße 14a", "Hauptstrasse Nr. 14"})
        void hasNeighboursWhoseNumberFollowsTheStreet(String written) {
            assertThat(address("Hauptstraße 12, Otherby").of("He was at " + written + " again."))
                    .isEqualTo("He was at [y] again.");
        }

        @Test
        void hasNoNumberAfterItWhereACountOrATimeIsSaid() {
            assertThat(address("12 Fairhill Row")
                            .of("Up Fairhill Row 14 times, Fairhill Row 2 men, Fairhill Row 21:30."))
                    .isEqualTo("Up [x] 14 times, [x] 2 men, [x] 21:30.");
            assertThat(address("12 Fairhill Row").of("from Fairhill Row 14, then"))
                    .isEqualTo("from [y], then");
        }

        @Test
        void withSignsOfPatternsIsTakenLiterally() {
            Mask odd = address("12 Sycamore (Flat .*) Street+");
            assertThat(odd.of("at 12 Sycamore (Flat .*) Street+")).doesNotContain("Sycamore");
            assertThat(odd.of("anything at all")).isEqualTo("anything at all");
        }

        @Test
        void ofOneShortWordIsNoReasonToTakeWordsThatHoldIt() {
            assertThat(address("York").of("in Yorkshire")).isEqualTo("in Yorkshire");
        }

        @Property(tries = 100)
        void ofAnyHouseAndStreetIsGoneHoweverItIsSpaced(
                @ForAll("houses") String house, @ForAll("streets") String street, @ForAll("spaces") String space) {
            Mask mask = address(house + " " + street + ", Otherby, QX7 2QX");
            String written = (house + " " + street).replace(" ", space);
            assertThat(mask.of("He was at " + written + " again.")).isEqualTo("He was at [x] again.");
            assertThat(mask.of("HE WAS IN " + street.toUpperCase(Locale.ROOT))).isEqualTo("HE WAS IN [x]");
            assertThat(mask.of("He was in Otherby.")).isEqualTo("He was in Otherby.");
        }

        @Provide
        Arbitrary<String> houses() {
            Arbitrary<String> number = Arbitraries.integers().between(1, 300).map(String::valueOf);
            Arbitrary<String> kind = Arbitraries.of("Flat", "Apartment", "Apt.", "Unit", "Room", "Studio", "Suite");
            return Arbitraries.oneOf(
                    number,
                    number.map(one -> one + "b"),
                    number.map(one -> "No. " + one),
                    Combinators.combine(kind, number, number)
                            .as((door, flat, house) -> door + " " + flat + " " + house));
        }

        @Property(tries = 300)
        void ofAnyFlatIsGoneWithOrWithoutItsHouseAndStreet(
                @ForAll("houses") String house, @ForAll("streets") String street) {
            String line = house.replaceFirst(" (?=[0-9]+$)", ", ");
            Mask mask = address(line + " " + street + ", Otherby, QX7 2QX");
            for (String written : List.of(line + " " + street, house + ", " + street, house + " " + street)) {
                assertThat(mask.of("He was at " + written + " again."))
                        .as("%s as %s", line, written)
                        .isEqualTo("He was at [x] again.");
            }
        }

        @Provide
        Arbitrary<String> streets() {
            return Combinators.combine(
                            Arbitraries.of("Sycamore", "Bramble", "St Mary’s", "Élysée", "Młyńska", "O'Connell"),
                            Arbitraries.of("Street", "Road", "Close", "Mews", "Hill"))
                    .as((name, kind) -> name + " " + kind);
        }

        @Provide
        Arbitrary<String> spaces() {
            return Arbitraries.of(" ", "  ", "\u00a0", "\n", ", ", "-", "_", " \u200b", "\u202f", "\t");
        }
    }

    @Nested
    class ATelephoneNumber {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "07700900123",
                    "07700 900123",
                    "07700-900-123",
                    "(07700) 900123",
                    "+447700900123",
                    "+44 7700 900123",
                    "+44 (0)7700 900123",
                    "00447700900123",
                    "0044 7700 900 123",
                    "077 009 001 23",
                    "07700.900.123",
                    "+44\u00a07700\u2011900\u2011123",
                    "٠٧٧٠٠٩٠٠١٢٣"
                })
        void isFoundInEverySpellingOfEverySpelling(String written) {
            for (String given : List.of("07700 900123", "+44 7700 900123", "0044 (0)7700 900 123")) {
                assertThat(of(PersonDetailKind.TELEPHONE, given).of("rang " + written + "!"))
                        .as(given)
                        .isEqualTo("rang [x]!");
            }
        }

        /** She may write it as she dials it, and a file with the code of its country. */
        @Test
        void ofAnyCountryIsGoneWithItsCodeAndWithout() {
            List<String> written = List.of(
                    "087 555 0143", "+353 87 555 0143", "+353 (0)87 555 0143", "00353875550143", "353875550143");
            for (String given : written.subList(0, 4)) {
                Mask mask = of(PersonDetailKind.TELEPHONE, given);
                for (String found : written) {
                    assertThat(mask.of("rang " + found + " twice")).as(given).isEqualTo("rang [x] twice");
                }
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"07700 900124", "107700900123", "077009001230", "7700", "900123", "+33 7700 900124"})
        void isNotAnotherNumber(String written) {
            assertThat(of(PersonDetailKind.TELEPHONE, "07700 900123").of("rang " + written))
                    .isEqualTo("rang " + written);
        }

        @Test
        void ofAnotherCountryIsFoundWithAndWithoutItsSign() {
            Mask polish = of(PersonDetailKind.TELEPHONE, "+48 22 555 01 00");
            assertThat(polish.of("+48225550100, 48 22 555 0100")).isEqualTo("[x], [x]");
        }

        @Test
        void ofFewerThanSixDigitsIsNoNumber() {
            assertThat(of(PersonDetailKind.TELEPHONE, "ext. 12345").of("room 12345"))
                    .isEqualTo("room 12345");
            assertThat(of(PersonDetailKind.TELEPHONE, "123456").of("call 123 456"))
                    .isEqualTo("call [x]");
        }

        @Test
        void standsBesideOthersWithOrWithoutASign() {
            Mask two = of(PersonDetailKind.TELEPHONE, "07700 900123 07700 900456");
            assertThat(two.of("07700900123 and 07700900456")).isEqualTo("[x] and [x]");
        }

        @Test
        void ofASafeContactIsTakenFromTheWordsAroundIt() {
            Mask safe = of(PersonDetailKind.SAFE_CONTACT, "my aunt on 07700 900123 or aunt@example.org, after 6");
            assertThat(safe.of("07700900123, AUNT@example.org, my aunt, after 6"))
                    .isEqualTo("[x], [x], my aunt, after 6");
        }
    }

    @Nested
    class PickedWords {
        private static Mask words(String... words) {
            return AddressMask.ofWords(Set.of(words), MARK);
        }

        @Test
        void areGoneInAnyCaseAndSpacingButNotWithinLongerWords() {
            Mask mask = words("Mill Lane", "gym");
            assertThat(mask.of("MILL\u00a0LANE gym, Gym; gymnast, Mill  Lane")).isEqualTo("[x] [x], [x]; gymnast, [x]");
        }

        @Test
        void longerOnesAreTakenBeforeThoseWithinThem() {
            assertThat(words("Mill", "Mill Lane").of("in Mill Lane, at the Mill"))
                    .isEqualTo("in [x], at the [x]");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", ",", "; ,", "\n"})
        void emptyOnesTakeNothing(String empty) {
            assertThat(words(empty).of("He came; I left, alone.")).isEqualTo("He came; I left, alone.");
            assertThat(address(empty).of("He came; I left, alone.")).isEqualTo("He came; I left, alone.");
        }

        @Test
        void ofAScriptWithoutSpacesAreTakenWithinARun() {
            assertThat(words("丸の内").of("昨日丸の内に来た")).isEqualTo("昨日[x]に来た");
        }

        @Property(tries = 100)
        void noPickedWordIsEverLeft(
                @ForAll @StringLength(min = 1, max = 12) String word,
                @ForAll @StringLength(max = 20) String before,
                @ForAll @StringLength(max = 20) String after) {
            String plain = Mask.plain(word);
            String masked = words(word).of(before + " " + plain + " " + after);
            assertThat(masked.contains(MARK)).isEqualTo(!plain.matches("[\\s,;]*"));
        }
    }

    @Test
    void theMarkIsTakenAsItIsWritten() {
        Mask dollars = AddressMask.ofWords(Set.of("gym"), "[$1\\x]");
        assertThat(dollars.of("at the gym")).isEqualTo("at the [$1\\x]");
    }

    @Test
    void whatStandsForANameIsTheMarksOfWhatWasInItOrTheNameItself() {
        Mask mask = AddressMask.ofWords(Set.of("Mill"), "[a]").and(AddressMask.ofWords(Set.of("Lane"), "[b]"));
        assertThat(mask.standIn("Craig of Mill and Lane")).isEqualTo("[a], [b]");
        assertThat(mask.standIn("Craig")).isEqualTo("Craig");
        assertThat(mask.standIn("Mill, Mill")).isEqualTo("[a]");
        assertThat(Mask.NONE.standIn("Mill")).isEqualTo("Mill");
    }
}
