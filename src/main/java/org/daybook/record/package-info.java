/**
 * What every record has, whatever its kind: an identifier, a time of event, an origin, and the heading of the case.
 * What only incidents, exhibits or case records have is in the packages of those names.
 */
@NullMarked
package org.daybook.record;

import org.jspecify.annotations.NullMarked;
