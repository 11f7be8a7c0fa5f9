package org.daybook.importing.phone.backup;

import java.nio.file.Path;
import java.util.List;

/**
 * Where backups are.
 *
 * @param folders each with one backup in it
 * @param refused folders that are there, but that the system did not let the program look into
 */
public record FoundBackups(List<Path> folders, List<Path> refused) {
    public FoundBackups {
        folders = List.copyOf(folders);
        refused = List.copyOf(refused);
    }
}
