/**
 * One question that is asked of a record: how it is answered, what is said in it, and who may be shown that. Which
 * fields an incident or a case record has stands with these.
 */
@NullMarked
package org.daybook.field;

import org.jspecify.annotations.NullMarked;
