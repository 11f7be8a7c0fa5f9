package org.daybook.importing.phone.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MacMessagesTest {
    private static final String PHOTO = "Attachments/0a/10/AB-CD/photo.jpg";

    @TempDir
    Path home;

    private Path folder;

    @BeforeEach
    void write() throws IOException {
        folder = Files.createDirectories(home.resolve("Messages"));
        Files.writeString(folder.resolve("chat.db"), "database");
        Files.writeString(folder.resolve("chat.db-wal"), "log");
        Files.createDirectories(folder.resolve(PHOTO).getParent());
        Files.writeString(folder.resolve(PHOTO), "photo");
        Files.writeString(home.resolve("secret"), "not of the messages");
    }

    private String content(String domain, String path) throws IOException {
        var opened = new MacMessages(folder).open(domain, path);
        if (opened.isEmpty()) {
            return "none";
        }
        try (SeekableByteChannel channel = opened.get()) {
            return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void opensWhatAPhoneHasElsewhere() throws Exception {
        assertThat(MacMessages.areIn(folder)).isTrue();
        assertThat(MacMessages.areIn(home)).isFalse();
        assertThat(content("HomeDomain", "Library/SMS/sms.db")).isEqualTo("database");
        assertThat(content("HomeDomain", "Library/SMS/sms.db-wal")).isEqualTo("log");
        assertThat(content("MediaDomain", "Library/Messages/" + PHOTO)).isEqualTo("photo");
    }

    @Test
    void hasNoCallsAndNoVoicemails() throws Exception {
        assertThat(content("HomeDomain", "Library/CallHistoryDB/CallHistory.storedata"))
                .isEqualTo("none");
        assertThat(new MacMessages(folder).paths("HomeDomain", "Library/Voicemail/"))
                .isEmpty();
    }

    @Test
    void leavesTheFolderByNoPathAndNoLink() throws Exception {
        Files.createSymbolicLink(folder.resolve("Attachments/link"), home.resolve("secret"));
        Files.createSymbolicLink(folder.resolve("Attachments/all"), home);
        for (String path : List.of("../../secret", "..", "", "/etc/passwd", "\0", "link", "all/secret", "./link")) {
            assertThat(content("MediaDomain", "Library/Messages/Attachments/" + path))
                    .as(path)
                    .isEqualTo("none");
        }
        assertThat(content("HomeDomain", "Library/SMS/sms.db/../../secret")).isEqualTo("none");
    }
}
