package org.daybook.session;

import java.security.SecureRandom;
import java.time.Clock;
import org.daybook.ledger.Ledger;
import org.daybook.vault.OpenVault;

/**
 * What the program is given by where it runs, and tests by themselves.
 *
 * @param clock stamps what is recorded
 * @param random for keys and ids
 * @param program its name and version, written on every entry
 */
public record Environment(Clock clock, SecureRandom random, String program) {
    public Ledger ledger(OpenVault vault) {
        return new Ledger(vault, clock, random, program);
    }
}
