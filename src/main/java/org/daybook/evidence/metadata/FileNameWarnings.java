package org.daybook.evidence.metadata;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.daybook.evidence.format.FileKind;
import org.daybook.evidence.format.FileKind.FileGroup;

/** What is odd about a file's name, by itself and beside the content. */
final class FileNameWarnings {
    private static final int JOINER = 0x200d;
    private static final int NON_JOINER = 0x200c;
    private static final Pattern SPACES_BEFORE_EXTENSION =
            Pattern.compile(".*[\\s\\u00a0\\u2000-\\u200b\\u3000]{4,}\\.\\S+\\s*");

    /** All are the same boxes, and programs name them freely. */
    private static final Set<FileKind> MOVIES = EnumSet.of(FileKind.MP4, FileKind.MOV, FileKind.THREE_GP, FileKind.M4A);

    /** All are ZIP archives, and which it is shows only by the names inside. */
    private static final Set<FileKind> ZIPS = EnumSet.of(
            FileKind.ZIP,
            FileKind.DOCX,
            FileKind.XLSX,
            FileKind.PPTX,
            FileKind.OPEN_DOCUMENT,
            FileKind.JAVA_PROGRAM,
            FileKind.ANDROID_PROGRAM);

    /** These have no sure beginning, so that content which is not known says nothing against the name. */
    private static final Set<FileKind> WITHOUT_BEGINNING =
            EnumSet.of(FileKind.MP3, FileKind.AAC, FileKind.SQLITE, FileKind.OLE, FileKind.WINDOWS_PROGRAM);

    private FileNameWarnings() {}

    /** Whether the name holds what only serves to mislead the eye. */
    static boolean misleads(String name) {
        boolean invisible = name.codePoints()
                .anyMatch(c -> c != JOINER
                        && c != NON_JOINER
                        && switch (Character.getType(c)) {
                            case Character.FORMAT,
                                    Character.CONTROL,
                                    Character.LINE_SEPARATOR,
                                    Character.PARAGRAPH_SEPARATOR -> true;
                            default -> false;
                        });
        return invisible || SPACES_BEFORE_EXTENSION.matcher(name).matches() || hasTwoExtensions(name);
    }

    /** Whether it would run, by its name or by its content. */
    static boolean isProgram(String name, FileKind content) {
        return content.group() == FileGroup.PROGRAM
                || FileKind.ofName(visible(name))
                        .filter(kind -> kind.group() == FileGroup.PROGRAM)
                        .isPresent();
    }

    /** Whether the content is of another kind than the name says. */
    static boolean contradicts(String name, FileKind content) {
        Optional<FileKind> named = FileKind.ofName(visible(name));
        if (named.isEmpty() || named.get() == content) {
            return false;
        }
        FileKind said = named.get();
        if (MOVIES.contains(said) && MOVIES.contains(content) || ZIPS.contains(said) && ZIPS.contains(content)) {
            return false;
        }
        boolean saidText = said.group() == FileGroup.TEXT || said == FileKind.SCRIPT || said == FileKind.SHORTCUT;
        boolean isText =
                content.group() == FileGroup.TEXT || content == FileKind.SCRIPT || content == FileKind.SHORTCUT;
        if (content == FileKind.UNKNOWN) {
            return !saidText && !WITHOUT_BEGINNING.contains(said);
        }
        return !(saidText && isText);
    }

    /** A program whose name goes on after what looks like the extension of something else. */
    private static boolean hasTwoExtensions(String name) {
        String shown = visible(name);
        int last = shown.lastIndexOf('.');
        return last > 0
                && FileKind.ofName(shown)
                        .filter(kind -> kind.group() == FileGroup.PROGRAM)
                        .isPresent()
                && FileKind.ofName(shown.substring(0, last).strip())
                        .filter(kind -> kind.group() != FileGroup.PROGRAM)
                        .isPresent();
    }

    /** The name as the computer takes it, in lower case and without invisible characters. */
    private static String visible(String name) {
        StringBuilder out = new StringBuilder();
        name.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT && Character.getType(c) != Character.CONTROL)
                .forEach(out::appendCodePoint);
        return out.toString().toLowerCase(Locale.ROOT);
    }
}
