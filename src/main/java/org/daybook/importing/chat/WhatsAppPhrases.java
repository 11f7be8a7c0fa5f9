package org.daybook.importing.chat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.record.Coded;

/** The phrases that WhatsApp writes into an export by itself, in some twenty languages. Immutable; for any thread. */
final class WhatsAppPhrases {
    private static final String FILE = "whatsapp-words.txt";

    /** All of them; read when they are first needed. */
    static final WhatsAppPhrases ALL = load();

    private final Map<WhatsAppPhraseKind, Set<String>> whole = new EnumMap<>(WhatsAppPhraseKind.class);
    private final Map<String, String> omitted = new HashMap<>();
    private final Map<WhatsAppPhraseKind, List<PhrasePattern>> withPlaces = new EnumMap<>(WhatsAppPhraseKind.class);

    private WhatsAppPhrases(BufferedReader lines) throws IOException {
        read(lines);
    }

    private static WhatsAppPhrases load() {
        try (InputStream in = WhatsAppPhrases.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the list of phrases is missing");
            }
            return new WhatsAppPhrases(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new IllegalStateException("the list of phrases cannot be read", e);
        }
    }

    private void read(BufferedReader lines) throws IOException {
        WhatsAppPhraseKind kind = WhatsAppPhraseKind.TITLE;
        String mediaType = "";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("[")) {
                String[] heading = line.substring(1, line.length() - 1).split(" ", 2);
                kind = kind(heading[0]);
                mediaType = heading.length > 1 ? heading[1] : "";
            } else if (!line.isBlank() && !line.startsWith("#")) {
                add(kind, mediaType, line);
            }
        }
    }

    private static WhatsAppPhraseKind kind(String code) throws IOException {
        return Coded.find(WhatsAppPhraseKind.class, code).orElseThrow(() -> new IOException("no such kind of phrase"));
    }

    private void add(WhatsAppPhraseKind kind, String mediaType, String phrase) {
        String plain = plain(phrase);
        if (kind == WhatsAppPhraseKind.OMITTED) {
            omitted.put(plain, mediaType);
        }
        if (phrase.contains("*")) {
            String kept = kind == WhatsAppPhraseKind.TITLE ? phrase : plain;
            withPlaces.computeIfAbsent(kind, _ -> new ArrayList<>()).add(PhrasePattern.of(kind, kept));
        } else {
            whole.computeIfAbsent(kind, _ -> new HashSet<>()).add(plain);
        }
    }

    /** In the form in which phrases are compared. */
    static String plain(String text) {
        String plain = InvisibleMarks.plain(text);
        int end = plain.length();
        while (end > 0
                && (plain.charAt(end - 1) == '.' || plain.charAt(end - 1) == '。' || plain.charAt(end - 1) == '।')) {
            end--;
        }
        return plain.substring(0, end);
    }

    /** Whether {@code plain} is a phrase of that kind from its beginning to its end. */
    boolean is(WhatsAppPhraseKind kind, String plain) {
        if (whole.getOrDefault(kind, Set.of()).contains(plain)) {
            return true;
        }
        for (PhrasePattern phrase : withPlaces.getOrDefault(kind, List.of())) {
            if (phrase.is(plain)) {
                return true;
            }
        }
        return false;
    }

    /** What is in the places of the first phrase of that kind that {@code plain} is; empty if it is none. */
    Optional<List<String>> places(WhatsAppPhraseKind kind, String plain) {
        for (PhrasePattern phrase : withPlaces.getOrDefault(kind, List.of())) {
            if (phrase.is(plain)) {
                return phrase.match(plain);
            }
        }
        return Optional.empty();
    }

    /** The media type of something left out, which may be empty; nothing if {@code plain} does not say so. */
    Optional<String> omitted(String plain) {
        return Optional.ofNullable(omitted.get(plain));
    }

    Optional<WhatsAppPhraseKind> notice(String plain) {
        for (WhatsAppPhraseKind kind : WhatsAppPhraseKind.values()) {
            if (kind.isNotice() && is(kind, plain)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The phrases of a kind that have no places. */
    Set<String> whole(WhatsAppPhraseKind kind) {
        return whole.getOrDefault(kind, Set.of());
    }

    /** The name in the name of a file such as 'WhatsApp Chat with NAME', in any language. */
    Optional<String> title(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT).endsWith(".txt")
                        || fileName.toLowerCase(Locale.ROOT).endsWith(".zip")
                ? fileName.substring(0, fileName.length() - ".txt".length())
                : fileName;
        return places(WhatsAppPhraseKind.TITLE, name)
                .or(() -> places(WhatsAppPhraseKind.TITLE, name.replace('_', ' ')))
                .map(places -> InvisibleMarks.strip(places.getFirst()))
                .filter(title -> !title.isEmpty());
    }
}
