package org.daybook.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.casefile.IncidentHistory;
import org.daybook.cli.diary.DiaryFile;
import org.daybook.cli.diary.OpenDiary;
import org.daybook.cli.output.CodedOption;
import org.daybook.cli.output.CommandFailure;
import org.daybook.cli.output.CommandOutput;
import org.daybook.cli.output.DayConverter;
import org.daybook.cli.output.ExitCode;
import org.daybook.cli.report.ConsentNotice;
import org.daybook.cli.report.CopiesCommand;
import org.daybook.cli.secret.PassphraseReader;
import org.daybook.colleague.OwnKeyFailure;
import org.daybook.crypto.Passphrase;
import org.daybook.incident.Incident;
import org.daybook.job.portfolio.PortfolioResult;
import org.daybook.job.portfolio.PortfolioWriters;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.portfolio.bundle.BundleChoice;
import org.daybook.portfolio.companion.CompanionChoice;
import org.daybook.portfolio.request.CoverText;
import org.daybook.portfolio.request.IncidentScope;
import org.daybook.portfolio.request.PortfolioPart;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.ReaderHoldings.GivenCopy;
import org.daybook.record.Id;
import org.daybook.session.unlock.Diaries;
import org.daybook.support.CopyRegister;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a portfolio. */
@Command
final class CompileCommand implements Callable<Integer> {
    private static final CodedOption<PortfolioPart> LEAVE_OUT =
            new CodedOption<>("--leave-out", List.of(PortfolioPart.values()), PortfolioPart::code);

    private final CommandOutput output;
    private final Diaries diaries;
    private final PortfolioWriters writers;

    @Mixin
    private final DiaryFile file = new DiaryFile();

