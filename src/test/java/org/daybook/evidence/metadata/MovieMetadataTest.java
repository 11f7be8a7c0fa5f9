package org.daybook.evidence.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.daybook.evidence.Boxed.box;
import static org.daybook.evidence.Boxed.ints;
import static org.daybook.evidence.Boxed.join;
import static org.daybook.evidence.Boxed.keyed;
import static org.daybook.evidence.Boxed.latin;
import static org.daybook.evidence.Boxed.movieHeader;
import static org.daybook.evidence.Boxed.shorts;
import static org.daybook.evidence.Boxed.text;
import static org.daybook.evidence.Boxed.track;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.daybook.crypto.BytesChannel;
import org.daybook.evidence.format.CachedContentReader;
import org.daybook.evidence.format.TruncatedContentException;
import org.daybook.exhibit.FileTimestamp;
import org.daybook.exhibit.FileTimestamp.TimestampSource;
import org.daybook.record.Coordinates;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a film says of when, where and by what it was made; and nothing that it does not say. */
class MovieMetadataTest {
    private static final Offset<Double> CLOSE = within(0.000_01);
    private static final long SECONDS_1904_TO_1970 = 2_082_844_800L;

    private static MetadataCollector read(byte[]... inMovie) throws IOException {
        return readFile(box("moov", inMovie));
    }

    private static MetadataCollector readFile(byte[] file) throws IOException {
        MetadataCollector collected = new MetadataCollector();
        MovieMetadata.read(new CachedContentReader(new BytesChannel(file)), collected);
        return collected;
    }

    private static byte[] wideHeader(long created, long scale, long duration) {
        return box(
                "mvhd", ints(0x01000000, created >> 32, created, 0, 0, scale, duration >> 32, duration), new byte[80]);
    }

    private static void isNowhere(byte[]... inMovie) throws IOException {
        assertThat(read(inMovie).origin().place()).isNull();
    }

    private static void isAt(double latitude, double longitude, byte[]... inMovie) throws IOException {
        Coordinates place = Objects.requireNonNull(read(inMovie).origin().place());
        assertThat(place.latitude()).isCloseTo(latitude, CLOSE);
        assertThat(place.longitude()).isCloseTo(longitude, CLOSE);
    }

    @Test
    void aFileWithoutAMovieCannotBeReadAsOne() throws IOException {
        assertThat(readFile(box("mdat", new byte[20])).isUnreadable()).isTrue();
        assertThat(read().isUnreadable()).isFalse();
    }

    @Nested
    class Header {
        @Test
        void secondsAreCountedFrom1904() throws IOException {
            assertThat(read(movieHeader(SECONDS_1904_TO_1970 + 60, 0)).times())
                    .containsExactly(new FileTimestamp(
                            TimestampSource.CONTAINER, LocalDateTime.of(1970, 1, 1, 0, 1), ZoneOffset.UTC));
        }

        @Test
        void aClockThatWasNeverSetIsNoTime() throws IOException {
            assertThat(read(movieHeader(0, 1000)).times()).isEmpty();
        }

        @Test
        void aHeaderOfSixtyFourBitsSaysTheSame() throws IOException {
            MetadataCollector wide = read(wideHeader(SECONDS_1904_TO_1970 + 60, 600, 900));
            assertThat(wide.times()).extracting(FileTimestamp::at).containsExactly(LocalDateTime.of(1970, 1, 1, 0, 1));
            assertThat(wide.dimensions().milliseconds()).isEqualTo(1_500);
        }

        @Test
        void aTimeBeyondAnyCalendarIsDropped() throws IOException {
            assertThat(read(wideHeader(Long.MAX_VALUE, 600, 900)).times()).isEmpty();
            assertThat(read(wideHeader(Long.MIN_VALUE, 600, 900)).times()).isEmpty();
            assertThat(read(wideHeader(1L << 40, 600, 900)).times()).isEmpty();
        }

