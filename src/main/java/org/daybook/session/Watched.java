package org.daybook.session;

import org.daybook.evidence.Progress;
import org.daybook.vault.VaultWatch;

/** Tells {@code progress} how far work on the vault's file has come. */
record Watched(Progress progress) implements VaultWatch {
    @Override
    public void at(long done, long total) {
        progress.at(done, total);
    }

    @Override
    public boolean isStopped() {
        return progress.isStopped();
    }
}
