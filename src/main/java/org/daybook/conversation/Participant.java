package org.daybook.conversation;

/**
 * A person in a conversation, as the source names them.
 *
 * @param name the name; may be empty if there is an address
 * @param address the number, handle or e-mail address; empty if the source has none
 */
public record Participant(String name, String address) {}
