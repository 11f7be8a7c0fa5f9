/**
 * The frame of every form with its draft, and its parts: fields for days and times, fields that repeat, sections that
 * fold, and what is wrong.
 * Single controls that know nothing of forms are in {@code ui.control}.
 */
@NullMarked
package org.daybook.ui.toolkit.form;

import org.jspecify.annotations.NullMarked;
