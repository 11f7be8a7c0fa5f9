package org.daybook.ui.guidance;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.daybook.record.CaseHeading;
import org.daybook.record.Jurisdiction;
import org.daybook.session.OpenCase;
import org.daybook.session.Session;
import org.daybook.ui.common.BackgroundTasks;

/**
 * Which page is read, and for which part of the country. Nothing of it is kept: what she reads is nobody's business.
 * JavaFX thread.
 */
public final class GuidanceModel {
    private final ObjectProperty<Topic> topic = new SimpleObjectProperty<>(Topic.NUMBERS);
    private final ObjectProperty<Jurisdiction> nation = new SimpleObjectProperty<>(Topic.NATIONS.getFirst());
    private final ReadOnlyObjectWrapper<GuidancePage> page =
            new ReadOnlyObjectWrapper<>(GuidanceShelf.page(topic.get(), nation.get()));
    private final ReadOnlyBooleanWrapper elsewhere = new ReadOnlyBooleanWrapper(false);
    private Runnable silence = () -> {};

    /** Begins with the numbers, as for England and Wales. */
    public GuidanceModel() {
        topic.subscribe((_, _) -> show());
        nation.subscribe((_, _) -> show());
    }

    /** Takes from the diary for which part of the country its law is; what was chosen meanwhile stays. */
    public void open(Session session, BackgroundTasks tasks) {
        silence = tasks.of(() -> session.call(OpenCase::heading))
                .onSuccess(this::follow)
                .start();
    }

    /** The page that is chosen in the list. */
    ObjectProperty<Topic> topicProperty() {
        return topic;
    }

    /** The part of the country that comes first. */
    ObjectProperty<Jurisdiction> nationProperty() {
        return nation;
    }

    /** What is to be read. */
    ReadOnlyObjectProperty<GuidancePage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** Whether the diary says that it is about none of these parts of the country. */
    ReadOnlyBooleanProperty elsewhereProperty() {
        return elsewhere.getReadOnlyProperty();
    }

    void drop() {
        silence.run();
    }

    private void follow(CaseHeading heading) {
        elsewhere.set(heading.jurisdiction() == Jurisdiction.ELSEWHERE);
        if (nation.get() == Topic.NATIONS.getFirst() && Topic.NATIONS.contains(heading.jurisdiction())) {
            nation.set(heading.jurisdiction());
        }
    }

    private void show() {
        page.set(GuidanceShelf.page(topic.get(), nation.get()));
    }
}
