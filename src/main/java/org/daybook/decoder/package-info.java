/**
 * Decodes untrusted files in a separate process that holds no key and can be killed. The decoders themselves are in
 * {@code evidence} and {@code pdf.render}; here are the two ends of the pipe between the processes.
 */
@NullMarked
package org.daybook.decoder;

import org.jspecify.annotations.NullMarked;
