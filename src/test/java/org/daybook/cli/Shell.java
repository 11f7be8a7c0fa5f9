package org.daybook.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.daybook.cli.output.Terminal;
import org.daybook.crypto.signature.DiarySigner;
import org.daybook.job.portfolio.PortfolioWriters;
import org.daybook.portfolio.PortfolioWriter;
import org.daybook.portfolio.bundle.BundleCompiler;
import org.daybook.portfolio.companion.CompanionWriter;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.upload.UploadWriter;
import org.daybook.progress.Progress;
import org.daybook.session.Diary;
import org.daybook.session.Environment;
import org.daybook.session.unlock.Diaries;
import org.daybook.text.Messages;
import org.jspecify.annotations.Nullable;

/** Runs commands as a terminal would, and keeps what they say. */
final class Shell {
    static final Clock NOON = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneId.of("Europe/London"));

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Clock clock;
    private final Supplier<PortfolioWriters> writers;

    Shell() {
        this(NOON, Shell::writers);
    }

    /** With writers of real portfolios, for example. */
    Shell(Clock clock, Supplier<PortfolioWriters> writers) {
        this.clock = clock;
        this.writers = writers;
    }

    StringWriter out() {
        return out;
    }

    StringWriter err() {
        return err;
    }

    /** Writes numbers and labels and nothing else, so that what the commands do is seen without a PDF. */
    private static final class NumbersWriter implements PortfolioWriter {
        @Override
        public String extension() {
            return "txt";
        }

        @Override
        public void write(PortfolioContent content, @Nullable DiarySigner signer, OutputStream out, Progress progress)
                throws IOException {
            String numbers = content.sheets().stream()
                    .map(sheet -> sheet.number() + "\n")
                    .sorted()
                    .reduce("", String::concat);
            String exhibits = content.exhibits().stream()
                    .map(ExhibitSheet::label)
                    .collect(Collectors.joining(" ", "exhibits: ", "\n"));
            out.write((numbers + exhibits).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Writers that write only numbers and labels. */
    static PortfolioWriters writers() {
        Messages words = new Messages(Locale.UK);
        return new PortfolioWriters(
                new NumbersWriter(),
                new NumbersWriter(),
                new CompanionWriter(words),
                new BundleCompiler(new NumbersWriter(), words),
                new UploadWriter(new NumbersWriter(), words),
                Optional.empty());
    }

    int run(String standardInput, Optional<Terminal.Prompt> prompt, String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        SecureRandom random = new SecureRandom();
        Diaries diaries = Diary.diaries(clock, random);
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                prompt);
        return new Commands(
                        new Environment(clock, random, "Daybook test"),
                        diaries,
                        writers,
                        new Messages(Locale.UK),
                        terminal)
                .run(arguments);
    }
}
