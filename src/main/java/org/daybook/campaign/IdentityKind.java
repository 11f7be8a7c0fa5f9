package org.daybook.campaign;

import org.daybook.record.Coded;

/** What an identity is; the code is what is stored. */
public enum IdentityKind implements Coded {
    NUMBER("number"),
    EMAIL("email"),
    /** The name of an account at a service, as the service shows it. */
    HANDLE("handle"),
    /** An account at a bank. */
    ACCOUNT("account"),
    /** The name under which somebody paid, where no account is stated. */
    PAYEE("payee"),
    /** A name in an export that states no number or account; often the one in the address book of the phone. */
    NAME("name"),
    VEHICLE("vehicle"),
    TRACKER("tracker");

    private final String code;

    IdentityKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
