package org.daybook.ui.attach;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.PhysicalItem;
import org.daybook.incident.Incident;
import org.daybook.record.Id;
import org.daybook.session.Opened;
import org.daybook.ui.DeskFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A wrong photo is removed where it was added, and put back there. */
class ExhibitStripModelTest extends DeskFixture {
    private static final Id<Incident> INCIDENT = new Id<>("a".repeat(32));

    private ExhibitStripModel strip;

    @BeforeEach
    void addTwo() throws Exception {
        strip = new ExhibitStripModel(desk.context(), desk.adding());
        strip.open(ExhibitAddingTarget.incident(INCIDENT));
        desk.adding()
                .add(
                        List.of(
                                new ExhibitAddingSource.Outside(
                                        Files.writeString(folder.resolve("right.txt"), "right")),
                                new ExhibitAddingSource.Outside(
                                        Files.writeString(folder.resolve("wrong.txt"), "wrong"))),
                        ExhibitAddingTarget.incident(INCIDENT));
        desk.until(() -> strip.exhibits().size() == 2);
    }

    @Test
    void thatThereAreNoneIsNotClaimedBeforeTheyAreFetched() throws Exception {
        strip.open(ExhibitAddingTarget.incident(new Id<>("b".repeat(32))));
        assertThat(strip.fetched.get()).isFalse();
        desk.until(() -> strip.fetched.get());
        assertThat(strip.exhibits()).isEmpty();
    }

    private ExhibitHistory wrong() {
        return strip.exhibits().stream()
                .filter(exhibit -> exhibit.current().number() == 2)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void oneThatIsRemovedIsStillAnExhibitWithBothVersions() throws Exception {
        strip.takeOff(wrong());
        desk.until(() -> strip.exhibits().size() == 1);

        ExhibitHistory removed = strip.takenOff.get();
        assertThat(removed.current().number()).isEqualTo(2);
        assertThat(removed.current().links().incidents()).isEmpty();
        assertThat(removed.versions()).hasSize(2);
        assertThat(desk.session().call(open -> open.exhibits().inbox()).get()).contains(removed);
        assertThat(strip.work.failureProperty().get()).isNull();
    }

    @Test
    void itCanBePutBackWhereItStood() throws Exception {
        strip.takeOff(strip.exhibits().getFirst());
        desk.until(() -> strip.exhibits().size() == 1);
        strip.putBack();
        desk.until(() -> strip.exhibits().size() == 2);

        assertThat(strip.takenOff.get()).isNull();
        assertThat(strip.exhibits())
                .extracting(exhibit -> exhibit.current().number())
                .containsExactly(1, 2);
        assertThat(strip.exhibits().getFirst().current().links().incidents()).containsExactly(INCIDENT);
    }

    @Test
    void thePhotoOfAnItemIsRemovedFromItAndPutBackToo() throws Exception {
        Exhibit gift = Exhibit.of(desk.on(Opened.of(desk.session())::newId), 3, PhysicalItem.NOT_SAID);
        desk.on(() -> Opened.of(desk.session()).exhibits().recordPhysicalItem(gift, Authorship.OWNER, null));
        Id<Exhibit> item = gift.id();
        strip.open(ExhibitAddingTarget.physicalItem(item));
        desk.adding()
                .add(
                        List.of(new ExhibitAddingSource.Outside(Files.writeString(folder.resolve("gift.txt"), "gift"))),
                        ExhibitAddingTarget.physicalItem(item));
        desk.until(() -> strip.exhibits().size() == 1);
        strip.takeOff(strip.exhibits().getFirst());
        desk.until(() -> strip.exhibits().isEmpty());
        strip.putBack();
        desk.until(() -> strip.exhibits().size() == 1);
        assertThat(strip.exhibits().getFirst().current().links().exhibits()).containsExactly(item);
    }

    @Test
    void onAnotherPageNothingIsSaidOfIt() throws Exception {
        strip.takeOff(wrong());
        desk.until(() -> strip.takenOff.get() != null);
        strip.open(ExhibitAddingTarget.incident(new Id<>("b".repeat(32))));
        assertThat(strip.takenOff.get()).isNull();
    }
}
