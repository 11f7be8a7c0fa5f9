package org.daybook.campaign;

import org.daybook.record.Coded;

/** What an identity is; the code is what is stored. */
public enum IdentityKind implements Coded {
    NUMBER,
    EMAIL,
    /** The name of an account at a service, as the service shows it. */
    HANDLE,
    /** An account at a bank. */
    ACCOUNT,
    /** The name under which somebody paid, where no account is stated. */
    PAYEE,
    /** A name in an export that states no number or account; often the one in the address book of the phone. */
    NAME,
    VEHICLE,
    TRACKER
}
