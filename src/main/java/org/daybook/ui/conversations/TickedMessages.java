package org.daybook.ui.conversations;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** The messages of a conversation that are ticked, of which an incident is to be made. JavaFX thread. */
final class TickedMessages {
    final Set<Integer> numbers = new HashSet<>();
    /** How many there are; told once for all that are ticked together. */
    final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(0);

    boolean contains(ConversationLine line) {
        return numbers.contains(line.row().number());
    }

    /** Ticks a message, or clears its tick; notices of the program are nobody's message. */
    void tick(ConversationLine line, boolean ticked) {
        if (ticked && line.isTickable()) {
            numbers.add(line.row().number());
        } else {
            numbers.remove(line.row().number());
        }
        count.set(numbers.size());
    }

    /** Ticks every message that was not sent by the owner of the phone or account. */
    void tickReceived(List<ConversationLine> lines) {
        lines.stream()
                .filter(line -> line.isTickable() && !line.isMine())
                .forEach(line -> numbers.add(line.row().number()));
        count.set(numbers.size());
    }

    void clear() {
        numbers.clear();
        count.set(0);
    }
}
