package org.daybook.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The licences of all third-party components shipped with this program: libraries, icons, fonts, a word list. */
public final class Licences {
    private static final String FOLDER = "/org/daybook/licences/";

    private Licences() {}

    /** All licences, in the order in which they are shown. */
    public static List<Licence> all() {
        return read("index.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Licences::parse)
                .toList();
    }

    public static String text(Licence licence) {
        return licence.files().stream().map(Licences::read).collect(Collectors.joining("\n\n"));
    }

    private static Licence parse(String line) {
        String[] parts = line.split("\\|", -1);
        return new Licence(parts[0].strip(), parts[1].strip(), names(parts[2]), parts[3].strip(), names(parts[4]));
    }

    private static List<String> names(String commaSeparated) {
        return Arrays.stream(commaSeparated.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static String read(String file) {
        // '../' cannot be resolved inside a jar.
        String path = file.startsWith("../") ? "/org/daybook/" + file.substring("../".length()) : FOLDER + file;
        try (InputStream in = Objects.requireNonNull(Licences.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
