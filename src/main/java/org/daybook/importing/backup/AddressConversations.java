package org.daybook.importing.backup;

import java.io.IOException;
import java.util.List;
import org.daybook.conversation.ConversationHeading;
import org.daybook.conversation.Message;
import org.daybook.conversation.Participant;
import org.daybook.importing.ConversationNumbers;
import org.daybook.importing.MessageHandler;

/** The conversations of a backup, in which the messages of all numbers are mixed. For one thread. */
final class AddressConversations {
    private final ConversationNumbers<String> numbers;

    AddressConversations(MessageHandler into) {
        this.numbers = new ConversationNumbers<>(into);
    }

    /** The conversation of a row, which begins if it is its first. */
    int of(Addresses addresses, BackupElement element, Message row) throws IOException {
        return numbers.of(addresses.key(), () -> heading(addresses, element, row));
    }

    private static ConversationHeading heading(Addresses addresses, BackupElement element, Message row) {
        String names = Addresses.names(element);
        boolean isOne = addresses.size() == 1;
        List<Participant> participants = addresses.all().stream()
                .map(address -> new Participant(isOne ? names : "", address))
                .toList();
        String title = names.isEmpty() ? String.join(", ", addresses.all()) : names;
        return new ConversationHeading(title, row.location().item(), participants);
    }
}
