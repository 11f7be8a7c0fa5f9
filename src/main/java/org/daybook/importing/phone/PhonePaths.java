package org.daybook.importing.phone;

import java.util.List;
import java.util.Optional;

/** Where a phone keeps the files that belong to rows. */
final class PhonePaths {
    static final String MEDIA = "MediaDomain";

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
        boolean isAttachment = FOLDERS.stream().anyMatch(path::startsWith)
                && List.of(path.split("/", -1)).stream()
                        .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."))
                && path.indexOf('\\') < 0
                && path.indexOf('\0') < 0;
        return isAttachment ? Optional.of(path) : Optional.empty();
    }

    /** The path of a voicemail's sound in the domain of its database. */
    static String voicemail(long row) {
        return "Library/Voicemail/" + row + ".amr";
    }
}
