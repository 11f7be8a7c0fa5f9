package org.daybook.evidence.recording;

/** Which frame of moving pictures is wanted. */
public enum FrameChoice {
    /** The one after the last that was given; the time does not matter. */
    NEXT,
    /** The frame that is seen at a time. */
    AT,
    /** The key frame at or before a time, which is decoded fastest. */
    KEY
}
