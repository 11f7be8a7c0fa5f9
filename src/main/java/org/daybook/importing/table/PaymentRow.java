package org.daybook.importing.table;

import org.daybook.conversation.Message;
import org.daybook.conversation.MessageDirection;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.SourceLocation;

/**
 * A payment as the files of accounting programs have it.
 *
 * @param time when it was booked
 * @param amount the amount as written; its sign shows the direction
 * @param payee who paid or was paid
 * @param account the account of the other side; empty if it is not stated
 * @param memo the words of the reference
 */
record PaymentRow(SourceLocation location, MessageTime time, String amount, String payee, String account, String memo) {

    /** The name of the detail with the payee. */
    static final String PAYEE = "payee";

    /** The name of the detail with the payee's account. */
    static final String PAYEE_ACCOUNT = "payee-account";

    /** The payment as a message: from the payee if money came in, and with the payee as a detail if it went out. */
    Message message() {
        Message message =
                Message.of(location, MessageType.PAYMENT, time).saying(memo).detailed("amount", amount);
        AmountSign sign = AmountSign.of(amount);
        if (sign == AmountSign.OUT) {
            return message.with(MessageDirection.SENT).detailed(PAYEE, payee).detailed(PAYEE_ACCOUNT, account);
        }
        return sign == AmountSign.IN
                ? message.with(MessageDirection.RECEIVED).from(payee, account)
                : message.from(payee, account);
    }
}
