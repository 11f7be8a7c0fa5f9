package org.daybook.ui.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daybook.record.Jurisdiction;
import org.junit.jupiter.api.Test;

class HelpSearchTest {
    private final HelpSearch search =
            new HelpSearch(topic -> GuidanceLibrary.page(topic, Jurisdiction.ENGLAND_AND_WALES), UserGuide.chapters());

    @Test
    void findsPagesOfGuidanceAndChaptersOfTheGuideInAnyCapitals() {
        List<HelpSearch.Hit> hits = search.find("  RECOVERY code ");
        assertThat(hits)
                .extracting(HelpSearch.Hit::title)
                .contains("Making a diary")
                .allMatch(title -> !title.isBlank());
        assertThat(hits).allMatch(hit -> !hit.excerpt().isBlank());
        assertThat(search.find("999")).extracting(HelpSearch.Hit::topic).contains(GuidanceTopic.NUMBERS);
    }

    @Test
    void hasThePagesThatAreCalledSoFirst() {
        assertThat(search.find("patterns").getFirst().title()).isEqualTo("Patterns");
        assertThat(search.find("patterns").getFirst().topic()).isEqualTo(GuidanceTopic.GUIDE);
    }

    @Test
    void cutsALongPassageAroundTheWordAtWholeWords() {
        GuideChapter chapter = new GuideChapter(
                "Long", List.of(new Passage.PassageText("before ".repeat(60) + "needle" + " after".repeat(60))));
        HelpSearch.Hit hit = new HelpSearch(
                        topic -> GuidanceLibrary.page(topic, Jurisdiction.SCOTLAND), List.of(chapter))
                .find("needle")
                .getLast();
        assertThat(hit.chapter()).isZero();
        assertThat(hit.excerpt())
                .startsWith("… before")
                .endsWith("after …")
                .contains(" needle ")
                .hasSizeLessThan(180);
    }

    @Test
    void findsNothingForNothingAndForWordsThatAreNowhere() {
        assertThat(search.find("  ")).isEmpty();
        assertThat(search.find("recovery xylophonist")).isEmpty();
    }

    @Test
    void leadsToWhatWasFound() {
        GuidanceModel model = new GuidanceModel(AddedHelplines.NONE);
        model.query.set("patterns");
        model.open(model.find("patterns").getFirst());
        assertThat(model.topic.get()).isEqualTo(GuidanceTopic.GUIDE);
        assertThat(model.guide().get(model.chapter.get()).title()).isEqualTo("Patterns");
        assertThat(model.query.get()).isEmpty();
    }
}
