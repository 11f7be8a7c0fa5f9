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

    /** 'paragraphs 12, 15 and 20', or empty if none of them is told. */
    String references(List<Id<Incident>> incidents) {
        List<Integer> numbers = paragraphs(incidents);
        if (numbers.isEmpty()) {
            return "";
        }
        return numbers.size() == 1
                ? word("paragraph", StatementText.number(numbers.getFirst()))
                : word("paragraphs", joined(numbers));
    }

    private String joined(List<Integer> numbers) {
        List<String> words = numbers.stream().map(StatementText::number).toList();
        return word("and", String.join(", ", words.subList(0, words.size() - 1)), words.getLast());
    }

    List<StatementBlock> blocks() {
        return List.copyOf(blocks);
    }
}
