/**
 * Untrusted PDF files, drawn as pictures within limits of time and memory. It writes no PDF and, like {@code
 * evidence.picture}, is meant for the decoding process.
 */
@NullMarked
package org.daybook.pdf.render;

import org.jspecify.annotations.NullMarked;
