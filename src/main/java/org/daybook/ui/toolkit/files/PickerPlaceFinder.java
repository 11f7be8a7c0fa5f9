package org.daybook.ui.toolkit.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daybook.files.SyncedFolder;
import org.jspecify.annotations.Nullable;

/**
 * Finds the folders where photos usually are: the standard folders in the home folder, drives and USB sticks, and
 * phones that the desktop has connected. Blocking: a drive may be slow. Only reads names.
 */
final class PickerPlaceFinder {
    private static final Map<PickerPlace.PickerPlaceKind, List<String>> STANDARD = standard();
    private static final Pattern SETTING = Pattern.compile("XDG_(\\w+)_DIR=\"\\$HOME/(.+)\"");
    private static final Pattern PHONE = Pattern.compile("(?:mtp|gphoto2|afc):host=([^,]+).*");
    private static final int MOST = 12;

    final Path home;
    private final List<Path> mounts;
    private final @Nullable Path connected;

    /**
     * @param home her own folder
     * @param mounts where the system mounts drives and USB sticks
     * @param connected where the desktop mounts phones and cameras; null if it has no such folder
     */
    PickerPlaceFinder(Path home, List<Path> mounts, @Nullable Path connected) {
        this.home = home;
        this.mounts = List.copyOf(mounts);
        this.connected = connected;
    }

    static PickerPlaceFinder ofSystem(Path home) {
        String user = System.getProperty("user.name", "");
        List<Path> mounts = Stream.of("/media/" + user, "/run/media/" + user, "/Volumes")
                .map(Path::of)
                .toList();
        String run = System.getenv("XDG_RUNTIME_DIR");
        return new PickerPlaceFinder(home, mounts, run == null ? null : Path.of(run, "gvfs"));
    }

    /** Home, the standard folders that exist, drives and phones; a dozen of the last two at most. */
    List<PickerPlace> find() {
        List<PickerPlace> places = new ArrayList<>();
        places.add(new PickerPlace(PickerPlace.PickerPlaceKind.HOME, home, ""));
        Map<PickerPlace.PickerPlaceKind, String> own = settings();
        STANDARD.forEach((kind, names) ->
                standard(own.get(kind), names).ifPresent(folder -> places.add(new PickerPlace(kind, folder, ""))));
        places.addAll(drives().limit(MOST).toList());
        places.addAll(phones().limit(MOST).toList());
        return places;
    }

    /** The folder in which photos are looked for first. */
    Path forPhotos() {
        return usual(PickerPlace.PickerPlaceKind.PICTURES).orElse(home);
    }

    /** The folder in which a diary is looked for first, unless it seems to be copied to the internet. */
    Path forDocuments() {
        return usual(PickerPlace.PickerPlaceKind.DOCUMENTS)
                .filter(folder -> SyncedFolder.serviceOf(folder).isEmpty())
                .orElse(home);
    }

    private Optional<Path> usual(PickerPlace.PickerPlaceKind kind) {
        return standard(settings().get(kind), names(kind));
    }

    private Optional<Path> standard(@Nullable String own, List<String> names) {
        return Stream.concat(Stream.ofNullable(own), names.stream())
                .flatMap(name -> resolved(name).stream())
                .filter(folder -> !folder.equals(home) && Files.isDirectory(folder))
                .findFirst();
    }

    private Optional<Path> resolved(String name) {
        try {
            return Optional.of(home.resolve(name).normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The standard folders of a Linux desktop, whose names depend on her language. */
    private Map<PickerPlace.PickerPlaceKind, String> settings() {
        Map<PickerPlace.PickerPlaceKind, String> settings = new EnumMap<>(PickerPlace.PickerPlaceKind.class);
        try (Stream<String> lines = Files.lines(home.resolve(".config/user-dirs.dirs"))) {
            lines.limit(100).map(SETTING::matcher).filter(Matcher::matches).forEach(line -> {
                switch (line.group(1)) {
                    case "PICTURES" -> settings.put(PickerPlace.PickerPlaceKind.PICTURES, line.group(2));
                    case "DOWNLOAD" -> settings.put(PickerPlace.PickerPlaceKind.DOWNLOADS, line.group(2));
                    case "DESKTOP" -> settings.put(PickerPlace.PickerPlaceKind.DESKTOP, line.group(2));
                    case "DOCUMENTS" -> settings.put(PickerPlace.PickerPlaceKind.DOCUMENTS, line.group(2));
                    default -> {
                        // Music and the like are reached from the home folder.
                    }
                }
            });
        } catch (IOException | UncheckedIOException e) {
            // Other systems have no such file, and the usual names are tried.
        }
        return settings;
    }

    private Stream<PickerPlace> drives() {
        List<Path> drives = new ArrayList<>();
        FileSystems.getDefault().getRootDirectories().forEach(drives::add);
        mounts.forEach(parent -> drives.addAll(folders(parent)));
        return drives.stream()
                .map(drive -> new PickerPlace(
                        PickerPlace.PickerPlaceKind.DRIVE,
                        drive,
                        drive.getFileName() == null
                                ? drive.toString()
                                : drive.getFileName().toString()));
    }

    private Stream<PickerPlace> phones() {
        return connected == null
                ? Stream.empty()
                : folders(connected).stream().flatMap(folder -> {
                    Matcher named = PHONE.matcher(String.valueOf(folder.getFileName()));
                    return named.matches()
                            ? Stream.of(
                                    new PickerPlace(PickerPlace.PickerPlaceKind.PHONE, folder, phone(named.group(1))))
                            : Stream.empty();
                });
    }

    /** The name without the number that makes it unique. */
    private static String phone(String host) {
        String name;
        try {
            name = URLDecoder.decode(host, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            name = host;
        }
        return name.replaceAll("_[0-9A-Fa-f]{6,}$", "").replace('_', ' ').strip();
    }

    private static List<Path> folders(Path parent) {
        try (Stream<Path> inside = Files.list(parent)) {
            return inside.filter(Files::isDirectory).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            // This system has drives or phones elsewhere.
            return List.of();
        }
    }

    private static List<String> names(PickerPlace.PickerPlaceKind kind) {
        return STANDARD.getOrDefault(kind, List.of());
    }

    private static Map<PickerPlace.PickerPlaceKind, List<String>> standard() {
        Map<PickerPlace.PickerPlaceKind, List<String>> names = new EnumMap<>(PickerPlace.PickerPlaceKind.class);
        names.put(PickerPlace.PickerPlaceKind.PICTURES, List.of("Pictures", "OneDrive/Pictures"));
        names.put(PickerPlace.PickerPlaceKind.DOWNLOADS, List.of("Downloads"));
        names.put(PickerPlace.PickerPlaceKind.DESKTOP, List.of("Desktop", "OneDrive/Desktop"));
        names.put(PickerPlace.PickerPlaceKind.DOCUMENTS, List.of("Documents", "OneDrive/Documents"));
        return names;
    }
}
