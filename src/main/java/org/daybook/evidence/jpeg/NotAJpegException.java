package org.daybook.evidence.jpeg;

import java.io.IOException;

/** The content is not a JPEG, or is broken before its first scan. */
public final class NotAJpegException extends IOException {
    private static final long serialVersionUID = 1;

    public NotAJpegException() {
        super("not a JPEG");
    }
}
