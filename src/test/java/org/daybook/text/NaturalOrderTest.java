package org.daybook.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NaturalOrderTest {
    @Example
    void numbersInNamesAreComparedAsNumbers() {
        List<String> names =
                List.of("photo 10", "IMG_202610.jpg", "IMG_20262.jpg", "img_3.jpg", "photo 9", "beta", "Alpha");
        assertThat(names.stream().sorted(NaturalOrder.INSTANCE))
                .containsExactly(
                        "Alpha", "beta", "img_3.jpg", "IMG_20262.jpg", "IMG_202610.jpg", "photo 9", "photo 10");
    }

    @Example
    void aNumberLongerThanAnyOtherIsComparedToo() {
        assertThat(NaturalOrder.INSTANCE.compare("a" + "9".repeat(300), "a1" + "0".repeat(300)))
                .isNegative();
    }

    @Property
    void anyThreeNamesAreInOneOrder(@ForAll("names") String a, @ForAll("names") String b, @ForAll("names") String c) {
        NaturalOrder order = NaturalOrder.INSTANCE;
        assertThat(Integer.signum(order.compare(a, b))).isEqualTo(-Integer.signum(order.compare(b, a)));
        if (order.compare(a, b) <= 0 && order.compare(b, c) <= 0) {
            assertThat(order.compare(a, c)).isLessThanOrEqualTo(0);
        }
        assertThat(order.compare(a, b) == 0).isEqualTo(a.equals(b));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings().withChars("aAbB019-. ").ofMaxLength(8);
    }
}
