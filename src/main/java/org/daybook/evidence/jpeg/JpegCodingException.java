package org.daybook.evidence.jpeg;

import java.io.IOException;

/** A JPEG that is not coded as it has to be, or in a way that is rare; never leaves the package. */
final class JpegCodingException extends IOException {
    private static final long serialVersionUID = 1;

    JpegCodingException() {
        super("not whole");
    }
}
