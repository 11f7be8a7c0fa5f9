package org.daybook.evidence.picture;

import org.daybook.evidence.format.FileKind;

/** Why a picture cannot be shown. It says nothing against the file as evidence. */
public abstract sealed class PictureFailure extends Exception {
    private PictureFailure() {}

    private PictureFailure(Throwable cause) {
        super(null, cause);
    }

    /** Reading it would take more memory or time than allowed. */
    public static final class TooLarge extends PictureFailure {
        private final long width;
        private final long height;

        /** With the size it says it has, 0 if that was not read. */
        public TooLarge(long width, long height) {
            this.width = width;
            this.height = height;
        }

        /** In pixels, 0 if not known. */
        public long width() {
            return width;
        }

        /** In pixels, 0 if not known. */
        public long height() {
            return height;
        }
    }

    /** The process that would decode it could not be closed off from the computer, so it was given nothing. */
    public static final class NotClosedOff extends PictureFailure {}

    /** The content is not a picture at all. */
    public static final class NotAPicture extends PictureFailure {}

    /** It begins as a picture, but cannot be read as one. */
    public static final class BrokenPicture extends PictureFailure {
        public BrokenPicture() {}

        public BrokenPicture(Throwable cause) {
            super(cause);
        }
    }

    /** It is a picture of a kind that cannot be shown here. */
    public static final class NotSupported extends PictureFailure {
        private final FileKind kind;

        public NotSupported(FileKind kind) {
            this.kind = kind;
        }

        public FileKind kind() {
            return kind;
        }
    }

    /** The caller asked to stop. */
    public static final class Cancelled extends PictureFailure {}
}
