package org.daybook.sample;

import java.time.OffsetDateTime;
import java.util.function.Supplier;

/**
 * A file of the invented case.
 *
 * @param saved when it was last changed, as the disk says
 * @param content generates its bytes, always the same
 */
record SampleFile(String name, OffsetDateTime saved, Supplier<byte[]> content) {}
