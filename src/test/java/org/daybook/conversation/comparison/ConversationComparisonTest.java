package org.daybook.conversation.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageRemark;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.SourceLocation;
import org.daybook.conversation.rows.MessageRow;
import org.junit.jupiter.api.Test;

class ConversationComparisonTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final LocalDateTime BEGIN = LocalDateTime.of(2026, 3, 1, 8, 0);

    private static MessageRow row(int number, int minute, String sender, String text) {
        MessageTime at =
                MessageTime.local("", BEGIN.plusMinutes(minute), MessageTime.MessageTimePrecision.MINUTE, ZONE);
        return new MessageRow(
                0,
                number,
                Message.of(SourceLocation.lines("", number, number), MessageType.MESSAGE, at)
                        .from(sender, "")
                        .saying(text));
    }

    private static List<MessageRow> conversation(int count) {
        List<MessageRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            // Two in the same minute, as exports without seconds have them.
            rows.add(row(i + 1, i / 2, i % 3 == 0 ? "Jo" : "Craig", "words " + i % 7));
        }
        return rows;
    }

    @Test
    void twoExportsOfTheSameConversationDoNotDiffer() {
        ConversationComparison same = ConversationComparison.of(conversation(40), conversation(40));
        assertThat(same.isSame()).isTrue();
        assertThat(same.newer()).isEmpty();
        assertThat(same.notCovered()).isEmpty();
    }

    @Test
    void fiftyDeletionsEditsAndARenameAreFoundAndNoneIsInvented() {
        List<MessageRow> before = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            before.add(row(i + 1, i, i % 3 == 0 ? "Jo" : "Craig", "words " + i));
        }
        Random random = new Random(7);
        TreeSet<Integer> deleted = new TreeSet<>();
        TreeSet<Integer> edited = new TreeSet<>();
        TreeSet<Integer> marked = new TreeSet<>();
        while (deleted.size() + edited.size() + marked.size() < 50) {
            // The first and the last stay, so that both exports cover the same time.
            int at = 1 + random.nextInt(398);
            if (!deleted.contains(at) && !edited.contains(at) && !marked.contains(at)) {
                List.of(deleted, edited, marked).get(random.nextInt(3)).add(at);
            }
        }
        List<MessageRow> after = new ArrayList<>();
        for (MessageRow row : before) {
            int at = row.number() - 1;
            Message message = row.message().from(row.message().sender().equals("Craig") ? "Do not answer" : "Jo", "");
            if (edited.contains(at)) {
                message = message.saying("changed " + at);
            } else if (marked.contains(at)) {
                message = message.saying("This message was deleted").marked(MessageRemark.DELETED);
            }
            if (!deleted.contains(at)) {
                after.add(new MessageRow(0, after.size() + 1, message));
            }
        }

        ConversationComparison found = ConversationComparison.of(before, after);

        assertThat(found.renamed()).isEqualTo(Map.of("Craig", "Do not answer"));
        assertThat(found.missing()).extracting(row -> row.number() - 1).containsExactlyElementsOf(deleted);
        assertThat(found.changed())
                .filteredOn(change -> !change.isNowDeleted())
                .extracting(change -> change.before().number() - 1)
                .containsExactlyElementsOf(edited);
        assertThat(found.changed())
                .filteredOn(ConversationComparison.RowChange::isNowDeleted)
                .extracting(change -> change.before().number() - 1)
                .containsExactlyElementsOf(marked);
        assertThat(found.added()).isEmpty();
        assertThat(found.newer()).isEmpty();
        assertThat(found.notCovered()).isEmpty();
    }

    @Test
    void whatIsBeyondTheOtherExportIsNeitherMissingNorAdded() {
        List<MessageRow> all = conversation(60);
        ConversationComparison found = ConversationComparison.of(all.subList(0, 40), all.subList(20, 60));
        assertThat(found.isSame()).isTrue();
        assertThat(found.notCovered()).hasSize(20);
        assertThat(found.newer()).hasSize(20);
    }

    @Property
    void removingRowsIsAllThatIsFound(@ForAll long seed) {
        List<MessageRow> before = conversation(60);
        Random random = new Random(seed);
        List<MessageRow> after = new ArrayList<>(before);
        List<MessageRow> removed = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            removed.add(after.remove(2 + random.nextInt(after.size() - 4)));
        }

        ConversationComparison found = ConversationComparison.of(before, after);

        assertThat(found.missing()).hasSize(10);
        // Of rows that are alike to the minute nobody can say which one is gone.
        assertThat(found.missing().stream()
                        .map(row -> row.message().time().at() + row.message().text())
                        .sorted())
                .containsExactlyElementsOf(removed.stream()
                        .map(row -> row.message().time().at() + row.message().text())
                        .sorted()
                        .toList());
        assertThat(found.changed()).isEmpty();
        assertThat(found.added()).isEmpty();
    }
}
