package org.daybook.decoder.sandbox;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Locale;
import java.util.Set;

/**
 * Permanently drops what this process does not need: opening files, making sockets, starting programs, gaining
 * privileges, using more than a limit of memory, or outliving the thread that started it. What is open stays open,
 * and what is loaded can be used; everything needed must be loaded before.
 *
 * @param privileges whether no privilege can be gained any more
 * @param files whether Landlock holds for the thread that entered, and those that it starts
 * @param calls whether Seccomp holds for all threads
 */
public record Sandbox(boolean privileges, boolean files, boolean calls) {
    private static final String ARM = "aarch64";
    private static final Set<String> PROCESSORS = Set.of(ARM, "amd64", "x86_64");

    private static final int SET_PARENT_DEATH_SIGNAL = 1;
    private static final int SET_DUMPABLE = 4;
    private static final int SET_NO_NEW_PRIVILEGES = 38;
    private static final int SIGKILL = 9;

    private static final int FILE_SIZE = 1;
    private static final int DATA = 2;
    private static final int CORE = 4;
    private static final int OPEN_FILES = 7;

    /** The result on a system without any of these. */
    private static final Sandbox NONE = new Sandbox(false, false, false);

    /**
     * Enters the sandbox on the calling thread. What the kernel does not support is left out.
     *
     * @param memory the most writable memory of the process in bytes, including what it already has
     */
    public static Sandbox enter(long memory) {
        if (!isDue()) {
            return NONE;
        }
        SystemCalls kernel = new SystemCalls(processor().equals(ARM));
        // Both are created first, since no class can be loaded once one of them is in force.
        Landlock landlock = new Landlock(kernel);
        Seccomp seccomp = new Seccomp(kernel);
        kernel.call(SystemCall.PRCTL, SET_PARENT_DEATH_SIGNAL, SIGKILL);
        // No other program running as her user may read its memory.
        kernel.call(SystemCall.PRCTL, SET_DUMPABLE, 0);
        boolean privileges = kernel.call(SystemCall.PRCTL, SET_NO_NEW_PRIVILEGES, 1) == 0;
        boolean files = landlock.takeAll();
        limit(kernel, CORE, 0);
        limit(kernel, FILE_SIZE, 0);
        limit(kernel, OPEN_FILES, 0);
        limit(kernel, DATA, memory);
        return new Sandbox(privileges, files, seccomp.filter());
    }

    /** Whether this system can close a process off, so that one which is not is not to be trusted with anything. */
    public static boolean isDue() {
        return PROCESSORS.contains(processor())
                && System.getProperty("os.name", "").startsWith("Linux");
    }

    private static String processor() {
        return System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    }

    private static void limit(SystemCalls kernel, int what, long most) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment softAndHard = arena.allocate(JAVA_LONG, 2);
            softAndHard.setAtIndex(JAVA_LONG, 0, most);
            softAndHard.setAtIndex(JAVA_LONG, 1, most);
            kernel.call(SystemCall.PRLIMIT, 0, what, softAndHard.address(), 0);
        }
    }

    /**
     * Whether files cannot be opened by any thread. Seccomp alone sees to that; older kernels have no Landlock to stand
     * behind it.
     */
    public boolean isTight() {
        return privileges && calls;
    }
}
