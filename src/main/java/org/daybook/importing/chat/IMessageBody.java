package org.daybook.importing.chat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageDetail;
import org.daybook.conversation.MessageRemark;

/**
 * Splits the lines below the sender of a message of imessage-exporter into the words, the reactions, earlier
 * versions, and copies of the replies, which the file has again at their own time.
 */
final class IMessageBody {
    private static final String INDENT = "    ";
    private static final String DELETED = "This message was deleted from the conversation!";
    private static final String ANSWER = "This message responded to an earlier message.";
    private static final Set<String> REACTIONS = Set.of("Tapbacks:", "Reactions:");
    private static final Pattern UNSENT =
            Pattern.compile("\\S.{0,80} unsent this message part(?: .{1,80} after sending)?!");
    private static final Pattern EDIT = Pattern.compile("Edited .{1,80}? later: (.*)");
    private static final Pattern EFFECT = Pattern.compile(
            "Sent with (?:Confetti|Echo|Fireworks|Balloons|Heart|Lasers|Shooting Star|Sparkles|Spotlight|Slam|Loud|Gentle"
                    + "|Invisible Ink)");
    private static final int LONGEST_PATH = 1_024;
    private static final String MISSING = "Attachment missing!";
    private static final Pattern PATH =
            Pattern.compile("(?:~|/|[A-Za-z]:)?[^:*?\"<>|]*[Aa]ttachments[/\\\\].+\\.\\w{1,5}");

    private final ChatMedia media;
    private final List<String> words = new ArrayList<>();
    private final List<MessageDetail> details;
    private final List<Attachment> attachments = new ArrayList<>();
    private final Message message;
    private final Set<MessageRemark> marks;
    private boolean reactions;
    private boolean hasVersions;
    private boolean answer;
    private String answerHead = "";
    private final List<String> answerWords = new ArrayList<>();

    /** @param message the message as far as its header tells */
    private IMessageBody(Message message, ChatMedia media) {
        this.message = message;
        this.details = new ArrayList<>(message.details());
        this.marks = EnumSet.noneOf(MessageRemark.class);
        marks.addAll(message.marks());
        this.media = media;
    }

    /** The message with what its lines say. */
    static Message of(Message message, List<String> lines, ChatMedia media) {
        IMessageBody body = new IMessageBody(message, media);
        for (int i = 0; i < lines.size(); i++) {
            body.add(lines.get(i), i == 0);
        }
        body.finishAnswer();
        return body.message();
    }

    private Message message() {
        return new Message(
                message.location(),
                message.type(),
                message.time(),
                message.sender(),
                message.address(),
                message.direction(),
                text(),
                attachments,
                marks,
                details);
    }

    private void detail(String name, String value) {
        details.add(new MessageDetail(name, value));
    }

    private String text() {
        int end = words.size();
        while (end > 0 && words.get(end - 1).isEmpty()) {
            end--;
        }
        return String.join("\n", words.subList(0, end));
    }

    private void add(String line, boolean first) {
        if (answer && (line.isEmpty() || line.startsWith(INDENT))) {
            answers(line.isEmpty() ? line : line.substring(INDENT.length()));
            return;
        }
        finishAnswer();
        if (line.startsWith(INDENT) && isMessage(line.substring(INDENT.length()))) {
            answer = true;
            answerHead = line.substring(INDENT.length());
        } else if (reactions && !line.isEmpty()) {
            detail("reaction", line);
        } else if (reactions) {
            reactions = false;
        } else {
            said(line, first);
        }
    }

    private static boolean isMessage(String line) {
        return IMessageHeader.of(line).filter(IMessageHeader::beginsMessage).isPresent();
    }

    private void answers(String line) {
        if (isMessage(line)) {
            finishAnswer();
            answer = true;
            answerHead = line;
        } else {
            answerWords.add(line);
        }
    }

    private void finishAnswer() {
        if (answer) {
            String said = String.join("\n", answerWords).strip();
            detail("reply", said.isEmpty() ? answerHead : answerHead + "\n" + said);
        }
        answer = false;
        answerWords.clear();
    }

    private void said(String line, boolean first) {
        Matcher edit = EDIT.matcher(line);
        Optional<IMessageHeader> version = words.isEmpty() ? IMessageHeader.of(line) : Optional.empty();
        if (REACTIONS.contains(line)) {
            reactions = true;
        } else if (first && line.equals(DELETED)) {
            marks.addAll(Set.of(MessageRemark.DELETED, MessageRemark.BY_WORDS_ALONE));
        } else if (line.equals(ANSWER)) {
            detail("reply-to", line);
        } else if (UNSENT.matcher(line).matches()) {
            marks.addAll(Set.of(MessageRemark.UNSENT, MessageRemark.BY_WORDS_ALONE));
            words.add(line);
        } else if (version.isPresent() && !version.get().rest().isEmpty()) {
            hasVersions = true;
            detail("first-version-at", version.get().written());
            words.add(version.get().rest());
        } else if (hasVersions && edit.matches()) {
            marks.add(MessageRemark.EDITED);
            detail("earlier-version", text());
            words.clear();
            words.add(edit.group(1));
        } else if (EFFECT.matcher(line).matches() && !words.isEmpty()) {
            detail("effect", line);
        } else {
            words.add(line);
            attached(line);
        }
    }

    private void attached(String line) {
        if (line.equals(MISSING)) {
            attachments.add(new Attachment("", "", Attachment.AttachmentState.MISSING, message.location()));
            return;
        }
        if (line.length() > LONGEST_PATH) {
            return;
        }
        boolean isThere = line.indexOf('/') > 0 && media.find(line).isPresent();
        if (isThere || PATH.matcher(line).matches()) {
            attachments.add(media.attachment(line, message.location()));
        }
    }
}
