package org.daybook.cli.secret;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.daybook.cli.output.CommandFailure;
import org.daybook.cli.output.CommandOutput;
import org.daybook.cli.output.ExitCode;
import org.daybook.cli.output.Terminal;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.crypto.RecoveryCodeFailure;
import org.daybook.safety.PassphraseStrength;
import org.daybook.safety.PassphraseStrength.Grade;

/**
 * Gets the passphrase from the console or from the first line of standard input, never as a {@code String}, so that
 * every array it passed through can be wiped. It is never taken from an argument or the environment, where other
 * programs could read it.
 */
public record PassphraseReader(CommandOutput output) {
    private static final int LONGEST = 4096;

    /** The passphrase of an existing diary; the caller closes it. */
    public Passphrase existing(boolean fromStandardInput) throws CommandFailure {
        return notEmpty(fromStandardInput ? firstLine() : ask("cli.ask.passphrase"));
    }

    /** The password of a phone's backup; the caller closes it. */
    public Passphrase ofBackup(boolean fromStandardInput) throws CommandFailure {
        return notEmpty(fromStandardInput ? firstLine() : ask("cli.ask.backup-password"));
    }

    /** The recovery code of an existing diary; the caller closes it. */
    public RecoveryCode recoveryCode(boolean fromStandardInput) throws CommandFailure {
        try {
            return RecoveryCode.parse(fromStandardInput ? firstLine() : ask("cli.ask.recovery-code"));
        } catch (RecoveryCodeFailure e) {
            throw new CommandFailure("cli.not-a-recovery-code", ExitCode.USAGE);
        }
    }

    /** The passphrase for a new diary, typed twice on a console; the caller closes it. */
    public Passphrase forNew(boolean fromStandardInput) throws CommandFailure {
        if (fromStandardInput) {
            return notEmpty(firstLine());
        }
        Passphrase first = notEmpty(ask("cli.ask.new-passphrase"));
        try (Passphrase second = Passphrase.of(ask("cli.ask.again"))) {
            if (!first.sameAs(second)) {
                first.close();
                throw new CommandFailure("cli.passphrases-differ", ExitCode.USAGE);
            }
            return first;
        }
    }

    /**
     * The passphrase for a new diary, as {@link #forNew} gets it, if it is not easy to guess.
     *
     * @param weakToo accepts an easy one anyway, after a warning
     */
    public Passphrase forNewDiary(boolean fromStandardInput, boolean weakToo) throws CommandFailure {
        Passphrase typed = forNew(fromStandardInput);
        Grade grade = new PassphraseStrength().grade(typed.toCharacters());
        if (grade == Grade.STRONG || grade == Grade.FAIR) {
            return typed;
        }
        if (!weakToo) {
            typed.close();
            throw new CommandFailure("cli.weak-passphrase", ExitCode.USAGE);
        }
        output.warn("cli.weak-passphrase-used");
        return typed;
    }

    private char[] ask(String key) throws CommandFailure {
        Terminal.Prompt prompt =
                output.terminal().prompt().orElseThrow(() -> new CommandFailure("cli.nobody-to-ask", ExitCode.USAGE));
        return prompt.ask(output.messages().get(key));
    }

    private static Passphrase notEmpty(char[] typed) throws CommandFailure {
        Passphrase passphrase = Passphrase.of(typed);
        if (passphrase.isEmpty()) {
            passphrase.close();
            throw new CommandFailure("cli.empty-passphrase", ExitCode.USAGE);
        }
        return passphrase;
    }

    private char[] firstLine() throws CommandFailure {
        byte[] bytes = new byte[LONGEST];
        try {
            int length = readLine(output.terminal().in(), bytes);
            CharBuffer decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
            char[] line = new char[decoded.remaining()];
            decoded.get(line);
            Arrays.fill(decoded.array(), '\0');
            return line;
        } catch (CharacterCodingException e) {
            throw new CommandFailure("cli.not-utf8", ExitCode.USAGE);
        } catch (IOException e) {
            throw new CommandFailure("cli.no-input", ExitCode.COULD_NOT);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** Reads up to the end of the first line and returns its length; what follows is left unread. */
    private static int readLine(InputStream in, byte[] into) throws IOException, CommandFailure {
        int length = 0;
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (length == into.length) {
                throw new CommandFailure("cli.passphrase-too-long", ExitCode.USAGE);
            }
            into[length++] = (byte) next;
        }
        return length > 0 && into[length - 1] == '\r' ? length - 1 : length;
    }
}
