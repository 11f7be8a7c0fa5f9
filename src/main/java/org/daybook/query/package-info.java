/**
 * What is typed into the search field, read: days, people, kinds of incident and places in everyday words. It knows the
 * language's words from the bundles, and no toolkit.
 */
@NullMarked
package org.daybook.query;

import org.jspecify.annotations.NullMarked;
