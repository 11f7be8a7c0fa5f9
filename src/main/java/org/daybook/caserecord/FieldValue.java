package org.daybook.caserecord;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.daybook.record.EventTime;
import org.daybook.record.RecordId;

/** What is said in a field; each {@link FieldKind} has one kind of it. Immutable. */
public sealed interface FieldValue {

    /** Whether nothing is said, so that it is neither kept nor stored. */
    boolean isBlank();

    /** The kind of value that {@code form} has. */
    static Class<? extends FieldValue> of(FieldKind form) {
        return switch (form) {
            case LINE, WORDS -> Text.class;
            case LINES -> Texts.class;
            case DAY -> Day.class;
            case TIME -> Time.class;
            case AMOUNT -> Amount.class;
            case ANSWER, CHOICE -> Code.class;
            case TICKS -> Codes.class;
            case INCIDENTS, EXHIBITS, PERSONS -> Links.class;
            case TERMS -> Terms.class;
        };
    }

    /** Words. */
    record Text(String text) implements FieldValue {
        @Override
        public boolean isBlank() {
            return text.isBlank();
        }
    }

    /** Several short texts, blank ones left out. */
    record Texts(List<String> texts) implements FieldValue {
        public Texts {
            texts = texts.stream().filter(text -> !text.isBlank()).toList();
        }

        @Override
        public boolean isBlank() {
            return texts.isEmpty();
        }
    }

    /** A day. */
    record Day(LocalDate day) implements FieldValue {
        @Override
        public boolean isBlank() {
            return false;
        }
    }

    /** A time of an event. */
    record Time(EventTime when) implements FieldValue {
        /** A time that is unknown, without words for it, says nothing. */
        @Override
        public boolean isBlank() {
            return when.date() == null && when.words().isBlank();
        }
    }

    /**
     * Money.
     *
     * @param pounds not negative, with two decimals
     */
    record Amount(BigDecimal pounds) implements FieldValue {
        /** Above any cost of a private person; keeps slips of the keyboard and hostile files out. */
        public static final BigDecimal HIGHEST = new BigDecimal("9999999.99");

        private static final int PENCE_DIGITS = 2;

        /** @throws IllegalArgumentException if it is negative, too high, or has parts of a penny */
        public Amount {
            if (pounds.precision() > HIGHEST.precision() + PENCE_DIGITS
                    || Math.abs(pounds.scale()) > HIGHEST.precision()
                    || pounds.signum() < 0
                    || pounds.compareTo(HIGHEST) > 0
                    || pounds.stripTrailingZeros().scale() > PENCE_DIGITS) {
                throw new IllegalArgumentException("no amount in pounds and pence");
            }
            pounds = pounds.setScale(PENCE_DIGITS);
        }

        @Override
        public boolean isBlank() {
            return false;
        }
    }

    /** One of the field's options. */
    record Code(String code) implements FieldValue {
        @Override
        public boolean isBlank() {
            return code.isEmpty();
        }
    }

    /** Some of the field's options, none twice. */
    record Codes(List<String> codes) implements FieldValue {
        public Codes {
            codes = codes.stream().distinct().toList();
        }

        @Override
        public boolean isBlank() {
            return codes.isEmpty();
        }
    }

    /** Other things of the case, none twice. */
    record Links(List<RecordId> ids) implements FieldValue {
        public Links {
            ids = ids.stream().distinct().toList();
        }

        @Override
        public boolean isBlank() {
            return ids.isEmpty();
        }
    }

    /** Terms of an order, blank ones left out. */
    record Terms(List<OrderTerm> terms) implements FieldValue {
        public Terms {
            terms = terms.stream().filter(term -> !term.words().isBlank()).toList();
        }

        @Override
        public boolean isBlank() {
            return terms.isEmpty();
        }
    }
}
