package org.daybook.importing.phone;

import java.nio.charset.StandardCharsets;
import org.daybook.importing.sqlite.SqliteRow;

/** The numbers of calls and voicemails. */
final class CallAddress {
    private CallAddress() {}

    /** The number of a call, which some versions keep as bytes, and WhatsApp as an account; empty if it was withheld. */
    static String ofCall(SqliteRow row) {
        String text = row.text("ZADDRESS");
        return WhatsAppChats.address(text.isEmpty() ? new String(row.bytes("ZADDRESS"), StandardCharsets.UTF_8) : text);
    }

    /** The number of a voicemail; empty if it was withheld. */
    static String ofVoicemail(SqliteRow row) {
        String sender = row.text("sender");
        return sender.isEmpty() ? row.text("callback_num") : sender;
    }
}
