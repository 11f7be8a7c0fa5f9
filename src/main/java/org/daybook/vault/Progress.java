package org.daybook.vault;

/** How far long work has come, and whether it is still wanted. Called on the thread that does the work. */
public interface Progress {
    /** Nobody watches, and nobody stops it. */
    Progress UNWATCHED = new Progress() {
        @Override
        public void at(long done, long total) {}

        @Override
        public boolean isStopped() {
            return false;
        }
    };

    /**
     * So much is done.
     *
     * @param done in bytes
     * @param total in bytes
     */
    void at(long done, long total);

    /** Whether it is to stop where it is. */
    boolean isStopped();

    /** @throws VaultFailure.Stopped if it is to stop */
    default void requireWanted() throws VaultFailure.Stopped {
        if (isStopped()) {
            throw new VaultFailure.Stopped();
        }
    }
}
