package org.daybook.architecture;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Prints how large and how well described the code is, as a table for a report on the build. It needs nothing but a
 * JDK: {@code java src/test/java/org/daybook/architecture/CodeMetrics.java}, in the folder of any version that is to be
 * measured.
 */
public final class CodeMetrics {
    private static final int REPEATED_LINES = 6;

    private final List<Integer> fileLengths = new ArrayList<>();
    private final List<Integer> methodLengths = new ArrayList<>();
    private final Map<String, Integer> filesOfFolder = new TreeMap<>();
    private final Map<String, Integer> topLevelNames = new HashMap<>();
    private final Map<String, Integer> runsOfLines = new HashMap<>();
    private int commentLines;
    private int longLines;
    private int publicTypes;
    private int describedTypes;
    private int publicMethods;
    private int describedMethods;

    private CodeMetrics() {}

    public static void main(String[] args) throws IOException {
        Path main = Path.of("src/main/java");
        CodeMetrics metrics = new CodeMetrics();
        metrics.read(main);
        System.out.print(metrics.table(
                Volume.of(main), Volume.of(Path.of("src/test/java")), Volume.of(Path.of("src/fuzz/java"))));
    }

    private static List<Path> sources(Path root) throws IOException {
        if (Files.notExists(root)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(root)) {
            return found.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private void read(Path root) throws IOException {
        List<Path> files = sources(root);
        for (Path file : files) {
            List<String> lines = Files.readAllLines(file);
            fileLengths.add(lines.size());
            filesOfFolder.merge(Objects.requireNonNull(file.getParent()).toString(), 1, Integer::sum);
            longLines +=
                    (int) lines.stream().filter(line -> line.length() > 120).count();
            commentLines += (int) lines.stream().filter(CodeMetrics::isComment).count();
            countRuns(lines);
        }
        try (StandardJavaFileManager manager =
                ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                    .getTask(null, manager, _ -> {}, List.of(), null, manager.getJavaFileObjectsFromPaths(files));
            DocTrees trees = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Reader(trees, unit).scan(unit, null);
            }
        }
    }

    private static boolean isComment(String line) {
        String text = line.strip();
        return text.startsWith("//") || text.startsWith("*") || text.startsWith("/*");
    }

    /** Code that stands twice shows as the same lines one after the other; imports and comments do not count. */
    private void countRuns(List<String> lines) {
        List<String> code = lines.stream()
                .map(String::strip)
                .filter(line -> line.length() > 1
                        && !line.startsWith("import ")
                        && !line.startsWith("*")
                        && !line.startsWith("/"))
                .toList();
        for (int at = 0; at + REPEATED_LINES <= code.size(); at++) {
            runsOfLines.merge(String.join("\n", code.subList(at, at + REPEATED_LINES)), 1, Integer::sum);
        }
    }

    private String table(Volume main, Volume test, Volume fuzz) {
        long twice = topLevelNames.values().stream().filter(times -> times > 1).count();
        int largestFolder = filesOfFolder.values().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        long repeated = runsOfLines.values().stream().filter(times -> times > 1).count();
        StringBuilder table = new StringBuilder("| measure | value |\n|---|---|\n");
        row(table, "files and lines of main", fileLengths.size() + " / " + main.lines());
        row(table, "lines of a file: median, p90, p99, most", spread(fileLengths));
        row(table, "lines of a method: median, p90, p99, most", spread(methodLengths));
        row(table, "folders; files in the largest", filesOfFolder.size() + "; " + largestFolder);
        row(
                table,
                "folders of more than 35 files",
                String.valueOf(filesOfFolder.values().stream()
                        .filter(files -> files > 35)
                        .count()));
        row(table, "names of types used twice", String.valueOf(twice));
        row(table, "runs of " + REPEATED_LINES + " lines that stand twice", String.valueOf(repeated));
        row(table, "lines over 120 characters", String.valueOf(longLines));
        row(
                table,
                "described: public types, public methods",
                percent(describedTypes, publicTypes) + ", " + percent(describedMethods, publicMethods));
        row(table, "comment lines to all", percent(commentLines, main.lines()));
        row(table, "lines of main, test, fuzz", main.lines() + ", " + test.lines() + ", " + fuzz.lines());
        row(table, "the same without comments and blank lines", main.code() + ", " + test.code() + ", " + fuzz.code());
        row(table, "lines of test and fuzz to lines of main", ratio(test.lines() + fuzz.lines(), main.lines()));
        row(table, "the same without comments and blank lines", ratio(test.code() + fuzz.code(), main.code()));
        return table.toString();
    }

    private static void row(StringBuilder table, String name, String value) {
        table.append("| ").append(name).append(" | ").append(value).append(" |\n");
    }

    private static String percent(int part, int whole) {
        return whole == 0 ? "-" : Math.round(100.0 * part / whole) + " %";
    }

    private static String ratio(int part, int whole) {
        return String.format(Locale.ROOT, "%.2f", (double) part / whole);
    }

    private static String spread(List<Integer> values) {
        List<Integer> sorted = values.stream().sorted().toList();
        return String.join(" / ", List.of(at(sorted, 0.5), at(sorted, 0.9), at(sorted, 0.99), at(sorted, 1)));
    }

    private static String at(List<Integer> sorted, double part) {
        return sorted.isEmpty() ? "-" : String.valueOf(sorted.get((int) Math.round(part * (sorted.size() - 1))));
    }

    /** How many lines a folder has, and how many of them are neither blank nor comment. */
    private record Volume(int lines, int code) {
        static Volume of(Path root) throws IOException {
            int lines = 0;
            int code = 0;
            for (Path file : sources(root)) {
                List<String> all = Files.readAllLines(file);
                lines += all.size();
                code += (int) all.stream()
                        .filter(line -> !line.isBlank() && !isComment(line))
                        .count();
            }
            return new Volume(lines, code);
        }
    }

    /** Walks one file's tree. */
    private final class Reader extends TreePathScanner<Void, Void> {
        private final DocTrees trees;
        private final CompilationUnitTree unit;

        Reader(DocTrees trees, CompilationUnitTree unit) {
            this.trees = trees;
            this.unit = unit;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (Objects.requireNonNull(getCurrentPath().getParentPath()).getLeaf() == unit) {
                topLevelNames.merge(type.getSimpleName().toString(), 1, Integer::sum);
            }
            if (type.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
                publicTypes++;
                describedTypes += isDescribed() ? 1 : 0;
            }
            return super.visitClass(type, nothing);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (method.getBody() != null && isWritten(method)) {
                methodLengths.add(length(method));
            }
            boolean overrides = method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
            if (method.getModifiers().getFlags().contains(Modifier.PUBLIC)
                    && !overrides
                    && method.getReturnType() != null) {
                publicMethods++;
                describedMethods += isDescribed() ? 1 : 0;
            }
            return super.visitMethod(method, nothing);
        }

        private boolean isDescribed() {
            DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
            return comment != null;
        }

        private boolean isWritten(Tree tree) {
            return trees.getSourcePositions().getEndPosition(unit, tree) > 0;
        }

        private int length(Tree tree) {
            SourcePositions positions = trees.getSourcePositions();
            long from = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
            long to = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, tree));
            return (int) (to - from + 1);
        }
    }
}
