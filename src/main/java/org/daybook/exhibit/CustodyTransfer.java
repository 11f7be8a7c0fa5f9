package org.daybook.exhibit;

import org.daybook.record.EventTime;

/**
 * One step in the chain of custody of a physical item.
 *
 * @param from who had it, may be empty
 * @param to who handled or took it, may be empty
 * @param what what was done, in her words, may be empty: 'put in a paper bag', 'given to the police'
 */
public record CustodyTransfer(EventTime when, String from, String to, String what) {}
