package org.daybook.evidence.picture;

/**
 * One picture of an animated one.
 *
 * @param number which it is, from 1
 * @param count how many there are; 1 if it is not animated
 * @param time when it is shown first, in milliseconds, as the file says
 */
public record AnimationStep(Picture picture, int number, int count, long time) {}
