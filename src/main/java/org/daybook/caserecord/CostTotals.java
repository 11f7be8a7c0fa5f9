package org.daybook.caserecord;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.daybook.field.Field;
import org.daybook.field.FieldValue;

/**
 * The totals of costs. A cost or repayment without an amount adds nothing to them.
 *
 * @param costs how many have an amount
 * @param gross their sum, in pounds
 * @param repaid the sum paid back on all costs, in pounds
 * @param repaidUnknown how many say that something was paid back but not how much
 */
public record CostTotals(int costs, BigDecimal gross, BigDecimal repaid, int repaidUnknown) {

    /** The totals of these costs, none of which may be withdrawn. */
    public static CostTotals of(Collection<CaseRecord> costs) {
        List<BigDecimal> amounts = amounts(costs, Cost.AMOUNT);
        return new CostTotals(amounts.size(), sum(amounts), sum(amounts(costs, Cost.REPAID)), (int) costs.stream()
                .filter(cost -> cost.value(Cost.REPAID) == null
                        && !cost.text(Cost.PAID_BACK).isBlank())
                .count());
    }

    /** The sum less repayments. */
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
