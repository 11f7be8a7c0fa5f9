package org.daybook.evidence.recording;

import org.daybook.evidence.picture.Picture;

/**
 * A frame of moving pictures.
 *
 * @param time when it begins, in microseconds since the beginning of the recording
 */
public record VideoFrame(long time, Picture picture) {}
