/**
 * Making a redacted copy of a picture, a document or a recording: what is covered is drawn or named by its time, and
 * explained. The copy is made by {@code job}.
 */
@NullMarked
package org.daybook.ui.redaction;

import org.jspecify.annotations.NullMarked;
