package org.daybook.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daybook.incident.IncidentType;
import org.daybook.index.InterpretedSearchPart;
import org.daybook.index.ItemFlag;
import org.daybook.index.SearchCondition;
import org.daybook.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryReaderTest {
    // A Tuesday.
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final Messages messages = new Messages(Locale.UK);
    private final QueryChipFormatter chips = new QueryChipFormatter(messages);
    private final QueryReader reader = new QueryReader(
            messages,
            new KnownNames(
                    List.of(
                            List.of("Craig Hollis", "C. Hollis", "gull_77", "he"),
                            List.of("May Lin"),
                            List.of("a man with a red van")),
                    List.of("Work", "Bramble Street, by the gate", "Caf\u00e9 Noir"),
                    2025));

    /** The chips, and after a bar the words that stay words. */
    private String read(String typed) {
        InterpretedQuery read = reader.read(typed, TODAY);
        return read.meant().stream().map(part -> chips.of(part, TODAY)).collect(Collectors.joining("; ")) + " | "
                + read.words();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "calls in May > 'Kind: calls; May, every year, or Person: May Lin | '",
                "calls in March > 'Kind: calls; March, every year | '",
                "Craig work > 'Person: Craig Hollis; Kind: work, or Place: work | '",
                "craig at work > 'Person: Craig Hollis; Kind: work, or Place: work | '",
                "last week > '16/11/2026 to 22/11/2026 | '",
                "calls since 3 September > 'Kind: calls; Since 03/09/2026 | '",
                "before Christmas, following > 'Up to 24/12/2025; Kind: following | '",
                "3/9/2025 > '03/09/2025 | '",
                "calls in May 2025 > 'Kind: calls; May 2025 | '",
                "reported > 'Reported | '",
                "not reported > 'Not reported | '",
                "messages with photos > 'Kind: messages; With an exhibit | '",
                "with photos from Craig > 'With an exhibit; Person: Craig Hollis | '",
                "Craig’s calls > 'Person: Craig Hollis; Kind: calls | '",
                "gull_77 > 'Person: Craig Hollis | '",
                "cafe noir > 'Place: cafe noir | '",
                "bramble > 'Place: bramble | '",
                "calls from > 'Kind: calls | '",
                "any threats > 'Kind: Threats and violence | '",
                "red van at the gate > 'Place: gate | red van'",
                "kite in the tree > ' | kite tree'",
                "in the > ' | in the'",
                "his calls in March > 'Kind: calls; March, every year | '",
                "when did he call me > 'Kind: call | '",
                "did he ring me last week > 'Kind: ring me; 16/11/2026 to 22/11/2026 | '",
                "he followed me in April > 'Kind: followed; April, every year | '",
                "where did he follow me > 'Kind: follow | '",
                "everything from yesterday > '23/11/2026 | '",
                "calls when I was at work > 'Kind: calls; Kind: work, or Place: work | '",
                "the van outside the house > ' | van outside house'",
                "what did Craig do > 'Person: Craig Hollis | '",
                "photos of the car > 'With an exhibit | car'",
                "threats with photos > 'Kind: Threats and violence; With an exhibit | '",
                "what I have not reported > 'Not reported | '",
                "texts at Christmas > 'Kind: texts; 25/12/2025 | '",
                "she may ask > 'May, every year, or Person: May Lin | ask'"
            })
    void understandsEverydayWords(String typed, String understood) {
        assertThat(read(typed)).isEqualTo(understood);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"calls in May\"", "\"Craig\"", "“last week”", "\"calls in May"})
    void wordsBetweenQuotationMarksStayWords(String typed) {
        assertThat(read(typed)).isEqualTo(" | " + typed);
    }

    @Test
    void aDescriptionIsNobodysName() {
        assertThat(read("van")).isEqualTo(" | van");
        assertThat(read("a man with a red van")).startsWith("Person: a man with a red van");
    }

    @Test
    void aShortOtherNameDoesNotStandForEverything() {
        assertThat(((SearchCondition.PersonCondition) reader.read("Craig", TODAY)
                                .meant()
                                .getFirst()
                                .meanings()
                                .getFirst())
                        .names())
                .containsExactly("Craig Hollis", "C. Hollis", "gull_77", "Craig");
    }

    @Test
    void aNameThatIsAMonthMeansBoth() {
        assertThat(reader.read("May", TODAY).meant().getFirst().meanings())
                .hasSize(2)
                .hasAtLeastOneElementOfType(SearchCondition.PersonCondition.class)
                .hasAtLeastOneElementOfType(SearchCondition.DaysCondition.class);
        assertThat(read("named \"May\"")).isEqualTo("Person: May Lin | ");
        assertThat(read(reader.person("May", TODAY))).isEqualTo("Person: May Lin | ");
    }

    @Test
    void partsOfOneSortAreAlternativesAndThoseOfDifferentSortsMustAllFit() {
        List<InterpretedSearchPart> parts =
                reader.read("calls and emails March Craig June 2025", TODAY).searched();
        assertThat(parts).extracting(part -> part.anyOf().size()).containsExactly(2, 2, 1);
        assertThat(reader.read("since May until June", TODAY).searched()).hasSize(2);
    }

    @Test
    void aPartWhoseWordsAreMeantStaysAsWordsAndLeavesTheRestAsItWas() {
        InterpretedQuery read = reader.read("red  calls in March van", TODAY);
        assertThat(read.meant()).hasSize(2);
        assertThat(read.withoutMeaning(read.meant().getFirst())).isEqualTo("\"calls\" red in March van");
        assertThat(read.withoutMeaning(read.meant().getLast())).isEqualTo("\"March\" red  calls van");
        InterpretedQuery place = reader.read("place \"Work\" van", TODAY);
        assertThat(place.withoutMeaning(place.meant().getFirst())).isEqualTo("\"Work\" van");
        InterpretedQuery property = reader.read("reported van", TODAY);
        assertThat(property.withoutMeaning(property.meant().getFirst())).isEqualTo("van");
    }

    @Test
    void aDescriptionOfAPlaceIsAPlaceAsAWholeAlone() {
        QueryReader described = new QueryReader(
                messages, new KnownNames(List.of(), List.of("Outside my house", "Car park, Kestrel Gym"), 2025));
        assertThat(described.read("outside", TODAY).meant()).isEmpty();
        assertThat(described.read("car", TODAY).meant()).isEmpty();
        assertThat(described.read("outside my house", TODAY).meant()).hasSize(1);
        assertThat(described.read("car park", TODAY).meant()).hasSize(1);
        assertThat(described.read("kestrel", TODAY).meant()).hasSize(1);
    }

    @Test
    void aFilterTakesThePlaceOfOneOfItsSort() {
        InterpretedQuery read = reader.read("van since March Craig until June", TODAY);
        assertThat(read.with(
                        "since 3/9/2025",
                        part -> part.meanings().stream().anyMatch(SearchCondition.DaysCondition.class::isInstance)))
                .isEqualTo("van since 3/9/2025 Craig");
        assertThat(read.with("reported", _ -> false)).isEqualTo("van since March Craig until June reported");
        assertThat(read.with("", QueryPart::isMeant)).isEqualTo("van");
    }

    @Test
    void misspeltWordsAreCorrectedWhereTheyStand() {
        assertThat(reader.read("Craig wrok  van", TODAY).corrected(Map.of("wrok", "work")))
                .isEqualTo("Craig work  van");
    }

    @ParameterizedTest
    @EnumSource
    void theWordsOfAPropertyMeanItAlone(ItemFlag flag) {
        List<QueryPart> parts = reader.read(reader.phrase(flag), TODAY).parts();
        assertThat(parts).hasSize(1);
        assertThat(parts.getFirst().means(new SearchCondition.FlagCondition(flag)))
                .isTrue();
    }

    @Test
    void theWordsOfEachKindAndGroupMeanItAlone() {
        Set<Set<IncidentType>> all = new HashSet<>();
        for (IncidentType type : IncidentType.values()) {
            all.add(Set.of(type));
            all.add(Arrays.stream(IncidentType.values())
                    .filter(other -> other.group() == type.group())
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(IncidentType.class))));
        }
        QueryReader nobody = new QueryReader(messages, new KnownNames(List.of(), List.of(), 2025));
        for (Set<IncidentType> types : all) {
            String phrase = nobody.phrase(types);
            List<QueryPart> parts = nobody.read(phrase, TODAY).parts();
            assertThat(parts).as(phrase).hasSize(1);
            assertThat(parts.getFirst().means(new SearchCondition.KindCondition(types)))
                    .as(phrase)
                    .isTrue();
        }
    }

    @Test
    void whatTheFiltersWriteIsReadAsTheyMeantIt() {
        assertThat(read(reader.author("Anna Smith"))).isEqualTo("Written by: Anna Smith | ");
        assertThat(read("written by Anna")).isEqualTo("Written by: Anna | ");
        assertThat(read(reader.place("Work", TODAY))).isEqualTo("Place: Work | ");
        assertThat(read(reader.days("May 2025", "3/9/2025"))).isEqualTo("Since 01/05/2025; Up to 03/09/2025 | ");
        assertThat(reader.isDays("May", TODAY)).isTrue();
        assertThat(reader.isDays("soon", TODAY)).isFalse();
    }

    @Test
    void whatIsMarkedAreTheWordsAndAllNames() {
        assertThat(reader.read("Craig calls \"asked me", TODAY).marked())
                .isEqualTo("\"Craig Hollis\" \"C. Hollis\" \"gull_77\" \"Craig\" Craig calls \"asked me");
    }

    @ParameterizedTest
    @ValueSource(chars = {'\t', '\u001c', '\u001f', '\u00a0', '\u2007', '\u2028', '\u3000'})
    void wordsArePartedByEveryKindOfSpace(char space) {
        assertThat(read("Craig" + space + "calls").replace(space, ' ')).isEqualTo(read("Craig calls"));
    }

    @Property(tries = 100)
    void thePartsInTheirOrderAreWhatWasTypedWhateverItIs(@ForAll("queries") String typed) {
        InterpretedQuery read = reader.read(typed, TODAY);
        StringBuilder again = new StringBuilder();
        int at = 0;
        for (QueryPart part : read.parts()) {
            assertThat(isSpace(typed.substring(at, part.start()))).isTrue();
            assertThat(part.end()).isGreaterThan(part.start());
            again.append(typed, at, part.end());
            at = part.end();
        }
        again.append(typed.substring(at));
        assertThat(isSpace(typed.substring(at))).isTrue();
        assertThat(again.toString()).isEqualTo(typed);
        read.meant().forEach(part -> {
            assertThat(part.meanings()).isNotEmpty();
            assertThat(chips.of(part, TODAY)).isNotBlank();
            List<QueryPart> after =
                    reader.read(read.withoutMeaning(part), TODAY).parts();
            String kept = '"' + part.words() + '"';
            assertThat(part.isProperty() || after.getFirst().words().equals(kept))
                    .isTrue();
            assertThat(part.isProperty() || !after.getFirst().isMeant()).isTrue();
        });
        assertThat(read.searched()).allSatisfy(part -> assertThat(part.anyOf()).isNotEmpty());
    }

    private static boolean isSpace(String between) {
        return between.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    @Provide
    Arbitrary<String> queries() {
        Arbitrary<String> words = Arbitraries.of(
                "calls",
                "in",
                "May",
                "Craig",
                "work",
                "\"",
                "“",
                "”",
                "since",
                "3",
                "/9",
                "2025",
                "last",
                "week",
                "and",
                "not reported",
                "with photos",
                "named",
                "place",
                "written by",
                "\u738b\u4f1f",
                "e\u0301",
                "\ud83d\ude00",
                "-",
                "before",
                "Christmas",
                "  ",
                "\t",
                "'s",
                "\u200f",
                "\u0644\u0627");
        Arbitrary<String> mixed = words.list().ofMaxSize(12).map(list -> String.join(" ", list));
        return Arbitraries.oneOf(
                mixed,
                words.list().ofMaxSize(8).map(list -> String.join("", list)),
                Arbitraries.strings().ofMaxLength(60));
    }
}
