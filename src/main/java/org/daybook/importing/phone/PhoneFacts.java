package org.daybook.importing.phone;

/**
 * What is recorded of the phone from which rows are taken.
 *
 * @param system the version of its system, such as {@code 17.5}; may be empty
 * @param manifest the SHA-256 of the backup's manifest, in hexadecimal digits; empty if there is none
 */
public record PhoneFacts(String system, String manifest) {}
