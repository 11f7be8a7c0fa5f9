/**
 * Controls of our own: fields for secrets, lists, thumbnails, choices, progress. They know nothing of forms, records
 * or the diary.
 */
@NullMarked
package org.daybook.ui.control;

import org.jspecify.annotations.NullMarked;
