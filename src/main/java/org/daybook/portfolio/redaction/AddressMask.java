package org.daybook.portfolio.redaction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.record.CaseHeading;
import org.daybook.record.PersonDetailKind;

/**
 * Redacts the user's address, telephone numbers and e-mail as given in the heading: the whole address, each line of
 * it that would identify her door, her flat, the street with and without a number before or after it, the name of a
 * house, and the postcode, whatever the spacing, whether or not 'Street' is abbreviated or a number is in words; and the
 * number of any house that somebody is at or from, since a neighbour's tells hers. A town alone is not redacted, nor an
 * address written differently from the heading, since it is not known.
 */
public final class AddressMask {
    /** The details in the heading that reveal where the user lives or how to reach her. */
    public static final Set<PersonDetailKind> ITEMS = Set.of(
            PersonDetailKind.ADDRESS,
            PersonDetailKind.TELEPHONE,
            PersonDetailKind.EMAIL,
            PersonDetailKind.SAFE_CONTACT);

    /** A postcode of the United Kingdom, with or without its space. */
    private static final Pattern POSTCODE =
            Pattern.compile("\\b([A-Z]{1,2}[0-9][A-Z0-9]?)\\s*([0-9][A-Z]{2})\\b", Pattern.CASE_INSENSITIVE);

    private static final String FLAT = "(?:flat|apartment|apt\\.?)";
    private static final String HOUSE_NUMBER = "(?:house\\s)?(?:number|no\\.?|nr\\.?)";
    private static final String DOOR_KIND = "(?:" + FLAT + "|" + HOUSE_NUMBER + "|unit|room|studio|suite)";
    private static final String WORD_BEGINS = "(?<![\\p{L}\\p{N}/:.])";
    private static final String WORD_ENDS = "(?![\\p{L}\\p{N}/])";
    /** What follows a count, such as that of tyres found flat three times, and no door. */
    private static final String NO_COUNT = "(?!\\s(?:(?:time|minute|hour|day|night|week|month|year)s?|of)\\b)";

    private static final String GAP = "[\\s,]+";
    private static final String ENDS_CLAUSE = "(?=\\s*(?:[.,;!?)]|$))(?!\\.[0-9])";

