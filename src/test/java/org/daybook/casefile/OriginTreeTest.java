package org.daybook.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.daybook.casefile.OriginTree.Position;
import org.daybook.casefile.entry.OriginSegment;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.HashChain;
import org.junit.jupiter.api.Test;

/** Which entry was there when another was written, in the chains of merged diaries. */
class OriginTreeTest {
    private static final String ANN = "aa".repeat(16);
    private static final String BEA = "bb".repeat(16);
    private static final ByteSequence BEGINNING = ByteSequence.of(new byte[32]);

    private final OriginTree tree = new OriginTree();

    private static ByteSequence digest(int word) {
        return ByteSequence.ofHex("%064x".formatted(word));
    }

    /** A run of entries, the first of which is held at {@code place} here and the others after it. */
    private static OriginSegment run(
            String vaultId, long first, ByteSequence previous, int word, int count, long place) {
        return new OriginSegment(
                vaultId,
                first,
                previous,
                IntStream.range(0, count).mapToObj(i -> digest(word + i)).toList(),
                LongStream.range(0, count).mapToObj(i -> place + i).toList());
    }

    private Position at(long place) {
        return tree.at(place).orElseThrow();
    }

    @Test
    void aRunsChainIsThatOfTheLedger() {
        OriginSegment run = run(ANN, 5, digest(7), 100, 3, 20);
        byte[] chain = digest(7).toBytes();
        for (int i = 0; i < 3; i++) {
            chain = HashChain.next(chain, 5 + i, digest(100 + i).toBytes());
            assertThat(run.chains().get(i)).isEqualTo(ByteSequence.of(chain));
        }
        assertThat(run.last()).isEqualTo(7);
        assertThat(run(ANN, 1, BEGINNING, 100, 1, 20).last()).isEqualTo(1);
    }

    @Test
    void aRunHasAPlaceForEveryDigestAndBeginsAtOneOrLater() {
        List<ByteSequence> one = List.of(digest(1));
        assertThatThrownBy(() -> new OriginSegment(ANN, 1, BEGINNING, List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OriginSegment(ANN, 1, BEGINNING, one, List.of(3L, 4L)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OriginSegment(ANN, 0, BEGINNING, one, List.of(3L)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEntryWasThereWhenALaterOneOfItsChainWasWritten() {
        tree.add(run(ANN, 1, BEGINNING, 100, 4, 20));
        assertThat(tree.hasSeen(at(23), at(20))).isTrue();
        assertThat(tree.hasSeen(at(21), at(20))).isTrue();
        assertThat(tree.hasSeen(at(20), at(21)))
                .as("the later one was not there yet")
                .isFalse();
        assertThat(tree.vaultId(at(22))).isEqualTo(ANN);
    }

    @Test
    void anEntryThatIsNotHeldHereHasNoPlace() {
        tree.add(new OriginSegment(ANN, 1, BEGINNING, List.of(digest(1), digest(2)), List.of(0L, 9L)));
        assertThat(tree.at(0)).as("nothing is held at 0").isEmpty();
        assertThat(tree.at(8)).isEmpty();
        assertThat(tree.at(9)).contains(new Position(0, 2));
    }

    @Test
    void twoCopiesThatWereBothWrittenInKnowWhatWasBeforeThemAndNotEachOther() {
        OriginSegment common = run(ANN, 1, BEGINNING, 100, 3, 20);
        ByteSequence fork = common.chains().getLast();
        tree.add(common);
        tree.add(run(ANN, 4, fork, 200, 2, 30));
        tree.add(run(ANN, 4, fork, 300, 2, 40));
        assertThat(tree.hasSeen(at(31), at(22))).isTrue();
        assertThat(tree.hasSeen(at(41), at(22))).isTrue();
        assertThat(tree.hasSeen(at(41), at(30))).as("the other copy").isFalse();
        assertThat(tree.hasSeen(at(30), at(41))).isFalse();
        assertThat(tree.hasSeen(at(22), at(30))).as("what came after it").isFalse();
    }

    @Test
    void aCopyMadeBeforeTheLastEntryOfARunDoesNotKnowThatEntry() {
        OriginSegment common = run(ANN, 1, BEGINNING, 100, 3, 20);
        tree.add(common);
        // Both branches begin after the second entry: the third stands in the first branch alone.
        tree.add(run(ANN, 3, common.chains().get(1), 300, 1, 40));
        assertThat(tree.hasSeen(at(40), at(21))).isTrue();
        assertThat(tree.hasSeen(at(40), at(22))).isFalse();
    }

    @Test
    void aDiaryKnowsAnotherOnlyUpToWhereItWasMergedIntoIt() {
        OriginSegment bea = run(BEA, 1, BEGINNING, 300, 3, 40);
        tree.add(bea);
        tree.add(run(ANN, 1, BEGINNING, 100, 2, 20));
        assertThat(tree.hasSeen(at(21), at(40))).as("nothing was merged").isFalse();
        tree.note(ANN, new OriginSegment(BEA, 1, BEGINNING, bea.digests().subList(0, 2), List.of(5L, 6L)));
        assertThat(tree.hasSeen(at(21), at(40))).isTrue();
        assertThat(tree.hasSeen(at(20), at(41))).isTrue();
        assertThat(tree.hasSeen(at(21), at(42))).as("written after the merge").isFalse();
        assertThat(tree.hasSeen(at(42), at(21))).as("the other way round").isFalse();
    }

    @Test
    void whatADiaryHadOfOneThatIsNotHereSaysNothing() {
        tree.add(run(ANN, 1, BEGINNING, 100, 1, 20));
        tree.add(run(BEA, 1, BEGINNING, 300, 1, 40));
        tree.note(ANN, run("cc".repeat(16), 1, BEGINNING, 900, 2, 1));
        assertThat(tree.hasSeen(at(20), at(40))).isFalse();
    }
}
