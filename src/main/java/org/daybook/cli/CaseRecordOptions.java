package org.daybook.cli;

import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.cli.diary.OpenDiary;
import org.daybook.cli.output.CodedOption;
import org.daybook.cli.output.CommandFailure;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.portfolio.request.CaseRecordChoice;
import org.daybook.record.Id;
import org.daybook.vault.VaultFailure;
import picocli.CommandLine.Option;

/** The options for which case records go into a portfolio. */
final class CaseRecordOptions {
    private static final CodedOption<CaseRecordKind> LEAVE_OUT =
            new CodedOption<>("--leave-out-case", List.of(CaseRecordKind.values()), CaseRecordKind::code);
    private static final CodedOption<CaseRecordKind> ALSO =
            new CodedOption<>("--also-case", List.of(CaseRecordKind.values()), CaseRecordKind::code);

    @Option(
            names = "--leave-out-case",
            split = ",",
            paramLabel = "KIND",
            completionCandidates = CaseRecordKindCodes.class,
            descriptionKey = "cli.option.leave-out-case")
    private Set<String> leftOut = new LinkedHashSet<>();

    @Option(names = "--also-case", split = ",", paramLabel = "KIND", descriptionKey = "cli.option.also-case")
    private Set<String> taken = new LinkedHashSet<>();

    @Option(names = "--incidents-only", descriptionKey = "cli.option.incidents-only")
    private boolean incidentsOnly;

    /** The codes of all kinds, which the help lists. */
    static final class CaseRecordKindCodes implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.of(CaseRecordKind.values()).map(CaseRecordKind::code).iterator();
        }
    }

    /**
     * The requested choice, without the chosen records, which only the diary knows.
     *
     * @param proposed what the preset proposes
     */
    CaseRecordChoice choice(CaseRecordChoice proposed) throws CommandFailure {
        Set<CaseRecordKind> without = EnumSet.noneOf(CaseRecordKind.class);
        without.addAll(proposed.leftOutKinds());
        without.removeAll(kinds(taken, ALSO));
        without.addAll(kinds(leftOut, LEAVE_OUT));
        return new CaseRecordChoice(without, Set.of(), Set.of(), incidentsOnly);
    }

    /** The records printed although they are marked as not for portfolios. */
    Set<Id<CaseRecord>> taken(OpenDiary diary) throws CommandFailure, VaultFailure, PortfolioFailure {
        Set<CaseRecordKind> kinds = kinds(taken, ALSO);
        return diary.caseRecords().stream()
                .filter(history -> kinds.contains(history.kind()))
                .map(CaseRecordHistory::id)
                .collect(Collectors.toSet());
    }

    private static Set<CaseRecordKind> kinds(Set<String> codes, CodedOption<CaseRecordKind> option)
            throws CommandFailure {
        Set<CaseRecordKind> kinds = EnumSet.noneOf(CaseRecordKind.class);
        for (String code : codes) {
            kinds.add(option.value(code));
        }
        return kinds;
    }
}
