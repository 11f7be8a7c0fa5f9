/**
 * A phone's backup as it lies on the disk of a computer. It is a stranger's: everything is read within limits, nothing
 * outside its folder, and what is decrypted is never written.
 */
@NullMarked
package org.daybook.importing.phone.backup;

import org.jspecify.annotations.NullMarked;
