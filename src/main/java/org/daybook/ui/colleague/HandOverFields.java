package org.daybook.ui.colleague;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.daybook.casefile.entry.PrivatePart;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.dates.ExpectedDay;
import org.daybook.session.HandOverScope;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.control.FoldingPane;
import org.daybook.ui.toolkit.control.TickList;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.page.Panes;

/**
 * How much is handed over: which days and kinds of case records, which private parts, and whether what is kept apart.
 */
final class HandOverFields extends VBox {
    private final Messages messages;
    private final FoldingPane part = new FoldingPane();
    private final OptionalDayRow from;
    private final OptionalDayRow to;
    private final List<CaseRecordKind> kinds;
    private final ObservableSet<CaseRecordKind> wanted = FXCollections.observableSet();
    private final CheckBox keptApart;
    private final Map<PrivatePart, CheckBox> privateParts = new EnumMap<>(PrivatePart.class);

    /** @param kinds the kinds to choose from, which are all ticked at first */
    HandOverFields(DiaryContext context, List<CaseRecordKind> kinds) {
        this.messages = context.messages();
        this.kinds = kinds;
        from = new OptionalDayRow(context, "colleague.from", "colleague.from-help", ExpectedDay.of(false));
        to = new OptionalDayRow(context, "colleague.to", "colleague.to-help", ExpectedDay.of(false));
        keptApart = Buttons.check(messages.get("colleague.kept-apart"));
        for (PrivatePart one : PrivatePart.values()) {
            privateParts.put(one, Buttons.check(messages.get("colleague." + one.code())));
        }
        wanted.addAll(kinds);
        VBox scope = Panes.column("section-parts", from, to);
        if (!kinds.isEmpty()) {
            scope.getChildren()
                    .add(new TickList<>(
                            messages,
                            messages.get("colleague.kinds"),
                            kinds,
                            kind -> messages.get("particular." + kind.code() + "-many"),
                            wanted));
        }
        part.name(messages.get("colleague.part"));
        part.setContent(scope);
        getStyleClass().add("section-parts");
        getChildren().add(part);
        getChildren().addAll(privateParts.values());
        getChildren().add(keptApart);
    }

    /** Whether the days can be read and are in order; if not, their fields say so. */
    boolean isRead() {
        boolean readable = from.isRead() & to.isRead();
        if (!readable) {
            part.setExpanded(true);
            return false;
        }
        LocalDate first = from.day();
        LocalDate last = to.day();
        boolean inOrder = first == null || last == null || !last.isBefore(first);
        if (!inOrder) {
            part.setExpanded(true);
        }
        to.say(inOrder ? "" : messages.get("colleague.ends-before-it-begins"));
        return inOrder;
    }

    /** What was chosen, after {@link #isRead}. */
    HandOverScope chosen() {
        Set<CaseRecordKind> without = new HashSet<>(kinds);
        without.removeAll(wanted);
        return new HandOverScope(
                from.day(),
                to.day(),
                Set.of(),
                without,
                keptApart.isSelected(),
                privateParts.entrySet().stream()
                        .filter(part -> part.getValue().isSelected())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()),
                messages.get("colleague.left-out"));
    }
}
