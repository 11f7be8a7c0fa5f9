package org.daybook.evidence.picture;

/**
 * A still picture of an animation, as it is stepped through; a picture that is not animated is one step.
 *
 * @param number which it is, from 1
 * @param count how many there are; 1 if it is not animated
 * @param time when it is shown first, in milliseconds, as the file says
 */
public record AnimationStep(Picture picture, int number, int count, long time) {}
