package org.daybook.importing.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.ImportSource;
import org.daybook.importing.MemorySources;
import org.daybook.importing.RowCollector;

/** Whatever is in a phone or in what was taken out of it, it ends in rows, warnings or a failure that is foreseen. */
class PhonePropertyTest {
    private static final String LARS = "+447700900123";
    private static final String MESSAGES = "HomeDomain/Library/SMS/sms.db/message.jsonl";
    private static final byte[] DATABASE = database();

    private static byte[] database() {
        try {
            Instant at = Instant.parse("2026-03-01T12:03:00.123Z");
            PhoneScript script = new PhoneScript(PhoneLayout.IOS_17)
                    .run(PhoneDatabase.MESSAGES, "INSERT INTO handle VALUES (1, '" + LARS + "', 'SMS')");
            for (int row = 1; row < 20; row++) {
                script.message(row, 0, 1, at, "words".repeat(row * row));
            }
            return script.phone()
                    .open(PhoneDatabase.MESSAGES.domain(), PhoneDatabase.MESSAGES.path())
                    .map(PhonePropertyTest::bytes)
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(SeekableByteChannel channel) {
        try {
            return Channels.newInputStream(channel).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Property(tries = 1_000)
    void aDamagedPhoneGivesRowsOrAFailure(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int changes)
            throws IOException {
        Random chance = new Random(seed);
        byte[] changed = DATABASE.clone();
        for (int i = 0; i < changes; i++) {
            changed[chance.nextInt(changed.length)] = (byte) chance.nextInt(256);
        }
        MemoryPhone phone = new MemoryPhone().with(PhoneDatabase.MESSAGES, changed);
        try {
            assertThat(PhonePeople.in(phone)).hasSizeLessThan(1_000);
            assertThat(SealedPhone.of(phone, LARS).messages()).hasSizeLessThan(1_000);
        } catch (ImportFailure.AtLocation e) {
            assertThat(e.location().item()).isEqualTo(PhoneDatabase.MESSAGES.path());
        } catch (ImportFailure e) {
            throw new AssertionError(e);
        }
    }

    @Property(tries = 1_000)
    void aChangedLineGivesARowOrAWarning(@ForAll long seed) throws Exception {
        String line = "{\"row\":1,\"attributedBody\":{\"base64\":\"BAtzdHJlYW10eXBlZA==\"},\"date\":700000000000000000,"
                + "\"date_edited\":1e3,\"text\":\"words\"}\n";
        Random chance = new Random(seed);
        StringBuilder changed = new StringBuilder(line);
        for (int i = 0; i < 4; i++) {
            changed.setCharAt(chance.nextInt(line.length()), "{}[]\":,\\19e.-\n\0".charAt(chance.nextInt(15)));
        }
        Map<String, String> files = Map.of(
                "backup.json",
                "{\"backup\":{\"manifest\":\"\"},\"selection\":{\"people\":[]}}",
                MESSAGES,
                line + changed);
        try (ImportSource source = MemorySources.zip("iphone.zip", files)) {
            RowCollector read = RowCollector.read(new PhoneImporter(), source, ImportSettings.in(ZoneOffset.UTC));
            assertThat(read.messages()).isNotEmpty();
        }
    }
}