        @Test
        void aLengthThatIsNotKnownIsNone() throws IOException {
            assertThat(read(movieHeader(1, 0)).dimensions().milliseconds()).isZero();
            assertThat(read(movieHeader(1, -1)).dimensions().milliseconds()).isZero();
            assertThat(read(wideHeader(1, 600, -1)).dimensions().milliseconds()).isZero();
            assertThat(read(wideHeader(1, 0, 900)).dimensions().milliseconds()).isZero();
            assertThat(read(movieHeader(1, 1)).dimensions().milliseconds()).isEqualTo(1);
        }
    }

    @Nested
    class Track {
        @Test
        void thePictureIsTheFirstTrackWithASize() throws IOException {
            MetadataCollector two = read(track(0, 0, true), track(640, 480, true), track(320, 200, false));
            assertThat(two.dimensions().width()).isEqualTo(640);
            assertThat(two.dimensions().height()).isEqualTo(480);
            assertThat(two.dimensions().orientation()).isEqualTo(6);
        }

        @ParameterizedTest
        @CsvSource({"0, 480", "640, 0"})
        void aTrackWithoutHeightOrWidthIsNoPicture(int width, int height) throws IOException {
            assertThat(read(track(width, height, true)).dimensions().width()).isZero();
            assertThat(read(track(width, height, true)).dimensions().orientation())
                    .isEqualTo(1);
        }

        @Test
        void aHeadOfSixtyFourBitsSaysTheSame() throws IOException {
            byte[] head = box(
                    "tkhd",
                    ints(0x01000007, 0, 0, 0, 0, 1, 0, 0, 1000, 0, 0, 0, 0),
                    ints(-0x10000, 0, 0, 0, -0x10000, 0, 0, 0, 0x40000000),
                    ints(640L << 16, 480L << 16));
            MetadataCollector turned = read(box("trak", head));
            assertThat(turned.dimensions().width()).isEqualTo(640);
            assertThat(turned.dimensions().height()).isEqualTo(480);
            assertThat(turned.dimensions().orientation()).isEqualTo(3);
        }

        @Test
        void whatIsSaidOfATrackIsSaidOfTheFilm() throws IOException {
            assertThat(read(box("trak", box("udta", text("\u00a9mak", "Acme"))))
                            .origin()
                            .make())
                    .isEqualTo("Acme");
            assertThat(read(box("trak", keyed("com.apple.quicktime.model", "Phone 7")))
                            .origin()
                            .model())
                    .isEqualTo("Phone 7");
        }
    }

    @Nested
    class Words {
        @Test
        void quickTimeAndAppleNameTheDeviceAndTheTime() throws IOException {
            MetadataCollector said = read(box(
                    "udta",
                    text("\u00a9mak", "Acme"),
                    text("\u00a9mod", "Phone 7"),
                    text("\u00a9swr", "14.2"),
                    text("\u00a9day", "2026-01-03T10:15:30+0100"),
                    text("\u00a9cmt", "dinner")));
            assertThat(said.origin().make()).isEqualTo("Acme");
            assertThat(said.origin().model()).isEqualTo("Phone 7");
            assertThat(said.origin().software()).isEqualTo("14.2");
            assertThat(said.times())
                    .containsExactly(new FileTimestamp(
                            TimestampSource.RECORDED, LocalDateTime.of(2026, 1, 3, 10, 15, 30), ZoneOffset.ofHours(1)));
        }

        @Test
        void anAndroidNamesItsVersion() throws IOException {
            MetadataCollector said = read(keyed(
                    "com.android.manufacturer", "Acme", "com.android.model", "Phone 7", "com.android.version", "14"));
            assertThat(said.origin().make()).isEqualTo("Acme");
            assertThat(said.origin().model()).isEqualTo("Phone 7");
            assertThat(said.origin().software()).isEqualTo("Android 14");
        }

