package org.daybook.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.casefile.entry.Entry.CaseRecordRecorded;
import org.daybook.casefile.entry.Entry.ExhibitAdded;
import org.daybook.casefile.entry.Entry.IncidentRecorded;
import org.daybook.casefile.entry.PrivatePart;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.Cost;
import org.daybook.exhibit.Derivation;
import org.daybook.exhibit.DerivedPart;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitLinks;
import org.daybook.exhibit.PhysicalItem;
import org.daybook.field.FieldValue;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentMaker;
import org.daybook.portfolio.Sheets;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.session.HandOverScope.LeftOut;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a copy for another leaves out is exactly what was said, with all that belongs to it and nothing more. */
class HandOverScopeTest {
    private static final LocalDate DAY = Sheets.DAY;
    private static final List<String> ALWAYS =
            List.of("contacts", "drafts", "kept-apart", "openings", "own-details", "private-notes");

    private final Sheets sheets = new Sheets();

    private LeftOut of(HandOverScope scope) {
        return scope.of(sheets.caseFile());
    }

    private static HandOverScope between(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new HandOverScope(from, to, Set.of(), Set.of(), false, Set.of(), "");
    }

    private static HandOverScope withoutIncidents(Integer... numbers) {
        return new HandOverScope(null, null, Set.of(numbers), Set.of(), false, Set.of(), "");
    }

    private static HandOverScope withoutKinds(CaseRecordKind... kinds) {
        return new HandOverScope(null, null, Set.of(), Set.of(kinds), false, Set.of(), "");
    }

    private void incident(int number, EventTime when) {
        sheets.add(
                new IncidentRecorded(IncidentMaker.incident(number).when(when).made()));
    }

    private void incident(int number) {
        incident(number, EventTime.exactly(DAY, null, EventTime.HOME));
    }

    private Id<Exhibit> exhibit(int number, int... incidents) {
        Id<Exhibit> id = Sheets.id(500 + number);
        List<Id<Incident>> owners =
                Arrays.stream(incidents).mapToObj(IncidentMaker::id).toList();
        sheets.add(new ExhibitAdded(
                Exhibit.of(id, number, new PhysicalItem("", "A note", "", List.of()))
                        .with(new ExhibitLinks(owners, List.of())),
                null));
        return id;
    }

    private Id<CaseRecord> record(int number, CaseRecordKind kind) {
        CaseRecord record = CaseRecord.of(Sheets.<CaseRecord>id(800 + number), kind);
        sheets.add(new CaseRecordRecorded(record));
        return record.id();
    }

    private Id<CaseRecord> cost(int number, Id<Exhibit> receipt) {
        CaseRecord record = CaseRecord.of(Sheets.<CaseRecord>id(800 + number), CaseRecordKind.COST)
                .with(Map.of(
                        Cost.WHAT, new FieldValue.Text("a lock"),
                        Cost.RECEIPTS, new FieldValue.Links(List.of(receipt))));
        sheets.add(new CaseRecordRecorded(record));
        return record.id();
    }

    private LeftOut leftOut(@Nullable LocalDate from, @Nullable LocalDate to, Integer... incidents) {
        return new HandOverScope(from, to, Set.of(incidents), Set.of(), false, Set.of(), "").of(sheets.caseFile());
    }

    private Id<Incident> incident(int number, LocalDate day) {
        sheets.incident(number, EventTime.exactly(day, null, Diary.ZONE));
        return Sheets.id(number);
    }

    private Id<Exhibit> exhibit(int number, List<Id<Incident>> incidents) {
        Id<Exhibit> id = Sheets.id(number);
        sheets.add(new ExhibitAdded(
                Exhibit.of(id, number, PhysicalItem.NOT_SAID).with(new ExhibitLinks(incidents, List.of())), null));
        return id;
    }

    @Test
    void bothBoundsAreIncludedAndSoIsWhatHasNoDay() {
        Id<Incident> before = incident(1, DAY.minusDays(1));
        incident(2, DAY);
        Id<Incident> after = incident(3, DAY.plusDays(1));
        sheets.incident(4, EventTime.unknown(Diary.ZONE));
        assertThat(leftOut(DAY, DAY).incidents()).containsExactly(before, after);
        assertThat(leftOut(DAY, DAY).codes())
                .containsExactlyInAnyOrder(
                        "days", "drafts", "openings", "kept-apart", "private-notes", "contacts", "own-details");
    }

