package org.daybook.session;

import org.daybook.vault.Progress;

/** Progress of work in two parts: a file is gone through, then written elsewhere. */
final class TwoPartProgress {
    private final Progress whole;

    TwoPartProgress(Progress whole) {
        this.whole = whole;
    }

    Progress first() {
        return new Progress() {
            @Override
            public void at(long done, long total) {
                whole.at(done, 2 * total);
            }

            @Override
            public boolean isStopped() {
                return whole.isStopped();
            }
        };
    }

    Progress second() {
        return new Progress() {
            @Override
            public void at(long done, long total) {
                whole.at(total + done, 2 * total);
            }

            @Override
            public boolean isStopped() {
                return whole.isStopped();
            }
        };
    }
}
