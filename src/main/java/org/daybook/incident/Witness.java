package org.daybook.incident;

import org.daybook.record.YesNoAnswer;

/**
 * Someone who saw or heard it.
 *
 * @param name the name or a description, may be empty
 * @param saw what they saw or heard, may be empty
 * @param willing whether they would speak to the police
 * @param contact how to reach them; stored separately, so that the record can be shared without it; may be empty
 */
public record Witness(String name, String saw, YesNoAnswer willing, String contact) {}
