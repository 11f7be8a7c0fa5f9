package org.daybook.casefile;

import java.time.LocalDate;
import org.daybook.casefile.entry.Authorship;

/**
 * Records that what somebody typed for another person was read back to that person.
 *
 * @param agreed whether the person agreed that it is what they said
 * @param on the day on which it was read back
 * @param said what they said about it, such as what is wrong; may be empty
 * @param by who read it back
 */
public record ReadBack(boolean agreed, LocalDate on, String said, Authorship by) {}
