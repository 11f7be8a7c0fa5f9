package org.daybook.evidence.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.daybook.crypto.BytesChannel;
import org.daybook.evidence.Boxed;
import org.daybook.evidence.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FileKindTest {
    private static FileKind detect(byte[] content) throws IOException {
        return KindDetector.detect(new CachedContentReader(new BytesChannel(content)));
    }

    @ParameterizedTest
    @CsvSource({"jpeg, JPEG", "png, PNG", "gif, GIF", "bmp, BMP", "tiff, TIFF"})
    void picturesAreToldByTheirBeginnings(String format, FileKind kind) throws IOException {
        assertThat(detect(Pictures.write(Pictures.quarters(8, 8, BufferedImage.TYPE_INT_RGB), format)))
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'%PDF-1.7'|PDF",
                "'From: a@b\nTo: c@d\nSubject: x\n\nhello'|MAIL",
                "'From a@b Sat Jan 3 10:15:30 2026\nFrom: a@b\nTo: c@d\n\nhello'|MBOX",
                "'<!DOCTYPE html><p>'|HTML",
                "'<?xml version=\"1.0\"?><smses/>'|XML",
                "'<?xml version=\"1.0\"?><svg/>'|SVG",
                "'{\"a\": 1}'|JSON",
                "'[{\"a\": 1}]'|JSON",
                "'[03/01/2026, 10:15:30] Ann: hello, you'|TEXT",
                "'03/01/2026, 10:15 - Ann: hello\n03/01/2026, 10:16 - Ann: again\n03/01/2026, 10:17 - Ann: bye\n'|TEXT",
                "'date,number,length\n3/1,077,12\n4/1,077,15\n'|CSV",
                "'Dear diary, today was long.'|TEXT",
                "'BEGIN:VCARD\nFN:A'|VCARD",
                "'#!/bin/sh'|SCRIPT",
                "'[InternetShortcut]\nURL=http://x'|SHORTCUT",
                "'#!AMR-NB'|AMR",
                "'caff\0\1'|CAF",
                "'OggS'|OGG",
                "'SQLite format 3\0'|SQLITE",
            })
    void otherKindsAreToldByTheirBeginnings(String content, FileKind kind) throws IOException {
        assertThat(detect(content.getBytes(StandardCharsets.UTF_8))).isEqualTo(kind);
    }

    @Test
    void picturesInJpegXlAreTold() throws IOException {
        assertThat(detect(Boxed.latin("\0\0\0\14JXL \r\n\u0087\n"))).isEqualTo(FileKind.JPEG_XL);
        assertThat(detect(Boxed.latin("\u00ff\n\0"))).isEqualTo(FileKind.JPEG_XL);
    }

    @Test
    void programsAreTold() throws IOException {
        assertThat(detect(Boxed.latin("\u007fELF\2\1\1"))).isEqualTo(FileKind.ELF_PROGRAM);
        assertThat(detect(Boxed.join(Boxed.ints(0xcafebabeL, 2), new byte[60]))).isEqualTo(FileKind.MAC_PROGRAM);
        assertThat(detect(Boxed.join(Boxed.ints(0xcafebabeL, 69), new byte[60])))
                .isEqualTo(FileKind.JAVA_PROGRAM);
        assertThat(detect(Boxed.join(Boxed.ints(0x4c000000L, 0x01140200L), new byte[60])))
                .isEqualTo(FileKind.SHORTCUT);
        byte[] installer = new byte[2048];
        System.arraycopy(Boxed.ints(0xd0cf11e0L, 0xa1b11ae1L), 0, installer, 0, 8);
        assertThat(detect(installer)).isEqualTo(FileKind.OLE);
        installer[0x1e] = 9;
        System.arraycopy(Boxed.join(Boxed.ints(0x84100c00L, 0, 0xc0000000L, 0x00000046L)), 0, installer, 512 + 80, 16);
        assertThat(detect(installer)).isEqualTo(FileKind.INSTALLER);
    }

    @Test
    void archivesAreToldByTheNamesInside() throws IOException {
        assertThat(detect(zip("a.txt", "b.txt"))).isEqualTo(FileKind.ZIP);
        assertThat(detect(zip("[Content_Types].xml", "word/document.xml"))).isEqualTo(FileKind.DOCX);
        assertThat(detect(zip("[Content_Types].xml", "xl/workbook.xml"))).isEqualTo(FileKind.XLSX);
        assertThat(detect(zip("META-INF/MANIFEST.MF", "a/B.class"))).isEqualTo(FileKind.JAVA_PROGRAM);
        assertThat(detect(zip("classes.dex", "AndroidManifest.xml"))).isEqualTo(FileKind.ANDROID_PROGRAM);
        assertThat(detect(zip("mimetype", "content.xml"))).isEqualTo(FileKind.OPEN_DOCUMENT);
    }

    @Test
    void textIsTextInEveryEncoding() throws IOException {
        String text = "Grüße, it was €5 – again.";
        for (Charset charset : new Charset[] {
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            Charset.forName("windows-1252")
        }) {
            assertThat(detect(text.getBytes(charset))).as(charset.name()).isEqualTo(FileKind.TEXT);
        }
        byte[] cut = Arrays.copyOf("é".repeat(20_000).getBytes(StandardCharsets.UTF_8), 16 * 1024 + 1);
        assertThat(detect(cut)).isEqualTo(FileKind.TEXT);
    }

    @Test
    void soundWithoutAHeaderIsToldByItsFrames() throws IOException {
        byte[] frames = new byte[417 * 3];
        for (int at = 0; at < frames.length; at += 417) {
            System.arraycopy(Boxed.ints(0xfffb9000L), 0, frames, at, 4);
        }
        assertThat(detect(frames)).isEqualTo(FileKind.MP3);
        frames[417] = 0;
        assertThat(detect(frames)).isEqualTo(FileKind.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(FileKind.class)
    void everyKindIsFoundAgainByItsMediaType(FileKind kind) {
        assertThat(FileKind.ofMediaType(kind.mediaType())).isEqualTo(kind);
    }

    @Test
    void ofHeicAndAvifNoCopyIsMadeWithoutTheirMetadata() {
        assertThat(Stream.of(FileKind.values()).filter(FileKind::isCopiedWithoutMetadata))
                .containsExactly(FileKind.JPEG, FileKind.PNG, FileKind.GIF, FileKind.WEBP, FileKind.TIFF, FileKind.BMP);
    }

    @Test
    void namesSayAKindByTheirLastExtension() {
        assertThat(FileKind.ofName("a.JPG")).contains(FileKind.JPEG);
        assertThat(FileKind.ofName("a.jpg.exe")).contains(FileKind.WINDOWS_PROGRAM);
        assertThat(FileKind.ofName("letter")).isEmpty();
        assertThat(FileKind.ofName("a.")).isEmpty();
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
