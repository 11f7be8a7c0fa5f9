package org.daybook.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What strangers hand over is read, or refused as the reader documents: also what once was not. */
class FuzzSeedsTest {
    private static final int CHANGED = 40;

    private static Stream<String> targets() {
        return StreamSupport.stream(FuzzTargets.names().spliterator(), false);
    }

    @TestFactory
    Stream<DynamicTest> everyInputThatOnceWasAFindingEndsWell() {
        return targets()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    FuzzTarget target = FuzzTargets.named(name);
                    for (Path file : SeedFiles.found(name)) {
                        byte[] input = Files.readAllBytes(file);
                        assertThat(input).as("a seed is small").hasSizeLessThan(1 << 16);
                        read(target, input, name + "/" + file.getFileName());
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> everySeedEndsWellWholeBrokenOffAndChanged() {
        return targets()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    FuzzTarget target = FuzzTargets.named(name);
                    List<byte[]> seeds = target.seeds();
                    assertThat(seeds).isNotEmpty();
                    Random random = new Random(name.hashCode());
                    read(target, new byte[0], name);
                    for (int i = 0; i < seeds.size(); i++) {
                        byte[] whole = seeds.get(i).clone();
                        read(target, whole, name + " seed " + i);
                        assertThat(whole).as("unchanged").isEqualTo(seeds.get(i));
                    }
                    for (int i = 0; i < CHANGED; i++) {
                        byte[] seed = seeds.get(random.nextInt(seeds.size()));
                        read(
                                target,
                                Mutation.of(seed, seeds.get(random.nextInt(seeds.size())), random),
                                name + " changed " + i);
                    }
                }));
    }

    private static void read(FuzzTarget target, byte[] input, String what) {
        try {
            target.read(input);
        } catch (Throwable e) {
            throw new AssertionError(what, e);
        }
    }
}
