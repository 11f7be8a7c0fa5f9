package org.daybook.ui.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.index.IncidentSelection;
import org.daybook.pattern.Patterns;
import org.daybook.pattern.completeness.Completeness;
import org.daybook.pattern.completeness.MissingInformation;
import org.daybook.pattern.completeness.Reminder;
import org.daybook.session.Diary;
import org.daybook.session.Opened;
import org.daybook.ui.DeskFixture;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.navigation.Destination.Patterns.PatternsPart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PatternsModelTest extends DeskFixture {
    private PatternsModel model;

    @BeforeEach
    void createDiary() throws Exception {
        model = model();
    }

    private PatternsModel model() {
        return new PatternsModel(desk.context());
    }

    private IncidentHistory record(String word) throws Exception {
        return desk.on(() -> Opened.of(desk.session()).record(Diary.incident(word), Authorship.OWNER, null));
    }

    private Patterns patterns() {
        return Objects.requireNonNull(model.patterns.get());
    }

    private Completeness completeness() {
        return Objects.requireNonNull(model.completeness.get());
    }

    private void open(PatternsPart part) throws Exception {
        model.open(new Destination.Patterns(part));
        desk.until(() -> model.patterns.get() != null && model.completeness.get() != null);
    }

    @Test
    void anEmptyDiaryHasNothingToCountAndLacksNothing() throws Exception {
        open(PatternsPart.COUNTS);
        assertThat(patterns().isEmpty()).isTrue();
        assertThat(completeness().missing()).isEmpty();
    }

    @Test
    void aFigureLeadsToItsIncidentsAndFromThereBack() throws Exception {
        IncidentHistory incident = record("gate");
        open(PatternsPart.MISSING);
        model.show(patterns().often().all(), "All incidents: 1");
        assertThat(desk.gone())
                .containsExactly(new Destination.Timeline(
                        "",
                        new IncidentSelection("All incidents: 1", Set.of(incident.id())),
                        null,
                        new Destination.Patterns(PatternsPart.MISSING)));
    }

    @Test
    void whatIsHiddenIsGoneFromTheListAlsoTheNextTime() throws Exception {
        record("gate");
        open(PatternsPart.MISSING);
        assertThat(completeness().missing())
                .extracting(MissingInformation::reminder)
                .contains(Reminder.CHECKLIST);
        model.hide(Reminder.CHECKLIST.code());
        desk.until(() -> !completeness().hidden().isEmpty());
        model.hide(Reminder.TIME.code());
        desk.until(() -> completeness().hidden().size() == 2);
        model = model();
        open(PatternsPart.MISSING);
        assertThat(completeness().hidden())
                .extracting(MissingInformation::reminder)
                .containsExactly(Reminder.TIME, Reminder.CHECKLIST);
        model.showAgain(Reminder.CHECKLIST.code());
        desk.until(() -> completeness().hidden().size() == 1);
    }

    @Test
    void twoThatAreHiddenInQuickSuccessionAreBothHidden() throws Exception {
        record("gate");
        open(PatternsPart.MISSING);
        model.hide(Reminder.CHECKLIST.code());
        model.hide(Reminder.TIME.code());
        desk.until(() -> completeness().hidden().size() == 2);
        assertThat(completeness().hidden())
                .extracting(MissingInformation::reminder)
                .containsExactly(Reminder.TIME, Reminder.CHECKLIST);
    }

    @Test
    void theListIsPutAwayAsAWholeAndBroughtBack() throws Exception {
        record("gate");
        open(PatternsPart.MISSING);
        model.hide(Completeness.WHOLE);
        desk.until(() -> completeness().isHiddenAsAWhole());
        model.showAgain(Completeness.WHOLE);
        desk.until(() -> !completeness().isHiddenAsAWhole());
    }

    @Test
    void aDiaryOpenForLookingOnlySaysThatNothingCanBeHidden() throws Exception {
        record("gate");
        record("letter");
        desk.reopenDamaged(3);
        model = model();
        open(PatternsPart.MISSING);
        model.hide(Reminder.CHECKLIST.code());
        desk.until(() -> model.diary.failureProperty().get() != null);
        assertThat(completeness().hidden()).isEmpty();
    }

    @Test
    void whatIsCountedAfterTheScreenIsGoneIsToldToNobody() throws Exception {
        record("gate");
        model.open(new Destination.Patterns());
        model.drop();
        desk.on(() -> true);
        desk.tellAll();
        desk.tellAll();
        assertThat(model.patterns.get()).isNull();
    }
}
