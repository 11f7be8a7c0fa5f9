package org.daybook.text;

import org.daybook.record.CopyDeclaration;

/** Says that a diary is a copy, to whom it was handed over and what it holds. */
public record CopyFormatter(Messages messages) {
    /** One sentence, for where there is little room. */
    public String forWhom(CopyDeclaration copy) {
        return messages.get(
                "common.handed-over-copy", copy.recipient(), messages.formats().exactDateTime(copy.made()));
    }

    /** The same with what it holds, for wherever a diary is described. */
    public String of(CopyDeclaration copy) {
        return forWhom(copy) + " " + messages.get("common.handed-over-holds", String.valueOf(copy.entries()));
    }
}
