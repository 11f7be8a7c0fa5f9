package org.daybook.importing.backup;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.conversation.KnownAddresses;

/**
 * The numbers, addresses or service names with which a message was exchanged.
 *
 * @param all as the source has them
 */
record MessageAddresses(List<String> all) {
    /** The placeholder that the backup has instead of the phone's own number. */
    static final String OWN = "insert-address-token";

    private static final String BETWEEN = "~";
    private static final String NO_CONTACT = "(Unknown)";

    MessageAddresses {
        all = List.copyOf(all);
    }

    /** The addresses of an attribute, in which those of a group are joined. */
    static MessageAddresses of(String joined) {
        return new MessageAddresses(Stream.of(joined.split(BETWEEN))
                .map(String::strip)
                .filter(address -> !address.isEmpty() && !OWN.equals(address))
                .toList());
    }

    /** The name of a single contact; empty if the element names none, or several. */
    static String name(BackupElement element) {
        return of(element.address()).size() > 1 ? "" : names(element);
    }

    /** The name or names as the element has them; empty if it has none. */
    static String names(BackupElement element) {
        String name = element.text("contact_name");
        return NO_CONTACT.equals(name) ? "" : name;
    }

    int size() {
        return all.size();
    }

    /** A key that is the same for the same addresses in any order and however they are written. */
    String key(KnownAddresses known) {
        return all.stream().map(known::first).distinct().sorted().collect(Collectors.joining(BETWEEN));
    }
}
