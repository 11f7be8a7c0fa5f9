/**
 * What every importer shares: what is chosen to be imported, how it is recognised, and what is read from it. A package
 * below this one knows one family of formats. Nothing here writes into a diary.
 */
@NullMarked
package org.daybook.importing;

import org.jspecify.annotations.NullMarked;
