package org.daybook.safety;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Removes what a killed program leaves in the temporary folder: the toolkit writes the fonts of the icons there, and
 * takes them away itself only when it ends in order.
 *
 * <p>Only a file goes that has the toolkit's name, lies there from before this program began, belongs to the same user
 * and is one of those fonts byte for byte; another program's is left. Blocking.
 */
public final class FontTraces {
    private static final Pattern NAME = Pattern.compile("\\+JXF\\d+\\.tmp");

    private final Path folder;
    private final List<byte[]> fonts;

    /**
     * @param folder for temporary files
     * @param fonts the fonts of the icons
     */
    public FontTraces(Path folder, List<byte[]> fonts) {
        this.folder = folder;
        this.fonts = List.copyOf(fonts);
    }

    /**
     * Removes what can be removed; whatever cannot be is left without a word.
     *
     * @param began when this program did
     * @param home whose owner is the user
     */
    public void remove(Instant began, Path home) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "+JXF*.tmp")) {
            UserPrincipal user = Files.getOwner(home);
            for (Path file : files) {
                if (isLeft(file, began, user)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | UnsupportedOperationException _) {
            // A folder that cannot be read, or a file another program holds: nothing is lost by leaving it.
        }
    }

    private boolean isLeft(Path file, Instant began, UserPrincipal user) throws IOException {
        return NAME.matcher(String.valueOf(file.getFileName())).matches()
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Files.getLastModifiedTime(file).toInstant().isBefore(began)
                && Files.getOwner(file).equals(user)
                && isFont(file);
    }

    private boolean isFont(Path file) throws IOException {
        long size = Files.size(file);
        for (byte[] font : fonts) {
            if (font.length == size && Arrays.equals(Files.readAllBytes(file), font)) {
                return true;
            }
        }
        return false;
    }
}
