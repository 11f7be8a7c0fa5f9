package org.daybook.session.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.daybook.session.OwnProcess;
import org.junit.jupiter.api.Assumptions;

/** Runs a program of the tests in a process of its own, with strace between it and the system. */
public final class Strace {
    private Strace() {}

    /** Skips the test where strace is not there, or may not trace. */
    public static void require() throws Exception {
        boolean works;
        try {
            Process tried = new ProcessBuilder("strace", "-f", "--seccomp-bpf", "-qq", "-e", "trace=fsync", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            works = tried.waitFor() == 0;
        } catch (IOException e) {
            works = false;
        }
        Assumptions.assumeTrue(works, "strace is not there, or may not trace here");
    }

    /**
     * Runs it to the end.
     *
     * @param options of strace
     * @param program a class with a main method
     * @return the lines that it said
     */
    public static List<String> run(List<String> options, Class<?> program, Object... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("strace", "-f", "--seccomp-bpf", "-qq", "-e", "signal=none"));
        command.addAll(options);
        command.addAll(OwnProcess.command(program, arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (InputStream out = process.getInputStream()) {
            String said = new String(out.readAllBytes(), StandardCharsets.US_ASCII);
            if (process.waitFor() != 0) {
                throw new IOException("it ended with " + process.exitValue() + " after: " + said);
            }
            return said.lines().toList();
        }
    }

    /**
     * Runs it, and kills it before it does something for the n-th time; fails if it ends in another way.
     *
     * @param call of the system
     * @return the lines that it had said
     */
    public static List<String> killed(String call, int time, Class<?> program, Object... arguments) throws Exception {
        // Not with --seccomp-bpf, which tells of a call only when it is too late to keep it from happening.
        List<String> command = new ArrayList<>(List.of("strace", "-f", "-qq", "-e", "signal=none"));
        command.addAll(List.of("-e", "trace=" + call, "-e", "inject=" + call + ":signal=KILL:when=" + time));
        command.addAll(OwnProcess.command(program, arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (InputStream out = process.getInputStream()) {
            String said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 128 + 9) {
                throw new IOException("it was not killed");
            }
            return said.lines().toList();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
