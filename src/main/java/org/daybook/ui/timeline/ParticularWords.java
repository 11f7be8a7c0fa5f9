package org.daybook.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.ParticularHistory;
import org.daybook.facts.When;
import org.daybook.particulars.Audience;
import org.daybook.particulars.Form;
import org.daybook.particulars.Particular;
import org.daybook.particulars.ParticularKind;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.text.ParticularLines;
import org.kordamp.ikonli.feather.Feather;

/** What a row says of something beside incidents and exhibits. */
final class ParticularWords {
    private final Messages messages;
    private final Formats formats;
    private final ParticularLines lines;

    ParticularWords(Messages messages) {
        this.messages = messages;
        this.formats = new Formats(messages);
        // Links are not named on a row.
        this.lines = new ParticularLines(messages, formats, _ -> "");
    }

    /** What one of a kind is called. */
    String kind(ParticularKind kind) {
        return lines.kind(kind);
    }

    RowText of(ParticularHistory history) {
        Particular now = history.current();
        return new RowText(
                icon(history.kind()),
                when(history),
                RowWords.oneLine(lines.title(now)),
                Stream.of(lines.kind(history.kind()), RowWords.oneLine(account(now)))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(". ")),
                marks(history),
                !now.exhibits().isEmpty(),
                history.isWithdrawn());
    }

    private String when(ParticularHistory history) {
        if (!history.kind().isDated()) {
            return "";
        }
        When when = history.current().when().orElseGet(() -> When.unknown(When.HOME));
        return formats.whenInLines(when);
    }

    /** The first of its longer texts, unless that is its title already or is kept apart. */
    private String account(Particular particular) {
        return particular.kind().fields().stream()
                .filter(field -> field.form() == Form.WORDS
                        && field.audience() == Audience.READER
                        && !particular.kind().headline().contains(field))
                .map(particular::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    private List<String> marks(ParticularHistory history) {
        List<String> marks = new ArrayList<>();
        if (!history.current().incidents().isEmpty()) {
            marks.add(messages.get(
                    "timeline.about-incidents", history.current().incidents().size()));
        }
        if (history.isWithdrawn()) {
            marks.add(messages.get("timeline.withdrawn"));
        }
        if (history.isAmended()) {
            marks.add(messages.get("timeline.amended"));
        }
        if (!history.isWithdrawn() && !history.current().handling().inPortfolio()) {
            marks.add(messages.get("timeline.not-in-portfolio"));
        }
        return marks;
    }

    private static Feather icon(ParticularKind kind) {
        return switch (kind) {
            case PERSON -> Feather.USER;
            case WITNESS -> Feather.EYE;
            case AFFECTED, SUPPORTER -> Feather.USERS;
            case STOP_REQUEST -> Feather.OCTAGON;
            case MEMORY -> Feather.BOOK_OPEN;
            case DEVICE -> Feather.SMARTPHONE;
            case CONTACT -> Feather.PHONE;
            case REFERENCE -> Feather.HASH;
            case ORDER -> Feather.FILE;
            case CHECKLIST -> Feather.CHECK_SQUARE;
            case EFFECT -> Feather.SUN;
            case STEP -> Feather.KEY;
            case HEALTH -> Feather.ACTIVITY;
            case COST -> Feather.CREDIT_CARD;
            case IMPACT -> Feather.EDIT_3;
        };
    }
}
