package org.daybook.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daybook.incident.IncidentDescription;

/** The beginning of a text. */
public final class Excerpt {
    private static final int LONGEST = 200;
    private static final int FEW = 60;
    private static final Pattern LEADING_NUMBER = Pattern.compile("\\d{1,6}(?= )");

    private Excerpt() {}

    /**
     * The beginning of what happened. Few words may be the same of many incidents, so the first line of the exact words
     * follows in quotation marks.
     */
    public static String of(IncidentDescription what, Messages messages) {
        String happened = oneLine(what.happened());
        if (happened.length() > FEW || what.exactWords().isBlank()) {
            return happened;
        }
        String words = what.exactWords().strip();
        String first = oneLine(words.lines().findFirst().orElse(""));
        boolean goesOn = words.contains("\n") && !first.endsWith("…");
        String quoted = messages.get("timeline.quoted", goesOn ? first + "…" : first);
        return happened.isEmpty() ? quoted : happened + " " + quoted;
    }

    /**
     * The beginning of her own account, which quotes nobody; of an account that was made of imported messages, how many
     * there were and of which service, without the name of who sent them.
     */
    public static String own(String account, Messages messages) {
        String happened = account.strip();
        return oneLine(Stream.of("messages.incident-messages", "messages.incident-calls")
                .map(key -> messages.count(key, leadingNumber(happened)))
                .filter(counted -> happened.endsWith(")")
                        && happened.startsWith(messages.get("messages.incident-happened", counted, "", "")
                                .replace("()", "")
                                .strip()))
                .map(counted -> own(
                        counted, happened.substring(happened.lastIndexOf('(') + 1, happened.length() - 1), messages))
                .findFirst()
                .orElse(happened));
    }

    private static String own(String counted, String service, Messages messages) {
        boolean isNoName = Stream.of("eml", "sms-backup-restore")
                .anyMatch(format -> messages.get("importing.service." + format).equals(service));
        return messages.get(
                isNoName ? "messages.incident-counted-by" : "messages.incident-counted-on", counted, service);
    }

    private static int leadingNumber(String text) {
        Matcher number = LEADING_NUMBER.matcher(text);
        return number.lookingAt() ? Integer.parseInt(number.group()) : 0;
    }

    /** The text in one line for a list, cut where it is long. */
    public static String oneLine(String text) {
        String start = text.length() > LONGEST ? cut(text, LONGEST) + "…" : text;
        return start.replaceAll("\\s+", " ").strip();
    }

    /**
     * A line cut where it is longer than {@code most} characters, with an ellipsis: after a whole word and without
     * its comma, unless that would leave less than half.
     */
    public static String shortened(String line, int most) {
        if (line.length() <= most) {
            return line;
        }
        String start = cut(line, most);
        int space = line.charAt(start.length()) == ' ' ? start.length() : start.lastIndexOf(' ');
        return (space > most / 2 ? start.substring(0, space) : start).replaceAll("[\\s,;:]+$", "") + "…";
    }

    /** At most the first {@code most} characters (UTF-16) of a text, without half of one that needs two. */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        boolean splits = most > 0 && Character.isHighSurrogate(text.charAt(most - 1));
        return text.substring(0, splits ? most - 1 : most);
    }
}
