package org.daybook.portfolio.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.daybook.caserecord.AffectedPerson;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.field.FieldValue;
import org.daybook.portfolio.Sheets;
import org.daybook.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole records that are left out, and the marks that tell a reader that something was. */
class DisclosureOptionsTest {
    private static CaseRecord record(CaseRecordKind kind) {
        return CaseRecord.of(Sheets.id(1), kind);
    }

    private static CaseRecord contact(String agency) {
        return record(CaseRecordKind.CONTACT).with(AgencyContact.AGENCY, new FieldValue.Code(agency));
    }

    @ParameterizedTest
    @CsvSource({
        "advocate, true",
        "solicitor, true",
        "prosecution, true",
        "police, false",
        "court, false",
        "doctor, false",
        "other, false"
    })
    void whatWasSaidInConfidenceIsLeftOutWithHowSheKeepsSafe(String agency, boolean leftOut) {
        assertThat(DisclosureOptions.OPEN.withSafekeeping(false).leavesOut(contact(agency)))
                .isEqualTo(leftOut);
        assertThat(DisclosureOptions.OPEN.leavesOut(contact(agency))).isFalse();
        assertThat(DisclosureOptions.GUARDED.withSafekeeping(true).leavesOut(contact(agency)))
                .isFalse();
    }

    @Test
    void onlyAContactIsInConfidenceByItsAgency() {
        assertThat(DisclosureOptions.GUARDED.leavesOut(record(CaseRecordKind.CONTACT)))
                .isFalse();
        assertThat(DisclosureOptions.GUARDED.leavesOut(record(CaseRecordKind.REFERENCE)))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void aPartTakesTheKindsThatSayTheSameOfTheWholeCase(PortfolioPart part) {
        DisclosureOptions without = DisclosureOptions.OPEN.without(EnumSet.of(part));
        for (CaseRecordKind kind : CaseRecordKind.values()) {
            assertThat(without.leavesOut(record(kind)))
                    .as(kind.code())
                    .isEqualTo(part.kinds().contains(kind));
        }
    }

    @ParameterizedTest
    @CsvSource({"yes, true", "no, false", "not-said, false"})
    void aChildIsLeftOutWithTheChildren(String answer, boolean leftOut) {
        CaseRecord affected = record(CaseRecordKind.AFFECTED).with(AffectedPerson.CHILD, new FieldValue.Code(answer));
        assertThat(DisclosureOptions.OPEN
                        .without(EnumSet.of(PortfolioPart.CHILDREN))
                        .leavesOut(affected))
                .isEqualTo(leftOut);
        assertThat(DisclosureOptions.OPEN
                        .without(EnumSet.of(PortfolioPart.WITNESSES))
                        .leavesOut(affected))
                .isFalse();
    }

    @Test
    void everyMarkThatCanStandInTheTextIsExplained() {
        assertThat(DisclosureOptions.OPEN.marks()).isEmpty();
        assertThat(DisclosureOptions.OPEN.withAddress(false).marks()).containsExactly("address");
        assertThat(DisclosureOptions.OPEN.withSafekeeping(false).marks()).containsExactly("name");
        assertThat(DisclosureOptions.OPEN.withWitnesses(false).marks()).containsExactly("name");
        assertThat(DisclosureOptions.OPEN.withRoutines(false).marks()).containsExactly("routines");
        assertThat(DisclosureOptions.OPEN.masking(Set.of("Otherby")).marks()).containsExactly("words");
        assertThat(DisclosureOptions.GUARDED
                        .withWitnesses(false)
                        .masking(Set.of("Otherby"))
                        .marks())
                .containsExactly("address", "name", "routines", "words");
    }

    @Test
    void everyMarkHasItsWords() {
        Messages messages = new Messages(Locale.UK);
        List<String> all = DisclosureOptions.GUARDED.masking(Set.of("Otherby")).marks();
        assertThat(all).allMatch(mark -> messages.has("portfolio-pdf.mark-" + mark));
    }

    @Test
    void whatIsForAReaderFromWhomTheOtherSideMayGetItNamesWitnesses() {
        assertThat(DisclosureOptions.GUARDED)
                .isEqualTo(new DisclosureOptions(Set.of(), false, false, false, true, Set.of()));
    }

    @Test
    void eachChangeLeavesAllOthersAsTheyWere() {
        DisclosureOptions options =
                new DisclosureOptions(Set.of(PortfolioPart.WHO), false, true, false, true, Set.of("mill"));
        assertThat(options.without(Set.of(PortfolioPart.HARM)))
                .isEqualTo(new DisclosureOptions(Set.of(PortfolioPart.HARM), false, true, false, true, Set.of("mill")));
        assertThat(options.withAddress(true))
                .isEqualTo(new DisclosureOptions(Set.of(PortfolioPart.WHO), true, true, false, true, Set.of("mill")));
        assertThat(options.withSafekeeping(false))
                .isEqualTo(new DisclosureOptions(Set.of(PortfolioPart.WHO), false, false, false, true, Set.of("mill")));
        assertThat(options.withRoutines(true))
                .isEqualTo(new DisclosureOptions(Set.of(PortfolioPart.WHO), false, true, true, true, Set.of("mill")));
        assertThat(options.withWitnesses(false))
                .isEqualTo(new DisclosureOptions(Set.of(PortfolioPart.WHO), false, true, false, false, Set.of("mill")));
        assertThat(options.masking(Set.of()))
                .isEqualTo(new DisclosureOptions(Set.of(PortfolioPart.WHO), false, true, false, true, Set.of()));
    }
}
