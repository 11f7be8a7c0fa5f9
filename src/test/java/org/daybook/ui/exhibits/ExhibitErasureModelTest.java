package org.daybook.ui.exhibits;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.daybook.casefile.Erasure;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.session.Diary;
import org.daybook.session.Opened;
import org.daybook.ui.Desk;
import org.daybook.ui.common.Destination;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExhibitErasureModelTest {
    @TempDir
    Path folder;

    private Desk desk;
    private ExhibitHistory exhibit;
    private ExhibitErasureModel model;

    @BeforeEach
    void show() throws Exception {
        desk = new Desk(folder);
        IncidentHistory incident = desk.on(() -> Opened.of(desk.session()).record(Diary.incident("gate"), null));
        exhibit = new Shelf(desk, folder).add("a.txt", "light".getBytes(StandardCharsets.UTF_8), incident.id());
        model = new ExhibitErasureModel(desk.exhibits());
        model.open(exhibit.id());
        desk.until(() -> model.steps().previewProperty().get() != null);
    }

    @AfterEach
    void closeDiary() {
        desk.close();
    }

    @Test
    void showsWhatLosesIt() {
        assertThat(Objects.requireNonNull(model.steps().previewProperty().get()).incidents())
                .containsExactly(1);
    }

    @Test
    void needsAReasonAndTheNumber() {
        model.steps().number().set("1");
        model.erase();
        assertThat(model.steps().busyProperty().get()).isFalse();
        model.steps().reason().set("by wish");
        model.steps().number().set("2");
        assertThat(model.steps().ready().get()).isFalse();
        model.steps().number().set(" 1 ");
        assertThat(model.steps().ready().get()).isTrue();
    }

    @Test
    void theFileIsGoneAndThatItWasErasedStays() throws Exception {
        model.steps().reason().set(" by wish ");
        model.steps().number().set("1");
        model.erase();
        desk.until(() -> !model.erasedProperty().get().isEmpty());
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