    /** A door at the beginning of a line: 'Flat 4', 'Unit B', 'No. 7', '3/2', '12b'. */
    private static final Pattern DOOR = Pattern.compile(
            "(?:(?<kind>" + DOOR_KIND + ")\\s*)?(?<number>[0-9]+(?:/[0-9]+)?(?:\\s?[a-z])?|(?<=\\s)[a-z]|"
                    + DoorNumber.IN_WORDS + ")" + WORD_ENDS + "[\\s,]*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NUMBER_FIRST =
            Pattern.compile("(?:" + DOOR_KIND + "\\s*)?[0-9]+\\s?[a-z]?[\\s,]+(.+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern NUMBER_LAST = Pattern.compile(
            "(?<street>.*\\p{L}\\.?)[\\s,]+(?<number>[0-9]+(?:/[0-9]+)?\\s?[a-z]?)", Pattern.CASE_INSENSITIVE);

    /** A street and its kind in one word, as in German. */
    private static final Pattern COMPOUND = Pattern.compile("(.+)(?:straße|strasse|str\\.?)", Pattern.CASE_INSENSITIVE);

    /** The abbreviations of the last word of a street. */
    private static final Map<String, String> STREETS = Map.ofEntries(
            Map.entry("street", "st"),
            Map.entry("road", "rd"),
            Map.entry("avenue", "av|ave"),
            Map.entry("lane", "ln|la"),
            Map.entry("close", "cl"),
            Map.entry("drive", "dr|drv"),
            Map.entry("court", "ct|crt"),
            Map.entry("crescent", "cres|cr"),
            Map.entry("gardens", "gdns|gdn"),
            Map.entry("grove", "gr|gro|grv"),
            Map.entry("place", "pl"),
            Map.entry("square", "sq"),
            Map.entry("terrace", "ter|terr|tce"),
            Map.entry("way", "wy"),
            Map.entry("walk", "wk"),
            Map.entry("mews", "mws"),
            Map.entry("park", "pk"),
            Map.entry("view", "vw"),
            Map.entry("hill", "hl"),
            Map.entry("house", "hse|ho"));

    private static final String PLACE = "(?<=\\b(?:at|from|in|of|outside|opposite)\\s)";
    private static final String NO_LINE = "(?![\\p{L}\\p{N}/-]|\\s(?:bus|tram|[0-9]))";
    private static final String NEIGHBOUR = PLACE + "(?:(?:house|flat)\\s)?(?:number|no\\.|" + FLAT
            + ")\\s?(?:[0-9]{1,3}[a-z]?|" + DoorNumber.IN_WORDS + ")" + NO_LINE + NO_COUNT;

    private static final int FEWEST_LETTERS = 5;
    private static final String SPACE = "[" + Mask.SPACES + "\\p{Pd},;._]*";

    private AddressMask() {}

    /**
     * @param mark the text in place of what is redacted
     * @param neighbours the text in place of the number of a house where others live, which is not hers
     */
    static Mask of(CaseHeading heading, String mark, String neighbours) {
        Set<String> longestFirst = new TreeSet<>(
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        String address = Mask.plain(heading.detail(PersonDetailKind.ADDRESS).text());
        longestFirst.addAll(ofAddress(address));
        addWords(longestFirst, Mask.plain(heading.detail(PersonDetailKind.EMAIL).text()));
        addWords(
                longestFirst,
                Mask.plain(heading.detail(PersonDetailKind.SAFE_CONTACT).text()));
        List<Mask.Strike> strikes = new ArrayList<>();
        longestFirst.forEach(pattern -> strikes.add(strike(pattern, mark)));
        strikes.addAll(ofDoors(address, mark, neighbours));
        Stream.of(PersonDetailKind.TELEPHONE, PersonDetailKind.SAFE_CONTACT)
                .flatMap(item ->
                        TelephoneNumberFinder.patterns(heading.detail(item).text()).stream())
                .forEach(pattern -> strikes.add(strike(pattern, mark)));
        if (!address.isEmpty()) {
            strikes.add(strike(NEIGHBOUR, neighbours));
        }
        return strikes.isEmpty() ? Mask.NONE : new Mask(strikes);
    }

    /** Redacts words picked by the user, whatever the spacing, the longest first. */
    static Mask ofWords(Collection<String> words, String mark) {
        return new Mask(words.stream()
                .map(Mask::plain)
                .filter(word -> !isEmpty(word))
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(word -> strike(Mask.bounded(word, spaced(word)), mark))
                .toList());
    }

    private static Mask.Strike strike(String pattern, String mark) {
        return new Mask.Strike(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), mark);
    }

    /** What is left of a door once the street is redacted: the number before it, and a door named without a street. */
    private static List<Mask.Strike> ofDoors(String address, String mark, String neighbours) {
        List<Mask.Strike> strikes = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        List<String> named = new ArrayList<>();
        for (String line : lines(address)) {
            for (Matcher door = DOOR.matcher(line); door.lookingAt(); door.region(door.end(), line.length())) {
                numbers.add(number(door.group("number")));
                String kind = door.group("kind");
                if (kind != null && !kind.matches("(?i)" + HOUSE_NUMBER)) {
                    named.add((kind.matches("(?i)" + FLAT) ? FLAT : kind) + "[\\s,]*" + numbers.getLast());
                }
            }
        }
        String marked = Pattern.quote(mark);
        List<String> after = lines(address).stream()
                .map(NUMBER_LAST::matcher)
                .filter(Matcher::matches)
                .map(last -> number(last.group("number")))
                .toList();
        numbers.addAll(after);
        if (!numbers.isEmpty()) {
            String own = "(?:" + String.join("|", numbers) + ")";
            String before = "(?:(?:" + DOOR_KIND + "\\s*)?" + own + WORD_ENDS + GAP + ")+";
            strikes.add(strike(WORD_BEGINS + before + marked, mark));
            strikes.add(strike("(?:^|" + PLACE + ")" + HOUSE_NUMBER + "\\s?" + own + NO_LINE, mark));
            strikes.add(strike(marked + after(own, !after.isEmpty()), mark));
        }
        named.forEach(door -> strikes.add(strike("(?<![\\p{L}\\p{N}])" + door + WORD_ENDS + NO_COUNT, mark)));
        if (!address.isEmpty()) {
            String other = "(?:[0-9]{1,3}(?:/[0-9]{1,3})?[a-z]?|" + DoorNumber.IN_WORDS + ")";
            strikes.add(strike(WORD_BEGINS + "(?:" + DOOR_KIND + "\\s?" + other + GAP + ")+" + marked, neighbours));
            strikes.add(strike(WORD_BEGINS + other + "\\s+" + marked, neighbours));
            strikes.add(strike(marked + after(other, !after.isEmpty()), neighbours));
        }
        return strikes;
    }

    /** A number after the street; where that is not how her address is written, one that ends its clause. */
    private static String after(String number, boolean usual) {
        String ends = "(?![\\p{L}\\p{N}/:])" + NO_COUNT;
        return "(?:" + GAP + DOOR_KIND + "\\s*" + number + ends + "|\\s+" + number + ends + (usual ? "" : ENDS_CLAUSE)
                + ")";
    }

    private static String number(String written) {
        String number = DoorNumber.pattern(
                Arrays.stream(written.split("(?<=[0-9])\\s?(?=\\p{L})")).collect(Collectors.joining("\\s?")));
        // A letter is a door only as a capital: 'the flat a friend of his has'.
        return written.length() == 1 && Character.isLetter(written.charAt(0)) ? "(?-i:" + number + ")" : number;
    }

    private static List<String> lines(String address) {
        return Arrays.stream(POSTCODE.matcher(address).replaceAll("").split("[,;\\n\\r]+"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static List<String> ofAddress(String address) {
        List<String> patterns = new ArrayList<>();
        if (isEmpty(address)) {
            return patterns;
        }
        patterns.add(door(address));
        Matcher postcode = POSTCODE.matcher(address);
        while (postcode.find()) {
            String pattern = Pattern.quote(postcode.group(1)) + SPACE + Pattern.quote(postcode.group(2));
            patterns.add(Mask.bounded(postcode.group(), pattern));
        }
        List<String> lines = lines(address);
        for (int i = 0; i < lines.size(); i++) {
            boolean house = i == 0 && isHouse(lines);
            patterns.addAll(
                    doors(lines.get(i), house).stream().map(AddressMask::door).toList());
        }
        return patterns;
    }

    /** The words, with 'number' before those that begin with one. */
    private static String door(String words) {
        String number = Character.isDigit(words.charAt(0)) ? "(?:" + HOUSE_NUMBER + "\\s*)?" : "";
        return Mask.bounded(words, number + spaced(words));
    }

    /** Whether the word is a kind of road, such as 'Street', or an abbreviation of one. */
    static boolean isKindOfStreet(String word) {
        String folded = word.toLowerCase(Locale.ROOT);
        return STREETS.containsKey(folded) || STREETS.values().stream().anyMatch(folded::matches);
    }

    /** The line, and the street in it without its number, if they identify a door. */
    private static List<String> doors(String line, boolean house) {
        List<String> found = new ArrayList<>();
        if (DOOR.matcher(line).matches()) {
            return found;
        }
        String street = line;
        boolean numbered = false;
        for (Matcher first = NUMBER_FIRST.matcher(street); first.matches(); first = NUMBER_FIRST.matcher(street)) {
            found.add(street);
            street = first.group(1).strip();
            numbered = true;
        }
        Matcher last = NUMBER_LAST.matcher(street);
        if (last.matches()) {
            found.add(street);
            street = last.group("street").strip();
            numbered = true;
        }
        if (numbered || house || isStreet(street)) {
            found.add(street);
        }
        found.removeIf(words -> letters(words) < FEWEST_LETTERS);
        return found;
    }

    /** Whether the first of several lines is the name of a house rather than a town. */
    private static boolean isHouse(List<String> lines) {
        return lines.size() > 1
                && (lines.getFirst().contains(" ") || lines.stream().skip(1).anyMatch(AddressMask::isStreet));
    }

    private static boolean isStreet(String line) {
        String last = line.substring(line.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return line.contains(" ") && STREETS.containsKey(last);
    }

    private static void addWords(Set<String> patterns, String words) {
        Arrays.stream(words.split("[\\s,;]+"))
                .filter(word -> word.contains("@") && word.length() > FEWEST_LETTERS)
                .forEach(word -> patterns.add(Pattern.quote(word)));
    }

    /** Whether it has nothing but what may be between words, so that its pattern would match everywhere. */
    private static boolean isEmpty(String words) {
        return spaced(words).isEmpty();
    }

    /** A pattern of the words with any space, comma, slash or line break between them. */
    private static String spaced(String words) {
        return Arrays.stream(words.split("[\\s,;]+"))
                .filter(word -> !word.isEmpty())
                .map(AddressMask::word)
                .collect(Collectors.joining(SPACE));
    }

    private static String word(String word) {
        Matcher compound = COMPOUND.matcher(word);
        if (compound.matches()) {
            return Pattern.quote(compound.group(1)) + "(?:straße|strasse|str\\.?)";
        }
        String shortened = STREETS.get(word.toLowerCase(Locale.ROOT));
        return shortened == null
                ? Arrays.stream(word.split("['’]", -1)).map(Pattern::quote).collect(Collectors.joining("['’]?"))
                : "(?:" + Pattern.quote(word) + "|(?:" + shortened + ")\\.?)";
    }

    private static long letters(String words) {
        return words.codePoints().filter(Character::isLetter).count();
    }
}
