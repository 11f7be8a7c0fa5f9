package org.daybook.ui.toolkit.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.daybook.field.FieldValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountReaderTest {
    private static final long HIGHEST_PENCE = 999_999_999;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12|12.00", "12.5|12.50", "£12.50|12.50", " £ 1,200 |1200.00", "1,234,567.89|1234567.89", "0|0.00"
            })
    void readsWhatPeopleType(String typed, BigDecimal pounds) {
        assertThat(AmountReader.read(typed).map(FieldValue.Amount::pounds)).contains(pounds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "about 12",
                "12.505",
                "-3",
                "1,20",
                "12,50",
                "1.200,50",
                "10000000",
                "99999999999999999999",
                "1e3",
                "12 or 13",
                "£"
            })
    void takesNothingThatCouldBeMeantOtherwise(String typed) {
        assertThat(AmountReader.read(typed)).isEmpty();
    }

    @Property
    void readsEveryAmountThatCanBeKept(@ForAll @LongRange(max = HIGHEST_PENCE) long pence) {
        BigDecimal pounds = BigDecimal.valueOf(pence, 2);
        assertThat(AmountReader.read(pounds.toPlainString()).map(FieldValue.Amount::pounds))
                .contains(pounds);
    }

    @Property
    void isNeverUpsetByAnything(@ForAll String typed) {
        assertThat(AmountReader.read(typed)).isNotNull();
    }
}
