package org.daybook.vault.beneath;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EntryRowBackupTest {
    private static final byte[] HASH = new byte[32];

    private static EntryRowBackup rows(long most, int count) {
        EntryRowBackup rows = new EntryRowBackup(most);
        for (int seq = 1; seq <= count; seq++) {
            rows.add(seq, HASH, HASH, new byte[1 << 10]);
        }
        return rows;
    }

    @Test
    void holdsAllOfThemOrNoneOnceThereAreTooMany() {
        assertThat(rows(1 << 20, 500).count()).isEqualTo(500);
        assertThat(rows(1 << 20, 5_000).count()).isZero();
        assertThat(rows(0, 1).count()).isZero();
        assertThat(rows(Long.MAX_VALUE, 5_000).count()).isEqualTo(5_000);
    }
}
