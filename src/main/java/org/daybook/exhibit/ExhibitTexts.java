package org.daybook.exhibit;

import java.util.List;
import java.util.stream.Stream;

/** The texts of an exhibit, for a search. */
final class ExhibitTexts {
    private ExhibitTexts() {}

    static List<String> of(Exhibit exhibit) {
        Stream<String> said = Stream.of(
                exhibit.naming().title(),
                exhibit.naming().description(),
                exhibit.naming().transcript(),
                exhibit.provenance().madeBy(),
                exhibit.provenance().howReceived(),
                exhibit.provenance().original(),
                exhibit.dating().when().words(),
                exhibit.dating().reason(),
                exhibit.handling().privateNote());
        return Stream.of(said, file(exhibit), physicalItem(exhibit), covered(exhibit))
                .flatMap(texts -> texts)
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static Stream<String> file(Exhibit exhibit) {
        FileMetadata file = exhibit.file();
        return file == null ? Stream.of() : Stream.of(file.name(), file.origin().model());
    }

    private static Stream<String> covered(Exhibit exhibit) {
        Derivation derivation = exhibit.derivation();
        return derivation == null
                ? Stream.of()
                : derivation.covered().stream().flatMap(part -> Stream.of(part.what(), part.why()));
    }

    private static Stream<String> physicalItem(Exhibit exhibit) {
        PhysicalItem physicalItem = exhibit.physicalItem();
        if (physicalItem == null) {
            return Stream.of();
        }
        Stream<String> steps = physicalItem.continuity().stream()
                .flatMap(step -> Stream.of(
                        step.from(), step.to(), step.what(), step.when().words()));
        return Stream.concat(Stream.of(physicalItem.delivery(), physicalItem.wrapper(), physicalItem.keptAt()), steps);
    }
}
