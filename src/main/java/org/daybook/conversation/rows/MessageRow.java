package org.daybook.conversation.rows;

import org.daybook.conversation.Message;

/**
 * A message with its place in an import.
 *
 * @param conversation the number of its conversation in the import, from 0
 * @param number its number in that conversation, from 1, in the order of the source
 */
public record MessageRow(int conversation, int number, Message message) {}
