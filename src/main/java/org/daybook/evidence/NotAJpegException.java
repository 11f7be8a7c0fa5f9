package org.daybook.evidence;

import java.io.IOException;

/** What was given for a JPEG is none, or is broken before its first scan. */
public final class NotAJpegException extends IOException {
    private static final long serialVersionUID = 1;

    NotAJpegException() {
        super("not a JPEG");
    }
}
