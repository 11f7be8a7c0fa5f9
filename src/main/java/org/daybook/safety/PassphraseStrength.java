package org.daybook.safety;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.daybook.record.Coded;

/**
 * Estimates how long a passphrase withstands someone who has the file and guesses on their own computers.
 *
 * <p>The estimate is zxcvbn's, capped by our own rules, since it rates well-known phrases far too high. Costs up to
 * some tenths of a second: not for the JavaFX thread. It is only an estimate, and the words shown claim no more. Safe
 * for use by any thread.
 */
public final class PassphraseStrength {
    /** Shorter passphrases are not accepted for a new diary. */
    public static final int SHORTEST = 12;

    private static final int LONGEST_MEASURED = 100;
    private static final double WEAK_BELOW = 10;
    private static final double FAIR_BELOW = 14;
    private static final int FEWEST_DIFFERENT = 6;
    private static final Set<String> WELL_KNOWN = Set.of(
            "correcthorsebatterystaple",
            "tobeornottobe",
            "tobeornottobethatisthequestion",
            "letmeinplease",
            "iloveyouforever",
            "iloveyousomuch",
            "maytheforcebewithyou",
            "thequickbrownfox",
            "thequickbrownfoxjumpsoverthelazydog",
            "onceuponatime",
            "godsavetheking",
            "godsavethequeen",
            "happybirthdaytoyou",
            "ourfatherwhoartinheaven",
            "opensesame",
            "thisismypassword",
            "mypasswordissecret",
            "youllneverwalkalone",
            "keepcalmandcarryon",
            "twinkletwinklelittlestar");

    private final Zxcvbn zxcvbn = new Zxcvbn();

    /** The grade of a passphrase. */
    public enum Grade implements Coded {
        /** Nothing typed. */
        NONE,
        /** Shorter than is accepted. */
        TOO_SHORT,
        /** Found within days. */
        WEAK,
        /** Would take a determined guesser a long time. */
        FAIR,
        /** Beyond what anyone is known to try. */
        STRONG
    }

    /** Grades {@code chars} and zeroes them. */
    public synchronized Grade grade(char[] chars) {
        try {
            if (chars.length == 0) {
                return Grade.NONE;
            }
            if (Character.codePointCount(chars, 0, chars.length) < SHORTEST) {
                return Grade.TOO_SHORT;
            }
            return isWellKnown(chars) || isMonotonous(chars) ? Grade.WEAK : measured(chars);
        } finally {
            Arrays.fill(chars, '\0');
        }
    }

    private Grade measured(char[] chars) {
        CharBuffer text = CharBuffer.wrap(chars, 0, Math.min(chars.length, LONGEST_MEASURED));
        double guesses = zxcvbn.measure(text).getGuessesLog10();
        if (guesses < WEAK_BELOW) {
            return Grade.WEAK;
        }
        return guesses < FAIR_BELOW ? Grade.FAIR : Grade.STRONG;
    }

    private static boolean isWellKnown(char[] chars) {
        StringBuilder letters = new StringBuilder(chars.length);
        for (char c : chars) {
            if (Character.isLetter(c)) {
                letters.append(c);
            }
        }
        String phrase = letters.toString().toLowerCase(Locale.ROOT);
        return WELL_KNOWN.stream().anyMatch(known -> phrase.contains(known) && phrase.length() - known.length() < 8);
    }

    private static boolean isMonotonous(char[] chars) {
        return CharBuffer.wrap(chars).chars().distinct().count() < FEWEST_DIFFERENT;
    }
}
