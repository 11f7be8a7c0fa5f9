package org.daybook.importing.phone;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.Attachment.AttachmentState;
import org.daybook.conversation.ConversationHeading;
import org.daybook.conversation.KnownAddresses;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageDirection;
import org.daybook.conversation.MessageRemark;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.Participant;
import org.daybook.conversation.SourceLocation;
import org.daybook.importing.ConversationNumbering;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.SourceItem;
import org.daybook.importing.account.AccountRowCompleter;
import org.daybook.importing.sqlite.SqliteRow;

/** Reads the list of calls, of the telephone and of programs that use its list, and the voicemails with their sound. */
final class CallRowReader {
    private static final long DECLINED = 6;

    private final SelectedRows rows;
    private final ContactBook contacts;
    private final AccountRowCompleter into;
    private final ConversationNumbering<String> conversations;
    private final KnownAddresses known = new KnownAddresses();

    CallRowReader(SelectedRows rows, ContactBook contacts, AccountRowCompleter into) {
        this.rows = rows;
        this.contacts = contacts;
        this.into = into;
        this.conversations = into.conversations();
    }

    void read() throws ImportFailure, IOException {
        rows.read(PhoneTable.CALL, this::takeCall);
        rows.read(PhoneTable.VOICEMAIL, this::takeVoicemail);
    }

    private void takeCall(SqliteRow row) throws IOException {
        String address = CallAddress.ofCall(row);
        String name = contacts.name(address);
        Participant other = new Participant(name.isEmpty() ? row.text("ZNAME") : name, address);
        boolean isSent = MessageChats.number(row, "ZORIGINATED") == 1;
        boolean isAnswered = isSent ? row.real("ZDURATION").orElse(0) > 0 : MessageChats.number(row, "ZANSWERED") == 1;
        String provider = row.text("ZSERVICE_PROVIDER");
        Message call = call(row, "ZDATE", PhoneTime.since2001(row, "ZDATE"))
                .with(isSent ? MessageDirection.SENT : MessageDirection.RECEIVED)
                .detailed("kind", provider.substring(provider.lastIndexOf('.') + 1))
                .detailed("call-type", row.text("ZCALLTYPE"))
                .detailed("duration", duration(row, "ZDURATION"))
                .detailed("call-end", row.text("ZDISCONNECTED_CAUSE"))
                .detailed("country", row.text("ZISO_COUNTRY_CODE"));
        call = isSent ? call : call.from(other.name(), address);
        boolean isDeclined = !isSent && MessageChats.number(row, "ZDISCONNECTED_CAUSE") == DECLINED;
        call = isAnswered ? call : call.marked(isDeclined ? MessageRemark.DECLINED : MessageRemark.MISSED);
        pass(PhoneTable.CALL, other, address.isEmpty() ? call.marked(MessageRemark.WITHHELD) : call);
    }

    private void takeVoicemail(SqliteRow row) throws IOException {
        String address = CallAddress.ofVoicemail(row);
        Participant other = new Participant(contacts.name(address), address);
        Message call = call(row, "date", PhoneTime.since1970(row, "date"))
                .with(MessageDirection.RECEIVED)
                .from(other.name(), address)
                .marked(MessageRemark.VOICEMAIL)
                .detailed("duration", duration(row, "duration"))
                .detailed("trashed", PhoneTime.printed(PhoneTime.since2001(row, "trashed_date"), into.zone()))
                .with(sound(row));
        pass(PhoneTable.VOICEMAIL, other, address.isEmpty() ? call.marked(MessageRemark.WITHHELD) : call);
    }

    private Attachment sound(SqliteRow row) {
        String path = PhonePaths.voicemail(row.number());
        Optional<String> file = rows.file(PhoneDatabase.VOICEMAILS.domain(), path);
        return new Attachment(
                SourceItem.nameOf(path),
                "audio/amr",
                file.isPresent() ? AttachmentState.PRESENT : AttachmentState.MISSING,
                file.map(SourceLocation::whole).orElse(rows.location()));
    }

    private Message call(SqliteRow row, String column, Optional<Instant> at) {
        return Message.of(rows.location(), MessageType.CALL, PhoneTime.stated(row, column, at, into.zone()))
                .with("row", Long.toString(row.number()));
    }

    private static String duration(SqliteRow row, String column) {
        return row.real(column).isEmpty() ? "" : Math.round(row.real(column).getAsDouble()) + " s";
    }

    private void pass(PhoneTable table, Participant other, Message call) throws IOException {
        String title = other.name().isEmpty() ? other.address() : other.name();
        List<Participant> participants = other.address().isEmpty() ? List.of() : List.of(other);
        into.take(
                conversations.of(
                        table.table() + " " + known.first(other.address()),
                        () -> new ConversationHeading(title, rows.path(table), participants)),
                call);
    }
}
