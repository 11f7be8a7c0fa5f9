package org.daybook.portfolio.pdf;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.portfolio.content.IncidentTally;
import org.daybook.portfolio.pdf.section.PrintedExcerpt;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.portfolio.pdf.section.WithheldFormatter;

/**
 * Says how many incidents there are of something, and which if they are few.
 *
 * @param listed how many of a list are shown
 * @param most up to how many incidents are named by number
 */
record TallyFormatter(SectionWording wording, int listed, int most) {
    /** How many, and which if they are few; empty if none. */
    String traced(IncidentTally tally) {
        return traced(tally, most);
    }

    /** The same where so many are few. */
    String traced(IncidentTally tally, int most) {
        if (tally.isNone()) {
            return "";
        }
        if (tally.count() > most) {
            return String.valueOf(tally.count());
        }
        return wording.get("portfolio-pdf.traced", tally.count(), WithheldFormatter.ranges(tally.numbers()));
    }

    /** The words of a key, and how many; empty if none. */
    String labelled(String key, IncidentTally tally) {
        return tally.isNone() ? "" : count(wording.get(key), tally.count());
    }

    /** The same, and which if they are few. */
    String named(String key, IncidentTally tally) {
        return tally.isNone() ? "" : wording.get("portfolio-pdf.kind-count", wording.get(key), traced(tally));
    }

    /** The words of a key, and a number that is no count of incidents; empty for 0. */
    String number(String key, int number) {
        return number == 0 ? "" : count(wording.get(key), number);
    }

    /** Each value with its number, in the values' own order. */
    <T extends Comparable<T>> String tallies(Map<T, IncidentTally> tallies, Function<T, String> key) {
        return new TreeMap<>(tallies)
                .entrySet().stream()
                        .map(each -> count(
                                wording.get(key.apply(each.getKey())),
                                each.getValue().count()))
                        .collect(Collectors.joining("; "));
    }

    /** A name, and how many. */
    String count(String name, int count) {
        return wording.get("portfolio-pdf.kind-count", name, count);
    }

    /**
     * The first of them, and how many others there are.
     *
     * @param length how many characters of each
     */
    String listed(List<String> all, int length) {
        String shown = all.stream()
                .limit(listed)
                .map(each -> PrintedExcerpt.opening(each, length))
                .collect(Collectors.joining("; "));
        return all.size() > listed ? wording.get("portfolio-pdf.and-others", shown, all.size() - listed) : shown;
    }
}
