package org.daybook.index.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Sets of positions do what sets of numbers do. */
class PositionSetTest {
    static final int MOST = 300;

    private static PositionSet of(Set<Integer> places) {
        PositionSet set = new PositionSet(MOST);
        places.forEach(set::add);
        return set;
    }

    private static Set<Integer> members(PositionSet set) {
        Set<Integer> members = new TreeSet<>();
        for (int place = set.next(0); place >= 0; place = set.next(place + 1)) {
            members.add(place);
        }
        return members;
    }

    @Property(tries = 100)
    void everyMemberIsFoundInItsOrderAndNoOther(
            @ForAll @Size(max = 40) Set<@IntRange(min = 0, max = MOST - 1) Integer> places) {
        PositionSet set = of(places);
        assertThat(members(set)).isEqualTo(new TreeSet<>(places));
        for (int place = 0; place < MOST; place++) {
            assertThat(set.has(place)).isEqualTo(places.contains(place));
        }
    }

    @Property(tries = 100)
    void thoseWithAnotherAtADistanceAreKept(
            @ForAll @Size(max = 40) Set<@IntRange(min = 0, max = MOST - 1) Integer> places,
            @ForAll @Size(max = 40) Set<@IntRange(min = 0, max = MOST - 1) Integer> others,
            @ForAll @IntRange(min = -130, max = 130) int distance) {
        PositionSet set = of(places);
        boolean any = set.keepWith(of(others), distance);
        Set<Integer> expected = places.stream()
                .filter(place -> others.contains(place + distance))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(members(set)).isEqualTo(expected);
        assertThat(any).isEqualTo(!expected.isEmpty());
    }

    @Property(tries = 50)
    void aListOfNumbersIsAddedWhole(@ForAll @Size(max = 40) Set<@IntRange(min = 0, max = MOST - 1) Integer> places) {
        DeltaList list = new DeltaList();
        new TreeSet<>(places).forEach(list::add);
        PositionSet set = of(Set.of(1));
        set.add(list);
        Set<Integer> expected = new TreeSet<>(places);
        expected.add(1);
        assertThat(members(set)).isEqualTo(expected);
    }

    @Test
    void behindTheLastThereIsNone() {
        assertThat(of(Set.of(5)).next(6)).isNegative();
        assertThat(of(Set.of(5)).next(MOST * 2)).isNegative();
        assertThat(of(Set.of(63, 64)).next(64)).isEqualTo(64);
        assertThat(new PositionSet(0).next(0)).isNegative();
    }
}
