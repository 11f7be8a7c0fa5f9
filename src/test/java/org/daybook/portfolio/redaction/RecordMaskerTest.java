package org.daybook.portfolio.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.FilledCaseRecord;
import org.daybook.exhibit.FilledExhibit;
import org.daybook.incident.FilledIncident;
import org.daybook.incident.Incident;
import org.daybook.portfolio.request.DisclosureOptions;
import org.daybook.record.CaseHeading;
import org.daybook.record.Jurisdiction;
import org.daybook.record.PersonDetail;
import org.daybook.record.PersonDetailKind;
import org.daybook.record.UnknownFields;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordMaskerTest {
    /** Every letter is struck out, so that a text that was forgotten keeps some. */
    private static final UnaryOperator<String> HASHES =
            new Mask(List.of(new Mask.Strike(Pattern.compile("\\p{L}"), "#")))::of;

    private static final RecordMasker ALL = new RecordMasker(HASHES, HASHES);

    @Nested
    class OfARecordWithEveryField {
        @Test
        void noTextOfAnIncidentIsForgotten() {
            assertThat(FilledIncident.texts(ALL.of(FilledIncident.ofPaperLog())))
                    .isNotEmpty()
                    .allSatisfy((path, text) -> {
                        if (!path.startsWith("handling.")) {
                            assertThat(text).as(path).doesNotContainPattern("\\p{L}");
                        }
                    });
        }

        @Test
        void noTextOfAnExhibitIsForgotten() {
            String note = FilledExhibit.ofPhysicalItem().handling().privateNote();
            assertThat(List.of(ALL.of(FilledExhibit.ofPhysicalItem()), ALL.of(FilledExhibit.ofFile())))
                    .allSatisfy(exhibit -> assertThat(exhibit.texts().stream().filter(text -> !text.equals(note)))
                            .isNotEmpty()
                            .allSatisfy(text -> assertThat(text).doesNotContainPattern("\\p{L}")));
        }

        @ParameterizedTest
        @EnumSource
        void noTextOfACaseRecordIsForgotten(CaseRecordKind kind) {
            CaseRecord masked = ALL.of(FilledCaseRecord.of(kind));
            String note = masked.handling().privateNote();
            String reason = masked.handling().leaveOutReason();
            assertThat(masked.texts().stream().filter(text -> !text.equals(note) && !text.equals(reason)))
                    .allSatisfy(text -> assertThat(text).doesNotContainPattern("\\p{L}"));
        }
    }

    @Nested
    class TheAddress {
        private final Mask mask = AddressMask.of(
                heading(Map.of(
                        PersonDetailKind.ADDRESS, "Flat 3, 12 Larch Grove, Leeds, LS7 2QX",
                        PersonDetailKind.TELEPHONE, "07700 900 123",
                        PersonDetailKind.EMAIL, "sam@example.org")),
                "[x]",
                "[neighbour]");

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Flat 3, 12 Larch Grove, Leeds, LS7 2QX",
                    "flat 3 12 larch grove leeds LS72QX",
                    "at 12 Larch Grove again",
                    "he walked up Larch  Grove",
                    "parcel for LS7 2QX",
                    "ls72qx",
                    "he texted 07700900123",
                    "07700 900-123",
                    "from +44 7700 900123",
                    "0044 (0)7700.900123",
                    "parked in Larch Gr. at nine",
                    "12_larch-grove.jpg",
                    "12-Larch-Gr.png",
                    "12LarchGrove",
                    "sent to ls7-2qx",
                    "wrote to SAM@example.org",
                    "12\u00a0Larch\u202fGrove",
                    "to LS7\u00a02QX",
                    "along Larch\u00ad Grove\u200b.",
                    "he texted 07700\u00a0900\u00a0123",
                    "from \u202a+44\u00a07700\u00a0900123\u202c, as copied from a telephone",
                    "07700\u2011900\u2013123",
                    "\uff10\uff17\uff17\uff10\uff10 \uff19\uff10\uff10 \uff11\uff12\uff13"
                })
        void isStruckOutHoweverItIsWritten(String words) {
            assertThat(mask.of(words))
                    .contains("[x]")
                    .doesNotContainIgnoringCase("larch")
                    .doesNotContainIgnoringCase("2QX")
                    .doesNotContain("900")
                    .doesNotContainIgnoringCase("sam@");
        }

        @ParameterizedTest
        @ValueSource(strings = {"in Leeds", "12 calls", "the larch in the park", "flat 3 times", "0770090012399"})
        void nothingElseIs(String words) {
            assertThat(mask.of(words)).isEqualTo(words);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Rose Cottage, Mill Lane, Otley | by Rose Cottage",
                    "Rose Cottage, Mill Lane, Otley | his car in Mill Ln again",
                    "Hauptstraße 5, 10115 Berlin | in der Hauptstraße 5",
                    "The Old Forge; St Mary's Road; York | at the old forge",
                    "The Old Forge; St Mary's Road; York | along St Mary’s Rd",
                    "Flat 3 Larch House, Leeds | outside Larch House"
                })
        void isStruckOutWhereAHouseHasANameOrTheNumberComesLast(String address, String words) {
            assertThat(AddressMask.of(heading(Map.of(PersonDetailKind.ADDRESS, address)), "[x]", "[x]")
                            .of(words))
                    .contains("[x]")
                    .doesNotContainIgnoringCase("cottage")
                    .doesNotContainIgnoringCase("mill")
                    .doesNotContainIgnoringCase("hauptstra")
                    .doesNotContainIgnoringCase("forge")
                    .doesNotContainIgnoringCase("mary")
                    .doesNotContainIgnoringCase("larch");
        }

        @ParameterizedTest
        @ValueSource(strings = {"in Otley", "in York again", "ten cottages", "a mill", "St John"})
        void aTownIsNot(String words) {
            assertThat(AddressMask.of(
                                    heading(Map.of(PersonDetailKind.ADDRESS, "Rose Cottage, Mill Lane, Otley, York")),
                                    "[x]",
                                    "[x]")
                            .of(words))
                    .isEqualTo(words);
        }

        @ParameterizedTest
        @ValueSource(strings = {"he rang 07700 900456", "0113 496 0999 at nine", "and +44 1134960999"})
        void eachOfSeveralTelephoneNumbersIsStruckOut(String words) {
            Mask several = AddressMask.of(
                    heading(Map.of(
                            PersonDetailKind.TELEPHONE, "07700 900 123 / 0113 496 0999",
                            PersonDetailKind.SAFE_CONTACT, "my sister, 07700 900456, after 6 on 2 days")),
                    "[x]",
                    "[x]");
            assertThat(several.of(words)).contains("[x]").doesNotContain("900").doesNotContain("999");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\u0660\u0667\u0667\u0660\u0660\u0669\u0660\u0660\u0661\u0662\u0663",
                    "+\u06f4\u06f4 \u06f7\u06f7\u06f0\u06f0 \u06f9\u06f0\u06f0\u06f1\u06f2\u06f3",
                    "\u0966\u096d\u096d\u0966\u0966-\u096f\u0966\u0966-\u0967\u0968\u0969"
                })
        void aTelephoneNumberIsStruckOutInTheDigitsOfAnotherScript(String words) {
            assertThat(mask.of(words)).isEqualTo("[x]");
        }

        @Test
        void aTelephoneNumberGivenInAnotherScriptIsStruckOutInLatinDigits() {
            Mask other = AddressMask.of(
                    heading(Map.of(
                            PersonDetailKind.TELEPHONE,
                            "\u0660\u0667\u0667\u0660\u0660\u00a0\u0669\u0660\u0660\u00a0\u0661\u0662\u0663")),
                    "[x]",
                    "[x]");
            assertThat(other.of("from +44 7700 900123 at nine")).isEqualTo("from [x] at nine");
        }

        @Test
        void anAddressGivenWithSpacesThatDoNotBreakIsStruckOutWithUsualOnes() {
            Mask other = AddressMask.of(
                    heading(Map.of(PersonDetailKind.ADDRESS, "12\u00a0Larch\u00a0Grove, Leeds, LS7\u00a02QX")),
                    "[x]",
                    "[x]");
            assertThat(other.of("at 12 Larch Grove")).isEqualTo("at [x]");
            assertThat(other.of("in Larch Grove, LS72QX")).isEqualTo("in [x], [x]");
        }

        @Test
        void withoutOneNothingIsStruckOut() {
            assertThat(AddressMask.of(CaseHeading.NOT_SAID, "[x]", "[x]").of("12 Larch Grove"))
                    .isEqualTo("12 Larch Grove");
        }

        private CaseHeading heading(Map<PersonDetailKind, String> about) {
            Map<PersonDetailKind, PersonDetail> details = new java.util.EnumMap<>(PersonDetailKind.class);
            about.forEach((item, text) -> details.put(item, new PersonDetail(text, true)));
            return new CaseHeading(details, "", Jurisdiction.NOT_SAID, UnknownFields.NONE);
        }
    }

    @Nested
    class Witnesses {
        private final Mask mask = lettered(List.of("Maria Lopez", "the neighbour", "Will Young", "maria  lopez"));

        private static Mask lettered(List<String> names) {
            return new NameMask(List.of("Jas Sandhu")).of(WitnessMask.marks(names, "Witness %s"::formatted));
        }

        @ParameterizedTest
        @CsvSource({
            "Maria Lopez saw it, Witness A saw it",
            "'MARIA LOPEZ, then Maria', 'Witness A, then Witness A'",
            "'Maria\u00a0Lopez, and Maria\u200b Lopez', 'Witness A, and Witness A'",
            "the neighbour came, Witness B came",
            "Will Young came, Witness C came",
            "Will he come, Will he come",
            "the Lopezes, the Lopezes"
        })
        void areLettersWhereverTheyAreNamed(String words, String masked) {
            assertThat(mask.of(words)).isEqualTo(masked);
        }

        @ParameterizedTest
        @CsvSource({
            "Jo Patel, PATEL came, Witness A came",
            "Jo Patel, then Jo left, then Witness A left",
            "王小明 李, 王小明 came, Witness A came",
            "PC Of Jones, Of the two, Of the two",
            "王小明, 昨天王小明来了, 昨天Witness A来了",
            "Grace Hill, Grace saw him, Witness A saw him",
            "'Dev Sandhu, my brother', 'My brother, his brother and Dev: Jas Sandhu', 'Witness A, his brother and Witness A: Jas Sandhu'",
            "Asha\u00a0Rao, 'Asha Rao came, and A.\u00a0R.', 'Witness A came, and Witness A'",
            "'Asha Rao, my mother', 'my\u00a0mother and his\u00a0mum', 'Witness A and his\u00a0mum'",
            "'Asha Rao, my mother', 'Mum and his mum, at Mum’s, Craig’s mum', 'Witness A and his mum, at Witness A’s, Craig’s mum'",
            "Eva Quill, 'E.Q. and EQ, not EQ/12 nor EQ7', 'Witness A and Witness A, not EQ/12 nor EQ7'",
            "Dev Rao, 'dev.rao@example.org, IMG_dev.jpg, dev', 'Witness A.Witness A@example.org, IMG_Witness A.jpg, dev'",
            "Will, 'Will came; will he come, WILL he', 'Witness A came; will he come, Witness A he'",
            "mum, 'Mum came, mum too', 'Witness A came, Witness A too'"
        })
        void arePartsOfANameToo(String name, String words, String masked) {
            assertThat(lettered(List.of(name)).of(words)).isEqualTo(masked);
        }

        @Test
        void areOneHoweverTheNameGoesOn() {
            assertThat(WitnessMask.marks(
                            List.of("Dev Sandhu, my brother", "Asha", "dev  sandhu (in the van)"), "%s"::formatted))
                    .containsExactlyInAnyOrderEntriesOf(
                            Map.of("Dev Sandhu, my brother", "A", "Asha", "B", "dev  sandhu (in the van)", "A"));
        }

        @Test
        void moreThanTwentySixHaveTwoLetters() {
            List<String> names = java.util.stream.IntStream.range(0, 28)
                    .mapToObj(i -> "Person" + (char) ('a' + i % 26) + i)
                    .toList();
            assertThat(WitnessMask.marks(names, letter -> letter).get(names.getLast()))
                    .isEqualTo("AB");
        }
    }

    @Test
    void aPlaceOfTheKindHomeIsNotPrintedWithoutTheAddress() {
        Redaction redaction = Redactions.of(DisclosureOptions.OPEN.withAddress(false));
        Incident home = FilledIncident.ofPaperLog()
                .with(new org.daybook.incident.IncidentLocation(
                        "by my back door", org.daybook.incident.PlaceKind.HOME));
        assertThat(redaction.of(home).where().place()).isEmpty();
        assertThat(Redactions.of(DisclosureOptions.OPEN).of(home).where().place())
                .isEqualTo("by my back door");
    }
}
