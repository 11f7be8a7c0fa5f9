package org.daybook.ui.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.daybook.casefile.ImportHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageRange;
import org.daybook.conversation.MessageRemark;
import org.daybook.conversation.comparison.ConversationComparison;
import org.daybook.incident.Incident;
import org.daybook.job.importing.ImportedChat;
import org.daybook.session.ConversationStore.EarlierImport;
import org.daybook.session.Opened;
import org.daybook.text.Messages;
import org.daybook.ui.Desk;
import org.daybook.ui.toolkit.navigation.Destination;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversationModelTest {
    private static final String PHOTO = "IMG-20261201-WA0001.jpg";

    @TempDir
    Path folder;

    private Desk desk;
    private ImportHistory chat;
    private ConversationModel model;

    @BeforeEach
    void open() throws Exception {
        desk = new Desk(Files.createDirectory(folder.resolve("diary")));
        chat = ImportedChat.into(desk.session(), folder);
        model = opened(0);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    private ConversationModel opened(int row) throws Exception {
        ConversationModel opened = new ConversationModel(desk.context());
        opened.open(new Destination.ShowConversation(chat.id(), 0, row));
        desk.until(() -> !opened.lines.isEmpty());
        return opened;
    }

    @Test
    void aConversationIsShownAsItLookedWithItsDaysAndTheIncidentsMadeOfIt() {
        assertThat(model.lines).hasSize(9);
        assertThat(model.lines)
                .filteredOn(ConversationLine::startsDay)
                .extracting(line -> line.row().message().text())
                .containsExactly(
                        "Messages and calls are end-to-end encrypted. Only people in this chat can read them.",
                        "answer me");
        assertThat(model.lines)
                .filteredOn(ConversationLine::isMine)
                .extracting(line -> line.row().message().sender())
                .containsExactly("Jo");
        assertThat(model.lines.get(1).incidents()).containsExactly(1);
        assertThat(model.lines.get(6).incidents()).containsExactly(2);
        assertThat(model.lines.getFirst().incidents()).isEmpty();
    }

    @Test
    void filtersNarrowTheMessagesAndLeaveTheRestAsItIs() {
        assertThat(model.read.get().senders()).containsExactly("Craig Mullen", "Jo");
        assertThat(model.read.get().months()).containsExactly(YearMonth.of(2026, 11));

        model.filter.set(new ConversationFilter("KNOW where", "", null, false));
        assertThat(numbers()).containsExactly(4);
        model.filter.set(new ConversationFilter("", "Jo", null, false));
        assertThat(numbers()).containsExactly(3);
        model.filter.set(new ConversationFilter("", "", YearMonth.of(2026, 12), false));
        assertThat(numbers()).isEmpty();
        model.filter.set(new ConversationFilter("", "", null, true));
        assertThat(numbers()).containsExactly(5, 8);
        model.filter.set(ConversationFilter.ALL);
        assertThat(numbers()).hasSize(9);
    }

    @Test
    void aContactsFileNamesNumbersAndChangesNoRow() throws Exception {
        Path texts = Files.writeString(folder.resolve("sms.xml"), """
                <?xml version='1.0' encoding='UTF-8'?>
                <smses count="1"><sms protocol="0" address="07700900123" date="1793538000000" type="1" body="hello"/></smses>
                """);
        Path book =
                Files.writeString(folder.resolve("all.vcf"), "BEGIN:VCARD\nFN:Sam\nTEL:+44 7700 900123\nEND:VCARD\n");
        ImportHistory sms = ImportedChat.of(desk.session(), texts);
        assertThat(shownAs(sms)).isEqualTo("07700900123");

        ImportHistory contacts = ImportedChat.of(desk.session(), book);
        assertThat(shownAs(sms)).isEqualTo("Sam (from contacts file), 07700900123");
        assertThat(desk.session().messages().rows(sms, 0).getFirst().message().author())
                .isEqualTo("07700900123");
        assertThat(contacts.messages().files())
                .singleElement()
                .satisfies(file -> assertThat(desk.on(() -> Opened.of(desk.session())
                                        .exhibits()
                                        .one(file.exhibit())
                                        .orElseThrow())
                                .current()
                                .handling()
                                .inPortfolio())
                        .isFalse());
        ConversationsModel list = new ConversationsModel(desk.context());
        list.open();
        desk.until(() -> list.conversations.get().sender("", "07700 900123").startsWith("Sam"));
        list.drop();

        desk.on(() -> Opened.of(desk.session()).conversations().withdraw(contacts.id(), "mistake", Authorship.OWNER));
        assertThat(shownAs(sms)).isEqualTo("07700900123");
    }

    private String shownAs(ImportHistory sms) throws Exception {
        ConversationModel opened = new ConversationModel(desk.context());
        opened.open(new Destination.ShowConversation(sms.id(), 0, 0));
        desk.until(() -> !opened.lines.isEmpty());
        Message message = opened.lines.getFirst().row().message();
        return opened.conversations().sender(message.sender(), message.address());
    }

    @Test
    void aDayLeadsToItsFirstMessageOrToTheNextOneThereIs() {
        assertThat(model.lineOn("14/11/2026")).hasValue(6);
        assertThat(model.lineOn("14 November")).hasValue(6);
        assertThat(model.lineOn("1/2/2026")).hasValue(0);
        assertThat(model.lineOn("24/12/2026")).as("there is none as late").hasValue(8);
        assertThat(model.lineOn("the other day, perhaps")).isEmpty();
        model.filter.set(new ConversationFilter("nothing has this", "", null, false));
        assertThat(model.lineOn("14/11/2026")).isEmpty();
    }

    @Test
    void theMessageThatLedHereIsInView() throws Exception {
        assertThat(opened(7).firstInView()).isEqualTo(6);
        assertThat(model.firstInView()).isZero();
    }

    @Test
    void anIncidentIsMadeOfTheTickedMessagesAndRefersToEachRunOfThem() throws Exception {
        model.ticked.numbers.addAll(List.of(2, 4, 5));

        model.makeIncident();
        desk.until(() -> !desk.gone().isEmpty());

        IncidentHistory made =
                desk.on(() -> Opened.of(desk.session()).incidents()).getLast();
        assertThat(made.current().what().exactWords())
                .contains("20:01  where are you", "20:40  I know where you are")
                .doesNotContain("stop writing");
        List<MessageRange> ranges =
                desk.on(() -> Opened.of(desk.session()).conversations().rangesOf(made.id()));
        assertThat(ranges).containsExactly(new MessageRange(chat.id(), 0, 2, 2), new MessageRange(chat.id(), 0, 4, 5));
    }

    @Test
    void theMessageThatLedHereIsAmongTheLinesWhenTheConversationIsSaidToBeRead() throws Exception {
        ConversationModel opened = new ConversationModel(desk.context());
        List<Integer> scrolledTo = new ArrayList<>();
        opened.read.subscribe(read -> {
            if (read != null) {
                scrolledTo.add(opened.firstInView());
            }
        });
        opened.open(new Destination.ShowConversation(chat.id(), 0, 7));
        desk.until(() -> opened.read.get() != null);
        assertThat(scrolledTo).containsExactly(6);
    }

    @Test
    void fromAnIncidentMadeOfMessagesTheWayBackLeadsToTheFirstOfThem() throws Exception {
        model.ticked.numbers.addAll(List.of(4, 5));
        model.makeIncident();
        desk.until(() -> !desk.gone().isEmpty());
        assertThat(desk.gone()).singleElement().satisfies(page -> {
            Destination.ShowIncident shown = (Destination.ShowIncident) page;
            assertThat(shown.conversation()).isEqualTo(new Destination.ShowConversation(chat.id(), 0, 4));
            assertThat(shown.saved()).isEqualTo(new Destination.Saved(shown.incident(), false));
            assertThat(shown.list()).contains(new Destination.Conversations());
            assertThat(shown.place()).isEqualTo(new Destination.Conversations());
        });
    }

    @Test
    void theIncidentNamedBesideAMessageOpensWithAWayBackToThatMessage() throws Exception {
        ConversationLine line = model.lines.get(6);
        model.openIncident(line.incidents().getFirst(), line.row());
        assertThat(desk.gone()).singleElement().satisfies(page -> {
            Destination.ShowIncident shown = (Destination.ShowIncident) page;
            assertThat(shown.conversation()).isEqualTo(new Destination.ShowConversation(chat.id(), 0, 7));
            assertThat(desk.on(() -> Opened.of(desk.session())
                            .incident(shown.incident())
                            .orElseThrow()
                            .current()
                            .number()))
                    .isEqualTo(2);
        });
    }

    @Test
    void messagesOfAnotherIncidentAreToldBeforeAndAreNotCountedTwice() throws Exception {
        assertThat(model.held()).isEmpty();
        model.ticked.numbers.addAll(List.of(4, 5, 7));
        assertThat(model.held()).containsExactly(1, 2);
        model.makeIncident();
        desk.until(() -> !desk.gone().isEmpty());
        Incident made =
                desk.on(() -> Opened.of(desk.session()).incidents()).getLast().current();
        assertThat(made.what().happened()).contains("3 messages");
        assertThat(made.what().extent().times()).isZero();
    }

    @Test
    void pressingTwiceMakesOneIncident() throws Exception {
        int before = desk.on(() -> Opened.of(desk.session()).incidents()).size();
        model.ticked.numbers.add(2);
        model.makeIncident();
        model.makeIncident();
        desk.until(() -> !desk.gone().isEmpty());
        assertThat(desk.on(() -> Opened.of(desk.session()).incidents())).hasSize(before + 1);
    }

    @Test
    void anIncidentWithoutAllOfItsAttachmentsIsToldAndIsNotMadeTwice() throws Exception {
        chat = ImportedChat.of(desk.session(), damagedChat());
        ConversationModel damaged = opened(0);
        damaged.tickAll(true);
        int before = desk.on(() -> Opened.of(desk.session()).incidents()).size();

        damaged.makeIncident();
        desk.until(() -> damaged.incidents.made.get() != null);
        damaged.makeIncident();
        desk.until(
                () -> damaged.lines.stream().allMatch(line -> !line.incidents().isEmpty()));

        assertThat(damaged.incidents.made.get())
                .satisfies(made -> assertThat(made.mediaFailed()).isEqualTo(1));
        assertThat(damaged.ticked.numbers).isEmpty();
        assertThat(damaged.making.get()).isFalse();
        assertThat(desk.gone()).isEmpty();
        assertThat(desk.on(() -> Opened.of(desk.session()).incidents())).hasSize(before + 1);
    }

    /** A ZIP of a chat with one photo, whose bytes were changed in it. */
    private Path damagedChat() throws IOException {
        byte[] photo = new byte[400];
        new Random(1).nextBytes(photo);
        byte[] all = Files.readAllBytes(chatWith(photo));
        int at = new String(all, StandardCharsets.ISO_8859_1)
                .indexOf(PHOTO, new String(all, StandardCharsets.ISO_8859_1).indexOf("PK", 4));
        Arrays.fill(all, at + PHOTO.length() + 2, at + PHOTO.length() + 40, (byte) 0x55);
        return Files.write(folder.resolve("WhatsApp Chat with Sam.zip"), all);
    }

    private Path chatWith(byte[] photo) throws IOException {
        Path file = folder.resolve("WhatsApp Chat with Sam.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("WhatsApp Chat with Sam.txt"));
            zip.write(("01/12/2026, 20:40 - Sam: " + PHOTO + " (file attached)\n").getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(PHOTO));
            zip.write(photo);
        }
        return file;
    }

    @Test
    void aWithdrawnImportMakesNoMoreIncidentsAndANoticeNever() throws Exception {
        model.tick(model.lines.getFirst(), true);
        assertThat(model.ticked.numbers).isEmpty();
        assertThat(model.isUsable()).isTrue();

        model.withdraw("a mistake");
        desk.until(() -> !desk.gone().isEmpty());
        ConversationModel after = opened(0);
        after.tick(after.lines.get(1), true);
        after.tickAll(true);
        assertThat(after.isUsable()).isFalse();
        assertThat(after.ticked.numbers).isEmpty();
    }

    @Test
    void allFromOthersAreTickedAtOnceAndNoneOfHerOwn() {
        model.tickAll(true);
        assertThat(model.ticked.numbers).doesNotContain(1, 3).contains(2, 9);
        assertThat(model.ticked.count.get()).isEqualTo(model.ticked.numbers.size());
        model.tickAll(false);
        assertThat(model.ticked.numbers).isEmpty();
    }

    @Test
    void whatVanishedSinceAnEarlierImportIsShownWithBothOriginals() throws Exception {
        ImportHistory later = ImportedChat.laterInto(desk.session(), folder);
        ConversationModel now = new ConversationModel(desk.context());
        now.open(new Destination.ShowConversation(later.id(), 0, 0));
        desk.until(() -> now.read.get() != null);
        desk.until(() -> !now.earlier.found.get().isEmpty());
        EarlierImport earlier = now.earlier.found.get().getFirst();
        assertThat(earlier.history().id()).isEqualTo(chat.id());

        now.compare(earlier);
        ComparisonModel comparison = new ComparisonModel(desk.context());
        comparison.open((Destination.CompareConversations) desk.gone().getLast());
        desk.until(() -> comparison.compared.get() != null);
        desk.until(() -> !comparison.code.get().isEmpty());
        assertThat(comparison.code.get())
                .as("the code right after the import that is dated by it")
                .startsWith(chat.recorded().seq() + "-");

        ConversationComparison found = comparison.compared.get().differences();
        assertThat(found.missing()).extracting(row -> row.message().text()).containsExactly("where are you");
        assertThat(found.changed()).singleElement().satisfies(change -> {
            assertThat(change.before().message().text()).isEqualTo("answer me");
            assertThat(change.after().message().text()).isEqualTo("please answer me");
        });
        assertThat(found.newer()).hasSize(1);
        assertThat(found.added()).isEmpty();
    }

    @Test
    void backLeadsToTheResultsFromWhichItWasOpenedAndElseToAllConversations() {
        model.back();
        ConversationModel found = new ConversationModel(desk.context());
        Destination.Timeline results = new Destination.Timeline("where");
        found.open(new Destination.ShowConversation(chat.id(), 0, 4, results));
        found.back();
        assertThat(desk.gone()).containsExactly(new Destination.Conversations(), results);
        assertThat(model.backWords()).isEqualTo("messages.back");
        assertThat(found.backWords()).isEqualTo("incident.back");
    }

    @Test
    void aConversationThatWasErasedMeanwhileLeadsBackToTheList() throws Exception {
        desk.on(() -> {
            Opened.of(desk.session())
                    .exhibits()
                    .erase(List.of(chat.messages().files().getFirst().exhibit()), "not mine");
            return true;
        });
        ConversationModel gone = new ConversationModel(desk.context());
        gone.open(new Destination.ShowConversation(chat.id(), 0, 0));
        desk.until(() -> !desk.gone().isEmpty());
        assertThat(desk.gone()).containsExactly(new Destination.Conversations());
    }

    @Test
    void everyMarkAndStateHasItsWords() {
        Messages words = new Messages(Locale.UK);
        assertThat(MessageRemark.values()).allMatch(mark -> words.has("messages.mark-" + mark.code()));
        assertThat(Attachment.AttachmentState.values())
                .allMatch(state -> words.has("messages.attachment-" + state.code()));
    }

    @Test
    void theListHasTheConversationWithItsExhibit() throws Exception {
        ConversationsModel list = new ConversationsModel(desk.context());
        list.open();
        desk.until(() -> list.loaded.get());
        assertThat(list.rows).singleElement().satisfies(row -> {
            assertThat(row.summary().title()).isEqualTo("Craig Mullen");
            assertThat(row.exhibit()).isNotEmpty();
        });
    }

    @Test
    void anEarlierCopyOfAConversationIsNamedAsOneBelowTheLatest() throws Exception {
        ImportHistory later = ImportedChat.laterInto(desk.session(), folder);
        ConversationsModel list = new ConversationsModel(desk.context());
        list.open();
        desk.until(() -> list.loaded.get());
        assertThat(list.rows)
                .extracting(row -> row.history().id() + " " + row.isEarlierCopy())
                .containsExactly(later.id() + " false", chat.id() + " true");
    }

    private List<Integer> numbers() {
        return model.lines.stream().map(line -> line.row().number()).toList();
    }
}
