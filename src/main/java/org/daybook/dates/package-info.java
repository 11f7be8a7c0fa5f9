/**
 * Days and times as people write them: 'last Friday, about nine' to an {@code EventTime}, with anything doubtful in
 * it. It knows the words of the language from the bundles; fields that show a date are in {@code ui.form}.
 */
@NullMarked
package org.daybook.dates;

import org.jspecify.annotations.NullMarked;