    @Test
    void anExhibitStaysAsLongAsAnythingThatIsIncludedHasIt() {
        Id<Incident> one = incident(1, DAY);
        Id<Incident> other = incident(2, DAY);
        exhibit(3, List.of(one, other));
        Id<Exhibit> ofOne = exhibit(4, List.of(one));
        Id<Exhibit> receipt = exhibit(5, List.of(one));
        sheets.add(new CaseRecordRecorded(CaseRecord.of(Sheets.id(6), CaseRecordKind.COST)
                .with(Cost.RECEIPTS, new FieldValue.Links(List.of(receipt)))));
        assertThat(leftOut(null, null, 1).exhibits()).containsExactly(ofOne);
        assertThat(leftOut(null, null, 1).codes())
                .contains("files", "incidents")
                .doesNotContain("days");
    }

    @Test
    void whatWasMadeFromWhatIsLeftOutIsLeftOutToo() {
        Id<Exhibit> letter = exhibit(1, List.of());
        sheets.add(new CaseRecordRecorded(CaseRecord.of(Sheets.id(2), CaseRecordKind.COST)
                .with(Cost.RECEIPTS, new FieldValue.Links(List.of(letter)))));
        Id<Exhibit> excerpt = madeFrom(3, letter);
        Id<Exhibit> ofThat = madeFrom(4, excerpt);
        Id<Exhibit> other = exhibit(5, List.of());
        madeFrom(6, letter, other);
        HandOverScope scope = new HandOverScope(null, null, Set.of(), Set.of(CaseRecordKind.COST), false, Set.of(), "");
        assertThat(scope.of(sheets.caseFile()).exhibits()).containsExactly(letter, excerpt, ofThat, Sheets.id(6));
        assertThat(leftOut(null, null).exhibits()).isEmpty();
    }

    @SafeVarargs
    private Id<Exhibit> madeFrom(int number, Id<Exhibit>... originals) {
        Id<Exhibit> id = Sheets.id(number);
        Derivation made = new Derivation(
                Derivation.Method.EXCERPT,
                Stream.of(originals).map(DerivedPart::all).toList(),
                List.of());
        sheets.add(
                new ExhibitAdded(Exhibit.of(id, number, PhysicalItem.NOT_SAID).with(made), null));
        return id;
    }

    @Test
    void usuallyOnlyWhatIsKeptApartAndPrivateIsLeftOut() {
        incident(1);
        exhibit(1, 1);
        exhibit(2);
        record(1, CaseRecordKind.COST);
        LeftOut left = of(HandOverScope.usual("She moves."));
        assertThat(left.incidents()).isEmpty();
        assertThat(left.exhibits()).isEmpty();
        assertThat(left.caseRecords()).isEmpty();
        assertThat(left.codes()).containsExactlyElementsOf(ALWAYS);
        assertThat(left.isNothing()).isTrue();
    }

    @Test
    void whetherThereWasAnythingKeptApartIsNotTold() {
        LeftOut without = of(HandOverScope.usual(""));
        Id<CaseRecord> therapy = record(1, CaseRecordKind.THERAPY);
        LeftOut with = of(HandOverScope.usual(""));
        assertThat(with.caseRecords()).containsExactly(therapy);
        assertThat(with.codes()).isEqualTo(without.codes());
        assertThat(with.isNothing()).isTrue();
    }

    @Test
    void whatIsKeptApartGoesWithItIfThatWasChosen() {
        record(1, CaseRecordKind.THERAPY);
        LeftOut left = of(new HandOverScope(null, null, Set.of(), Set.of(), true, Set.of(), ""));
        assertThat(left.caseRecords()).isEmpty();
        assertThat(left.codes()).doesNotContain("kept-apart");
    }

