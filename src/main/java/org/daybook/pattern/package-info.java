/**
 * Neutral counts over the case: how often, when, in what ways, before and after a request to stop. Facts only: no
 * score, no prediction, and no judgement of anybody.
 */
@NullMarked
package org.daybook.pattern;

import org.jspecify.annotations.NullMarked;
