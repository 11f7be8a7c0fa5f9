package org.daybook.ui.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.daybook.casefile.IncidentHistory;
import org.daybook.facts.Incident;
import org.daybook.session.Diary;
import org.daybook.ui.Desk;
import org.daybook.ui.common.Destination;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryModelTest {
    @TempDir
    Path folder;

    private Desk desk;
    private HistoryModel model;
    private Incident incident;

    @BeforeEach
    void show() throws Exception {
        desk = new Desk(folder);
        incident = Diary.incident("first");
        desk.on(() -> desk.session().record(incident, null));
        model = new HistoryModel(desk.session(), desk.tasks(), desk.errors(), desk.messages(), desk::go);
        model.open(new Destination.ShowIncident(incident.id()));
        desk.until(() -> model.historyProperty().get() != null);
    }

    @AfterEach
    void closeDiary() {
        desk.close();
    }

    @Test
    void withdrawingNeedsAReasonAndKeepsTheRecord() throws Exception {
        model.withdraw("  ");
        assertThat(model.busyProperty().get()).isFalse();
        model.withdraw(" It was my neighbour ");
        desk.until(() -> shown().isWithdrawn());
        assertThat(shown().current()).isEqualTo(incident);
        assertThat(Objects.requireNonNull(shown().withdrawal()).reason()).isEqualTo("It was my neighbour");
    }

    @Test
    void leadsToTheAmendment() {
        model.amend();
        assertThat(desk.gone()).containsExactly(new Destination.AmendIncident(incident.id(), null));
    }

    @Test
    void anErasedIncidentLeadsToTheTimeline() throws Exception {
        desk.on(() -> {
            desk.session().erase(incident.id(), "by wish");
            return true;
        });
        HistoryModel later = new HistoryModel(desk.session(), desk.tasks(), desk.errors(), desk.messages(), desk::go);
        later.open(new Destination.ShowIncident(incident.id()));
        desk.until(() -> !desk.gone().isEmpty());
        assertThat(desk.gone()).containsExactly(new Destination.Timeline().at(incident.id()));
    }

    private IncidentHistory shown() {
        return Objects.requireNonNull(model.historyProperty().get());
    }

    @Test
    void theWayBackLeadsToWhatWasLookedForWithTheIncidentInSight() {
        Destination.Timeline found = new Destination.Timeline("kestrel");
        model.open(new Destination.ShowIncident(incident.id(), found));
        model.goToTimeline();
        assertThat(desk.gone()).containsExactly(found.at(incident.id()));
    }
}
