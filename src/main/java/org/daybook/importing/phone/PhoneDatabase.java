package org.daybook.importing.phone;

/** The databases that are used, by where a phone keeps them. */
enum PhoneDatabase {
    MESSAGES("HomeDomain", "Library/SMS/sms.db"),
    CALLS("HomeDomain", "Library/CallHistoryDB/CallHistory.storedata"),
    VOICEMAILS("HomeDomain", "Library/Voicemail/voicemail.db"),
    CONTACTS("HomeDomain", "Library/AddressBook/AddressBook.sqlitedb"),
    WHATSAPP("AppDomainGroup-group.net.whatsapp.WhatsApp.shared", "ChatStorage.sqlite");

    /** What is added to a path for the write-ahead log. */
    static final String LOG = "-wal";

    private final String domain;
    private final String path;

    PhoneDatabase(String domain, String path) {
        this.domain = domain;
        this.path = path;
    }

    String domain() {
        return domain;
    }

    String path() {
        return path;
    }
}
