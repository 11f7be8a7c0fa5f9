package org.daybook.field;

import java.util.List;
import java.util.Locale;

/**
 * One question in the form of a record.
 *
 * @param name its name in stored entries and in the bundles, never changed once released
 * @param form how it is answered
 * @param options the codes to choose from, in the order shown; empty unless the form is a choice or ticks
 * @param columns the fields of each row; empty unless the form is rows
 * @param audience who may see its value
 * @param ahead whether it is a day that is usually in the future when it is recorded, such as the day something was
 * promised for
 */
public record Field(
        String name, FieldKind form, List<String> options, List<Field> columns, Audience audience, boolean ahead) {
    private static final List<String> ANSWERS = List.of("yes", "no");

    public Field {
        options = List.copyOf(options);
        columns = List.copyOf(columns);
        if (options.isEmpty() == (form == FieldKind.CHOICE || form == FieldKind.TICKS || form == FieldKind.ANSWER)) {
            throw new IllegalArgumentException("options are there exactly for what is chosen");
        }
        if (columns.isEmpty() == (form == FieldKind.ROWS)) {
            throw new IllegalArgumentException("columns are there exactly for rows");
        }
    }

    /** A field of a kind that needs no options. */
    public static Field of(String name, FieldKind form) {
        return of(name, form, form == FieldKind.ANSWER ? ANSWERS : List.of());
    }

    public static Field line(String name) {
        return of(name, FieldKind.LINE);
    }

    /** An account of several lines. */
    public static Field words(String name) {
        return of(name, FieldKind.WORDS);
    }

    public static Field choice(String name, String... options) {
        return choice(name, List.of(options));
    }

    public static Field choice(String name, List<String> options) {
        return of(name, FieldKind.CHOICE, options);
    }

    /** A choice of any number of options. */
    public static Field ticks(String name, List<String> options) {
        return of(name, FieldKind.TICKS, options);
    }

    public static Field rows(String name, List<Field> columns) {
        return new Field(name, FieldKind.ROWS, List.of(), columns, Audience.READER, false);
    }

    /** A day that is usually in the future. */
    public static Field dayAhead(String name) {
        return new Field(name, FieldKind.DAY, List.of(), List.of(), Audience.READER, true);
    }

    /** The name with its hyphens taken out, such as collarNumber. */
    public String camelCaseName() {
        StringBuilder camelCase = new StringBuilder();
        for (String word : name.split("-")) {
            camelCase.append(
                    camelCase.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return camelCase.toString();
    }

    /** By the name alone: values are looked up by field a million times at every unlock. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** A copy for the confidential sheet only. */
    public Field confidential() {
        return new Field(name, form, options, columns, Audience.CONFIDENTIAL, ahead);
    }

    private static Field of(String name, FieldKind form, List<String> options) {
        return new Field(name, form, options, List.of(), Audience.READER, false);
    }
}
