package org.daybook.ui.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.daybook.casefile.Draft;
import org.daybook.casefile.Erasure;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitLinks;
import org.daybook.exhibit.PhysicalItem;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentContext;
import org.daybook.index.SearchQuery;
import org.daybook.progress.Progress;
import org.daybook.record.Id;
import org.daybook.record.RecordOrigin;
import org.daybook.record.YesNoAnswer;
import org.daybook.session.Diary;
import org.daybook.session.Opened;
import org.daybook.ui.DeskFixture;
import org.daybook.ui.record.ErasureModel;
import org.daybook.ui.toolkit.navigation.Destination;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ErasableIncidentTest extends DeskFixture {
    private ErasureModel<ErasableIncident.ErasurePreview, ErasableIncident.ErasedIncident> model;
    private Incident incident;

    @BeforeEach
    void show() throws Exception {
        incident = Diary.incident("orchid");
        Incident other = Diary.incident(Id.random(new java.security.SecureRandom()), "other", LocalDate.of(2026, 11, 2))
                .with(new IncidentContext(
                        YesNoAnswer.NOT_SAID, "", List.of(), List.of(incident.id()), RecordOrigin.HERE));
        desk.on(() -> {
            Opened.of(desk.session()).record(incident, Authorship.OWNER, null);
            Opened.of(desk.session()).amend(incident, "a reason", Authorship.OWNER, null);
            Opened.of(desk.session()).record(other, Authorship.OWNER, null);
            Opened.of(desk.session())
                    .drafts()
                    .save(new Draft(
                            Opened.of(desk.session()).newId(),
                            "incident",
                            incident.id(),
                            Map.of("happened", "more"),
                            OffsetDateTime.now(Diary.CLOCK)));
            return true;
        });
        model = new ErasureModel<>(
                desk.context(),
                new ErasableIncident(
                        incident.id(), desk.messages(), desk.context().words()));
        model.open();
        desk.until(() -> model.previewProperty().get() != null);
    }

    @Test
    void showsAllThatGoesAndWhatWillPointToNothing() {
        ErasableIncident.ErasurePreview preview =
                Objects.requireNonNull(model.previewProperty().get());
        assertThat(preview.history().versions()).hasSize(2);
        assertThat(preview.drafts()).hasSize(1);
        assertThat(preview.linkedFrom()).containsExactly(2);
    }

    @Test
    void needsAReasonAndTheNumber() {
        model.reason().set("by wish");
        model.number().set("2");
        model.erase();
        assertThat(model.busyProperty().get()).isFalse();
        model.reason().set("  ");
        model.number().set("1");
        model.erase();
        assertThat(model.busyProperty().get()).isFalse();
        assertThat(model.ready().get()).isFalse();
    }

    @Test
    void theWordsAreGoneAndThatTheyWereErasedStays() throws Exception {
        model.reason().set(" by wish ");
        model.number().set(" 1 ");
        assertThat(model.ready().get()).isTrue();
        model.erase();
        desk.until(() -> model.erasedProperty().get() != null);
        assertThat(erased().number()).isEqualTo(1);

        assertThat(desk.on(() -> Opened.of(desk.session()).incident(incident.id())))
                .isEmpty();
        assertThat(desk.on(() -> Opened.of(desk.session())
                        .search(SearchQuery.words("orchid", 10))
                        .hits()))
                .isEmpty();
        assertThat(desk.on(Opened.of(desk.session()).drafts()::list)).isEmpty();
        Erasure erasure = desk.on(Opened.of(desk.session())::erasures).getFirst();
        assertThat(erasure.incidents()).containsExactly(1);
        assertThat(erasure.reason()).isEqualTo("by wish");
        assertThat(desk.on(Opened.of(desk.session())::verify).sound()).isTrue();

        desk.reopen();
        assertThat(desk.on(Opened.of(desk.session())::erasures)).hasSize(1);
        Incident next = Diary.incident("later");
        assertThat(desk.on(() -> Opened.of(desk.session()).record(next, Authorship.OWNER, null))
                        .current()
                        .number())
                .isEqualTo(3);
    }

    @Test
    void leadsBackToTheRecordAndOnToANewPassphrase() {
        model.leave();
        model.goToNewPassphrase();
        assertThat(desk.gone())
                .containsExactly(new Destination.ShowIncident(incident.id()), new Destination.ChangePassphrase());
    }

    @Test
    void itsExhibitsGoTooOnlyIfSheChoosesIt() throws Exception {
        Id<Incident> other =
                desk.on(() -> Opened.of(desk.session()).incidents().getLast().id());
        ExhibitHistory own = add("own.txt", incident.id());
        ExhibitHistory shared = add("shared.txt", incident.id());
        desk.session()
                .intake()
                .begin(Path.of(folder.toString(), "shared.txt"), other, Progress.UNWATCHED)
                .finish();
        model.open();
        desk.until(() -> exhibits().size() == 2);
        assertThat(exhibits()).extracting(tied -> tied.goes().get()).containsExactly(false, false);
        assertThat(exhibits().getLast().elsewhere()).containsExactly(2);
        assertThat(exhibits()).extracting(ErasableIncident.Tied::shared).containsExactly(false, true);

        exhibits().getFirst().goes().set(true);
        eraseIt();
        assertThat(desk.on(() -> Opened.of(desk.session()).exhibits().one(own.id())))
                .isEmpty();
        assertThat(desk.on(() -> Opened.of(desk.session()).exhibits().one(shared.id())))
                .isPresent();
        assertThat(erased().left()).isEmpty();
    }

    @Test
    void anExhibitThatCameToBelongElsewhereMeanwhileStaysAndIsNamed() throws Exception {
        Id<Incident> other =
                desk.on(() -> Opened.of(desk.session()).incidents().getLast().id());
        ExhibitHistory own = add("own.txt", incident.id());
        model.open();
        desk.until(() -> exhibits().size() == 1);
        exhibits().getFirst().goes().set(true);
        desk.session()
                .intake()
                .begin(folder.resolve("own.txt"), other, Progress.UNWATCHED)
                .finish();
        eraseIt();
        assertThat(erased().left()).extracting(ExhibitHistory::id).containsExactly(own.id());
        assertThat(desk.on(() -> Opened.of(desk.session()).exhibits().one(own.id())))
                .isPresent();
    }

    @Test
    void aThingWithPhotosIsShared() throws Exception {
        Exhibit item = Exhibit.of(desk.on(Opened.of(desk.session())::newId), 1, PhysicalItem.NOT_SAID)
                .with(ExhibitLinks.NONE.withIncident(incident.id()));
        ExhibitHistory photo = add("photo.txt", desk.on(Opened.of(desk.session())::newId));
        desk.on(() -> {
            Opened.of(desk.session()).exhibits().recordPhysicalItem(item, Authorship.OWNER, null);
            Exhibit shows = photo.current().with(new ExhibitLinks(List.of(), List.of(item.id())));
            return Opened.of(desk.session()).exhibits().amend(shows, "", Authorship.OWNER, null);
        });
        model.open();
        desk.until(() -> exhibits().size() == 1);
        assertThat(exhibits().getFirst().shared()).isTrue();
    }

    private void eraseIt() throws InterruptedException {
        model.reason().set("by wish");
        model.number().set("1");
        model.erase();
        desk.until(() -> model.erasedProperty().get() != null);
        assertThat(erased().number()).isEqualTo(1);
    }

    private ErasableIncident.ErasedIncident erased() {
        return Objects.requireNonNull(model.erasedProperty().get());
    }

    private ExhibitHistory add(String name, Id<Incident> to) throws Exception {
        Path file = Files.writeString(folder.resolve(name), name);
        return desk.session()
                .intake()
                .begin(file, to, Progress.UNWATCHED)
                .finish()
                .exhibit();
    }

    private List<ErasableIncident.Tied> exhibits() {
        ErasableIncident.ErasurePreview going = model.previewProperty().get();
        return going == null ? List.of() : going.exhibits();
    }
}
