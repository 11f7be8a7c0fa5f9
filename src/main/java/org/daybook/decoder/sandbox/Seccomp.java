package org.daybook.decoder.sandbox;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.EnumSet;
import java.util.Set;

/**
 * Has the kernel refuse all threads of this process, including running ones, every system call except the few that a
 * running Java machine needs: none that opens a file, makes a socket, starts a program or touches another process.
 */
final class Seccomp {
    private static final int SET_MODE_FILTER = 1;
    private static final int ALL_THREADS = 1;
    private static final int INSTRUCTION = 8;

    // The language of the filter (linux/bpf_common.h) and what it may look at (struct seccomp_data).
    private static final int LOAD = 0x20;
    private static final int JUMP_IF_EQUAL = 0x15;
    private static final int JUMP_IF_ANY_BIT = 0x45;
    private static final int RETURN = 0x06;
    private static final int AT_NUMBER = 0;
    private static final int AT_PROCESSOR = 4;
    private static final int AT_FIRST = 16;
    private static final int AT_SECOND = 24;

    private static final int ALLOW = 0x7fff0000;
    private static final int KILL = 0x80000000;
    private static final int REFUSE = 0x00050000;
    private static final int NOT_PERMITTED = REFUSE | 1;
    /** Makes the C library fall back to the older call, whose arguments can be inspected. */
    private static final int NOT_KNOWN = REFUSE | 38;

    private static final int X86_64 = 0xc000003e;
    private static final int AARCH64 = 0xc00000b7;

    private static final int CLONE_THREAD = 0x10000;
    private static final int HOW_MUCH_CAN_BE_READ = 0x541b;
    private static final int SET_NAME = 15;
    private static final int SET_NAME_OF_MEMORY = 0x53564d41;

    private static final Set<SystemCall> NEVER =
            EnumSet.of(SystemCall.SECCOMP, SystemCall.LANDLOCK_CREATE_RULESET, SystemCall.LANDLOCK_RESTRICT_SELF);

    private final SystemCalls kernel;
    private final MemorySegment filter;

    /** Builds the filter without installing it. */
    Seccomp(SystemCalls kernel) {
        this.kernel = kernel;
        Arena arena = Arena.ofAuto();
        Program program = new Program(arena, kernel.isArm());
        write(program, (int) kernel.call(SystemCall.GETPID));
        filter = arena.allocate(16, 8);
        filter.set(JAVA_SHORT, 0, (short) program.length);
        filter.set(ADDRESS, 8, program.memory);
    }

    /** Returns whether the kernel agreed. The thread must have set {@code no_new_privs} before. */
    boolean filter() {
        return kernel.call(SystemCall.SECCOMP, SET_MODE_FILTER, ALL_THREADS, filter.address()) == 0;
    }

    private static void write(Program program, int own) {
        program.add(LOAD, 0, 0, AT_PROCESSOR);
        program.add(JUMP_IF_EQUAL, 1, 0, program.arm ? AARCH64 : X86_64);
        program.add(RETURN, 0, 0, KILL);
        program.add(LOAD, 0, 0, AT_NUMBER);
        for (SystemCall call : SystemCall.values()) {
            if (NEVER.contains(call) || call.number(program.arm) < 0) {
                continue;
            }
            switch (call) {
                // Threads, but no process.
                case CLONE -> program.allowIf(call, AT_FIRST, JUMP_IF_ANY_BIT, CLONE_THREAD);
                case CLONE3 -> program.answer(call, NOT_KNOWN);
                case IOCTL -> program.allowIf(call, AT_SECOND, JUMP_IF_EQUAL, HOW_MUCH_CAN_BE_READ);
                case TGKILL -> program.allowIf(call, AT_FIRST, JUMP_IF_EQUAL, own);
                case PRLIMIT -> program.allowIf(call, AT_FIRST, JUMP_IF_EQUAL, 0);
                case PRCTL -> program.allowIf(call, AT_FIRST, JUMP_IF_EQUAL, SET_NAME, SET_NAME_OF_MEMORY);
                default -> program.answer(call, ALLOW);
            }
        }
        program.add(RETURN, 0, 0, NOT_PERMITTED);
    }

    /** A sequence of instructions. The number of the call is loaded at the start of each test. */
    private static final class Program {
        private static final int MOST = 256;

        private final MemorySegment memory;
        private final boolean arm;
        private int length;

        Program(Arena arena, boolean arm) {
            this.memory = arena.allocate((long) MOST * INSTRUCTION, INSTRUCTION);
            this.arm = arm;
        }

        void add(int code, int ifTrue, int ifFalse, int operand) {
            long at = (long) length * INSTRUCTION;
            memory.set(JAVA_SHORT, at, (short) code);
            memory.set(JAVA_BYTE, at + 2, (byte) ifTrue);
            memory.set(JAVA_BYTE, at + 3, (byte) ifFalse);
            memory.set(JAVA_INT, at + 4, operand);
            length++;
        }

        void answer(SystemCall call, int answer) {
            add(JUMP_IF_EQUAL, 0, 1, call.number(arm));
            add(RETURN, 0, 0, answer);
        }

        /** Allows a call if the lower half of an argument is one of these, or has one of these bits. */
        void allowIf(SystemCall call, int argument, int test, int... operands) {
            add(JUMP_IF_EQUAL, 0, 2 * operands.length + 2, call.number(arm));
            add(LOAD, 0, 0, argument);
            for (int operand : operands) {
                add(test, 0, 1, operand);
                add(RETURN, 0, 0, ALLOW);
            }
            add(RETURN, 0, 0, NOT_PERMITTED);
        }
    }
}
