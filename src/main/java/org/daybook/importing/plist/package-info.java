/**
 * Property lists of Apple's systems, binary and XML, read within limits. A library is not used for it: a few hundred
 * bytes of nested references keep the one that there is busy for ever, and objects that overlap fill any memory.
 */
@NullMarked
package org.daybook.importing.plist;

import org.jspecify.annotations.NullMarked;
