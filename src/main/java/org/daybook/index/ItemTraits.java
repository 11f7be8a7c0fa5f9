package org.daybook.index;

import java.util.List;
import java.util.Set;
import org.daybook.incident.IncidentType;

/**
 * The traits of an item that a {@link SearchCondition} is about.
 *
 * @param places the places, in all versions
 * @param authors the authors of all its versions
 * @param marks its own flags; {@link ItemFlag#HAS_EXHIBIT} follows from other items and is not among them
 */
record ItemTraits(List<IncidentType> kinds, List<String> places, List<String> authors, Set<ItemFlag> marks) {}
