package org.daybook.settings;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.files.AtomicFile;
import org.daybook.organisation.OrganisationFile;
import org.daybook.record.Coded;
import org.jspecify.annotations.Nullable;

/**
 * Keeps {@link Settings} in one small file of {@link Properties}, which exists only while a setting differs from its
 * default. It is the first file the program reads, so that nothing else is loaded for it.
 *
 * <p>Whatever happens while it is written, it is complete or unchanged. In a damaged file every readable line counts,
 * and the rest is as by default; a huge one reads as {@link Settings#NONE}. Blocking; not safe for use by several
 * threads.
 */
public final class SettingsFile {
    private static final String NAME = "settings";
    private static final String ENDING = ".properties";
    private static final String FOLDER = "notebook";
    private static final String DIARY = "file";
    private static final String LISTED = "files";
    private static final char WITHIN = '\t';
    private static final String TEXT_PERCENT = "textPercent";
    private static final String WIDE = "wideSpacing";
    private static final String LOOK = "look";
    private static final String DATES = "dates";
    private static final String TITLE = "title";
    private static final String ICON = "icon";
    private static final String PLAIN_MENU = "plainMenu";
    private static final String LOCK_MINUTES = "lockMinutes";
    private static final String HIDE = "hide";
    private static final String LOCK_ON_MINIMISE = "lockOnMinimise";
    private static final String COVERED = "covered";
    private static final String OTHERS_WORDS = "othersWords";
    private static final String EXHIBIT_LABELS = "exhibitLabels";
    private static final String COPY_DAYS = "copyDays";
    private static final String LAST_HEADS = "lastHeads";
    private static final String LANGUAGE = "language";
    private static final String ORGANISATION = "organisation";
    private static final String BETWEEN = ",";
    private static final long MOST_BYTES = 64 * 1024;

    private final Path folder;

    /** @param folder holds the file and nothing else; created and removed with it */
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

