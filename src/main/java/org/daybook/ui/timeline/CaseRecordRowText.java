package org.daybook.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.StopRequest;
import org.daybook.field.Audience;
import org.daybook.field.Field;
import org.daybook.field.FieldKind;
import org.daybook.record.EventTime;
import org.daybook.text.CaseRecordLines;
import org.daybook.text.Excerpt;
import org.daybook.text.Messages;
import org.daybook.ui.record.RowDayFormatter;
import org.kordamp.ikonli.feather.Feather;

/** The text of a case record's row in the timeline. */
final class CaseRecordRowText {
    /** What another person said, as she wrote it down. */
    private static final Set<Field> OTHERS_WORDS = Set.of(AgencyContact.THEY_SAID, StopRequest.REPLY);

    private final Messages messages;
    private final CaseRecordLines lines;

    CaseRecordRowText(Messages messages) {
        this.messages = messages;
        // Links are not named on a row.
        this.lines = new CaseRecordLines(messages);
    }

    /** @param named whether its title is shown, which names people, agencies or an order */
    TimelineRowText of(CaseRecordHistory history, boolean named) {
        CaseRecord now = history.current();
        String kind = lines.kind(history.kind());
        String words = named
                ? Stream.of(lines.title(now), account(now, Set.of()))
                        .map(Excerpt::oneLine)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("\n"))
                : ownWords(now);
        return new TimelineRowText(
                icon(history.kind()),
                when(history),
                words.isEmpty() ? kind : words,
                words.isEmpty() ? "" : kind,
                marks(history),
                history.isWithdrawn());
    }

    private RowDayFormatter when(CaseRecordHistory history) {
        return history.kind().isDated()
                ? RowDayFormatter.of(
                        history.current().when().orElseGet(() -> EventTime.unknown(EventTime.HOME)), messages)
                : RowDayFormatter.of("");
    }

    /** Her own first words in it; an order has only those of a court. */
    private String ownWords(CaseRecord caseRecord) {
        return caseRecord.kind() == CaseRecordKind.ORDER ? "" : Excerpt.oneLine(account(caseRecord, OTHERS_WORDS));
    }

    /** The first of its longer texts but {@code others}, unless it is the title already or confidential. */
    private static String account(CaseRecord caseRecord, Set<Field> others) {
        return caseRecord.kind().fields().stream()
                .filter(field -> field.form() == FieldKind.WORDS
                        && field.audience() == Audience.READER
                        && !caseRecord.kind().headline().contains(field)
                        && !others.contains(field))
                .map(caseRecord::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    private List<String> marks(CaseRecordHistory history) {
        List<String> marks = new ArrayList<>();
        if (history.isWithdrawn()) {
            marks.add(messages.get("timeline.withdrawn"));
        }
        if (!history.current().exhibits().isEmpty()) {
            marks.add(messages.get("timeline.has-exhibit"));
        }
        if (!history.current().incidents().isEmpty()) {
            marks.add(messages.count(
                    "timeline.about-incidents", history.current().incidents().size()));
        }
        if (history.isAmended()) {
            marks.add(messages.get("timeline.amended"));
        }
        if (!history.isWithdrawn() && !history.current().handling().inPortfolio()) {
            marks.add(messages.get("timeline.not-in-portfolio"));
        }
        return marks;
    }

    private static Feather icon(CaseRecordKind kind) {
        return switch (kind) {
            case PERSON -> Feather.USER;
            case WITNESS -> Feather.EYE;
            case AFFECTED, SUPPORTER -> Feather.USERS;
            case STOP_REQUEST -> Feather.OCTAGON;
            case MEMORY -> Feather.BOOK_OPEN;
            case DEVICE -> Feather.SMARTPHONE;
            case IDENTITY -> Feather.AT_SIGN;
            case CONTACT -> Feather.USER_CHECK;
            case REFERENCE -> Feather.HASH;
            case ORDER -> Feather.FILE;
            case CHECKLIST -> Feather.CHECK_SQUARE;
            case EFFECT -> Feather.SUN;
            case STEP -> Feather.KEY;
            case HEALTH -> Feather.ACTIVITY;
            case COST -> Feather.CREDIT_CARD;
            case IMPACT -> Feather.EDIT_3;
            case SAFETY_PLAN -> Feather.MAP;
            case CONSENT -> Feather.CHECK_CIRCLE;
            case SHARING -> Feather.SHARE_2;
            case RETENTION -> Feather.CALENDAR;
            case THERAPY -> Feather.MESSAGE_CIRCLE;
        };
    }
}
