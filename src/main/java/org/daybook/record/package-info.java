/**
 * What every record has, whatever it tells of: an identifier, a time of event, an origin, and the heading of the case.
 * What is peculiar to incidents, exhibits or the rest of the case is in the packages of those names.
 */
@NullMarked
package org.daybook.record;

import org.jspecify.annotations.NullMarked;