    /** What is remembered; {@link Settings#NONE} if there is no file or it cannot be read. */
    public Settings read() {
        try {
            if (Files.size(file()) > MOST_BYTES) {
                return Settings.NONE;
            }
            Properties values = new Properties();
            values.load(new ByteArrayInputStream(Files.readAllBytes(file())));
            return read(values);
        } catch (IOException | IllegalArgumentException _) {
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
        byte[] bytes = bytes(settings);
        AtomicFile.<RuntimeException>replace(file(), out -> out.write(bytes));
    }

    /** The path of the file, whether or not it exists. */
    public Path file() {
        return folder.resolve(NAME + ENDING);
    }

    /** Invalid values give the default; values of a newer version are skipped. */
    private static Settings read(Properties values) {
        Appearance appearance = new Appearance(
                number(values, TEXT_PERCENT, Appearance.USUAL.textPercent()),
                isOn(values, WIDE),
                choice(values, LOOK, Appearance.USUAL.look()),
                choice(values, DATES, Appearance.USUAL.dates()),
                new WindowDisguise(
                        text(values, TITLE),
                        choice(values, ICON, WindowDisguise.USUAL.icon()),
                        isOn(values, PLAIN_MENU)),
                language(word(values, LANGUAGE, "")));
        HidingSettings hiding = new HidingSettings(
                number(values, LOCK_MINUTES, HidingSettings.USUAL.minutes()),
                choice(values, HIDE, HidingSettings.USUAL.way()),
                isOn(values, LOCK_ON_MINIMISE),
                isOn(values, COVERED),
                isOn(values, OTHERS_WORDS));
        ExhibitLabelStyle labels = choice(values, EXHIBIT_LABELS, Settings.NONE.exhibitLabels());
        int copyDays = Math.max(0, number(values, COPY_DAYS, Settings.NONE.copyDays()));
        return new Settings(
                new RememberedDiaries(diary(text(values, DIARY)), list(values.getProperty(LISTED))),
                appearance,
                hiding,
                labels,
                copyDays,
                lastHeads(values.getProperty(LAST_HEADS)),
                OrganisationFile.orNone(text(values, ORGANISATION)));
    }

    private static byte[] bytes(Settings settings) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        values(settings).store(text, null);
        // Without the first line, which holds the time of writing.
        return text.toString(StandardCharsets.ISO_8859_1)
                .lines()
                .skip(1)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Properties values(Settings settings) {
        Properties values = new Properties();
        if (settings.diary() != null) {
            values.setProperty(DIARY, settings.diary().toString());
        }
        DiaryList list = settings.diaries().list();
        if (list.kept()) {
            values.setProperty(
                    LISTED,
                    list.diaries().stream()
                            .map(listed -> listed.reference() + WITHIN + listed.file())
                            .collect(Collectors.joining("\n")));
        }
        Appearance appearance = settings.appearance();
        values.setProperty(TEXT_PERCENT, String.valueOf(appearance.textPercent()));
        values.setProperty(WIDE, String.valueOf(appearance.wide()));
        values.setProperty(LOOK, appearance.look().code());
        values.setProperty(DATES, appearance.dates().code());
        values.setProperty(TITLE, appearance.face().title());
        values.setProperty(ICON, appearance.face().icon().code());
        values.setProperty(PLAIN_MENU, String.valueOf(appearance.face().plainMenu()));
        values.setProperty(LOCK_MINUTES, String.valueOf(settings.hiding().minutes()));
        values.setProperty(HIDE, settings.hiding().way().code());
        values.setProperty(LOCK_ON_MINIMISE, String.valueOf(settings.hiding().onMinimise()));
        values.setProperty(COVERED, String.valueOf(settings.hiding().covered()));
        values.setProperty(OTHERS_WORDS, String.valueOf(settings.hiding().othersWords()));
        values.setProperty(EXHIBIT_LABELS, settings.exhibitLabels().code());
        values.setProperty(LANGUAGE, settings.appearance().language());
        values.setProperty(COPY_DAYS, String.valueOf(settings.copyDays()));
        if (settings.lastHeads().kept()) {
            values.setProperty(
                    LAST_HEADS, String.join(BETWEEN, settings.lastHeads().sealed()));
        }
        if (settings.organisation().isSet()) {
            values.setProperty(ORGANISATION, OrganisationFile.text(settings.organisation()));
        }
        return values;
    }

    private static @Nullable Path diary(String place) {
        try {
            return place.isBlank() ? null : Path.of(place);
        } catch (InvalidPathException _) {
            return null;
        }
    }

    private static DiaryList list(@Nullable String lines) {
        if (lines == null) {
            return DiaryList.NONE;
        }
        List<DiaryList.ListedDiary> listed = new ArrayList<>();
        for (String line : lines.lines().toList()) {
            int at = line.indexOf(WITHIN);
            Path place = at < 0 ? null : diary(line.substring(at + 1));
            if (place != null) {
                listed.add(new DiaryList.ListedDiary(line.substring(0, at), place));
            }
        }
        return new DiaryList(true, listed);
    }

    private static RememberedHeads lastHeads(@Nullable String lines) {
        return lines == null
                ? RememberedHeads.NONE
                : new RememberedHeads(
                        true, Stream.of(lines.split(BETWEEN)).map(String::strip).toList());
    }

    private static String language(String code) {
        return code.length() == 2 || code.length() == 3 ? code : "";
    }

    private static String text(Properties values, String name) {
        return values.getProperty(name, "");
    }

    /** Without the blanks that somebody who edits the file by hand may leave behind it. */
    private static String word(Properties values, String name, String usual) {
        return values.getProperty(name, usual).strip();
    }

    /** Whether a setting that is off by default is on. */
    private static boolean isOn(Properties values, String name) {
        return Boolean.parseBoolean(word(values, name, ""));
    }

    private static int number(Properties values, String name, int usual) {
        try {
            return Integer.parseInt(word(values, name, ""));
        } catch (NumberFormatException _) {
            return usual;
        }
    }

    private static <E extends Enum<E> & Coded> E choice(Properties values, String name, E usual) {
        return Coded.of(word(values, name, ""), usual);
    }

    private void forget() throws IOException {
        if (Files.deleteIfExists(file())) {
            try {
                Files.deleteIfExists(folder);
            } catch (DirectoryNotEmptyException _) {
                // Something of another program is in it, which is not ours to remove.
            }
        }
    }

    private static Path place(@Nullable String named, Path otherwise) {
        Path parent = named == null || named.isBlank() ? otherwise : Path.of(named);
        return parent.resolve(FOLDER);
    }
}
