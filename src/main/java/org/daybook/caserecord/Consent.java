package org.daybook.caserecord;

import java.time.LocalDate;
import java.util.List;
import org.daybook.field.Field;
import org.daybook.field.FieldKind;
import org.daybook.record.Coded;

/** The questions about whether something may be shared with one recipient for one purpose, and until when. */
public final class Consent {
    public static final Field RECIPIENT = Field.line("recipient");
    public static final Field PURPOSE = Field.line("purpose");
    public static final Field ANSWER = Field.choice("answer", "given", "refused", "not-asked");
    public static final Field WHAT = Field.words("what");
    public static final Field REASON = Field.words("reason");
    public static final Field ASKED = Field.of("asked", FieldKind.DAY);
    public static final Field WAY = Field.choice("way", "spoken", "written", "interpreter", "other");
    public static final Field UNTIL = Field.dayAhead("until");
    public static final Field WITHDRAWN = Field.of("withdrawn", FieldKind.DAY);

    static final List<Field> FIELDS = List.of(RECIPIENT, PURPOSE, ANSWER, WHAT, REASON, ASKED, WAY, UNTIL, WITHDRAWN);

    private Consent() {}

    /** What a consent comes to on a day. */
    public enum ConsentState implements Coded {
        /** In force. */
        GIVEN,
        REFUSED,
        /** It was not safe to ask. */
        NOT_ASKED,
        /** Given, and taken back since. */
        WITHDRAWN,
        /** Given until a day that has passed. */
        ENDED,
        /** No answer is recorded. */
        NOT_SAID
    }

    /** What it comes to on {@code day}. It still counts on its last day, but not on the day it was withdrawn. */
    public static ConsentState stateOn(CaseRecord consent, LocalDate day) {
        return switch (consent.code(ANSWER)) {
            case "refused" -> ConsentState.REFUSED;
            case "not-asked" -> ConsentState.NOT_ASKED;
            case "given" -> {
                if (consent.day(WITHDRAWN)
                        .filter(withdrawn -> !withdrawn.isAfter(day))
                        .isPresent()) {
                    yield ConsentState.WITHDRAWN;
                }
                yield consent.day(UNTIL).filter(until -> until.isBefore(day)).isPresent()
                        ? ConsentState.ENDED
                        : ConsentState.GIVEN;
            }
            default -> ConsentState.NOT_SAID;
        };
    }
}
