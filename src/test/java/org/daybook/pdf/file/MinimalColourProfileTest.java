package org.daybook.pdf.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A colour profile that goes into a portfolio says how colours are computed, and nothing of who made it with what. */
class MinimalColourProfileTest {
    private static final int HEAD = 128;
    private static final byte[] STANDARD =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A profile with these tags, each with its own data. */
    private static byte[] profile(String... tagsAndData) {
        int count = tagsAndData.length / 2;
        int begin = HEAD + 4 + count * 12;
        int size = begin;
        for (int i = 1; i < tagsAndData.length; i += 2) {
            size += tagsAndData[i].length();
        }
        ByteBuffer all = ByteBuffer.allocate(size);
        all.put(STANDARD, 0, HEAD).putInt(count);
        int at = begin;
        for (int i = 0; i < tagsAndData.length; i += 2) {
            all.put(latin(tagsAndData[i])).putInt(at).putInt(tagsAndData[i + 1].length());
            at += tagsAndData[i + 1].length();
        }
        for (int i = 1; i < tagsAndData.length; i += 2) {
            all.put(latin(tagsAndData[i]));
        }
        return all.putInt(0, size).array();
    }

    private static List<String> tags(byte[] profile) {
        ByteBuffer from = ByteBuffer.wrap(profile);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < from.getInt(HEAD); i++) {
            names.add(new String(profile, HEAD + 4 + i * 12, 4, StandardCharsets.ISO_8859_1));
        }
        return names;
    }

    private static String all(byte[] profile) {
        return new String(profile, StandardCharsets.ISO_8859_1);
    }

    @Test
    void coloursAreComputedAsBefore() {
        byte[] reduced = MinimalColourProfile.of(STANDARD);
        ICC_Profile before = ICC_Profile.getInstance(STANDARD);
        ICC_Profile after = ICC_Profile.getInstance(reduced);
        assertThat(after.getNumComponents()).isEqualTo(3);
        for (int tag : new int[] {
            ICC_Profile.icSigRedColorantTag,
            ICC_Profile.icSigGreenColorantTag,
            ICC_Profile.icSigBlueColorantTag,
            ICC_Profile.icSigMediaWhitePointTag
        }) {
            assertThat(Arrays.copyOf(after.getData(tag), 20)).isEqualTo(Arrays.copyOf(before.getData(tag), 20));
        }
        assertThat(PictureObjectWriter.mayStand(reduced, 3)).isTrue();
        assertThat(PictureObjectWriter.mayStand(reduced, 1)).isFalse();
    }

    @Test
    void reducingItAgainChangesNothing() {
        byte[] reduced = MinimalColourProfile.of(STANDARD);
        assertThat(MinimalColourProfile.of(reduced)).isEqualTo(reduced);
    }

    @ParameterizedTest
    @CsvSource({"24, 36, time", "40, 44, platform", "48, 56, device", "80, 128, identifier"})
    void theHeadKeepsNothingOf(int from, int to, String what) {
        byte[] marked = STANDARD.clone();
        Arrays.fill(marked, from, to, (byte) 'x');
        byte[] reduced = MinimalColourProfile.of(marked);
        assertThat(Arrays.copyOfRange(reduced, from, to)).as(what).containsOnly(0);
        assertThat(reduced).isEqualTo(MinimalColourProfile.of(STANDARD));
    }

    @Test
    void tagsOfThePictureOrTheDeviceAreGoneAndTheWordsAreOurs() {
        byte[] reduced = MinimalColourProfile.of(profile(
                "desc", "desc\0\0\0\0canary monitor",
                "dmnd", "desc\0\0\0\0canary maker",
                "meta", "dict\0\0\0\0canary serial",
                "wtpt", "XYZ \0\0\0\0aaaabbbbcccc"));
        assertThat(tags(reduced)).containsExactly("desc", "cprt", "wtpt");
        assertThat(all(reduced)).doesNotContain("canary").contains("Colours", "No copyright", "aaaabbbbcccc");
    }

    @Test
    void whatFollowsTheUsedBytesOfATagIsGone() {
        byte[] reduced = MinimalColourProfile.of(profile(
                "wtpt", "XYZ \0\0\0\0aaaabbbbcccccanary",
                "kTRC", "curv\0\0\0\0\0\0\0\1ggcanary"));
        assertThat(all(reduced)).contains("aaaabbbbcccc", "gg").doesNotContain("canary");
    }

    @Test
    void theReservedBytesOfATagAreEmptied() {
        assertThat(all(MinimalColourProfile.of(profile("wtpt", "XYZ hideaaaabbbbcccc"))))
                .contains("XYZ \0\0\0\0aaaabbbbcccc")
                .doesNotContain("hide");
    }

    @Test
    void tagsThatShareTheirDataStillDo() {
        byte[] one = profile("rTRC", "curv\0\0\0\0\0\0\0\1gg");
        ByteBuffer three = ByteBuffer.allocate(one.length + 24);
        int at = HEAD + 4 + 3 * 12;
        three.put(one, 0, HEAD).putInt(3);
        for (String name : List.of("rTRC", "gTRC", "bTRC")) {
            three.put(latin(name)).putInt(at).putInt(14);
        }
        three.put(one, HEAD + 16, 14).putInt(0, three.capacity());
        byte[] reduced = MinimalColourProfile.of(three.array());
        assertThat(tags(reduced)).containsExactly("desc", "cprt", "rTRC", "gTRC", "bTRC");
        assertThat(all(reduced).split("curv", -1)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 127, 128, 131})
    void whatIsTooShortIsNoProfile(int length) {
        assertThat(MinimalColourProfile.of(Arrays.copyOf(STANDARD, length))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 101, Integer.MAX_VALUE})
    void oneWithNoTagOrTooManyIsNoProfile(int count) {
        byte[] other = STANDARD.clone();
        ByteBuffer.wrap(other).putInt(HEAD, count);
        assertThat(MinimalColourProfile.of(other)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-1, 20", "100000, 20", "200, -1", "200, 2147483647", "200, 8", "2147483647, 20"})
    void aTagThatIsNotThereMakesItNoProfile(int at, int length) {
        byte[] other = profile("wtpt", "XYZ \0\0\0\0aaaabbbbcccc");
        ByteBuffer.wrap(other).putInt(HEAD + 8, at).putInt(HEAD + 12, length);
        assertThat(MinimalColourProfile.of(other)).isEmpty();
    }

    @Property(tries = 100)
    void anyBytesChangedGiveNoProfileOrOneWithKnownTagsAlone(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 600) Integer> places, @ForAll byte value) {
        byte[] hostile = STANDARD.clone();
        places.forEach(place -> hostile[place % hostile.length] = value);
        byte[] reduced = MinimalColourProfile.of(hostile);
        if (reduced.length > 0) {
            assertThat(Set.of(
                            "desc", "cprt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC", "kTRC", "wtpt", "chad",
                            "A2B0", "A2B1", "A2B2", "B2A0", "B2A1", "B2A2", "gamt"))
                    .containsAll(tags(reduced));
            assertThat(ByteBuffer.wrap(reduced).getInt()).isEqualTo(reduced.length);
        }
    }
}
