package org.daybook.field;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.jspecify.annotations.Nullable;

/** The value of a field; each {@link FieldKind} has one type of value. Immutable. */
public sealed interface FieldValue {

    /** Whether it is empty, in which case it is neither kept nor stored. */
    boolean isBlank();

    /** Every text in it that somebody typed, including names and numbers; for the search. */
    default List<String> texts() {
        return switch (this) {
            case Text words -> List.of(words.text);
            case Texts several -> several.texts;
            case Time time -> time.when.words().isBlank() ? List.of() : List.of(time.when.words());
            case Amount amount -> List.of(amount.pounds.toPlainString());
            case Terms terms -> terms.terms.stream().map(OrderTerm::words).toList();
            case Rows rows ->
                rows.rows.stream()
                        .flatMap(row -> row.values().stream())
                        .flatMap(value -> value.texts().stream())
                        .toList();
            case Day _, TimeOfDay _, Count _, Code _, Codes _, Links _ -> List.of();
        };
    }

    /** The type of value that {@code form} takes. */
    static Class<? extends FieldValue> of(FieldKind form) {
        return switch (form) {
            case LINE, WORDS -> Text.class;
            case LINES -> Texts.class;
            case DAY -> Day.class;
            case TIME -> Time.class;
            case AMOUNT -> Amount.class;
            case ANSWER, CHOICE -> Code.class;
            case TICKS -> Codes.class;
            case INCIDENTS, EXHIBITS, PERSONS, BROKEN_TERMS -> Links.class;
            case TERMS -> Terms.class;
            case COUNT -> Count.class;
            case TIME_OF_DAY -> TimeOfDay.class;
            case ROWS -> Rows.class;
        };
    }

    /** The text of a value, empty if there is none. */
    static String text(@Nullable FieldValue value) {
        return value instanceof Text words ? words.text : "";
    }

    /** The code of a value, empty if there is none. */
    static String code(@Nullable FieldValue value) {
        return value instanceof Code chosen ? chosen.code : "";
    }

    static List<String> codes(@Nullable FieldValue value) {
        return value instanceof Codes ticked ? ticked.codes : List.of();
    }

    /** The ids in a value, of the type its field is for. */
    @SuppressWarnings("unchecked")
    static <T> List<Id<T>> links(@Nullable FieldValue value) {
        return value instanceof Links links ? (List<Id<T>>) links.ids : List.of();
    }

    /** The day of a value; null if there is none. */
    static @Nullable LocalDate day(@Nullable FieldValue value) {
        return value instanceof Day known ? known.day : null;
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
        /** An unknown time without words is blank. */
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
        /** Above any cost of a private person; refuses typing errors and hostile files. */
        public static final BigDecimal HIGHEST = new BigDecimal("9999999.99");

        private static final int PENCE_DIGITS = 2;

        /** @throws IllegalArgumentException if it is negative, too high, or has a fraction of a penny */
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

    /** Some of the field's options, without duplicates. */
    record Codes(List<String> codes) implements FieldValue {
        public Codes {
            codes = codes.size() < 2
                    ? List.copyOf(codes)
                    : codes.stream().distinct().toList();
        }

        @Override
        public boolean isBlank() {
            return codes.isEmpty();
        }
    }

    /** Other items of the case, without duplicates. */
    record Links(List<? extends Id<?>> ids) implements FieldValue {
        public Links {
            ids = ids.size() < 2 ? List.copyOf(ids) : ids.stream().distinct().toList();
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

    /**
     * How many.
     *
     * @param number 0 if not said
     */
    record Count(int number) implements FieldValue {
        /** The highest number that is not taken for a typing error. */
        public static final int MOST = 100_000;

        @Override
        public boolean isBlank() {
            return number == 0;
        }
    }

    /** A time of day. */
    record TimeOfDay(LocalTime time) implements FieldValue {
        @Override
        public boolean isBlank() {
            return false;
        }
    }

    /** Rows of the same fields; a row omits its blank fields, and an empty row still counts as one. */
    record Rows(List<Map<Field, FieldValue>> rows) implements FieldValue {
        public Rows {
            rows = rows.stream()
                    .map(row -> Collections.unmodifiableMap(new LinkedHashMap<>(row)))
                    .toList();
        }

        @Override
        public boolean isBlank() {
            return rows.isEmpty();
        }
    }
}
