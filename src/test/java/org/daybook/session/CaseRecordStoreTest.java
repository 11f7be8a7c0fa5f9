package org.daybook.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.daybook.Damage;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.Draft;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.casefile.entry.LedgerHead;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.Cost;
import org.daybook.caserecord.CourtOrder;
import org.daybook.caserecord.FilledCaseRecord;
import org.daybook.exhibit.Exhibit;
import org.daybook.field.FieldValue;
import org.daybook.field.OrderTerm;
import org.daybook.incident.Incident;
import org.daybook.record.Id;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseRecordStoreTest {
    private static final Authorship WENDY = new Authorship("Wendy, advocate", "Ann");
    private static final Id<Draft> DRAFT = new Id<>("0d".repeat(16));

    @TempDir
    Path folder;

    private Diary diary;
    private OnThread session;

    @BeforeEach
    void create() throws Exception {
        diary = new Diary(folder);
        session = new OnThread(diary.create());
    }

    @AfterEach
    void close() {
        session.close();
    }

    private void reopen() throws Exception {
        session.close();
        session = new OnThread(diary.unlock());
    }

    private CaseRecordStore caseRecords() {
        return Opened.of(session.session()).caseRecords();
    }

    private CaseRecordHistory record(CaseRecord caseRecord) throws Exception {
        return session.run(() -> caseRecords().record(caseRecord, Authorship.OWNER, null));
    }

    private List<CaseRecordHistory> all() throws Exception {
        return session.run(() -> caseRecords().all());
    }

    private void erase(Id<CaseRecord> id) throws Exception {
        session.run(() -> {
            caseRecords().erase(id, "asked to");
            return true;
        });
    }

    private CaseRecord cost(String what) throws Exception {
        return CaseRecord.of(session.newId(), CaseRecordKind.COST).with(Cost.WHAT, new FieldValue.Text(what));
    }

    private void draft(@Nullable Id<?> about) throws Exception {
        session.saveDraft(
                new Draft(DRAFT, "particular", about, Map.of("what", "half a"), OffsetDateTime.now(Diary.CLOCK)));
    }

    private List<Draft> drafts() throws Exception {
        return session.drafts();
    }

    @Nested
    class Recording {
        @Test
        void severalAreRecordedUnderTheNextNumbersOrNoneIs() throws Exception {
            CaseRecord known = record(cost("locks")).current();
            List<CaseRecord> more = List.of(cost("a camera"), cost("a bell"));
            assertThatThrownBy(() -> session.run(() -> {
                        caseRecords().recordAll(List.of(more.getFirst(), known), Authorship.OWNER, null);
                        return true;
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(all()).hasSize(1);
            session.run(() -> {
                caseRecords().recordAll(more, Authorship.OWNER, null);
                return true;
            });
            assertThat(all())
                    .extracting(CaseRecordHistory::current)
                    .containsExactly(
                            known, more.getFirst().numbered(2), more.getLast().numbered(3));
        }

        @Test
        void givesTheNextNumberOfItsKindAndKeepsWhoRecordedIt() throws Exception {
            record(cost("locks"));
            CaseRecord second = cost("a camera");
            CaseRecordHistory history = session.run(() -> caseRecords().record(second, WENDY, null));
            assertThat(history.current()).isEqualTo(second.numbered(2));
            assertThat(history.original().recorded().envelope().author()).isEqualTo("Wendy, advocate");
            assertThat(history.original().recorded().envelope().onBehalfOf()).isEqualTo("Ann");
            assertThat(record(CaseRecord.of(session.newId(), CaseRecordKind.STEP))
                            .current()
                            .number())
                    .isEqualTo(1);
        }

        @Test
        void takesItsDraftAwayInTheSameTransaction() throws Exception {
            CaseRecord cost = cost("locks");
            draft(null);
            long before = session.verify().head().count();
            session.run(() -> caseRecords().record(cost, Authorship.OWNER, DRAFT));
            assertThat(drafts()).isEmpty();
            assertThat(session.verify().head().count()).isEqualTo(before + 1);
            reopen();
            assertThat(drafts()).isEmpty();
            assertThat(all()).hasSize(1);
        }

        @Test
        void refusesTheSameTwice() throws Exception {
            CaseRecord cost = cost("locks");
            record(cost);
            assertThatThrownBy(() -> record(cost)).isInstanceOf(IllegalArgumentException.class);
            assertThat(all()).hasSize(1);
        }

        @Test
        void keepsEveryFieldOfEveryKindThroughClosing() throws Exception {
            List<CaseRecord> recorded = new ArrayList<>();
            for (CaseRecordKind kind : CaseRecordKind.values()) {
                recorded.add(record(FilledCaseRecord.of(kind)).current());
            }
            List<CaseRecordHistory> before = all();
            reopen();
            assertThat(all()).isEqualTo(before);
            assertThat(all()).extracting(CaseRecordHistory::current).isEqualTo(recorded);
            assertThat(session.verify().sound()).isTrue();
        }
    }

    @Nested
    class Amending {
        @Test
        void putsTheNewVersionBesideTheOldUnderItsNumber() throws Exception {
            CaseRecord cost = record(cost("locks")).current();
            draft(cost.id());
            CaseRecord better =
                    cost.with(Cost.WHAT, new FieldValue.Text("two locks")).numbered(77);
            session.run(() -> caseRecords().amend(better, "clearer", WENDY, DRAFT));
            reopen();
            CaseRecordHistory history = all().getFirst();
            assertThat(history.versions())
                    .extracting(version -> version.record().text(Cost.WHAT) + "/" + version.reason())
                    .containsExactly("locks/", "two locks/clearer");
            assertThat(history.current().number()).isEqualTo(1);
            assertThat(drafts()).isEmpty();
        }

        @Test
        void refusesAnotherKindAndWhatIsNotThere() throws Exception {
            CaseRecord cost = record(cost("locks")).current();
            CaseRecord order = CaseRecord.of(cost.id(), CaseRecordKind.ORDER);
            assertThatThrownBy(() -> session.run(() -> caseRecords().amend(order, "", Authorship.OWNER, null)))
                    .isInstanceOf(IllegalArgumentException.class);
            CaseRecord absent = cost("nothing");
            assertThatThrownBy(() -> session.run(() -> caseRecords().amend(absent, "", Authorship.OWNER, null)))
                    .isInstanceOf(NoSuchElementException.class);
        }
    }

    @Nested
    class Withdrawing {
        @Test
        void leavesItVisible() throws Exception {
            CaseRecord cost = record(cost("locks")).current();
            session.run(() -> caseRecords().withdraw(cost.id(), "the landlord paid", WENDY));
            reopen();
            CaseRecordHistory history = all().getFirst();
            assertThat(history.isWithdrawn()).isTrue();
            assertThat(history.current()).isEqualTo(cost);
        }

        @Test
        void twiceIsOnce() throws Exception {
            CaseRecord cost = record(cost("locks")).current();
            CaseRecordHistory first =
                    session.run(() -> caseRecords().withdraw(cost.id(), "the landlord paid", Authorship.OWNER));
            LedgerHead before = session.head();
            assertThat(session.run(() -> caseRecords().withdraw(cost.id(), "another", Authorship.OWNER)))
                    .isEqualTo(first);
            assertThat(session.head()).isEqualTo(before);
        }
    }

    @Nested
    class Erasing {
        @Test
        void takesAllVersionsAndDraftsAndLeavesTheNumberUsed() throws Exception {
            record(cost("resident"));
            CaseRecord cost = record(cost("locks")).current();
            session.run(() -> caseRecords().amend(cost, "clearer", Authorship.OWNER, null));
            session.run(() -> caseRecords().withdraw(cost.id(), "mistaken", Authorship.OWNER));
            draft(cost.id());
            erase(cost.id());
            assertThat(drafts()).isEmpty();
            reopen();
            assertThat(all()).hasSize(1);
            assertThat(session.verify().erased()).hasSize(3);
            assertThat(session.verify().sound()).isTrue();
            assertThat(record(cost("a camera")).current().number()).isEqualTo(3);
            assertThat(session.run(() -> Opened.of(session.session()).erasures()))
                    .singleElement()
                    .satisfies(erasure ->
                            assertThat(erasure.caseRecords()).isEqualTo(Map.of(CaseRecordKind.COST, List.of(2))));
        }

        @Test
        void passesOverWhatIsNotThere() throws Exception {
            LedgerHead before = session.head();
            erase(session.newId());
            assertThat(session.head()).isEqualTo(before);
        }

        @Test
        void ofAnIncidentOrAnExhibitSaysBeforeWhatNamesItAndLeavesTheLink() throws Exception {
            Incident incident = session.record(Diary.incident("kestrel"), null).current();
            CaseRecord cost = record(cost("locks").with(Cost.ABOUT, new FieldValue.Links(List.of(incident.id()))))
                    .current();
            List<CaseRecordHistory> naming =
                    session.run(() -> Opened.of(session.session()).caseRecords().about(incident.id()));
            assertThat(naming).extracting(CaseRecordHistory::id).containsExactly(cost.id());
            session.erase(incident.id(), "asked to");
            reopen();
            assertThat(all().getFirst().current().incidents()).containsExactly(incident.id());
            assertThat(session.incident(incident.id())).isEmpty();
        }
    }

    @Nested
    class Links {
        @Test
        void ofAnExhibitToACaseRecordAloneKeepItOutOfTheInbox() throws Exception {
            ExhibitHistory receipt = session.session()
                    .intake()
                    .begin("receipt".getBytes(StandardCharsets.UTF_8), "receipt.txt", null)
                    .finish()
                    .exhibit();
            assertThat(inbox()).containsExactly(receipt.id());
            CaseRecord cost = record(cost("locks").with(Cost.RECEIPTS, new FieldValue.Links(List.of(receipt.id()))))
                    .current();
            assertThat(inbox()).isEmpty();
            assertThat(session.run(() -> caseRecords().shownBy(receipt.id()))).hasSize(1);
            session.run(() -> caseRecords().withdraw(cost.id(), "not that one", Authorship.OWNER));
            assertThat(inbox()).containsExactly(receipt.id());
            erase(cost.id());
            assertThat(inbox()).containsExactly(receipt.id());
        }

        private List<Id<Exhibit>> inbox() throws Exception {
            return session.run(() -> Opened.of(session.session()).exhibits().inbox().stream()
                    .map(ExhibitHistory::id)
                    .toList());
        }

        @Test
        void areFoundFromTheIncidentAndFromTheTerm() throws Exception {
            Incident incident = session.record(Diary.incident("kestrel"), null).current();
            CaseRecord contact = CaseRecord.of(session.newId(), CaseRecordKind.CONTACT)
                    .with(AgencyContact.ABOUT, new FieldValue.Links(List.of(incident.id())));
            OrderTerm term = new OrderTerm(session.newId(), "stay away");
            CaseRecord order = CaseRecord.of(session.newId(), CaseRecordKind.ORDER)
                    .with(CourtOrder.TERMS, new FieldValue.Terms(List.of(term)));
            record(contact);
            record(order);
            reopen();
            assertThat(session.run(() -> caseRecords().about(incident.id())))
                    .extracting(CaseRecordHistory::id)
                    .containsExactly(contact.id());
            assertThat(session.run(() -> caseRecords().term(term.id()))
                            .orElseThrow()
                            .order()
                            .id())
                    .isEqualTo(order.id());
        }
    }

    @Test
    void nothingIsRecordedInADiaryThatIsOpenForLookingOnly() throws Exception {
        for (int i = 0; i < 5; i++) {
            record(cost("locks"));
        }
        CaseRecord there = all().getFirst().current();
        session.close();
        Damage.takeBody(diary.file(), 4);
        session = new OnThread(diary.unlock());
        assertThat(session.opening().lookOnly()).isTrue();
        CaseRecord another = cost("a camera");
        assertThatThrownBy(() -> record(another)).isInstanceOf(VaultFailure.LookOnly.class);
        assertThatThrownBy(() -> session.run(() -> caseRecords().amend(there, "", Authorship.OWNER, null)))
                .isInstanceOf(VaultFailure.LookOnly.class);
        assertThatThrownBy(() -> session.run(() -> caseRecords().withdraw(there.id(), "", Authorship.OWNER)))
                .isInstanceOf(VaultFailure.LookOnly.class);
        assertThatThrownBy(() -> erase(there.id())).isInstanceOf(VaultFailure.LookOnly.class);
        assertThat(all()).hasSize(4);
    }
}
