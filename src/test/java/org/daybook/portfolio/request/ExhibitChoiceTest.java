package org.daybook.portfolio.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.entry.Entry.ExhibitAdded;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitHandling;
import org.daybook.exhibit.ExhibitLinks;
import org.daybook.exhibit.PhysicalItem;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentMaker;
import org.daybook.portfolio.Sheets;
import org.daybook.portfolio.request.ExhibitChoice.ExhibitScope;
import org.daybook.record.Id;
import org.junit.jupiter.api.Test;

/** Which exhibits go into a portfolio with the incidents that are printed. */
class ExhibitChoiceTest {
    private static final Set<Id<Incident>> PRINTED = Set.of(IncidentMaker.id(1));

    private final Sheets sheets = new Sheets();

    private static Id<Exhibit> id(int number) {
        return Sheets.id(500 + number);
    }

    private static List<Id<Exhibit>> exhibits(int... numbers) {
        return IntStream.of(numbers).mapToObj(ExhibitChoiceTest::id).toList();
    }

    /** An exhibit of some incidents that belongs to some other exhibits. */
    private ExhibitChoiceTest add(int number, List<Integer> incidents, int... others) {
        return add(Exhibit.of(id(number), number, PhysicalItem.NOT_SAID)
                .with(new ExhibitLinks(incidents.stream().map(IncidentMaker::id).toList(), exhibits(others))));
    }

    private ExhibitChoiceTest add(Exhibit exhibit) {
        sheets.add(new ExhibitAdded(exhibit, null));
        return this;
    }

    private List<Integer> chosen(ExhibitChoice choice, Set<Id<Exhibit>> shown, Set<Id<Exhibit>> hidden) {
        Collection<ExhibitHistory> all = sheets.caseFile().exhibits().all();
        return choice.of(all, PRINTED, shown, hidden).stream()
                .map(history -> history.current().number())
                .toList();
    }

    private List<Integer> chosen() {
        return chosen(ExhibitChoice.USUAL, Set.of(), Set.of());
    }

    @Test
    void thoseOfAPrintedIncidentAreInAndThoseOfOthersAreNot() {
        add(1, List.of(1)).add(2, List.of(2)).add(3, List.of(2, 1)).add(4, List.of());
        assertThat(chosen()).containsExactly(1, 3);
    }

    @Test
    void thePhotosOfALetterGoWithItWhicheverOfThemNamesTheOther() {
        add(1, List.of(1), 2).add(2, List.of()).add(3, List.of(), 1);
        assertThat(chosen()).containsExactly(1, 2, 3);
    }

    @Test
    void whatIsTiedToOneButBelongsToAnIncidentThatIsNotPrintedStaysOut() {
        add(1, List.of(1), 2).add(2, List.of(2)).add(3, List.of(2), 1);
        assertThat(chosen()).containsExactly(1);
    }

    @Test
    void tiesAreFollowedOnce() {
        add(1, List.of(1), 2).add(2, List.of(), 3).add(3, List.of());
        assertThat(chosen()).containsExactly(1, 2);
    }

    @Test
    void whatAReceiptOrAnOrderNamesIsInWithoutAnIncidentAndWithWhatIsTiedToIt() {
        add(1, List.of(), 2).add(2, List.of()).add(3, List.of());
        assertThat(chosen(ExhibitChoice.USUAL, Set.of(id(1)), Set.of())).containsExactly(1, 2);
    }

    @Test
    void noneIsInThatIsNotMeantForPortfoliosWhateverIsChosen() {
        add(Exhibit.of(id(1), 1, PhysicalItem.NOT_SAID)
                .with(new ExhibitLinks(List.of(IncidentMaker.id(1)), List.of()))
                .with(new ExhibitHandling(false, false, "")));
        for (ExhibitScope which : ExhibitScope.values()) {
            assertThat(chosen(ExhibitChoice.USUAL.of(which), Set.of(id(1)), Set.of()))
                    .isEmpty();
        }
    }

    @Test
    void whatIsTiedOnlyToOneThatIsNotMeantForPortfoliosStaysOut() {
        add(Exhibit.of(id(1), 1, PhysicalItem.NOT_SAID)
                .with(new ExhibitLinks(List.of(IncidentMaker.id(1)), exhibits(2)))
                .with(new ExhibitHandling(false, false, "")));
        add(2, List.of());
        assertThat(chosen()).isEmpty();
    }

    @Test
    void allOrNoneCanBeChosen() {
        add(1, List.of(1)).add(2, List.of(2)).add(3, List.of());
        assertThat(chosen(ExhibitChoice.USUAL.of(ExhibitScope.ALL), Set.of(), Set.of()))
                .containsExactly(1, 2, 3);
        assertThat(chosen(ExhibitChoice.USUAL.of(ExhibitScope.NONE), Set.of(id(1)), Set.of()))
                .isEmpty();
    }

    @Test
    void aHiddenOneIsInOnlyIfItBelongsToAPrintedIncident() {
        add(1, List.of(1)).add(2, List.of()).add(3, List.of(2));
        assertThat(chosen(ExhibitChoice.USUAL.of(ExhibitScope.ALL), Set.of(id(2), id(3)), Set.of(id(1), id(2), id(3))))
                .containsExactly(1);
    }

    @Test
    void oneThatSheLeftOutStaysOutAndTakesNothingWithIt() {
        add(1, List.of(1), 2).add(2, List.of()).add(3, List.of(1));
        ExhibitChoice without = ExhibitChoice.USUAL.without(Set.of(id(1)));
        assertThat(chosen(without, Set.of(id(1)), Set.of())).containsExactly(3);
    }

    @Test
    void withoutPrintedIncidentsOnlyWhatIsNamedIsIn() {
        add(1, List.of(1)).add(2, List.of());
        assertThat(ExhibitChoice.USUAL.of(sheets.caseFile().exhibits().all(), Set.of(), Set.of(id(2))))
                .extracting(ExhibitHistory::id)
                .containsExactly(id(2));
    }
}
