package org.daybook.decoder.sandbox;

/** System calls of Linux, each with its number on both kinds of processor; -1 where there is none. */
enum SystemCall {
    // What confines.
    PRCTL(157, 167),
    PRLIMIT(302, 261),
    SECCOMP(317, 277),
    LANDLOCK_CREATE_RULESET(444, 444),
    LANDLOCK_RESTRICT_SELF(446, 446),

    // What is looked at more closely.
    CLONE(56, 220),
    CLONE3(435, 435),
    IOCTL(16, 29),
    TGKILL(234, 131),

    // What a running Java machine needs, none of which opens, starts or sends anything.
    ARCH_PRCTL(158, -1),
    BRK(12, 214),
    CLOCK_GETRES(229, 114),
    CLOCK_GETTIME(228, 113),
    CLOCK_NANOSLEEP(230, 115),
    CLOSE(3, 57),
    EXIT(60, 93),
    EXIT_GROUP(231, 94),
    FSTAT(5, 80),
    FUTEX(202, 98),
    GETCPU(309, 168),
    GETEGID(108, 177),
    GETEUID(107, 175),
    GETGID(104, 176),
    GETPID(39, 172),
    GETRANDOM(318, 278),
    GETRUSAGE(98, 165),
    GETTID(186, 178),
    GETTIMEOFDAY(96, 169),
    GETUID(102, 174),
    GET_MEMPOLICY(239, 236),
    LSEEK(8, 62),
    LSTAT(6, -1),
    MADVISE(28, 233),
    MEMBARRIER(324, 283),
    MINCORE(27, 232),
    MMAP(9, 222),
    MPROTECT(10, 226),
    MREMAP(25, 216),
    MUNMAP(11, 215),
    NANOSLEEP(35, 101),
    NEWFSTATAT(262, 79),
    POLL(7, -1),
    PPOLL(271, 73),
    PREAD64(17, 67),
    READ(0, 63),
    READV(19, 65),
    RESTART_SYSCALL(219, 128),
    RSEQ(334, 293),
    RT_SIGACTION(13, 134),
    RT_SIGPROCMASK(14, 135),
    RT_SIGRETURN(15, 139),
    SCHED_GETAFFINITY(204, 123),
    SCHED_YIELD(24, 124),
    SET_ROBUST_LIST(273, 99),
    SET_TID_ADDRESS(218, 96),
    SIGALTSTACK(131, 132),
    STAT(4, -1),
    STATX(332, 291),
    SYSINFO(99, 179),
    TIMES(100, 153),
    UNAME(63, 160),
    WRITE(1, 64),
    WRITEV(20, 66);

    private final int intel;
    private final int arm;

    SystemCall(int intel, int arm) {
        this.intel = intel;
        this.arm = arm;
    }

    int number(boolean onArm) {
        return onArm ? arm : intel;
    }
}
