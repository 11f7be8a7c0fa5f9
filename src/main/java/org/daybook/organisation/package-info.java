/** What an organisation that supports people sets for its workers, in one settings file without anything personal. */
@NullMarked
package org.daybook.organisation;

import org.jspecify.annotations.NullMarked;
