/**
 * Neutral counts over the case: how often, when, in what ways, before and after somebody was told to stop; and what an
 * officer will ask that is not there yet. Facts only: no score, no prediction, no word about what anybody is.
 */
@NullMarked
package org.daybook.pattern;

import org.jspecify.annotations.NullMarked;
