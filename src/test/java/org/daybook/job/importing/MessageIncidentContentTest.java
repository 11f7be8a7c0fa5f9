package org.daybook.job.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daybook.importing.catalogue.Importers;
import org.junit.jupiter.api.Test;

class MessageIncidentContentTest {
    /** What is no social media: messages from one number or address to another, and what is no message. */
    private static final List<String> OTHERS = List.of(
            "whatsapp",
            "imessage-text",
            "signal-text",
            "signal",
            "sms-backup-restore",
            "iphone",
            "telegram",
            "google-chat",
            "google-timeline",
            "gps-track",
            "airguard",
            "mbox",
            "eml",
            "msg",
            "ofx",
            "qif",
            "contacts",
            "table");

    @Test
    void ofEveryFormatItIsSaidWhetherItIsSocialMedia() {
        assertThat(new Importers()
                        .formats().stream()
                                .filter(format -> !OTHERS.contains(format))
                                .toList())
                .as("the formats in MessageIncidentContent.SOCIAL_MEDIA; if one is not, add it to OTHERS in this test")
                .containsExactlyInAnyOrderElementsOf(MessageIncidentContent.SOCIAL_MEDIA);
    }
}
