package org.daybook.conversation;

/** How many pictures, and how many recordings, were sent with messages and are in the original. */
public record MediaCount(int pictures, int recordings) {}
