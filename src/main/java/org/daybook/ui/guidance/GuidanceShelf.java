package org.daybook.ui.guidance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.daybook.organisation.Organisation;
import org.daybook.record.Jurisdiction;

/**
 * The pages of guidance that ship, one folder for each language. A language is added only when someone who knows it
 * and its law has read every page: so far there is only English, whatever language the rest of the program is in.
 */
final class GuidanceShelf {
    private static final String FOLDER = "/org/daybook/guidance/en/";

    private GuidanceShelf() {}

    /**
     * The page about {@code topic}, with what applies in {@code nation} first, and the helplines of an organisation
     * after the numbers for an emergency.
     */
    static GuidancePage page(Topic topic, Jurisdiction nation, Organisation organisation) {
        List<GuidancePage> pages = new ArrayList<>(
                topic.files(nation).stream().map(GuidanceShelf::read).toList());
        if (topic == Topic.NUMBERS && !organisation.helplines().isEmpty()) {
            pages.add(1, helplines(organisation));
        }
        return pages.stream().reduce(GuidancePage::followedBy).orElseThrow();
    }

    /** The name of the page about {@code topic}, which is the same in every nation. */
    static String title(Topic topic) {
        return read(topic.files(Topic.NATIONS.getFirst()).getFirst()).title();
    }

    /** Each line says itself on which day it was read, so that the day of the page is that of the program's own. */
    private static GuidancePage helplines(Organisation organisation) {
        List<Passage> passages = new ArrayList<>(List.of(new Passage.Heading(organisation.name())));
        for (Organisation.Helpline line : organisation.helplines()) {
            passages.add(new Passage.Helpline(
                    line.name(),
                    List.of(new Passage.Number(line.number(), "")),
                    line.whom(),
                    line.hours(),
                    line.source(),
                    line.read()));
        }
        return new GuidancePage("", LocalDate.MAX, List.of(), passages);
    }

    private static GuidancePage read(String name) {
        InputStream stream =
                Objects.requireNonNull(GuidanceShelf.class.getResourceAsStream(FOLDER + name + ".txt"), name);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            List<String> read = lines.lines().toList();
            return GuidanceReader.read(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
