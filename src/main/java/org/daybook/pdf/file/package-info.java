/**
 * Pages and tags written as a signed PDF/A-3a file, object by object, so that memory does not hold the whole.
 * What stands on the pages comes from {@code pdf.layout}.
 */
@NullMarked
package org.daybook.pdf.file;

import org.jspecify.annotations.NullMarked;
