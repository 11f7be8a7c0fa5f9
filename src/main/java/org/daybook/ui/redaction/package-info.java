/** Making a redacted copy of a picture or of pages of a document: what is covered is drawn, named and explained. */
@NullMarked
package org.daybook.ui.redaction;

import org.jspecify.annotations.NullMarked;
