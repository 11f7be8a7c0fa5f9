package org.daybook.ui.conversations;

import java.util.regex.Pattern;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.Message;

/**
 * The words of a message as its conversation shows them: without a first line that says nothing but the name of what
 * was sent with it, such as {@code IMG-1.jpg (file attached)}, since the name is below the picture or recording.
 */
final class MessageDisplayText {
    private static final Pattern NOTHING_BUT_A_REMARK =
            Pattern.compile("[\\p{Cf}\\s]*(?:\\([^()]{1,40}\\)|<[^<>]{1,40}>)[\\p{Cf}\\s]*");

    private MessageDisplayText() {}

    static String of(Message message) {
        String text = message.text();
        return namesWhatIsShown(message)
                ? text.substring(firstLine(text).length()).stripLeading()
                : text;
    }

    /** Whether its first line only names something that was sent with it and is in what was imported. */
    static boolean namesWhatIsShown(Message message) {
        String line = firstLine(message.text());
        return message.attachments().stream()
                .filter(Attachment::isThere)
                .map(Attachment::name)
                .anyMatch(name -> !name.isBlank()
                        && line.contains(name)
                        && NOTHING_BUT_A_REMARK.matcher(line.replace(name, "")).matches());
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }
}