        @Test
        void theFirstThatIsSaidCounts() throws IOException {
            assertThat(read(
                                    box("udta", text("\u00a9mak", "Acme"), text("\u00a9mak", "Bell")),
                                    keyed("com.apple.quicktime.make", "Corn"))
                            .origin()
                            .make())
                    .isEqualTo("Acme");
        }

        @Test
        void aDayWithoutATimeIsNoTime() throws IOException {
            assertThat(read(box("udta", text("\u00a9day", "2026-01-03"))).times())
                    .isEmpty();
            assertThat(read(box("udta", text("\u00a9day", "last summer"))).times())
                    .isEmpty();
        }

        @Test
        void aTextEndsWithItsBoxWhateverLengthItSays() throws IOException {
            byte[] cheating = box("\u00a9mak", shorts(500, 0), latin("Acme"));
            assertThat(read(box("udta", cheating, text("\u00a9mod", "Phone 7")))
                            .origin()
                            .make())
                    .isEqualTo("Acme");
            byte[] shorter = box("\u00a9mak", shorts(2, 0), latin("Acme"));
            assertThat(read(box("udta", shorter)).origin().make()).isEqualTo("Ac");
        }

        @Test
        void aTextOfNoLengthSaysNothing() throws IOException {
            byte[] empty = box("\u00a9mak", shorts(0, 0));
            byte[] headless = box("\u00a9mak", new byte[2]);
            assertThat(read(box("udta", empty, headless, text("\u00a9mak", "Acme")))
                            .origin()
                            .make())
                    .isEqualTo("Acme");
        }
    }

    @Nested
    class Keys {
        private byte[] keyed(long number, byte[] value, byte[]... keys) {
            return box(
                    "meta",
                    box("hdlr", ints(0, 0), latin("mdta"), new byte[13]),
                    box("keys", ints(0, keys.length), join(keys)),
                    box("ilst", ints(8 + value.length, number), value));
        }

        private byte[] value(String text) {
            return box("data", ints(1, 0), text.getBytes(StandardCharsets.UTF_8));
        }

        private byte[] key(String name) {
            return box("mdta", latin(name));
        }

        @ParameterizedTest
        @ValueSource(longs = {0, 3, 0xffffffffL})
        void aValueOfAKeyThatIsNotListedSaysNothing(long number) throws IOException {
            byte[] meta =
                    keyed(number, value("Acme"), key("com.apple.quicktime.make"), key("com.apple.quicktime.model"));
            assertThat(read(meta).origin().make()).isEmpty();
            assertThat(read(meta).origin().model()).isEmpty();
        }

        @Test
        void theNumberOfAValueNamesItsKeyFromOne() throws IOException {
            byte[] meta = keyed(2, value("Phone 7"), key("com.apple.quicktime.make"), key("com.apple.quicktime.model"));
            assertThat(read(meta).origin().make()).isEmpty();
            assertThat(read(meta).origin().model()).isEqualTo("Phone 7");
        }

        @Test
        void aListWithoutKeysOrWithoutValuesSaysNothing() throws IOException {
            byte[] handler = box("hdlr", ints(0, 0), latin("mdta"), new byte[13]);
            byte[] keys = box("keys", ints(0, 1), key("com.apple.quicktime.make"));
            byte[] values = box("ilst", join(ints(16 + 4 + 8, 1), value("Acme")));
            assertThat(read(box("meta", handler, keys)).origin().make()).isEmpty();
            assertThat(read(box("meta", handler, values)).origin().make()).isEmpty();
            assertThat(read(box("meta", handler, keys, values)).origin().make()).isEqualTo("Acme");
        }

        @Test
        void aValueWithoutDataSaysNothing() throws IOException {
            assertThat(read(keyed(1, box("free", new byte[20]), key("com.apple.quicktime.make")))
                            .origin()
                            .make())
                    .isEmpty();
            assertThat(read(keyed(1, box("data", ints(1, 0)), key("com.apple.quicktime.make")))
                            .origin()
                            .make())
                    .isEmpty();
        }

