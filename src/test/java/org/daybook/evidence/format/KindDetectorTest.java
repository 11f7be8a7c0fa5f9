package org.daybook.evidence.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.evidence.Boxed.box;
import static org.daybook.evidence.Boxed.ints;
import static org.daybook.evidence.Boxed.join;
import static org.daybook.evidence.Boxed.latin;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.daybook.crypto.BytesChannel;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Kinds that share their first bytes with others, and files that end before their kind can be told. */
class KindDetectorTest {
    private static FileKind detect(byte[] content) throws IOException {
        return KindDetector.detect(new CachedContentReader(new BytesChannel(content)));
    }

    private static byte[] typed(String brand, String... compatible) {
        return box("ftyp", latin(brand), ints(0), latin(String.join("", compatible)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RIFF....WEBP|WEBP",
                "RIFF....WAVE|WAV",
                "'RIFF....AVI '|AVI",
                "fLaC....|FLAC",
                "ID3.....|MP3",
                "{\\rtf1..|RTF",
                "GIF87a..|GIF",
                "GIF89a..|GIF",
            })
    void eachBeginningIsOfOneKind(String beginning, FileKind kind) throws IOException {
        assertThat(detect(latin(beginning))).isEqualTo(kind);
    }

    @Test
    void kindsWithBytesThatAreNoTextAreToldByThem() throws IOException {
        assertThat(detect(ints(0x1a45dfa3L, 0))).isEqualTo(FileKind.MATROSKA);
        assertThat(detect(ints(0x1f8b0800L, 0))).isEqualTo(FileKind.GZIP);
        assertThat(detect(ints(0x377abcafL, 0x271c0004L))).isEqualTo(FileKind.SEVEN_ZIP);
        assertThat(detect(ints(0x52617221L, 0x1a070100L))).isEqualTo(FileKind.RAR);
        for (long start : new long[] {0xfeedfaceL, 0xfeedfacfL, 0xcefaedfeL, 0xcffaedfeL}) {
            assertThat(detect(ints(start, 0))).isEqualTo(FileKind.MAC_PROGRAM);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RIFF....WEB", "RIFF....WAV", "GIF8", "GIF88a..", "%PDF", "fLa", "OggZ"})
    void aBeginningThatIsCutOrOfAnotherKindIsNotTakenForIt(String beginning) throws IOException {
        assertThat(detect(latin(beginning))).isEqualTo(FileKind.TEXT);
    }

    @Test
    void anEmptyFileIsOfNoKind() throws IOException {
        assertThat(detect(new byte[0])).isEqualTo(FileKind.UNKNOWN);
    }

    @Nested
    class Brands {
        @ParameterizedTest
        @CsvSource({
            "'qt  ', MOV",
            "3gp4, THREE_GP",
            "3g2a, THREE_GP",
            "'M4A ', M4A",
            "'M4B ', M4A",
            "'M4V ', MP4",
            "mp42, MP4",
            "isom, MP4",
            "avif, AVIF",
            "avis, AVIF",
            "heic, HEIC",
            "hevc, HEIC",
        })
        void theMajorBrandSaysTheKind(String brand, FileKind kind) throws IOException {
            assertThat(detect(typed(brand))).isEqualTo(kind);
        }

        @Test
        void aPictureOfNoParticularCodingIsToldByTheBrandsItIsCompatibleWith() throws IOException {
            assertThat(detect(typed("mif1", "mif1", "heic"))).isEqualTo(FileKind.HEIC);
            assertThat(detect(typed("mif1", "mif1", "avif"))).isEqualTo(FileKind.AVIF);
            assertThat(detect(typed("msf1", "avis"))).isEqualTo(FileKind.AVIF);
            assertThat(detect(typed("msf1"))).isEqualTo(FileKind.HEIC);
        }

        @Test
        void whatStandsAfterTheBrandsIsNotOneOfThem() throws IOException {
            assertThat(detect(join(typed("mif1", "heic"), box("free", latin("avif")))))
                    .isEqualTo(FileKind.HEIC);
        }

        @Test
        void aRawPhotoThatNoLibraryHereReadsIsNotCalledAFilm() throws IOException {
            assertThat(detect(typed("crx "))).isEqualTo(FileKind.UNKNOWN);
        }

        @ParameterizedTest
        @ValueSource(strings = {"moov", "mdat", "wide", "pnot"})
        void anOldQuickTimeFileBeginsWithoutABrand(String first) throws IOException {
            assertThat(detect(box(first, new byte[8]))).isEqualTo(FileKind.MOV);
        }

        @Test
        void aFileThatEndsBeforeItsBrandIsOfNoKind() throws IOException {
            assertThat(detect(Arrays.copyOf(typed("heic"), 10))).isEqualTo(FileKind.UNKNOWN);
        }
    }

    @Nested
    class Programs {
        private byte[] windows(int header, String signature) {
            byte[] program = new byte[0x80];
            Arrays.fill(program, (byte) 0x7f);
            program[0] = 'M';
            program[1] = 'Z';
            System.arraycopy(new byte[] {(byte) header, 0, 0, 0}, 0, program, 0x3c, 4);
            System.arraycopy(latin(signature), 0, program, 0x40, signature.length());
            return program;
        }

        @Test
        void aWindowsProgramHasItsHeaderWhereItsBeginningSays() throws IOException {
            assertThat(detect(windows(0x40, "PE\0\0"))).isEqualTo(FileKind.WINDOWS_PROGRAM);
            assertThat(detect(windows(0x44, "PE\0\0"))).isNotEqualTo(FileKind.WINDOWS_PROGRAM);
        }

        @Test
        void aHeaderAtTheVeryEndIsStillRead() throws IOException {
            byte[] program = windows(0x40, "PE\0\0");
            assertThat(detect(Arrays.copyOf(program, 0x44))).isEqualTo(FileKind.WINDOWS_PROGRAM);
            assertThat(detect(Arrays.copyOf(program, 0x43))).isNotEqualTo(FileKind.WINDOWS_PROGRAM);
        }

        @Test
        void aProgramForDosHasAHeaderOfAFewParagraphs() throws IOException {
            byte[] program = windows(0x40, "xxxx");
            program[2] = 0x50;
            program[3] = 1;
            program[8] = 4;
            program[9] = 0;
            assertThat(detect(program)).isEqualTo(FileKind.WINDOWS_PROGRAM);
            program[3] = 2;
            assertThat(detect(program)).isNotEqualTo(FileKind.WINDOWS_PROGRAM);
        }

        @Test
        void aTextThatBeginsWithTheSameTwoLettersIsAText() throws IOException {
            assertThat(detect(latin("MZ was here. ".repeat(20)))).isEqualTo(FileKind.TEXT);
            assertThat(detect(latin("MZ"))).isEqualTo(FileKind.TEXT);
        }

        @Test
        void aMacProgramForSeveralProcessorsIsNotTakenForJava() throws IOException {
            assertThat(detect(ints(0xcafebabeL, 39))).isEqualTo(FileKind.MAC_PROGRAM);
            assertThat(detect(ints(0xcafebabeL, 40))).isEqualTo(FileKind.JAVA_PROGRAM);
            assertThat(detect(ints(0xcafebabeL))).isEqualTo(FileKind.UNKNOWN);
        }
    }

    @Nested
    class Sound {
        /** Two frames of AAC, the first of which says that it has so many bytes. */
        private byte[] aac(int says, int next) {
            byte[] frames = new byte[200];
            for (int at : new int[] {0, next}) {
                frames[at] = (byte) 0xff;
                frames[at + 1] = (byte) 0xf1;
                frames[at + 3] = (byte) (says >> 11);
                frames[at + 4] = (byte) (says >> 3);
                frames[at + 5] = (byte) (says << 5);
            }
            return frames;
        }

        @Test
        void aacIsToldByAFrameThatBeginsWhereTheOneBeforeEnds() throws IOException {
            assertThat(detect(aac(100, 100))).isEqualTo(FileKind.AAC);
            assertThat(detect(aac(99, 100))).isEqualTo(FileKind.UNKNOWN);
            assertThat(detect(aac(101, 100))).isEqualTo(FileKind.UNKNOWN);
        }

        @Test
        void aFrameNoLongerThanItsHeadIsNone() throws IOException {
            assertThat(detect(aac(7, 7))).isEqualTo(FileKind.UNKNOWN);
        }

        @Test
        void aSingleFrameThatFillsTheFileIsEnough() throws IOException {
            assertThat(detect(Arrays.copyOf(aac(150, 150), 150))).isEqualTo(FileKind.AAC);
        }
    }

    @Test
    void nothingThatIsCutOrChangedMakesTheDetectionFail() throws IOException {
        Random random = new Random(5);
        byte[][] wholes = {typed("mif1", "heic"), ints(0xcafebabeL, 3, 9), ints(0x504b0304L, 20, 0, 0, 0, 0x504b0506L)};
        for (byte[] whole : wholes) {
            for (int length = 0; length <= whole.length; length++) {
                byte[] cut = Arrays.copyOf(whole, length);
                assertThat(detect(cut)).isNotNull();
                if (length > 4) {
                    cut[4 + random.nextInt(length - 4)] = (byte) random.nextInt();
                    assertThat(detect(cut)).isNotNull();
                }
            }
        }
    }
}
