/**
 * What every page of a record has: its versions side by side, its withdrawal, its erasure, and links to other
 * records. The page itself belongs to the kind of record.
 */
@NullMarked
package org.daybook.ui.record;

import org.jspecify.annotations.NullMarked;
