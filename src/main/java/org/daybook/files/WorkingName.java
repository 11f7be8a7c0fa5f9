package org.daybook.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The working names under which a file or folder is first written, beside its target.
 *
 * <p>A program killed while writing cannot remove what it wrote; the next write to the same name does, by {@link
 * #sweep}. Two programs must therefore not write to one name at a time.
 *
 * @param folder the folder of the target
 * @param name the name of the target
 */
public record WorkingName(Path folder, String name) {
    /** The longest name of a file that common systems allow, in bytes. */
    public static final int LONGEST = 255;

    private static final int RANDOM_DIGITS = 8;

    /** What is left of a long name in its working names, to which more is added. */
    private static final int LONGEST_KEPT = 200;

    /** The date in proposed names, followed by a number for the second and later ones of a day. */
    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(-\\d{1,4})?");

    private static final Pattern SECOND_NAME =
            Pattern.compile("(.+)-[0-9a-f]{" + RANDOM_DIGITS + "}\\.part", Pattern.DOTALL);

    public static WorkingName of(Path target) {
        return new WorkingName(
                Objects.requireNonNull(target.toAbsolutePath().getParent()),
                shortened(String.valueOf(target.getFileName())));
    }

    /** A name that the working names can be longer than: the beginning of a long one, and what tells it from others. */
    private static String shortened(String name) {
        int kept = name.length();
        while (name.substring(0, kept).getBytes(StandardCharsets.UTF_8).length > LONGEST_KEPT) {
            kept--;
        }
        return kept == name.length() ? name : name.substring(0, kept) + "-" + Integer.toHexString(name.hashCode());
    }

    /** A working name that is not in use. */
    public Path fresh() {
        return folder.resolve(name + "-" + UUID.randomUUID().toString().substring(0, RANDOM_DIGITS) + ".part");
    }

    /**
     * Removes what a killed program left of an earlier write to the same name, or to one that differs only in its
     * date, as the name proposed on another day does. Its journal is removed too, and nothing else.
     *
     * @param kind whether it is of the kind being written, without following links
     */
    public void sweep(Predicate<Path> kind, Consumer<Path> remove) {
        Pattern left = Pattern.compile(names() + "-[0-9a-f]{" + RANDOM_DIGITS + "}\\.part(-journal)?");
        DirectoryStream.Filter<Path> ours =
                path -> left.matcher(String.valueOf(path.getFileName())).matches() && kind.test(path);
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, ours)) {
            found.forEach(remove);
        } catch (IOException | DirectoryIteratorException e) {
            // What cannot be listed cannot be swept; whether it can be written to shows next.
        }
    }

    /**
     * Removes leftover working names of complete files in this folder: a program killed between giving a file its
     * name and removing the working name leaves both, and deleting the file would leave its content behind.
     */
    public void sweepSecondNames(Consumer<Path> remove) {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, WorkingName::isSecondName)) {
            found.forEach(remove);
        } catch (IOException | DirectoryIteratorException e) {
            // What cannot be listed cannot be swept; whether it can be written to shows next.
        }
    }

    /** Makes the names in the folder durable. */
    public void forceFolder() {
        force(folder);
    }

    static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows cannot open a folder as a file, and writes names through by itself. The file is on the disk.
        }
    }

    private static boolean isSecondName(Path path) throws IOException {
        Matcher second = SECOND_NAME.matcher(String.valueOf(path.getFileName()));
        if (!second.matches() || !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        Path whole = path.resolveSibling(second.group(1));
        return Files.isRegularFile(whole, LinkOption.NOFOLLOW_LINKS) && Files.isSameFile(path, whole);
    }

    private String names() {
        Matcher day = DAY.matcher(name);
        if (!day.find()) {
            return Pattern.quote(name);
        }
        return "(" + Pattern.quote(name) + "|" + Pattern.quote(name.substring(0, day.start())) + "(?!" + day.group(1)
                + ")" + DAY.pattern() + Pattern.quote(name.substring(day.end())) + ")";
    }
}
