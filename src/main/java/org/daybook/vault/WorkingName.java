package org.daybook.vault;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The names under which what is to get one name is written first, beside its place.
 *
 * <p>A program that is killed while it writes cannot remove what it wrote; the next writing to the same name does, by
 * {@link #sweep}. Two programs must therefore not write to one name at a time.
 *
 * @param folder where it is to be
 * @param name that it is to get
 */
public record WorkingName(Path folder, String name) {
    private static final int RANDOM_DIGITS = 8;

    /** That of what is to be at {@code target}. */
    public static WorkingName of(Path target) {
        return new WorkingName(
                Objects.requireNonNull(target.toAbsolutePath().getParent()), String.valueOf(target.getFileName()));
    }

    /** One that nothing has. */
    public Path fresh() {
        return folder.resolve(name + "-" + UUID.randomUUID().toString().substring(0, RANDOM_DIGITS) + ".part");
    }

    /**
     * Removes what a killed program left of an earlier writing to the same name, a journal of that among it, and nothing
     * else.
     *
     * @param kind whether it is of the kind that is written, links not followed
     */
    public void sweep(Predicate<Path> kind, Consumer<Path> remove) {
        Pattern left = Pattern.compile(Pattern.quote(name) + "-[0-9a-f]{" + RANDOM_DIGITS + "}\\.part(-journal)?");
        DirectoryStream.Filter<Path> ours =
                path -> left.matcher(String.valueOf(path.getFileName())).matches() && kind.test(path);
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, ours)) {
            found.forEach(remove);
        } catch (IOException | DirectoryIteratorException e) {
            // What cannot be listed cannot be swept; whether it can be written to shows next.
        }
    }
}
