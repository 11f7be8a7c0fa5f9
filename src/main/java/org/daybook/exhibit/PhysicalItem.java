package org.daybook.exhibit;

import java.util.List;

/**
 * A physical item: a gift, a letter, a parcel, something damaged.
 *
 * @param delivery how it came, may be empty
 * @param wrapper wrapper, postmark and sender's details, may be empty
 * @param keptAt where it is kept now, may be empty
 * @param continuity its chain of custody: who handled it when, and to whom it was given, in order
 */
public record PhysicalItem(String delivery, String wrapper, String keptAt, List<CustodyTransfer> continuity) {
    public static final PhysicalItem NOT_SAID = new PhysicalItem("", "", "", List.of());

    public PhysicalItem {
        continuity = List.copyOf(continuity);
    }
}
