package org.daybook.decoder.sandbox;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.daybook.evidence.codec.CodecLibrary;

/**
 * A program that tries what it must not be able to: first as any program, then in the sandbox. Prints what succeeded.
 * It tries everything once before, so that nothing fails for want of a class.
 */
final class Attempts {
    private final Path folder;
    private final Process other;

    private interface Attempt {
        void make() throws Exception;
    }

    private Attempts(Path folder, Process other) {
        this.folder = folder;
        this.other = other;
    }

    /**
     * Tries.
     *
     * @param args a folder with a file 'secret' in it
     */
    public static void main(String[] args) throws Exception {
        Process other = new ProcessBuilder("sleep", "600").start();
        Attempts attempts = new Attempts(Path.of(args[0]), other);
        // What is not Java is loaded too, and must not make a difference.
        System.out.println("codecs: " + CodecLibrary.load().isPresent());
        try (ExecutorService threads = Executors.newFixedThreadPool(1)) {
            threads.submit(() -> attempts.say("before, older thread", "before")).get();
            attempts.say("before", "before");
            Sandbox sandbox = Sandbox.enter(1L << 30);
            System.out.println("entered: " + sandbox);
            attempts.say("after", "after");
            // A thread that ran before the sandbox was entered.
            threads.submit(() -> attempts.say("after, older thread", "after")).get();
            Thread later = new Thread(() -> attempts.say("after, later thread", "after"));
            later.start();
            later.join();
            System.out.println("other: " + (other.isAlive() ? "alive" : "killed"));
            System.out.flush();
            Runtime.getRuntime().halt(0);
        }
    }

    private void say(String when, String name) {
        Map<String, Attempt> all = new LinkedHashMap<>();
        all.put("read", () -> Files.readString(folder.resolve("secret")));
        all.put("write", () -> Files.writeString(folder.resolve(name + System.nanoTime()), "x"));
        all.put("temporary", () -> Files.delete(Files.createTempFile("attempt", name)));
        all.put("remove", () -> remove(name));
        all.put("list", () -> Files.list(folder).close());
        all.put(
                "memory of others",
                () -> Files.newInputStream(Path.of("/proc/" + other.pid() + "/maps"))
                        .close());
        all.put("listen", () -> new ServerSocket(0).close());
        all.put("send", () -> new DatagramSocket().close());
        all.put("start", () -> new ProcessBuilder("true").start().waitFor());
        StringBuilder done = new StringBuilder();
        all.forEach((what, attempt) -> {
            try {
                attempt.make();
                done.append(what).append(", ");
            } catch (Exception | LinkageError e) {
                // Refused.
            }
        });
        if (name.equals("after")) {
            other.destroyForcibly();
        }
        System.out.println(when + ": " + done);
    }

    private void remove(String name) throws IOException {
        Path doomed = folder.resolve("doomed-" + name);
        if (!name.equals("after")) {
            Files.writeString(doomed, "x");
        }
        Files.delete(doomed);
    }
}
