package org.daybook.exhibit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.exhibit.Derivation.Method;
import org.daybook.incident.Incident;
import org.daybook.record.Id;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Copies made of exhibits: who is erased or kept back with an original, and what an exhibit belongs to. */
class DerivationTest {
    private static <T> Id<T> id(int number) {
        return new Id<>("%032x".formatted(number));
    }

    private static Exhibit exhibit(int number) {
        return Exhibit.of(id(number), number, FileMetadata.named(number + ".jpg"));
    }

    private static Exhibit madeFrom(int number, int... originals) {
        List<DerivedPart> parts = Arrays.stream(originals)
                .mapToObj(original -> DerivedPart.all(id(original)))
                .toList();
        return exhibit(number).with(new Derivation(Method.JOINED_SCREENSHOTS, parts, List.of()));
    }

    private static Set<Id<Exhibit>> withMadeFrom(Set<Integer> originals, Exhibit... among) {
        return Derivation.withMadeFrom(
                originals.stream().map(DerivationTest::<Exhibit>id).collect(Collectors.toSet()), List.of(among));
    }

    @Nested
    class WhatWasMadeFromAnExhibit {
        @Test
        void isFoundThroughWhateverIsBetween() {
            assertThat(withMadeFrom(Set.of(1), madeFrom(4, 3), madeFrom(3, 2), madeFrom(2, 1), exhibit(5)))
                    .containsExactlyInAnyOrder(id(1), id(2), id(3), id(4));
        }

        @Test
        void isFoundIfItWasMadeFromSeveral() {
            assertThat(withMadeFrom(Set.of(1), madeFrom(3, 7, 1, 8))).containsExactlyInAnyOrder(id(1), id(3));
        }

        @Test
        void isNotTheOriginalOfACopyThatIsAskedFor() {
            assertThat(withMadeFrom(Set.of(3), exhibit(1), madeFrom(3, 1))).containsExactly(id(3));
        }

        @Test
        void isNothingWhereNothingWasMadeOfIt() {
            assertThat(withMadeFrom(Set.of(1), exhibit(1), exhibit(2), madeFrom(3, 2)))
                    .containsExactly(id(1));
            assertThat(withMadeFrom(Set.of(), madeFrom(3, 2))).isEmpty();
        }

        @Test
        void isFoundOnceEvenIfDamagedRecordsSayThatTwoWereMadeFromEachOther() {
            assertThat(withMadeFrom(Set.of(1), madeFrom(1, 2), madeFrom(2, 1))).containsExactlyInAnyOrder(id(1), id(2));
        }
    }

    @Test
    void aCopyOfNothingIsNone() {
        assertThatThrownBy(() -> new Derivation(Method.FRAME, List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anOriginalUsedTwiceIsNamedOnce() {
        Derivation joined = new Derivation(
                Method.JOINED_SCREENSHOTS,
                List.of(DerivedPart.all(id(2)), DerivedPart.all(id(1)), DerivedPart.all(id(2))),
                List.of());
        assertThat(joined.originals()).containsExactly(id(2), id(1));
        assertThat(joined.parts()).hasSize(3);
    }

    @Test
    void spansAreNoneThatEndBeforeTheyBeginOrCoverNothing() {
        assertThat(new RecordingSpan(0, 0).start()).isZero();
        assertThatThrownBy(() -> new RecordingSpan(-1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RecordingSpan(5, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new PixelRowSpan(0, 1, 0, false).count()).isEqualTo(1);
        assertThatThrownBy(() -> new PixelRowSpan(-1, 1, 0, false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PixelRowSpan(0, 0, 0, false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PixelRowSpan(0, 1, -1, false)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new PixelArea(0, 0, 1, 1).width()).isEqualTo(1);
        assertThatThrownBy(() -> new PixelArea(-1, 0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PixelArea(0, -1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PixelArea(0, 0, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PixelArea(0, 0, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new DerivedPart(id(1), 0, null, null)).isEqualTo(DerivedPart.all(id(1)));
        assertThatThrownBy(() -> new DerivedPart(id(1), -1, null, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Nested
    class Links {
        private ExhibitLinks links(int... incidents) {
            return new ExhibitLinks(
                    Arrays.stream(incidents)
                            .mapToObj(DerivationTest::<Incident>id)
                            .toList(),
                    List.of());
        }

        @Test
        void changedInAFormAreChangedInWhatWasRecordedMeanwhile() {
            ExhibitLinks opened = links(1, 2);
            ExhibitLinks saved = links(2, 3);
            assertThat(links(1, 2).changedAs(opened, saved)).isEqualTo(links(2, 3));
            assertThat(links(1, 2, 9).changedAs(opened, saved))
                    .as("9 was linked while the form was open")
                    .isEqualTo(links(2, 9, 3));
            assertThat(links(1).changedAs(opened, saved))
                    .as("2 was unlinked while the form was open")
                    .isEqualTo(links(3));
        }

        @Test
        void thatNobodyChangedStay() {
            assertThat(links(5, 6).changedAs(links(1), links(1))).isEqualTo(links(5, 6));
        }

        @Test
        void toOtherExhibitsChangeInTheSameWay() {
            ExhibitLinks before = new ExhibitLinks(List.of(), List.of(id(1)));
            ExhibitLinks after = new ExhibitLinks(List.of(), List.of(id(2)));
            assertThat(before.changedAs(before, after).exhibits()).containsExactly(id(2));
        }

        @Test
        void addedTwiceAreThereOnce() {
            assertThat(links(1, 1, 2, 1).incidents()).hasSize(2);
            assertThat(links(1).withIncidents(List.of(id(1), id(2))).incidents())
                    .containsExactly(id(1), id(2));
        }
    }
}
