package org.daybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import org.daybook.casefile.Draft;
import org.daybook.casefile.ImportHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.FilledCaseRecord;
import org.daybook.conversation.MessageImport;
import org.daybook.decoder.HostileFiles;
import org.daybook.evidence.Pictures;
import org.daybook.exhibit.Exhibit;
import org.daybook.incident.Incident;
import org.daybook.job.importing.ImportedChat;
import org.daybook.record.Id;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.session.Opened;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Fx;
import org.daybook.ui.toolkit.navigation.Destination;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** F12 in the whole window with its real screens: an empty page at once, whatever is shown and whatever is going on. */
@ToolkitTest
@Tag("once")
class HidingTest {
    private static final int LARGE = 24 << 20;
    private static final String NEXT = "plum ladder violin quiet harbour";

    @TempDir
    static Path made;

    private static Id<Incident> incident;
    private static Id<Exhibit> exhibit;
    private static Id<Exhibit> picture;
    private static Id<CaseRecord> person;
    private static Id<MessageImport> chat;

    @TempDir
    Path folder;

    private Diary diary;
    private TrialWindow window;
    private Set<ProcessHandle> others;

    @BeforeAll
    static void diaries() throws Exception {
        Diary first = new Diary(made);
        OnThread session = new OnThread(first.create());
        incident = session.record(Diary.incident("gate"), null).id();
        exhibit = session.session()
                .intake()
                .begin(new byte[] {1, 2, 3}, "note.bin", incident)
                .finish()
                .exhibit()
                .id();
        picture = session.session()
                .intake()
                .begin(Pictures.blankPng(4, 3, 8, 2), "picture.png", incident)
                .finish()
                .exhibit()
                .id();
        person = session.run(() -> Opened.of(session.session())
                        .caseRecords()
                        .record(FilledCaseRecord.of(CaseRecordKind.PERSON), Authorship.OWNER, null))
                .id();
        chat = ImportedChat.into(session.session(), made).id();
        session.copyTo(made.resolve("small.nbk"));
        session.session().intake().begin(large(1), "film.bin", incident).finish();
        session.close();
    }

    @BeforeEach
    void diary() throws Exception {
        others = children().collect(Collectors.toSet());
        diary = new Diary(folder);
        Files.copy(made.resolve("small.nbk"), diary.file());
        window = new TrialWindow(folder);
    }

    @Test
    void theEmptyPageIsThereAtOnceFromEveryScreen() throws Exception {
        Set<Class<?>> tried = new LinkedHashSet<>();
        for (Destination place : places()) {
            tried.add(place.getClass());
            window.open(diary.unlock());
            window.go(place);
            assertThat(Hiding.shown(window.all(Node.class)))
                    .as("%s shows something", place)
                    .isNotEmpty();
            window.type("canary");
            hide(place.getClass().getSimpleName());
            back();
        }
        assertThat(tried).containsExactlyInAnyOrder(Destination.class.getPermittedSubclasses());
    }

    @Test
    void whatWasBeingTypedIsOfferedAgain() throws Exception {
        for (Destination place : List.of(
                new Destination.Today(),
                new Destination.NewIncident(null),
                new Destination.AmendIncident(incident, null),
                new Destination.WriteUpMany(null),
                new Destination.NewCaseRecord(CaseRecordKind.ORDER),
                new Destination.AmendCaseRecord(CaseRecordKind.PERSON, person, null))) {
            window.open(diary.unlock());
            window.go(place);
            window.type("canary");
            hide(place.getClass().getSimpleName());
            OnThread session = new OnThread(diary.unlock());
            List<Draft> drafts = session.run(Opened.of(session.session()).drafts()::list);
            assertThat(drafts).as("%s", place).isNotEmpty();
            assertThat(drafts.getFirst().fields().values()).as("%s", place).anyMatch(text -> text.contains("canary"));
            for (Draft draft : drafts) {
                session.run(() -> {
                    Opened.of(session.session()).drafts().discard(draft.id());
                    return true;
                });
            }
            session.close();
            back();
        }
    }

    @Test
    void theEmptyPageIsThereAtOnceWithAQuestionAndWithAFileDialog() throws Exception {
        window.open(diary.unlock());
        window.go(new Destination.CopyDiary());
        window.press("backup.copy");
        window.type("canary");
        hide("a file dialog");
        back();
        window.open(diary.unlock());
        window.go(new Destination.NewIncident(null));
        window.type("canary");
        hide("a form");
        back();
        window.open(diary.unlock());
        TrialWindow.until(() -> window.button("draft.discard") != null);
        window.press("draft.discard");
        hide("a question over the offer of a draft");
    }

