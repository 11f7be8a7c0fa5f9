package org.daybook.portfolio.redaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.exhibit.Exhibit;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.redaction.Clue.ClueKind;
import org.daybook.portfolio.redaction.Clue.CluePlace;
import org.daybook.record.CaseHeading;
import org.daybook.record.Id;
import org.daybook.record.PersonDetailKind;
import org.jspecify.annotations.Nullable;

/**
 * Searches the text of a portfolio, as it would be printed, for what may still reveal where the user is. It knows
 * words, not places: what it finds may be harmless, and what it misses may not be.
 */
public final class ClueFinder {
    /** The number of places from which on a person is picked out. */
    private static final int OFTEN = 3;

    private static final String UPPER = "\\p{Lu}[\\p{L}’'-]*";
    /** With words of a limited length, since one may begin after each hyphen and would be read to its end from each. */
    static final Pattern STREETS = Pattern.compile("(?<![\\p{L}\\p{N}])(?:[0-9]+\\s?[a-z]?\\s+)?"
            + "(?:\\p{Lu}[\\p{L}’'-]{0,100}\\s+){1,3}(?:Street|Road|Avenue|Lane|Close|Drive"
            + "|Court|Crescent|Gardens|Grove|Place|Square|Terrace|Way"
            + "|Walk|Mews|Park|View|Hill|House|Green|Row|Yard|Rise|Parade|Wharf|Bridge|Estate|Flats|Rd|Ave)(?!\\p{L})");

    private static final Pattern TOWNS =
            Pattern.compile("(?<!\\p{L})(?:flat|house|apartment|room|studio|home|mov(?:e|ed|ing)|liv(?:e|es|ed|ing)"
                    + "|rent(?:ed|ing)?|stay(?:ed|ing)?)\\s(?:\\p{Ll}+\\s){0,3}?(?:in|at|to|near|outside)\\s"
                    + "(" + UPPER + "(?: " + UPPER + ")*+)");

    private static final Pattern NUMBERS = caseless(
            "(?<!(?:log|crime|reference|collar|incident|entry|page|bus|tram|platform|mobile|phone|telephone)\\s)"
                    + "(?:number|no\\.|flat|apartment|house|door|floor|plot|unit|room)\\s?[0-9]{1,3}[a-z]?(?![\\p{L}\\p{N}/])"
                    + "|[0-9]{1,2}(?:st|nd|rd|th)\\sfloor|(?:first|second|third|fourth|ground|top)\\sfloor");
    private static final Pattern HOME =
            caseless("(?<=(?:my|our|the)\\s(?:own\\s|old\\s|back\\s|front\\s|kitchen\\s|bedroom\\s"
                    + "|living\\s)?)(?:bedroom|window|balcony|landing|hall|hallway"
                    + "|stairs|stairwell|flat|building|block|garden|gate|drive|garage|front door|back door|doorstep|bins|letterbox"
                    + "|porch|entrance|lift|car park|neighbours?|meter cupboard)(?!\\p{L})|next[ -]door(?!\\p{L})");
    private static final Pattern TRAVEL = caseless(
            "(?:the\\s)?[0-9]{1,2}[:.][0-9]{2}\\s(?:bus|tram|train|coach|ferry)(?!\\p{L})|fire (?:stairs|escape|door|exit)"
                    + "|(?:back|side) (?:way|stairs|exit|gate)|(?:walk(?:s|ed)?|drives?|drove|fetch(?:es|ed)?|meets?|met"
                    + "|picks?|picked|collects?|collected)\\s(?:me|us)(?!\\p{L})");
    private static final Pattern SAFEKEEPING =
            caseless("(?:kept|keep|keeps|hid|hidden|hide|stored|stays?)\\s(?!in custody)"
                    + "(?:it\\s|them\\s|a\\s|the\\s|my\\s|safe\\s|away\\s|\\p{L}+\\s){0,3}(?:in|at|under|behind|inside|with|by)\\s"
                    + "(?:a\\s|the\\s|my\\s|her\\s|his\\s)?\\p{L}[\\p{L}’'-]*"
                    + "|(?:locked\\s)?(?:(?<!meter\\s)cupboard|drawer|locker|memory stick|usb stick|biscuit tin|tin)(?!\\p{L})"
                    + "|(?:refuge|shelter|safe house|safety plan|safe word|code ?word|panic alarm|advocate|support worker"
                    + "|counsellor|therapist|helpline|solicitor|women’s aid|idva|isac|marac)(?!\\p{L})");
    private static final Pattern CONFIDENCE = caseless("(?:not|never) to be (?:printed|shown|shared|named|given)"
            + "|do(?:es)? not want to be named|in confidence|confidential|without (?:her|his|their) (?:leave|consent)"
            + "|do not (?:print|show|tell)|secret");
    private static final Pattern FAMILY =
            Pattern.compile("(?<!\\p{L})(?:Mum|Mam|Mom|Mummy|Dad|Daddy|Nan|Nana|Gran|Granny"
                    + "|Grandma|Grandad|Grandpa|Auntie|Aunt|Uncle|[Mm]y (?:\\p{L}+ )?(?:mother|father|sister|brother|son|daughter"
                    + "|children|husband|wife|partner|boyfriend|girlfriend|cousin|niece|nephew|grandmother|grandfather|parents"
                    + "|manager|boss|doctor|school|work|office|gym|church|mosque|temple|gurdwara))(?!\\p{L})");
    /**
     * A name with a title; as a line of its own; or within a sentence, capitalised but not as its first word. Its
     * words are taken possessively, as the stack would not hold those of a long list otherwise.
     */
    private static final Pattern NAMED =
            Pattern.compile("(?:Mrs|Mr|Ms|Miss|Dr)\\.? " + UPPER + "(?: \\p{Lu}\\p{Ll}+)*+|^" + UPPER
                    + "(?: \\p{Lu}\\p{Ll}+)++(?=$|,)|(?<=[\\p{L},;:’”)] )"
                    + "(?<!\\b(?:PC|DC|DS|DI|Sgt|Sergeant|Inspector|Constable) )"
                    + UPPER + "(?: \\p{Lu}\\p{Ll}+)*+");

