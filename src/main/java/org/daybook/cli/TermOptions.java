package org.daybook.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.daybook.cli.output.CodedOption;
import org.daybook.cli.output.CommandFailure;
import org.daybook.pattern.ProposedTerm;
import org.daybook.portfolio.request.TermChoice;
import picocli.CommandLine.Option;

/** The options for what a court is to be asked to forbid or to require. */
final class TermOptions {
    private static final CodedOption<ProposedTerm> WITHOUT =
            new CodedOption<>("--without-terms", List.of(ProposedTerm.values()), ProposedTerm::code);

    @Option(names = "--without-terms", split = ",", paramLabel = "TERM", descriptionKey = "cli.option.without-terms")
    private Set<String> leftOut = new LinkedHashSet<>();

    @Option(names = "--term", paramLabel = "WORDS", descriptionKey = "cli.option.term")
    private List<String> own = new ArrayList<>();

    TermChoice choice() throws CommandFailure {
        Set<ProposedTerm> without = EnumSet.noneOf(ProposedTerm.class);
        for (String code : leftOut) {
            without.add(WITHOUT.value(code));
        }
        return new TermChoice(without, own);
    }
}
