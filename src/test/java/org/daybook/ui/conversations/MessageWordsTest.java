package org.daybook.ui.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.Attachment.State;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.SourceLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageWordsTest {
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
        assertThat(MessageWords.of(sent(text, State.PRESENT))).isEmpty();
    }

    @Test
    void whatAPersonWroteBelowItStays() {
        assertThat(MessageWords.of(sent(NAME + " (file attached)\nLook at this\nand this", State.PRESENT)))
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
        assertThat(MessageWords.of(sent(text, State.PRESENT))).isEqualTo(text);
    }

    @Test
    void theNameOfAFileThatIsNotThereStays() {
        String text = NAME + " (file attached)";
        assertThat(MessageWords.of(sent(text, State.MISSING))).isEqualTo(text);
        assertThat(MessageWords.of(sent(text, State.OMITTED))).isEqualTo(text);
    }

    @Property(tries = 100)
    void aMessageWithoutAttachmentIsAsItWasWritten(@ForAll String text) {
        assertThat(MessageWords.of(message(text))).isEqualTo(message(text).text());
    }

    private static Message sent(String text, State state) {
        return message(text).with(new Attachment(NAME, "image/jpeg", state, SourceLocation.lines("", 1, 1)));
    }

    private static Message message(String text) {
        return Message.of(SourceLocation.lines("", 1, 1), MessageType.MESSAGE, MessageTime.NONE)
                .saying(text);
    }
}