    /** Police ranks, and what ends the name of an agency; a name with one of them is no clue. */
    private static final Set<String> POLICE =
            Set.of("pc", "dc", "ds", "di", "sgt", "sergeant", "inspector", "constable", "police", "court");

    /** A user name, an address for e-mail or the like, which may be made of an address. */
    private static final Pattern HANDLE =
            Pattern.compile("@?[\\p{L}\\p{N}]+(?:[._@+-][\\p{L}\\p{N}]+)++|@[\\p{L}\\p{N}]++|\\p{L}++\\p{N}++");

    private static final Pattern FILE =
            Pattern.compile(".*\\.(?:jpe?g|png|heic|pdf|txt|eml|docx?|mp[34]|m4a|opus|html|json|zip)");

    private final PrintedTexts texts;
    private final Map<String, ClueKind> kinds = new HashMap<>();
    private final Map<ClueKind, Map<String, FoundWords>> found = new EnumMap<>(ClueKind.class);

    /** Words that were found, as first written. */
    private record FoundWords(
            String words, Set<CluePlace> places, @Nullable Id<Exhibit> exhibit) {}

    private ClueFinder(PrintedTexts texts) {
        this.texts = texts;
    }

    /**
     * The clues by kind, those in most places first.
     *
     * @param whole what would be printed if nothing were withheld
     * @param redaction what is withheld
     * @param heading as in the diary, with details that may not be printed
     * @param names that need not be withheld: the user's, and those of the people responsible
     */
    public static List<Clue> of(
            PrintedTexts texts, PrintedTexts whole, Redaction redaction, CaseHeading heading, Set<String> names) {
        ClueFinder finder = new ClueFinder(texts);
        Set<String> terms = texts.terms();
        RepeatedDisclosureFinder.in(texts.lines(), whole.linesOf(texts), redaction::of).stream()
                .filter(one -> !terms.contains(one.line().text()))
                .forEach(finder::repeated);
        String address = heading.detail(PersonDetailKind.ADDRESS).text();
        finder.address(address);
        finder.handles(key(address));
        finder.look(ClueKind.ADDRESS, NUMBERS);
        finder.streets();
        PlaceWordSelector.words(texts.wheres().stream()
                        .filter(place -> !finder.isFound(place))
                        .toList())
                .stream()
                .filter(word -> isTelling(key(word), names))
                .forEach(word -> finder.look(ClueKind.WHERE, caseless(Mask.bounded(word, Pattern.quote(word)))));
        finder.look(ClueKind.HOME, HOME);
        finder.towns(names);
        finder.otherAlphabets(address);
        finder.look(ClueKind.SAFEKEEPING, SAFEKEEPING);
        if (redaction.discretion().routines()) {
            texts.routines().forEach(finder::routine);
        }
        finder.look(ClueKind.TRAVEL, TRAVEL);
        finder.look(ClueKind.PERSON, FAMILY);
        finder.look(ClueKind.CONFIDENCE, CONFIDENCE);
        finder.people(names);
        finder.files();
        return finder.clues();
    }

