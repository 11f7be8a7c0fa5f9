package org.daybook.vault;

/** Is told how far long work on a vault has come, and says whether to go on. Called on the thread that does the work. */
public interface VaultWatch {
    /** Nobody watches, and nobody stops it. */
    VaultWatch UNWATCHED = new VaultWatch() {
        @Override
        public void at(long done, long total) {}

        @Override
        public boolean isStopped() {
            return false;
        }
    };

    /** So many bytes were gone through. */
    void at(long done, long total);

    /** Whether to stop; asked again and again. */
    boolean isStopped();

    /** @throws VaultFailure.Stopped if it is to stop */
    default void requireWanted() throws VaultFailure.Stopped {
        if (isStopped()) {
            throw new VaultFailure.Stopped();
        }
    }
}
