package org.daybook.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.casefile.RecordedCase.id;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.casefile.entry.Entry.Erased;
import org.daybook.casefile.entry.Entry.ImportWithdrawn;
import org.daybook.casefile.entry.Entry.MessagesImported;
import org.daybook.casefile.entry.Entry.MessagesLinked;
import org.daybook.casefile.entry.Entry.SealedFile;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.conversation.ImportBasis;
import org.daybook.conversation.MessageImport;
import org.daybook.conversation.MessageRange;
import org.daybook.crypto.ByteSequence;
import org.daybook.exhibit.Exhibit;
import org.daybook.incident.Incident;
import org.daybook.record.Id;
import org.daybook.record.UnknownFields;
import org.daybook.session.Diary;
import org.junit.jupiter.api.Test;

/** Imported conversations and the incidents that refer to them, as they stand now. */
class CaseConversationsTest {
    private static final Id<MessageImport> CHAT = id(1);
    private static final Id<MessageImport> MAILS = id(2);
    private static final Id<Exhibit> EXPORT = id(21);
    private static final Id<Incident> MONDAY = id(11);
    private static final Id<Incident> TUESDAY = id(12);
    private static final SealedFile ROWS =
            new SealedFile(id(31), ByteSequence.of(new byte[32]), 7, ByteSequence.of(new byte[32]));
    private static final MessageRange FIRST = new MessageRange(CHAT, 0, 1, 3);
    private static final MessageRange LATER = new MessageRange(CHAT, 0, 7, 7);

    private final RecordedCase recorded = new RecordedCase();
    private final CaseConversations conversations = recorded.caseFile().conversations();

    private static MessageImport messages(Id<MessageImport> id) {
        return new MessageImport(
                id,
                "whatsapp",
                List.of(new MessageImport.ImportedFile("", EXPORT)),
                new ImportBasis(Diary.ZONE, "day-first", "Ann", "Craig", Optional.empty()),
                List.of(),
                UnknownFields.NONE);
    }

    private LedgerEntry read(Id<MessageImport> id) {
        return recorded.add(new MessagesImported(messages(id), ROWS));
    }

    private LedgerEntry link(Id<Incident> incident, MessageRange... ranges) {
        return recorded.add(new MessagesLinked(incident, List.of(ranges)));
    }

    private void erase(Set<Long> entries) {
        recorded.add(new Erased(entries, Set.of(), Set.of(), Map.of(), Set.of(), "asked to"));
    }

    @Test
    void anImportIsFoundByItsIdAndByTheExhibitItWasReadFrom() {
        LedgerEntry chat = read(CHAT);
        read(MAILS);
        assertThat(conversations.all()).extracting(ImportHistory::id).containsExactly(CHAT, MAILS);
        assertThat(conversations.one(CHAT)).contains(new ImportHistory(messages(CHAT), ROWS, chat, null, null));
        assertThat(conversations.of(EXPORT)).hasSize(2);
        assertThat(conversations.of(id(22))).isEmpty();
    }

    @Test
    void aWithdrawnImportStaysAndSaysWhy() {
        read(CHAT);
        LedgerEntry withdrawn = recorded.add(new ImportWithdrawn(CHAT, "by mistake", null));
        ImportHistory history = conversations.one(CHAT).orElseThrow();
        assertThat(history.isWithdrawn()).isTrue();
        assertThat(history.withdrawal()).isEqualTo(new Withdrawal("by mistake", withdrawn));
        assertThat(recorded.caseFile().others()).doesNotContain(withdrawn);
        read(MAILS);
        assertThat(conversations.one(MAILS).orElseThrow().isWithdrawn()).isFalse();
    }

    @Test
    void aWithdrawalOfAnImportThatIsNotThereIsKeptAmongTheOthers() {
        LedgerEntry stray = recorded.add(new ImportWithdrawn(CHAT, "by mistake", null));
        assertThat(recorded.caseFile().others()).containsExactly(stray);
    }

    @Test
    void anErasedImportIsGone() {
        LedgerEntry chat = read(CHAT);
        read(MAILS);
        erase(Set.of(chat.seq()));
        assertThat(conversations.all()).extracting(ImportHistory::id).containsExactly(MAILS);
    }

    @Test
    void theMessagesOfAnIncidentAreThoseLinkedLast() {
        assertThat(conversations.rangesOf(MONDAY)).isEmpty();
        link(MONDAY, FIRST);
        link(TUESDAY, LATER);
        link(MONDAY, FIRST, LATER);
        assertThat(conversations.rangesOf(MONDAY)).containsExactly(FIRST, LATER);
        assertThat(conversations.linked()).isEqualTo(Map.of(MONDAY, List.of(FIRST, LATER), TUESDAY, List.of(LATER)));
        link(MONDAY);
        assertThat(conversations.rangesOf(MONDAY)).isEmpty();
    }

    @Test
    void linksAreGoneOnceEveryEntryAboutThemIsErased() {
        LedgerEntry first = link(MONDAY, FIRST);
        LedgerEntry later = link(MONDAY, LATER);
        erase(Set.of(first.seq()));
        assertThat(conversations.rangesOf(MONDAY))
                .as("one of them is still there")
                .containsExactly(LATER);
        erase(Set.of(first.seq(), later.seq()));
        assertThat(conversations.linked()).isEmpty();
    }
}