    /** Notes each longer word of the address that is not an ordinary one: a town, the name of an estate. */
    private void address(String address) {
        for (String word : address.split("[^\\p{L}]+")) {
            boolean ordinary = OrdinaryWords.hold(word.toLowerCase(Locale.ROOT)) || AddressMask.isKindOfStreet(word);
            if (word.length() > OFTEN && !ordinary) {
                look(ClueKind.ADDRESS, caseless(Mask.bounded(word, Pattern.quote(word))));
            }
        }
    }

    /** Notes names of accounts with a longer word of the address in them, or with the numbers of one of its lines. */
    private void handles(String address) {
        List<String> parts = Pattern.compile("\\p{L}{4,}|[0-9]+[a-z]?(?:/[0-9]+)*(?!\\p{L})")
                .matcher(address)
                .results()
                .map(part -> part.group().replace('/', '-'))
                .filter(part -> !AddressMask.isKindOfStreet(part) && !OrdinaryWords.hold(part))
                .map(part -> Character.isDigit(part.charAt(0)) ? "-" + part + "-" : part)
                .toList();
        for (PrintedTexts.PrintedText line : texts.lines()) {
            Matcher matcher = HANDLE.matcher(line.text());
            while (matcher.find()) {
                String handle = key(matcher.group());
                String spread = "-" + handle.replaceAll("(?<=\\p{L}{2})(?=[0-9])|[._@+]", "-") + "-";
                if (parts.stream().anyMatch(spread::contains)
                        && !FILE.matcher(handle).matches()) {
                    note(ClueKind.ADDRESS, matcher.group(), line, matcher);
                }
            }
        }
    }

    private boolean isFound(String text) {
        return kinds.keySet().stream().anyMatch(key(text)::contains);
    }

    private void repeated(RepeatedDisclosureFinder.Repeated one) {
        CluePlace leftOut = new CluePlace(
                texts.leftOut(one.withheld().name()), spaced(one.withheld().text()));
        found.computeIfAbsent(ClueKind.ECHO, _ -> new LinkedHashMap<>())
                .put(
                        one.sentence(),
                        new FoundWords(
                                one.sentence(),
                                new LinkedHashSet<>(
                                        List.of(new CluePlace(one.line().name(), one.sentence()), leftOut)),
                                null));
    }

    private void look(ClueKind kind, Pattern pattern) {
        for (PrintedTexts.PrintedText line : texts.lines()) {
            Matcher matcher = pattern.matcher(line.text());
            while (matcher.find()) {
                note(kind, spaced(matcher.group()), line, matcher);
            }
        }
    }

    /**
     * Notes streets, without a capitalised word before the name that begins a sentence; a court of law is not a
     * street.
     */
    private void streets() {
        for (PrintedTexts.PrintedText line : texts.lines()) {
            Matcher matcher = STREETS.matcher(line.text());
            while (matcher.find()) {
                String words = spaced(matcher.group());
                while (words.indexOf(' ') > 0 && OrdinaryWords.hold(key(words).split(" ")[0])) {
                    words = words.substring(words.indexOf(' ') + 1);
                }
                words = words.replaceFirst("^[0-9]+\\s?[a-z]?\\s+", "");
                String[] parts = key(words).split(" ");
                if (parts.length > 1
                        && !CommonNames.hold(parts[parts.length - 2])
                        && !PlaceWordSelector.isCourt(words)) {
                    note(ClueKind.STREET, words, line, matcher);
                }
            }
        }
    }

    /** Notes towns where somebody lives, moved to or looked for a home. */
    private void towns(Set<String> names) {
        for (PrintedTexts.PrintedText line : texts.lines()) {
            TOWNS.matcher(line.text())
                    .results()
                    .filter(match ->
                            isTelling(key(match.group(1)), names) && !AddressMask.isKindOfStreet(match.group(1)))
                    .forEach(match -> note(ClueKind.HOME, match.group(1), line, match));
        }
    }

