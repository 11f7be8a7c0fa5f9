package org.daybook.ui.exhibits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.Cost;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitLinks;
import org.daybook.field.FieldValue;
import org.daybook.incident.Incident;
import org.daybook.record.Id;
import org.daybook.session.Diary;
import org.daybook.session.Opened;
import org.daybook.ui.DeskFixture;
import org.daybook.ui.toolkit.navigation.Destination;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExhibitModelTest extends DeskFixture {
    private ExhibitHistory first;
    private ExhibitHistory second;

    @BeforeEach
    void add() throws Exception {
        Shelf shelf = new Shelf(desk, folder);
        first = shelf.add("one.txt", "one");
        second = shelf.add("two.txt", "two");
    }

    @Test
    void leadsToWhatItBelongsToAndToWhatNamesIt() throws Exception {
        Id<Incident> incident = desk.on(
                        () -> Opened.of(desk.session()).record(Diary.incident("gate"), Authorship.OWNER, null))
                .id();
        Id<Incident> draft = desk.on(Opened.of(desk.session())::newId);
        ExhibitLinks links = ExhibitLinks.NONE.withIncident(incident).withIncident(draft);
        desk.on(() ->
                Opened.of(desk.session()).exhibits().amend(first.current().with(links), "", Authorship.OWNER, null));
        CaseRecord cost = CaseRecord.of(desk.on(Opened.of(desk.session())::newId), CaseRecordKind.COST)
                .with(Cost.WHAT, new FieldValue.Text("A new lock"))
                .with(Cost.RECEIPTS, new FieldValue.Links(List.of(first.id())));
        desk.on(() -> Opened.of(desk.session()).caseRecords().record(cost, Authorship.OWNER, null));
        ExhibitModel model = open(new Destination.ShowExhibit(first.id(), null));
        assertThat(model.incidents()).singleElement().satisfies(named -> {
            assertThat(named.id()).isEqualTo(incident);
            assertThat(named.name()).contains("gate");
        });
        assertThat(model.name(draft)).isEqualTo(desk.messages().get("exhibit.link-unrecorded"));
        assertThat(Objects.requireNonNull(model.shown.get()).named())
                .singleElement()
                .satisfies(named -> {
                    assertThat(named.id()).isEqualTo(cost.id());
                    assertThat(named.name()).contains("A new lock");
                });
    }

    @Test
    void theOnesBeforeAndAfterItAreATurnAwayAndBackStaysWhereItWas() throws Exception {
        Destination.Timeline search = new Destination.Timeline("note");
        ExhibitModel model = open(new Destination.ShowExhibit(first.id(), search));
        assertThat(Objects.requireNonNull(model.shown.get()).neighbours().previous())
                .isEmpty();
        assertThat(Objects.requireNonNull(model.shown.get()).neighbours().next())
                .contains(second.id());
        model.turnTo(second.id());
        model.amend();
        model.goBack();
        assertThat(desk.gone())
                .containsExactly(
                        new Destination.ShowExhibit(second.id(), search.at(first.id())),
                        new Destination.AmendExhibit(first.id(), null),
                        search.at(first.id()));
    }

    @Test
    void oneThatIsGoneLeadsToTheList() throws Exception {
        Id<Exhibit> gone = desk.on(Opened.of(desk.session())::newId);
        ExhibitModel model = new ExhibitModel(desk.context());
        model.open(new Destination.ShowExhibit(gone, null));
        desk.until(() -> !desk.gone().isEmpty());
        assertThat(desk.gone()).containsExactly(new Destination.Exhibits());
    }

    private ExhibitModel open(Destination.ShowExhibit shown) throws Exception {
        ExhibitModel model = new ExhibitModel(desk.context());
        model.open(shown);
        desk.until(() -> model.shown.get() != null);
        return model;
    }
}