    @ParameterizedTest
    @EnumSource
    void aPrivatePartThatGoesWithItIsNotToldAsLeftOut(PrivatePart part) {
        HandOverScope scope = new HandOverScope(null, null, Set.of(), Set.of(), false, Set.of(part), "");
        assertThat(scope.withoutPrivate()).doesNotContain(part).hasSize(PrivatePart.values().length - 1);
        assertThat(of(scope).codes()).doesNotContain(part.code());
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, false", "1, false"})
    void theFirstDayIsIncluded(int days, boolean isLeftOut) {
        incident(1, EventTime.exactly(DAY.plusDays(days), null, EventTime.HOME));
        assertThat(of(between(DAY, null)).incidents().contains(IncidentMaker.id(1)))
                .isEqualTo(isLeftOut);
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, false", "1, true"})
    void theLastDayIsIncluded(int days, boolean isLeftOut) {
        incident(1, EventTime.exactly(DAY.plusDays(days), null, EventTime.HOME));
        assertThat(of(between(null, DAY)).incidents().contains(IncidentMaker.id(1)))
                .isEqualTo(isLeftOut);
    }

    @Test
    void whatReachesIntoTheDaysIsIncludedAndWhatHasNoDateToo() {
        incident(1, EventTime.between(DAY.minusDays(3), DAY, EventTime.HOME));
        incident(2, EventTime.between(DAY.plusDays(5), DAY.plusDays(9), EventTime.HOME));
        incident(3, EventTime.unknown(EventTime.HOME));
        incident(4, EventTime.between(DAY.minusDays(3), DAY.minusDays(1), EventTime.HOME));
        incident(5, EventTime.between(DAY.plusDays(6), DAY.plusDays(9), EventTime.HOME));
        LeftOut left = of(between(DAY, DAY.plusDays(5)));
        assertThat(left.incidents()).containsExactly(IncidentMaker.id(4), IncidentMaker.id(5));
        assertThat(left.codes()).contains("days").doesNotContain("incidents", "files");
        assertThat(left.isNothing()).isFalse();
    }

    @Test
    void daysAreToldEvenIfNothingIsOutsideThem() {
        incident(1);
        LeftOut left = of(between(DAY, null));
        assertThat(left.codes()).contains("days");
        assertThat(left.isNothing()).isTrue();
    }

    @Test
    void anIncidentIsLeftOutByItsNumber() {
        incident(1);
        incident(2);
        LeftOut left = of(withoutIncidents(2, 9));
        assertThat(left.incidents()).containsExactly(IncidentMaker.id(2));
        assertThat(left.codes()).contains("incidents").doesNotContain("days");
    }

    @Test
    void aKindIsLeftOutAsAWholeAndNamed() {
        Id<CaseRecord> first = record(1, CaseRecordKind.COST);
        record(2, CaseRecordKind.CONTACT);
        Id<CaseRecord> third = record(3, CaseRecordKind.COST);
        LeftOut left = of(withoutKinds(CaseRecordKind.COST));
        assertThat(left.caseRecords()).containsExactly(first, third);
        assertThat(left.codes())
                .contains("case-" + CaseRecordKind.COST.code())
                .doesNotContain("case-" + CaseRecordKind.CONTACT.code());
        assertThat(left.isNothing()).isFalse();
    }

    @Test
    void aKindOfWhichThereIsNothingIsNotNamed() {
        assertThat(of(withoutKinds(CaseRecordKind.COST)).codes()).containsExactlyElementsOf(ALWAYS);
    }

    @Test
    void anExhibitGoesWithItsIncidentUnlessItBelongsToAnotherThatStays() {
        incident(1);
        incident(2);
        Id<Exhibit> ofBoth = exhibit(1, 1, 2);
        Id<Exhibit> ofTheSecond = exhibit(2, 2);
        Id<Exhibit> ofTheFirst = exhibit(3, 1);
        assertThat(of(withoutIncidents(2)).exhibits()).containsExactly(ofTheSecond);
        assertThat(of(withoutIncidents(1, 2)).exhibits()).containsExactly(ofBoth, ofTheSecond, ofTheFirst);
        assertThat(of(withoutIncidents(2)).codes()).contains("files");
    }

    @Test
    void anExhibitOfNothingIsInAWholeDiaryAndNotInAPart() {
        incident(1);
        Id<Exhibit> ofNothing = exhibit(1);
        assertThat(of(withoutKinds(CaseRecordKind.COST)).isNothing()).isTrue();
        assertThat(of(withoutIncidents(9)).exhibits()).containsExactly(ofNothing);
        assertThat(of(between(DAY, null)).exhibits()).containsExactly(ofNothing);
        assertThat(of(between(null, DAY)).exhibits()).containsExactly(ofNothing);
    }

    @Test
    void aReceiptGoesWithItsCostUnlessAnIncidentThatStaysHasItToo() {
        incident(1);
        Id<Exhibit> receipt = exhibit(1);
        Id<Exhibit> shared = exhibit(2, 1);
        Id<CaseRecord> first = cost(1, receipt);
        Id<CaseRecord> second = cost(2, shared);
        LeftOut left = of(withoutKinds(CaseRecordKind.COST));
        assertThat(left.caseRecords()).containsExactly(first, second);
        assertThat(left.exhibits()).containsExactly(receipt);
    }

    @Test
    void whatACostThatStaysNamesStaysInAPartToo() {
        Id<Exhibit> receipt = exhibit(1);
        cost(1, receipt);
        assertThat(of(withoutIncidents(9)).exhibits()).isEmpty();
    }

    @Test
    void aScopeDoesNotChangeWithWhatItWasMadeFrom() {
        Set<Integer> numbers = new HashSet<>(Set.of(2));
        HandOverScope scope = new HandOverScope(null, null, numbers, Set.of(), false, Set.of(), "");
        numbers.clear();
        assertThat(scope.withoutIncidents()).containsExactly(2);
    }
}
