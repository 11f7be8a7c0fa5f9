package org.daybook.index;

import org.daybook.caserecord.CaseRecordKind;

/** The kinds of items that the timeline and a search distinguish. */
public enum ItemKind {
    INCIDENT,
    EXHIBIT,
    /** Persons responsible, witnesses and others. */
    PEOPLE,
    /** Requests to stop, background, devices and accounts. */
    STORY,
    /** Contacts, references and orders. */
    LAW,
    /** Effects, safety steps, health, costs and impact notes. */
    EFFECT,
    /** Consent, what was shared, and what is kept apart from evidence. */
    SHARING;

    /** The kind under which case records of a group are shown. */
    public static ItemKind of(CaseRecordKind.CaseRecordGroup group) {
        return switch (group) {
            case PEOPLE -> PEOPLE;
            case STORY -> STORY;
            case LAW -> LAW;
            case EFFECT -> EFFECT;
            case SHARING -> SHARING;
        };
    }
}
