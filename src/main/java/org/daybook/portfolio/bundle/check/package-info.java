/**
 * Checking a bundle, in a folder or in a ZIP file that a stranger may have made, and what was found. Bundles are
 * written in {@code portfolio.bundle}.
 */
@NullMarked
package org.daybook.portfolio.bundle.check;

import org.jspecify.annotations.NullMarked;
