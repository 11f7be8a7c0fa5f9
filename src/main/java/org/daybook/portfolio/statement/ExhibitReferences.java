package org.daybook.portfolio.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daybook.evidence.format.FileKind;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.FileMetadata;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.request.ExhibitChoice.Plates;
import org.daybook.record.Id;
import org.daybook.text.TextDirection;

/**
 * References to exhibits in a statement, as its court requires: an exhibit is produced where it is first mentioned,
 * and referred to afterwards.
 */
final class ExhibitReferences {
    /** Represents the schedule among the numbers of paragraphs. */
    private static final int SCHEDULE = 0;

    /** So many or more are named by the first and the last. */
    private static final int RUN = 3;

    private final Plates plates;
    private final boolean withCovered;
    private final StatementForm form;
    private final StatementBuilder builder;
    private final Map<Id<Exhibit>, ExhibitSheet> sheets = new LinkedHashMap<>();
    private final Map<Id<Exhibit>, List<Integer>> paragraphs = new HashMap<>();

    ExhibitReferences(StatementForm form, PortfolioContent content, StatementBuilder builder) {
        this.form = form;
        this.builder = builder;
        plates = content.request().exhibits().plates();
        withCovered = content.request().exhibits().covered();
        content.exhibits().forEach(sheet -> sheets.put(sheet.id(), sheet));
    }

    /** Adds the sentences about these exhibits to the next paragraph; nothing if there are none. */
    StatementText referring(StatementText text, List<ExhibitSheet> exhibits) {
        StatementText more = text;
        for (ExhibitSheet sheet : exhibits) {
            List<Integer> before = paragraphs.computeIfAbsent(sheet.id(), _ -> new ArrayList<>());
            String key = before.isEmpty() ? "exhibit-" + form.code() : "exhibit-again";
            more = more.plain(more.words().isEmpty() ? "" : " ").plain(builder.word(key, sheet.label(), title(sheet)));
            if (sheet.isDamaged() && before.isEmpty()) {
                more = more.plain(" ").prompt(builder.word("exhibit-damaged"));
            }
            before.add(builder.next());
        }
        return more;
    }

    /** The same in a row of the schedule, which is not a paragraph. */
    StatementText scheduled(StatementText text, List<ExhibitSheet> exhibits) {
        StatementText more = text;
        for (ExhibitSheet sheet : exhibits) {
            List<Integer> before = paragraphs.computeIfAbsent(sheet.id(), _ -> new ArrayList<>());
            String key = before.isEmpty() ? "exhibit-scheduled" : "exhibit-again";
            more = more.plain(" ").plain(builder.word(key, sheet.label(), title(sheet)));
            if (sheet.isDamaged() && before.isEmpty()) {
                more = more.plain(" ").prompt(builder.word("exhibit-damaged"));
            }
            before.add(SCHEDULE);
        }
        return more;
    }

    /** The exhibits of these that are in the portfolio. */
    List<ExhibitSheet> printed(List<Id<Exhibit>> ids) {
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(sheets.get(id)).stream())
                .toList();
    }

    /** The exhibits referred to, by number. */
    List<ExhibitSheet> produced() {
        return sheets.values().stream()
                .filter(sheet -> paragraphs.containsKey(sheet.id()))
                .toList();
    }

    /** The number of exhibits referred to and their labels, consecutive ones with the same initials as a range. */
    String listed() {
        List<ExhibitSheet> produced = produced();
        List<String> runs = new ArrayList<>();
        for (int from = 0, to; from < produced.size(); from = to) {
            to = from + 1;
            while (to < produced.size() && follows(produced.get(to - 1), produced.get(to))) {
                to++;
            }
            if (to - from < RUN) {
                produced.subList(from, to).forEach(sheet -> runs.add(sheet.label()));
            } else {
                runs.add(builder.word(
                        "exhibits-to",
                        produced.get(from).label(),
                        produced.get(to - 1).label()));
            }
        }
        return runs.isEmpty()
                ? builder.word("no-exhibits")
                : builder.word("exhibits-listed", produced.size(), String.join(", ", runs));
    }

    private static boolean follows(ExhibitSheet one, ExhibitSheet next) {
        return next.exhibit().number() == one.exhibit().number() + 1
                && one.initials().equals(next.initials());
    }

    /** The numbers of the paragraphs that refer to an exhibit. */
    String paragraphs(ExhibitSheet sheet) {
        return paragraphs.getOrDefault(sheet.id(), List.of()).stream()
                .distinct()
                .map(number -> number == SCHEDULE ? builder.word("in-schedule") : StatementText.number(number))
                .collect(Collectors.joining(", "));
    }

    /** Its title and, if no page of the portfolio shows it, a question how it will be produced. */
    StatementText produced(ExhibitSheet sheet) {
        StatementText text = StatementText.of(title(sheet));
        FileMetadata file = sheet.exhibit().file();
        String form = "";
        if (file == null) {
            form = "exhibit-form-item";
        } else if (FileKind.ofMediaType(file.kind()).group() != FileKind.FileGroup.PICTURE) {
            form = "exhibit-form-file";
        } else if (plates == Plates.NONE || sheet.exhibit().handling().covered() && !withCovered) {
            form = "exhibit-form-covered";
        }
        return form.isEmpty() ? text : text.plain(" ").prompt(builder.word(form));
    }

    /** Its title or, without one, what it is. */
    String title(ExhibitSheet sheet) {
        String title = sheet.exhibit().naming().title().strip();
        FileMetadata file = sheet.exhibit().file();
        if (!title.isEmpty()) {
            return title;
        }
        return file == null
                ? builder.word("exhibit-item")
                : builder.word("exhibit-file", TextDirection.leftToRight(file.name()));
    }
}
