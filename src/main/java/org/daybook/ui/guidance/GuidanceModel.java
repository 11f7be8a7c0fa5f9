package org.daybook.ui.guidance;

import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.daybook.record.CaseHeading;
import org.daybook.record.Jurisdiction;
import org.daybook.session.OpenCase;
import org.daybook.session.Session;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.task.BackgroundTasks;
import org.jspecify.annotations.Nullable;

/**
 * The page of guidance that is shown, and the part of the country it is shown for. None of this is kept: what she
 * reads is nobody's business. JavaFX thread.
 */
public final class GuidanceModel {
    /** The page that is chosen in the list. */
    final ObjectProperty<GuidanceTopic> topic = new SimpleObjectProperty<>(GuidanceTopic.NUMBERS);
    /** The part of the country that comes first. */
    final ObjectProperty<Jurisdiction> nation = new SimpleObjectProperty<>(GuidanceTopic.NATIONS.getFirst());

    final ReadOnlyObjectWrapper<GuidancePage> page;
    /** Whether the diary says that it is about none of these parts of the country. */
    final ReadOnlyBooleanWrapper elsewhere = new ReadOnlyBooleanWrapper(false);
    /** What is searched for; empty if nothing is. */
    final StringProperty query = new SimpleStringProperty(this, "query", "");
    /** The chapter of the guide that is read, counted from 0. */
    final IntegerProperty chapter = new SimpleIntegerProperty(this, "chapter", 0);

    private @Nullable List<GuideChapter> guide;
    private @Nullable HelpSearch search;
    /** The numbers that are not part of the program. */
    final ReadOnlyObjectWrapper<AddedHelplines> added;

    private Runnable silence = () -> {};

    /**
     * Begins with the numbers to call, for England and Wales.
     *
     * @param added shown after those of the program
     */
    public GuidanceModel(AddedHelplines added) {
        this.added = new ReadOnlyObjectWrapper<>(added);
        this.page = new ReadOnlyObjectWrapper<>(page(topic.get()));
        topic.subscribe((_, _) -> show());
        nation.subscribe((_, _) -> {
            search = null;
            show();
        });
    }

    /** Takes the part of the country from the diary, unless one was chosen meanwhile. */
    public void open(Session session, BackgroundTasks tasks) {
        silence = tasks.of(() -> session.call(OpenCase::heading))
                .onSuccess(this::follow)
                .start();
    }

    /**
     * The chapters of the guide. They are read when first needed, because most people come here for a number to call.
     */
    List<GuideChapter> guide() {
        if (guide == null) {
            guide = UserGuide.chapters();
        }
        return guide;
    }

    /** The places where these words are found. */
    List<HelpSearch.Hit> find(String words) {
        if (search == null) {
            search = new HelpSearch(this::searched, guide());
        }
        return search.find(words);
    }

    void open(HelpSearch.Hit hit) {
        chapter.set(hit.chapter());
        topic.set(hit.topic());
        query.set("");
    }

    /** Opens a page that is linked from elsewhere in the program. */
    public void open(Destination.Help help) {
        topic.set(
                switch (help.page()) {
                    case FIRST -> GuidanceTopic.NUMBERS;
                    case KEYS -> GuidanceTopic.KEYS;
                    case KEEPING -> GuidanceTopic.KEEPING;
                    case GETTING_MESSAGES -> GuidanceTopic.GETTING_MESSAGES;
                });
    }

    /** Forgets them, where they are not sealed in the diary. */
    void removeAdded() {
        Runnable removal = added.get().removal();
        if (removal != null) {
            removal.run();
            added.set(AddedHelplines.NONE);
        }
    }

    void drop() {
        silence.run();
    }

    private void follow(CaseHeading heading) {
        elsewhere.set(heading.jurisdiction() == Jurisdiction.ELSEWHERE);
        if (nation.get() == GuidanceTopic.NATIONS.getFirst()
                && GuidanceTopic.NATIONS.contains(heading.jurisdiction())) {
            nation.set(heading.jurisdiction());
        }
    }

    /** What was added is found only where it is sealed: a place where it was found does not say whose it is. */
    private GuidancePage searched(GuidanceTopic about) {
        List<Passage> sealed = about == GuidanceTopic.NUMBERS && added.get().isSealed()
                ? added.get().organisation().helplines().stream()
                        .<Passage>map(
                                line -> new Passage.PassageText(line.name() + " " + line.number() + " " + line.whom()))
                        .toList()
                : List.of();
        return page(about).followedBy(sealed);
    }

    private GuidancePage page(GuidanceTopic about) {
        return GuidanceLibrary.page(about, nation.get());
    }

    private void show() {
        page.set(page(topic.get()));
    }
}
