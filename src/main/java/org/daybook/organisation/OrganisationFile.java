package org.daybook.organisation;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.daybook.organisation.OrganisationFailure.OrganisationFault;

/**
 * Reads and writes an organisation's settings file: lines of {@link Properties} in UTF-8, which anybody can write in
 * an editor. The file may come from anyone, so its size and each value are bounded, and it counts as a whole or not at
 * all: a number to call that was half read would be worse than none.
 */
public final class OrganisationFile {
    /** The largest file, so that what is remembered of it fits into the settings of this computer. */
    public static final int MOST_BYTES = 8 * 1024;

    private static final String FORMAT = "organisation-settings";
    private static final String VERSION = "1";
    private static final String NAME = "name";
    private static final String REVIEW = "review-months";
    private static final String KEEP = "keep-months";
    private static final String HELPLINES = "helplines";
    private static final String HELPLINE = "helpline.";
    private static final String PORTALS = "portals";
    private static final String PORTAL = "portal.";
    private static final int MOST_LISTED = 20;
    private static final int LONGEST = 200;
    private static final int MOST_MONTHS = 1200;
    private static final int MOST_FILES = 9999;
    private static final int MOST_MEGABYTES = 9_999_999;
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,19}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}");
    private static final Pattern LATER_VERSION = Pattern.compile("[0-9]{1,4}");
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+");

    private final Properties lines;
    private final Set<String> read = new HashSet<>();

    private OrganisationFile(Properties lines) {
        this.lines = lines;
    }

    /** Reads the file. Blocking. */
    public static Organisation read(Path file) throws OrganisationFailure {
        if (!Files.isRegularFile(file)) {
            throw new OrganisationFailure(OrganisationFault.MISSING);
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw new OrganisationFailure(OrganisationFault.CANNOT_READ);
        }
        return parse(bytes);
    }

    /** What the bytes of a file say. */
    public static Organisation parse(byte[] bytes) throws OrganisationFailure {
        if (bytes.length == 0) {
            throw new OrganisationFailure(OrganisationFault.EMPTY);
        }
        if (bytes.length > MOST_BYTES) {
            throw new OrganisationFailure(OrganisationFault.TOO_LARGE);
        }
        Properties lines = new Properties();
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            // Some editors put a mark before the text.
            lines.load(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
        } catch (CharacterCodingException | IllegalArgumentException e) {
            throw new OrganisationFailure(OrganisationFault.NO_SETTINGS);
        } catch (IOException e) {
            throw new OrganisationFailure(OrganisationFault.CANNOT_READ);
        }
        return new OrganisationFile(lines).organisation();
    }

    /** What a text says that is remembered; {@link Organisation#NONE} if it is empty or cannot be read any more. */
    public static Organisation orNone(String text) {
        try {
            return text.isEmpty() ? Organisation.NONE : parse(text.getBytes(StandardCharsets.UTF_8));
        } catch (OrganisationFailure _) {
            return Organisation.NONE;
        }
    }

    /** The text of a file that says this, which {@link #parse} reads again. */
    public static String text(Organisation organisation) {
        List<String> lines = new ArrayList<>();
        add(lines, FORMAT, VERSION);
        add(lines, NAME, organisation.name());
        add(lines, REVIEW, months(organisation.reviewMonths()));
        add(lines, KEEP, months(organisation.keepMonths()));
        List<String> codes = new ArrayList<>();
        for (Organisation.Helpline line : organisation.helplines()) {
            String code = Integer.toString(codes.size() + 1, Character.MAX_RADIX);
            codes.add(code);
            add(lines, HELPLINE + code + ".name", line.name());
            add(lines, HELPLINE + code + ".number", line.number());
            add(lines, HELPLINE + code + ".for", line.whom());
            add(lines, HELPLINE + code + ".hours", line.hours());
            add(lines, HELPLINE + code + ".read", line.read().toString());
            add(lines, HELPLINE + code + ".source", line.source());
        }
        add(lines, HELPLINES, String.join(",", codes));
        for (Organisation.Portal portal : organisation.portals()) {
            String start = PORTAL + portal.code();
            add(lines, start + ".name", portal.name());
            add(lines, start + ".files", String.valueOf(portal.files()));
            add(lines, start + ".file-megabytes", String.valueOf(portal.fileMegabytes()));
            add(lines, start + ".all-megabytes", String.valueOf(portal.allMegabytes()));
            add(lines, start + ".read", portal.read().toString());
            add(lines, start + ".source", portal.source());
        }
        add(
                lines,
                PORTALS,
                String.join(
                        ",",
                        organisation.portals().stream()
                                .map(Organisation.Portal::code)
                                .toList()));
        return String.join("\n", lines);
    }

    private static String months(int number) {
        return number == 0 ? "" : String.valueOf(number);
    }

    private static void add(List<String> lines, String name, String value) {
        // Without empty lines it is never longer than the file it was read from.
        if (!value.isEmpty()) {
            lines.add(name + "=" + value.replace("\\", "\\\\"));
        }
    }

    private Organisation organisation() throws OrganisationFailure {
        String version = value(FORMAT);
        if (!version.equals(VERSION)) {
            throw new OrganisationFailure(
                    LATER_VERSION.matcher(version).matches() ? OrganisationFault.NEWER : OrganisationFault.NO_SETTINGS);
        }
        Organisation found = new Organisation(
                needed(NAME), helplines(), number(REVIEW, 0, MOST_MONTHS), number(KEEP, 0, MOST_MONTHS), portals());
        long unknown = lines.stringPropertyNames().stream()
                .filter(name -> !read.contains(name))
                .count();
        if (unknown > 0) {
            throw new OrganisationFailure(OrganisationFault.UNKNOWN_LINES, String.valueOf(unknown));
        }
        return found;
    }

    private List<Organisation.Helpline> helplines() throws OrganisationFailure {
        List<Organisation.Helpline> found = new ArrayList<>();
        for (String code : codes(HELPLINES)) {
            String start = HELPLINE + code;
            found.add(new Organisation.Helpline(
                    needed(start + ".name"),
                    needed(start + ".number"),
                    value(start + ".for"),
                    value(start + ".hours"),
                    day(start + ".read"),
                    needed(start + ".source")));
        }
        return found;
    }

    private List<Organisation.Portal> portals() throws OrganisationFailure {
        List<Organisation.Portal> found = new ArrayList<>();
        for (String code : codes(PORTALS)) {
            String start = PORTAL + code;
            found.add(new Organisation.Portal(
                    code,
                    needed(start + ".name"),
                    number(start + ".files", 1, MOST_FILES),
                    number(start + ".file-megabytes", 1, MOST_MEGABYTES),
                    number(start + ".all-megabytes", 1, MOST_MEGABYTES),
                    day(start + ".read"),
                    needed(start + ".source")));
        }
        return found;
    }

    private List<String> codes(String name) throws OrganisationFailure {
        List<String> codes = List.of(value(name).split(",")).stream()
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .toList();
        boolean readable = codes.size() <= MOST_LISTED
                && Set.copyOf(codes).size() == codes.size()
                && codes.stream().allMatch(code -> CODE.matcher(code).matches());
        if (!readable) {
            throw new OrganisationFailure(OrganisationFault.WRONG_LINE, name);
        }
        return codes;
    }

    private String needed(String name) throws OrganisationFailure {
        String value = value(name);
        if (value.isEmpty()) {
            throw new OrganisationFailure(OrganisationFault.WRONG_LINE, name);
        }
        return value;
    }

    /** A line; empty if it is not there. What cannot be seen is left out, so that the words are what they look like. */
    private String value(String name) throws OrganisationFailure {
        read.add(name);
        String value =
                HIDDEN.matcher(lines.getProperty(name, "")).replaceAll(" ").strip();
        if (value.length() > LONGEST) {
            throw new OrganisationFailure(OrganisationFault.WRONG_LINE, name);
        }
        return value;
    }

    private int number(String name, int least, int most) throws OrganisationFailure {
        String value = value(name);
        if (value.isEmpty() && least == 0) {
            return 0;
        }
        int number = NUMBER.matcher(value).matches() ? Integer.parseInt(value) : -1;
        if (number < least || number > most) {
            throw new OrganisationFailure(OrganisationFault.WRONG_LINE, name);
        }
        return number;
    }

    private LocalDate day(String name) throws OrganisationFailure {
        try {
            return LocalDate.parse(value(name));
        } catch (DateTimeException e) {
            throw new OrganisationFailure(OrganisationFault.WRONG_LINE, name);
        }
    }
}
