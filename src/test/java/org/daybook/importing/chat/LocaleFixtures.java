package org.daybook.importing.chat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Invented chats in many languages, one after the other in a file of resources. What nobody sees is written in words
 * there, such as {@code {LRM}}.
 */
final class LocaleFixtures {
    private static final Map<String, String> INVISIBLE = Map.of(
            "{LRM}", "\u200e", "{RLM}", "\u200f", "{NBSP}", "\u00a0", "{NNBSP}", "\u202f", "{LRE}", "\u202a", "{PDF}",
            "\u202c");

    private LocaleFixtures() {}

    /**
     * A chat of the resources.
     *
     * @param language of the phone
     * @param name of the file as the phone names it
     * @param text the text that it exports
     */
    record Chat(String language, String name, String text) {
        @Override
        public String toString() {
            return language;
        }
    }

    /** The chats in a resource. */
    static List<Chat> of(String resource) throws IOException {
        List<Chat> chats = new ArrayList<>();
        for (String section : read(resource).split("(?m)^## ", -1)) {
            if (!section.isBlank()) {
                int end = section.indexOf('\n');
                String[] heading = section.substring(0, end).split(" ", 2);
                chats.add(new Chat(heading[0], heading[1], invisible(section.substring(end + 1))));
            }
        }
        return chats;
    }

    private static String read(String resource) throws IOException {
        try (InputStream in = LocaleFixtures.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("no resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** With the marks themselves in place of their names. */
    static String invisible(String text) {
        String with = text;
        for (Map.Entry<String, String> mark : INVISIBLE.entrySet()) {
            with = with.replace(mark.getKey(), mark.getValue());
        }
        return with;
    }
}
