package org.daybook.exhibit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.daybook.incident.FilledIncident;
import org.daybook.incident.Incident;
import org.daybook.record.Coordinates;
import org.daybook.record.Dimensions;
import org.daybook.record.Id;
import org.junit.jupiter.api.Test;

class ExhibitTest {
    /** What is no one's words, or would find every photo of one telephone. */
    private static final Set<String> NOT_SEARCHED =
            Set.of("naming.producer", "file.folder", "file.kind", "file.origin.make", "file.origin.software");

    private static void assertSearched(Exhibit exhibit) {
        Map<String, String> texts = FilledIncident.texts(exhibit);
        texts.keySet().removeAll(NOT_SEARCHED);
        texts.keySet().removeIf(path -> path.startsWith("unknown"));
        assertThat(exhibit.texts()).containsExactlyInAnyOrderElementsOf(texts.values());
    }

    @Test
    void everyTextOfItIsFoundByASearch() {
        assertSearched(FilledExhibit.ofFile());
        assertSearched(FilledExhibit.ofPhysicalItem());
    }

    @Test
    void isEitherAFileOrAThing() {
        Exhibit file = FilledExhibit.ofFile();
        assertThatThrownBy(() -> file.with(PhysicalItem.NOT_SAID)).isInstanceOf(IllegalArgumentException.class);
        assertThat(file.isPhysical()).isFalse();
        assertThat(FilledExhibit.ofPhysicalItem().isPhysical()).isTrue();
    }

    @Test
    void belongsToAnIncidentOnceHoweverOftenItIsLinked() {
        Id<Incident> incident = new Id<>("c".repeat(32));
        ExhibitLinks links = ExhibitLinks.NONE.withIncident(incident).withIncident(incident);
        assertThat(links.incidents()).containsExactly(incident);
        assertThat(links.changedAs(links, ExhibitLinks.NONE)).isEqualTo(ExhibitLinks.NONE);
    }

    @Test
    void aPlaceMustBeOnTheEarth() {
        for (double wrong : new double[] {90.1, -91, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new Coordinates(wrong, 0)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(new Coordinates(-90, 180).latitude()).isEqualTo(-90);
    }

    @Test
    void sidesChangePlacesForFourOfTheEightOrientations() {
        List<Integer> turned = java.util.stream.IntStream.rangeClosed(1, 8)
                .filter(orientation -> new Dimensions(4, 3, orientation, 0).isTurned())
                .boxed()
                .toList();
        assertThat(turned).containsExactly(5, 6, 7, 8);
        assertThat(Objects.requireNonNull(FilledExhibit.ofFile().file())
                        .dimensions()
                        .isTurned())
                .isTrue();
    }
}
