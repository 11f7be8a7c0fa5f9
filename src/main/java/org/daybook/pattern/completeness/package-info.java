/**
 * What an officer will ask that is not yet written down, found record by record. Counts of what is written down are in
 * {@code pattern}.
 */
@NullMarked
package org.daybook.pattern.completeness;

import org.jspecify.annotations.NullMarked;
