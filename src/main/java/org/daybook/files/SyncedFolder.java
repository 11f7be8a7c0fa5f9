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
    private static final List<Sign> NAMES = List.of(
            new Sign("onedrive", "OneDrive"),
            new Sign("dropbox", "Dropbox"),
            new Sign("icloud", "iCloud"),
            new Sign("com~apple~clouddocs", "iCloud"),
            new Sign("mobile documents", "iCloud"),
            new Sign("google drive", "Google Drive"),
            new Sign("googledrive", "Google Drive"),
            new Sign("my drive", "Google Drive"),
            new Sign("nextcloud", "Nextcloud"),
            new Sign("owncloud", "ownCloud"),
            new Sign("pcloud", "pCloud"),
            new Sign("mega", "MEGA"),
            new Sign("box sync", "Box"),
            new Sign("syncthing", "Syncthing"),
            new Sign("cloudstorage", "a cloud drive"));
    private static final List<Sign> MARKERS = List.of(
            new Sign(".dropbox", "Dropbox"),
            new Sign(".dropbox.cache", "Dropbox"),
            new Sign(".nextcloudsync.log", "Nextcloud"),
            new Sign(".owncloudsync.log", "ownCloud"),
            new Sign(".stfolder", "Syncthing"),
            new Sign(".tmp.drivedownload", "Google Drive"),
            new Sign(".849c9593-d756-4e56-8d6e-42412f2a707b", "OneDrive"));

    private SyncedFolder() {}

    private record Sign(String sign, String service) {}

    /**
     * The service that seems to copy {@code folder}. Empty proves nothing: other services leave no trace. Blocking
     * for a moment.
     */
    public static Optional<String> serviceOf(Path folder) {
        for (Path place = folder.toAbsolutePath().normalize(); place != null; place = place.getParent()) {
            Path here = place;
            Optional<String> found = NAMES.stream()
                    .filter(sign -> isNamed(here, sign.sign))
                    .map(Sign::service)
                    .findFirst()
                    .or(() -> MARKERS.stream()
                            .filter(sign -> Files.exists(here.resolve(sign.sign)))
                            .map(Sign::service)
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
