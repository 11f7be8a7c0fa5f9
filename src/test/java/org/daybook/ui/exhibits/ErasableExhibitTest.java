package org.daybook.ui.exhibits;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.daybook.casefile.Erasure;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.session.Diary;
import org.daybook.session.Opened;
import org.daybook.ui.DeskFixture;
import org.daybook.ui.record.ErasureModel;
import org.daybook.ui.toolkit.navigation.Destination;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ErasableExhibitTest extends DeskFixture {
    private ExhibitHistory exhibit;
    private ErasureModel<ErasableExhibit.ExhibitErasure, String> model;

    @BeforeEach
    void show() throws Exception {
        IncidentHistory incident =
                desk.on(() -> Opened.of(desk.session()).record(Diary.incident("gate"), Authorship.OWNER, null));
        exhibit = new Shelf(desk, folder).add("a.txt", "light".getBytes(StandardCharsets.UTF_8), incident.id());
        model = new ErasureModel<>(
                desk.context(),
                new ErasableExhibit(
                        exhibit.id(), desk.messages(), desk.context().words()));
        model.open();
        desk.until(() -> model.previewProperty().get() != null);
    }

    @Test
    void showsWhatLosesIt() {
        assertThat(Objects.requireNonNull(model.previewProperty().get()).incidents())
                .containsExactly(1);
    }

    @Test
    void needsAReasonAndTheNumber() {
        model.number().set("1");
        model.erase();
        assertThat(model.busyProperty().get()).isFalse();
        model.reason().set("by wish");
        model.number().set("2");
        assertThat(model.ready().get()).isFalse();
        model.number().set(" 1 ");
        assertThat(model.ready().get()).isTrue();
    }

    @Test
    void theFileIsGoneAndThatItWasErasedStays() throws Exception {
        model.reason().set(" by wish ");
        model.number().set("1");
        model.erase();
        desk.until(() -> model.erasedProperty().get() != null);
        assertThat(model.erasedProperty().get()).isNotEmpty();
        assertThat(desk.on(() -> Opened.of(desk.session()).exhibits().all())).isEmpty();
        Erasure erasure = desk.on(Opened.of(desk.session())::erasures).getFirst();
        assertThat(erasure.reason()).isEqualTo("by wish");
        assertThat(desk.on(Opened.of(desk.session())::verify).sound()).isTrue();
    }

    @Test
    void leadsBackToTheExhibit() {
        model.leave();
        assertThat(desk.gone()).containsExactly(new Destination.ShowExhibit(exhibit.id(), null));
    }
}
