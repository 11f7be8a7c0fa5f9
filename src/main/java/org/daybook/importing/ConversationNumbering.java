package org.daybook.importing;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.daybook.conversation.ConversationHeading;

/**
 * The numbers of conversations whose rows are mixed in the source, by a key such as an address. Each conversation
 * begins with its first row. For one thread.
 */
public final class ConversationNumbering<K> {
    private final MessageHandler into;
    private final Map<K, Integer> numbers = new HashMap<>();

    /** @param into where the conversations begin */
    public ConversationNumbering(MessageHandler into) {
        this.into = into;
    }

    /**
     * The number of a conversation, which begins if this is its first row.
     *
     * @param heading called only if it begins
     * @throws IOException if it cannot be accepted
     */
    public int of(K key, Supplier<ConversationHeading> heading) throws IOException {
        Integer known = numbers.get(key);
        if (known != null) {
            return known;
        }
        int number = into.begin(heading.get());
        numbers.put(key, number);
        return number;
    }
}
