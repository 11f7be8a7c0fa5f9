package org.daybook.ui.timeline;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.index.ItemKind;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.control.ChoiceConverter;

/** The kinds of items that the timeline shows: all, incidents alone, or those of one group. */
final class ItemKindFilter extends ComboBox<ItemKindFilter.KindFilterChoice> {

    record KindFilterChoice(String words, Set<ItemKind> kinds) {}

    ItemKindFilter(Messages messages, ObjectProperty<Set<ItemKind>> among) {
        List<KindFilterChoice> choices = choices(messages);
        getItems().setAll(choices);
        setConverter(new ChoiceConverter<>(KindFilterChoice::words));
        setAccessibleText(messages.get("timeline.show"));
        among.subscribe(kinds -> choices.stream()
                .filter(choice -> choice.kinds.equals(kinds))
                .findFirst()
                .ifPresent(this::setValue));
        valueProperty().subscribe(choice -> {
            if (choice != null) {
                among.set(choice.kinds);
            }
        });
    }

    /** The choice of {@code kinds} in words; empty if it is none of those offered. */
    static String words(Set<ItemKind> kinds, Messages messages) {
        return choices(messages).stream()
                .filter(choice -> choice.kinds.equals(kinds))
                .findFirst()
                .map(KindFilterChoice::words)
                .orElse("");
    }

    private static List<KindFilterChoice> choices(Messages messages) {
        List<KindFilterChoice> choices = new ArrayList<>();
        choices.add(new KindFilterChoice(messages.get("timeline.show-all"), EnumSet.allOf(ItemKind.class)));
        choices.add(new KindFilterChoice(messages.get("timeline.show-incidents"), EnumSet.of(ItemKind.INCIDENT)));
        for (CaseRecordKind.CaseRecordGroup group : CaseRecordKind.CaseRecordGroup.values()) {
            if (group.kinds().stream().anyMatch(CaseRecordKind::isDated)) {
                choices.add(new KindFilterChoice(
                        messages.get("particular.group-" + group.code()), EnumSet.of(ItemKind.of(group))));
            }
        }
        return choices;
    }
}
