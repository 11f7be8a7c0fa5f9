package org.daybook.record;

import java.util.Arrays;
import java.util.Optional;

/**
 * What can be said about the person whose diary it is, in the order in which it is asked; the code is what is stored.
 */
public enum PersonDetailKind {
    NAME("name"),
    INITIALS("initials"),
    BORN("born"),
    ADDRESS("address"),
    TELEPHONE("telephone"),
    EMAIL("email"),
    SAFE_CONTACT("safe-contact"),
    LANGUAGE("language"),
    ACCESS_NEEDS("access-needs"),
    GIVING_EVIDENCE("giving-evidence"),
    CHILDREN("children");

    private final String code;

    PersonDetailKind(String code) {
        this.code = code;
    }

    /** The stable code by which this value is stored. */
    public String code() {
        return code;
    }

    /** The item stored as {@code code}; empty for one that only a newer version knows. */
    public static Optional<PersonDetailKind> ofCode(String code) {
        return Arrays.stream(values()).filter(item -> item.code.equals(code)).findFirst();
    }
}
