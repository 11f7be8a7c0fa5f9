package org.daybook.ui.importing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.daybook.casefile.Draft;
import org.daybook.casefile.ImportHistory;
import org.daybook.conversation.ColumnMapping.ColumnRole;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageType;
import org.daybook.importing.DayOrder;
import org.daybook.importing.ImportQuestion;
import org.daybook.job.importing.MessageGrouping;
import org.daybook.progress.Progress;
import org.daybook.session.Diary;
import org.daybook.session.FileHappening;
import org.daybook.session.Opened;
import org.daybook.ui.Desk;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.navigation.DraftForm;
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

    private static final String UKRAINIAN = """
            День;Тип;Абонент;Тривалість
            01/03/2026 10:00;вхідний;07700 900123;0:42
            02/03/2026 11:30;вихідний;07700 900456;1:05
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
        ImportStep.Ask ask = look(chat);

        assertThat(ask.questions())
                .containsExactlyInAnyOrder(ImportQuestion.DAY_ORDER, ImportQuestion.ZONE, ImportQuestion.ME);
        assertThat(ask.senders()).containsExactly("Craig", "Jo");
        ChosenFile file = ask.files().getFirst();
        assertThat(file.readings().get(DayOrder.DAY_FIRST))
                .extracting(ImportModelTest::day)
                .containsExactly("2026-04-03", "2026-04-05");
        assertThat(file.readings().get(DayOrder.MONTH_FIRST))
                .extracting(ImportModelTest::day)
                .containsExactly("2026-03-04", "2026-05-04");
        assertThat(file.readings()).containsOnlyKeys(DayOrder.DAY_FIRST, DayOrder.MONTH_FIRST);
        assertThat(model.isAnswered()).isFalse();
        assertThat(model.missing()).containsExactly("messages.needs-day-order", "messages.needs-me");
        model.importAll();
        assertThat(model.step.get()).isSameAs(ask);
        assertThat(imports()).isEmpty();
    }

    @Test
    void theOrderOfDayAndMonthThatLeadsToADayToComeIsNotTakenAndCanStillBeChosen() throws Exception {
        ImportStep.Ask ask = look(Files.writeString(
                folder.resolve("WhatsApp Chat with Sam.txt"),
                "10/03/2026, 20:00 - Sam: hello\n12/03/2026, 20:01 - Jo: no\n"));

        assertThat(ask.questions()).contains(ImportQuestion.DAY_ORDER);
        assertThat(ask.onlyOrderInThePast(LocalDate.now(desk.context().clock())))
                .contains(DayOrder.DAY_FIRST);
        assertThat(model.form.dayOrder.get()).isEqualTo(DayOrder.DAY_FIRST);
        assertThat(model.missing()).containsExactly("messages.needs-me");
        model.form.dayOrder.set(DayOrder.MONTH_FIRST);
        model.form.me.set("Jo");
        assertThat(model.missing()).isEmpty();
    }

    @Test
    void aYearOfTwoDigitsThatMayComeFirstCanBeChosen() throws Exception {
        ImportStep.Ask ask =
                look(Files.writeString(folder.resolve("WhatsApp Chat with Sam.txt"), "[20/01/15, 09:05] Sam: hello\n"));

        assertThat(ask.questions()).contains(ImportQuestion.DAY_ORDER);
        assertThat(ask.reading(DayOrder.DAY_FIRST))
                .extracting(ImportModelTest::day)
                .containsExactly("2015-01-20");
        assertThat(ask.reading(DayOrder.YEAR_FIRST))
                .extracting(ImportModelTest::day)
                .containsExactly("2020-01-15");
    }

    /** As hiding does: what is not sealed yet is, and the page is dropped. */
    private void hideAndReturn() throws Exception {
        Draft typed = desk.on(() -> model.kept.unsaved()).orElseThrow();
        assertThat(DraftForm.resuming(typed)).isEqualTo(new Destination.ImportMessages());
        assertThat(typed.fields().values()).noneMatch(text -> text.contains("leave me alone"));
        desk.on(() -> {
            Opened.of(desk.session()).drafts().save(typed);
            return true;
        });
        model.drop();
        model = new ImportModel(desk.context());
        model.open(List.of());
        desk.until(() -> model.step.get() instanceof ImportStep.Ask);
    }

    @Test
    void answersAreKeptWhenTheDiaryHidesAndGoneOnceImported() throws Exception {
        model.open(List.of(chat));
        desk.until(() -> model.step.get() instanceof ImportStep.Ask);
        model.form.dayOrder.set(DayOrder.DAY_FIRST);
        model.form.me.set("Jo");
        model.form.them.set("Craig Mullen");
        model.form.grouping.set(MessageGrouping.DAY);
        model.form.zone.set(ZoneId.of("Europe/Berlin"));
        hideAndReturn();

        assertThat(model.form.dayOrder.get()).isEqualTo(DayOrder.DAY_FIRST);
        assertThat(model.form.me.get()).isEqualTo("Jo");
        assertThat(model.form.them.get()).isEqualTo("Craig Mullen");
        assertThat(model.form.grouping.get()).isEqualTo(MessageGrouping.DAY);
        assertThat(model.form.zone.get()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(model.problem.get()).isNull();
        model.importAll();
        desk.until(() -> model.step.get() instanceof ImportStep.Done);
        assertThat(imports())
                .singleElement()
                .satisfies(one -> assertThat(one.messages().basis().zone()).isEqualTo(ZoneId.of("Europe/Berlin")));
        desk.until(() -> drafts().isEmpty());
    }

    @Test
    void answersAreNotTakenForAFileThatIsAnotherByNow() throws Exception {
        model.open(List.of(chat));
        desk.until(() -> model.step.get() instanceof ImportStep.Ask);
        model.form.dayOrder.set(DayOrder.DAY_FIRST);
        model.form.me.set("Jo");
        Files.writeString(chat, CHAT + "06/04/2026, 09:00 - Sam: who is this\n");
        hideAndReturn();

        assertThat(model.missing()).containsExactly("messages.needs-day-order", "messages.needs-me");
        assertThat(model.problem.get()).isNotNull();
        model.startAgain();
        desk.until(() -> drafts().isEmpty());
    }

    @Test
    void aDraftOfAFileThatIsNoLongerThereSaysSoAndStays() throws Exception {
        model.open(List.of(chat));
        desk.until(() -> model.step.get() instanceof ImportStep.Ask);
        Draft typed = desk.on(() -> model.kept.draft()).orElseThrow();
        desk.on(() -> {
            Opened.of(desk.session()).drafts().save(typed);
            return true;
        });
        model.drop();
        Files.delete(chat);
        model = new ImportModel(desk.context());
        model.open(List.of());
        desk.until(() -> model.problem.get() != null);
        assertThat(model.step.get()).isInstanceOf(ImportStep.Choose.class);
        assertThat(drafts()).hasSize(1);
    }

    /** What a draft keeps of tables as they were read. */
    private static Map<String, String> kept(ImportStep.Ask ask) {
        Map<String, String> fields = new HashMap<>();
        ImportDraft.of(
                        List.of(),
                        ask.files().getFirst().recognised().getFirst().columns().stream()
                                .toList(),
                        ask)
                .putInto(fields);
        return fields;
    }

    @Test
    void nothingIsExaminedOnceThePageWasLeft() throws Exception {
        model.open(List.of(chat));
        model.drop();
        for (int i = 0; i < 3; i++) {
            desk.on(() -> true);
            desk.tellAll();
        }
        assertThat(model.step.get()).isInstanceOf(ImportStep.Choose.class);
    }

    private List<Draft> drafts() {
        try {
            return desk.on(() -> Opened.of(desk.session()).drafts().list());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anImportMakesIncidentsOfWhatOthersSentAndOneUndoTakesAllBack() throws Exception {
        ImportStep.Done done = imported();

        assertThat(done.imports())
                .singleElement()
                .satisfies(one -> assertThat(one.made().incidents()).hasSize(2));
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
    void aFileOfAnUnknownFormatIsSaidToBeUnknownAndKeptAsAnExhibitIfSheWants() throws Exception {
        ImportStep.Ask ask = look(Files.write(folder.resolve("x.bin"), new byte[] {1, 2, 3}));
        assertThat(ask.isAnyKnown()).isFalse();
        assertThat(model.isAnswered()).isTrue();
        model.form.keepFiles.set(false);
        assertThat(model.isAnswered()).isFalse();
        model.importAll();
        assertThat(model.step.get()).isSameAs(ask);
    }

    @Test
    void aFileOfAnArchiveIsToldByItsNameEvenIfThatIsNoPathHere() throws Exception {
        Path photos = folder.resolve("photos.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(photos))) {
            zip.putNextEntry(new ZipEntry("whole.jpg"));
            zip.write(1);
        }
        ImportStep.Done done = new ImportWork(desk.context())
                .keep(
                        List.of(new ImportStep.Loose(photos, List.of("March/12\0.jpg", "whole.jpg"))),
                        new ImportStep.Done(List.of(), List.of(), null, Optional.empty()),
                        Progress.UNWATCHED);
        assertThat(done.failed())
                .singleElement()
                .satisfies(one -> assertThat(String.valueOf(one)).contains("12\0.jpg"));
        assertThat(requireNonNull(done.kept()).exhibits).hasSize(1);
    }

    @Test
    void photosBecomeExhibitsAndSheSaysWhichOfTheirDaysAreIncidents() throws Exception {
        Path photos = Files.createDirectory(folder.resolve("Photos"));
        for (String name : List.of("IMG_20260312_101500.jpg", "IMG_20260312_231500.jpg", "IMG_20260401_120000.jpg")) {
            Files.writeString(photos.resolve(name), name);
        }
        Files.writeString(photos.resolve("again.jpg"), "IMG_20260401_120000.jpg");
        look(photos);
        assertThat(model.form.keepFiles.get()).isTrue();
        model.importAll();
        desk.until(() -> model.step.get() instanceof ImportStep.Done);

        ImportStep.Done done = (ImportStep.Done) model.step.get();
        FileGroupsModel kept = requireNonNull(done.kept());
        assertThat(kept.exhibits).hasSize(3);
        assertThat(kept.held).isEqualTo(1);
        assertThat(kept.groups()).hasSize(2);
        kept.grouping.set(MessageGrouping.BURST);
        assertThat(kept.groups()).hasSize(3);
        kept.makeIncidents();
        assertThat(kept.made.get()).isEmpty();
        kept.ticked.add(kept.groups().getFirst());
        kept.makeIncidents();
        desk.until(() -> !kept.made.get().isEmpty());
        assertThat(desk.on(() -> Opened.of(desk.session()).incidents())).hasSize(1);

        model.undo(done);
        desk.until(() -> !desk.gone().isEmpty());
        assertThat(desk.on(() -> Opened.of(desk.session()).incidents())).allMatch(incident -> incident.isWithdrawn());
        assertThat(desk.on(() -> Opened.of(desk.session()).exhibits().all())).hasSize(3);
    }

    @Test
    void aChatAndPhotosCanBeImportedTogether() throws Exception {
        look(List.of(chat, Files.writeString(folder.resolve("IMG_20260312_101500.jpg"), "x")));
        model.form.dayOrder.set(DayOrder.DAY_FIRST);
        model.form.me.set("Jo");
        model.importAll();
        desk.until(() -> model.step.get() instanceof ImportStep.Done);
        ImportStep.Done done = (ImportStep.Done) model.step.get();
        assertThat(done.imports()).hasSize(1);
        assertThat(requireNonNull(done.kept()).exhibits).hasSize(1);
        assertThat(done.failed()).isEmpty();
    }

    /** A list of calls of which the program knows no heading. */
    @Test
    void sheSaysWhatTheColumnsOfATableAreAndItIsRememberedForTheSameHeadings() throws Exception {
        Path march = Files.writeString(folder.resolve("march.csv"), UKRAINIAN);
        ImportStep.Ask ask = look(march);
        assertThat(ask.isAnyKnown()).isFalse();
        assertThat(ask.files().getFirst().unclear()).containsExactly("");

        TableImportModel table = columnsOf(ask);
        assertThat(reading(table).rows()).extracting(Message::author).containsExactly("07700 900123", "07700 900456");
        table.role(1, ColumnRole.DIRECTION);
        desk.tellAll();
        assertThat(TableImportModel.role(reading(table).columns(), 1)).isEqualTo(ColumnRole.DIRECTION);
        table.role(3, ColumnRole.DURATION);
        desk.tellAll();
        table.type(MessageType.CALL);
        desk.tellAll();
        table.role(2, ColumnRole.NUMBER);
        desk.tellAll();
        model.takeColumns((ImportStep.Columns) model.step.get());
        desk.until(() -> model.step.get() instanceof ImportStep.Ask);

        ImportStep.Ask again = (ImportStep.Ask) model.step.get();
        assertThat(again.files().getFirst().unclear()).isEmpty();
        assertThat(again.questions()).containsExactlyInAnyOrder(ImportQuestion.ZONE, ImportQuestion.DAY_ORDER);
        assertThat(ImportDraft.from(kept(again)).tables())
                .isEqualTo(again.files().getFirst().recognised().getFirst().columns().stream()
                        .toList());
        assertThat(ImportDraft.from(kept(again)).isOf(again)).isTrue();
        model.form.dayOrder.set(DayOrder.DAY_FIRST);
        model.importAll();
        desk.until(() -> model.step.get() instanceof ImportStep.Done);
        assertThat(imports().getFirst().messages().conversations().getFirst().calls())
                .isEqualTo(2);

        model.startAgain();
        Path april = Files.writeString(folder.resolve("april.csv"), UKRAINIAN.replace("/03/", "/04/"));
        assertThat(look(april).files().getFirst().recognised())
                .singleElement()
                .satisfies(group -> assertThat(group.reason()).isEqualTo("table-known"));
    }

    @Test
    void anOrderOfDayAndMonthThatWasTakenFromAnotherColumnIsAskedForAgain() throws Exception {
        ImportStep.Ask ask = look(Files.writeString(folder.resolve("calls.csv"), """
                День;Дата;Абонент
                12/03/2026 10:00;03/04/2026 10:00;07700 900123
                12/03/2026 11:30;05/04/2026 11:30;07700 900456
                """));
        columnsOf(ask).role(2, ColumnRole.NUMBER);
        desk.tellAll();
        take();
        assertThat(model.form.dayOrder.get()).isEqualTo(DayOrder.DAY_FIRST);

        TableImportModel table = columnsOf((ImportStep.Ask) model.step.get());
        table.role(0, ColumnRole.IGNORED);
        desk.tellAll();
        table.role(1, ColumnRole.DATE);
        desk.tellAll();
        take();
        assertThat(model.form.dayOrder.get()).isNull();
        assertThat(model.missing()).contains("messages.needs-day-order");
    }

    private void take() throws Exception {
        model.takeColumns((ImportStep.Columns) model.step.get());
        desk.until(() -> model.step.get() instanceof ImportStep.Ask);
    }

    @Test
    void aTableWithoutAColumnForTheDateIsNotRead() throws Exception {
        ImportStep.Ask ask = look(Files.writeString(folder.resolve("march.csv"), UKRAINIAN));
        TableImportModel table = columnsOf(ask);
        table.role(0, ColumnRole.IGNORED);
        desk.tellAll();
        assertThat(reading(table).rows()).isEmpty();
        ImportStep.Columns asked = (ImportStep.Columns) model.step.get();
        model.takeColumns(asked);
        assertThat(model.step.get()).isSameAs(asked);
        model.leaveColumns(asked);
        assertThat(model.step.get()).isSameAs(ask);
    }

    @Test
    void theRowWithTheHeadingsAndWhatSeparatesTheColumnsCanBeSaid() throws Exception {
        ImportStep.Ask ask = look(Files.writeString(folder.resolve("march.csv"), "Звіт;;;\n" + UKRAINIAN));
        TableImportModel table = columnsOf(ask);
        table.headerRows(2);
        desk.tellAll();
        assertThat(reading(table).preview().headings()).startsWith("День");
        assertThat(reading(table).columns().headings()).startsWith("День");
        table.headerRows(50);
        desk.tellAll();
        assertThat(reading(table).rows()).isEmpty();
        table.delimiter('|');
        desk.tellAll();
        assertThat(reading(table).preview().width()).isEqualTo(1);
        assertThat(reading(table).columns().isDated()).isFalse();
        table.drop();
        assertThat(table.reading.get()).isNull();
    }

    private TableImportModel columnsOf(ImportStep.Ask ask) throws InterruptedException {
        model.askColumns(ask, ask.files().getFirst(), "");
        TableImportModel table = ((ImportStep.Columns) model.step.get()).table();
        desk.until(() -> table.reading.get() != null);
        return table;
    }

    private static TableImportModel.TableReading reading(TableImportModel table) {
        return requireNonNull(table.reading.get());
    }

    @Test
    void aFileThatIsGoneIsSaidInWords() throws Exception {
        model.look(List.of(folder.resolve("gone.txt")));
        desk.until(() -> model.problem.get() != null);
        assertThat(model.step.get()).isInstanceOf(ImportStep.Choose.class);
    }

    @Test
    void oneFileThatFailsDoesNotHideWhatWasImportedBeforeIt() throws Exception {
        Path other =
                Files.writeString(folder.resolve("WhatsApp Chat with Ann.txt"), "13/04/2026, 20:01 - Ann: hello\n");
        look(List.of(chat, other, folder.resolve("gone.txt")));
        ImportStep.Ask ask = (ImportStep.Ask) model.step.get();
        assertThat(ask.failed())
                .singleElement()
                .satisfies(one -> assertThat(one.name()).isEqualTo("gone.txt"));
        model.form.dayOrder.set(DayOrder.DAY_FIRST);
        model.form.me.set("Jo");
        Files.delete(other);

        model.importAll();
        desk.until(() -> model.step.get() instanceof ImportStep.Done);

        ImportStep.Done done = (ImportStep.Done) model.step.get();
        assertThat(done.imports()).hasSize(1);
        assertThat(done.failed())
                .singleElement()
                .satisfies(one -> assertThat(one.name()).isEqualTo(String.valueOf(other.getFileName())));
        assertThat(imports()).hasSize(1);
    }

    @Test
    void sheSaysWhichOfThemSheIsAndAnswersToOneFileAreNotTakenForAnother() throws Exception {
        look(chat);
        model.form.dayOrder.set(DayOrder.MONTH_FIRST);
        assertThat(model.isAnswered()).isFalse();
        model.form.me.set("");
        model.form.them.set("Rob");
        assertThat(model.isAnswered()).isTrue();

        look(chat);

        assertThat(model.isAnswered()).isFalse();
        assertThat(model.form.dayOrder.get()).isNull();
        assertThat(model.form.them.get()).isEmpty();
    }

    @Test
    void nothingOfSeveralConversationsBecomesAnIncidentUnlessSheSaysSo() throws Exception {
        Path other =
                Files.writeString(folder.resolve("WhatsApp Chat with Ann.txt"), "13/04/2026, 20:01 - Ann: hello\n");
        look(List.of(chat, other));
        assertThat(model.form.grouping.get()).isEqualTo(MessageGrouping.NONE);
        assertThat(((ImportStep.Ask) model.step.get()).isWithOnePerson()).isFalse();
        look(chat);
        assertThat(model.form.grouping.get()).isEqualTo(MessageGrouping.BURST);
    }

    @Test
    void anImportThatIsCutOffIsOfferedAgainHoweverSoonItWasStarted() throws Exception {
        Path photo = Files.writeString(folder.resolve("IMG_20260312_101500.jpg"), "x");
        model.open(List.of(photo));
        desk.until(() -> model.step.get() instanceof ImportStep.Ask);
        model.importAll();

        assertThat(drafts()).extracting(Draft::form).containsExactly(DraftForm.IMPORT);
        assertThat(desk.on(() -> Opened.of(desk.session()).exhibits().all()))
                .as("nothing is imported before")
                .isEmpty();
        model.drop();
        desk.tellAll();
        assertThat(model.step.get()).isInstanceOf(ImportStep.Ask.class);
        desk.reopen();
        model = new ImportModel(desk.context());
        model.open(List.of());
        desk.until(() -> model.step.get() instanceof ImportStep.Ask);
        model.importAll();
        desk.until(() -> model.step.get() instanceof ImportStep.Done);
        assertThat(desk.on(() -> Opened.of(desk.session()).exhibits().all())).hasSize(1);
        assertThat(drafts()).isEmpty();
    }

    @Test
    void anImportThatCouldNotBeOfferedAgainIsNotBegunAndWhyIsSaid() throws Exception {
        model.open(List.of(Files.writeString(folder.resolve("IMG_20260312_101500.jpg"), "x")));
        desk.until(() -> model.step.get() instanceof ImportStep.Ask);
        Path file = new Diary(folder.resolve("diary")).file();
        FileHappening.REMOVED.to(file, file);
        model.importAll();
        desk.until(() -> model.problem.get() != null);
        assertThat(model.step.get()).isInstanceOf(ImportStep.Ask.class);
    }

    private static String day(Message message) {
        return String.valueOf(requireNonNull(message.time().at()).toLocalDate());
    }

    private ImportStep.Done imported() throws Exception {
        look(chat);
        model.form.dayOrder.set(DayOrder.DAY_FIRST);
        model.form.me.set("Jo");
        model.form.grouping.set(MessageGrouping.BURST);
        model.importAll();
        desk.until(() -> model.step.get() instanceof ImportStep.Done);
        return (ImportStep.Done) model.step.get();
    }

    private ImportStep.Ask look(Path file) throws Exception {
        return look(List.of(file));
    }

    private ImportStep.Ask look(List<Path> files) throws Exception {
        model.look(files);
        desk.until(() -> model.step.get() instanceof ImportStep.Ask);
        return (ImportStep.Ask) model.step.get();
    }

    private List<ImportHistory> imports() throws Exception {
        return desk.on(() -> Opened.of(desk.session()).conversations().imports());
    }
}
