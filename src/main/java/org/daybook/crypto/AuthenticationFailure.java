package org.daybook.crypto;

/** A ciphertext does not authenticate: wrong key, wrong place, or not one bit as it was written. */
public final class AuthenticationFailure extends Exception {
    private static final long serialVersionUID = 1;

    AuthenticationFailure() {
        super("does not authenticate");
    }
}
