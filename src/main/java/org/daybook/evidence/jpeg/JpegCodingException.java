package org.daybook.evidence.jpeg;

import java.io.IOException;

/** A JPEG whose coding is invalid or rare; never leaves the package. */
final class JpegCodingException extends IOException {
    private static final long serialVersionUID = 1;

    JpegCodingException() {
        super("not whole");
    }
}
