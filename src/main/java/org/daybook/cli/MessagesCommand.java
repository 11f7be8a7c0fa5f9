package org.daybook.cli;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.ImportHistory;
import org.daybook.cli.diary.DiaryFile;
import org.daybook.cli.diary.OpenDiary;
import org.daybook.cli.output.CommandFailure;
import org.daybook.cli.output.CommandOutput;
import org.daybook.cli.output.ExhibitFormatter;
import org.daybook.cli.output.ExitCode;
import org.daybook.colleague.OwnKeyFailure;
import org.daybook.conversation.ConversationSummary;
import org.daybook.conversation.Message;
import org.daybook.conversation.rows.MessageRow;
import org.daybook.conversation.rows.RowJsonLine;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.exhibit.Exhibit;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.record.Id;
import org.daybook.session.unlock.Diaries;
import org.daybook.vault.VaultFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the imported conversations of a diary, or prints the rows of one, each with its place in the original. */
@Command
final class MessagesCommand implements Callable<Integer> {
    private final CommandOutput output;
    private final Diaries diaries;

    @Mixin
    private final DiaryFile file = new DiaryFile();

    @Option(names = "--conversation", paramLabel = "NUMBER", descriptionKey = "cli.option.conversation")
    private int wanted;

    @Option(names = "--json", descriptionKey = "cli.option.messages-json")
    private boolean json;

    MessagesCommand(CommandOutput output, Diaries diaries) {
        this.output = output;
        this.diaries = diaries;
    }

    /**
     * A conversation under the number by which the command names it.
     *
     * @param index its number in its import
     */
    private record NumberedConversation(int number, ImportHistory history, int index) {
        ConversationSummary summary() {
            return history.messages().conversations().get(index);
        }
    }

    @Override
    public Integer call() throws CommandFailure, VaultFailure, OwnKeyFailure, PortfolioFailure, EvidenceFailure {
        try (OpenDiary diary = file.toRead(diaries, output)) {
            List<NumberedConversation> all = conversations(diary);
            if (wanted != 0 && all.stream().noneMatch(one -> one.number() == wanted)) {
                throw new CommandFailure("cli.messages.no-conversation", ExitCode.USAGE);
            }
            List<NumberedConversation> chosen = all.stream()
                    .filter(one -> wanted == 0 || one.number() == wanted)
                    .toList();
            if (wanted == 0 && !json) {
                output.say("cli.messages.heading");
                chosen.forEach(this::say);
            } else {
                Map<Id<Exhibit>, String> labels = diary.exhibits().stream()
                        .map(OpenDiary.ListedExhibit::exhibit)
                        .collect(Collectors.toMap(ExhibitHistory::id, ExhibitFormatter::label));
                for (List<NumberedConversation> of : byImport(chosen)) {
                    sayRows(of, labels, diary);
                }
            }
        }
        return ExitCode.DONE;
    }

    private static List<NumberedConversation> conversations(OpenDiary diary) throws VaultFailure, PortfolioFailure {
        List<NumberedConversation> all = new ArrayList<>();
        for (ImportHistory history : diary.imports()) {
            if (!history.isWithdrawn()) {
                for (int i = 0; i < history.messages().conversations().size(); i++) {
                    all.add(new NumberedConversation(all.size() + 1, history, i));
                }
            }
        }
        return all;
    }

    private void say(NumberedConversation one) {
        ConversationSummary summary = one.summary();
        output.say(
                "cli.messages.line",
                String.valueOf(one.number()),
                one.history().messages().format(),
                String.valueOf(summary.rows()),
                summary.first() == null ? "" : summary.first().toString(),
                summary.last() == null ? "" : summary.last().toString(),
                summary.title());
    }

    /** Those of one import together, since its rows are read in one pass. */
    private static Collection<List<NumberedConversation>> byImport(List<NumberedConversation> chosen) {
        return chosen.stream()
                .collect(Collectors.groupingBy(one -> one.history().id(), LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /** Says the rows in the order in which they were imported, so that they need not be in memory. */
    private void sayRows(List<NumberedConversation> ofOneImport, Map<Id<Exhibit>, String> labels, OpenDiary diary)
            throws EvidenceFailure {
        Map<Integer, NumberedConversation> byIndex =
                ofOneImport.stream().collect(Collectors.toMap(NumberedConversation::index, Function.identity()));
        try {
            diary.session().messages().read(ofOneImport.getFirst().history(), row -> {
                NumberedConversation one = byIndex.get(row.conversation());
                if (one != null) {
                    say(one, row, labels);
                }
                return true;
            });
        } catch (IOException e) {
            throw new EvidenceFailure.CannotRead();
        }
    }

    private void say(NumberedConversation one, MessageRow row, Map<Id<Exhibit>, String> labels) {
        String exhibit = one.history()
                .messages()
                .exhibitOf(row.message().location().item())
                .map(id -> labels.getOrDefault(id, ""))
                .orElse("");
        if (json) {
            output.sayJson(RowJsonLine.of(one.number(), one.summary().title(), exhibit, row));
        } else {
            say(exhibit, row.message());
        }
    }

    private void say(String exhibit, Message message) {
        output.say(
                "cli.messages.row",
                time(message),
                message.sender().isEmpty() ? message.address() : message.sender(),
                message.text(),
                exhibit,
                message.location().toString(),
                message.attachments().stream().map(one -> one.name()).collect(Collectors.joining(", ")));
    }

    private static String time(Message message) {
        OffsetDateTime at = message.time().at();
        return at == null ? message.time().written() : at.toString();
    }
}
