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
import java.util.function.Function;
import java.util.stream.Stream;
import org.daybook.safety.HideWay;
import org.daybook.text.DateStyle;
import org.jspecify.annotations.Nullable;

/**
 * Keeps {@link Settings} in one small file, which exists only while something in them differs from how the
 * program comes.
 *
 * <p>Written beside itself and then moved, so it is whole or as before. A damaged or huge file reads as
 * {@link Settings#NONE}. Blocking; not safe for use by several threads.
 */
public final class SettingsFile {
    private static final String NAME = "settings";
    private static final String ENDING = ".json";
    private static final String FOLDER = "notebook";
    private static final String DIARY = "file";
    private static final String TEXT_PERCENT = "textPercent";
    private static final String LOOK = "look";
    private static final String DATES = "dates";
    private static final String TITLE = "title";
    private static final String ICON = "icon";
    private static final String LOCK_MINUTES = "lockMinutes";
    private static final String HIDE = "hide";
    private static final String LOCK_ON_MINIMISE = "lockOnMinimise";
    private static final String EXHIBIT_LABELS = "exhibitLabels";
    private static final String COPY_DAYS = "copyDays";
    private static final long MOST_BYTES = 64 * 1024;

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
            if (Files.size(file()) > MOST_BYTES) {
                return Settings.NONE;
            }
            JsonNode tree = json.readTree(Files.readAllBytes(file()));
            return tree instanceof ObjectNode object ? read(object) : Settings.NONE;
        } catch (IOException _) {
            return Settings.NONE;
        }
    }

    /** Remembers {@code settings}, or removes every trace of them if they are {@link Settings#NONE}. */
    public void write(Settings settings) throws IOException {
        if (settings.equals(Settings.NONE)) {
            forget();
            return;
        }
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, NAME, ".new");
        try {
            Files.write(draft, json.writeValueAsBytes(tree(settings)));
            Files.move(draft, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Where it lies, whether or not it is there. */
    public Path file() {
        return folder.resolve(NAME + ENDING);
    }

    /** What a value cannot say is as it was at first; what a newer version added is passed over. */
    private static Settings read(ObjectNode tree) {
        Appearance appearance = new Appearance(
                number(tree, TEXT_PERCENT, Appearance.USUAL.textPercent()),
                choice(tree, LOOK, Look::code, Appearance.USUAL.look(), Look.values()),
                choice(tree, DATES, DateStyle::code, Appearance.USUAL.dates(), DateStyle.values()),
                new WindowFace(
                        tree.path(TITLE).asText(""),
                        choice(tree, ICON, WindowIcon::code, WindowFace.USUAL.icon(), WindowIcon.values())));
        Hiding hiding = new Hiding(
                number(tree, LOCK_MINUTES, Hiding.USUAL.minutes()),
                choice(tree, HIDE, HideWay::code, Hiding.USUAL.way(), HideWay.values()),
                tree.path(LOCK_ON_MINIMISE).asBoolean(Hiding.USUAL.onMinimise()));
        ExhibitLabelStyle labels = choice(
                tree,
                EXHIBIT_LABELS,
                ExhibitLabelStyle::code,
                Settings.NONE.exhibitLabels(),
                ExhibitLabelStyle.values());
        int copyDays = Math.max(0, number(tree, COPY_DAYS, Settings.NONE.copyDays()));
        return new Settings(diary(tree.path(DIARY)), appearance, hiding, labels, copyDays);
    }

    private ObjectNode tree(Settings settings) {
        ObjectNode tree = json.createObjectNode();
        if (settings.diary() != null) {
            tree.put(DIARY, settings.diary().toString());
        }
        tree.put(TEXT_PERCENT, settings.appearance().textPercent());
        tree.put(LOOK, settings.appearance().look().code());
        tree.put(DATES, settings.appearance().dates().code());
        if (!settings.appearance().face().title().isEmpty()) {
            tree.put(TITLE, settings.appearance().face().title());
        }
        tree.put(ICON, settings.appearance().face().icon().code());
        tree.put(LOCK_MINUTES, settings.hiding().minutes());
        tree.put(HIDE, settings.hiding().way().code());
        tree.put(COPY_DAYS, settings.copyDays());
        tree.put(LOCK_ON_MINIMISE, settings.hiding().onMinimise());
        tree.put(EXHIBIT_LABELS, settings.exhibitLabels().code());
        return tree;
    }

    private static @Nullable Path diary(JsonNode value) {
        try {
            return value.isTextual() && !value.textValue().isBlank() ? Path.of(value.textValue()) : null;
        } catch (InvalidPathException _) {
            return null;
        }
    }

    private static int number(ObjectNode tree, String name, int usual) {
        JsonNode value = tree.path(name);
        return value.canConvertToInt() ? value.intValue() : usual;
    }

    @SafeVarargs
    private static <T> T choice(ObjectNode tree, String name, Function<T, String> code, T usual, T... all) {
        String found = tree.path(name).asText();
        return Stream.of(all)
                .filter(one -> code.apply(one).equals(found))
                .findFirst()
                .orElse(usual);
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

    private static Path place(@Nullable String named, Path otherwise) {
        Path parent = named == null || named.isBlank() ? otherwise : Path.of(named);
        return parent.resolve(FOLDER);
    }
}
