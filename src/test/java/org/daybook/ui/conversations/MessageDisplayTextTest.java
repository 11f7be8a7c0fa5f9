package org.daybook.ui.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.Attachment.AttachmentState;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.SourceLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageDisplayTextTest {
    private static final String NAME = "IMG-20240313-WA0001.jpg";

    @ParameterizedTest
    @ValueSource(
            strings = {
                NAME + " (file attached)",
                "\u200e" + NAME + " (Datei angehängt)",
                "\u200e<attached: " + NAME + ">",
                NAME + " (file attached)\n"
            })
    void aLineThatOnlyNamesWhatIsBelowIsLeftOut(String text) {
        assertThat(MessageDisplayText.of(sent(text, AttachmentState.PRESENT))).isEmpty();
    }

    @Test
    void whatAPersonWroteBelowItStays() {
        assertThat(MessageDisplayText.of(
                        sent(NAME + " (file attached)\nLook at this\nand this", AttachmentState.PRESENT)))
                .isEqualTo("Look at this\nand this");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I got " + NAME + " (the photo)",
                NAME,
                "(file attached)",
                "Look\n" + NAME + " (file attached)",
                NAME + " (one) and (two)"
            })
    void otherWordsStay(String text) {
        assertThat(MessageDisplayText.of(sent(text, AttachmentState.PRESENT))).isEqualTo(text);
    }

    @Test
    void theNameOfAFileThatIsNotThereStays() {
        String text = NAME + " (file attached)";
        assertThat(MessageDisplayText.of(sent(text, AttachmentState.MISSING))).isEqualTo(text);
        assertThat(MessageDisplayText.of(sent(text, AttachmentState.OMITTED))).isEqualTo(text);
    }

    @Property(tries = 100)
    void aMessageWithoutAttachmentIsAsItWasWritten(@ForAll String text) {
        assertThat(MessageDisplayText.of(message(text))).isEqualTo(message(text).text());
    }

    private static Message sent(String text, AttachmentState state) {
        return message(text).with(new Attachment(NAME, "image/jpeg", state, SourceLocation.lines("", 1, 1)));
    }

    private static Message message(String text) {
        return Message.of(SourceLocation.lines("", 1, 1), MessageType.MESSAGE, MessageTime.NONE)
                .saying(text);
    }
}
