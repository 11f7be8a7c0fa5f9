package org.daybook.conversation;

/**
 * What the original of imported messages holds, in numbers.
 *
 * @param written messages and e-mails
 * @param others payments, logins, whereabouts and the like
 * @param media pictures and recordings that were sent; none where an earlier version did not tell them from other files
 * @param files everything else that was sent
 */
public record OriginalContents(int written, int calls, int others, MediaCount media, int files) {}
