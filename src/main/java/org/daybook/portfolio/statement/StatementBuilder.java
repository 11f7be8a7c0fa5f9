package org.daybook.portfolio.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daybook.incident.Incident;
import org.daybook.record.Id;
import org.daybook.text.Messages;

/** Collects the blocks of a statement, numbers its paragraphs, and records the paragraph of each incident. */
final class StatementBuilder {
    private static final int PARTY = 9;
    private static final Pattern FIRST_WORD = Pattern.compile("^\\p{L}+");

    private final Messages messages;
    private final String party;
    private final List<StatementBlock> blocks = new ArrayList<>();
    private final Map<Id<Incident>, Integer> told = new HashMap<>();
    private final Map<Id<Incident>, Integer> scheduled = new HashMap<>();
    private int number;

    StatementBuilder(Messages messages, StatementForm form) {
        this.messages = messages;
        party = messages.get("statement.party-" + form.code());
    }

    /** Days and times as prose has them. */
    StatementDateFormatter dates() {
        return new StatementDateFormatter(messages);
    }

    /** The words of a key, in which {@code {9}} stands for the other party as this form calls them. */
    String word(String key, Object... arguments) {
        Object[] withParty = Arrays.copyOf(arguments, PARTY + 1, Object[].class);
        withParty[PARTY] = party;
        return messages.get("statement." + key, withParty);
    }

    /** Her words within a sentence: their first letter is small where it cannot be that of a name. */
    String within(String said) {
        return Stream.of("goes-on", "small", "places").anyMatch(words -> isFirst(words, said))
                ? said.substring(0, 1).toLowerCase(messages.locale()) + said.substring(1)
                : said;
    }

    /** Her words after what begins a sentence: one sentence with it if they begin with who did it, or after a colon. */
    String continued(String said) {
        return word(isFirst("goes-on", said) || isFirst("self", said) ? "goes-on" : "lead-ends") + within(said);
    }

    /** When and, if it is said, where it was, as a sentence begins. */
    String when(String when, String where) {
        return where.isEmpty()
                ? when
                : word(isFirst("places", where) ? "at-place" : "when-and-place", when, within(where));
    }

    private boolean isFirst(String key, String said) {
        Matcher first = FIRST_WORD.matcher(said);
        return first.find()
                && messages.list("statement.first-" + key)
                        .contains(first.group().toLowerCase(messages.locale()));
    }

    void add(StatementBlock block) {
        blocks.add(block);
    }

    void heading(String key) {
        add(new StatementBlock.PartHeading(word(key)));
    }

    /** Adds a numbered paragraph and returns its number. */
    int paragraph(StatementText text) {
        number++;
        add(new StatementBlock.NumberedParagraph(number, text));
        return number;
    }

    /** The mark of an item, counted from 0: (a), (b), and after (z) (aa), as word processors count. */
    String mark(int item) {
        return word("item", Character.toString('a' + item % 26).repeat(item / 26 + 1));
    }

    /** The number of the next paragraph. */
    int next() {
        return number + 1;
    }

    /** Records the paragraph in which an incident begins. */
    void tells(Id<Incident> incident, int paragraph) {
        told.putIfAbsent(incident, paragraph);
    }

    /**
     * The numbers of the paragraphs in which these incidents begin, in order; incidents without paragraphs are left
     * out.
     */
    List<Integer> paragraphs(List<Id<Incident>> incidents) {
        return incidents.stream()
                .filter(told::containsKey)
                .map(told::get)
                .sorted()
                .distinct()
                .toList();
    }

    /** Records that an incident is in the schedule, under its number in the diary. */
    void schedules(Id<Incident> incident, int its) {
        scheduled.putIfAbsent(incident, its);
    }

    /** 'paragraphs 12, 15 and 20, and incidents 3 and 7 of the schedule'; empty if the statement has none of them. */
    String references(List<Id<Incident>> incidents) {
        List<String> numbers =
                paragraphs(incidents).stream().map(StatementText::number).toList();
        List<String> others = incidents.stream()
                .filter(scheduled::containsKey)
                .map(scheduled::get)
                .sorted()
                .distinct()
                .map(String::valueOf)
                .toList();
        String told = counted(numbers, "paragraph", "paragraphs");
        String listed = counted(others, "schedule-number", "schedule-numbers");
        return told.isEmpty() || listed.isEmpty() ? told + listed : word("and-scheduled", told, listed);
    }

    private String counted(List<String> numbers, String one, String several) {
        if (numbers.isEmpty()) {
            return "";
        }
        return word(numbers.size() == 1 ? one : several, listed(numbers));
    }

    /** 'one, two and three'; there is at least one. */
    String listed(List<String> all) {
        return all.size() == 1
                ? all.getFirst()
                : word("and", String.join(", ", all.subList(0, all.size() - 1)), all.getLast());
    }

    List<StatementBlock> blocks() {
        return List.copyOf(blocks);
    }
}
