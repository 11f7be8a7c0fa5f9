package org.daybook.session;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.daybook.crypto.Passphrase;
import org.daybook.vault.OpenVault;
import org.daybook.vault.VaultFile;

/** Opens a diary once, in a process in which nothing was opened before, and prints how long that took. */
public final class ColdOpening {
    private ColdOpening() {}

    public static void main(String[] args) throws Exception {
        SecureRandom random = new SecureRandom();
        if (args.length > 1 && args[1].equals("warm")) {
            long c = cpu();
            Thread warm = new Thread(() -> { try { new WarmUp(Diary.CLOCK, random).run(); } catch (Exception e) { throw new IllegalStateException(e); } });
            warm.start();
            warm.join();
            System.out.printf("warming %.0f; ", (cpu() - c) / 1e6);
        }
        try (Passphrase passphrase = Diary.passphrase()) {
            OpenVault vault = new VaultFile(Diary.CLOCK, random).unlock(Path.of(args[0]), passphrase);
            long cpu = cpu();
            long start = System.nanoTime();
            Session session = OpeningBench.open(vault);
            session.submit(session::timeline).get();
            System.out.printf("%.1f %.1f%n", (System.nanoTime() - start) / 1e6, (cpu() - cpu) / 1e6);
            session.close();
        }
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
