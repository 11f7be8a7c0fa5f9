package org.daybook.ui.patterns;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.daybook.caserecord.CostTotals;
import org.daybook.pattern.EffectCounts;
import org.daybook.pattern.EffectCounts.Beside;
import org.daybook.pattern.Figure;
import org.daybook.text.Messages;
import org.daybook.ui.patterns.FigureRows.FigureRow;

/** How it affected her, as she wrote it down. */
final class EffectSection {
    private final EffectCounts effects;
    private final FigureRows figures;
    private final Messages messages;

    EffectSection(EffectCounts effects, FigureLinks links, Messages messages) {
        this.effects = effects;
        this.figures = new FigureRows(links, messages);
        this.messages = messages;
    }

    PatternSection section() {
        PatternSection section = new PatternSection("patterns.effect", "U", messages);
        List<FigureRow> rows = new ArrayList<>();
        row(messages.get("patterns.fear"), effects.fear(), rows);
        row(messages.get("patterns.any-change"), effects.anyChange(), rows);
        row(messages.get("field.injury"), effects.harm().injury(), rows);
        row(messages.get("field.treatment"), effects.harm().treatment(), rows);
        row(messages.get("field.damage"), effects.harm().damage(), rows);
        row(messages.get("field.cost"), effects.harm().cost(), rows);
        if (rows.isEmpty() && effects.distress().isEmpty() && effects.beside().isNone()) {
            return section.say(messages.get("patterns.effect-none"));
        }
        show(section, rows);
        List<FigureRow> changes = new ArrayList<>();
        effects.changes()
                .forEach((change, figure) -> row(messages.get("field.changes-" + change.code()), figure, changes));
        part(section, "patterns.changes", changes);
        List<FigureRow> distress = new ArrayList<>();
        effects.distress()
                .forEach((how, figure) -> row(messages.get("field.distress-" + how.code()), figure, distress));
        part(section, "field.distress", distress);
        beside(section);
        return section;
    }

    private void beside(PatternSection section) {
        Beside beside = effects.beside();
        say(section, "patterns.effects-recorded", beside.effects());
        say(section, "patterns.health-recorded", beside.health());
        say(section, "patterns.steps-recorded", beside.steps());
        CostTotals costs = beside.costs();
        if (costs.costs() > 0) {
            section.say(messages.get("patterns.costs-recorded", costs.costs(), pounds(costs.gross())));
        }
        if (costs.repaid().signum() > 0) {
            section.say(messages.get("patterns.costs-repaid", pounds(costs.repaid()), pounds(costs.net())));
        }
        say(section, "patterns.costs-repaid-unknown", costs.repaidUnknown());
    }

    private String pounds(BigDecimal amount) {
        return messages.get("particular.amount", amount);
    }

    private void say(PatternSection section, String key, int count) {
        if (count > 0) {
            section.say(messages.get(key, count));
        }
    }

    private void part(PatternSection section, String key, List<FigureRow> rows) {
        if (!rows.isEmpty()) {
            section.part(messages.get(key), figures.compared(rows, rows.size()));
        }
    }

    private void show(PatternSection section, List<FigureRow> rows) {
        if (!rows.isEmpty()) {
            section.add(figures.compared(rows, rows.size()));
        }
    }

    private static void row(String words, Figure figure, List<FigureRow> into) {
        if (!figure.isNone()) {
            into.add(FigureRow.of(words, figure));
        }
    }
}
