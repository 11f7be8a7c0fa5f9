/**
 * Texts folded for the search, and what they must contain. It knows neither records nor what is typed into the search
 * field.
 */
@NullMarked
package org.daybook.index.text;

import org.jspecify.annotations.NullMarked;
