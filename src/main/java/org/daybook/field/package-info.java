/**
 * One question in the form of a record: how it is answered, its value, and who may see it.
 * The fields of incidents and of case records are listed in their packages.
 */
@NullMarked
package org.daybook.field;

import org.jspecify.annotations.NullMarked;
