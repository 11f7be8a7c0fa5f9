package org.daybook.importing.chat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageRemark;
import org.daybook.conversation.MessageType;
import org.daybook.importing.SourceItem;
import org.jspecify.annotations.Nullable;

/**
 * Interprets the words of a message that the program wrote: deleted, left out, a call, a file. An iPhone puts U+200E
 * before such words, so that the same words typed by a person can be told apart; Android does not do so reliably.
 */
final class WhatsAppWordsInterpreter implements ChatWordsInterpreter {
    /** The maximum length of the program's own words. */
    private static final int LONGEST = 400;

    private static final int LONGEST_DURATION = 24;

    /** The maximum number of options of a poll; more stay in the words. */
    private static final int MOST_OPTIONS = 50;

    private static final Pattern MAP =
            Pattern.compile(": https?://maps\\.google\\.com/\\?q=(-?[0-9.]+,-?[0-9.]+)\\s*$");
    private static final Pattern PLACE =
            Pattern.compile("^(.{1,200}): https?://(?:\\w+\\.)?foursquare\\.com/\\S+\\s*$");
    private static final String BETWEEN = ".,،。";

    private final WhatsAppPhrases words;
    private final AttachedFileNames files;
    private final ChatMedia media;
    private final boolean told;

    /**
     * @param media the files beside the chat
     * @param told whether the chat marks the program's words everywhere, so that unmarked ones were typed
     */
    WhatsAppWordsInterpreter(WhatsAppPhrases words, ChatMedia media, boolean told) {
        this.words = words;
        this.files = new AttachedFileNames(words);
        this.media = media;
        this.told = told;
    }

    @Override
    public Message notice(Message row) {
        String plain = WhatsAppPhrases.plain(row.text());
        Message call = call(row, plain, true);
        return call == null ? noticed(row, plain) : call;
    }

    private Message noticed(Message row, String plain) {
        Message notice = row.with(MessageType.NOTICE);
        Optional<WhatsAppPhraseKind> kind = plain.length() > LONGEST ? Optional.empty() : words.notice(plain);
        if (kind.isEmpty()) {
            return notice;
        }
        Message kept = notice.with("notice", kind.get().code());
        return kind.get() == WhatsAppPhraseKind.NUMBER_CHANGED ? numbers(kept, plain) : kept;
    }

    private Message numbers(Message row, String plain) {
        List<String> places =
                words.places(WhatsAppPhraseKind.NUMBER_CHANGED, plain).orElse(List.of());
        Message with = row;
        for (int i = 0; i < places.size(); i++) {
            Optional<String> number = ChatAuthor.number(places.get(i));
            if (number.isPresent()) {
                with = with.with(i == 0 ? "old-number" : "new-number", number.get());
            }
        }
        return with;
    }

    @Override
    public Message authored(Message row) {
        String text = row.text();
        boolean marked = InvisibleMarks.leads(text);
        Message own = marked ? row.marked(MessageRemark.PROGRAM_WORDS) : row;
        if (text.length() <= LONGEST) {
            String plain = WhatsAppPhrases.plain(text);
            Message meaning = meaning(own, plain, marked);
            if (meaning != null) {
                return byWhom(meaning, own, marked);
            }
            if (marked && words.notice(plain).isPresent()) {
                return noticed(own, plain);
            }
        }
        Message polled = poll(own);
        Message whole = polled == null ? own : byWhom(polled, own, marked);
        return edited(attached(whole));
    }

    /**
     * The row as the words describe it if the program wrote them; the plain row otherwise; or the described row,
     * marked as a guess.
     */
    private Message byWhom(Message meaning, Message typed, boolean marked) {
        return marked
                ? meaning
                : told
                        ? typed.marked(MessageRemark.TYPED_LIKE_PROGRAM_WORDS)
                        : meaning.marked(MessageRemark.BY_WORDS_ALONE);
    }

    private @Nullable Message meaning(Message row, String plain, boolean marked) {
        if (words.is(WhatsAppPhraseKind.DELETED, plain)) {
            return row.marked(MessageRemark.DELETED);
        }
        if (words.is(WhatsAppPhraseKind.VIEW_ONCE, plain)) {
            return row.marked(MessageRemark.VIEW_ONCE).with(omitted("", "", row));
        }
        Optional<String> mediaType = words.omitted(plain);
        if (mediaType.isPresent()) {
            return row.with(omitted("", mediaType.get(), row));
        }
        Optional<List<String>> document = words.places(WhatsAppPhraseKind.OMITTED_DOCUMENT, plain);
        if (document.isPresent()) {
            String visible = InvisibleMarks.visible(row.text());
            String name = visible.substring(
                    0, Math.min(visible.length(), document.get().getFirst().length()));
            int pages = name.indexOf('\u2022');
            String alone = (pages < 0 ? name : name.substring(0, pages)).strip();
            return row.with(omitted(alone, SourceItem.mediaTypeOf(alone), row));
        }
        if (words.is(WhatsAppPhraseKind.LIVE_LOCATION, plain)) {
            return row.with("location", InvisibleMarks.strip(row.text()));
        }
        Message located = plain.contains("://") ? location(row) : null;
        return located == null ? call(row, plain, marked) : located;
    }

