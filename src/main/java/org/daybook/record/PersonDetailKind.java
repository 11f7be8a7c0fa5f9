package org.daybook.record;

/**
 * What can be said about the person whose diary it is, in the order in which it is asked; the code is what is stored.
 */
public enum PersonDetailKind implements Coded {
    NAME,
    INITIALS,
    BORN,
    ADDRESS,
    TELEPHONE,
    EMAIL,
    SAFE_CONTACT,
    LANGUAGE,
    ACCESS_NEEDS,
    GIVING_EVIDENCE,
    CHILDREN;
}
