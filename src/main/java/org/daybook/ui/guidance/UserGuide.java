package org.daybook.ui.guidance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The user guide as it ships: the page of the project's site itself, put into the program when it is built. */
final class UserGuide {
    private static final String FOLDER = "/org/daybook/guide/";

    private UserGuide() {}

    /** Its chapters in order. */
    static List<GuideChapter> chapters() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(resource("user-guide.md"), StandardCharsets.UTF_8))) {
            return GuideReader.read(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A picture of it, which the caller closes. */
    static InputStream picture(String name) {
        return resource("images/" + name);
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(UserGuide.class.getResourceAsStream(FOLDER + name), name);
    }
}
