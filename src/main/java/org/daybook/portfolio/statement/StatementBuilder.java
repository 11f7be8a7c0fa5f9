package org.daybook.portfolio.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.incident.Incident;
import org.daybook.record.Id;
import org.daybook.text.Messages;

/**
 * Takes the pieces of a statement one after the other, counts its paragraphs, and remembers where each incident is
 * told.
 */
final class StatementBuilder {
    private final Messages messages;
    private final List<StatementBlock> blocks = new ArrayList<>();
    private final Map<Id<Incident>, Integer> told = new HashMap<>();
    private final Map<Id<Incident>, Integer> scheduled = new HashMap<>();
    private int number;

    StatementBuilder(Messages messages) {
        this.messages = messages;
    }

    String word(String key, Object... arguments) {
        return messages.get("statement." + key, arguments);
    }

    void add(StatementBlock block) {
        blocks.add(block);
    }

    void heading(String key) {
        add(new StatementBlock.Heading(word(key)));
    }

    /** Adds a numbered paragraph and gives its number. */
    int paragraph(StatementText text) {
        number++;
        add(new StatementBlock.Numbered(number, text));
        return number;
    }

    /** The mark of an item, counted from 0: (a), (b), and after (z) (aa), as word processors count. */
    String mark(int item) {
        return word("item", Character.toString('a' + item % 26).repeat(item / 26 + 1));
    }

    /** The number that the next paragraph will have. */
    int next() {
        return number + 1;
    }

    /** Says in which paragraph an incident begins. */
    void tells(Id<Incident> incident, int paragraph) {
        told.putIfAbsent(incident, paragraph);
    }

    /** The numbers of the paragraphs in which these incidents begin, in order; those that are not told are left out. */
    List<Integer> paragraphs(List<Id<Incident>> incidents) {
        return incidents.stream()
                .filter(told::containsKey)
                .map(told::get)
                .sorted()
                .distinct()
                .toList();
    }

    /** Says that an incident stands in the schedule, under its number in the diary. */
    void schedules(Id<Incident> incident, int its) {
        scheduled.putIfAbsent(incident, its);
    }

    /** 'paragraphs 12, 15 and 20, and incidents 3 and 7 of the schedule', or empty if none of them is told. */
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
        return numbers.size() == 1
                ? word(one, numbers.getFirst())
                : word(
                        several,
                        word("and", String.join(", ", numbers.subList(0, numbers.size() - 1)), numbers.getLast()));
    }

    List<StatementBlock> blocks() {
        return List.copyOf(blocks);
    }
}
