package org.daybook.cli;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.casefile.ParticularHistory;
import org.daybook.facts.ThingId;
import org.daybook.particulars.ParticularKind;
import org.daybook.portfolio.CaseChoice;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.vault.VaultFailure;
import picocli.CommandLine.Option;

/** The options that say what of the case beside incidents and exhibits goes into a portfolio. */
final class CaseOptions {
    @Option(names = "--leave-out-case", split = ",", paramLabel = "KIND", descriptionKey = "cli.option.leave-out-case")
    private Set<String> leftOut = new LinkedHashSet<>();

    @Option(names = "--also-case", split = ",", paramLabel = "KIND", descriptionKey = "cli.option.also-case")
    private Set<String> taken = new LinkedHashSet<>();

    @Option(names = "--incidents-only", descriptionKey = "cli.option.incidents-only")
    private boolean incidentsOnly;

    /**
     * What was asked for, but for the records to take, which only the diary knows.
     *
     * @param proposed what the preset proposes
     */
    CaseChoice choice(CaseChoice proposed) throws Refusal {
        Set<ParticularKind> without = EnumSet.noneOf(ParticularKind.class);
        without.addAll(proposed.leftOutKinds());
        without.removeAll(kinds(taken));
        without.addAll(kinds(leftOut));
        return new CaseChoice(without, Set.of(), Set.of(), incidentsOnly);
    }

    /** Those that are printed though they are marked as not for portfolios. */
    Set<ThingId> taken(OpenDiary diary) throws Refusal, VaultFailure, PortfolioFailure {
        Set<ParticularKind> kinds = kinds(taken);
        return diary.particulars().stream()
                .filter(history -> kinds.contains(history.kind()))
                .map(ParticularHistory::id)
                .collect(Collectors.toSet());
    }

    private static Set<ParticularKind> kinds(Set<String> codes) throws Refusal {
        Set<ParticularKind> kinds = EnumSet.noneOf(ParticularKind.class);
        for (String code : codes) {
            kinds.add(ParticularKind.ofCode(code.strip())
                    .orElseThrow(() -> new Refusal("cli.unknown-kind", ExitCode.USAGE)));
        }
        return kinds;
    }
}
