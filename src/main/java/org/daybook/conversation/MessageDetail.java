package org.daybook.conversation;

/**
 * A further fact that the source states about a message, such as the duration of a call or a header of an e-mail. A
 * message may have several of the same name.
 *
 * @param name what it is, in lower case with hyphens, such as {@code duration}; never changed once released
 * @param value its value as the source has it
 */
public record MessageDetail(String name, String value) {}
