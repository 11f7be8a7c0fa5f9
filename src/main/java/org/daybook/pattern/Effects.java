package org.daybook.pattern;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.daybook.facts.Answer;
import org.daybook.facts.DailyChange;
import org.daybook.facts.Distress;
import org.daybook.facts.Effect;
import org.daybook.particulars.Cost;
import org.daybook.particulars.Particular;
import org.daybook.particulars.ParticularKind;
import org.daybook.particulars.Value;

/**
 * What it did to her, as she wrote it down.
 *
 * @param fear the incidents in which she was afraid that violence would be used
 * @param distress those of each measure of her own; never added up
 * @param anyChange those with a change to her day-to-day life, ticked or described
 * @param changes those with each change ticked
 * @param harm what it hurt, broke or cost
 * @param beside what is recorded by itself, apart from any one incident
 */
public record Effects(
        Figure fear,
        Map<Distress, Figure> distress,
        Figure anyChange,
        Map<DailyChange, Figure> changes,
        Harmed harm,
        Beside beside) {

    /**
     * What it hurt, broke or cost.
     *
     * @param injury those with an injury
     * @param treatment those with a doctor, hospital or other treatment
     * @param damage those with damage
     * @param cost those with a cost
     */
    public record Harmed(Figure injury, Figure treatment, Figure damage, Figure cost) {
        /** Of incidents. */
        public static Harmed of(Collection<Counted> all) {
            return new Harmed(
                    effect(all, effect -> !effect.harm().injury().isBlank()),
                    effect(all, effect -> !effect.harm().treatment().isBlank()),
                    effect(all, effect -> !effect.harm().damage().isBlank()),
                    effect(all, effect -> !effect.harm().cost().isBlank()));
        }
    }

    /**
     * Records of their own, in numbers.
     *
     * @param effects effects on daily life
     * @param health notes about her health
     * @param steps what she did to be safer
     * @param costs what it cost her
     * @param pounds the sum of the amounts among them
     */
    public record Beside(int effects, int health, int steps, int costs, BigDecimal pounds) {
        static Beside of(CaseSnapshot snapshot) {
            List<Particular> costs = snapshot.of(ParticularKind.COST);
            BigDecimal pounds = costs.stream()
                    .map(cost ->
                            cost.value(Cost.AMOUNT) instanceof Value.Amount amount ? amount.pounds() : BigDecimal.ZERO)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            return new Beside(
                    snapshot.of(ParticularKind.EFFECT).size(),
                    snapshot.of(ParticularKind.HEALTH).size(),
                    snapshot.of(ParticularKind.STEP).size(),
                    costs.size(),
                    pounds);
        }

        /** Whether nothing is recorded. */
        public boolean isNone() {
            return effects + health + steps + costs == 0;
        }
    }

    static Effects of(CaseSnapshot snapshot, List<Counted> all) {
        return new Effects(
                fear(all),
                Piles.by(
                        all,
                        incident -> incident.effect().distress() == Distress.NOT_SAID
                                ? List.of()
                                : List.of(incident.effect().distress())),
                anyChange(all),
                changes(all),
                Harmed.of(all),
                Beside.of(snapshot));
    }

    /** Those in which she was afraid that violence would be used. */
    public static Figure fear(Collection<Counted> all) {
        return effect(all, effect -> effect.fearOfViolence() == Answer.YES);
    }

    /** Those with a change to her day-to-day life, ticked or described. */
    public static Figure anyChange(Collection<Counted> all) {
        return effect(all, Effects::isChanged);
    }

    /** Those with each change ticked. */
    public static Map<DailyChange, Figure> changes(Collection<Counted> all) {
        return Piles.by(all, incident -> incident.effect().changes());
    }

    /** Whether a change to her day-to-day life is ticked or described. */
    static boolean isChanged(Effect effect) {
        return !effect.changes().isEmpty() || !effect.dayToDay().isBlank();
    }

    private static Figure effect(Collection<Counted> all, Predicate<Effect> test) {
        return Piles.of(all, counted -> test.test(counted.incident().effect()));
    }
}
