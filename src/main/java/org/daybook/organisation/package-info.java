/**
 * What an organisation that supports people sets for its workers, in one settings file without anything personal. A
 * worker’s own settings are in {@code settings}.
 */
@NullMarked
package org.daybook.organisation;

import org.jspecify.annotations.NullMarked;
