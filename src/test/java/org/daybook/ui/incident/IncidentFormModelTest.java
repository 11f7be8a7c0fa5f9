package org.daybook.ui.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.daybook.casefile.Draft;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CourtOrder;
import org.daybook.dates.EventTimeInput;
import org.daybook.field.FieldValue;
import org.daybook.field.OrderTerm;
import org.daybook.incident.FilledIncident;
import org.daybook.incident.Incident;
import org.daybook.incident.field.IncidentField;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.session.Diary;
import org.daybook.session.Opened;
import org.daybook.ui.DeskFixture;
import org.daybook.ui.toolkit.form.FieldInput;
import org.daybook.ui.toolkit.navigation.Destination;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentFormModelTest extends DeskFixture {
    @Nested
    class Recording {
        @Test
        void aDayAndAFewWordsAreEnough() throws Exception {
            IncidentFormModel model = open(null, null);
            model.form.when.set(day("3/11/2026"));
            model.form.text(IncidentField.HAPPENED).set(" A call. ");
            model.save();
            desk.until(() -> !desk.gone().isEmpty());

            Incident recorded = onlyIncident().current();
            assertThat(recorded.what().happened()).isEqualTo(" A call. ");
            assertThat(recorded.when()).isEqualTo(EventTime.exactly(LocalDate.of(2026, 11, 3), null, Diary.ZONE));
            assertThat(recorded.number()).isEqualTo(1);
            assertThat(desk.gone())
                    .containsExactly(new Destination.ShowIncident(
                            recorded.id(), new Destination.Timeline(), new Destination.Saved(recorded.id(), false)));
        }

        @Test
        void everyFieldIsRecorded() throws Exception {
            IncidentFormModel model = open(null, null);
            Incident filled = fill(model.form);
            model.save();
            desk.until(() -> !desk.gone().isEmpty());
            Incident recorded = onlyIncident().current();
            assertThat(recorded.with(filled.handling())).isEqualTo(filledAs(recorded, filled));
            assertThat(recorded.handling()).isEqualTo(filled.handling());
        }

        @Test
        void whatWasTypedIsKeptToTheLastSpace() throws Exception {
            IncidentFormModel model = open(null, null);
            model.form.when.set(day("3/11/2026"));
            model.form.text(IncidentField.HAPPENED).set("  one \n\n");
            model.save();
            desk.until(() -> !desk.gone().isEmpty());
            assertThat(onlyIncident().current().what().happened()).isEqualTo("  one \n\n");
        }

        @Test
        void whoWritesForWhomIsKeptWithIt() throws Exception {
            IncidentFormModel model = open(null, null);
            model.form.when.set(day("3/11/2026"));
            model.form.text(IncidentField.HAPPENED).set("x");
            model.form.record.author.set("Ann Advocate");
            model.form.record.onBehalfOf.set("Jas");
            model.save();
            desk.until(() -> !desk.gone().isEmpty());
            assertThat(onlyIncident().original().recorded().envelope().authorship())
                    .isEqualTo(new Authorship("Ann Advocate", "Jas"));
            assertThat(open(null, null).form.record.author.get()).isEqualTo("Ann Advocate");
        }

        @ParameterizedTest
        @CsvSource({
            "times, many, times",
            "times, 0, times",
            "times, 1000000000000, times",
            "asked-on, sometime, asked-on",
            "asked-on, 3/11/2031, asked-on",
            "asked-on, 3/11/1066, asked-on",
            "report.1.on, 3/11/2031, report",
            "report.1.on, ?, report",
            "report.1.at, 25:99, report",
            "report.1.at, 9.30 pm, report"
        })
        void aNumberOrDayThatCannotBeRightIsSaidBesideItsField(String field, String typed, String place)
                throws Exception {
            IncidentFormModel model = open(null, null);
            model.form.resume(Map.of("happened", "x", "when.date", "3/11/2026", field, typed));
            model.save();
            assertThat(model.form.problems.first()).contains(place);
            assertThat(desk.on(Opened.of(desk.session())::incidents)).isEmpty();
        }

        @Test
        void groupsThatWereAddedAndLeftEmptySayNothing() throws Exception {
            IncidentFormModel model = open(null, null);
            model.form.resume(Map.of("happened", "x", "when.date", "3/11/2026"));
            ((FieldInput.RowsInput) model.form.typed(IncidentField.WITNESSES))
                    .rows()
                    .add();
            ((FieldInput.RowsInput) model.form.typed(IncidentField.REPORTS))
                    .rows()
                    .add();
            model.save();
            desk.until(() -> !desk.gone().isEmpty());
            assertThat(onlyIncident().current().presence().witnesses()).isEmpty();
            assertThat(onlyIncident().current().response().reporting().reports())
                    .isEmpty();
        }

        @Test
        void whatIsMissingIsSaidBesideItsField() throws Exception {
            IncidentFormModel model = open(null, null);
            model.save();
            assertThat(model.form.problems.at(IncidentFormLocation.WHEN).get()).isNotEmpty();
            assertThat(model.form.problems.at(IncidentFormLocation.WORDS).get()).isNotEmpty();
            assertThat(model.form.problems.first()).contains(IncidentFormLocation.WORDS);
            assertThat(desk.on(Opened.of(desk.session())::incidents)).isEmpty();
        }

        @Test
        void aDayToComeIsAskedAboutAndRecordedOnlyIfItIsMeant() throws Exception {
            IncidentFormModel model = open(null, null);
            model.form.when.set(day("3/11/2027"));
            model.form.text(IncidentField.HAPPENED).set("A call.");
            model.save();
            assertThat(model.form.problems.at(IncidentFormLocation.WHEN).get())
                    .isEqualTo(desk.messages().get("when.to-come"));
            assertThat(desk.on(Opened.of(desk.session())::incidents)).isEmpty();
            model.form.when.set(new EventTimeInput(
                    EventTime.EventTimePrecision.EXACT, "3/11/2027", "", "", "", "", "", null, true));
            model.save();
            desk.until(() -> !desk.gone().isEmpty());
            assertThat(onlyIncident().current().when().date()).isEqualTo(LocalDate.of(2027, 11, 3));
        }

        @Test
        void recordingRemovesTheDraftForGood() throws Exception {
            IncidentFormModel model = open(null, null);
            fill(model.form);
            desk.passTime();
            model.save();
            desk.until(() -> !desk.gone().isEmpty());
            desk.passTime();
            assertThat(desk.on(Opened.of(desk.session()).drafts()::list)).isEmpty();
            assertThat(model.work.unsaved()).isEmpty();
        }
    }

    @Nested
    class Drafts {
        @Test
        void everyFieldComesBackLetterForLetterEvenIfItCannotBeRead() throws Exception {
            IncidentFormModel model = open(null, null);
            fill(model.form);
            model.form.when.set(new EventTimeInput(
                    EventTime.EventTimePrecision.BETWEEN, " spring?", "late", "31/2/", "x", " words "));
            Map<String, String> typed = model.form.fields();
            desk.passTime();
            desk.until(() -> model.work.unsaved().isEmpty());
            desk.reopen();

            IncidentFormModel resumed = open(null, onlyDraft().id());
            assertThat(resumed.form.fields()).isEqualTo(typed);
            assertThat(resumed.work.stateProperty().get()).isNotEmpty();
        }

        @Test
        void yesterdayStaysTheDayItWasThoughTheDraftIsGoneOnWithLater() {
            Clock later = Clock.offset(Diary.CLOCK, Duration.ofDays(2));
            LocalDate typedOn = LocalDate.now(Diary.CLOCK);
            IncidentFormFields form = new IncidentFormFields(desk.messages(), later);
            form.resume(
                    Map.of(
                            "when.date", "3/11/2026",
                            "happened", "x",
                            "asked-on", "yesterday",
                            "report.1.on", "today",
                            "report.1.to", "101"),
                    typedOn);
            Incident read = form.read(Diary.incident("x").id(), null).orElseThrow();
            assertThat(read.response().askedToStop().on()).isEqualTo(typedOn.minusDays(1));
            assertThat(read.response().reporting().reports().getFirst().on()).isEqualTo(typedOn);
        }

        @Test
        void anUntouchedFormLeavesNothing() throws Exception {
            IncidentFormModel model = open(null, null);
            model.work.keep(model::goBack);
            assertThat(desk.gone()).containsExactly(new Destination.Timeline());
            assertThat(desk.on(Opened.of(desk.session()).drafts()::list)).isEmpty();
        }

        @Test
        void leavingKeepsWhatWasTyped() throws Exception {
            IncidentFormModel model = open(null, null);
            model.form.text(IncidentField.HAPPENED).set("half a sen");
            assertThat(model.work.unsaved()).isPresent();
            model.work.keep(model::goBack);
            desk.until(() -> !desk.gone().isEmpty());
            assertThat(onlyDraft().fields()).containsEntry("happened", "half a sen");
            assertThat(model.work.unsaved()).isEmpty();
        }

        @Test
        void discardingRemovesIt() throws Exception {
            IncidentFormModel model = open(null, null);
            fill(model.form);
            desk.passTime();
            desk.until(() -> model.work.unsaved().isEmpty());
            model.work.discard(model::goBack);
            desk.until(() -> !desk.gone().isEmpty());
            assertThat(desk.on(Opened.of(desk.session()).drafts()::list)).isEmpty();
        }
    }

    @Nested
    class WithExhibitsBeforeItIsRecorded {
        @Test
        void aDraftWithoutWordsIsKeptAndKnowsItsExhibitsAgain() throws Exception {
            IncidentFormModel model = open(null, null);
            Id<Incident> incident = Objects.requireNonNull(model.incident.get());
            model.exhibitsNow(1);
            assertThat(model.leavesExhibits()).isTrue();
            desk.passTime();
            desk.until(() -> model.work.unsaved().isEmpty());
            Id<Draft> draft =
                    desk.on(Opened.of(desk.session()).drafts()::list).getFirst().id();
            IncidentFormModel again = open(null, draft);
            assertThat(again.incident.get()).isEqualTo(incident);
        }
    }

    @Nested
    class Amending {
        private Incident original;

        @BeforeEach
        void record() throws Exception {
            original = Diary.incident("first");
            desk.on(() -> Opened.of(desk.session()).record(original, Authorship.OWNER, null));
        }

        @Test
        void needsAReasonAndKeepsTheOriginal() throws Exception {
            IncidentFormModel model = open(original.id(), null);
            model.form.text(IncidentField.PLACE).set("at the gate");
            model.save();
            assertThat(model.form.problems.first()).contains(IncidentFormLocation.AMEND_REASON);

            model.form.record.amendReason.set("I remembered the place");
            model.save();
            desk.until(() -> !desk.gone().isEmpty());
            IncidentHistory history = onlyIncident();
            assertThat(history.versions()).hasSize(2);
            assertThat(history.original().record()).isEqualTo(original);
            assertThat(history.current().where().place()).isEqualTo("at the gate");
            assertThat(history.versions().getLast().reason()).isEqualTo("I remembered the place");
            assertThat(history.original().record().with(history.current().where()))
                    .isEqualTo(history.current());
        }

        @Test
        void changesOnlyWhatWasTyped() throws Exception {
            IncidentFormModel model = open(original.id(), null);
            model.form.text(IncidentField.PLACE).set("at the gate");
            model.form.record.amendReason.set("why");
            model.save();
            desk.until(() -> !desk.gone().isEmpty());
            Incident now = onlyIncident().current();
            assertThat(now.when()).isEqualTo(original.when());
            assertThat(now.what()).isEqualTo(original.what());
            assertThat(now.who()).isEqualTo(original.who());
            assertThat(now.effect()).isEqualTo(original.effect());
            assertThat(now.handling()).isEqualTo(original.handling());
        }

        @Test
        void isNotRecordedWhileNothingIsChanged() throws Exception {
            IncidentFormModel model = open(original.id(), null);
            model.form.record.amendReason.set("why");
            model.save();
            assertThat(model.form.problems.at(IncidentFormLocation.AMEND_REASON).get())
                    .isEqualTo(desk.messages().get("incident.nothing-changed"));
        }

        @Test
        void isNotRecordedWhileWordsAndPartsSayDifferentTimes() throws Exception {
            IncidentFormModel model = open(original.id(), null);
            EventTimeInput before = model.form.when.get();
            model.form.when.set(new EventTimeInput(
                    before.precision(),
                    before.date(),
                    before.time(),
                    before.endDate(),
                    before.endTime(),
                    "24/12/2025 about 6pm",
                    before.zone(),
                    LocalDate.now(Diary.CLOCK),
                    false));
            model.form.record.amendReason.set("I found the message");
            model.save();
            assertThat(model.form.problems.at(IncidentFormLocation.WHEN).get())
                    .isEqualTo(desk.messages().get("when.words-disagree"));
            assertThat(onlyIncident().versions()).hasSize(1);
        }

        @Test
        void leavesEveryFieldAsItWas() throws Exception {
            for (Incident before : List.of(FilledIncident.ofPaperLog(), FilledIncident.ofOtherDiary())) {
                IncidentFormFields form = new IncidentFormFields(desk.messages(), Diary.CLOCK);
                form.begin(before, LocalDate.now(Diary.CLOCK), Authorship.OWNER);
                form.record.amendReason.set("why");
                form.text(IncidentField.PLATFORM).set("another");
                Incident after = form.read(before.id(), before).orElseThrow();
                Map<String, Object> leaves = FilledIncident.leaves(before);
                leaves.put("what.channel.platform", "another");
                assertThat(FilledIncident.leaves(after)).isEqualTo(leaves);
            }
        }

        @Test
        void itsDraftKnowsWhatItIsAbout() throws Exception {
            IncidentFormModel model = open(original.id(), null);
            model.form.text(IncidentField.PLACE).set("at the gate");
            model.work.keep(model::goBack);
            desk.until(() -> !desk.gone().isEmpty());
            assertThat(onlyDraft().about()).isEqualTo(original.id());
            assertThat(desk.gone()).containsExactly(new Destination.ShowIncident(original.id()));
        }
    }

    @Nested
    class TermsOfOrders {
        private final OrderTerm near = new OrderTerm(new Id<>("1".repeat(32)), "not to come near");
        private final OrderTerm write = new OrderTerm(new Id<>("2".repeat(32)), "not to write");

        @Test
        void areOfferedByTheirOrdersAndRecorded() throws Exception {
            order();
            IncidentFormModel model = open(null, null);
            assertThat(model.orders()).hasSize(1);
            assertThat(model.orders().getFirst().order()).isEqualTo("Order or condition 1: Restraining order");
            assertThat(model.orders().getFirst().terms())
                    .containsExactly(Map.entry(near.id(), near.words()), Map.entry(write.id(), write.words()));
            model.form.when.set(day("3/11/2026"));
            model.form.text(IncidentField.HAPPENED).set("A letter");
            model.form.brokenTerms().add(write.id());
            model.save();
            desk.until(() -> !desk.gone().isEmpty());
            assertThat(onlyIncident().current().background().brokenTerms()).containsExactly(write.id());
        }

        @Test
        void areNamedWhenADraftIsGoneOnWithAlsoAfterTheOrderWasWithdrawn() throws Exception {
            Id<CaseRecord> order = order();
            IncidentFormModel model = open(null, null);
            model.form.brokenTerms().add(near.id());
            desk.passTime();
            desk.until(() -> model.work.unsaved().isEmpty());
            desk.on(() -> Opened.of(desk.session()).caseRecords().withdraw(order, "not ours", Authorship.OWNER));
            IncidentFormModel resumed = open(null, onlyDraft().id());
            assertThat(resumed.orders()).isEmpty();
            assertThat(resumed.comesFromOrder()).isFalse();
            assertThat(resumed.form.brokenTerms()).containsExactly(near.id());
            assertThat(resumed.links.label(near.id())).isEqualTo("Order or condition 1, term 1: not to come near");
        }

        @Test
        void canBeRecordedFirstWithoutLosingWhatWasTyped() throws Exception {
            IncidentFormModel model = open(null, null);
            model.form.text(IncidentField.HAPPENED).set("A letter");
            Draft draft = model.work.unsaved().orElseThrow();
            model.recordOrder();
            assertThat(desk.gone())
                    .containsExactly(new Destination.NewCaseRecord(
                            CaseRecordKind.ORDER,
                            Destination.Prefill.NOTHING,
                            new Destination.NewIncident(draft.id()),
                            null));
            Draft kept = model.work.unsaved().orElseThrow();
            desk.on(() -> {
                Opened.of(desk.session()).drafts().save(kept);
                return true;
            });
            assertThat(open(null, kept.id()).comesFromOrder()).isTrue();
        }

        private Id<CaseRecord> order() throws Exception {
            CaseRecord order = CaseRecord.of(desk.on(Opened.of(desk.session())::newId), CaseRecordKind.ORDER)
                    .with(CourtOrder.TYPE, new FieldValue.Code("restraining"))
                    .with(CourtOrder.TERMS, new FieldValue.Terms(List.of(near, write)));
            return desk.on(() -> Opened.of(desk.session()).caseRecords().record(order, Authorship.OWNER, null))
                    .id();
        }
    }

    private IncidentFormModel open(@Nullable Id<Incident> incident, @Nullable Id<Draft> resume) throws Exception {
        IncidentFormModel model = new IncidentFormModel(desk.context());
        model.open(incident, resume);
        desk.until(() -> model.work.readyProperty().get());
        return model;
    }

    /** Fills every field there is, as a draft does. */
    private Incident fill(IncidentFormFields form) {
        Incident filled = FilledIncident.ofPaperLog();
        IncidentFormFields other = new IncidentFormFields(desk.messages(), Diary.CLOCK);
        other.begin(filled, LocalDate.now(Diary.CLOCK), new Authorship("Ann", "Jas"));
        other.record.amendReason.set("why");
        form.resume(other.fields());
        return filled;
    }

    private static Incident filledAs(Incident recorded, Incident filled) {
        Incident other = Incident.of(recorded.id(), recorded.number(), filled.when(), filled.what());
        return other.with(filled.where())
                .with(filled.who())
                .with(filled.presence())
                .with(filled.response())
                .with(filled.effect())
                .with(filled.background())
                .with(filled.handling());
    }

    private static EventTimeInput day(String text) {
        return new EventTimeInput(EventTime.EventTimePrecision.EXACT, text, "", "", "", "");
    }

    private IncidentHistory onlyIncident() throws Exception {
        List<IncidentHistory> all = desk.on(Opened.of(desk.session())::incidents);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private Draft onlyDraft() throws Exception {
        List<Draft> all = desk.on(Opened.of(desk.session()).drafts()::list);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
