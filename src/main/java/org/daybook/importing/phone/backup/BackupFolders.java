package org.daybook.importing.phone.backup;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds backups where other programs put them, or around a folder that was chosen. */
public final class BackupFolders {
    private static final int MOST = 1000;
    private static final String OF_ALL = "Backup";
    private static final Path SYNC = Path.of("MobileSync", OF_ALL);

    private final Set<Path> found = new TreeSet<>();
    private final List<Path> refused = new ArrayList<>();

    private BackupFolders() {}

    /**
     * The backups of Finder, iTunes and Apple Devices.
     *
     * @param home the user's own folder
     * @param environment the variables of the process
     */
    public static FoundBackups ofThisComputer(Path home, Map<String, String> environment) {
        BackupFolders search = new BackupFolders();
        search.lookInto(home.resolve("Library/Application Support").resolve(SYNC));
        search.lookInto(home.resolve("Apple").resolve(SYNC));
        try {
            Path roaming = Path.of(environment.getOrDefault("APPDATA", ""));
            if (roaming.isAbsolute()) {
                search.lookInto(roaming.resolve("Apple Computer").resolve(SYNC));
                search.lookInto(roaming.resolve("Apple").resolve(SYNC));
            }
        } catch (InvalidPathException e) {
            // A variable that names no folder leads to no backup.
        }
        return new FoundBackups(List.copyOf(search.found), search.refused);
    }

    /**
     * The backup that a folder is, or in which it lies; otherwise those in it, or in the folder {@code Backup} in it.
     *
     * @param chosen any folder
     */
    public static FoundBackups around(Path chosen) {
        BackupFolders search = new BackupFolders();
        Path folder = chosen.toAbsolutePath().normalize();
        Path parent = folder.getParent();
        if (DeviceBackup.isIn(folder)) {
            search.found.add(folder);
        } else if (parent != null && DeviceBackup.isIn(parent)) {
            search.found.add(parent);
        } else {
            search.lookInto(folder);
            search.lookInto(folder.resolve(OF_ALL));
            search.lookInto(folder.resolve(SYNC));
        }
        return new FoundBackups(List.copyOf(search.found), search.refused);
    }

    private void lookInto(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (found.size() < MOST && DeviceBackup.isIn(entry)) {
                    found.add(entry);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            refused.add(folder);
        }
    }
}
