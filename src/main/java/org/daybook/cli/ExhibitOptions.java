package org.daybook.cli;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.cli.diary.OpenDiary;
import org.daybook.cli.output.CodedOption;
import org.daybook.cli.output.CommandFailure;
import org.daybook.cli.output.ExhibitFormatter;
import org.daybook.cli.output.ExitCode;
import org.daybook.exhibit.Exhibit;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.portfolio.request.ExhibitChoice;
import org.daybook.portfolio.request.ExhibitChoice.ExhibitScope;
import org.daybook.portfolio.request.ExhibitChoice.Plates;
import org.daybook.record.Id;
import org.daybook.settings.ExhibitLabelStyle;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for the exhibits in a portfolio; the defaults are those of the window. */
final class ExhibitOptions {
    private static final CodedOption<ExhibitScope> WHICH =
            new CodedOption<>("--exhibits", List.of(ExhibitScope.values()), ExhibitScope::code);
    private static final CodedOption<Plates> PLATES =
            new CodedOption<>("--plates", List.of(Plates.values()), Plates::code);
    private static final CodedOption<ExhibitLabelStyle> LABELS =
            new CodedOption<>("--labels", List.of(ExhibitLabelStyle.values()), ExhibitLabelStyle::code);

    @Option(names = "--exhibits", paramLabel = "WHICH", descriptionKey = "cli.option.exhibits")
    private @Nullable String which;

    @Option(names = "--plates", paramLabel = "HOW", descriptionKey = "cli.option.plates")
    private @Nullable String plates;

    @Option(names = "--show-covered", descriptionKey = "cli.option.show-covered")
    private boolean covered;

    @Option(names = "--print-origins", descriptionKey = "cli.option.print-origins")
    private boolean origins;

    @Option(names = "--labels", paramLabel = "STYLE", descriptionKey = "cli.option.labels")
    private @Nullable String labels;

    @Option(
            names = "--without-exhibits",
            split = ",",
            paramLabel = "LABEL",
            descriptionKey = "cli.option.without-exhibits")
    private Set<String> leftOut = new LinkedHashSet<>();

    /**
     * The requested choice, without the exhibits to leave out, which only the diary knows.
     *
     * @param usual the defaults
     */
    ExhibitChoice choice(ExhibitChoice usual) throws CommandFailure {
        return new ExhibitChoice(
                which == null ? usual.which() : WHICH.value(which),
                plates == null ? usual.plates() : PLATES.value(plates),
                covered || usual.covered(),
                origins || usual.origins(),
                labels == null ? usual.labels() : LABELS.value(labels));
    }

    /**
     * The exhibits to leave out; an unknown label is refused, since the mistake could print what was to be left out.
     */
    Set<Id<Exhibit>> leftOut(OpenDiary diary) throws CommandFailure, VaultFailure, PortfolioFailure {
        List<ExhibitHistory> all =
                diary.exhibits().stream().map(OpenDiary.ListedExhibit::exhibit).toList();
        Set<Id<Exhibit>> found = new HashSet<>();
        for (String label : leftOut) {
            found.add(all.stream()
                    .filter(exhibit -> ExhibitFormatter.isMeant(exhibit, label))
                    .map(ExhibitHistory::id)
                    .findFirst()
                    .orElseThrow(() -> new CommandFailure("cli.unknown-exhibit", ExitCode.USAGE)));
        }
        return found;
    }
}
