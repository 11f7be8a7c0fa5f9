package org.daybook.importing.phone;

import java.util.Set;

/** The tables that are used, each with the columns that are; a phone's version may lack some. */
enum PhoneTable {
    HANDLE(PhoneDatabase.MESSAGES, "handle", "id"),
    CHAT(PhoneDatabase.MESSAGES, "chat", "guid", "style", "chat_identifier", "display_name"),
    CHAT_HANDLE(PhoneDatabase.MESSAGES, "chat_handle_join", "chat_id", "handle_id"),
    CHAT_MESSAGE(PhoneDatabase.MESSAGES, "chat_message_join", "chat_id", "message_id"),
    RECOVERABLE(PhoneDatabase.MESSAGES, "chat_recoverable_message_join", "chat_id", "message_id", "delete_date"),
    ATTACHMENT_OF(PhoneDatabase.MESSAGES, "message_attachment_join", "message_id", "attachment_id"),
    ATTACHMENT(PhoneDatabase.MESSAGES, "attachment", "filename", "mime_type", "transfer_name", "total_bytes"),
    MESSAGE(
            PhoneDatabase.MESSAGES,
            "message",
            "guid",
            "text",
            "attributedBody",
            "handle_id",
            "service",
            "date",
            "date_read",
            "date_delivered",
            "is_from_me",
            "is_read",
            "error",
            "item_type",
            "associated_message_guid",
            "associated_message_type",
            "associated_message_emoji",
            "group_title",
            "thread_originator_guid",
            "date_edited",
            "date_retracted",
            "message_summary_info",
            "is_audio_message"),
    CALL(
            PhoneDatabase.CALLS,
            "ZCALLRECORD",
            "ZDATE",
            "ZDURATION",
            "ZORIGINATED",
            "ZANSWERED",
            "ZADDRESS",
            "ZNAME",
            "ZSERVICE_PROVIDER",
            "ZCALLTYPE",
            "ZDISCONNECTED_CAUSE",
            "ZISO_COUNTRY_CODE"),
    VOICEMAIL(
            PhoneDatabase.VOICEMAILS,
            "voicemail",
            "date",
            "sender",
            "callback_num",
            "duration",
            "trashed_date",
            "flags"),
    PERSON(PhoneDatabase.CONTACTS, "ABPerson", "First", "Last", "Organization"),
    PERSON_VALUE(PhoneDatabase.CONTACTS, "ABMultiValue", "record_id", "property", "value"),
    WHATSAPP_CHAT(PhoneDatabase.WHATSAPP, "ZWACHATSESSION", "ZCONTACTJID", "ZPARTNERNAME", "ZSESSIONTYPE"),
    WHATSAPP_MEMBER(PhoneDatabase.WHATSAPP, "ZWAGROUPMEMBER", "ZCHATSESSION", "ZMEMBERJID", "ZCONTACTNAME"),
    WHATSAPP_MEDIA(
            PhoneDatabase.WHATSAPP,
            "ZWAMEDIAITEM",
            "ZMESSAGE",
            "ZMEDIALOCALPATH",
            "ZMOVIEDURATION",
            "ZTITLE",
            "ZFILESIZE",
            "ZLATITUDE",
            "ZLONGITUDE",
            "ZVCARDNAME",
            "ZVCARDSTRING",
            "ZMETADATA"),
    WHATSAPP_INFO(PhoneDatabase.WHATSAPP, "ZWAMESSAGEINFO", "ZMESSAGE", "ZRECEIPTINFO"),
    WHATSAPP_MESSAGE(
            PhoneDatabase.WHATSAPP,
            "ZWAMESSAGE",
            "ZCHATSESSION",
            "ZISFROMME",
            "ZMESSAGEDATE",
            "ZSENTDATE",
            "ZMESSAGETYPE",
            "ZGROUPEVENTTYPE",
            "ZTEXT",
            "ZFROMJID",
            "ZTOJID",
            "ZGROUPMEMBER",
            "ZMEDIAITEM",
            "ZSTANZAID");

    private final PhoneDatabase database;
    private final String table;
    private final Set<String> columns;

    PhoneTable(PhoneDatabase database, String table, String... columns) {
        this.database = database;
        this.table = table;
        this.columns = Set.of(columns);
    }

    PhoneDatabase database() {
        return database;
    }

    /** Its name in the database. */
    String table() {
        return table;
    }

    Set<String> columns() {
        return columns;
    }

    /** The path of its rows among what was selected. */
    String item() {
        return database.domain() + "/" + database.path() + "/" + table + ".jsonl";
    }
}
