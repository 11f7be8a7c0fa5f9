/** The domain as immutable records: what happened, when, where, who, with what effect. */
@NullMarked
package org.daybook.facts;

import org.jspecify.annotations.NullMarked;
