package org.daybook.ui.incident;

import static org.daybook.ui.form.FormFields.said;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableSet;
import org.daybook.incident.Channel;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentExtent;
import org.daybook.incident.IncidentType;
import org.daybook.incident.ReceivedItem;
import org.daybook.record.Answer;
import org.daybook.ui.form.DayText;
import org.daybook.ui.form.FormFields;

/** What happened, by what it came and what came with it, as it stands in the form. */
final class WhatFields {
    final ObservableSet<IncidentType> types;
    final StringProperty happened;
    final StringProperty exactWords;
    final StringProperty times;
    final StringProperty lasted;
    final StringProperty number;
    final StringProperty email;
    final StringProperty handle;
    final StringProperty platform;
    final StringProperty url;
    final StringProperty received;
    final StringProperty delivery;
    final StringProperty wrapper;
    final ObjectProperty<Answer> opened;
    final StringProperty handledBy;
    final StringProperty keptAt;

    WhatFields(FormFields fields) {
        types = fields.set("types", IncidentType.class, IncidentType::code);
        happened = fields.text("happened");
        exactWords = fields.text("exact-words");
        times = fields.text("times");
        lasted = fields.text("lasted");
        number = fields.text("number");
        email = fields.text("email");
        handle = fields.text("handle");
        platform = fields.text("platform");
        url = fields.text("url");
        received = fields.text("received");
        delivery = fields.text("delivery");
        wrapper = fields.text("wrapper");
        opened = fields.answer("opened");
        handledBy = fields.text("handled-by");
        keptAt = fields.text("kept-at");
    }

    void show(IncidentDescription what) {
        types.clear();
        types.addAll(what.types());
        happened.set(what.happened());
        exactWords.set(what.exactWords());
        times.set(what.extent().times() == 0 ? "" : String.valueOf(what.extent().times()));
        lasted.set(what.extent().lasted());
        show(what.channel());
        show(what.received());
    }

    IncidentDescription read(DayText<FormLocation> days) {
        return new IncidentDescription(
                List.copyOf(types),
                said(happened),
                said(exactWords),
                new IncidentExtent(count(days), said(lasted)),
                new Channel(said(number), said(email), said(handle), said(platform), said(url)),
                new ReceivedItem(
                        said(received), said(delivery), said(wrapper), opened.get(), said(handledBy), said(keptAt)));
    }

    private void show(Channel channel) {
        number.set(channel.number());
        email.set(channel.email());
        handle.set(channel.handle());
        platform.set(channel.platform());
        url.set(channel.url());
    }

    private void show(ReceivedItem item) {
        received.set(item.description());
        delivery.set(item.delivery());
        wrapper.set(item.wrapper());
        opened.set(item.opened());
        handledBy.set(item.handledBy());
        keptAt.set(item.keptAt());
    }

    private int count(DayText<FormLocation> days) {
        String typed = times.get().strip();
        if (typed.isEmpty()) {
            return 0;
        }
        try {
            int count = Integer.parseInt(typed);
            if (count >= 1 && count <= IncidentExtent.MOST_TIMES) {
                return count;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        days.say(FormLocation.TIMES, "incident.times-unreadable");
        return 0;
    }
}
