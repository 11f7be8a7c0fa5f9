/** All importers, in the order in which they are asked whether they know a file. */
@NullMarked
package org.daybook.importing.catalogue;

import org.jspecify.annotations.NullMarked;
