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
import org.daybook.casefile.Authorship;
import org.daybook.casefile.Draft;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.ParticularHistory;
import org.daybook.facts.Incident;
import org.daybook.facts.ThingId;
import org.daybook.particulars.AgencyContact;
import org.daybook.particulars.Cost;
import org.daybook.particulars.CourtOrder;
import org.daybook.particulars.FilledParticular;
import org.daybook.particulars.Particular;
import org.daybook.particulars.ParticularKind;
import org.daybook.particulars.Term;
import org.daybook.particulars.Value;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParticularsTest {
    private static final Authorship WENDY = new Authorship("Wendy, advocate", "Ann");
    private static final ThingId DRAFT = new ThingId("0d".repeat(16));

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

    private Particulars particulars() {
        return session.session().particulars();
    }

    private ParticularHistory record(Particular particular) throws Exception {
        return session.run(() -> particulars().record(particular, Authorship.OWNER, null));
    }

    private List<ParticularHistory> all() throws Exception {
        return session.run(() -> particulars().all());
    }

    private void erase(ThingId id) throws Exception {
        session.run(() -> {
            particulars().erase(id, "asked to");
            return true;
        });
    }

    private Particular cost(String what) throws Exception {
        return Particular.of(session.newId(), ParticularKind.COST).with(Cost.WHAT, new Value.Text(what));
    }

    private void draft(@Nullable ThingId about) throws Exception {
        session.saveDraft(
                new Draft(DRAFT, "particular", about, Map.of("what", "half a"), OffsetDateTime.now(Diary.CLOCK)));
    }

    private List<Draft> drafts() throws Exception {
        return session.drafts();
    }

    @Nested
    class Recording {
        @Test
        void givesTheNextNumberOfItsKindAndKeepsWhoRecordedIt() throws Exception {
            record(cost("locks"));
            Particular second = cost("a camera");
            ParticularHistory history = session.run(() -> particulars().record(second, WENDY, null));
            assertThat(history.current()).isEqualTo(second.numbered(2));
            assertThat(history.original().recorded().envelope().author()).isEqualTo("Wendy, advocate");
            assertThat(history.original().recorded().envelope().onBehalfOf()).isEqualTo("Ann");
            assertThat(record(Particular.of(session.newId(), ParticularKind.STEP))
                            .current()
                            .number())
                    .isEqualTo(1);
        }

        @Test
        void takesItsDraftAwayInTheSameTransaction() throws Exception {
            Particular cost = cost("locks");
            draft(null);
            long before = session.verify().head().count();
            session.run(() -> particulars().record(cost, Authorship.OWNER, DRAFT));
            assertThat(drafts()).isEmpty();
            assertThat(session.verify().head().count()).isEqualTo(before + 1);
            reopen();
            assertThat(drafts()).isEmpty();
            assertThat(all()).hasSize(1);
        }

        @Test
        void refusesTheSameTwice() throws Exception {
            Particular cost = cost("locks");
            record(cost);
            assertThatThrownBy(() -> record(cost)).isInstanceOf(IllegalArgumentException.class);
            assertThat(all()).hasSize(1);
        }

        @Test
        void keepsEveryFieldOfEveryKindThroughClosing() throws Exception {
            List<Particular> recorded = new ArrayList<>();
            for (ParticularKind kind : ParticularKind.values()) {
                recorded.add(record(FilledParticular.of(kind)).current());
            }
            List<ParticularHistory> before = all();
            reopen();
            assertThat(all()).isEqualTo(before);
            assertThat(all()).extracting(ParticularHistory::current).isEqualTo(recorded);
            assertThat(session.verify().sound()).isTrue();
        }
    }

    @Nested
    class Amending {
        @Test
        void putsTheNewVersionBesideTheOldUnderItsNumber() throws Exception {
            Particular cost = record(cost("locks")).current();
            draft(cost.id());
            Particular better =
                    cost.with(Cost.WHAT, new Value.Text("two locks")).numbered(77);
            session.run(() -> particulars().amend(better, "clearer", WENDY, DRAFT));
            reopen();
            ParticularHistory history = all().getFirst();
            assertThat(history.versions())
                    .extracting(version -> version.particular().text(Cost.WHAT) + "/" + version.reason())
                    .containsExactly("locks/", "two locks/clearer");
            assertThat(history.current().number()).isEqualTo(1);
            assertThat(drafts()).isEmpty();
        }

        @Test
        void refusesAnotherKindAndWhatIsNotThere() throws Exception {
            Particular cost = record(cost("locks")).current();
            Particular order = Particular.of(cost.id(), ParticularKind.ORDER);
            assertThatThrownBy(() -> session.run(() -> particulars().amend(order, "", Authorship.OWNER, null)))
                    .isInstanceOf(IllegalArgumentException.class);
            Particular absent = cost("nothing");
            assertThatThrownBy(() -> session.run(() -> particulars().amend(absent, "", Authorship.OWNER, null)))
                    .isInstanceOf(NoSuchElementException.class);
        }
    }

    @Nested
    class Withdrawing {
        @Test
        void leavesItVisible() throws Exception {
            Particular cost = record(cost("locks")).current();
            session.run(() -> particulars().withdraw(cost.id(), "the landlord paid", WENDY));
            reopen();
            ParticularHistory history = all().getFirst();
            assertThat(history.isWithdrawn()).isTrue();
            assertThat(history.current()).isEqualTo(cost);
        }

        @Test
        void twiceIsOnce() throws Exception {
            Particular cost = record(cost("locks")).current();
            ParticularHistory first =
                    session.run(() -> particulars().withdraw(cost.id(), "the landlord paid", Authorship.OWNER));
            String before = session.headCode();
            assertThat(session.run(() -> particulars().withdraw(cost.id(), "another", Authorship.OWNER)))
                    .isEqualTo(first);
            assertThat(session.headCode()).isEqualTo(before);
        }
    }

    @Nested
    class Erasing {
        @Test
        void takesAllVersionsAndDraftsAndLeavesTheNumberUsed() throws Exception {
            record(cost("resident"));
            Particular cost = record(cost("locks")).current();
            session.run(() -> particulars().amend(cost, "clearer", Authorship.OWNER, null));
            session.run(() -> particulars().withdraw(cost.id(), "mistaken", Authorship.OWNER));
            draft(cost.id());
            erase(cost.id());
            assertThat(drafts()).isEmpty();
            reopen();
            assertThat(all()).hasSize(1);
            assertThat(session.verify().erased()).hasSize(3);
            assertThat(session.verify().sound()).isTrue();
            assertThat(record(cost("a camera")).current().number()).isEqualTo(3);
            assertThat(session.run(() -> session.session().erasures()))
                    .singleElement()
                    .satisfies(erasure ->
                            assertThat(erasure.particulars()).isEqualTo(Map.of(ParticularKind.COST, List.of(2))));
        }

        @Test
        void passesOverWhatIsNotThere() throws Exception {
            String before = session.headCode();
            erase(session.newId());
            assertThat(session.headCode()).isEqualTo(before);
        }

        @Test
        void ofAnIncidentOrAnExhibitSaysBeforeWhatNamesItAndLeavesTheLink() throws Exception {
            Incident incident = session.record(Diary.incident("kestrel"), null).current();
            Particular cost = record(cost("locks").with(Cost.ABOUT, new Value.Links(List.of(incident.id()))))
                    .current();
            ErasurePreview preview = session.run(
                    () -> ErasurePreview.of(session.session(), incident.id()).orElseThrow());
            assertThat(preview.namedBy()).extracting(ParticularHistory::id).containsExactly(cost.id());
            session.erase(incident.id(), "asked to");
            reopen();
            assertThat(all().getFirst().current().incidents()).containsExactly(incident.id());
            assertThat(session.incident(incident.id())).isEmpty();
        }
    }

    @Nested
    class Links {
        @Test
        void ofAnExhibitToAParticularAloneKeepItOutOfTheInbox() throws Exception {
            ExhibitHistory receipt = session.session()
                    .exhibits()
                    .add("receipt".getBytes(StandardCharsets.UTF_8), "receipt.txt", null)
                    .exhibit();
            assertThat(inbox()).containsExactly(receipt.id());
            Particular cost = record(cost("locks").with(Cost.RECEIPTS, new Value.Links(List.of(receipt.id()))))
                    .current();
            assertThat(inbox()).isEmpty();
            assertThat(session.run(() -> particulars().shownBy(receipt.id()))).hasSize(1);
            session.run(() -> particulars().withdraw(cost.id(), "not that one", Authorship.OWNER));
            assertThat(inbox()).containsExactly(receipt.id());
            erase(cost.id());
            assertThat(inbox()).containsExactly(receipt.id());
        }

        private List<ThingId> inbox() throws Exception {
            return session.run(() -> session.session().exhibits().inbox().stream()
                    .map(ExhibitHistory::id)
                    .toList());
        }

        @Test
        void areFoundFromTheIncidentAndFromTheTerm() throws Exception {
            Incident incident = session.record(Diary.incident("kestrel"), null).current();
            Particular contact = Particular.of(session.newId(), ParticularKind.CONTACT)
                    .with(AgencyContact.ABOUT, new Value.Links(List.of(incident.id())));
            Term term = new Term(session.newId(), "stay away");
            Particular order = Particular.of(session.newId(), ParticularKind.ORDER)
                    .with(CourtOrder.TERMS, new Value.Terms(List.of(term)));
            record(contact);
            record(order);
            reopen();
            assertThat(session.run(() -> particulars().about(incident.id())))
                    .extracting(ParticularHistory::id)
                    .containsExactly(contact.id());
            assertThat(session.run(() -> particulars().term(term.id()))
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
        Particular there = all().getFirst().current();
        session.close();
        Damage.takeBody(diary.file(), 4);
        session = new OnThread(diary.unlock());
        assertThat(session.opening().lookOnly()).isTrue();
        Particular another = cost("a camera");
        assertThatThrownBy(() -> record(another)).isInstanceOf(VaultFailure.LookOnly.class);
        assertThatThrownBy(() -> session.run(() -> particulars().amend(there, "", Authorship.OWNER, null)))
                .isInstanceOf(VaultFailure.LookOnly.class);
        assertThatThrownBy(() -> session.run(() -> particulars().withdraw(there.id(), "", Authorship.OWNER)))
                .isInstanceOf(VaultFailure.LookOnly.class);
        assertThatThrownBy(() -> erase(there.id())).isInstanceOf(VaultFailure.LookOnly.class);
        assertThat(all()).hasSize(4);
    }
}
