package org.daybook.importing.plist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dd.plist.BinaryPropertyListWriter;
import com.dd.plist.NSArray;
import com.dd.plist.NSData;
import com.dd.plist.NSDate;
import com.dd.plist.NSDictionary;
import com.dd.plist.NSNumber;
import com.dd.plist.NSObject;
import com.dd.plist.NSString;
import com.dd.plist.UID;
import com.dd.plist.XMLPropertyListWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import org.daybook.importing.ImportFailure;
import org.daybook.suite.Runs;
import org.junit.jupiter.api.Test;

class PropertyListsTest {
    private static final Instant TIME = Instant.parse("2026-03-01T18:30:00Z");
    private static final int TIMES = Runs.of(2_000, 500_000);

    private static NSDictionary list() {
        NSDictionary inner = new NSDictionary();
        inner.put("name", "Sam’s iPhone 🙂");
        NSDictionary list = new NSDictionary();
        list.put("text", "words & <more>");
        list.put("small", 7);
        list.put("large", -5_000_000_000L);
        list.put("share", 0.25);
        list.put("yes", true);
        list.put("no", false);
        list.put("time", new NSDate(Date.from(TIME)));
        list.put("bytes", new NSData(new byte[] {1, 2, 3}));
        list.put("inner", inner);
        list.put("many", new NSArray(new NSString("a"), new NSNumber(1)));
        list.put("long", "x".repeat(3000));
        return list;
    }

    private static byte[] xml(NSObject list) throws IOException {
        ByteArrayOutputStream into = new ByteArrayOutputStream();
        XMLPropertyListWriter.write(list, into);
        return into.toByteArray();
    }

    private static PropertyDictionary read(byte[] bytes) throws ImportFailure.Malformed {
        return PropertyLists.read(bytes, "Info.plist");
    }

    private static void assertMalformed(byte[] bytes) {
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOfSatisfying(
                        ImportFailure.Malformed.class,
                        failure -> assertThat(failure.location().item()).isEqualTo("Info.plist"));
    }

    @Test
    void readsWhatAnotherLibraryWritesInBothForms() throws Exception {
        for (byte[] bytes : List.of(BinaryPropertyListWriter.writeToArray(list()), xml(list()))) {
            PropertyDictionary read = read(bytes);
            assertThat(read.text("text")).isEqualTo("words & <more>");
            assertThat(read.integer("small")).hasValue(7);
            assertThat(read.integer("large")).hasValue(-5_000_000_000L);
            assertThat(read.values().get("share")).isEqualTo(0.25);
            assertThat(read.isTrue("yes")).isTrue();
            assertThat(read.isTrue("no")).isFalse();
            assertThat(read.time("time")).contains(TIME);
            assertThat(read.bytes("bytes")).containsExactly(1, 2, 3);
            assertThat(read.dictionary("inner").text("name")).isEqualTo("Sam’s iPhone 🙂");
            assertThat(read.list("many")).isEqualTo(List.of("a", 1L));
            assertThat(read.text("long")).hasSize(3000);
        }
    }

    @Test
    void takesAValueOfAnotherKindAsNone() throws Exception {
        PropertyDictionary read = read(BinaryPropertyListWriter.writeToArray(list()));
        assertThat(read.text("small")).isEmpty();
        assertThat(read.integer("text")).isEmpty();
        assertThat(read.isTrue("text")).isFalse();
        assertThat(read.time("none")).isEmpty();
        assertThat(read.bytes("text")).isEmpty();
        assertThat(read.dictionary("text").values()).isEmpty();
        assertThat(read.list("text")).isEmpty();
    }

    @Test
    void followsTheNumbersOfAnArchiveOfObjects() throws Exception {
        NSDictionary object = new NSDictionary();
        object.put("Size", 12);
        NSDictionary archive = new NSDictionary();
        archive.put("root", new UID("", new byte[] {1}));
        archive.put("far", new UID("", new byte[] {99}));
        archive.put("$objects", new NSArray(new NSString("$null"), object));
        PropertyDictionary read = read(BinaryPropertyListWriter.writeToArray(archive));
        assertThat(read.archived(read, "root").orElseThrow().integer("Size")).hasValue(12);
        assertThat(read.archived(read, "far")).isEmpty();
        assertThat(read.archived(read, "$objects")).isEmpty();
    }

    @Test
    void refusesWhatIsNoList() throws Exception {
        assertMalformed(new byte[0]);
        assertMalformed("no list".getBytes(StandardCharsets.UTF_8));
        assertMalformed("bplist00".getBytes(StandardCharsets.UTF_8));
        assertMalformed(BinaryPropertyListWriter.writeToArray(new NSArray(new NSString("a"))));
        assertMalformed("<plist><dict><key>a</key></dict></plist>".getBytes(StandardCharsets.UTF_8));
        assertMalformed("<html><dict/></html>".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void neitherFetchesNorExpandsWhatADocumentTypeDeclares() {
        String bomb = "<!DOCTYPE plist [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
                + "<!ENTITY f SYSTEM 'file:///etc/passwd'>]>"
                + "<plist><dict><key>a</key><string>%s</string></dict></plist>";
        for (String entity : List.of("&b;", "&f;")) {
            byte[] bytes = bomb.formatted(entity).getBytes(StandardCharsets.UTF_8);
            try {
                assertThat(read(bytes).text("a")).doesNotContain("aa", "root");
            } catch (ImportFailure.Malformed e) {
                // As well.
            }
        }
    }

    @Test
    void refusesListsThatAreNestedDeeper() throws Exception {
        NSArray deep = new NSArray(new NSString("a"));
        for (int i = 0; i < 200; i++) {
            deep = new NSArray(deep);
        }
        NSDictionary list = new NSDictionary();
        list.put("deep", deep);
        assertMalformed(BinaryPropertyListWriter.writeToArray(list));
        String open = "<array>".repeat(100_000);
        assertMalformed(("<plist><dict><key>a</key>" + open).getBytes(StandardCharsets.UTF_8));
    }

    /** A dictionary whose value is itself. */
    @Test
    void refusesAListThatHoldsItself() {
        byte[] bytes = ByteBuffer.allocate(8 + 3 + 2 + 2 + 32)
                .put("bplist00".getBytes(StandardCharsets.US_ASCII))
                .put(new byte[] {(byte) 0xd1, 1, 0, 0x51, 'a', 8, 11})
                .put(new byte[] {0, 0, 0, 0, 0, 0, 1, 1})
                .putLong(2)
                .putLong(0)
                .putLong(13)
                .array();
        assertMalformed(bytes);
    }

    @Test
    void readsAnyDamagedListOrRefusesIt() throws Exception {
        Random chance = new Random(3);
        for (byte[] original : List.of(BinaryPropertyListWriter.writeToArray(list()), xml(list()))) {
            for (int i = 0; i < TIMES; i++) {
                byte[] changed = chance.nextInt(8) == 0
                        ? Arrays.copyOf(original, chance.nextInt(original.length))
                        : original.clone();
                for (int changes = chance.nextInt(4); changes >= 0 && changed.length > 0; changes--) {
                    changed[chance.nextInt(changed.length)] = (byte) chance.nextInt(256);
                }
                try {
                    assertThat(read(changed).values()).hasSizeLessThan(original.length);
                } catch (ImportFailure.Malformed e) {
                    // Foreseen.
                }
            }
        }
    }
}
