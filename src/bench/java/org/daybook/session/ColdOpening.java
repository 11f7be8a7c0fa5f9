package org.daybook.session;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.daybook.crypto.Passphrase;
import org.daybook.session.unlock.UnlockWarmUp;
import org.daybook.vault.OpenVault;
import org.daybook.vault.VaultFile;

/**
 * Opens a diary once in a new process, in which nothing was opened before, or reads its rows with plain SQLite. With the
 * warming up that the program does while a passphrase is typed, or without.
 */
public final class ColdOpening {
    private static final String WARMED = "warmed";
    private static final String PLAIN = "plain";

    private ColdOpening() {}

    /** @param args the file, and perhaps what to do with it */
    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]);
        String how = args.length > 1 ? args[1] : "";
        if (how.equals(PLAIN)) {
            long cpu = OpeningBench.processor();
            System.out.printf("%f %f%n", OpeningBench.readPlain(file), (OpeningBench.processor() - cpu) / 1e6);
            return;
        }
        SecureRandom random = new SecureRandom();
        if (how.equals(WARMED)) {
            new UnlockWarmUp(Diary.CLOCK, random).run(_ -> {});
        }
        try (Passphrase passphrase = Diary.passphrase()) {
            OpenVault vault = new VaultFile(Diary.CLOCK, random).unlock(file, passphrase);
            long cpu = OpeningBench.processor();
            long start = System.nanoTime();
            Session session = OpeningBench.open(vault);
            session.call(OpenCase::timeline).get();
            System.out.printf("%f %f%n", (System.nanoTime() - start) / 1e6, (OpeningBench.processor() - cpu) / 1e6);
            session.close();
        }
    }

    /** Measures in new processes, all three in turns. */
    static void measure(Path file, int rounds) throws Exception {
        Series cold = new Series("first thing in a new process", rounds);
        Series coldCpu = new Series("processor time of that, of all threads", rounds);
        Series warmed = new Series("the same after warming up as while a passphrase is typed", rounds);
        Series warmedCpu = new Series("processor time of that", rounds);
        Series plain = new Series("plain SQLite in a new process", rounds);
        Series plainCpu = new Series("processor time of that", rounds);
        for (int round = 0; round < rounds; round++) {
            add(inNewProcess(file, ""), cold, coldCpu);
            add(inNewProcess(file, WARMED), warmed, warmedCpu);
            add(inNewProcess(file, PLAIN), plain, plainCpu);
        }
        List.of(cold, coldCpu, warmed, warmedCpu, plain, plainCpu).forEach(Series::printAlike);
        cold.printRatio(plain);
        warmed.printRatio(plain);
    }

    private static void add(String[] numbers, Series time, Series cpu) {
        time.add(Double.parseDouble(numbers[0]));
        cpu.add(Double.parseDouble(numbers[1]));
    }

    private static String[] inNewProcess(Path file, String how) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of(
                "-cp", System.getProperty("java.class.path"), ColdOpening.class.getName(), file.toString(), how));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("a process failed");
        }
        return said.strip().split(" ", -1);
    }
}
