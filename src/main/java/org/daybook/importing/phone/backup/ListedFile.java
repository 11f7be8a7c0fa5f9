package org.daybook.importing.phone.backup;

import java.util.Optional;
import java.util.OptionalLong;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.plist.PropertyDictionary;
import org.daybook.importing.plist.PropertyLists;

/**
 * A file that the manifest lists.
 *
 * @param id its name in the backup's folder
 * @param size how many bytes it has; empty if that is not said
 * @param wrappedKey its key, wrapped; empty if there is none
 */
record ListedFile(String id, OptionalLong size, byte[] wrappedKey) {
    /**
     * Reads the archived description of a file. One that is damaged says nothing, so that one file is lost and not all.
     */
    static ListedFile read(String id, byte[] description) {
        try {
            PropertyDictionary archive = PropertyLists.read(description, id);
            Optional<PropertyDictionary> file = archive.archived(archive.dictionary("$top"), "root");
            return new ListedFile(
                    id,
                    file.map(found -> found.integer("Size")).orElse(OptionalLong.empty()),
                    file.flatMap(found -> archive.archived(found, "EncryptionKey"))
                            .map(key -> key.bytes("NS.data"))
                            .orElse(new byte[0]));
        } catch (ImportFailure.Malformed e) {
            return new ListedFile(id, OptionalLong.empty(), new byte[0]);
        }
    }
}
