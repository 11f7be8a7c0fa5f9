package org.daybook.portfolio.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Whether every link and every bookmark of a portfolio leads to what it names. What it names is read from its own
 * words, or,
 * where these are a page's number alone, from the line in which it stands; what it leads to is read from the page,
 * below the
 * place of the destination. Nothing is taken from the names of places, which a fault would have as well.
 */
final class LinkCheck {
    private static final Pattern ON_PAGE =
            Pattern.compile("^(.*?)[\\s,]*\\(?(?:plate on )?(?:[Pp]age|p\\.) (\\d+)\\)?$", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("^(?:[A-Za-z][A-Za-z, ]*? )?(\\d+)(?:$|[:,. ].*)");
    private static final Pattern FIRST_COLUMN = Pattern.compile("^(\\d+) .*");
    private static final Pattern LABEL = Pattern.compile("\\b[A-Z]{1,4}/?\\d+\\b(?!/)");
    private static final Pattern REFERENCE = Pattern.compile("\\b[A-Z]{2,}/\\d+/\\d+\\b");
    private static final Pattern DAY = Pattern.compile("\\b\\d\\d/\\d\\d/\\d{4}\\b");
    /** Destinations lie so far above what they lead to. */
    private static final float BELOW = 7;

    /** So far right stands nothing but a column of pages. */
    private static final float PAGES = 512;

    private static final float SAME_LINE = 2.5f;

    /** So many lines below a destination may be the name of what stands there, so many more what it says. */
    private static final int NEAR = 3;

    private static final int ROW = 14;

    /** So many characters of a title stand on a line however narrow its column is. */
    private static final int ALIKE = 10;

    /** A line of words on a page, from the bottom. */
    private record Line(float baseline, String words) {}

    private final Map<Integer, List<Line>> pages = new HashMap<>();
    private final List<String> problems = new ArrayList<>();
    private int links;
    private int bookmarks;

    /** Looks at all of a document. */
    static LinkCheck of(PDDocument document) throws IOException {
        LinkCheck check = new LinkCheck();
        check.new Reader().getText(document);
        for (int i = 0; i < document.getNumberOfPages(); i++) {
            PDPage page = document.getPage(i);
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link) {
                    check.links++;
                    check.link(document, i + 1, link);
                }
            }
        }
        check.bookmarks(document, document.getDocumentCatalog().getDocumentOutline());
        return check;
    }

    /** What leads elsewhere, a line each. */
    List<String> problems() {
        return problems;
    }

    int links() {
        return links;
    }

    int bookmarks() {
        return bookmarks;
    }

    private void link(PDDocument document, int from, PDAnnotationLink link) throws IOException {
        PDPageXYZDestination to = place(document, link.getDestination());
        String words = link.getContents().strip();
        if (to == null) {
            problems.add("page " + from + ": '" + words + "' leads nowhere");
            return;
        }
        int page = to.retrievePageNumber() + 1;
        Matcher paged = ON_PAGE.matcher(words);
        String named = words;
        if (paged.matches()) {
            named = paged.group(1).strip();
            if (Integer.parseInt(paged.group(2)) != page) {
                problems.add("page " + from + ": '" + words + "' leads to page " + page);
                return;
            }
        }
        List<String> around = around(from, link);
        boolean alone = named.isEmpty() || named.endsWith(":") || isPage(named, page, link);
        List<String> target = target(page, to.getTop());
        // The number of an incident may be that of its page.
        boolean right = isPage(named, page, link) && isNamed(named, target)
                || (alone ? isOfLine(around, target) : isNamed(named, target));
        if (!right && !(named.endsWith(":") && isOfRow(around, target))) {
            problems.add("page " + from + ": '" + words + "' in '" + around.getFirst() + "' leads to page " + page + " "
                    + target.subList(0, Math.min(NEAR, target.size())));
        }
    }

    /** A number alone is a page's where it stands in the last column, else that of what it leads to. */
    private static boolean isPage(String named, int page, PDAnnotationLink link) {
        return named.equals(String.valueOf(page)) && link.getRectangle().getLowerLeftX() > PAGES;
    }

    private void bookmarks(PDDocument document, PDOutlineNode node) throws IOException {
        for (PDOutlineItem item : node.children()) {
            bookmarks++;
            PDPageXYZDestination to = place(document, item.getDestination());
            String title = item.getTitle();
            if (to == null) {
                problems.add("bookmark '" + title + "' leads nowhere");
            } else if (!(item.getDestination() instanceof PDNamedDestination named
                    && named.getNamedDestination().startsWith("group-"))) {
                int page = to.retrievePageNumber() + 1;
                List<String> target = target(page, to.getTop());
                String asked = title.split(" – ", 2)[0];
                if (!isNamed(asked, target)) {
                    problems.add("bookmark '" + title + "' leads to page " + page + " " + target);
                }
            }
            bookmarks(document, item);
        }
    }

    private static PDPageXYZDestination place(PDDocument document, PDDestination destination) throws IOException {
        PDPageDestination page = destination instanceof PDNamedDestination named
                ? document.getDocumentCatalog().findNamedDestinationPage(named)
                : (PDPageDestination) destination;
        return (PDPageXYZDestination) page;
    }

    /** Whether what stands at the destination has this name: the same number or label, or words that begin alike. */
    private static boolean isNamed(String named, List<String> target) {
        Set<String> labels = labels(named);
        Matcher number = NUMBER.matcher(named);
        for (String line : target.subList(0, Math.min(NEAR, target.size()))) {
            Matcher other = NUMBER.matcher(line);
            if (!labels.isEmpty()) {
                if (!Collections.disjoint(labels, labels(line))) {
                    return true;
                }
            } else if (number.matches()) {
                if (other.matches() && other.group(1).equals(number.group(1))) {
                    return true;
                }
            } else if (beginsAlike(squeezed(named), squeezed(line))) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is what the line is about in which a page's number stands: by number, label, day or title. */
    private static boolean isOfLine(List<String> around, List<String> target) {
        String line = around.getFirst();
        Matcher day = DAY.matcher(line);
        if (day.lookingAt()) {
            // A row of the chronology; what shows it stands below its day.
            return target.stream().anyMatch(each -> each.contains(day.group()));
        }
        Set<String> labels = labels(target.getFirst());
        if (!labels.isEmpty()) {
            // In a row or a caption the label is near; in a list it stands in the heading.
            return Stream.concat(
                            around.stream().limit(NEAR), around.stream().filter(each -> each.startsWith("Exhibit ")))
                    .map(LinkCheck::labels)
                    .filter(each -> !each.isEmpty())
                    .findFirst()
                    .filter(each -> !Collections.disjoint(each, labels))
                    .isPresent();
        }
        Matcher number = FIRST_COLUMN.matcher(line);
        if (number.matches()) {
            return isNamed(number.group(1), target);
        }
        if (day.find()) {
            return target.stream().anyMatch(each -> each.contains(day.group()));
        }
        return target.stream().limit(NEAR).map(LinkCheck::squeezed).anyMatch(each -> beginsAlike(each, squeezed(line)));
    }

    /** Numbers that an agency gave a case, of the lines nearest to what is looked at. */
    private static Set<String> references(Stream<String> lines) {
        return lines.limit(NEAR)
                .flatMap(line -> REFERENCE.matcher(line).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    /**
     * Whether it has the reference that stands nearest above the link: in a table it may stand some lines up in the
     * row.
     */
    private static boolean isOfRow(List<String> around, List<String> target) {
        return around.stream()
                .map(line -> references(Stream.of(line)))
                .filter(each -> !each.isEmpty())
                .findFirst()
                .filter(each -> !Collections.disjoint(each, references(target.stream())))
                .isPresent();
    }

    private static boolean beginsAlike(String one, String other) {
        int most = Math.min(ALIKE, one.length());
        return most > 0 && other.contains(one.substring(0, most)) || !other.isEmpty() && one.startsWith(other);
    }

    /** Labels of exhibits in a line. */
    private static Set<String> labels(String line) {
        return LABEL.matcher(line).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00AD…]+", "").toLowerCase(Locale.ROOT);
    }

    /** The lines at and below a place, from above; what stands there may go on over the page. */
    private List<String> target(int page, float top) {
        return Stream.concat(below(page, top - BELOW), below(page + 1, Float.MAX_VALUE))
                .limit(ROW)
                .toList();
    }

    private Stream<String> below(int page, float high) {
        return pages.getOrDefault(page, List.of()).stream()
                .filter(line -> line.baseline() <= high)
                .sorted(Comparator.comparing(Line::baseline).reversed())
                .map(Line::words);
    }

    /** The line in which a link stands and those above it, from below, back to the beginning of the page before. */
    private List<String> around(int page, PDAnnotationLink link) {
        float low = link.getRectangle().getLowerLeftY();
        List<String> lines = new ArrayList<>(above(page, low));
        lines.addAll(above(page - 1, 0));
        return lines;
    }

    private List<String> above(int page, float low) {
        return pages.getOrDefault(page, List.of()).stream()
                .filter(line -> line.baseline() >= low)
                .sorted(Comparator.comparing(Line::baseline))
                .map(Line::words)
                .toList();
    }

    /** Takes the words of each page line by line, in the order from left to right. */
    private final class Reader extends PDFTextStripper {
        private final TreeMap<Float, List<TextPosition>> rows = new TreeMap<>();

        @Override
        protected void processTextPosition(TextPosition text) {
            float baseline = text.getPageHeight() - text.getYDirAdj();
            Float near = rows.floorKey(baseline + SAME_LINE);
            float key = near != null && near > baseline - SAME_LINE ? near : baseline;
            rows.computeIfAbsent(key, _ -> new ArrayList<>()).add(text);
        }

        @Override
        protected void endPage(PDPage page) {
            List<Line> lines = new ArrayList<>();
            rows.forEach((baseline, row) -> lines.add(new Line(baseline, words(row))));
            pages.put(getCurrentPageNo(), lines);
            rows.clear();
        }

        private static String words(List<TextPosition> row) {
            row.sort(Comparator.comparing(TextPosition::getXDirAdj));
            StringBuilder words = new StringBuilder();
            float right = Float.NaN;
            for (TextPosition glyph : row) {
                if (!Float.isNaN(right) && glyph.getXDirAdj() - right > 1.2f) {
                    words.append(' ');
                }
                words.append(glyph.getUnicode());
                right = glyph.getXDirAdj() + glyph.getWidthDirAdj();
            }
            return words.toString().replaceAll("\\s+", " ").strip();
        }
    }
}
