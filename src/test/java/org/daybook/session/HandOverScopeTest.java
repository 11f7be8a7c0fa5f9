package org.daybook.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.casefile.Entry;
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
import org.daybook.portfolio.Sheets;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a part of a diary leaves out. */
class HandOverScopeTest {
    private static final LocalDate DAY = Sheets.DAY;

    private final Sheets sheets = new Sheets();

    private HandOverScope.LeftOut leftOut(@Nullable LocalDate from, @Nullable LocalDate to, Integer... incidents) {
        return new HandOverScope(from, to, Set.of(incidents), Set.of(), false, Set.of(), "").of(sheets.caseFile());
    }

    private Id<Incident> incident(int number, LocalDate day) {
        sheets.incident(number, EventTime.exactly(day, null, Diary.ZONE));
        return Sheets.id(number);
    }

    private Id<Exhibit> exhibit(int number, List<Id<Incident>> incidents) {
        Id<Exhibit> id = Sheets.id(number);
        sheets.add(new Entry.ExhibitAdded(
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
        sheets.add(new Entry.CaseRecordRecorded(CaseRecord.of(Sheets.id(6), CaseRecordKind.COST)
                .with(Cost.RECEIPTS, new FieldValue.Links(List.of(receipt)))));
        assertThat(leftOut(null, null, 1).exhibits()).containsExactly(ofOne);
        assertThat(leftOut(null, null, 1).codes())
                .contains("files", "incidents")
                .doesNotContain("days");
    }

    @Test
    void whatWasMadeFromWhatIsLeftOutIsLeftOutToo() {
        Id<Exhibit> letter = exhibit(1, List.of());
        sheets.add(new Entry.CaseRecordRecorded(CaseRecord.of(Sheets.id(2), CaseRecordKind.COST)
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
        sheets.add(new Entry.ExhibitAdded(
                Exhibit.of(id, number, PhysicalItem.NOT_SAID).with(made), null));
        return id;
    }

    @Test
    void anExhibitThatBelongsToNothingIsInTheWholeAndInNoPart() {
        incident(1, DAY);
        Id<Exhibit> alone = exhibit(2, List.of());
        assertThat(leftOut(null, null).isNothing()).isTrue();
        assertThat(leftOut(DAY, null).exhibits()).containsExactly(alone);
    }
}
