package org.daybook.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a script, whose syntax is described at the top of the first part of the sample. */
final class ScriptReader {
    private static final Pattern HEADING =
            Pattern.compile("== (?<verb>recorded|amended|withdrawn|heading|exhibit)(?: (?<kind>[a-z-]+))?"
                    + " (?<day>\\d{4}-\\d\\d-\\d\\d) (?<time>\\d\\d:\\d\\d) (?<key>\\S+)");
    private static final Pattern FIELD = Pattern.compile("([a-z-]+):(.*)");

    private final List<ScriptBlock> blocks = new ArrayList<>();
    private final Map<String, String> fields = new LinkedHashMap<>();
    private @Nullable Matcher heading;
    private String field = "";

    private ScriptReader() {}

    /** What the parts of a script say, in the order of recording. */
    static List<ScriptBlock> readAll(List<String> parts) {
        ScriptReader reader = new ScriptReader();
        parts.forEach(reader::readPart);
        return reader.blocks.stream()
                .sorted(Comparator.comparing(ScriptBlock::at))
                .toList();
    }

    /** The exhibits, in the order in which they were added. */
    static List<ScriptBlock> readExhibits(String part) {
        ScriptReader reader = new ScriptReader();
        reader.readPart(part);
        return List.copyOf(reader.blocks);
    }

    private void readPart(String name) {
        InputStream stream = Objects.requireNonNull(ScriptReader.class.getResourceAsStream(name), name);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines().forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        finishBlock();
    }

    private void read(String line) {
        Matcher newHeading = HEADING.matcher(line);
        Matcher newField = FIELD.matcher(line);
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        if (newHeading.matches()) {
            finishBlock();
            heading = newHeading;
        } else if (line.startsWith("  / ")) {
            fields.merge(field, line.substring(4).strip(), (before, more) -> before + "\n" + more);
        } else if (line.startsWith("  ")) {
            fields.merge(field, line.strip(), (before, more) -> before + " " + more);
        } else if (newField.matches()) {
            field = newField.group(1);
            fields.put(field, newField.group(2).strip());
        } else {
            throw new IllegalStateException("not a line of a script: " + line);
        }
    }

    private void finishBlock() {
        if (heading != null) {
            LocalDateTime at = LocalDateTime.parse(heading.group("day") + "T" + heading.group("time"));
            String kind = Objects.requireNonNullElse(heading.group("kind"), "");
            blocks.add(new ScriptBlock(heading.group("verb"), kind, at, heading.group("key"), fields));
        }
        heading = null;
        fields.clear();
    }
}
