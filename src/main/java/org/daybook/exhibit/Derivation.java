package org.daybook.exhibit;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.daybook.record.Coded;
import org.daybook.record.Id;

/**
 * Which exhibits a copy was made from in the program, and how. It never changes: an amendment keeps it.
 *
 * @param method how it was made
 * @param parts what it was made from, in the order in which that is in the copy; at least one
 * @param covered what was made unreadable or inaudible in the copy
 */
public record Derivation(Method method, List<DerivedPart> parts, List<CoveredPart> covered) {
    /** How a copy was made. The codes are stored and never change. */
    public enum Method implements Coded {
        /** Parts of a picture, a page or a recording were covered. */
        REDACTED("redacted-copy"),
        /** One picture of a film. */
        FRAME("frame"),
        /** A stretch of a recording. */
        EXCERPT("excerpt"),
        /** Screenshots of one conversation joined where they overlap. */
        JOINED_SCREENSHOTS("reel");

        private final String code;

        Method(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** @throws IllegalArgumentException if it was made from nothing */
    public Derivation {
        parts = List.copyOf(parts);
        covered = List.copyOf(covered);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a copy of nothing");
        }
    }

    /** The exhibits that it was made from, each once. */
    public List<Id<Exhibit>> originals() {
        return parts.stream().map(DerivedPart::original).distinct().toList();
    }

    /**
     * The given exhibits, and those that were made from any of them, through whatever is between.
     *
     * @param among the exhibits that may be added
     */
    public static Set<Id<Exhibit>> withMadeFrom(Set<Id<Exhibit>> originals, Collection<Exhibit> among) {
        return closure(
                originals,
                found -> among.stream()
                        .filter(exhibit -> isMadeFrom(exhibit, found))
                        .map(Exhibit::id));
    }

    /**
     * An exhibit, and those that it was made from, through whatever is between.
     *
     * @param among the exhibits that may be added
     */
    public static Set<Id<Exhibit>> withSources(Id<Exhibit> copy, Collection<Exhibit> among) {
        return closure(
                Set.of(copy),
                found -> among.stream()
                        .filter(exhibit -> found.contains(exhibit.id()))
                        .map(Exhibit::derivation)
                        .flatMap(Stream::ofNullable)
                        .flatMap(derivation -> derivation.originals().stream()));
    }

    /** What {@code next} finds from what was found is added until it finds nothing more. */
    private static Set<Id<Exhibit>> closure(
            Set<Id<Exhibit>> from, Function<Set<Id<Exhibit>>, Stream<Id<Exhibit>>> next) {
        Set<Id<Exhibit>> found = new HashSet<>(from);
        boolean isMore = true;
        while (isMore) {
            isMore = found.addAll(next.apply(found).toList());
        }
        return found;
    }

    private static boolean isMadeFrom(Exhibit exhibit, Set<Id<Exhibit>> others) {
        Derivation derivation = exhibit.derivation();
        return derivation != null && derivation.originals().stream().anyMatch(others::contains);
    }
}
