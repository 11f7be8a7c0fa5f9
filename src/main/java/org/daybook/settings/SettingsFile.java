package org.daybook.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps {@link Settings} in one small file, which exists only while a diary's place is to be remembered.
 *
 * <p>Written beside itself and then moved, so it is whole or as before. A damaged file reads as {@link Settings#NONE}.
 * Blocking; not safe for use by several threads.
 */
public final class SettingsFile {
    private static final String NAME = "settings.json";
    private static final String FOLDER = "notebook";
    private static final String DIARY = "file";
    private static final String TEXT_PERCENT = "textPercent";

    private final Path folder;
    private final ObjectMapper json = new ObjectMapper();

    /** @param folder holds the file and nothing else; made and removed with it */
    public SettingsFile(Path folder) {
        this.folder = folder;
    }

    /**
     * The folder for settings on this system.
     *
     * @param system the name of the operating system
     * @param environment its variables
     * @param home the person's own folder
     */
    public static Path folder(String system, Map<String, String> environment, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return place(environment.get("APPDATA"), home.resolve("AppData").resolve("Roaming"));
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve(FOLDER);
        }
        return place(environment.get("XDG_CONFIG_HOME"), home.resolve(".config"));
    }

    /** What is remembered; {@link Settings#NONE} if there is no file or it cannot be understood. */
    public Settings read() {
        try {
            JsonNode tree = json.readTree(Files.readAllBytes(file()));
            if (!(tree instanceof ObjectNode object)) {
                return Settings.NONE;
            }
            JsonNode diary = object.path(DIARY);
            int percent = object.path(TEXT_PERCENT).asInt(Settings.NONE.textPercent());
            return new Settings(diary.isTextual() ? Path.of(diary.textValue()) : null, percent);
        } catch (IOException | InvalidPathException _) {
            return Settings.NONE;
        }
    }

    /** Remembers {@code settings}, or removes every trace of them if no diary's place is in them. */
    public void write(Settings settings) throws IOException {
        Path diary = settings.diary();
        if (diary == null) {
            forget();
            return;
        }
        ObjectNode object = json.createObjectNode();
        object.put(DIARY, diary.toString());
        object.put(TEXT_PERCENT, settings.textPercent());
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, NAME, ".new");
        try {
            Files.write(draft, json.writeValueAsBytes(object));
            Files.move(draft, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void forget() throws IOException {
        if (Files.deleteIfExists(file())) {
            try {
                Files.deleteIfExists(folder);
            } catch (DirectoryNotEmptyException _) {
                // Something of another program's lies there; it is not ours to remove.
            }
        }
    }

    private Path file() {
        return folder.resolve(NAME);
    }

    private static Path place(@Nullable String named, Path otherwise) {
        Path parent = named == null || named.isBlank() ? otherwise : Path.of(named);
        return parent.resolve(FOLDER);
    }
}
