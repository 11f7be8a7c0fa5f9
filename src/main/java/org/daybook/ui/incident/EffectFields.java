package org.daybook.ui.incident;

import static org.daybook.ui.form.FormFields.said;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableSet;
import org.daybook.incident.DailyChange;
import org.daybook.incident.Distress;
import org.daybook.incident.Effect;
import org.daybook.incident.Harm;
import org.daybook.record.Answer;
import org.daybook.ui.form.FormFields;

/** What it did to her, as it stands in the form. */
final class EffectFields {
    final StringProperty feelings;
    final ObjectProperty<Distress> distress;
    final ObjectProperty<Answer> fear;
    final ObservableSet<DailyChange> changes;
    final StringProperty dayToDay;
    final StringProperty injury;
    final StringProperty treatment;
    final StringProperty damage;
    final StringProperty cost;

    EffectFields(FormFields fields) {
        feelings = fields.text("feelings");
        distress = fields.choice("distress", Distress.NOT_SAID, Distress::code);
        fear = fields.answer("fear");
        changes = fields.set("changes", DailyChange.class, DailyChange::code);
        dayToDay = fields.text("day-to-day");
        injury = fields.text("injury");
        treatment = fields.text("treatment");
        damage = fields.text("damage");
        cost = fields.text("cost");
    }

    void show(Effect effect) {
        feelings.set(effect.feelings());
        distress.set(effect.distress());
        fear.set(effect.fearOfViolence());
        changes.clear();
        changes.addAll(effect.changes());
        dayToDay.set(effect.dayToDay());
        injury.set(effect.harm().injury());
        treatment.set(effect.harm().treatment());
        damage.set(effect.harm().damage());
        cost.set(effect.harm().cost());
    }

    Effect read() {
        return new Effect(
                said(feelings),
                distress.get(),
                fear.get(),
                List.copyOf(changes),
                said(dayToDay),
                new Harm(said(injury), said(treatment), said(damage), said(cost)));
    }
}
