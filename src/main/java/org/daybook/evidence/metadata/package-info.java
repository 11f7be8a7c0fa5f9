/**
 * What a file says about itself: times, places, devices, sizes, and anything unusual. The only user of
 * metadata-extractor; nothing here judges whether what a file says is true.
 */
@NullMarked
package org.daybook.evidence.metadata;

import org.jspecify.annotations.NullMarked;
