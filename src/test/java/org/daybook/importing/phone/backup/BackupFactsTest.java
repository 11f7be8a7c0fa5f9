package org.daybook.importing.phone.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.daybook.importing.plist.PropertyDictionary;
import org.junit.jupiter.api.Test;

class BackupFactsTest {
    private static final PropertyDictionary NONE = new PropertyDictionary(Map.of());

    @Test
    void saysNothingWhereNothingIsSaid() {
        BackupFacts facts = BackupFacts.of(NONE, NONE, NONE);
        assertThat(facts.isEncrypted()).isFalse();
        assertThat(facts.isFinished()).isFalse();
        assertThat(facts.device()).isEmpty();
        assertThat(facts.lastBackup()).isEmpty();
    }

    @Test
    void keepsAStrangersTextsShortAndOnOneLine() {
        PropertyDictionary info = new PropertyDictionary(
                Map.of("Device Name", "one\ntwo\u202ethree \ud83d", "Product Name", "x".repeat(10_000)));
        BackupFacts facts = BackupFacts.of(NONE, info, NONE);
        assertThat(facts.device()).isEqualTo("one two three");
        assertThat(facts.model()).hasSize(200);
    }
}