    @Test
    void photosThatWereBeingChosenAreOverwritten() throws Exception {
        Path pictures = Files.createDirectory(folder.resolve("Pictures"));
        Files.write(pictures.resolve("gate.jpg"), Pictures.jpeg(800, 600));
        window.open(diary.unlock());
        window.go(new Destination.NewIncident(null));
        window.press("exhibit.add-files");
        TrialWindow.until(() -> !photos().isEmpty());
        Image photo = Fx.on(this::photos).getFirst();
        assertThat(Fx.on(() -> photo.getPixelReader().getArgb(1, 1))).isNotZero();
        hide("choosing photos");
        assertThat(Fx.on(() -> photo.getPixelReader().getArgb(1, 1))).isZero();
        back();
    }

    private List<Image> photos() {
        return window.all(ImageView.class).stream()
                .map(ImageView::getImage)
                .filter(Objects::nonNull)
                .toList();
    }

    @Nested
    class WhileSomethingIsGoingOn {
        @BeforeEach
        void muchToDo() throws Exception {
            Files.copy(new Diary(made).file(), diary.file(), StandardCopyOption.REPLACE_EXISTING);
        }

        @Test
        void filesAreBeingAdded() throws Exception {
            Path file = Files.write(folder.resolve("second.bin"), large(2));
            window.open(diary.unlock());
            window.choose(file);
            window.go(new Destination.Exhibits());
            long before = Files.size(diary.file());
            window.press("exhibit.add-files");
            if (Fx.on(() -> window.button("exhibit.note-go")) != null) {
                window.press("exhibit.note-go");
            }
            TrialWindow.until(() -> grown(before));
            hide("adding");
            soundWithOne(Diary.PASSPHRASE);
        }

        @Test
        void messagesAreBeingExamined() throws Exception {
            window.open(diary.unlock());
            window.go(new Destination.ImportMessages(List.of(longChat())));
            TrialWindow.until(() -> window.button("messages.stop") != null);
            hide("examining");
            soundWithOne(Diary.PASSPHRASE);
            assertThat(imports()).containsExactly(chat);
        }

        @Test
        void messagesAreBeingImported() throws Exception {
            Path file = longChat();
            window.open(diary.unlock());
            window.go(new Destination.ImportMessages(List.of(file)));
            TrialWindow.until(() -> window.button("messages.import-verb") != null);
            Fx.run(() -> window.all(ComboBox.class).stream()
                    .filter(names -> names.getItems().contains("Jo"))
                    .forEach(names -> names.getSelectionModel().selectLast()));
            long size = Files.size(file);
            long before = Files.size(diary.file());
            window.press("messages.import-verb");
            TrialWindow.until(() -> grown(before + size));
            hide("importing");
            soundWithOne(Diary.PASSPHRASE);
            assertThat(imports())
                    .as("the original may be kept, and its rows are whole or not there")
                    .containsExactly(chat);
        }

        private Path longChat() throws IOException {
            return Files.writeString(
                    folder.resolve("WhatsApp Chat with Craig.txt"),
                    "13/11/2026, 20:01 - Craig: where are you\n13/11/2026, 20:02 - Jo: at home\n".repeat(60_000));
        }

