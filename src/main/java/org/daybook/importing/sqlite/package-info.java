/**
 * Reads the rows of a SQLite file without an engine: a stranger's database may hold views, triggers and expressions,
 * none of which is ever run.
 */
@NullMarked
package org.daybook.importing.sqlite;

import org.jspecify.annotations.NullMarked;
