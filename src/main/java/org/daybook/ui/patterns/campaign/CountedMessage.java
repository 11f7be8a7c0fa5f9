package org.daybook.ui.patterns.campaign;

import org.daybook.campaign.IdentifiedMessage;

/**
 * A message that a number counts, as a list shows it.
 *
 * @param when its time, or what the source has in its place
 * @param words the beginning of its text; empty if it has none
 */
record CountedMessage(IdentifiedMessage message, String sender, String when, String words) {}
