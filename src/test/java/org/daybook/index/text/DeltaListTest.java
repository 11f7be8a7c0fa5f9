package org.daybook.index.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DeltaListTest {
    private static DeltaList of(Collection<Integer> numbers) {
        DeltaList list = new DeltaList();
        new TreeSet<>(numbers).forEach(list::add);
        return list;
    }

    private static Set<Integer> numbers(DeltaList list, int most) {
        long[] bits = new long[most / Long.SIZE + 1];
        list.addTo(bits);
        TreeSet<Integer> numbers = new TreeSet<>();
        BitSet.valueOf(bits).stream().forEach(numbers::add);
        return numbers;
    }

    @Property
    void theNumbersThatWereAddedComeBack(
            @ForAll @Size(max = 60) Set<@IntRange(min = 0, max = 3_000_000) Integer> numbers) {
        assertThat(numbers(of(numbers), 3_000_000)).isEqualTo(new TreeSet<>(numbers));
    }

    @Property
    void onlyKeepsThoseThatFit(
            @ForAll @Size(max = 60) Set<@IntRange(min = 0, max = 100_000) Integer> numbers,
            @ForAll @IntRange(min = 1, max = 7) int divisor) {
        DeltaList list = of(numbers);
        TreeSet<Integer> left = new TreeSet<>(numbers);
        left.removeIf(number -> number % divisor != 0);
        assertThat(numbers(list.only(number -> number % divisor == 0), 100_000)).isEqualTo(left);
        assertThat(numbers(list, 100_000)).isEqualTo(new TreeSet<>(numbers));
    }

    @Test
    void aNumberAddedTwiceIsThereOnce() {
        DeltaList list = of(List.of(0, 127, 128, 129, 16_383, 16_384));
        int size = list.size();
        list.add(16_384);
        assertThat(list.size()).isEqualTo(size);
    }

    @Test
    void neighboursTakeAByteEach() {
        DeltaList list = new DeltaList();
        for (int number = 0; number < 1000; number++) {
            list.add(number);
        }
        assertThat(list.size()).isEqualTo(1000);
    }
}
