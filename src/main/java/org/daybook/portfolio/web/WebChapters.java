package org.daybook.portfolio.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.daybook.pdf.structure.StructureElement;
import org.daybook.portfolio.pdf.section.AnchorNames;

/**
 * The portfolio in chapters, as its headings divide it, and what it says under each of its places: every incident,
 * exhibit and list of versions begins at one.
 */
final class WebChapters {
    /** What the page shows item by item, and so not as a chapter. */
    private static final Set<String> BY_ITEM =
            Set.of(AnchorNames.SHEETS, AnchorNames.EXHIBITS_IN_FULL, AnchorNames.EARLIER);

    /** What only repeats, as a list or for print, what the page shows in its own way. */
    private static final Set<String> PRINT_ONLY = Set.of(
            AnchorNames.CHRONOLOGY,
            AnchorNames.TIMELINE,
            AnchorNames.EXHIBITS,
            AnchorNames.PLATES,
            AnchorNames.KEY_PICTURES,
            AnchorNames.ENTRIES,
            AnchorNames.ACCOUNT);

    private static final String COVER = "cover";

    private final SequencedMap<String, Chapter> chapters = new LinkedHashMap<>();
    private final Map<String, List<StructureElement>> byPlace = new HashMap<>();
    private final Map<String, Integer> pages = new HashMap<>();

    /**
     * A chapter.
     *
     * @param place the name of its beginning
     * @param part the title of the part it is in; empty if it stands alone
     */
    record Chapter(String place, String part, String title, int page, List<StructureElement> elements) {
        /** Whether the page only says where it is in the PDF. */
        boolean isPrintOnly() {
            return PRINT_ONLY.contains(place);
        }
    }

    WebChapters(StructureElement document) {
        document.all().forEach(element -> element.places().forEach(place -> pages.putIfAbsent(place, element.page())));
        document.kids().forEach(element -> add(element, ""));
        byPlace(document);
    }

    /** Those that the page has, in their order. */
    List<Chapter> all() {
        return chapters.values().stream()
                .filter(chapter -> !BY_ITEM.contains(chapter.place()))
                .toList();
    }

    /** The page of each place. */
    Map<String, Integer> pages() {
        return pages;
    }

    /** What stands under a heading that is this place, without the heading; empty if there is none. */
    List<StructureElement> under(String place) {
        return byPlace.getOrDefault(place, List.of());
    }

    private void add(StructureElement element, String part) {
        Optional<StructureElement> heading = element.kids().stream()
                .findFirst()
                .filter(first -> first.isHeading() && !first.places().isEmpty());
        if (heading.isEmpty()) {
            // A short report has no sections: what it says first is its front page.
            String place =
                    chapters.isEmpty() ? COVER : chapters.sequencedKeySet().getLast();
            Chapter open = chapters.getOrDefault(place, new Chapter(place, part, "", 1, List.of()));
            List<StructureElement> longer = new ArrayList<>(open.elements());
            longer.add(element);
            chapters.put(place, new Chapter(place, open.part(), open.title(), open.page(), longer));
            return;
        }
        String place = heading.get().places().getFirst();
        String title = heading.get().words();
        if (place.startsWith(AnchorNames.part(""))) {
            element.kids().stream().filter(kid -> kid.type().equals("Sect")).forEach(kid -> add(kid, title));
        } else {
            List<StructureElement> rest =
                    element.kids().subList(1, element.kids().size());
            chapters.put(place, new Chapter(place, part, title, heading.get().page(), rest));
        }
    }

    private void byPlace(StructureElement within) {
        for (StructureElement kid : within.kids()) {
            boolean isItem = kid.type().equals("Sect")
                    && !kid.kids().isEmpty()
                    && kid.kids().getFirst().isHeading();
            if (isItem) {
                List<StructureElement> rest = kid.kids().subList(1, kid.kids().size());
                kid.kids().getFirst().places().forEach(place -> byPlace.putIfAbsent(place, rest));
            }
            byPlace(kid);
        }
    }
}
