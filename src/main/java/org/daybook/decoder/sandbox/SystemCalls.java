package org.daybook.decoder.sandbox;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;

/** Calls the kernel of Linux by numbers, through the one function of the C library that takes any. */
final class SystemCalls {
    private final MethodHandle call;
    private final boolean arm;

    SystemCalls(boolean arm) {
        this.arm = arm;
        Linker linker = Linker.nativeLinker();
        FunctionDescriptor all = FunctionDescriptor.of(
                JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);
        call = linker.downcallHandle(linker.defaultLookup().findOrThrow("syscall"), all);
    }

    /** Whether these are the numbers of 64-bit ARM, and not those of x86-64. */
    boolean isArm() {
        return arm;
    }

    /** What the kernel answers; negative where it refuses. Arguments that are not given are 0. */
    long call(SystemCall what, long... given) {
        long[] all = new long[6];
        System.arraycopy(given, 0, all, 0, given.length);
        try {
            return (long) call.invokeExact((long) what.number(arm), all[0], all[1], all[2], all[3], all[4], all[5]);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
