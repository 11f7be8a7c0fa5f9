package org.daybook.caserecord;

import java.util.List;

/**
 * One thing that is asked of a kind of particular.
 *
 * @param name its name on the wire and in the bundles, never changed once released
 * @param form how it is answered
 * @param options the codes to choose from, in the order shown; empty unless the form is a choice or ticks
 * @param audience who may be shown what it says
 * @param ahead whether it is a day that is mostly still to come when it is recorded, such as that of a promise
 */
public record Field(String name, FieldKind form, List<String> options, Audience audience, boolean ahead) {
    /** The codes of an answer. */
    private static final List<String> ANSWERS = List.of("yes", "no");

    public Field {
        options = List.copyOf(options);
        if (options.isEmpty() == (form == FieldKind.CHOICE || form == FieldKind.TICKS || form == FieldKind.ANSWER)) {
            throw new IllegalArgumentException("options are there exactly for what is chosen");
        }
    }

    static Field of(String name, FieldKind form) {
        return new Field(name, form, form == FieldKind.ANSWER ? ANSWERS : List.of(), Audience.READER, false);
    }

    static Field line(String name) {
        return of(name, FieldKind.LINE);
    }

    static Field words(String name) {
        return of(name, FieldKind.WORDS);
    }

    static Field choice(String name, String... options) {
        return new Field(name, FieldKind.CHOICE, List.of(options), Audience.READER, false);
    }

    static Field ticks(String name, List<String> options) {
        return new Field(name, FieldKind.TICKS, options, Audience.READER, false);
    }

    /** A day that is mostly still to come. */
    static Field dayAhead(String name) {
        return new Field(name, FieldKind.DAY, List.of(), Audience.READER, true);
    }

    /** The same, kept apart from what everybody may be shown. */
    Field confidential() {
        return new Field(name, form, options, Audience.CONFIDENTIAL, ahead);
    }
}
