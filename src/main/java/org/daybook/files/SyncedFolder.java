package org.daybook.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Detects folders that seem to be copied to the internet automatically, by their names and by the files that such
 * services leave.
 */
public final class SyncedFolder {
    private static final List<SyncSign> NAMES = List.of(
            new SyncSign("onedrive", "OneDrive"),
            new SyncSign("dropbox", "Dropbox"),
            new SyncSign("icloud", "iCloud"),
            new SyncSign("com~apple~clouddocs", "iCloud"),
            new SyncSign("mobile documents", "iCloud"),
            new SyncSign("google drive", "Google Drive"),
            new SyncSign("googledrive", "Google Drive"),
            new SyncSign("my drive", "Google Drive"),
            new SyncSign("nextcloud", "Nextcloud"),
            new SyncSign("owncloud", "ownCloud"),
            new SyncSign("pcloud", "pCloud"),
            new SyncSign("mega", "MEGA"),
            new SyncSign("box sync", "Box"),
            new SyncSign("syncthing", "Syncthing"),
            new SyncSign("cloudstorage", "a cloud drive"));
    private static final List<SyncSign> MARKERS = List.of(
            new SyncSign(".dropbox", "Dropbox"),
            new SyncSign(".dropbox.cache", "Dropbox"),
            new SyncSign(".nextcloudsync.log", "Nextcloud"),
            new SyncSign(".owncloudsync.log", "ownCloud"),
            new SyncSign(".stfolder", "Syncthing"),
            new SyncSign(".tmp.drivedownload", "Google Drive"),
            new SyncSign(".849c9593-d756-4e56-8d6e-42412f2a707b", "OneDrive"));

    private SyncedFolder() {}

    private record SyncSign(String sign, String service) {}

    /**
     * The service that seems to copy {@code folder}. Empty proves nothing: other services leave no trace. Blocking
     * for a moment.
     */
    public static Optional<String> serviceOf(Path folder) {
        for (Path place = folder.toAbsolutePath().normalize(); place != null; place = place.getParent()) {
            Path here = place;
            Optional<String> found = NAMES.stream()
                    .filter(sign -> isNamed(here, sign.sign))
                    .map(SyncSign::service)
                    .findFirst()
                    .or(() -> MARKERS.stream()
                            .filter(sign -> Files.exists(here.resolve(sign.sign)))
                            .map(SyncSign::service)
                            .findFirst());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean isNamed(Path place, String sign) {
        Path last = place.getFileName();
        if (last == null) {
            return false;
        }
        String name = last.toString().toLowerCase(Locale.ROOT);
        return name.equals(sign)
                || name.startsWith(sign + " ")
                || name.startsWith(sign + "-")
                || name.startsWith(sign + "(");
    }
}
