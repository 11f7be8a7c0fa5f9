package org.daybook.decoder.sandbox;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * Denies the calling thread, and any thread it starts, further access to files and, as far as the kernel supports it,
 * to the network (Linux 5.13 and later, where Landlock is enabled). Files already open stay open.
 */
record Landlock(SystemCalls kernel) {
    private static final int VERSION_ASKED = 1;
    /** All file rights known to each version, starting with version 1. */
    private static final long[] FILES = {0x1fff, 0x3fff, 0x7fff, 0x7fff, 0xffff};

    private static final long BIND_AND_CONNECT = 3;
    private static final long SOCKETS_WITHOUT_A_FILE = 1;
    private static final int NETWORK_SINCE = 4;
    private static final int SCOPES_SINCE = 6;

    /** Returns whether the kernel agreed. The thread must have set {@code no_new_privs} before. */
    boolean takeAll() {
        int version = (int) kernel.call(SystemCall.LANDLOCK_CREATE_RULESET, 0, 0, VERSION_ASKED);
        if (version < 1) {
            return false;
        }
        try (Arena arena = Arena.ofConfined()) {
            // A kernel refuses a longer structure than it knows, unless the rest is zero.
            MemorySegment handled = arena.allocate(JAVA_LONG, 3);
            handled.setAtIndex(JAVA_LONG, 0, FILES[Math.min(version, FILES.length) - 1]);
            handled.setAtIndex(JAVA_LONG, 1, version < NETWORK_SINCE ? 0 : BIND_AND_CONNECT);
            handled.setAtIndex(JAVA_LONG, 2, version < SCOPES_SINCE ? 0 : SOCKETS_WITHOUT_A_FILE);
            // No rule is added, so that nothing handled is allowed.
            long ruleset = kernel.call(SystemCall.LANDLOCK_CREATE_RULESET, handled.address(), handled.byteSize(), 0);
            return ruleset >= 0
                    && kernel.call(SystemCall.LANDLOCK_RESTRICT_SELF, ruleset, 0) == 0
                    && kernel.call(SystemCall.CLOSE, ruleset) == 0;
        }
    }
}
