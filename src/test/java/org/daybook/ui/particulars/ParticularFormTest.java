package org.daybook.ui.particulars;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.daybook.casefile.Authorship;
import org.daybook.facts.ThingId;
import org.daybook.facts.When;
import org.daybook.particulars.AgencyContact;
import org.daybook.particulars.Cost;
import org.daybook.particulars.CourtOrder;
import org.daybook.particulars.CrimeReference;
import org.daybook.particulars.Field;
import org.daybook.particulars.FilledParticular;
import org.daybook.particulars.Particular;
import org.daybook.particulars.ParticularKind;
import org.daybook.session.Diary;
import org.daybook.text.Messages;
import org.daybook.ui.common.Destination;
import org.daybook.ui.control.WhenInput;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParticularFormTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Messages MESSAGES = new Messages(Locale.UK);

    @ParameterizedTest
    @EnumSource
    void everyFieldIsShownKeptInADraftAndReadAsItWas(ParticularKind kind) {
        Particular filled = FilledParticular.of(kind);
        ParticularForm shown = form(kind);
        shown.begin(filled, LocalDate.now(Diary.CLOCK), Authorship.OWNER);
        for (Field field : kind.fields()) {
            assertThat(shown.typed().isFilled(field)).as(field.name()).isTrue();
        }

        ParticularForm resumed = form(kind);
        resumed.begin(Destination.Prefill.NOTHING, Authorship.OWNER);
        resumed.resume(shown.raw(), Diary.DAY);
        // Nothing is recorded yet, so that every value has to come from what stands in the fields.
        Particular empty = Particular.of(filled.id(), kind).numbered(filled.number());
        assertThat(resumed.read(empty, false)).as(said(resumed)).contains(filled);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotTouchedStaysExactlyAsItWas(ParticularKind kind) {
        Particular filled = FilledParticular.of(kind, path -> " " + path + "\u00a0\n ");
        ParticularForm form = form(kind);
        form.begin(filled, LocalDate.now(Diary.CLOCK), Authorship.OWNER);
        form.amendReason.set("for no reason");
        assertThat(form.read(filled, true)).isEmpty();
        assertThat(form.problems().at(ParticularForm.REASON).get()).isEqualTo(MESSAGES.get("incident.nothing-changed"));

        form.privateNote.set("new");
        assertThat(form.read(filled, true).orElseThrow().values()).isEqualTo(filled.values());
    }

    @Nested
    class WhatHasToBeMended {
        @Test
        void nothingAtAll() {
            ParticularForm form = form(ParticularKind.WITNESS);
            assertThat(form.read(Particular.of(id(), ParticularKind.WITNESS), false))
                    .isEmpty();
            assertThat(form.problems().first()).contains(ParticularForm.NOTHING);
        }

        @Test
        void anAmountThatCannotBeReadAndNothingElseBesides() {
            ParticularForm form = form(ParticularKind.COST);
            type(form, Cost.AMOUNT, "twelve");
            assertThat(form.read(Particular.of(id(), ParticularKind.COST), false))
                    .isEmpty();
            assertThat(form.problems().first()).contains(Cost.AMOUNT.name());
            assertThat(form.problems().at(ParticularForm.NOTHING).get()).isEmpty();
        }

        @Test
        void aDayThatCannotBeRead() {
            ParticularForm form = form(ParticularKind.REFERENCE);
            type(form, CrimeReference.GIVEN, "some day");
            assertThat(form.read(Particular.of(id(), ParticularKind.REFERENCE), false))
                    .isEmpty();
            assertThat(form.problems().first()).contains(CrimeReference.GIVEN.name());
        }

        @Test
        void anEndBeforeTheBeginning() {
            ParticularForm form = form(ParticularKind.ORDER);
            type(form, CourtOrder.MADE, "3/11/2026");
            type(form, CourtOrder.EXPIRES, "2/11/2026");
            assertThat(form.read(Particular.of(id(), ParticularKind.ORDER), false))
                    .isEmpty();
            assertThat(form.problems().first()).contains(CourtOrder.EXPIRES.name());
        }

        @Test
        void anAmendmentWithoutAReason() {
            ParticularForm form = form(ParticularKind.COST);
            Particular filled = FilledParticular.of(ParticularKind.COST);
            form.begin(filled, LocalDate.now(Diary.CLOCK), Authorship.OWNER);
            type(form, Cost.WHAT, "locks");
            assertThat(form.read(filled, true)).isEmpty();
            assertThat(form.problems().first()).contains(ParticularForm.REASON);
        }
    }

    @Nested
    class Days {
        @Test
        void areTypedAsPeopleTypeThem() {
            ParticularForm form = form(ParticularKind.REFERENCE);
            type(form, CrimeReference.GIVEN, "yesterday");
            assertThat(form.read(Particular.of(id(), ParticularKind.REFERENCE), false)
                            .orElseThrow()
                            .day(CrimeReference.GIVEN))
                    .contains(LocalDate.of(2026, 11, 23));
        }

        @Test
        void areMeantFromTheDayOnWhichTheyWereTyped() {
            ParticularForm typed = form(ParticularKind.REFERENCE);
            type(typed, CrimeReference.GIVEN, "yesterday");
            ParticularForm later = new ParticularForm(
                    ParticularKind.REFERENCE,
                    MESSAGES,
                    Clock.offset(Diary.CLOCK, Duration.ofDays(3)),
                    ParticularFormTest::id);
            later.resume(typed.raw(), LocalDate.of(2026, 11, 24));
            assertThat(later.read(Particular.of(id(), ParticularKind.REFERENCE), false)
                            .orElseThrow()
                            .day(CrimeReference.GIVEN))
                    .contains(LocalDate.of(2026, 11, 23));
        }

        @Test
        void aTimeThatWasNotTouchedClaimsNoDay() {
            ParticularForm form = form(ParticularKind.CONTACT);
            type(form, AgencyContact.FORCE, "Example Police");
            assertThat(form.read(Particular.of(id(), ParticularKind.CONTACT), false)
                            .orElseThrow()
                            .when())
                    .isEmpty();
        }

        @Test
        void aTimeInWordsThatNobodyUnderstandsIsAskedFor() {
            ParticularForm form = form(ParticularKind.CONTACT);
            if (form.typed().of(AgencyContact.WHEN) instanceof Typed.Moment moment) {
                moment.input().set(new WhenInput(When.Precision.EXACT, "", "", "", "", "yesterdy"));
            }
            assertThat(form.read(Particular.of(id(), ParticularKind.CONTACT), false))
                    .isEmpty();
            assertThat(form.problems().first()).contains(AgencyContact.WHEN.name());
        }
    }

    @Nested
    class Terms {
        @Test
        void keepTheirIdsWhateverBecomesOfTheirWords() {
            Particular order = FilledParticular.of(ParticularKind.ORDER);
            ParticularForm form = form(ParticularKind.ORDER);
            form.begin(order, LocalDate.now(Diary.CLOCK), Authorship.OWNER);
            if (form.typed().of(CourtOrder.TERMS) instanceof Typed.Listed listed) {
                listed.terms().all().getFirst().words.set("not to come near");
                listed.terms().add().words.set("not to write");
            }
            form.amendReason.set("as the court says it");
            var terms = form.read(order, true).orElseThrow().terms(CourtOrder.TERMS);
            assertThat(terms).hasSize(3);
            assertThat(terms.getFirst().id())
                    .isEqualTo(order.terms(CourtOrder.TERMS).getFirst().id());
            assertThat(terms.getFirst().words()).isEqualTo("not to come near");
            assertThat(terms.stream().map(term -> term.id()).distinct()).hasSize(3);
        }

        @Test
        void thatAreEmptyAreNone() {
            ParticularForm form = form(ParticularKind.ORDER);
            if (form.typed().of(CourtOrder.TERMS) instanceof Typed.Listed listed) {
                listed.terms().add();
            }
            assertThat(form.isUntouched()).isTrue();
            type(form, CourtOrder.COURT, "Example Court");
            assertThat(form.read(Particular.of(id(), ParticularKind.ORDER), false)
                            .orElseThrow()
                            .terms(CourtOrder.TERMS))
                    .isEmpty();
        }
    }

    private static void type(ParticularForm form, Field field, String text) {
        if (form.typed().of(field) instanceof Typed.Words words) {
            words.text().set(text);
        } else {
            throw new AssertionError("nothing is typed there");
        }
    }

    private static String said(ParticularForm form) {
        return form.kind().fields().stream()
                .map(field -> form.problems().at(field.name()).get())
                .reduce("", String::concat);
    }

    private static ParticularForm form(ParticularKind kind) {
        return new ParticularForm(kind, MESSAGES, Diary.CLOCK, ParticularFormTest::id);
    }

    private static ThingId id() {
        return ThingId.random(RANDOM);
    }
}
