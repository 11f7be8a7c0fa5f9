package org.daybook.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.casefile.RecordedCase.id;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two copies of a diary may each have changed one draft: both texts are kept, under ids that follow from them. */
class DraftTest {
    private static Draft draft(Map<String, String> fields) {
        return new Draft(id(1), "incident", id(7), fields, RecordedCase.START);
    }

    @Test
    void theSameTextHasTheSameIdWhicheverCopyIsReadFirst() {
        Map<String, String> one = new LinkedHashMap<>();
        one.put("happened", "he rang");
        one.put("place", "home");
        Map<String, String> other = new LinkedHashMap<>();
        other.put("place", "home");
        other.put("happened", "he rang");
        assertThat(draft(one).underOwnId()).isEqualTo(draft(other).underOwnId());
        assertThat(draft(one).underOwnId().id()).isNotEqualTo(id(1));
    }

    @Test
    void textsThatDifferHaveDifferentIdsHoweverTheyAreDividedBetweenFields() {
        List<Map<String, String>> texts = List.of(
                Map.of("happened", "he rang"),
                Map.of("happened", "he rang "),
                Map.of("happened", ""),
                Map.of(),
                Map.of("happened", "he rangplacehome"),
                Map.of("happened", "he rang", "place", "home"),
                Map.of("happened", "he rangplace", "home", ""),
                Map.of("happenedhe rang", "placehome"));
        assertThat(texts.stream().map(text -> draft(text).underOwnId().id()).distinct())
                .hasSameSizeAs(texts);
    }

    @Test
    void aDraftSavedAtAnotherTimeHasAnotherId() {
        Draft later = new Draft(id(1), "incident", id(7), Map.of("a", "b"), RecordedCase.START.plusSeconds(1));
        assertThat(later.underOwnId().id())
                .isNotEqualTo(draft(Map.of("a", "b")).underOwnId().id());
    }

    @Test
    void nothingButTheIdChanges() {
        Draft before = draft(Map.of("happened", "he rang"));
        Draft after = before.underOwnId();
        assertThat(new Draft(before.id(), after.form(), after.about(), after.fields(), after.savedAt()))
                .isEqualTo(before);
        assertThat(before.aboutNothing())
                .isEqualTo(new Draft(before.id(), before.form(), null, before.fields(), before.savedAt()));
    }
}
