/**
 * Which of many texts have which words, in memory, for search. It knows neither records nor what is typed into the
 * search field.
 */
@NullMarked
package org.daybook.index.text;

import org.jspecify.annotations.NullMarked;