    @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "cli.option.out")
    private Path folder = Path.of("");

    @Option(names = "--from", paramLabel = "DAY", converter = DayConverter.class, descriptionKey = "cli.option.from")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", converter = DayConverter.class, descriptionKey = "cli.option.to")
    private @Nullable LocalDate to;

    @Option(
            names = "--leave-out",
            split = ",",
            paramLabel = "PART",
            completionCandidates = PartCodes.class,
            descriptionKey = "cli.option.leave-out")
    private Set<String> leftOutParts = new LinkedHashSet<>();

    @Option(names = "--without", split = ",", paramLabel = "NUMBER", descriptionKey = "cli.option.without")
    private Set<Integer> leftOutIncidents = new LinkedHashSet<>();

    @Option(names = "--also", split = ",", paramLabel = "NUMBER", descriptionKey = "cli.option.also")
    private Set<Integer> takenIncidents = new LinkedHashSet<>();

    @Option(names = "--set-out", split = ",", paramLabel = "NUMBER", descriptionKey = "cli.option.set-out")
    private Set<Integer> setOut = new LinkedHashSet<>();

    @Option(names = "--ask", paramLabel = "WORDS", descriptionKey = "cli.option.ask")
    private String asked = "";

    @Option(names = "--name", descriptionKey = "cli.option.name")
    private String name = "";

    @Option(names = "--reference", descriptionKey = "cli.option.reference")
    private String reference = "";

    @Option(names = "--prepared-for", descriptionKey = "cli.option.prepared-for")
    private String preparedFor = "";

    @Mixin
    private final PresetOptions preset = new PresetOptions();

    @Mixin
    private final BundleOptions form = new BundleOptions();

    @Mixin
    private final CompanionOptions companions = new CompanionOptions();

    @Mixin
    private final ConsentNotice consent = new ConsentNotice();

    @Mixin
    private final TermOptions terms = new TermOptions();

    @Mixin
    private final CaseRecordOptions caseOptions = new CaseRecordOptions();

    @Mixin
    private final ExhibitOptions exhibits = new ExhibitOptions();

    /** The codes of all parts of an incident, which the help lists. */
    static final class PartCodes implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.of(PortfolioPart.values()).map(PortfolioPart::code).iterator();
        }
    }

    CompileCommand(CommandOutput output, Diaries diaries, PortfolioWriters writers) {
        this.output = output;
        this.diaries = diaries;
        this.writers = writers;
    }

    @Override
    public Integer call() throws CommandFailure, VaultFailure, OwnKeyFailure, PortfolioFailure {
        PortfolioRequest wanted = wanted();
        CompanionChoice beside = companions.choice();
        if (beside.statement().isPresent() && wanted.discretion().address()) {
            throw new CommandFailure("cli.compile.statement-served", ExitCode.USAGE);
        }
        BundleChoice choice = form.choice(wanted);
        PassphraseReader reader = new PassphraseReader(output);
        try (OpenDiary diary = file.toRead(diaries, output)) {
            PortfolioRequest request = wanted.with(scope(diary))
                    .with(wanted.exhibits().without(exhibits.leftOut(diary)))
                    .with(wanted.caseOptions().taking(caseOptions.taken(diary)));
            if (diary.isLookOnly()) {
                output.warn("cli.compile.look-only");
            }
            consent.requireIfAgainst(output, diary.session(), preparedFor);
            if (request.mayBeServed() && !preset.seen()) {
                new ClueFormatter(output).say(diary.clueSearch(request), writers.pdf());
                throw new CommandFailure("cli.compile.look-first", ExitCode.COULD_NOT);
            }
            if (form.isLocked()) {
                output.say("cli.compile.lock");
            }
            GivenCopy since = request.scope().held().last();
            if (since != null) {
                output.say(
                        "cli.compile.since",
                        output.formats().dateTime(since.madeAt()),
                        since.recipient(),
                        output.formats().date(since.given()));
            }
            try (Passphrase lock = form.isLocked() ? reader.forNew(file.fromStandardInput()) : null) {
                PortfolioResult made =
                        diary.compile(request, folder, form.target(folder, choice, lock, beside), writers);
                new ReceiptFormatter(output).say(made);
                if (made.noted()) {
                    CopyRegister all = CopiesCommand.all(diary, output.messages());
                    output.say("cli.compile.copy", String.valueOf(all.newest()));
                }
            }
        }
        return ExitCode.DONE;
    }

    /** The request, as far as it can be read without the diary. */
    private PortfolioRequest wanted() throws CommandFailure {
        if (from != null && to != null && to.isBefore(from)) {
            throw new CommandFailure("cli.ends-before-it-begins", ExitCode.USAGE);
        }
        PortfolioRequest request = preset.request();
        return request.withoutParts(parts())
                .with(new CoverText(name, reference, preparedFor, asked))
                .with(exhibits.choice(request.exhibits()))
                .with(caseOptions.choice(request.caseOptions()))
                .with(terms.choice());
    }

    private IncidentScope scope(OpenDiary diary) throws CommandFailure, VaultFailure, PortfolioFailure {
        return new IncidentScope(
                from,
                to,
                preset.held(diary, preparedFor),
                numbered(leftOutIncidents, diary),
                numbered(takenIncidents, diary),
                numbered(setOut, diary));
    }

    private Set<PortfolioPart> parts() throws CommandFailure {
        Set<PortfolioPart> parts = new LinkedHashSet<>();
        for (String code : leftOutParts) {
            parts.add(LEAVE_OUT.value(code));
        }
        return parts;
    }

    /**
     * The incidents with these numbers; an unknown number is refused, since the mistake could print what was to be
     * left out.
     */
    private static Set<Id<Incident>> numbered(Set<Integer> numbers, OpenDiary diary)
            throws CommandFailure, VaultFailure, PortfolioFailure {
        Set<Id<Incident>> found = diary.incidents().stream()
                .filter(history -> numbers.contains(history.current().number()))
                .map(IncidentHistory::id)
                .collect(Collectors.toSet());
        if (found.size() < numbers.size()) {
            throw new CommandFailure("cli.unknown-number", ExitCode.USAGE);
        }
        return found;
    }
}
