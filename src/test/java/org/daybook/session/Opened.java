package org.daybook.session;

/** The case of an open diary, for a test that is on its thread, or alone with it. */
public final class Opened {
    private Opened() {}

    public static OpenCase of(Session session) {
        return session.open;
    }
}
