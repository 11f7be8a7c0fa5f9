/** What holds for the suite of tests as a whole: how long it runs, from which seed, and in which folders. */
@NullMarked
package org.daybook.suite;

import org.jspecify.annotations.NullMarked;
