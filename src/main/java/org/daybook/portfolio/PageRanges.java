package org.daybook.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Pages of a document, written as for print commands, such as {@code 1-3,7}; ascending and without duplicates.
 *
 * @param ranges none for all pages
 */
public record PageRanges(List<PrintRange> ranges) {
    public static final PageRanges ALL = new PageRanges(List.of());

    /** The largest page number that is accepted. */
    private static final int MOST = 999_999;

    private static final Pattern RANGE = Pattern.compile("\\s*(\\d{1,6})\\s*(?:[-–]\\s*(\\d{1,6})\\s*)?");

    /** @param first from 1, not after {@code last} */
    public record PrintRange(int first, int last) {
        public PrintRange {
            if (first < 1 || last < first || last > MOST) {
                throw new IllegalArgumentException("no pages");
            }
        }

        @Override
        public String toString() {
            return first == last ? String.valueOf(first) : first + "-" + last;
        }
    }

    public PageRanges {
        ranges = List.copyOf(ranges);
    }

    /** Reads what was typed, such as {@code 1-3, 7}; nothing means all pages. Empty if it is not valid. */
    public static Optional<PageRanges> parse(String typed) {
        if (typed.isBlank()) {
            return Optional.of(ALL);
        }
        List<PrintRange> ranges = new ArrayList<>();
        int before = 0;
        for (String part : typed.split(",", -1)) {
            Matcher matcher = RANGE.matcher(part);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            int first = Integer.parseInt(matcher.group(1));
            int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
            if (first <= before || last < first) {
                return Optional.empty();
            }
            ranges.add(new PrintRange(first, last));
            before = last;
        }
        return Optional.of(new PageRanges(ranges));
    }

    /** The same pages after another page was inserted before the first, including that page. */
    public PageRanges behindOneMore() {
        if (ranges.isEmpty()) {
            return this;
        }
        List<PrintRange> moved = new ArrayList<>(List.of(new PrintRange(1, 1)));
        ranges.forEach(range -> moved.add(new PrintRange(range.first() + 1, Math.min(MOST, range.last() + 1))));
        return new PageRanges(moved);
    }

    /** The form that print commands take; empty for all pages. */
    @Override
    public String toString() {
        return ranges.stream().map(PrintRange::toString).collect(Collectors.joining(","));
    }
}
