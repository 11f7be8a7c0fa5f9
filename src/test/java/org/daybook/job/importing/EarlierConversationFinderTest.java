package org.daybook.job.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daybook.casefile.ImportHistory;
import org.daybook.conversation.comparison.ConversationComparison;
import org.daybook.conversation.rows.MessageRow;
import org.daybook.job.importing.EarlierConversationFinder.Earlier;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same conversation in two exports whose files have other names. */
class EarlierConversationFinderTest {
    private static final DateTimeFormatter HEADER = DateTimeFormatter.ofPattern("dd/MM/uuuu, HH:mm");
    private static final LocalDateTime BEGIN = LocalDateTime.of(2026, 3, 14, 8, 0);

    @TempDir
    private Path folder;

    private OnThread open;

    @BeforeEach
    void open() throws Exception {
        open = new OnThread(new Diary(folder).create());
    }

    @AfterEach
    void close() {
        open.close();
    }

    private Path chat(String title, List<String> lines) throws Exception {
        return Files.writeString(
                folder.resolve("WhatsApp Chat with " + title + ".txt"), String.join("\n", lines) + "\n");
    }

    /** A line every three hours, so that each makes an incident of its own. */
    private static List<String> lines(String sender, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> line(i, i % 4 == 0 ? "Jo" : sender, "words " + i))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String line(int number, String sender, String words) {
        return BEGIN.plusHours(3L * number).format(HEADER) + " - " + sender + ": " + words;
    }

    private List<Earlier> earlier(ImportHistory history) throws Exception {
        return new EarlierConversationFinder(open.session(), history, () -> false).of(List.of(0));
    }

    @Test
    void aChatWhoseSenderWasRenamedMakesIncidentsOfWhatIsNewAlone() throws Exception {
        ImportHistory first = ImportedChat.ofFile(open.session(), chat("Craig", lines("Craig", 0, 12)));
        int before = open.incidents().size();
        assertThat(before).isEqualTo(9);

        ImportHistory renamed =
                ImportedChat.ofFile(open.session(), chat("Do Not Answer", lines("Do Not Answer", 0, 14)));

        assertThat(open.incidents()).hasSize(before + 1);
        assertThat(earlier(renamed))
                .singleElement()
                .satisfies(
                        earlier -> assertThat(earlier.before().history().id()).isEqualTo(first.id()));
    }

    @Test
    void aPartOfAChatUnderAnotherNameMakesNoIncidentAgain() throws Exception {
        ImportedChat.ofFile(open.session(), chat("Craig", lines("Craig", 0, 30)));
        int before = open.incidents().size();
        ImportedChat.ofFile(open.session(), chat("Craig - Copy", lines("Craig", 18, 30)));
        assertThat(open.incidents()).hasSize(before);
    }

