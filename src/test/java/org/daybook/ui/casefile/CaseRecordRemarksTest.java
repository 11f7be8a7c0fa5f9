package org.daybook.ui.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CourtOrder;
import org.daybook.caserecord.CrimeReference;
import org.daybook.field.FieldValue;
import org.daybook.session.Opened;
import org.daybook.ui.DeskFixture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CaseRecordRemarksTest extends DeskFixture {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Nested
    class AnOrder {
        @Test
        void runsOutWithinFourWeeks() throws Exception {
            assertThat(of(order(TODAY.plusDays(28)))).containsExactly("Expires on 22/12/2026, 28 days left");
            assertThat(of(order(TODAY.plusDays(29)))).isEmpty();
        }

        @Test
        void runsOutToday() throws Exception {
            assertThat(of(order(TODAY))).containsExactly("Expires today, 24/11/2026.");
        }

        @Test
        void hasRunOut() throws Exception {
            assertThat(of(order(TODAY.minusDays(1)))).containsExactly("Expired on 23/11/2026.");
        }

        @Test
        void wasEndedBefore() throws Exception {
            CaseRecord order = order(TODAY.plusDays(3)).with(CourtOrder.ENDED, new FieldValue.Day(TODAY));
            assertThat(of(order)).containsExactly("Ended on 24/11/2026.");
        }

        @Test
        void withoutAnEndSaysNothing() throws Exception {
            assertThat(of(empty(CaseRecordKind.ORDER).with(CourtOrder.COURT, new FieldValue.Text("Example Court"))))
                    .isEmpty();
        }
    }

    @Nested
    class APromise {
        @Test
        void isPastAndNotSaidToBeDone() throws Exception {
            assertThat(of(promised(TODAY.minusDays(1))))
                    .containsExactly("Promise was due by 23/11/2026. Not marked as done.");
            assertThat(of(promised(TODAY))).isEmpty();
        }

        @Test
        void wasNotDone() throws Exception {
            assertThat(of(promised(TODAY.minusDays(1)).with(AgencyContact.DONE, new FieldValue.Code("no"))))
                    .containsExactly("Promise was due by 23/11/2026. You noted that it was not done.");
        }

        @Test
        void wasDone() throws Exception {
            assertThat(of(promised(TODAY.minusDays(1)).with(AgencyContact.DONE, new FieldValue.Code("yes"))))
                    .isEmpty();
        }

        @Test
        void wasWithdrawn() throws Exception {
            CaseRecordHistory contact = record(promised(TODAY.minusDays(1)));
            desk.on(() -> Opened.of(desk.session()).caseRecords().withdraw(contact.id(), "a slip", Authorship.OWNER));
            assertThat(remarks().of(again(contact))).isEmpty();
        }
    }

    @Nested
    class ACrimeReference {
        @Test
        void isTheMasterUntilAnotherIs() throws Exception {
            CaseRecordHistory first = record(master());
            assertThat(remarks().of(first)).containsExactly("This is the master reference.");
            CaseRecordHistory second = record(master());
            assertThat(remarks().of(second)).containsExactly("This is the master reference.");
            assertThat(remarks().of(first))
                    .containsExactly("This was the master reference until a newer one was named.");
        }

        @Test
        void doesNotBecomeTheMasterAgainByAnotherChange() throws Exception {
            CaseRecordHistory first = record(master());
            CaseRecordHistory second = record(master());
            amend(first.current().with(CrimeReference.OFFICER, new FieldValue.Text("DC Example")));
            assertThat(master(second)).isTrue();
            amend(again(first).current().with(CrimeReference.MASTER, new FieldValue.Code("no")));
            amend(again(first).current().with(CrimeReference.MASTER, new FieldValue.Code("yes")));
            assertThat(master(first)).isTrue();
        }

        private boolean master(CaseRecordHistory reference) throws Exception {
            return desk.on(() -> Opened.of(desk.session()).caseRecords().masterReference())
                    .map(CaseRecordHistory::id)
                    .equals(Optional.of(reference.id()));
        }

        private CaseRecord master() throws Exception {
            return empty(CaseRecordKind.REFERENCE).with(CrimeReference.MASTER, new FieldValue.Code("yes"));
        }
    }

    private List<String> of(CaseRecord caseRecord) throws Exception {
        return remarks().of(record(caseRecord));
    }

    private CaseRecordRemarks remarks() throws Exception {
        return new CaseRecordRemarks(
                desk.messages(),
                TODAY,
                desk.on(() -> Opened.of(desk.session()).caseRecords().masterReference())
                        .map(CaseRecordHistory::id));
    }

    private CaseRecord order(LocalDate expires) throws Exception {
        return empty(CaseRecordKind.ORDER).with(CourtOrder.EXPIRES, new FieldValue.Day(expires));
    }

    private CaseRecord promised(LocalDate by) throws Exception {
        return empty(CaseRecordKind.CONTACT).with(AgencyContact.PROMISED_BY, new FieldValue.Day(by));
    }

    private CaseRecord empty(CaseRecordKind kind) throws Exception {
        return CaseRecord.of(desk.on(Opened.of(desk.session())::newId), kind);
    }

    private CaseRecordHistory record(CaseRecord caseRecord) throws Exception {
        return desk.on(() -> Opened.of(desk.session()).caseRecords().record(caseRecord, Authorship.OWNER, null));
    }

    private void amend(CaseRecord caseRecord) throws Exception {
        desk.on(() -> Opened.of(desk.session()).caseRecords().amend(caseRecord, "because", Authorship.OWNER, null));
    }

    private CaseRecordHistory again(CaseRecordHistory history) throws Exception {
        return desk.on(
                () -> Opened.of(desk.session()).caseRecords().one(history.id()).orElseThrow());
    }
}
