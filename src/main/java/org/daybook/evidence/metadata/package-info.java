/**
 * What a file says of itself: times, places, devices, sizes, and what in it is odd.
 * The only user of metadata-extractor; nothing here judges whether what a file says is true.
 */
@NullMarked
package org.daybook.evidence.metadata;

import org.jspecify.annotations.NullMarked;
