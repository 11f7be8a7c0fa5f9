package org.daybook.evidence.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Objects;
import org.daybook.crypto.BytesChannel;
import org.daybook.evidence.Boxed;
import org.daybook.evidence.ExifBytes;
import org.daybook.evidence.Pictures;
import org.daybook.exhibit.FileMetadata;
import org.daybook.exhibit.FileTimestamp;
import org.daybook.exhibit.FileTimestamp.TimestampSource;
import org.daybook.exhibit.FileWarning;
import org.daybook.record.Coordinates;
import org.daybook.record.Dimensions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaInspectorTest {
    private static final ZoneOffset ONE_HOUR = ZoneOffset.ofHours(1);
    private static final LocalDateTime MORNING = LocalDateTime.of(2026, 1, 3, 10, 15, 30);

    private static FileMetadata inspect(byte[] content, String name) throws IOException {
        return new MediaInspector().inspect(new BytesChannel(content), FileSystemMetadata.named(name));
    }

    private static FileTimestamp said(TimestampSource source, LocalDateTime at, @Nullable ZoneOffset offset) {
        return new FileTimestamp(source, at, offset);
    }

    @Nested
    class APhoneSays {
        @Test
        void inAJpegWhenWhereAndWithWhatItWasTaken() throws IOException {
            ExifBytes exif = ExifBytes.ofPhone().thumbnail(Pictures.jpeg(16, 12));
            FileMetadata account = inspect(Pictures.withExif(Pictures.jpeg(64, 48), exif), "a.jpg");

            assertThat(account.kind()).isEqualTo("image/jpeg");
            assertThat(account.times())
                    .containsExactly(
                            said(TimestampSource.TAKEN, MORNING.withNano(123_000_000), ONE_HOUR),
                            said(
                                    TimestampSource.DIGITISED,
                                    MORNING.plusSeconds(1).withNano(500_000_000),
                                    ONE_HOUR),
                            said(TimestampSource.CHANGED, LocalDateTime.of(2026, 1, 3, 10, 20), ONE_HOUR),
                            said(TimestampSource.SATELLITE, LocalDateTime.of(2026, 1, 3, 9, 15, 29), ZoneOffset.UTC));
            assertPlace(account, 51.5073222, -0.127775);
            assertThat(account.origin().make()).isEqualTo("Acme");
            assertThat(account.origin().model()).isEqualTo("Phone 7");
            assertThat(account.origin().software()).isEqualTo("14.2");
            assertThat(account.dimensions()).isEqualTo(new Dimensions(64, 48, 6, 0));
            assertThat(account.warnings()).isEmpty();
        }

        @Test
        void theSameInAHeic() throws IOException {
            FileMetadata account = inspect(Boxed.heic(ExifBytes.ofPhone().toBytes()), "a.heic");

            assertThat(account.kind()).isEqualTo("image/heic");
            assertThat(account.times()).contains(said(TimestampSource.TAKEN, MORNING.withNano(123_000_000), ONE_HOUR));
            assertPlace(account, 51.5073222, -0.127775);
            assertThat(account.dimensions()).isEqualTo(new Dimensions(4032, 3024, 6, 0));
            assertThat(account.warnings()).isEmpty();
        }

        @Test
        void theSameInATiffAPngAndAWebp() throws IOException {
            byte[] exif = ExifBytes.ofPhone().toBytes();
            byte[] png = Pictures.blankPng(4, 2, 8, 2);
            byte[] pngWithExif = Boxed.join(
                    Arrays.copyOf(png, 33), Pictures.chunk("eXIf", exif), Arrays.copyOfRange(png, 33, png.length));
            byte[] webp = Boxed.join(
                    Boxed.latin("RIFF\0\0\0\0WEBPVP8X"),
                    new byte[] {10, 0, 0, 0, 8, 0, 0, 0, 63, 0, 0, 47, 0, 0},
                    Boxed.latin("EXIF"),
                    ByteBuffer.allocate(4)
                            .putInt(Integer.reverseBytes(exif.length))
                            .array(),
                    exif);

            FileTimestamp taken = said(TimestampSource.TAKEN, MORNING.withNano(123_000_000), ONE_HOUR);
            assertThat(inspect(exif, "a.tif").times()).contains(taken);
            assertThat(inspect(pngWithExif, "a.png").times()).contains(taken);
            assertThat(inspect(pngWithExif, "a.png").dimensions()).isEqualTo(new Dimensions(4, 2, 6, 0));
            assertThat(inspect(webp, "a.webp").times()).contains(taken);
            assertThat(inspect(webp, "a.webp").dimensions()).isEqualTo(new Dimensions(64, 48, 6, 0));
        }

        @Test
        void inAMovWhenItRecordedWithItsZone() throws IOException {
            FileMetadata account = inspect(Boxed.appleMovie(), "IMG_0001.MOV");

            assertThat(account.kind()).isEqualTo("video/quicktime");
            assertThat(account.times())
                    .containsExactly(
                            said(TimestampSource.RECORDED, MORNING, ONE_HOUR),
                            said(TimestampSource.CONTAINER, MORNING, ZoneOffset.UTC));
            assertPlace(account, 51.5074, -0.1278);
            assertThat(account.origin().model()).isEqualTo("Phone 7");
            assertThat(account.dimensions()).isEqualTo(new Dimensions(1920, 1080, 6, 12_345));
        }

        @Test
        void inAnMp4WhereItWas() throws IOException {
            FileMetadata account = inspect(Boxed.androidMovie(), "VID_20260103_101530.mp4");

            assertThat(account.kind()).isEqualTo("video/mp4");
            assertThat(account.times())
                    .containsExactly(
                            said(TimestampSource.CONTAINER, MORNING, ZoneOffset.UTC),
                            said(TimestampSource.FILE_NAME, MORNING, null));
            assertPlace(account, 51.5074, -0.1278);
            assertThat(account.dimensions()).isEqualTo(new Dimensions(1280, 720, 1, 9_000));
        }

        @Test
        void inA3gpWhereItWasInNumbers() throws IOException {
            byte[] place = Boxed.box(
                    "loci",
                    Boxed.ints(0),
                    Boxed.shorts(0x15c7),
                    Boxed.latin("Home\0\0"),
                    Boxed.ints(Math.round(-0.1278 * 65536), Math.round(51.5074 * 65536), 0));
            byte[] movie = Boxed.join(
                    Boxed.box("ftyp", Boxed.latin("3gp4"), Boxed.ints(0)),
                    Boxed.box("moov", Boxed.movieHeader(0, 1000), Boxed.box("udta", place)));

            FileMetadata account = inspect(movie, "a.3gp");

            assertPlace(account, 51.5074, -0.1278);
            assertThat(account.times())
                    .as("1904 is what a recorder without a clock says")
                    .isEmpty();
        }

        private void assertPlace(FileMetadata account, double latitude, double longitude) {
            Coordinates place = Objects.requireNonNull(account.origin().place());
            assertThat(place.latitude()).isCloseTo(latitude, within(0.0001));
            assertThat(place.longitude()).isCloseTo(longitude, within(0.0001));
        }
    }

    @Nested
    class AName {
        @ParameterizedTest
        @CsvSource({
            "IMG_20260103_101530.jpg, 2026-01-03T10:15:30",
            "VID_20260103_101530_HSR.mp4, 2026-01-03T10:15:30",
            "PXL_20260103_101530123.jpg, 2026-01-03T10:15:30.123",
            "PXL_20260103_101530123.MP.jpg, 2026-01-03T10:15:30.123",
            "2026-01-03 at 10.15.30.png, 2026-01-03T10:15:30",
            "Screenshot 2026-01-03 at 3.15.30 PM.png, 2026-01-03T15:15:30",
            "Screenshot_2026-01-03-10-15-30.png, 2026-01-03T10:15:30",
            "Screenshot_20260103-101530_WhatsApp.jpg, 2026-01-03T10:15:30",
            "Screenshot_2026-01-03-10-15-30-123_com.whatsapp.jpg, 2026-01-03T10:15:30.123",
            "WhatsApp Image 2026-01-03 at 10.15.30.jpeg, 2026-01-03T10:15:30",
            "WhatsApp Image 2026-01-03 at 10.15.30 (1).jpeg, 2026-01-03T10:15:30",
            "WhatsApp Video 2026-01-03 at 10.15.30_1a2b3c4d.mp4, 2026-01-03T10:15:30",
            "IMG-20260103-WA0001.jpg, 2026-01-03T00:00",
            "20260103_101530.jpg, 2026-01-03T10:15:30",
            "RingVideo_20260103_101530.mp4, 2026-01-03T10:15:30",
            "Front Door 2026-01-03 10-15.mp4, 2026-01-03T10:15",
            "202601031015.mp4, 2026-01-03T10:15",
            "signal-2026-01-03-10-15-30-123.jpg, 2026-01-03T10:15:30.123",
            "signal-2026-01-03-101530.jpg, 2026-01-03T10:15:30",
            "Recording 2026.01.03 10.15.30.m4a, 2026-01-03T10:15:30",
            "IMG_20260103_0001.jpg, 2026-01-03T00:00",
            "2026-01-03.txt, 2026-01-03T00:00",
        })
        void saysWhen(String name, LocalDateTime at) throws IOException {
            assertThat(inspect(new byte[] {1}, name).times())
                    .containsExactly(said(TimestampSource.FILE_NAME, at, null));
        }

        @Test
        void saysWhenInMillisecondsOrWithItsZone() throws IOException {
            assertThat(inspect(new byte[] {1}, "FB_IMG_1767435330123.jpg").times())
                    .containsExactly(said(TimestampSource.FILE_NAME, MORNING.withNano(123_000_000), ZoneOffset.UTC));
            assertThat(inspect(new byte[] {1}, "+44 - Voicemail - 2026-01-03T10_15_30Z.mp3")
                            .times())
                    .containsExactly(said(TimestampSource.FILE_NAME, MORNING, ZoneOffset.UTC));
        }

        @ParameterizedTest
        @CsvSource({
            "IMG_0001.jpg", "03-01-2026.jpg", "20261303_101530.jpg", "20260230_101530.jpg",
            "07700900123.vcf", "4420260103101530.jpg", "DSC01234.JPG", "2026.jpg"
        })
        void withoutATimeSaysNothing(String name) throws IOException {
            assertThat(inspect(new byte[] {1}, name).times()).isEmpty();
        }
    }

    @Nested
    class TheDiskSays {
        @Test
        void whenItWasChangedAndMade() throws IOException {
            OffsetDateTime changed = MORNING.atOffset(ONE_HOUR);
            FileMetadata account = new MediaInspector()
                    .inspect(
                            new BytesChannel(new byte[] {1}),
                            new FileSystemMetadata("a", "/home/x", changed, changed.plusDays(1)));

            assertThat(account.folder()).isEqualTo("/home/x");
            assertThat(account.times())
                    .containsExactly(
                            said(TimestampSource.FILE_CHANGED, MORNING, ONE_HOUR),
                            said(TimestampSource.FILE_MADE, MORNING.plusDays(1), ONE_HOUR));
        }
    }

    @Nested
    class AnEmail {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Sat, 03 Jan 2026 10:15:30 +0100|+01:00",
                    "3 Jan 2026 10:15:30 -0500 (EST)|-05:00",
                    "Sat, 3 Jan 26 10:15:30 GMT|Z",
                    "Sat, 3 Jan 2026 10:15:30 PST|-08:00",
                })
        void saysWhenItWasSent(String date, String offset) throws IOException {
            String mail = "Received: from a\r\n by b; Fri, 2 Jan 2026 00:00:00 +0000\r\nFrom: a@example.org\r\nDate: "
                    + date + "\r\nSubject: x\r\n\r\nDate: Sun, 4 Jan 2026 00:00:00 +0000\r\n";

            FileMetadata account = inspect(mail.getBytes(StandardCharsets.UTF_8), "m.eml");

            assertThat(account.kind()).isEqualTo("message/rfc822");
            assertThat(account.times()).containsExactly(said(TimestampSource.SENT, MORNING, ZoneOffset.of(offset)));
            assertThat(account.warnings()).isEmpty();
        }
    }

    @Test
    void aMonthThatIsNoneIsNotTakenForJanuary() throws IOException {
        for (String month : new String[] {"Xyz", "anf", "Ebm"}) {
            String mail = "From: a@example.org\r\nDate: Sat, 03 " + month + " 2026 10:15:30 +0100\r\nTo: b\r\n\r\nx";
            assertThat(inspect(mail.getBytes(StandardCharsets.UTF_8), "m.eml").times())
                    .isEmpty();
        }
    }

    @Nested
    class ARecording {
        @Test
        void saysHowLongItIs() throws IOException {
            byte[] wav = Boxed.join(
                    Boxed.latin("RIFF\0\0\0\0WAVEfmt "),
                    little(16),
                    new byte[] {1, 0, 1, 0},
                    little(8000),
                    little(8000),
                    new byte[] {1, 0, 8, 0},
                    Boxed.latin("data"),
                    little(4000),
                    new byte[4000]);

            assertThat(inspect(wav, "a.wav").dimensions()).isEqualTo(new Dimensions(0, 0, 1, 500));
        }

        private byte[] little(int value) {
            return ByteBuffer.allocate(4).putInt(Integer.reverseBytes(value)).array();
        }
    }

    @Nested
    class WhatIsOdd {
        @Test
        void aProgramUnderAnyName() throws IOException {
            byte[] program = new byte[256];
            program[0] = 'M';
            program[1] = 'Z';
            program[0x3c] = 64;
            program[64] = 'P';
            program[65] = 'E';

            assertThat(inspect(program, "setup.exe").warnings()).containsExactly(FileWarning.PROGRAM);
            assertThat(inspect(program, "photo.jpg").warnings())
                    .containsExactly(FileWarning.PROGRAM, FileWarning.OTHER_CONTENT);
            assertThat(inspect("rm -rf".getBytes(StandardCharsets.UTF_8), "run.bat")
                            .warnings())
                    .containsExactly(FileWarning.PROGRAM);
            assertThat(inspect("#!/bin/sh\n".getBytes(StandardCharsets.UTF_8), "letter.txt")
                            .warnings())
                    .contains(FileWarning.PROGRAM);
        }

        @Test
        void aNameThatMisleadsTheEye() throws IOException {
            byte[] text = "hello".getBytes(StandardCharsets.UTF_8);
            assertThat(inspect(text, "photo\u202egpj.txt").warnings()).containsExactly(FileWarning.MISLEADING_NAME);
            assertThat(inspect(text, "pho\u200bto.txt").warnings()).containsExactly(FileWarning.MISLEADING_NAME);
            assertThat(inspect(text, "photo.jpg          .txt").warnings())
                    .containsExactly(FileWarning.MISLEADING_NAME);
            assertThat(inspect(text, "photo.jpg.js").warnings())
                    .containsExactly(FileWarning.PROGRAM, FileWarning.MISLEADING_NAME);
            assertThat(inspect(text, "a\u202ftime \ud83d\udc69\u200d\ud83d\udc67 .txt")
                            .warnings())
                    .isEmpty();
        }

        @Test
        void anMp4NamedAsAPicture() throws IOException {
            assertThat(inspect(Boxed.androidMovie(), "photo.jpg").warnings())
                    .containsExactly(FileWarning.OTHER_CONTENT);
            assertThat(inspect(Boxed.androidMovie(), "a.mov").warnings()).isEmpty();
        }

        @Test
        void noBytesAtAll() throws IOException {
            FileMetadata account = inspect(new byte[0], "photo.jpg");

            assertThat(account.warnings()).containsExactly(FileWarning.EMPTY);
            assertThat(account.kind()).isEqualTo(FileMetadata.UNKNOWN_KIND);
        }

        @Test
        void aPictureThatEndsInItsHeaderStillGivesWhatWasRead() throws IOException {
            byte[] whole = Pictures.withExif(Pictures.jpeg(64, 48), ExifBytes.ofPhone());

            FileMetadata account = inspect(Arrays.copyOf(whole, 560), "a.jpg");

            assertThat(account.warnings()).containsExactly(FileWarning.UNREADABLE);
            assertThat(account.times()).extracting(FileTimestamp::source).contains(TimestampSource.TAKEN);
        }

        @Test
        void aJpegThatBreaksOffInItsPicture() throws IOException {
            byte[] whole = Pictures.withExif(Pictures.jpeg(640, 480), ExifBytes.ofPhone());
            byte[] behind = Arrays.copyOf(whole, whole.length + 5000);
            byte[] cut = Arrays.copyOf(whole, whole.length - 500);
            byte[] filled = Arrays.copyOf(cut, whole.length + 5000);
            byte[] betweenScans = Arrays.copyOf(whole, whole.length - 2);

            assertThat(inspect(whole, "a.jpg").warnings()).isEmpty();
            assertThat(inspect(behind, "a.jpg").warnings()).isEmpty();
            assertThat(inspect(Boxed.join(whole, Boxed.androidMovie()), "a.jpg").warnings())
                    .isEmpty();
            assertThat(inspect(cut, "a.jpg").warnings()).containsExactly(FileWarning.CUT_OFF);
            assertThat(inspect(filled, "a.jpg").warnings()).containsExactly(FileWarning.CUT_OFF);
            assertThat(inspect(betweenScans, "a.jpg").warnings()).containsExactly(FileWarning.CUT_OFF);
        }

        @Test
        void aTimeNoCameraCanHaveIsNotKept() throws IOException {
            ExifBytes exif = new ExifBytes();
            exif.taking().text(0x9003, "0000:00:00 00:00:00").text(0x9004, "1601:01:01 00:00:00");
            exif.picture().text(0x132, "2026:13:45 10:00:00");

            assertThat(inspect(Pictures.withExif(Pictures.jpeg(8, 8), exif), "a.jpg")
                            .times())
                    .isEmpty();
        }
    }

    @Test
    void whatTheChannelThrowsPassesOn() {
        SeekableByteChannel failing = new BytesChannel(new byte[100]) {
            @Override
            public int read(ByteBuffer into) throws IOException {
                throw new IOException("damaged");
            }
        };

        assertThatThrownBy(() -> new MediaInspector().inspect(failing, FileSystemMetadata.named("a")))
                .isInstanceOf(IOException.class)
                .hasMessage("damaged");
    }
}
