package org.daybook.incident;

/**
 * Who took a report.
 *
 * @param name may be empty
 * @param collarNumber the collar or shoulder number, may be empty
 * @param force the police force, or the organisation, may be empty
 * @param station the station or office, may be empty
 */
public record Officer(String name, String collarNumber, String force, String station) {
    public static final Officer NOT_SAID = new Officer("", "", "", "");
}
