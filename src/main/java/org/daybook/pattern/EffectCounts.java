package org.daybook.pattern;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CostTotals;
import org.daybook.incident.DailyChange;
import org.daybook.incident.Distress;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentEffect;
import org.daybook.record.YesNoAnswer;

/**
 * How it affected her, as she wrote it down.
 *
 * @param fear the incidents in which she was afraid that violence would be used
 * @param distress those with each degree that she gave; never added up
 * @param anyChange those with a change to her day-to-day life, ticked or described
 * @param changes those with each change ticked
 * @param harm what it hurt, broke or cost
 * @param beside case records about it, which belong to no incident
 */
public record EffectCounts(
        Figure fear,
        Map<Distress, Figure> distress,
        Figure anyChange,
        Map<DailyChange, Figure> changes,
        HarmCounts harm,
        Beside beside) {

    /**
     * The harm and cost it caused.
     *
     * @param treatment those with a doctor, hospital or other treatment
     */
    public record HarmCounts(Figure injury, Figure treatment, Figure damage, Figure cost) {
        private static Supplier<HarmCounts> in(PatternCounter pass) {
            Supplier<Figure> injury =
                    effect(pass, effect -> !effect.harm().injury().isBlank());
            Supplier<Figure> treatment =
                    effect(pass, effect -> !effect.harm().treatment().isBlank());
            Supplier<Figure> damage =
                    effect(pass, effect -> !effect.harm().damage().isBlank());
            Supplier<Figure> cost = effect(pass, effect -> !effect.harm().cost().isBlank());
            return () -> new HarmCounts(injury.get(), treatment.get(), damage.get(), cost.get());
        }
    }

    /**
     * The number of case records about effects.
     *
     * @param effects effects on daily life
     * @param health notes about her health
     * @param steps what she did to be safer
     * @param costs what it cost her
     */
    public record Beside(int effects, int health, int steps, CostTotals costs) {
        static Beside of(CountInput input) {
            return new Beside(
                    input.of(CaseRecordKind.EFFECT).size(),
                    input.of(CaseRecordKind.HEALTH).size(),
                    input.of(CaseRecordKind.STEP).size(),
                    CostTotals.of(input.of(CaseRecordKind.COST)));
        }

        /** Whether nothing is recorded. */
        public boolean isNone() {
            return effects + health + steps + costs.costs() == 0 && !costs.hasRepayments();
        }
    }

    static Supplier<EffectCounts> in(PatternCounter pass, CountInput input) {
        Supplier<Figure> fear = effect(pass, effect -> effect.fearOfViolence() == YesNoAnswer.YES);
        Supplier<Map<Distress, Figure>> distress = pass.by(EffectCounts::distress);
        Supplier<Figure> anyChange = effect(pass, EffectCounts::isChanged);
        Supplier<Map<DailyChange, Figure>> changes =
                pass.by(incident -> incident.effect().changes());
        Supplier<HarmCounts> harm = HarmCounts.in(pass);
        return () -> new EffectCounts(
                fear.get(), distress.get(), anyChange.get(), changes.get(), harm.get(), Beside.of(input));
    }

    /** Whether a change to her day-to-day life is ticked or described. */
    public static boolean isChanged(IncidentEffect effect) {
        return !effect.changes().isEmpty() || !effect.dayToDay().isBlank();
    }

    private static List<Distress> distress(Incident incident) {
        Distress distress = incident.effect().distress();
        return distress == Distress.NOT_SAID ? List.of() : List.of(distress);
    }

    private static Supplier<Figure> effect(PatternCounter pass, Predicate<IncidentEffect> test) {
        return pass.those(counted -> test.test(counted.incident().effect()));
    }
}
