package org.daybook.record;

import java.time.OffsetDateTime;
import java.util.Set;

/**
 * What a diary that is a copy says of itself.
 *
 * @param recipient to whom it was handed over
 * @param made when it was made
 * @param entries how many entries of the diary it was made from come first in it
 * @param leftOut the codes of what was left out
 */
public record CopyDeclaration(String recipient, OffsetDateTime made, long entries, Set<String> leftOut) {
    public CopyDeclaration {
        leftOut = Set.copyOf(leftOut);
    }
}
