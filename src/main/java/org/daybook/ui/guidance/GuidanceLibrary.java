package org.daybook.ui.guidance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.daybook.record.Jurisdiction;

/**
 * The pages of guidance that ship, one folder for each language. A language is added only when someone who knows it
 * and its law has read every page: so far there is only English, whatever language the rest of the program is in.
 */
final class GuidanceLibrary {
    private static final String FOLDER = "/org/daybook/guidance/en/";

    private GuidanceLibrary() {}

    /** The page about {@code topic}, with what applies in {@code nation} first. */
    static GuidancePage page(GuidanceTopic topic, Jurisdiction nation) {
        return topic.files(nation).stream()
                .map(GuidanceLibrary::read)
                .reduce(GuidancePage::followedBy)
                .orElseThrow();
    }

    /** The name of the page about {@code topic}, which is the same in every nation. */
    static String title(GuidanceTopic topic) {
        return read(topic.files(GuidanceTopic.NATIONS.getFirst()).getFirst()).title();
    }

    private static GuidancePage read(String name) {
        InputStream stream =
                Objects.requireNonNull(GuidanceLibrary.class.getResourceAsStream(FOLDER + name + ".txt"), name);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            List<String> read = lines.lines().toList();
            return GuidanceReader.read(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
