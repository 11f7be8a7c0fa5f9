package org.daybook.importing.phone;

import java.util.List;
import java.util.Optional;

/** Where a phone keeps the files that belong to rows. */
final class PhonePaths {
    static final String MEDIA = "MediaDomain";

    private static final int LONGEST = 1_024;
    private static final List<String> HOMES = List.of("~/", "/var/mobile/");
    private static final List<String> FOLDERS = List.of("Library/SMS/", "Library/Messages/");

    private PhonePaths() {}

    /** The path of an attachment in {@link #MEDIA}; empty if a row leads to anything else. */
    static Optional<String> attachment(String written) {
        String path = HOMES.stream()
                .filter(written::startsWith)
                .map(home -> written.substring(home.length()))
                .findFirst()
                .orElse(written);
        return FOLDERS.stream().anyMatch(path::startsWith) && isPlain(path) ? Optional.of(path) : Optional.empty();
    }

    /** The path of WhatsApp's picture or sound in the domain of its database; empty if a row leads to anything else. */
    static Optional<String> whatsAppMedia(String written) {
        String path = written.startsWith("/") ? written.substring(1) : written;
        String full = path.startsWith("Media/") ? "Message/" + path : path;
        return full.startsWith("Message/Media/") && isPlain(full) ? Optional.of(full) : Optional.empty();
    }

    private static boolean isPlain(String path) {
        return path.length() <= LONGEST
                && List.of(path.split("/", -1)).stream()
                        .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."))
                && path.indexOf('\\') < 0
                && path.indexOf('\0') < 0;
    }

    /** The path of a voicemail's sound in the domain of its database. */
    static String voicemail(long row) {
        return "Library/Voicemail/" + row + ".amr";
    }
}
