package org.daybook.session.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.session.Opened;
import org.daybook.session.Target;
import org.daybook.suite.DiskFolders;
import org.daybook.suite.Runs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Kills the program at random moments while it writes to a place that she chose. Under the name that she gave there is
 * then the whole of it or nothing, and the next writing to that name takes away what the kill left. As in
 * {@link CrashTest}, one kill of each unless the run is deep.
 */
class CrashedTargetTest {
    private static final int LONGEST_MILLIS = Runs.of(800, 3000);
    private static final int LONGEST_OF_SALVAGE = Runs.of(2500, 9000);

    @TempDir(factory = DiskFolders.class)
    Path folder;

    private final KilledWriter writer = new KilledWriter();
    private Path file;
    private Path outside;

    @BeforeEach
    void make() throws Exception {
        file = Target.diary(folder);
        outside = Files.createDirectory(folder.resolve("outside"));
    }

    @ParameterizedTest
    @EnumSource
    void isThereWholeOrNotAtAll(Target kind) throws Exception {
        Path target = kind.in(outside);
        Path before = outside.resolve("before");
        Set<String> left = new TreeSet<>();
        int noted = 0;
        for (int kill = 0; kill < KilledWriter.KILLS; kill++) {
            List<String> lines = writer.killed(
                    kind == Target.SALVAGE ? LONGEST_OF_SALVAGE : LONGEST_MILLIS, file, "target", kind, outside);
            if (Files.exists(target)) {
                kind.requireWhole(target);
            }
            String last = lines.isEmpty() ? "" : lines.getLast();
            if (last.equals("moved")) {
                kind.requireWhole(before);
            } else if (last.equals("written")) {
                assertThat(Files.exists(target) || Files.exists(before)).isTrue();
            }
            Set<String> now = working(target);
            if (!lines.isEmpty()) {
                assertThat(now).as("what earlier kills left").noneMatch(left::contains);
            }
            left.clear();
            left.addAll(now);
            noted += (int) lines.stream().filter("written"::equals).count();
            requireSound(kind, noted);
            Trees.remove(target);
            Trees.remove(before);
        }
        OnThread open = new OnThread(new Diary(folder).unlock());
        kind.write(open, target);
        open.close();
        kind.requireWhole(target);
        assertThat(names(outside)).containsExactly(String.valueOf(target.getFileName()));
        System.out.println(
                kind.name().toLowerCase(Locale.ROOT) + ": kills " + KilledWriter.KILLS + ", written whole " + noted);
    }

    /** Nothing that the diary acknowledged is lost. */
    private void requireSound(Target kind, int noted) throws Exception {
        OnThread open = new OnThread(new Diary(folder).unlock());
        assertThat(open.opening().report().sound()).isTrue();
        assertThat(open.incidents()).hasSize(Target.INCIDENTS);
        if (kind == Target.PDF || kind == Target.FOLDER || kind == Target.ZIP) {
            assertThat(open.run(() -> Opened.of(open.session()).portfolios().made()))
                    .hasSizeGreaterThanOrEqualTo(noted);
        }
        open.close();
    }

    private static Set<String> working(Path target) throws Exception {
        return names(Objects.requireNonNull(target.getParent())).stream()
                .filter(name -> name.contains(".part"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> names(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::getFileName).map(Path::toString).sorted().toList();
        }
    }
}
