// SPDX-License-Identifier: Apache-2.0
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Deletes the classes of the libraries that the program cannot reach, and the debug tables of those it can. Reached is
 * each class whose name is anywhere in a class that is reached, be it as a type or as text, or in a list of services, in
 * properties, or in code of the system. Each library is unpacked into a folder of its own; the one with the program is left as it is.
 */
final class Libraries {
    private static final Pattern NAME = Pattern.compile("[\\w$]+(?:[./][\\w$]+)+");

    private static final ClassFile WITHOUT_DEBUG_TABLES = ClassFile.of(
            ClassFile.DebugElementsOption.DROP_DEBUG,
            ClassFile.LineNumbersOption.DROP_LINE_NUMBERS,
            ClassFile.ConstantPoolSharingOption.NEW_POOL);

    private final Map<String, Path> classes = new HashMap<>();
    private final Set<Path> always = new HashSet<>();
    private final Set<String> reached = new HashSet<>();
    private final Deque<String> waiting = new ArrayDeque<>();
    private final Path program;

    private Libraries(Path program) {
        this.program = program;
    }

    /** Takes the folder with the folders, and the name of the program's. */
    public static void main(String[] arguments) throws IOException {
        Path all = Path.of(arguments[0]);
        Libraries libraries = new Libraries(all.resolve(arguments[1]));
        libraries.index(all);
        libraries.reach();
        libraries.delete();
    }

    private void index(Path all) throws IOException {
        visit(all, file -> {
            if (isClass(file)) {
                Path inLibrary = all.relativize(file).subpath(1, all.relativize(file).getNameCount());
                String name = inLibrary.toString().replaceFirst("\\.class$", "");
                // Those for newer versions of Java have the same names again.
                if (inLibrary.startsWith("META-INF") || isOfProgram(file)) {
                    always.add(file);
                } else {
                    classes.put(name, file);
                }
            } else if (isList(file)) {
                always.add(file);
            }
        });
    }

    private void reach() throws IOException {
        for (Path file : always) {
            named(file);
        }
        while (!waiting.isEmpty()) {
            named(classes.get(waiting.remove()));
        }
    }

    /** Of services, of properties, or code of the system that calls Java. */
    private static boolean isList(Path file) {
        String name = file.toString();
        return name.contains("META-INF/services/") || name.endsWith(".properties") || name.endsWith(".so");
    }

    private void named(Path file) throws IOException {
        if (!isClass(file)) {
            text(Files.readString(file, StandardCharsets.ISO_8859_1));
            return;
        }
        for (PoolEntry entry : ClassFile.of().parse(file).constantPool()) {
            if (entry instanceof Utf8Entry utf8) {
                text(utf8.stringValue());
            }
        }
    }

    private void text(String text) {
        Matcher names = NAME.matcher(text);
        while (names.find()) {
            String name = names.group().replace('.', '/');
            // In a descriptor there are letters of other types before it.
            for (int start = 0; start <= name.indexOf('/'); start++) {
                String candidate = name.substring(start);
                if (classes.containsKey(candidate) && reached.add(candidate)) {
                    waiting.add(candidate);
                }
            }
        }
    }

    private void delete() throws IOException {
        for (Map.Entry<String, Path> type : classes.entrySet()) {
            if (reached.contains(type.getKey())) {
                shorten(type.getValue());
            } else {
                Files.delete(type.getValue());
            }
        }
    }

    private static void shorten(Path file) throws IOException {
        byte[] shorter;
        try {
            shorter = WITHOUT_DEBUG_TABLES.transformClass(ClassFile.of().parse(file), ClassTransform.ACCEPT_ALL);
        } catch (IllegalArgumentException | LinkageError e) {
            // It uses a class that is in no library, and stays as it is.
            return;
        }
        Files.write(file, shorter);
    }

    private boolean isOfProgram(Path file) {
        return file.startsWith(program);
    }

    private static boolean isClass(Path file) {
        return file.toString().endsWith(".class");
    }

    private interface Action {
        void on(Path file) throws IOException;
    }

    private static void visit(Path folder, Action action) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                action.on(file);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
