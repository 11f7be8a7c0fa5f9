package org.daybook.evidence.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Detects the kind of content by its first bytes, and by the names inside where several kinds share these. */
public final class KindDetector {
    private static final int HEAD = 16 * 1024;

    /** What a kind begins with, as Latin-1 characters, a question mark standing for any byte. */
    private record FileSignature(String bytes, int at, FileKind kind) {
        boolean fits(byte[] head) {
            if (head.length < at + bytes.length()) {
                return false;
            }
            for (int i = 0; i < bytes.length(); i++) {
                if (bytes.charAt(i) != '?' && (head[at + i] & 0xff) != bytes.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<FileSignature> BEGINNINGS = List.of(
            new FileSignature("\u00ff\u00d8\u00ff", 0, FileKind.JPEG),
            new FileSignature("\u0089PNG\r\n\u001a\n", 0, FileKind.PNG),
            new FileSignature("GIF87a", 0, FileKind.GIF),
            new FileSignature("GIF89a", 0, FileKind.GIF),
            new FileSignature("RIFF????WEBP", 0, FileKind.WEBP),
            new FileSignature("RIFF????WAVE", 0, FileKind.WAV),
            new FileSignature("RIFF????AVI ", 0, FileKind.AVI),
            new FileSignature("II*\0", 0, FileKind.TIFF),
            new FileSignature("MM\0*", 0, FileKind.TIFF),
            new FileSignature("BM????\0\0\0\0", 0, FileKind.BMP),
            new FileSignature("\u00ff\n", 0, FileKind.JPEG_XL),
            new FileSignature("\0\0\0\u000cJXL \r\n\u0087\n", 0, FileKind.JPEG_XL),
            new FileSignature("%PDF-", 0, FileKind.PDF),
            new FileSignature("SQLite format 3\0", 0, FileKind.SQLITE),
            new FileSignature("OggS", 0, FileKind.OGG),
            new FileSignature("fLaC", 0, FileKind.FLAC),
            new FileSignature("#!AMR", 0, FileKind.AMR),
            new FileSignature("caff\0\u0001", 0, FileKind.CAF),
            new FileSignature("ID3", 0, FileKind.MP3),
            new FileSignature("\u001aE\u00df\u00a3", 0, FileKind.MATROSKA),
            new FileSignature("{\\rtf", 0, FileKind.RTF),
            new FileSignature("\u001f\u008b\u0008", 0, FileKind.GZIP),
            new FileSignature("7z\u00bc\u00af\u0027\u001c", 0, FileKind.SEVEN_ZIP),
            new FileSignature("Rar!\u001a\u0007", 0, FileKind.RAR),
            new FileSignature("\u007fELF", 0, FileKind.ELF_PROGRAM),
            new FileSignature("\u00fe\u00ed\u00fa\u00ce", 0, FileKind.MAC_PROGRAM),
            new FileSignature("\u00fe\u00ed\u00fa\u00cf", 0, FileKind.MAC_PROGRAM),
            new FileSignature("\u00ce\u00fa\u00ed\u00fe", 0, FileKind.MAC_PROGRAM),
            new FileSignature("\u00cf\u00fa\u00ed\u00fe", 0, FileKind.MAC_PROGRAM),
            new FileSignature("L\0\0\0\u0001\u0014\u0002\0", 0, FileKind.SHORTCUT));

    private KindDetector() {}

    /** What the content is; {@link FileKind#UNKNOWN} if it is of no kind in the list. */
    public static FileKind detect(CachedContentReader content) throws IOException {
        byte[] head = content.head(HEAD);
        try {
            for (FileSignature beginning : BEGINNINGS) {
                if (beginning.fits(head)) {
                    return beginning.kind();
                }
            }
            FileKind inside = inside(content, head);
            return inside == FileKind.UNKNOWN ? TextKindDetector.detect(head, content.size() > head.length) : inside;
        } catch (TruncatedContentException e) {
            return FileKind.UNKNOWN;
        }
    }

    private static FileKind inside(CachedContentReader content, byte[] head) throws IOException {
        String start = new String(head, 0, Math.min(12, head.length), StandardCharsets.ISO_8859_1);
        String second = start.length() >= 8 ? start.substring(4, 8) : "";
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
            return ArchiveKindDetector.ofZip(content);
        }
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return ArchiveKindDetector.ofOle(content);
        }
        if (second.equals("ftyp")) {
            return byBrands(content);
        }
        if (List.of("moov", "mdat", "wide", "pnot").contains(second)) {
            return FileKind.MOV;
        }
        if (start.startsWith("\u00ca\u00fe\u00ba\u00be")) {
            // A Mac program for several processors has a handful of parts where a Java class has its version.
            return content.u32(4) < 40 ? FileKind.MAC_PROGRAM : FileKind.JAVA_PROGRAM;
        }
        if (start.startsWith("MZ") && isWindowsProgram(content)) {
            return FileKind.WINDOWS_PROGRAM;
        }
        return sound(head);
    }

    private static FileKind byBrands(CachedContentReader content) throws IOException {
        String major = content.name(8);
        if (major.equals("qt  ")) {
            return FileKind.MOV;
        }
        if (major.startsWith("3g")) {
            return FileKind.THREE_GP;
        }
        if (major.startsWith("M4A") || major.startsWith("M4B")) {
            return FileKind.M4A;
        }
        if (major.startsWith("avi")) {
            return FileKind.AVIF;
        }
        if (major.startsWith("he")) {
            return FileKind.HEIC;
        }
        if (major.equals("mif1") || major.equals("msf1")) {
            int length = (int) Math.min(256, content.u32(0));
            String brands = new String(content.head(length), StandardCharsets.ISO_8859_1);
            return brands.contains("avif") || brands.contains("avis") ? FileKind.AVIF : FileKind.HEIC;
        }
        return major.equals("crx ") ? FileKind.UNKNOWN : FileKind.MP4;
    }

    private static boolean isWindowsProgram(CachedContentReader content) throws IOException {
        if (content.size() < 0x40) {
            return false;
        }
        long header = content.u32Little(0x3c);
        boolean portable = header + 4 <= content.size() && content.name(header).equals("PE\0\0");
        // Older programs have relocations or a header of whole paragraphs, which text does not.
        return portable || content.u16Little(8) < 0x100 && content.u16Little(2) < 0x200;
    }

    /** Sound that begins with a frame: each gives its length, so that the next must be where it ends. */
    private static FileKind sound(byte[] head) {
        if (head.length < 8 || (head[0] & 0xff) != 0xff) {
            return FileKind.UNKNOWN;
        }
        if ((head[1] & 0xf6) == 0xf0) {
            int length = (head[3] & 3) << 11 | (head[4] & 0xff) << 3 | (head[5] & 0xff) >> 5;
            return length > 7 && syncs(head, length, 0xf0) ? FileKind.AAC : FileKind.UNKNOWN;
        }
        int length = Mp3Frame.length(head);
        return length > 0 && syncs(head, length, 0xe0) ? FileKind.MP3 : FileKind.UNKNOWN;
    }

    private static boolean syncs(byte[] head, int at, int mask) {
        return at + 1 >= head.length || (head[at] & 0xff) == 0xff && (head[at + 1] & mask) == mask;
    }
}
