package org.daybook.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.daybook.conversation.ConversationHeading;
import org.junit.jupiter.api.Test;

/** A conversation begins with its first row, once, however its rows are mixed with others. */
class ConversationNumberingTest {
    private final RowCollector rows = new RowCollector();
    private final ConversationNumbering<String> numbers = new ConversationNumbering<>(rows);

    private int of(String key, String title) throws IOException {
        return numbers.of(key, () -> new ConversationHeading(title, "all.xml", List.of()));
    }

    @Test
    void eachKeyHasOneConversation() throws IOException {
        assertThat(of("+447700900123", "Rob")).isZero();
        assertThat(of("+447700900456", "Kim")).isEqualTo(1);
        assertThat(of("+447700900123", "another name for Rob")).isZero();
        assertThat(rows.headings()).extracting(ConversationHeading::title).containsExactly("Rob", "Kim");
    }

    @Test
    void nothingBeginsBeforeItsFirstRow() {
        assertThat(rows.headings()).isEmpty();
    }
}
