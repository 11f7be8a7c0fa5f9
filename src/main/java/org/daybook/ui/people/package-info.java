/**
 * The heading of the whole case, and the people named in the diary. A record about a person is written in {@code
 * ui.casefile}.
 */
@NullMarked
package org.daybook.ui.people;

import org.jspecify.annotations.NullMarked;
