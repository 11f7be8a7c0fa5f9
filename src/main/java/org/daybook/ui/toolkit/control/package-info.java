/** Controls of our own: lists, choices, rows, columns and fields. They know nothing of forms, records or the diary. */
@NullMarked
package org.daybook.ui.toolkit.control;

import org.jspecify.annotations.NullMarked;
