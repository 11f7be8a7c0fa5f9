package org.daybook.evidence.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tells apart what is built as a ZIP archive or an OLE storage, by the names inside. */
final class ArchiveKindDetector {
    private static final int TAIL = 66_000;
    private static final int END_RECORD = 22;
    private static final int MOST_DIRECTORY = 512 * 1024;
    private static final int ENTRY = 46;
    private static final int MOST_NAMES = 4096;
    private static final byte[] INSTALLER = {(byte) 0x84, 0x10, 0x0c, 0, 0, 0, 0, 0, (byte) 0xc0, 0, 0, 0, 0, 0, 0, 0x46
    };

    private ArchiveKindDetector() {}

    static FileKind ofZip(CachedContentReader content) throws IOException {
        List<String> names = names(content);
        if (names.contains("AndroidManifest.xml")) {
            return FileKind.ANDROID_PROGRAM;
        }
        if (names.contains("[Content_Types].xml")) {
            if (anyStarts(names, "word/")) {
                return FileKind.DOCX;
            }
            if (anyStarts(names, "xl/")) {
                return FileKind.XLSX;
            }
            if (anyStarts(names, "ppt/")) {
                return FileKind.PPTX;
            }
        }
        if (names.contains("META-INF/MANIFEST.MF")
                && names.stream().anyMatch(name -> name.endsWith(".class") || name.endsWith(".dex"))) {
            return FileKind.JAVA_PROGRAM;
        }
        return names.contains("mimetype") && names.contains("content.xml") ? FileKind.OPEN_DOCUMENT : FileKind.ZIP;
    }

    /** A Windows installer has a class number of its own in the root of its storage. */
    static FileKind ofOle(CachedContentReader content) throws IOException {
        int sector = content.u16Little(0x1e);
        long directory = content.u32Little(0x30);
        if (sector != 9 && sector != 12) {
            return FileKind.OLE;
        }
        byte[] kind = content.bytes(((directory + 1) << sector) + 80, INSTALLER.length);
        return Arrays.equals(kind, INSTALLER) ? FileKind.INSTALLER : FileKind.OLE;
    }

    private static boolean anyStarts(List<String> names, String start) {
        return names.stream().anyMatch(name -> name.startsWith(start));
    }

    /** Names in the directory at the archive's end, as many as lie in its first half megabyte. */
    private static List<String> names(CachedContentReader content) throws IOException {
        List<String> names = new ArrayList<>();
        long tailAt = Math.max(0, content.size() - TAIL);
        byte[] tail = content.bytes(tailAt, TAIL);
        for (int at = tail.length - END_RECORD; at >= 0; at--) {
            if (tail[at] == 'P' && tail[at + 1] == 'K' && tail[at + 2] == 5 && tail[at + 3] == 6) {
                long start = content.u32Little(tailAt + at + 16);
                addNames(content.bytes(start, MOST_DIRECTORY), names);
                return names;
            }
        }
        return names;
    }

    private static void addNames(byte[] directory, List<String> names) {
        int at = 0;
        while (at + ENTRY <= directory.length
                && names.size() < MOST_NAMES
                && directory[at] == 'P'
                && directory[at + 1] == 'K'
                && directory[at + 2] == 1
                && directory[at + 3] == 2) {
            int name = little(directory, at + 28);
            int extra = little(directory, at + 30);
            int comment = little(directory, at + 32);
            int length = Math.min(name, directory.length - at - ENTRY);
            names.add(new String(directory, at + ENTRY, length, StandardCharsets.UTF_8));
            at += ENTRY + name + extra + comment;
        }
    }

    private static int little(byte[] bytes, int at) {
        return bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8;
    }
}
