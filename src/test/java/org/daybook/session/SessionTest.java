package org.daybook.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.daybook.casefile.Draft;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.entry.LedgerHead;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.incident.Incident;
import org.daybook.ledger.LedgerReport;
import org.daybook.organisation.Organisation;
import org.daybook.organisation.Organisations;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.request.PortfolioPart;
import org.daybook.portfolio.request.Requests;
import org.daybook.record.Id;
import org.daybook.vault.VaultFailure;
import org.daybook.vault.VaultFile.FailedTries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionTest {
    @TempDir
    Path folder;

    private Diary diary;
    private OnThread session;

    @BeforeEach
    void createDiary() throws VaultFailure {
        diary = new Diary(folder);
        session = new OnThread(diary.create());
    }

    @AfterEach
    void close() {
        session.close();
    }

    private void reopen() throws VaultFailure {
        session.close();
        session = new OnThread(diary.unlock());
    }

    @Nested
    class Recording {
        @Test
        void whatIsRecordedIsThereAfterUnlockingAgain() throws Exception {
            IncidentHistory recorded = session.record(Diary.incident("kestrel"), null);
            reopen();
            assertThat(session.incident(recorded.id()).orElseThrow().current()).isEqualTo(recorded.current());
            assertThat(session.opening().report().sound()).isTrue();
        }

        @Test
        void theSameIncidentIsNotRecordedTwice() throws Exception {
            Incident incident = session.record(Diary.incident("once"), null).current();
            assertThatThrownBy(() -> session.record(incident, null)).isInstanceOf(IllegalArgumentException.class);
            assertThat(session.incidents()).hasSize(1);
        }

        @Test
        void aTextBeyondMeasureIsRefusedBeforeAnythingIsWritten() throws Exception {
            String text = "word ".repeat(4_000_000);
            assertThatThrownBy(() -> session.record(Diary.incident(text), null))
                    .isInstanceOf(VaultFailure.TextTooLong.class);
            Draft draft = new Draft(
                    session.newId(), "incident", null, Map.of("words", text), OffsetDateTime.now(Diary.CLOCK));
            assertThatThrownBy(() -> session.saveDraft(draft)).isInstanceOf(VaultFailure.TextTooLong.class);
            reopen();
            assertThat(session.opening().report().sound()).isTrue();
        }

        @Test
        void erasingTakesTheDraftOfAnAmendmentAlong() throws Exception {
            Id<Incident> id = session.record(Diary.incident("erase"), null).id();
            session.saveDraft(new Draft(
                    session.newId(), "incident", id, Map.of("words", "more"), OffsetDateTime.now(Diary.CLOCK)));
            session.erase(id, "asked to");
            assertThat(session.drafts()).isEmpty();
        }

        @Test
        void anErasureThatFailsLeavesTheDraftOfAnAmendment() throws Exception {
            Id<Incident> id = session.record(Diary.incident("erase"), null).id();
            session.saveDraft(new Draft(
                    session.newId(), "incident", id, Map.of("words", "more"), OffsetDateTime.now(Diary.CLOCK)));
            assertThatThrownBy(() -> session.erase(id, "long ".repeat(4_000_000)))
                    .isInstanceOf(VaultFailure.TextTooLong.class);
            assertThat(session.drafts()).hasSize(1);
            assertThat(session.incidents()).hasSize(1);
        }

        @Test
        void incidentsAreNumberedInTheOrderOfRecording() throws Exception {
            session.record(Diary.incident("one"), null);
            reopen();
            assertThat(session.record(Diary.incident("two"), null).current().number())
                    .isEqualTo(2);
        }

        @Test
        void anAmendmentStandsBesideTheOriginal() throws Exception {
            Incident first = session.record(Diary.incident("before"), null).current();
            Incident changed = Diary.incident(first.id(), "after", Diary.DAY);
            session.amend(changed, "I remembered the colour", null);
            reopen();
            IncidentHistory history = session.incident(first.id()).orElseThrow();
            assertThat(history.original().record().what().happened()).isEqualTo("before happened");
            assertThat(history.current().what().happened()).isEqualTo("after happened");
            assertThat(history.versions().getLast().reason()).isEqualTo("I remembered the colour");
        }

        @Test
        void aWithdrawnIncidentStaysVisibleAsWithdrawn() throws Exception {
            Id<Incident> id = session.record(Diary.incident("gone"), null).id();
            session.withdraw(id, "it was someone else");
            reopen();
            assertThat(session.incident(id).orElseThrow().isWithdrawn()).isTrue();
        }

        @Test
        void anErasedIncidentIsGoneAndItsNumberIsNotUsedAgain() throws Exception {
            Id<Incident> id = session.record(Diary.incident("erase"), null).id();
            session.erase(id, "asked to");
            reopen();
            assertThat(session.incident(id)).isEmpty();
            assertThat(session.opening().report().sound()).isTrue();
            assertThat(session.opening().report().erased()).hasSize(1);
            assertThat(session.record(Diary.incident("next"), null).current().number())
                    .isEqualTo(2);
        }
    }

    @Nested
    class Reminders {
        @Test
        void whatIsHiddenStaysHiddenAfterUnlockingAgain() throws Exception {
            hide(Set.of("witness"));
            reopen();
            assertThat(session.run(() -> Opened.of(session.session()).patterns().snapshot())
                            .hiddenReminders())
                    .containsExactly("witness");
        }

        @Test
        void hidingWhatIsHiddenWritesNothing() throws Exception {
            hide(Set.of("witness"));
            String head = session.run(Opened.of(session.session()).headCodes()::current);
            hide(Set.of("witness"));
            assertThat(session.run(Opened.of(session.session()).headCodes()::current))
                    .isEqualTo(head);
        }

        private void hide(Set<String> codes) throws Exception {
            session.run(() -> {
                Opened.of(session.session()).patterns().hideReminders(codes);
                return true;
            });
        }
    }

    @Nested
    class AnOrganisation {
        @Test
        void whatItSetIsThereAfterUnlockingAgainUntilItIsRemoved() throws Exception {
            assertThat(session.session().organisation()).isEqualTo(Organisation.NONE);
            session.session().setOrganisation(Organisations.northshire()).get();
            reopen();
            assertThat(session.session().organisation()).isEqualTo(Organisations.northshire());
            session.session().setOrganisation(Organisation.NONE).get();
            reopen();
            assertThat(session.session().organisation()).isEqualTo(Organisation.NONE);
        }
    }

    @Nested
    class Drafts {
        @Test
        void aDraftIsOfferedAfterUnlockingAgainJustAsItWasTyped() throws Exception {
            Draft draft = new Draft(
                    session.newId(),
                    "incident",
                    null,
                    Map.of("date", "3/1", "words", "half a sen \uD83D\uDE00"),
                    now());
            session.saveDraft(draft);
            reopen();
            assertThat(session.drafts()).containsExactly(draft);
        }

        @Test
        void recordingThrowsTheDraftAwayInTheSameTransaction() throws Exception {
            Draft draft = new Draft(session.newId(), "incident", null, Map.of("words", "x"), now());
            session.saveDraft(draft);
            session.record(Diary.incident("done"), draft.id());
            assertThat(session.drafts()).isEmpty();
        }

        private OffsetDateTime now() {
            return OffsetDateTime.now(Diary.CLOCK);
        }
    }

    @Nested
    class Opening {
        @Test
        void failedTriesAreShownAtTheNextUnlockAndOnlyThen() throws Exception {
            session.close();
            try (Passphrase wrong = Passphrase.of("not this one".toCharArray())) {
                assertThatThrownBy(() -> Diary.diaries().unlock(diary.file(), wrong))
                        .isInstanceOf(VaultFailure.WrongPassphrase.class);
            }
            assertThat(Diary.diaries().failedTries(diary.file()).count()).isEqualTo(1);
            session = new OnThread(diary.unlock());
            assertThat(session.opening().failedTries()).isEqualTo(1);
            assertThat(session.opening().lastOpened()).isPresent();
            reopen();
            assertThat(session.opening().failedTries()).isZero();
        }

        @Test
        void theRecoveryCodeOpensAndANewPassphraseTakesOver() throws Exception {
            session.close();
            Path file = folder.resolve("second.nbk");
            RecoveryCode code = RecoveryCode.generate(new SecureRandom());
            try (Passphrase forgotten = Passphrase.of("forgotten".toCharArray())) {
                OnThread second = new OnThread(Diary.diaries().create(file, forgotten, code));
                second.record(Diary.incident("kept"), null);
                second.close();
            }
            OnThread recovered = new OnThread(Diary.diaries().unlock(file, code));
            try (Passphrase next = Diary.passphrase()) {
                recovered.setPassphrase(next);
            }
            recovered.close();
            try (Passphrase next = Diary.passphrase()) {
                session = new OnThread(Diary.diaries().unlock(file, next));
            }
            assertThat(session.incidents()).hasSize(1);
            session.close();
            session = new OnThread(Diary.diaries().unlock(file, code));
            assertThat(session.incidents()).hasSize(1);
        }

        @Test
        void aClockThatRanBackwardsIsNoted() throws Exception {
            session.close();
            try (Passphrase passphrase = Diary.passphrase()) {
                session = new OnThread(Diary.diaries(Clock.offset(Diary.CLOCK, Duration.ofDays(-365)))
                        .unlock(diary.file(), passphrase));
            }
            session.record(Diary.incident("early"), null);
            PortfolioContent content = session.collect(Requests.everything());
            assertThat(content.ledger().clockSteps()).hasSize(1);
        }
    }

    @Nested
    class ChangingThePassphrase {
        @Test
        void onlyTheNewOneOpensAndAllIsThere() throws Exception {
            session.record(Diary.incident("kept"), null);
            session.saveDraft(new Draft(
                    session.newId(), "incident", null, Map.of("words", "still here"), OffsetDateTime.now(Diary.CLOCK)));
            LedgerHead before = session.head();
            try (Passphrase now = Diary.passphrase();
                    Passphrase next = Passphrase.of("another river".toCharArray())) {
                session.changePassphrase(now, next);
                session.close();
                assertThatThrownBy(() -> Diary.diaries().unlock(diary.file(), now))
                        .isInstanceOf(VaultFailure.WrongPassphrase.class);
                session = new OnThread(Diary.diaries().unlock(diary.file(), next));
            }
            assertThat(session.opening().report().sound()).isTrue();
            assertThat(session.incidents()).hasSize(1);
            assertThat(session.drafts()).hasSize(1);
            assertThat(session.head()).isNotEqualTo(before);
        }

        @Test
        void aWrongPresentPassphraseChangesNothing() throws Exception {
            try (Passphrase wrong = Passphrase.of("no".toCharArray());
                    Passphrase next = Passphrase.of("another".toCharArray())) {
                assertThatThrownBy(() -> session.changePassphrase(wrong, next))
                        .isInstanceOf(VaultFailure.WrongPassphrase.class);
            }
            reopen();
            assertThat(session.opening().report().sound()).isTrue();
        }
    }

    @Nested
    class Copying {
        @Test
        void theCopyOpensWithTheSamePassphraseAndHoldsTheSame() throws Exception {
            session.record(Diary.incident("copied"), null);
            Path copy = folder.resolve("copy.nbk");
            session.copyTo(copy);
            session.close();
            try (Passphrase passphrase = Diary.passphrase()) {
                session = new OnThread(Diary.diaries().unlock(copy, passphrase));
            }
            assertThat(session.incidents()).hasSize(1);
            session.close();
            assertThat(folder).isDirectoryNotContaining("glob:**.part");
            session = new OnThread(diary.unlock());
        }

        @Test
        void aCopyIsGivenUpAndGoneOnceTheDiaryIsToBeShut() throws Exception {
            Path copy = folder.resolve("copy.nbk");
            session.session().hurry();
            assertThatThrownBy(() -> session.copyTo(copy)).isInstanceOf(VaultFailure.Stopped.class);
            assertThat(folder).isDirectoryNotContaining("glob:**copy*");
        }

        @Test
        void anExistingFileIsNotTouched() throws Exception {
            Path other = Files.writeString(folder.resolve("other"), "mine");
            assertThatThrownBy(() -> session.copyTo(other)).isInstanceOf(VaultFailure.AlreadyThere.class);
            assertThat(other).hasContent("mine");
        }
    }

    @Nested
    class Collecting {
        @Test
        void whatWasLeftOutAndThePrivateNoteAreNotInTheContent() throws Exception {
            session.record(Diary.incident("shown"), null);
            Id<Incident> hidden = session.record(Diary.incident("hidden"), null).id();
            PortfolioContent content = session.collect(Requests.everything()
                    .with(Requests.without(Set.of(hidden)))
                    .withoutParts(Set.of(PortfolioPart.FEELINGS, PortfolioPart.WHO)));
            assertThat(content.toString())
                    .contains("shown happened")
                    .doesNotContain("hidden happened", "shown private", "leaveout", "shown feelings", "shown person");
            assertThat(content.selection()).isTrue();
        }

        @Test
        void aChoiceWithoutAnIncidentIsRefused() {
            assertThatThrownBy(() -> session.collect(Requests.everything()))
                    .isInstanceOf(PortfolioFailure.NothingChosen.class);
        }
    }

    @Test
    void searchFindsWordsInAnyVersionAndAnyScript() throws Exception {
        Id<Incident> first = session.record(Diary.incident("Çağla şöyle"), null).id();
        session.record(Diary.incident("நாய் குரைத்தது"), null);
        session.amend(Diary.incident(first, "changed", Diary.DAY), "why", null);
        assertThat(session.search("cagla")).hasSize(1);
        assertThat(session.search("குரை")).hasSize(1);
        assertThat(session.search("\"'*( OR")).isEmpty();
    }

    @Test
    void openedOnlyToReadEveryRecordIsThereButNothingIsIndexed() throws Exception {
        session.record(Diary.incident("one"), null);
        session.close();
        try (Passphrase passphrase = Diary.passphrase()) {
            session =
                    new OnThread(Diary.diaries().unlockToRead(diary.file(), new UnlockSecret.OfPassphrase(passphrase)));
        }
        assertThat(session.incidents()).hasSize(1);
        assertThat(session.session().searchable()).isCompletedExceptionally();
        assertThat(session.run(() -> Opened.of(session.session()).timeline().rows()))
                .isEmpty();
        assertThat(session.collect(Requests.everything()).sheets()).hasSize(1);
    }

    @Test
    void verifyingSaysThatAllHolds() throws Exception {
        session.record(Diary.incident("a"), null);
        LedgerReport report = session.verify();
        assertThat(report.sound()).isTrue();
        assertThat(report.findings()).isEqualTo(List.of());
    }

    @Test
    void readingTheWholeLedgerIsGivenUpOnceTheDiaryIsToBeShut() throws Exception {
        session.record(Diary.incident("a"), null);
        session.session().hurry();
        assertThatThrownBy(() -> session.verify()).isInstanceOf(VaultFailure.Stopped.class);
        assertThatThrownBy(() -> session.collect(Requests.everything())).isInstanceOf(VaultFailure.Stopped.class);
    }

    @Test
    void theSearchForCluesDoesNotReadTheLedgerAgain() throws Exception {
        session.record(Diary.incident("a"), null);
        // From here on reading it would be given up.
        session.session().hurry();
        assertThat(session.run(() -> Opened.of(session.session()).portfolios().clueSearch(Requests.everything())))
                .isNotNull();
    }

    @Test
    void closingTwiceAndAskingAfterwardsDoNoHarm() {
        session.close();
        assertThat(session.session().close()).isEmpty();
        assertThat(session.session().call(_ -> 1)).isCompletedExceptionally();
    }

    @Test
    void aSecondOpenerIsRefused() {
        assertThatThrownBy(() -> diary.unlock()).isInstanceOf(VaultFailure.InUse.class);
    }

    @Test
    void twoThatOpenItAtTheSameMomentDoNotWaitForEachOtherInVain() throws Exception {
        session.close();
        for (int time = 0; time < 20; time++) {
            CompletableFuture<FailedTries> looking = CompletableFuture.supplyAsync(() -> {
                try {
                    return Diary.diaries().failedTries(diary.file());
                } catch (VaultFailure e) {
                    throw new IllegalStateException(e);
                }
            });
            assertThat(Diary.diaries().failedTries(diary.file()).count()).isZero();
            assertThat(looking.get().count()).isZero();
        }
    }

    @Test
    void aSecondOpenerWaitsForOneThatIsAboutToLeave() throws Exception {
        Thread leaving = Thread.ofPlatform().start(() -> {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            session.close();
        });
        Session second = diary.unlock();
        leaving.join();
        assertThat(second.close()).isEmpty();
    }
}
