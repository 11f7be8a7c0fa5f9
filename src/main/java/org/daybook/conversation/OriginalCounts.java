package org.daybook.conversation;

/**
 * What the original of imported messages holds, in numbers.
 *
 * @param written messages and e-mails
 * @param others payments, logins, whereabouts and the like
 * @param pictures that were sent; none where an earlier version did not tell them from other files
 * @param recordings likewise
 * @param files everything else that was sent
 */
public record OriginalCounts(int written, int calls, int others, int pictures, int recordings, int files) {}
