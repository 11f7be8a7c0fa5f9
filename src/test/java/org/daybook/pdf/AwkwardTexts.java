package org.daybook.pdf;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The big list of texts that programs stumble over, and words of many scripts. */
public final class AwkwardTexts {
    private AwkwardTexts() {}

    /** All of them, about 480. */
    public static List<String> all() {
        try (InputStream in =
                Objects.requireNonNull(AwkwardTexts.class.getResourceAsStream("/org/daybook/awkward.txt"))) {
            ObjectMapper mapper = new ObjectMapper();
            List<String> texts = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.startsWith("#")) {
                    texts.add(mapper.readValue(line, String.class));
                }
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
