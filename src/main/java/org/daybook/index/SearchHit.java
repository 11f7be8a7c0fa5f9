package org.daybook.index;

import java.util.List;
import org.daybook.record.Id;

/**
 * An item that was found.
 *
 * @param item with all its versions, as it was when it was found
 * @param related the items that belong to it, whose texts may contain the words as well
 */
public record SearchHit(IndexItem item, List<IndexItem> related) {
    public SearchHit {
        related = List.copyOf(related);
    }

    public Id<?> id() {
        return item.id();
    }
}