    private static @Nullable Message location(Message row) {
        String visible = InvisibleMarks.visible(row.text());
        Matcher map = MAP.matcher(visible);
        if (map.find() && visible.indexOf('\n') < 0) {
            return row.with("location", map.group(1));
        }
        Matcher place = PLACE.matcher(visible);
        return place.matches() ? row.with("location", place.group(1)) : null;
    }

    private static Attachment omitted(String name, String mediaType, Message row) {
        return new Attachment(name, mediaType, Attachment.AttachmentState.OMITTED, row.location());
    }

    /** A call, with how long it was or what became of it; null if the words are about something else. */
    private @Nullable Message call(Message row, String plain, boolean marked) {
        String missed = rest(words.whole(WhatsAppPhraseKind.MISSED_CALL), plain);
        if (missed != null && (missed.isEmpty() || marked || words.is(WhatsAppPhraseKind.CALL_OUTCOME, missed))) {
            return row.with(MessageType.CALL).marked(MessageRemark.MISSED);
        }
        String after = rest(words.whole(WhatsAppPhraseKind.CALL), plain);
        if (after == null) {
            return null;
        }
        String visible = InvisibleMarks.visible(row.text());
        String written = visible.substring(Math.max(0, Math.min(visible.length(), plain.length() - after.length())));
        Message call = row.with(MessageType.CALL);
        if (words.is(WhatsAppPhraseKind.NO_ANSWER, after)) {
            return call.marked(MessageRemark.MISSED).with("outcome", written);
        }
        if (words.is(WhatsAppPhraseKind.CALL_OUTCOME, after)) {
            return call.with("outcome", written);
        }
        if (!after.isEmpty() && Character.isDigit(after.charAt(0)) && after.length() <= LONGEST_DURATION) {
            return call.with("duration", written);
        }
        return marked ? (after.isEmpty() ? call : call.with("outcome", written)) : null;
    }

    /** What follows one of {@code phrases} after a full stop or comma; null if {@code plain} is none of them. */
    private static @Nullable String rest(Set<String> phrases, String plain) {
        if (phrases.contains(plain)) {
            return "";
        }
        for (int i = 0; i < plain.length(); i++) {
            if (BETWEEN.indexOf(plain.charAt(i)) >= 0 && phrases.contains(plain.substring(0, i))) {
                return plain.substring(i + 1).strip();
            }
        }
        return null;
    }

    private @Nullable Message poll(Message row) {
        String text = row.text();
        int end = text.indexOf('\n');
        if (end < 0 || end > LONGEST || !words.is(WhatsAppPhraseKind.POLL, before(text.substring(0, end)))) {
            return null;
        }
        List<String> lines = text.substring(end + 1).lines().limit(MOST_OPTIONS).toList();
        Message polled = lines.isEmpty() ? row : row.with("poll", InvisibleMarks.strip(lines.getFirst()));
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (colon > 0
                    && words.is(WhatsAppPhraseKind.POLL_OPTION, WhatsAppPhrases.plain(line.substring(0, colon)))) {
                polled = polled.with("poll-option", InvisibleMarks.visible(line.substring(colon + 1)));
            }
        }
        return polled;
    }

    private static String before(String line) {
        String plain = WhatsAppPhrases.plain(line);
        return plain.endsWith(":") || plain.endsWith("：")
                ? plain.substring(0, plain.length() - 1).strip()
                : "";
    }

    private Message attached(Message row) {
        Message with = row;
        for (AttachedFileNames.NamedFile file : files.in(row.text())) {
            if (told && !file.marked()) {
                with = with.marked(MessageRemark.TYPED_LIKE_PROGRAM_WORDS);
                continue;
            }
            with = with.with(media.attachment(file.name(), row.location()));
            if (!file.marked()) {
                with = with.marked(MessageRemark.BY_WORDS_ALONE);
            }
        }
        return with;
    }

    private Message edited(Message row) {
        String text = row.text();
        int opening = text.lastIndexOf('<');
        if (opening < 0
                || text.length() - opening > LONGEST
                || !words.is(WhatsAppPhraseKind.EDITED, WhatsAppPhrases.plain(text.substring(opening)))) {
            return row;
        }
        return byWhom(row.marked(MessageRemark.EDITED), row, InvisibleMarks.isBefore(text, opening));
    }
}
