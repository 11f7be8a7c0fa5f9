package org.daybook.job.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.daybook.casefile.ImportHistory;
import org.daybook.casefile.entry.Authorship;
import org.daybook.conversation.rows.MessageRow;
import org.daybook.exhibit.Exhibit;
import org.daybook.index.SearchQuery;
import org.daybook.index.message.MessageHit;
import org.daybook.index.message.MessageResult;
import org.daybook.record.Id;
import org.daybook.session.Diary;
import org.daybook.session.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageSearchTest {
    @TempDir
    Path folder;

    private Diary diary;
    private Session session;
    private ImportHistory chat;

    @BeforeEach
    void bringIn() throws Exception {
        diary = new Diary(Files.createDirectory(folder.resolve("diary")));
        session = diary.create();
        chat = ImportedChat.into(session, folder);
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void importedMessagesAreFoundAtOnceAndAfterTheNextUnlocking() throws Exception {
        for (String typed : List.of("answer", "craig", "\"blue bag\"", "img-2026", "know where", "nobody")) {
            List<Integer> expected = inAPlainLoop(typed);
            assertThat(numbers(typed)).as(typed).isEqualTo(expected);
        }
        assertThat(numbers("answer")).hasSize(1);
        session.close();
        session = diary.unlock();
        assertThat(numbers("answer")).isEqualTo(inAPlainLoop("answer"));
        MessageHit hit = search("answer").hits().getFirst();
        assertThat(hit.messages()).isEqualTo(chat.id());
        assertThat(hit.title())
                .isEqualTo(chat.messages().conversations().getFirst().title());
        assertThat(search("answer").complete()).isTrue();
    }

    /** The newest first, with the words of each row put together. */
    private List<Integer> inAPlainLoop(String typed) throws Exception {
        List<String> words = typed.startsWith("\"") ? List.of(typed.replace("\"", "")) : List.of(typed.split(" "));
        List<MessageRow> rows = new ArrayList<>();
        session.messages().read(chat, row -> {
            String all = String.join(
                            " | ",
                            row.message().text(),
                            row.message().sender(),
                            row.message().attachments().toString())
                    .toLowerCase(Locale.ROOT);
            if (words.stream().allMatch(all::contains)) {
                rows.add(row);
            }
            return true;
        });
        return rows.reversed().stream().map(MessageRow::number).toList();
    }

    @Test
    void aWithdrawnImportIsFoundNoMore() throws Exception {
        assertThat(numbers("answer")).hasSize(1);
        call(open -> open.conversations().withdraw(chat.id(), "by mistake", Authorship.OWNER));
        assertThat(numbers("answer")).isEmpty();
        session.close();
        session = diary.unlock();
        assertThat(numbers("answer")).isEmpty();
    }

    @Test
    void anErasedImportIsFoundNoMore() throws Exception {
        assertThat(numbers("answer")).hasSize(1);
        Id<Exhibit> original = chat.messages().files().getFirst().exhibit();
        call(open -> {
            open.exhibits().erase(List.of(original), "not mine");
            return true;
        });
        assertThat(numbers("answer")).isEmpty();
    }

    @Test
    void lockingWhileRowsAreReadEndsTheSearchOfThem() throws Exception {
        session.close();
        session = diary.unlock();
        session.close();
        assertThatThrownBy(() -> session.messagesSearchable().get(20, TimeUnit.SECONDS))
                .satisfiesAnyOf(
                        e -> assertThat(e).isInstanceOf(CancellationException.class),
                        e -> assertThat(e).hasCauseInstanceOf(CancellationException.class));
        assertThatThrownBy(() -> call(open -> open.searchMessages(SearchQuery.words("answer", 9))))
                .hasCauseInstanceOf(RejectedExecutionException.class);
    }

    private List<Integer> numbers(String typed) throws Exception {
        return search(typed).hits().stream().map(MessageHit::number).toList();
    }

    private MessageResult search(String typed) throws Exception {
        session.messagesSearchable().get(20, TimeUnit.SECONDS);
        return call(open -> open.searchMessages(SearchQuery.words(typed, 50)));
    }

    private <T> T call(Session.CaseWork<T, ? extends Exception> work) throws Exception {
        return session.call(work).get(20, TimeUnit.SECONDS);
    }
}