        @Test
        void aKeyShorterThanItsHeadEndsTheKeys() throws IOException {
            byte[] meta = keyed(2, value("Acme"), ints(7, 0), key("com.apple.quicktime.make"));
            assertThat(read(meta).origin().make()).isEmpty();
        }
    }

    @Nested
    class Places {
        private byte[] located(byte[] name, double longitude, double latitude) {
            return box(
                    "udta",
                    box(
                            "loci",
                            ints(0),
                            shorts(0x15c7),
                            name,
                            new byte[] {0},
                            ints((long) (longitude * 65536), (long) (latitude * 65536), 0),
                            latin("earth\0\0")));
        }

        private byte[] said(String place) {
            return box("udta", text("\u00a9xyz", place));
        }

        @ParameterizedTest
        @CsvSource({
            "+51.5074-000.1278/, 51.5074, -0.1278",
            "-33.8568+151.2153+010.0/, -33.8568, 151.2153",
            "+5130.5-00007.5/, 51.508333, -0.125",
            "+513030-0000730/, 51.508333, -0.125",
            "+90+180/, 90, 180",
            "-00.5+000.5/, -0.5, 0.5",
        })
        void aPlaceIsWrittenInDegreesMinutesAndSeconds(String written, double latitude, double longitude)
                throws IOException {
            isAt(latitude, longitude, said(written));
            isAt(latitude, longitude, keyed("com.apple.quicktime.location.ISO6709", written));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "home",
                    "51.5-0.1",
                    "+51.5",
                    "+91+000/",
                    "+51+181/",
                    "+5-0/",
                    "+51.+000./",
                    "+51,5-000,1/"
                })
        void whatIsNoPlaceOnEarthIsNone(String written) throws IOException {
            isNowhere(said(written));
        }

        @Test
        void aPhoneOf3gppNamesThePlaceFirst() throws IOException {
            isAt(51.5, -0.125, located(latin("Home\0"), -0.125, 51.5));
            isAt(51.5, -0.125, located(latin("\0"), -0.125, 51.5));
        }

        @Test
        void theNameMayBeInSixteenBits() throws IOException {
            byte[] name = "\ufeffHome\0".getBytes(StandardCharsets.UTF_16BE);
            isAt(51.5, -0.125, located(name, -0.125, 51.5));
        }

        @Test
        void noPlaceIsReadOutOfANameThatDoesNotEnd() throws IOException {
            byte[] longName = ("\ufeff" + "\u3000".repeat(600)).getBytes(StandardCharsets.UTF_16BE);
            isNowhere(located(longName, -0.125, 51.5));
            isNowhere(located(latin("Home\0"), 0, 0));
            isNowhere(box("udta", box("loci", ints(0), shorts(0x15c7), latin("Home"))));
        }

        @Test
        void aPlaceThatIsCutIsNone() throws IOException {
            isNowhere(box("udta", box("loci", ints(0), shorts(0x15c7), latin("Home\0\0"), ints(0), new byte[3])));
        }
    }

    @Test
    void aFilmThatIsCutOrChangedThrowsNothingButThatItIsCut() throws IOException {
        byte[] whole = box(
                "moov",
                movieHeader(3_850_280_130L, 12_345),
                track(1920, 1080, true),
                box("udta", text("\u00a9xyz", "+51.5074-000.1278/"), box("loci", new byte[30])),
                keyed("com.apple.quicktime.make", "Acme"));
        Random random = new Random(11);
        for (int run = 0; run < 400; run++) {
            byte[] hostile = Arrays.copyOf(whole, run < whole.length ? run : whole.length);
            for (int change = 0; change < 5 && hostile.length > 0; change++) {
                hostile[random.nextInt(hostile.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(readFile(hostile).dimensions().milliseconds()).isNotNegative();
            } catch (TruncatedContentException cut) {
                assertThat(cut).isNotNull();
            }
        }
    }
}
