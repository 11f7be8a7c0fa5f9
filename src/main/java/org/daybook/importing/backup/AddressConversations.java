package org.daybook.importing.backup;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.conversation.ConversationHeading;
import org.daybook.conversation.Message;
import org.daybook.conversation.Participant;
import org.daybook.importing.MessageHandler;

/** The conversations of a backup, in which the messages of all numbers are mixed. For one thread. */
final class AddressConversations {
    private final MessageHandler into;
    private final Map<String, Integer> numbers = new HashMap<>();

    AddressConversations(MessageHandler into) {
        this.into = into;
    }

    /** The conversation of a row, which begins if it is its first. */
    int of(Addresses addresses, BackupElement element, Message row) throws IOException {
        String key = addresses.key();
        Integer known = numbers.get(key);
        if (known != null) {
            return known;
        }
        String names = Addresses.names(element);
        boolean isOne = addresses.size() == 1;
        List<Participant> participants = addresses.all().stream()
                .map(address -> new Participant(isOne ? names : "", address))
                .toList();
        String title = names.isEmpty() ? String.join(", ", addresses.all()) : names;
        int number = into.begin(new ConversationHeading(title, row.location().item(), participants));
        numbers.put(key, number);
        return number;
    }
}