    /** Notes names in other alphabets that sound like the address, a street or a place that was found. */
    private void otherAlphabets(String address) {
        Set<String> keys = Stream.concat(
                        address.lines().flatMap(line -> Stream.of(line.split("[,;]"))),
                        Stream.of(ClueKind.ADDRESS, ClueKind.STREET, ClueKind.WHERE, ClueKind.HOME)
                                .flatMap(kind -> found.getOrDefault(kind, Map.of()).values().stream())
                                .map(FoundWords::words)
                                .filter(words -> words.codePoints().anyMatch(Character::isUpperCase)))
                .flatMap(words -> PhoneticKey.of(words).stream())
                .collect(Collectors.toSet());
        for (PrintedTexts.PrintedText line : texts.lines()) {
            PhoneticKey.in(line.text(), keys).forEach(match -> note(ClueKind.STREET, match.group(), line, match));
        }
    }

    /** Notes words, unless they were picked out for another reason already. */
    private void note(ClueKind kind, String words, PrintedTexts.PrintedText line, MatchResult matcher) {
        boolean listed = kind == ClueKind.PERSON && kinds.get(key(words).replaceFirst("^my ", "")) == ClueKind.WHERE;
        if (listed || kinds.computeIfAbsent(key(words), _ -> kind) != kind) {
            return;
        }
        found.computeIfAbsent(kind, _ -> new LinkedHashMap<>())
                .computeIfAbsent(key(words), _ -> new FoundWords(words, new LinkedHashSet<>(), null))
                .places()
                .add(CluePlace.of(line.name(), line.text(), matcher));
    }

    private void routine(PrintedTexts.PrintedText line) {
        found.computeIfAbsent(ClueKind.ROUTINE, _ -> new LinkedHashMap<>())
                .computeIfAbsent(line.text(), words -> new FoundWords(words, new LinkedHashSet<>(), null))
                .places()
                .add(new CluePlace(line.name(), spaced(line.text())));
    }

    /** Notes people named in several places, each by the first word that tells who it is. */
    private void people(Set<String> names) {
        Map<String, Set<String>> places = new HashMap<>();
        List<Runnable> notes = new ArrayList<>();
        for (PrintedTexts.PrintedText line : texts.lines()) {
            NAMED.matcher(line.text()).results().forEach(match -> {
                List<String> parts = List.of(spaced(match.group()).split(" "));
                boolean leads = parts.stream()
                        .map(ClueFinder::key)
                        .noneMatch(part -> POLICE.contains(part) || AddressMask.isKindOfStreet(part));
                parts.stream()
                        .map(part -> part.replaceFirst("[’']s$|(?<![’'-])[’'-]+$", ""))
                        .filter(part -> leads && isTelling(key(part), names))
                        .findFirst()
                        .ifPresent(part -> {
                            Set<String> in = places.computeIfAbsent(key(part), _ -> new LinkedHashSet<>());
                            in.add(line.name());
                            notes.add(() -> {
                                if (in.size() >= OFTEN) {
                                    note(ClueKind.PERSON, part, line, match);
                                }
                            });
                        });
            });
        }
        notes.forEach(Runnable::run);
    }

    private static boolean isTelling(String part, Set<String> names) {
        return part.length() >= OFTEN
                && !CommonNames.hold(part)
                && names.stream().noneMatch(name -> name.startsWith(part));
    }

    private void files() {
        for (ExhibitSheet sheet : texts.exhibits()) {
            if (sheet.exhibit().file() != null) {
                String said = (sheet.exhibit().naming().title() + ". "
                                + sheet.exhibit().naming().description())
                        .replaceAll("^[. ]+|[. ]+$", "");
                found.computeIfAbsent(ClueKind.FILE, _ -> new LinkedHashMap<>())
                        .put(
                                sheet.label(),
                                new FoundWords(
                                        sheet.label(), Set.of(new CluePlace(texts.name(sheet), said)), sheet.id()));
            }
        }
    }

    private List<Clue> clues() {
        List<Clue> clues = new ArrayList<>();
        found.forEach((kind, words) -> words.values().stream()
                .sorted(Comparator.comparingInt((FoundWords one) -> one.places().size())
                        .reversed())
                .map(one -> new Clue(kind, one.words(), List.copyOf(one.places()), one.exhibit(), List.of()))
                .forEach(clues::add));
        return clues;
    }

    private static String spaced(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }

    private static String key(String words) {
        return words.toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    private static Pattern caseless(String pattern) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + pattern + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
