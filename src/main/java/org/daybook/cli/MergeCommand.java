package org.daybook.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Callable;
import org.daybook.cli.output.CodedOption;
import org.daybook.cli.output.CommandFailure;
import org.daybook.cli.output.CommandOutput;
import org.daybook.cli.output.ExitCode;
import org.daybook.cli.output.FailureFormatter;
import org.daybook.cli.secret.NewDiaryKeys;
import org.daybook.cli.secret.PassphraseReader;
import org.daybook.cli.secret.SecondDiaryUnlockOptions;
import org.daybook.cli.secret.UnlockOptions;
import org.daybook.cli.secret.WeakPassphraseOption;
import org.daybook.colleague.OwnKeyFailure;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.merge.MergeChoice;
import org.daybook.merge.MergeFailure;
import org.daybook.merge.MergeFailure.MergeSide;
import org.daybook.merge.MergeFormatter;
import org.daybook.progress.Progress;
import org.daybook.session.UnlockSecret;
import org.daybook.session.unlock.DerivedDiaries;
import org.daybook.session.unlock.Diaries;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Merges two diaries of one case into a new one. Both are only read. */
@Command
final class MergeCommand implements Callable<Integer> {
    private static final CodedOption<MergeSide> ABOUT = new CodedOption<>(
            "--about", List.of(MergeSide.values()), which -> which == MergeSide.FIRST ? "first" : "second");

    private final CommandOutput output;
    private final FailureFormatter failureWords;
    private final Diaries diaries;
    private final SecureRandom random;

    @Parameters(index = "0", paramLabel = "FIRST", descriptionKey = "cli.option.merge-first")
    private Path first = Path.of("");

    @Parameters(index = "1", paramLabel = "SECOND", descriptionKey = "cli.option.merge-second")
    private Path second = Path.of("");

    @Option(names = "--out", paramLabel = "NEW", required = true, descriptionKey = "cli.option.new-file")
    private Path target = Path.of("");

    @Option(names = "--same-case", descriptionKey = "cli.option.same-case")
    private boolean isSameCase;

    @Option(names = "--about", paramLabel = "DIARY", descriptionKey = "cli.option.merge-about")
    private @Nullable String about;

    @Mixin
    private final UnlockOptions ofFirst = new UnlockOptions();

    @Mixin
    private final SecondDiaryUnlockOptions ofSecond = new SecondDiaryUnlockOptions();

    @Mixin
    private final WeakPassphraseOption weak = new WeakPassphraseOption();

    MergeCommand(CommandOutput output, FailureFormatter failureWords, Diaries diaries, SecureRandom random) {
        this.output = output;
        this.failureWords = failureWords;
        this.diaries = diaries;
        this.random = random;
    }

    @Override
    public Integer call() throws CommandFailure, VaultFailure, OwnKeyFailure {
        if (Files.exists(target)) {
            throw new VaultFailure.AlreadyThere();
        }
        MergeChoice choice = new MergeChoice(isSameCase, about == null ? null : ABOUT.value(about));
        PassphraseReader reader = new PassphraseReader(output);
        try (UnlockSecret one = first(reader);
                UnlockSecret other = second(reader);
                Passphrase next = newPassphrase(reader);
                RecoveryCode code = RecoveryCode.generate(random)) {
            return merge(
                    new DerivedDiaries.Mergeable(first, one),
                    new DerivedDiaries.Mergeable(second, other),
                    choice,
                    NewDiaryKeys.of(next, code, output));
        }
    }

    private UnlockSecret first(PassphraseReader reader) throws CommandFailure, VaultFailure, OwnKeyFailure {
        sayWhich("merge.first");
        return ofFirst.read(reader);
    }

    private UnlockSecret second(PassphraseReader reader) throws CommandFailure, VaultFailure, OwnKeyFailure {
        sayWhich("merge.second");
        return ofSecond.read(reader, ofFirst.fromStandardInput());
    }

    private Passphrase newPassphrase(PassphraseReader reader) throws CommandFailure {
        sayWhich("cli.merge.new");
        return reader.forNewDiary(ofFirst.fromStandardInput(), weak.isAllowed());
    }

    /** Says which diary is asked for next, if somebody is asked. */
    private void sayWhich(String diary) {
        if (!ofFirst.fromStandardInput()) {
            output.say(diary);
        }
    }

    private int merge(
            DerivedDiaries.Mergeable one,
            DerivedDiaries.Mergeable other,
            MergeChoice choice,
            DerivedDiaries.NewKeys keys)
            throws VaultFailure {
        MergeFormatter words = new MergeFormatter(output.messages());
        try {
            DerivedDiaries.Merged merged =
                    diaries.derived().merge(one, other, choice, target, keys, Progress.UNWATCHED);
            merged.session().close();
            words.of(merged.report()).forEach(output::sayLine);
            return ExitCode.DONE;
        } catch (MergeFailure e) {
            String why = e instanceof MergeFailure.CannotOpen closed ? failureWords.of(closed.why()) : "";
            output.warnLine(words.of(e, why));
            if (e instanceof MergeFailure.OtherCase) {
                output.warn("cli.merge.same-case");
            }
            return e instanceof MergeFailure.Same ? ExitCode.NO : ExitCode.COULD_NOT;
        }
    }
}
