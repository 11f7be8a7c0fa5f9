package org.daybook.importing.phone;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.time.Instant;
import org.daybook.importing.phone.backup.BackupScript;

/** A small backup on the disk, as a phone would leave it: what Lars and Mia wrote, and what Lars rang and said. */
public final class BackedUpPhone {
    public static final String LARS = "+447700900123";
    public static final String MIA = "mia@example.org";

    private static final Instant AT = Instant.parse("2026-03-01T12:03:00Z");

    private BackedUpPhone() {}

    /** Writes it into a folder of its own; an empty password leaves it plain. */
    public static Path write(Path folder, String password) throws IOException {
        PhoneScript script = new PhoneScript(PhoneLayout.IOS_17);
        person(script, 1, LARS);
        person(script, 2, MIA);
        script.message(1, 1, 1, AT, "Where are you?")
                .message(2, 1, 1, AT.plusSeconds(60), "Leave me alone", "is_from_me", 1)
                .message(3, 2, 2, AT.plusSeconds(120), "Tea on Sunday?")
                .message(4, 1, 1, AT.plusSeconds(90_000), "I know where you are")
                .row(
                        PhoneDatabase.CALLS,
                        "ZCALLRECORD",
                        "Z_PK",
                        1,
                        "ZDATE",
                        PhoneScript.callTime(AT.plusSeconds(300)),
                        "ZORIGINATED",
                        0,
                        "ZADDRESS",
                        LARS)
                .row(
                        PhoneDatabase.VOICEMAILS,
                        "voicemail",
                        "date",
                        AT.plusSeconds(400).getEpochSecond(),
                        "sender",
                        LARS);
        MemoryPhone phone =
                script.phone().with(PhoneDatabase.VOICEMAILS.domain(), PhonePaths.voicemail(1), "#!AMR\n a voice");
        BackupScript backup = new BackupScript(PhoneLayout.IOS_17.system);
        for (String path : phone.paths("HomeDomain", "")) {
            try (InputStream in =
                    Channels.newInputStream(phone.open("HomeDomain", path).orElseThrow())) {
                backup.with("HomeDomain", path, in.readAllBytes());
            }
        }
        return (password.isEmpty() ? backup : backup.encrypted(password)).write(folder);
    }

    private static void person(PhoneScript script, int number, String address) {
        script.row(PhoneDatabase.MESSAGES, "handle", "ROWID", number, "id", address, "service", "iMessage")
                .row(
                        PhoneDatabase.MESSAGES,
                        "chat",
                        "ROWID",
                        number,
                        "guid",
                        "iMessage;-;" + address,
                        "style",
                        45,
                        "chat_identifier",
                        address)
                .row(PhoneDatabase.MESSAGES, "chat_handle_join", "chat_id", number, "handle_id", number);
    }
}
