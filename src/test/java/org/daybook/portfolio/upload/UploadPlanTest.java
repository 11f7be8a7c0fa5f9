package org.daybook.portfolio.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.daybook.organisation.Organisation;
import org.daybook.organisation.Organisations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How files are divided into sets that a portal takes. */
class UploadPlanTest {
    @Property
    void everyFileIsInOneSetThatThePortalTakesOrInNone(
            @ForAll @Size(max = 60) List<@LongRange(max = 50) Long> sizes,
            @ForAll @IntRange(min = 1, max = 9) int files,
            @ForAll @LongRange(min = 1, max = 40) long each,
            @ForAll @LongRange(min = 1, max = 90) long all) {
        UploadLimits limits = new UploadLimits(files, each, all);
        UploadPlan plan = UploadPlan.of(sizes, limits);
        List<Integer> placed = new ArrayList<>(plan.tooLarge());
        for (List<Integer> set : plan.sets()) {
            assertThat(set).isNotEmpty().hasSizeLessThanOrEqualTo(files).isSorted();
            assertThat(set).allMatch(i -> sizes.get(i) <= each);
            assertThat(set.stream().mapToLong(sizes::get).sum()).isLessThanOrEqualTo(all);
            placed.addAll(set);
        }
        assertThat(plan.tooLarge()).allMatch(i -> sizes.get(i) > Math.min(each, all));
        Collections.sort(placed);
        assertThat(placed)
                .containsExactlyElementsOf(
                        IntStream.range(0, sizes.size()).boxed().toList());
    }

    @Test
    void filesStayInTheirOrderFromSetToSet() {
        UploadPlan plan = UploadPlan.of(List.of(5L, 9L, 1L, 1L, 1L), new UploadLimits(2, 8, 8));
        assertThat(plan.sets()).containsExactly(List.of(0, 2), List.of(3, 4));
        assertThat(plan.tooLarge()).containsExactly(1);
    }

    @Test
    void limitsAreReadAsTheyAreTyped() {
        assertThat(UploadLimits.parse(" 16, 2000 ,10000"))
                .contains(new UploadLimits(16, 2_000_000_000L, 10_000_000_000L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "16", "16,2000", "0,1,1", "1,0,1", "-1,2,3", "1,2,3,4", "a,b,c", "99999,1,1"})
    void whatIsNoLimitIsRefused(String typed) {
        assertThat(UploadLimits.parse(typed)).isEmpty();
    }

    @Test
    void aPortalIsKnownWithTheDayOnWhichItsLimitsWereRead() {
        UploadPortal axon = UploadPortal.ofCode("axon", List.of()).orElseThrow();
        assertThat(axon.limits()).isEqualTo(new UploadLimits(16, 2_000_000_000L, 10_000_000_000L));
        assertThat(axon.read()).isAfterOrEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(axon.source()).contains("axon.com");
        assertThat(UploadPortal.ofCode("nobody", List.of())).isEmpty();
    }

    @Test
    void offersThePortalsOfAnOrganisationFirst() {
        List<Organisation.Portal> own = Organisations.northshire().portals();
        UploadPortal offered = UploadPortal.with(own).getFirst();
        assertThat(offered.limits()).isEqualTo(new UploadLimits(10, 500_000_000, 2_000_000_000));
        assertThat(offered.limits().typed()).isEqualTo("10, 500, 2000");
        assertThat(UploadPortal.ofCode("northshire", own)).contains(offered);
        assertThat(UploadPortal.ofCode("axon", own)).isPresent();
    }
}