    /** The same lines as an iPhone exports them, with seconds and what was sent under other names. */
    private Path phone(String title, List<String> lines) throws Exception {
        List<String> others = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            others.add("["
                    + lines.get(i)
                            .replaceFirst(" - ", ":%02d] ".formatted(1 + i % 59))
                            .replaceFirst(
                                    "IMG-[0-9]+-WA([0-9]+)[.]jpg \\(file attached\\)",
                                    "\u200e<attached: 0000$1-PHOTO.jpg>"));
        }
        return Files.writeString(folder.resolve("_chat - " + title + ".txt"), String.join("\n", others) + "\n");
    }

    @Test
    void theSameChatOfAnotherPhoneMakesIncidentsOfWhatIsNewAlone() throws Exception {
        List<String> lines = lines("Craig", 0, 12);
        lines.set(5, line(5, "Craig", "IMG-20260314-WA0005.jpg (file attached)"));
        ImportHistory first = ImportedChat.ofFile(open.session(), chat("Craig", lines));
        int before = open.incidents().size();
        lines.replaceAll(line -> line.replace("- Craig:", "- Craig Mullen:"));
        lines.remove(7);
        lines.add(line(12, "Craig Mullen", "and one more"));
        ImportHistory second = ImportedChat.ofFile(open.session(), phone("Craig Mullen", lines));

        assertThat(open.incidents()).hasSize(before + 1);
        assertThat(earlier(second)).hasSize(1);
        ConversationComparison found = ConversationComparison.of(rows(first), rows(second));
        assertThat(found.isByMinute()).isTrue();
        assertThat(numbers(found.missing())).containsExactly(7);
        assertThat(found.changed()).isEmpty();
        assertThat(found.added()).isEmpty();
        assertThat(found.newer()).hasSize(1);
        assertThat(found.renamed()).isEqualTo(Map.of("Craig", "Craig Mullen"));
    }

    @Test
    void theSameWordsFromTwoNumbersAreTwoConversations() throws Exception {
        ImportedChat.ofFile(open.session(), chat("+44 7700 900111", lines("+44 7700 900111", 0, 12)));
        int before = open.incidents().size();
        ImportHistory other =
                ImportedChat.ofFile(open.session(), chat("+44 7700 900222", lines("+44 7700 900222", 0, 12)));
        assertThat(earlier(other)).isEmpty();
        assertThat(open.incidents()).hasSize(2 * before);
    }

    @Test
    void anotherChatAtTheSameTimesIsAnotherConversation() throws Exception {
        ImportedChat.ofFile(open.session(), chat("Craig", lines("Craig", 0, 12)));
        List<String> others = lines("Sue", 0, 3);
        IntStream.range(3, 12).forEach(i -> others.add(line(i, "Sue", "see you " + i)));
        assertThat(earlier(ImportedChat.of(open.session(), chat("Sue", others))))
                .isEmpty();
    }

    @Test
    void fiftyChangesAreFoundThroughAnImportUnderAnotherNameAndNoneIsInvented() throws Exception {
        ImportHistory first = ImportedChat.of(open.session(), chat("Craig", lines("Craig", 0, 400)));
        Random random = new Random(23);
        TreeSet<Integer> deleted = new TreeSet<>();
        TreeSet<Integer> edited = new TreeSet<>();
        TreeSet<Integer> marked = new TreeSet<>();
        while (deleted.size() + edited.size() + marked.size() < 50) {
            int at = 1 + random.nextInt(398);
            if (!deleted.contains(at) && !edited.contains(at) && !marked.contains(at)) {
                List.of(deleted, edited, marked).get(random.nextInt(3)).add(at);
            }
        }
        List<String> after = lines("Do Not Answer", 0, 400);
        edited.forEach(i -> after.set(i, after.get(i).replace("words", "other words")));
        marked.forEach(i -> after.set(i, after.get(i).replace("words " + i, "This message was deleted")));
        deleted.descendingSet().forEach(i -> after.remove((int) i));

        ImportHistory second = ImportedChat.of(open.session(), chat("Do Not Answer", after));

        Earlier earlier = earlier(second).getFirst();
        assertThat(earlier.before().history().id()).isEqualTo(first.id());
        ConversationComparison found = ConversationComparison.of(rows(first), rows(second));
        assertThat(found.renamed()).isEqualTo(Map.of("Craig", "Do Not Answer"));
        assertThat(numbers(found.missing())).containsExactlyElementsOf(deleted);
        assertThat(numbers(changed(found, false))).containsExactlyElementsOf(edited);
        assertThat(numbers(changed(found, true))).containsExactlyElementsOf(marked);
        assertThat(found.added()).isEmpty();
        assertThat(found.newer()).isEmpty();
        assertThat(found.notCovered()).isEmpty();
    }

    private List<MessageRow> rows(ImportHistory history) throws Exception {
        return open.session().messages().rows(history, 0);
    }

    private static List<MessageRow> changed(ConversationComparison found, boolean isNowDeleted) {
        return found.changed().stream()
                .filter(change -> change.isNowDeleted() == isNowDeleted)
                .map(ConversationComparison.RowChange::before)
                .toList();
    }

    private static List<Integer> numbers(List<MessageRow> rows) {
        return rows.stream().map(row -> row.number() - 1).toList();
    }
}
