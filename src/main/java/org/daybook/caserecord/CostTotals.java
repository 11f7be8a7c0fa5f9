package org.daybook.caserecord;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.daybook.field.Field;
import org.daybook.field.FieldValue;

/**
 * What costs come to. A cost or a repayment of which no amount is said adds nothing, and is counted.
 *
 * @param costs how many have an amount
 * @param gross what they come to, in pounds
 * @param repaid what of all costs was paid back, in pounds
 * @param repaidUnknown how many say that something was paid back and not how much
 */
public record CostTotals(int costs, BigDecimal gross, BigDecimal repaid, int repaidUnknown) {

    /** Of these records of costs, each of which is to stand. */
    public static CostTotals of(Collection<CaseRecord> costs) {
        List<BigDecimal> amounts = amounts(costs, Cost.AMOUNT);
        return new CostTotals(amounts.size(), sum(amounts), sum(amounts(costs, Cost.REPAID)), (int) costs.stream()
                .filter(cost -> cost.value(Cost.REPAID) == null
                        && !cost.text(Cost.PAID_BACK).isBlank())
                .count());
    }

    /** What is left when what was paid back is taken off. */
    public BigDecimal net() {
        return gross.subtract(repaid);
    }

    /** Whether anything was paid back, with or without an amount. */
    public boolean hasRepayments() {
        return repaid.signum() > 0 || repaidUnknown > 0;
    }

    private static List<BigDecimal> amounts(Collection<CaseRecord> costs, Field field) {
        return costs.stream()
                .map(cost -> cost.value(field))
                .filter(FieldValue.Amount.class::isInstance)
                .map(amount -> ((FieldValue.Amount) amount).pounds())
                .toList();
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
