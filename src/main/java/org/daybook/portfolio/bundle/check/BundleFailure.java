package org.daybook.portfolio.bundle.check;

/**
 * The reason why something could not be checked as a bundle at all. Nothing was written, and it never contains a
 * path.
 */
public abstract sealed class BundleFailure extends Exception {
    /** The file or folder does not exist. */
    public static final class Missing extends BundleFailure {}

    /** It is neither a folder nor a ZIP, or contains no bag. */
    public static final class NotABundle extends BundleFailure {}

    /** It is a ZIP that has to be unlocked and unpacked first. */
    public static final class LockedBundle extends BundleFailure {}

    /**
     * It is a ZIP that is not laid out as this program lays one out: something else packed it or changed it, and
     * programs may unpack it in different ways. The folder that comes out of it can be checked.
     */
    public static final class Repacked extends BundleFailure {}

    /** It claims to hold more data than plausible for its size, or more files than are checked. */
    public static final class TooMuch extends BundleFailure {}

    /** It cannot be read. */
    public static final class CannotRead extends BundleFailure {}

    /** The user cancelled. */
    public static final class Cancelled extends BundleFailure {}
}
