package org.daybook.importing.chat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageRemark;
import org.daybook.conversation.MessageType;

/**
 * Interprets the words that signal-export writes: files, reactions, calls, deletions. The program does not mark its
 * own words, so a person may have typed the same.
 *
 * @param media the files beside the chat
 */
record SignalWordsInterpreter(ChatMedia media) implements ChatWordsInterpreter {
    private static final String DELETED = "(This message was deleted)";
    private static final int LONGEST = 4_096;

    /**
     * The maximum number of files, and of lists of reactions, that are read from one message; more stay in its words.
     */
    private static final int MOST = 50;

    private static final Pattern REACTIONS = Pattern.compile("(?m)^\\(- (.+) -\\)$");
    private static final Pattern FILE =
            Pattern.compile("!?\\[([^\\[\\]\\n]{0,255})]\\((?:\\./)?(media/[^)\\n]{1,255})\\)");
    private static final Pattern CALL = Pattern.compile(
            "(?:Incoming|Outgoing|Missed) (?:(?:voice|video|group) )?call(?: \\((\\w[\\w ]*)(?:, ([0-9ms ]+))?\\))?");

    @Override
    public Message notice(Message row) {
        return row.with(MessageType.NOTICE);
    }

    @Override
    public Message authored(Message row) {
        String text = row.text().strip();
        if (text.equals(DELETED)) {
            return row.marked(MessageRemark.DELETED, MessageRemark.BY_WORDS_ALONE);
        }
        Matcher call = CALL.matcher(text.substring(0, Math.min(text.length(), LONGEST)));
        return call.matches() ? call(row, text, call) : attached(reacted(row));
    }

    private static Message call(Message row, String text, Matcher call) {
        Message called = row.with(MessageType.CALL).marked(MessageRemark.BY_WORDS_ALONE);
        String outcome = call.group(1);
        String duration = call.group(2);
        Message with = outcome == null ? called : called.with("outcome", outcome);
        Message timed = duration == null ? with : with.with("duration", duration);
        boolean missed = text.startsWith("Missed") || "unanswered".equals(outcome);
        return missed ? timed.marked(MessageRemark.MISSED) : timed;
    }

    private static Message reacted(Message row) {
        Message with = row;
        Matcher reactions = REACTIONS.matcher(row.text());
        for (int i = 0; i < MOST && reactions.find(); i++) {
            with = with.with("reaction", reactions.group(1)).marked(MessageRemark.BY_WORDS_ALONE);
        }
        return with;
    }

    private Message attached(Message row) {
        Message with = row;
        Matcher file = FILE.matcher(row.text());
        for (int i = 0; i < MOST && file.find(); i++) {
            String name = file.group(2).replace("%20", " ");
            with = with.with(media.attachment(name, row.location())).marked(MessageRemark.BY_WORDS_ALONE);
        }
        return with;
    }
}
