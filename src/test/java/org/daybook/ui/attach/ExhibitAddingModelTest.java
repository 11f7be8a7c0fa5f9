package org.daybook.ui.attach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.PhysicalItem;
import org.daybook.incident.Incident;
import org.daybook.record.Id;
import org.daybook.session.Diary;
import org.daybook.session.Opened;
import org.daybook.ui.DeskFixture;
import org.daybook.ui.toolkit.progress.WorkStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ExhibitAddingModelTest extends DeskFixture {
    private ExhibitAddingModel adding;

    @BeforeEach
    void openDiary() throws Exception {
        adding = desk.adding();
    }

    @Nested
    class SeveralFiles {
        @Test
        void areKeptOneAfterTheOtherAndSheIsToldWhereTheOriginalsLie() throws Exception {
            add(ExhibitAddingTarget.INBOX, file("a.txt", "one"), file("b.txt", "two"));
            assertThat(adding.outcomes())
                    .hasSize(2)
                    .allSatisfy(outcome -> assertThat(outcome)
                            .isInstanceOfSatisfying(ExhibitAddingOutcome.KeptExhibit.class, kept -> {
                                assertThat(kept.heldAlready()).isFalse();
                                assertThat(kept.folder())
                                        .isEqualTo(folder.toAbsolutePath().toString());
                            }));
            assertThat(all()).extracting(exhibit -> exhibit.current().number()).containsExactly(1, 2);
            assertThat(adding.keptProperty().get()).isEqualTo(2);
            assertThat(adding.meter.statusProperty().get()).isNull();
        }

        @Test
        void tellHowFarTheyHaveComeWhileTheyAreAdded() throws Exception {
            List<WorkStatus> seen = new ArrayList<>();
            adding.meter.statusProperty().subscribe(status -> {
                if (status != null) {
                    seen.add(status);
                }
            });
            add(ExhibitAddingTarget.INBOX, file("a.txt", "one"), file("b.txt", "three"));
            assertThat(seen.getFirst().name()).isEqualTo("a.txt");
            assertThat(seen.getFirst().total()).isEqualTo(8);
            assertThat(seen.getLast().name()).isEqualTo("b.txt");
            assertThat(seen.getLast().index()).isEqualTo(2);
            assertThat(seen.getLast().count()).isEqualTo(2);
            assertThat(seen.getLast().done()).isEqualTo(3);
        }

        @Test
        void belongToAnIncidentThatIsNotRecordedYet() throws Exception {
            Id<Incident> incident = desk.on(Opened.of(desk.session())::newId);
            add(ExhibitAddingTarget.incident(incident), file("a.txt", "one"));
            assertThat(desk.on(() -> Opened.of(desk.session()).exhibits().of(incident)))
                    .hasSize(1);
            assertThat(desk.on(() -> Opened.of(desk.session()).exhibits().inbox()))
                    .hasSize(1);
        }

        @Test
        void belongToTheThingTheyShow() throws Exception {
            Exhibit item = Exhibit.of(desk.on(Opened.of(desk.session())::newId), 1, PhysicalItem.NOT_SAID);
            desk.on(() -> Opened.of(desk.session()).exhibits().recordPhysicalItem(item, Authorship.OWNER, null));
            add(ExhibitAddingTarget.physicalItem(item.id()), file("photo.txt", "light"));
            assertThat(all().getLast().current().links().exhibits()).containsExactly(item.id());
        }
    }

    @Nested
    class TheSameFileTwice {
        @Test
        void isKeptOnceLinkedAndSaid() throws Exception {
            Id<Incident> incident = desk.on(
                            () -> Opened.of(desk.session()).record(Diary.incident("gate"), Authorship.OWNER, null))
                    .id();
            add(ExhibitAddingTarget.INBOX, file("a.txt", "same"));
            add(ExhibitAddingTarget.incident(incident), file("b.txt", "same"));
            assertThat(adding.outcomes())
                    .singleElement()
                    .isInstanceOfSatisfying(ExhibitAddingOutcome.KeptExhibit.class, kept -> {
                        assertThat(kept.heldAlready()).isTrue();
                        assertThat(kept.exhibit().isAbout(incident)).isTrue();
                        assertThat(kept.name()).isEqualTo("b.txt");
                        assertThat(kept.target()).isEqualTo(ExhibitAddingTarget.incident(incident));
                    });
            assertThat(all()).hasSize(1);
        }
    }

    @Nested
    class WhatCannotBeAdded {
        @Test
        void isAFolderAndTheFileAfterItIsKept() throws Exception {
            Path inner = Files.createDirectory(folder.resolve("inner"));
            add(ExhibitAddingTarget.INBOX, new ExhibitAddingSource.Outside(inner), file("b.txt", "two"));
            assertThat(adding.outcomes().getFirst())
                    .isInstanceOfSatisfying(
                            ExhibitAddingOutcome.NotKept.class,
                            not -> assertThat(not.problem().text())
                                    .isEqualTo(desk.messages().get("problem.exhibit-not-a-file")));
            assertThat(adding.outcomes().getLast()).isInstanceOf(ExhibitAddingOutcome.KeptExhibit.class);
        }

        @Test
        void isAFileWhoseNameCannotBeReadHereAndTheFileAfterItIsKept() throws Exception {
            for (String name : new String[] {"caf\uFFFD.txt", "caf\0.txt"}) {
                add(
                        ExhibitAddingTarget.INBOX,
                        ExhibitAddingSource.of(new File(folder.toFile(), name)),
                        file("b.txt", "two"));
                assertThat(adding.outcomes().getFirst())
                        .isInstanceOfSatisfying(
                                ExhibitAddingOutcome.NotKept.class,
                                not -> assertThat(not.problem().text())
                                        .isEqualTo(desk.messages().get("problem.exhibit-unreadable-name")));
                assertThat(adding.outcomes().getLast()).isInstanceOf(ExhibitAddingOutcome.KeptExhibit.class);
            }
        }

        @Test
        void isAFileThatIsGone() throws Exception {
            add(ExhibitAddingTarget.INBOX, new ExhibitAddingSource.Outside(folder.resolve("gone.txt")));
            assertThat(adding.outcomes()).singleElement().isInstanceOf(ExhibitAddingOutcome.NotKept.class);
            assertThat(all()).isEmpty();
        }

        @Test
        void isAnythingInADiaryThatIsOpenForLookingOnly() throws Exception {
            long seq = desk.on(() -> Opened.of(desk.session()).record(Diary.incident("gate"), Authorship.OWNER, null))
                    .original()
                    .recorded()
                    .seq();
            desk.reopenDamaged(seq);
            adding = desk.adding();
            add(ExhibitAddingTarget.INBOX, file("a.txt", "one"), file("b.txt", "two"));
            assertThat(adding.outcomes())
                    .hasSize(2)
                    .allSatisfy(outcome -> assertThat(outcome)
                            .isInstanceOfSatisfying(
                                    ExhibitAddingOutcome.NotKept.class,
                                    not -> assertThat(not.problem().text())
                                            .isEqualTo(desk.messages().get("problem.look-only-changed"))));
        }
    }

    @Nested
    class WhenItIsStopped {
        @Test
        void whatWasKeptStaysAndTheRestIsLeft() throws Exception {
            adding.meter.statusProperty().subscribe(status -> {
                if (status != null && status.index() == 2) {
                    adding.stop();
                }
            });
            byte[] large = new byte[20 << 20];
            Arrays.fill(large, (byte) 7);
            Path second = Files.write(folder.resolve("second.bin"), large);
            adding.add(
                    List.of(
                            file("first.txt", "one"),
                            new ExhibitAddingSource.Outside(second),
                            file("third.txt", "three")),
                    ExhibitAddingTarget.INBOX);
            desk.until(() -> adding.meter.statusProperty().get() != null);
            desk.until(() -> adding.meter.statusProperty().get() == null);
            assertThat(all())
                    .extracting(exhibit -> name(exhibit))
                    .doesNotContain("third.txt")
                    .contains("first.txt");
        }

        @Test
        void byLockingNothingIsHalfThereAndNoFaultIsTold() throws Exception {
            desk.session().close();
            adding.add(List.of(file("a.txt", "one"), file("b.txt", "two")), ExhibitAddingTarget.INBOX);
            desk.until(() -> !adding.outcomes().isEmpty());
            assertThat(adding.outcomes()).singleElement().isInstanceOf(ExhibitAddingOutcome.NotKept.class);
            desk.reopen();
            assertThat(all()).isEmpty();
        }
    }

    @Nested
    class WhatNobodyForesaw {
        @Test
        void isListedAndToldAndTheFileAfterItIsKept() throws Exception {
            ExhibitAddingSource.PictureSource broken = new ExhibitAddingSource.PictureSource(2, 2, new int[1]);
            adding.add(
                    List.of(new ExhibitAddingSource.Pasted(broken, "broken.png"), file("b.txt", "two")),
                    ExhibitAddingTarget.INBOX);
            List<Throwable> bugs = desk.bugsUntil(() -> adding.outcomes().size() == 2);
            assertThat(bugs).hasSize(1);
            assertThat(adding.outcomes().getFirst()).isInstanceOf(ExhibitAddingOutcome.NotKept.class);
            assertThat(adding.outcomes().getLast()).isInstanceOf(ExhibitAddingOutcome.KeptExhibit.class);
            assertThat(adding.meter.statusProperty().get()).isNull();
        }

        @Test
        void suchAsAThingThatWasErasedMeanwhileLeavesThePhotosInTheInboxAndSaysThatTheyAreKept() throws Exception {
            Exhibit item = Exhibit.of(desk.on(Opened.of(desk.session())::newId), 1, PhysicalItem.NOT_SAID);
            desk.on(() -> Opened.of(desk.session()).exhibits().recordPhysicalItem(item, Authorship.OWNER, null));
            desk.on(() -> {
                Opened.of(desk.session()).exhibits().erase(List.of(item.id()), "asked to");
                return item;
            });
            add(ExhibitAddingTarget.physicalItem(item.id()), file("a.txt", "one"), file("b.txt", "two"));
            assertThat(adding.outcomes())
                    .hasSize(2)
                    .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(ExhibitAddingOutcome.KeptExhibit.class));
            assertThat(desk.on(() -> Opened.of(desk.session()).exhibits().inbox()))
                    .extracting(exhibit -> name(exhibit))
                    .containsExactly("a.txt", "b.txt");
            assertThat(adding.keptProperty().get()).isEqualTo(2);
        }
    }

    @Nested
    class WhenTheDiaryIsLocked {
        @Test
        void onlyHowManyWereLeftIsKeptToBeSaidLater() throws Exception {
            assertThat(adding.drop()).isZero();
            adding = new ExhibitAddingModel(
                    desk.session(), desk.tasks(), desk.errors(), desk.timer(), Diary.CLOCK, new PictureRiskNote());
            adding.add(
                    List.of(file("a.txt", "one"), file("b.txt", "two"), file("c.txt", "three")),
                    ExhibitAddingTarget.INBOX);
            desk.until(() -> adding.meter.statusProperty().get() != null);
            assertThat(adding.drop()).isEqualTo(3);
            desk.tellAll();
            ExhibitAddingModel next = desk.adding();
            next.leftOff(3);
            assertThat(next.outcomes()).containsExactly(new ExhibitAddingOutcome.LeftOff(3));
        }

        @Test
        void nothingOfWhatWasAddedIsSaidAnyMore() throws Exception {
            add(ExhibitAddingTarget.INBOX, file("a.txt", "one"));
            adding.add(List.of(file("b.txt", "two")), ExhibitAddingTarget.INBOX);
            adding.drop();
            desk.tellAll();
            assertThat(adding.outcomes()).isEmpty();
            assertThat(adding.meter.statusProperty().get()).isNull();
            assertThat(all()).hasSize(1);
        }
    }

    @Nested
    class TheNoteBeforePictures {
        @Test
        void isWantedOnceForWhateverMayHoldPictures() throws Exception {
            assertThat(said("chat.txt", "call.mp3")).isFalse();
            assertThat(said("chat.txt", "letter.pdf")).isTrue();
            assertThat(said("no ending")).isTrue();
            adding.wasSaid();
            assertThat(said("letter.pdf", "no ending", "IMG.JPG", "door.mp4")).isFalse();
        }

        @Test
        void isNotSaidAgainWhenADiaryThatHasAPictureIsOpenedAnew() throws Exception {
            int[] argb = {0xff336699, 0xff336699};
            add(ExhibitAddingTarget.INBOX, file("chat.txt", "one"));
            assertThat(anew("IMG.JPG")).isTrue();
            add(
                    ExhibitAddingTarget.INBOX,
                    new ExhibitAddingSource.Pasted(
                            new ExhibitAddingSource.PictureSource(2, 1, argb), "Pasted picture.png"));
            assertThat(anew("IMG.JPG")).isFalse();
        }

        /** As after the diary was locked and opened again: nothing but the diary tells that it was said. */
        private boolean anew(String... names) throws Exception {
            adding = new ExhibitAddingModel(
                    desk.session(), desk.tasks(), desk.errors(), desk.timer(), Diary.CLOCK, new PictureRiskNote());
            return said(names);
        }

        private boolean said(String... names) throws Exception {
            List<Boolean> outcome = new ArrayList<>();
            adding.before(List.of(names), () -> outcome.add(true), () -> outcome.add(false));
            desk.until(() -> !outcome.isEmpty());
            return outcome.getFirst();
        }
    }

    @Test
    void aPastedPictureLiesInNoFolder() throws Exception {
        int[] argb = {0xff336699, 0xff336699};
        add(
                ExhibitAddingTarget.INBOX,
                new ExhibitAddingSource.Pasted(
                        new ExhibitAddingSource.PictureSource(2, 1, argb), "Pasted picture.png"));
        assertThat(adding.outcomes())
                .singleElement()
                .isInstanceOfSatisfying(ExhibitAddingOutcome.KeptExhibit.class, kept -> {
                    assertThat(kept.folder()).isEmpty();
                    assertThat(Objects.requireNonNull(kept.exhibit().current().file())
                                    .kind())
                            .isEqualTo("image/png");
                });
    }

    private void add(ExhibitAddingTarget target, ExhibitAddingSource... sources) throws InterruptedException {
        adding.add(List.of(sources), target);
        desk.until(() -> adding.meter.statusProperty().get() != null);
        desk.until(() -> adding.meter.statusProperty().get() == null);
    }

    private ExhibitAddingSource file(String name, String text) throws IOException {
        return new ExhibitAddingSource.Outside(Files.writeString(folder.resolve(name), text));
    }

    private List<ExhibitHistory> all() throws Exception {
        return desk.on(() -> Opened.of(desk.session()).exhibits().all());
    }

    private static String name(ExhibitHistory exhibit) {
        return Objects.requireNonNull(exhibit.current().file()).name();
    }
}
