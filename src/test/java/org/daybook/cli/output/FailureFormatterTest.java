package org.daybook.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.daybook.colleague.OwnKeyFailure;
import org.daybook.conversation.SourceLocation;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.exchange.ExchangeFailure;
import org.daybook.importing.ImportFailure;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.portfolio.bundle.check.BundleFailure;
import org.daybook.text.Messages;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever fails, one line says what is wrong and what to do, and nothing that did not happen. */
class FailureFormatterTest {
    private static final SourceLocation WHERE = SourceLocation.lines("chat.txt", 3, 5);

    private final FailureFormatter failures = new FailureFormatter(new Messages(Locale.UK));

    /** One failure of each kind and, where it says more, with that. */
    private static <F extends Exception> List<F> all(Class<F> kinds) {
        List<F> all = new ArrayList<>();
        for (Class<?> kind : kinds.getPermittedSubclasses()) {
            if (kind.isSealed()) {
                all.addAll(all(kind.asSubclass(kinds)));
            } else {
                all.add(kinds.cast(made(kind)));
            }
        }
        return all;
    }

    private static Object made(Class<?> kind) {
        try {
            Constructor<?> first = Arrays.stream(kind.getConstructors())
                    .min((one, other) -> Integer.compare(one.getParameterCount(), other.getParameterCount()))
                    .orElseThrow();
            return first.newInstance(Arrays.stream(first.getParameterTypes())
                    .map(FailureFormatterTest::value)
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a failure that cannot be made", e);
        }
    }

    private static @Nullable Object value(Class<?> type) {
        if (type == int.class) {
            return 4711;
        }
        if (type == long.class) {
            return 4711L;
        }
        if (type == String.class) {
            return "some words";
        }
        if (type == SourceLocation.class) {
            return WHERE;
        }
        return type.isEnum() ? type.getEnumConstants()[0] : type == Exception.class ? new VaultFailure.NoSpace() : null;
    }

    private static <F extends Exception> void requireWords(Class<F> kinds, Function<F, String> words) {
        Set<String> seen = new HashSet<>();
        for (F failure : all(kinds)) {
            String line = words.apply(failure);
            String name = failure.getClass().getSimpleName();
            assertThat(line).as(name).endsWith(".").doesNotContain("{", "\n", "cli.", "some words");
            assertThat(line).as(name).matches("[A-Z].*");
            assertThat(seen.add(line))
                    .as("%s has the words of another: %s", name, line)
                    .isTrue();
        }
    }

    @Test
    void everyFailureHasWordsOfItsOwnThatNameNothingOfHers() {
        requireWords(VaultFailure.class, failures::of);
        requireWords(OwnKeyFailure.class, failures::of);
        requireWords(ExchangeFailure.class, failures::of);
        requireWords(EvidenceFailure.class, failures::of);
        requireWords(ImportFailure.class, failures::of);
        requireWords(BundleFailure.class, failures::of);
        requireWords(PortfolioFailure.class, failures::of);
    }

    @ParameterizedTest
    @EnumSource
    void aWrongPassphraseSaysWhatElseMayBeWrong(VaultFailure.WrongPassphrase.Doubt doubt) {
        assertThat(failures.of(new VaultFailure.WrongPassphrase(doubt)))
                .contains(
                        switch (doubt) {
                            case NONE -> "Check capital letters and spaces";
                            case FILE_CHANGED -> "something other than Daybook may have changed the file";
                            case KEY_FILE -> "This passphrase and this key file do not open the diary together";
                        });
    }

    @ParameterizedTest
    @EnumSource
    void aSenderThatIsNotConfirmedSaysWhy(VaultFailure.SenderNotConfirmed.UnconfirmedReason reason) {
        assertThat(failures.of(new VaultFailure.SenderNotConfirmed("four of her words", reason)))
                .doesNotContain("four of her words")
                .contains(
                        switch (reason) {
                            case FIRST -> "has not opened this diary before";
                            case OTHER_THAN_KNOWN -> "knows this diary by other words";
                            case OTHER_THAN_TOLD -> "The words you were told are not the words of this diary";
                        });
    }

    @Test
    void aNewerFormatNamesBothVersionsTheRightWayRound() {
        assertThat(failures.of(new VaultFailure.NewerFormat(9, 4))).contains("format 9, this version knows 4");
        assertThat(failures.of(new ExchangeFailure.NewerVersion(9, 4))).contains("version 9, this one knows 4");
    }

    @Test
    void aPlaceInAFileIsNamedIfThereIsOne() {
        assertThat(failures.of(new ExchangeFailure.Malformed(12))).contains("(record 12 of the file)");
        assertThat(failures.of(new ExchangeFailure.Malformed(0))).contains("(not inside a record)");
        assertThat(failures.of(new ImportFailure.Malformed(WHERE))).contains("chat.txt", "3");
        assertThat(failures.of(new ImportFailure.Malformed(SourceLocation.whole(""))))
                .doesNotContain("()")
                .contains("(");
    }

    @Test
    void anImportThatStoppedPartwaySaysHowManyAreInAndWhyItStopped() {
        assertThat(failures.of(new ExchangeFailure.Partway(7, new VaultFailure.NoSpace())))
                .startsWith("The disk is full.")
                .contains("each of them complete: 7.");
        assertThat(failures.of(new ExchangeFailure.Partway(7, new VaultFailure.ReadOnly())))
                .startsWith("The diary could not be written.")
                .contains("each of them complete: 7.");
        assertThat(failures.of(new ExchangeFailure.Partway(0, new EvidenceFailure.ChangedMeanwhile())))
                .startsWith("The import stopped before the end.")
                .contains("each of them complete: 0.");
    }
}