        private List<Id<MessageImport>> imports() throws Exception {
            OnThread session = new OnThread(diary.unlock());
            List<ImportHistory> all = session.run(
                    () -> Opened.of(session.session()).conversations().imports());
            session.close();
            return all.stream().map(ImportHistory::id).toList();
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource({
            "portfolio.form-pdf, portfolio.make-pdf, made.pdf",
            "portfolio.form-folder, portfolio.make-folder, made",
            "portfolio.form-zip, portfolio.make-zip, made.zip"
        })
        void aPortfolioIsBeingMade(String form, String button, String name) throws Exception {
            Path out = Files.createDirectory(folder.resolve("out"));
            window.open(diary.unlock());
            window.choose(out.resolve(name));
            window.make(form, button);
            assertThat(Fx.on(() -> window.scene().getFocusOwner()))
                    .as("a second Enter stops nothing")
                    .isNotInstanceOf(Button.class);
            hide(form);
            try (Stream<Path> left = Files.list(out)) {
                assertThat(left.map(path -> path.getFileName().toString()).toList())
                        .as("whole, or not there")
                        .isSubsetOf(name);
            }
            soundWithOne(Diary.PASSPHRASE);
        }

        @Test
        void pagesAreBeingShown() throws Exception {
            window.open(diary.unlock());
            window.go(new Destination.Portfolio());
            window.preview();
            hide("preview");
            soundWithOne(Diary.PASSPHRASE);
        }

        @Test
        void aDocumentIsBeingDrawnThatNeverWillBe() throws Exception {
            OnThread session = new OnThread(diary.unlock());
            Id<Exhibit> hostile = session.session()
                    .intake()
                    .begin(HostileFiles.endlessPage(), "letter.pdf", incident)
                    .finish()
                    .exhibit()
                    .id();
            session.close();
            window.open(diary.unlock());
            window.go(new Destination.ShowExhibit(hostile, null));
            TrialWindow.until(() -> decoders().anyMatch(HidingTest::isBusy));
            // It waits for no decoder, which is given half a minute. How fast hiding is, a measurement says.
            assertThat(window.timeOfHiding()).isLessThan(Duration.ofSeconds(15));
            hide("a document");
            TrialWindow.until(() -> decoders().findAny().isEmpty());
            soundWithOne(Diary.PASSPHRASE);
        }

        @Test
        void aPortfolioIsBeingChecked() throws Exception {
            Path made = folder.resolve("made");
            window.open(diary.unlock());
            window.choose(made);
            window.make("portfolio.form-folder", "portfolio.make-folder");
            TrialWindow.until(() -> Files.exists(made));
            window.go(new Destination.CheckPortfolio());
            window.press("portfolio.verify-folder");
            hide("checking");
            soundWithOne(Diary.PASSPHRASE);
        }

        @Test
        void thePassphraseIsBeingChanged() throws Exception {
            window.open(diary.unlock());
            window.go(new Destination.ChangePassphrase());
            Fx.run(() -> {
                List<TextField> fields = window.all(TextField.class);
                fields.getFirst().insertText(0, Diary.PASSPHRASE);
                fields.stream().skip(1).limit(2).forEach(field -> field.insertText(0, NEXT));
            });
            window.press("passphrase.set");
            hide("change of the passphrase");
            soundWithOne(Diary.PASSPHRASE, NEXT);
        }

        @Test
        void aCopyIsBeingMade() throws Exception {
            Path out = Files.createDirectory(folder.resolve("out"));
            window.open(diary.unlock());
            window.choose(out.resolve("copy.nbk"));
            window.go(new Destination.CopyDiary());
            window.press("backup.copy");
            TrialWindow.until(() -> !Hiding.names(out).isEmpty());
            hide("copying");
            assertThat(Hiding.names(out)).isSubsetOf("copy.nbk");
            for (String name : Hiding.names(out)) {
                assertThat(Hiding.opens(out.resolve(name), Diary.PASSPHRASE)).isTrue();
            }
            soundWithOne(Diary.PASSPHRASE);
        }

        private boolean grown(long before) {
            try {
                return Files.size(diary.file()) > before;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private List<Destination> places() {
        return List.of(
                new Destination.Today(),
                new Destination.Timeline(),
                new Destination.NewIncident(null),
                new Destination.ShowIncident(incident),
                new Destination.AmendIncident(incident, null),
                new Destination.EraseIncident(incident),
                new Destination.WriteUpMany(null),
                new Destination.People(null),
                new Destination.Patterns(),
                new Destination.Identities(),
                new Destination.Campaign(person),
                new Destination.Exhibits(),
                new Destination.Conversations(),
                new Destination.ShowConversation(chat, 0, 0),
                new Destination.ImportMessages(),
                new Destination.CompareConversations(
                        new Destination.ShowConversation(chat, 0, 0), new Destination.ShowConversation(chat, 0, 0)),
                new Destination.ShowExhibit(exhibit, null),
                new Destination.AmendExhibit(exhibit, null),
                new Destination.NewPhysicalItem(null, null),
                new Destination.EraseExhibit(exhibit),
                new Destination.RedactExhibit(picture, null),
                new Destination.JoinScreenshots(picture),
                new Destination.TheCase(null),
                new Destination.NewCaseRecord(CaseRecordKind.ORDER),
                new Destination.ShowCaseRecord(person),
                new Destination.AmendCaseRecord(CaseRecordKind.PERSON, person, null),
                new Destination.EraseCaseRecord(person),
                new Destination.ChangePassphrase(),
                new Destination.RecoverySheet(),
                new Destination.Access(),
                new Destination.Portfolio(),
                new Destination.CheckPortfolio(),
                new Destination.RetentionReview(),
                new Destination.SupportSheets(),
                new Destination.WhoHasWhat(),
                new Destination.CopyDiary(),
                new Destination.Settings(),
                new Destination.Help());
    }

    private void hide(String what) throws Exception {
        Hiding.hide(window, what);
    }

    private void back() throws Exception {
        Hiding.back(window);
    }

    /** The diary opens with exactly one of these, and everything in it is as it was written. */
    private void soundWithOne(String... passphrases) throws Exception {
        assertThat(Hiding.names(folder)).noneMatch(name -> name.endsWith(".part"));
        assertThat(Arrays.stream(passphrases)
                        .filter(one -> Hiding.opens(diary.file(), one))
                        .count())
                .isEqualTo(1);
    }

    /** Those that were started since the test began: other tests may have left one warm. */
    private Stream<ProcessHandle> decoders() {
        return children().filter(child -> !others.contains(child));
    }

    private static Stream<ProcessHandle> children() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive);
    }

    /** Whether it has worked for longer than it takes to get warm. */
    private static boolean isBusy(ProcessHandle process) {
        return process.info().totalCpuDuration().orElseThrow().toSeconds() >= 4;
    }

    private static byte[] large(long seed) {
        byte[] bytes = new byte[LARGE];
        new SplittableRandom(seed).nextBytes(bytes);
        return bytes;
    }
}
