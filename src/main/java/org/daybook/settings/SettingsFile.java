package org.daybook.settings;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
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
    private final JsonFactory json = new JsonFactory();

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
            return read(values(Files.readAllBytes(file())));
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
            Files.write(draft, bytes(settings));
            Files.move(draft, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Where it lies, whether or not it is there. */
    public Path file() {
        return folder.resolve(NAME + ENDING);
    }

    /**
     * The texts, whole numbers and yes or no that the object in {@code bytes} has; empty if it is none. Read as it comes, since
     * this is the first that the program does: what would bind it to classes takes a tenth of a second to make.
     */
    private Map<String, Object> values(byte[] bytes) throws IOException {
        Map<String, Object> values = new HashMap<>();
        try (JsonParser parser = json.createParser(bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return values;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                switch (parser.nextToken()) {
                    case VALUE_STRING -> values.put(name, parser.getText());
                    case VALUE_NUMBER_INT -> values.put(name, parser.getNumberValue());
                    case VALUE_TRUE, VALUE_FALSE -> values.put(name, parser.getBooleanValue());
                    default -> parser.skipChildren();
                }
            }
            return parser.currentToken() == JsonToken.END_OBJECT ? values : Map.of();
        }
    }

    /** What a value cannot say is as it was at first; what a newer version added is passed over. */
    private static Settings read(Map<String, Object> values) {
        Appearance appearance = new Appearance(
                number(values, TEXT_PERCENT, Appearance.USUAL.textPercent()),
                choice(values, LOOK, Look::code, Appearance.USUAL.look(), Look.values()),
                choice(values, DATES, DateStyle::code, Appearance.USUAL.dates(), DateStyle.values()),
                new WindowFace(
                        text(values, TITLE),
                        choice(values, ICON, WindowIcon::code, WindowFace.USUAL.icon(), WindowIcon.values())));
        Hiding hiding = new Hiding(
                number(values, LOCK_MINUTES, Hiding.USUAL.minutes()),
                choice(values, HIDE, HideWay::code, Hiding.USUAL.way(), HideWay.values()),
                values.get(LOCK_ON_MINIMISE) instanceof Boolean lock ? lock : Hiding.USUAL.onMinimise());
        ExhibitLabelStyle labels = choice(
                values,
                EXHIBIT_LABELS,
                ExhibitLabelStyle::code,
                Settings.NONE.exhibitLabels(),
                ExhibitLabelStyle.values());
        int copyDays = Math.max(0, number(values, COPY_DAYS, Settings.NONE.copyDays()));
        return new Settings(diary(text(values, DIARY)), appearance, hiding, labels, copyDays);
    }

    private byte[] bytes(Settings settings) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator generator = json.createGenerator(bytes)) {
            generator.writeStartObject();
            if (settings.diary() != null) {
                generator.writeStringField(DIARY, settings.diary().toString());
            }
            generator.writeNumberField(TEXT_PERCENT, settings.appearance().textPercent());
            generator.writeStringField(LOOK, settings.appearance().look().code());
            generator.writeStringField(DATES, settings.appearance().dates().code());
            if (!settings.appearance().face().title().isEmpty()) {
                generator.writeStringField(TITLE, settings.appearance().face().title());
            }
            generator.writeStringField(ICON, settings.appearance().face().icon().code());
            generator.writeNumberField(LOCK_MINUTES, settings.hiding().minutes());
            generator.writeStringField(HIDE, settings.hiding().way().code());
            generator.writeNumberField(COPY_DAYS, settings.copyDays());
            generator.writeBooleanField(LOCK_ON_MINIMISE, settings.hiding().onMinimise());
            generator.writeStringField(EXHIBIT_LABELS, settings.exhibitLabels().code());
            generator.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static @Nullable Path diary(String place) {
        try {
            return place.isBlank() ? null : Path.of(place);
        } catch (InvalidPathException _) {
            return null;
        }
    }

    private static String text(Map<String, Object> values, String name) {
        return values.get(name) instanceof String text ? text : "";
    }

    private static int number(Map<String, Object> values, String name, int usual) {
        return values.get(name) instanceof Integer number ? number : usual;
    }

    @SafeVarargs
    private static <T> T choice(Map<String, Object> values, String name, Function<T, String> code, T usual, T... all) {
        String found = text(values, name);
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
