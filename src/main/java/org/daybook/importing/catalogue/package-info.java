/**
 * All importers, in the order in which they are asked whether they know a file, and the preview of an import. The
 * formats are in the other packages of {@code importing}.
 */
@NullMarked
package org.daybook.importing.catalogue;

import org.jspecify.annotations.NullMarked;
