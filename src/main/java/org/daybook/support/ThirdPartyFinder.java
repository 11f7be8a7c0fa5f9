package org.daybook.support;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.KnownPeople;
import org.daybook.casefile.NamedPerson;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.record.PersonDetailKind;

/**
 * Finds everybody but her in a text, by the names in the records. A nickname, or a name that no record has, is not
 * found; the sheet says so.
 */
final class ThirdPartyFinder {
    /** A shorter word, such as an initial, is part of too many others; in Chinese script none is. */
    private static final int SHORTEST = 3;

    /** What divides a name into words: vowel signs and accents belong to their letters. */
    private static final String BETWEEN_WORDS = "[^\\p{L}\\p{M}]+";

    private final Map<String, Pattern> names = new LinkedHashMap<>();

    ThirdPartyFinder(CaseFile caseFile) {
        String own = caseFile.heading().detail(PersonDetailKind.NAME).text();
        List<String> all = new ArrayList<>(CaseRecordKind.CaseRecordGroup.PEOPLE.kinds().stream()
                .flatMap(kind -> caseFile.caseRecords().notWithdrawn(kind).stream())
                .flatMap(person -> KnownPeople.names(person).stream())
                .toList());
        NamedPerson.of(caseFile.incidents().all()).forEach(person -> all.add(person.name()));
        all.forEach(name -> add(name, own));
    }

    /** The names found in a text, each once; empty for none. */
    List<String> in(String text) {
        return names.entrySet().stream()
                .filter(name -> name.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * A name is found by any of its words, unless it is one of her own; a description, such as 'The man in the van',
     * only as a whole.
     */
    private void add(String name, String own) {
        List<String> all = List.of(name.strip().split(BETWEEN_WORDS));
        boolean description =
                all.stream().anyMatch(word -> !word.isEmpty() && Character.isLowerCase(word.codePointAt(0)));
        List<String> words = (description ? Stream.of(name.strip()) : all.stream())
                .filter(ThirdPartyFinder::isName)
                .filter(word -> !List.of(own.split(BETWEEN_WORDS)).contains(word))
                .map(Pattern::quote)
                .toList();
        if (!words.isEmpty()) {
            names.putIfAbsent(
                    name.strip(),
                    Pattern.compile("(?<![\\p{L}\\p{M}])(?:" + String.join("|", words) + ")(?![\\p{L}\\p{M}])"));
        }
    }

    /**
     * Whether a word can be found by itself: many scripts have no capitals, but none begins a name with a small letter.
     */
    private static boolean isName(String word) {
        boolean isLong = word.length() >= SHORTEST || word.codePoints().anyMatch(Character::isIdeographic);
        return isLong && Character.isLetter(word.codePointAt(0)) && !Character.isLowerCase(word.codePointAt(0));
    }
}
