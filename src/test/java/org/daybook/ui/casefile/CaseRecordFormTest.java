package org.daybook.ui.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.daybook.casefile.entry.Authorship;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.Cost;
import org.daybook.caserecord.CourtOrder;
import org.daybook.caserecord.CrimeReference;
import org.daybook.caserecord.FilledCaseRecord;
import org.daybook.dates.EventTimeInput;
import org.daybook.field.Field;
import org.daybook.organisation.Organisation;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.session.Diary;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.form.FieldInput;
import org.daybook.ui.toolkit.navigation.Destination;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaseRecordFormTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Messages MESSAGES = new Messages(Locale.UK);

    @ParameterizedTest
    @EnumSource
    void everyFieldIsShownKeptInADraftAndReadAsItWas(CaseRecordKind kind) {
        CaseRecord filled = FilledCaseRecord.of(kind);
        CaseRecordForm shown = form(kind);
        shown.begin(filled, LocalDate.now(Diary.CLOCK), Authorship.OWNER);
        for (Field field : kind.fields()) {
            assertThat(shown.typed.isFilled(field)).as(field.name()).isTrue();
        }

        CaseRecordForm resumed = form(kind);
        resumed.begin(Destination.Prefill.NOTHING, Organisation.NONE, Authorship.OWNER);
        resumed.resume(shown.raw(), Diary.DAY);
        // Nothing is recorded yet, so that every value has to come from what stands in the fields.
        CaseRecord empty = CaseRecord.of(filled.id(), kind).numbered(filled.number());
        assertThat(resumed.read(empty, false)).as(said(resumed)).contains(filled);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotTouchedStaysExactlyAsItWas(CaseRecordKind kind) {
        CaseRecord filled = FilledCaseRecord.of(kind, path -> " " + path + "\u00a0\n ");
        CaseRecordForm form = form(kind);
        form.begin(filled, LocalDate.now(Diary.CLOCK), Authorship.OWNER);
        form.amendReason.set("for no reason");
        assertThat(form.read(filled, true)).isEmpty();
        assertThat(form.problems.at(CaseRecordForm.REASON).get()).isEqualTo(MESSAGES.get("incident.nothing-changed"));

        form.privateNote.set("new");
        assertThat(form.read(filled, true).orElseThrow().values()).isEqualTo(filled.values());
    }

    @Nested
    class WhatHasToBeMended {
        @Test
        void nothingAtAll() {
            CaseRecordForm form = form(CaseRecordKind.WITNESS);
            assertThat(form.read(CaseRecord.of(id(), CaseRecordKind.WITNESS), false))
                    .isEmpty();
            assertThat(form.problems.first()).contains(CaseRecordForm.NOTHING);
        }

        @Test
        void anAmountThatCannotBeReadAndNothingElseBesides() {
            CaseRecordForm form = form(CaseRecordKind.COST);
            type(form, Cost.AMOUNT, "twelve");
            assertThat(form.read(CaseRecord.of(id(), CaseRecordKind.COST), false))
                    .isEmpty();
            assertThat(form.problems.first()).contains(Cost.AMOUNT.name());
            assertThat(form.problems.at(CaseRecordForm.NOTHING).get()).isEmpty();
        }

        @Test
        void aDayThatCannotBeRead() {
            CaseRecordForm form = form(CaseRecordKind.REFERENCE);
            type(form, CrimeReference.GIVEN, "some day");
            assertThat(form.read(CaseRecord.of(id(), CaseRecordKind.REFERENCE), false))
                    .isEmpty();
            assertThat(form.problems.first()).contains(CrimeReference.GIVEN.name());
        }

        @Test
        void anEndBeforeTheBeginning() {
            CaseRecordForm form = form(CaseRecordKind.ORDER);
            type(form, CourtOrder.MADE, "3/11/2026");
            type(form, CourtOrder.EXPIRES, "2/11/2026");
            assertThat(form.read(CaseRecord.of(id(), CaseRecordKind.ORDER), false))
                    .isEmpty();
            assertThat(form.problems.first()).contains(CourtOrder.EXPIRES.name());
        }

        @Test
        void anAmendmentWithoutAReason() {
            CaseRecordForm form = form(CaseRecordKind.COST);
            CaseRecord filled = FilledCaseRecord.of(CaseRecordKind.COST);
            form.begin(filled, LocalDate.now(Diary.CLOCK), Authorship.OWNER);
            type(form, Cost.WHAT, "locks");
            assertThat(form.read(filled, true)).isEmpty();
            assertThat(form.problems.first()).contains(CaseRecordForm.REASON);
        }
    }

    @Nested
    class Days {
        @Test
        void areTypedAsPeopleTypeThem() {
            CaseRecordForm form = form(CaseRecordKind.REFERENCE);
            type(form, CrimeReference.GIVEN, "yesterday");
            assertThat(form.read(CaseRecord.of(id(), CaseRecordKind.REFERENCE), false)
                            .orElseThrow()
                            .day(CrimeReference.GIVEN))
                    .contains(LocalDate.of(2026, 11, 23));
        }

        @Test
        void areMeantFromTheDayOnWhichTheyWereTyped() {
            CaseRecordForm typed = form(CaseRecordKind.REFERENCE);
            type(typed, CrimeReference.GIVEN, "yesterday");
            CaseRecordForm later = new CaseRecordForm(
                    CaseRecordKind.REFERENCE,
                    MESSAGES,
                    Clock.offset(Diary.CLOCK, Duration.ofDays(3)),
                    CaseRecordFormTest::id);
            later.resume(typed.raw(), LocalDate.of(2026, 11, 24));
            assertThat(later.read(CaseRecord.of(id(), CaseRecordKind.REFERENCE), false)
                            .orElseThrow()
                            .day(CrimeReference.GIVEN))
                    .contains(LocalDate.of(2026, 11, 23));
        }

        @Test
        void aTimeThatWasNotTouchedClaimsNoDay() {
            CaseRecordForm form = form(CaseRecordKind.CONTACT);
            type(form, AgencyContact.FORCE, "Example Police");
            assertThat(form.read(CaseRecord.of(id(), CaseRecordKind.CONTACT), false)
                            .orElseThrow()
                            .when())
                    .isEmpty();
        }

        @Test
        void aTimeInWordsThatNobodyUnderstandsIsAskedFor() {
            CaseRecordForm form = form(CaseRecordKind.CONTACT);
            if (form.typed.of(AgencyContact.WHEN) instanceof FieldInput.MomentInput moment) {
                moment.input().set(new EventTimeInput(EventTime.EventTimePrecision.EXACT, "", "", "", "", "yesterdy"));
            }
            assertThat(form.read(CaseRecord.of(id(), CaseRecordKind.CONTACT), false))
                    .isEmpty();
            assertThat(form.problems.first()).contains(AgencyContact.WHEN.name());
        }
    }

    @Nested
    class Terms {
        @Test
        void keepTheirIdsWhateverBecomesOfTheirWords() {
            CaseRecord order = FilledCaseRecord.of(CaseRecordKind.ORDER);
            CaseRecordForm form = form(CaseRecordKind.ORDER);
            form.begin(order, LocalDate.now(Diary.CLOCK), Authorship.OWNER);
            if (form.typed.of(CourtOrder.TERMS) instanceof FieldInput.TermsInput listed) {
                listed.terms().all().getFirst().words().set("not to come near");
                listed.terms().add().words().set("not to write");
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
            CaseRecordForm form = form(CaseRecordKind.ORDER);
            if (form.typed.of(CourtOrder.TERMS) instanceof FieldInput.TermsInput listed) {
                listed.terms().add();
            }
            assertThat(form.isUntouched()).isTrue();
            type(form, CourtOrder.COURT, "Example Court");
            assertThat(form.read(CaseRecord.of(id(), CaseRecordKind.ORDER), false)
                            .orElseThrow()
                            .terms(CourtOrder.TERMS))
                    .isEmpty();
        }
    }

    private static void type(CaseRecordForm form, Field field, String text) {
        if (form.typed.of(field) instanceof FieldInput.TextInput words) {
            words.text().set(text);
        } else {
            throw new AssertionError("nothing is typed there");
        }
    }

    private static String said(CaseRecordForm form) {
        return form.kind.fields().stream()
                .map(field -> form.problems.at(field.name()).get())
                .reduce("", String::concat);
    }

    private static CaseRecordForm form(CaseRecordKind kind) {
        return new CaseRecordForm(kind, MESSAGES, Diary.CLOCK, CaseRecordFormTest::id);
    }

    private static <T> Id<T> id() {
        return Id.random(RANDOM);
    }
}
