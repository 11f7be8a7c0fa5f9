package org.daybook.portfolio;

import java.util.List;
import org.daybook.pdf.structure.StructureElement;

/**
 * What a portfolio says, with the pages where it says it.
 *
 * @param document all of it; its pages are counted through all files
 * @param firstPages the first page of each file
 */
public record PortfolioStructure(StructureElement document, List<Integer> firstPages) {
    public PortfolioStructure {
        firstPages = List.copyOf(firstPages);
    }
}
