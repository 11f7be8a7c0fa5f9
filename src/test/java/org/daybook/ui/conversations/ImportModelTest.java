package org.daybook.ui.conversations;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.daybook.casefile.ImportHistory;
import org.daybook.conversation.Message;
import org.daybook.importing.DayOrder;
import org.daybook.importing.ImportQuestion;
import org.daybook.job.MessageGrouping;
import org.daybook.session.Opened;
import org.daybook.ui.Desk;
import org.daybook.ui.conversations.ImportModel.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportModelTest {
    private static final String CHAT = """
            03/04/2026, 20:01 - Craig: where are you
            03/04/2026, 20:40 - Jo: leave me alone
            05/04/2026, 09:00 - Craig: answer me
            """;

    @TempDir
    Path folder;

    private Desk desk;
    private ImportModel model;
    private Path chat;

    @BeforeEach
    void open() throws Exception {
        desk = new Desk(Files.createDirectory(folder.resolve("diary")));
        model = new ImportModel(desk.context());
        chat = Files.writeString(folder.resolve("WhatsApp Chat with Craig.txt"), CHAT);
    }

    @AfterEach
    void close() throws Exception {
        model.drop();
        desk.close();
    }

    @Test
    void nothingIsRecordedBeforeWhatTheFileCannotSayIsAnswered() throws Exception {
        Step.Ask ask = look(chat);

        assertThat(ask.questions())
                .containsExactlyInAnyOrder(ImportQuestion.DAY_ORDER, ImportQuestion.ZONE, ImportQuestion.ME);
        assertThat(ask.senders()).containsExactly("Craig", "Jo");
        ChosenFile file = ask.files().getFirst();
        assertThat(file.dayFirst()).extracting(ImportModelTest::day).containsExactly("2026-04-03", "2026-04-05");
        assertThat(file.monthFirst()).extracting(ImportModelTest::day).containsExactly("2026-03-04", "2026-05-04");
        assertThat(model.isAnswered()).isFalse();
        model.importAll();
        assertThat(model.stepProperty().get()).isSameAs(ask);
        assertThat(imports()).isEmpty();
    }

    @Test
    void anImportMakesIncidentsOfWhatOthersSentAndOneUndoTakesAllBack() throws Exception {
        Step.Done done = imported();

        assertThat(done.imports())
                .singleElement()
                .satisfies(one -> assertThat(one.incidents()).hasSize(2));
        assertThat(imports())
                .singleElement()
                .satisfies(one -> assertThat(one.messages().basis().dayOrder()).isEqualTo("day-first"));

        model.undo(done);
        desk.until(() -> !desk.gone().isEmpty());
        assertThat(imports()).allMatch(ImportHistory::isWithdrawn);
        assertThat(desk.on(() -> Opened.of(desk.session()).incidents())).allMatch(incident -> incident.isWithdrawn());
    }

    @Test
    void theSameFileIsNotImportedTwice() throws Exception {
        imported();
        model.startAgain();
        assertThat(imported().imports()).allMatch(one -> one.outcome().isHeldAlready());
        assertThat(imports()).hasSize(1);
    }

    @Test
    void aFileOfAnUnknownFormatIsSaidToBeUnknown() throws Exception {
        Step.Ask ask = look(Files.write(folder.resolve("x.bin"), new byte[] {1, 2, 3}));
        assertThat(ask.isAnyKnown()).isFalse();
        assertThat(model.isAnswered()).isFalse();
    }

    @Test
    void aFileThatIsGoneIsSaidInWords() throws Exception {
        model.look(List.of(folder.resolve("gone.txt")));
        desk.until(() -> model.problemProperty().get() != null);
        assertThat(model.stepProperty().get()).isInstanceOf(Step.Choose.class);
    }

    @Test
    void oneFileThatFailsDoesNotHideWhatWasImportedBeforeIt() throws Exception {
        Path other =
                Files.writeString(folder.resolve("WhatsApp Chat with Ann.txt"), "13/04/2026, 20:01 - Ann: hello\n");
        look(List.of(chat, other, folder.resolve("gone.txt")));
        Step.Ask ask = (Step.Ask) model.stepProperty().get();
        assertThat(ask.failed())
                .singleElement()
                .satisfies(one -> assertThat(one.path()).endsWithRaw(Path.of("gone.txt")));
        model.dayOrderProperty().set(DayOrder.DAY_FIRST);
        model.meProperty().set("Jo");
        Files.delete(other);

        model.importAll();
        desk.until(() -> model.stepProperty().get() instanceof Step.Done);

        Step.Done done = (Step.Done) model.stepProperty().get();
        assertThat(done.imports()).hasSize(1);
        assertThat(done.failed())
                .singleElement()
                .satisfies(one -> assertThat(one.path()).isEqualTo(other));
        assertThat(imports()).hasSize(1);
    }

    @Test
    void sheSaysWhichOfThemSheIsAndAnswersToOneFileAreNotTakenForAnother() throws Exception {
        look(chat);
        model.dayOrderProperty().set(DayOrder.MONTH_FIRST);
        assertThat(model.isAnswered()).isFalse();
        model.meProperty().set("");
        model.themProperty().set("Rob");
        assertThat(model.isAnswered()).isTrue();

        look(chat);

        assertThat(model.isAnswered()).isFalse();
        assertThat(model.dayOrderProperty().get()).isNull();
        assertThat(model.themProperty().get()).isEmpty();
    }

    @Test
    void nothingOfSeveralConversationsBecomesAnIncidentUnlessSheSaysSo() throws Exception {
        Path other =
                Files.writeString(folder.resolve("WhatsApp Chat with Ann.txt"), "13/04/2026, 20:01 - Ann: hello\n");
        look(List.of(chat, other));
        assertThat(model.groupingProperty().get()).isEqualTo(MessageGrouping.NONE);
        assertThat(((Step.Ask) model.stepProperty().get()).isWithOnePerson()).isFalse();
        look(chat);
        assertThat(model.groupingProperty().get()).isEqualTo(MessageGrouping.BURST);
    }

    private static String day(Message message) {
        return String.valueOf(requireNonNull(message.time().at()).toLocalDate());
    }

    private Step.Done imported() throws Exception {
        look(chat);
        model.dayOrderProperty().set(DayOrder.DAY_FIRST);
        model.meProperty().set("Jo");
        model.groupingProperty().set(MessageGrouping.BURST);
        model.importAll();
        desk.until(() -> model.stepProperty().get() instanceof Step.Done);
        return (Step.Done) model.stepProperty().get();
    }

    private Step.Ask look(Path file) throws Exception {
        return look(List.of(file));
    }

    private Step.Ask look(List<Path> files) throws Exception {
        model.look(files);
        desk.until(() -> model.stepProperty().get() instanceof Step.Ask);
        return (Step.Ask) model.stepProperty().get();
    }

    private List<ImportHistory> imports() throws Exception {
        return desk.on(() -> Opened.of(desk.session()).conversations().imports());
    }
}
