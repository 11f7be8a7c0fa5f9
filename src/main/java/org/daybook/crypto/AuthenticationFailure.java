package org.daybook.crypto;

/** A ciphertext does not authenticate: the key or the associated data is wrong, or a bit was changed. */
public final class AuthenticationFailure extends Exception {
    private static final long serialVersionUID = 1;

    /** What was read may also authenticate and still have another form. */
    public AuthenticationFailure() {
        super("does not authenticate");
    }
}
