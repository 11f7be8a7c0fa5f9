package org.daybook.decoder;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.evidence.codec.CodecLibrary;

/**
 * How the decoder is started: by the Java runtime of this program, without its environment and with few of its
 * libraries.
 */
record DecoderLauncher(DecoderLimits limits) {
    /** The names of the libraries that read pictures and documents; the decoder gets no others. */
    private static final List<String> LIBRARIES = List.of(
            "classes", "daybook", "pdfbox", "fontbox", "commons-logging", "metadata-extractor", "imageio-", "common-");

    Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words()).redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        // Windows cannot start a program without this variable.
        environment.keySet().retainAll(List.of("SystemRoot"));
        return builder.start();
    }

    List<String> words() {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        String nowhere = windows ? "NUL" : "/dev/null";
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"))
                        .resolve("bin")
                        .resolve(windows ? "java.exe" : "java")
                        .toString(),
                "-Xmx" + limits.heap() + "m",
                "-XX:+UseSerialGC",
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=20",
                // Compiling for good pays later than a decoder usually lives: half the processor time of its first
                // picture.
                "-XX:Tier4InvocationThreshold=150000",
                "-XX:Tier4MinInvocationThreshold=18000",
                "-XX:Tier4CompileThreshold=450000",
                "-XX:Tier4BackEdgeThreshold=480000",
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + nowhere,
                "-Xlog:disable",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-Djava.util.logging.config.class=org.daybook.SilentLogConfiguration",
                "-Djava.io.tmpdir=" + nowhere,
                "-Duser.home=" + nowhere));
        String codecs = System.getProperty(CodecLibrary.FOLDER);
        if (codecs != null) {
            words.add("-D" + CodecLibrary.FOLDER + "=" + codecs);
        }
        words.addAll(List.of("-cp", classPath(), DecoderProgram.class.getName(), String.valueOf(limits.memory())));
        return words;
    }

    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path", "").split(File.pathSeparator))
                .filter(DecoderLauncher::isWanted)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean isWanted(String entry) {
        Path name = Path.of(entry).getFileName();
        return name != null && LIBRARIES.stream().anyMatch(name.toString()::startsWith);
    }
}
