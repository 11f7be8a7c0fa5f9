package org.daybook.importing.table;

import java.io.IOException;
import java.util.List;
import org.daybook.conversation.ConversationHeading;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageRemark;
import org.daybook.importing.ConversationNumbering;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.ImportWarning;
import org.daybook.importing.MessageHandler;
import org.daybook.importing.SourceItem;

/** Passes payments on, in a conversation for each account of the owner. For one thread. */
final class AccountConversations {
    private final SourceItem item;
    private final ImportSettings settings;
    private final MessageHandler into;
    private final ConversationNumbering<String> numbers;

    AccountConversations(SourceItem item, ImportSettings settings, MessageHandler into) {
        this.item = item;
        this.settings = settings;
        this.into = into;
        this.numbers = new ConversationNumbering<>(into);
    }

    /** Passes a payment on, with warnings about anything that could not be read. */
    void take(String account, Message payment) throws IOException {
        if (payment.time().at() == null) {
            into.warn(new ImportWarning(payment.location(), ImportWarning.WarningKind.TIME_UNREADABLE));
        } else if (settings.isUnlikely(payment.time().at())) {
            into.warn(new ImportWarning(payment.location(), ImportWarning.WarningKind.TIME_UNLIKELY));
        }
        if (payment.marks().contains(MessageRemark.CUT)) {
            into.warn(new ImportWarning(payment.location(), ImportWarning.WarningKind.TOO_LONG));
        }
        String title = account.isEmpty() ? item.name() : account;
        int number = numbers.of(account, () -> new ConversationHeading(title, item.path(), List.of()));
        into.take(number, payment);
    }
}
