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
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.ImportSource;
import org.daybook.importing.MemorySources;
import org.daybook.importing.RowCollector;
import org.daybook.suite.Runs;
import org.junit.jupiter.api.Test;

/** Whatever is in a phone or in what was taken out of it, it ends in rows, warnings or a failure that is foreseen. */
class PhoneFuzzTest {
    private static final String LARS = "+447700900123";
    private static final String MESSAGES = "HomeDomain/Library/SMS/sms.db/message.jsonl";
    private static final String DESCRIPTION = "{\"backup\":{\"manifest\":\"\"},\"selection\":{\"people\":[]}}";
    private static final String LINE = "{\"row\":1,\"attributedBody\":{\"base64\":\"BAtzdHJlYW10eXBlZA==\"},"
            + "\"date\":700000000000000000,\"date_edited\":1e3,\"text\":\"words\"}\n";
    private static final String PIECES = "{}[]\":,\\19e.-\n\0";
    private static final int FEW = 500;
    private static final int MANY = 1_000_000;
    private static final int MOST_CHANGES = 20;
    private static final int SCHEMA = 8 * 1024;
    private static final long SEED = 41_000_000;
    private static final long LONGEST = 5_000_000_000L;
    private static final byte[] DATABASE = database();

    private static byte[] database() {
        try {
            Instant at = Instant.parse("2026-03-01T12:03:00.123Z");
            PhoneScript script = new PhoneScript(PhoneLayout.IOS_17)
                    .run(PhoneDatabase.MESSAGES, "INSERT INTO handle VALUES (1, '" + LARS + "', 'SMS')");
            for (int row = 1; row < 20; row++) {
                script.message(row, 0, 1, at, "words".repeat(row * 3));
            }
            return script.phone()
                    .open(PhoneDatabase.MESSAGES.domain(), PhoneDatabase.MESSAGES.path())
                    .map(PhoneFuzzTest::bytes)
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

    @Test
    void aDamagedPhoneGivesRowsOrAFailure() throws Exception {
        for (int number : Runs.inputs(FEW, MANY).toArray()) {
            Random chance = new Random(SEED + number);
            byte[] changed = DATABASE.clone();
            for (int i = chance.nextInt(MOST_CHANGES); i >= 0; i--) {
                // The first pages say where all else is.
                int most = chance.nextBoolean() ? changed.length : Math.min(changed.length, SCHEMA);
                changed[chance.nextInt(most)] = (byte) chance.nextInt(256);
            }
            long before = System.nanoTime();
            assertEnds(new MemoryPhone().with(PhoneDatabase.MESSAGES, changed), number);
            assertThat(System.nanoTime() - before).as("input %d", number).isLessThan(LONGEST);
        }
    }

    private static void assertEnds(MemoryPhone phone, int number) throws IOException {
        try {
            assertThat(PhonePeople.in(phone)).hasSizeLessThan(1_000);
            assertThat(SealedPhone.of(phone, LARS).messages()).hasSizeLessThan(1_000);
        } catch (ImportFailure.AtLocation e) {
            assertThat(e.location().item()).as("input %d", number).isEqualTo(PhoneDatabase.MESSAGES.path());
        } catch (ImportFailure | RuntimeException e) {
            throw new AssertionError("input " + number, e);
        }
    }

    @Test
    void aChangedLineGivesARowOrAWarning() throws Exception {
        for (int number : Runs.inputs(FEW, MANY).toArray()) {
            Random chance = new Random(SEED + number);
            StringBuilder changed = new StringBuilder(LINE);
            for (int i = 0; i < 4; i++) {
                changed.setCharAt(chance.nextInt(LINE.length()), PIECES.charAt(chance.nextInt(PIECES.length())));
            }
            Map<String, String> files = Map.of("backup.json", DESCRIPTION, MESSAGES, LINE + changed);
            try (ImportSource source = MemorySources.zip("iphone.zip", files)) {
                RowCollector read = RowCollector.read(new PhoneImporter(), source, ImportSettings.in(ZoneOffset.UTC));
                assertThat(read.messages()).as("input %d", number).isNotEmpty();
            } catch (RuntimeException e) {
                throw new AssertionError("input " + number, e);
            }
        }
    }
}
