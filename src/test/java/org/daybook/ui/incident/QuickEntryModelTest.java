package org.daybook.ui.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.daybook.casefile.Draft;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.dates.EventTimeInput;
import org.daybook.incident.Incident;
import org.daybook.incident.field.IncidentField;
import org.daybook.record.EventTime;
import org.daybook.session.Diary;
import org.daybook.session.Opened;
import org.daybook.text.Messages;
import org.daybook.ui.DeskFixture;
import org.daybook.ui.toolkit.navigation.Destination;
import org.junit.jupiter.api.Test;

class QuickEntryModelTest extends DeskFixture {
    private final AtomicInteger changes = new AtomicInteger();

    @Test
    void aFewWordsAreEnoughAndTheDayIsToday() throws Exception {
        QuickEntryModel model = open();
        model.happened().set("The van again");
        save(model);
        IncidentHistory history = incidents().getFirst();
        Incident recorded = history.current();
        assertThat(recorded.what().happened()).isEqualTo("The van again");
        assertThat(recorded.when()).isEqualTo(EventTime.exactly(LocalDate.of(2026, 11, 24), null, Diary.ZONE));
        assertThat(recorded.what().types()).isEmpty();
        assertThat(recorded.number()).isEqualTo(1);
        assertThat(model.saved.get()).isEqualTo(history);
        assertThat(changes).hasValue(1);
        assertThat(desk.gone()).isEmpty();
        model.showSaved();
        assertThat(desk.gone())
                .containsExactly(new Destination.ShowIncident(
                        history.id(), new Destination.Timeline(), new Destination.Saved(history.id(), false)));
    }

    @Test
    void theDayInWordsIsTheDayRecorded() throws Exception {
        QuickEntryModel model = open();
        model.happened().set("A call");
        type(model, "yesterday at 9 pm");
        save(model);
        assertThat(incidents().getFirst().current().when())
                .isEqualTo(EventTime.exactly(LocalDate.of(2026, 11, 23), LocalTime.of(21, 0), Diary.ZONE));
    }

    @Test
    void theNextOneStartsWithEmptyFieldsAndIsAnIncidentOfItsOwn() throws Exception {
        QuickEntryModel model = open();
        for (String words : List.of("one", "two")) {
            model.happened().set(words);
            save(model);
            assertThat(model.happened().get()).isEmpty();
        }
        assertThat(incidents())
                .extracting(history -> history.current().what().happened())
                .containsExactly("one", "two");
        assertThat(drafts()).isEmpty();
        assertThat(model.work.unsaved()).isEmpty();
    }

    @Test
    void withoutWordsOrWithADayThatCannotBeReadNothingIsRecorded() throws Exception {
        QuickEntryModel model = open();
        model.save();
        assertThat(model.form.problems.at(IncidentFormLocation.WORDS).get()).isNotEmpty();
        model.happened().set("x");
        model.form.when.set(EventTimeInput.EMPTY.withWords("the 30th of February", LocalDate.of(2026, 11, 24)));
        model.save();
        assertThat(model.form.problems.at(IncidentFormLocation.WHEN).get()).isNotEmpty();
        assertThat(incidents()).isEmpty();
        assertThat(model.happened().get()).isEqualTo("x");
    }

    @Test
    void whatIsTypedIsKeptAsADraftOfTheWholeForm() throws Exception {
        QuickEntryModel model = open();
        model.happened().set("The van");
        desk.passTime();
        desk.until(() -> model.work.unsaved().isEmpty());
        model.drop();
        Draft draft = drafts().getFirst();
        IncidentFormModel form = new IncidentFormModel(desk.context());
        form.open(null, draft.id());
        desk.until(() -> form.work.readyProperty().get());
        assertThat(form.form.text(IncidentField.HAPPENED).get()).isEqualTo("The van");
        assertThat(form.form.when.get().date()).isEqualTo("24/11/2026");
    }

    @Test
    void whatIsTypedBeforeTheDiaryAnsweredIsKeptToo() throws Exception {
        QuickEntryModel model = new QuickEntryModel(desk.context(), changes::incrementAndGet);
        model.open();
        model.happened().set("At once");
        desk.until(() -> model.work.readyProperty().get());
        assertThat(model.work.unsaved()).isPresent();
    }

    @Test
    void wordsThatAreDeletedAgainLeaveNoDraft() throws Exception {
        QuickEntryModel model = open();
        model.happened().set("The van");
        desk.passTime();
        desk.until(() -> model.work.unsaved().isEmpty());
        model.happened().set("");
        desk.tellAll();
        assertThat(drafts()).isEmpty();
    }

    @Test
    void addingDetailsGoesOnInTheWholeForm() throws Exception {
        QuickEntryModel model = open();
        model.happened().set("The van");
        model.addDetails();
        desk.until(() -> !desk.gone().isEmpty());
        assertThat(desk.gone())
                .containsExactly(new Destination.NewIncident(drafts().getFirst().id()));
        assertThat(model.work.unsaved()).isEmpty();
    }

    @Test
    void withNothingTypedTheWholeFormIsEmpty() throws Exception {
        QuickEntryModel model = open();
        model.addDetails();
        assertThat(desk.gone()).containsExactly(new Destination.NewIncident(null));
    }

    @Test
    void itIsWrittenByWhomeverWroteTheOneBefore() throws Exception {
        desk.on(() -> Opened.of(desk.session())
                .record(Diary.incident("before"), new Authorship("Ann Advocate", "Jas"), null));
        QuickEntryModel model = open();
        model.happened().set("after");
        save(model);
        assertThat(incidents().getLast().original().recorded().envelope().authorship())
                .isEqualTo(new Authorship("Ann Advocate", "Jas"));
    }

    private QuickEntryModel open() throws Exception {
        QuickEntryModel model = new QuickEntryModel(desk.context(), changes::incrementAndGet);
        model.open();
        desk.until(() -> model.work.readyProperty().get());
        return model;
    }

    private void save(QuickEntryModel model) throws Exception {
        int before = changes.get();
        model.save();
        desk.until(() -> changes.get() > before && !model.work.isBusy());
    }

    // As the field for a time does it.
    private static void type(QuickEntryModel model, String words) {
        IncidentFormFields form = model.form;
        EventTimeInput typed = EventTimeInput.EMPTY.withWords(words, form.today());
        EventTime when = Objects.requireNonNull(
                form.reader().understood(typed, form.now()).when());
        form.when.set(typed.withParts(when, new Messages(Locale.UK).formats()));
    }

    private List<IncidentHistory> incidents() throws Exception {
        return desk.on(Opened.of(desk.session())::incidents);
    }

    private List<Draft> drafts() throws Exception {
        return desk.on(Opened.of(desk.session()).drafts()::list);
    }
}
