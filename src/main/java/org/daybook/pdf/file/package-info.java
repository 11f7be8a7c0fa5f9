/**
 * Pages and tags written as a signed PDF/A-3a file, object by object, so that the whole is never in memory. The
 * content of the pages comes from {@code pdf.layout}.
 */
@NullMarked
package org.daybook.pdf.file;

import org.jspecify.annotations.NullMarked;
