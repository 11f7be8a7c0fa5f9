package org.daybook.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.daybook.casefile.IncidentHistory;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentType;
import org.daybook.index.IncidentItem;
import org.daybook.record.Id;
import org.daybook.text.Excerpt;
import org.daybook.text.Messages;
import org.daybook.ui.record.RowDayFormatter;
import org.daybook.ui.toolkit.context.ListCover;
import org.kordamp.ikonli.feather.Feather;

/**
 * The text of an incident's row in the timeline.
 *
 * @param cover whether what others wrote follows her own words
 * @param hasExhibit whether an exhibit belongs to an incident
 */
record IncidentRowText(Messages messages, ListCover cover, Predicate<Id<Incident>> hasExhibit) {
    TimelineRowText of(IncidentItem incident) {
        IncidentHistory history = incident.history();
        IncidentDescription what = history.current().what();
        String words = cover.showsOthersWords() ? Excerpt.of(what, messages) : Excerpt.own(what.happened(), messages);
        String kinds = kinds(history);
        return new TimelineRowText(
                icon(history),
                RowDayFormatter.of(history.current().when(), messages),
                words.isEmpty() ? kinds : words,
                words.isEmpty() ? "" : kinds,
                marks(incident),
                history.isWithdrawn());
    }

    /** The first kind and the number of others; empty if none was given. */
    private String kinds(IncidentHistory history) {
        List<IncidentType> types = history.current().what().types();
        if (types.isEmpty()) {
            return "";
        }
        String first = messages.get("types.short." + types.getFirst().code());
        return types.size() == 1 ? first : messages.get("timeline.kinds-more", first, types.size() - 1);
    }

    private List<String> marks(IncidentItem incident) {
        IncidentHistory history = incident.history();
        List<String> marks = new ArrayList<>();
        if (history.isWithdrawn()) {
            marks.add(messages.get("timeline.withdrawn"));
        }
        int times = history.current().what().extent().times();
        if (times > 1) {
            marks.add(messages.count("timeline.times", times));
        }
        if (hasExhibit.test(history.id())) {
            marks.add(messages.get("timeline.has-exhibit"));
        }
        if (history.isOriginalMissing()) {
            marks.add(messages.get("timeline.original-missing"));
        } else if (history.isAmended()) {
            marks.add(messages.get("timeline.amended"));
        }
        if (incident.countable().isReported()) {
            marks.add(messages.get("timeline.reported"));
        }
        if (!history.isWithdrawn() && !history.current().handling().inPortfolio()) {
            marks.add(messages.get("timeline.not-in-portfolio"));
        }
        return marks;
    }

    private static Feather icon(IncidentHistory history) {
        return history.current().what().types().stream()
                .findFirst()
                .map(type -> type == IncidentType.CALLS ? Feather.PHONE : icon(type.group()))
                .orElse(Feather.FILE_TEXT);
    }

    private static Feather icon(IncidentType.IncidentGroup group) {
        return switch (group) {
            case CONTACT -> Feather.MESSAGE_CIRCLE;
            case GIFTS -> Feather.GIFT;
            case TURNING_UP -> Feather.MAP_PIN;
            case WATCHING -> Feather.EYE;
            case PUBLISHING -> Feather.GLOBE;
            case PROPERTY -> Feather.HOME;
            case THREATS -> Feather.SHIELD;
            case OTHERS -> Feather.USERS;
            case OTHER -> Feather.FILE_TEXT;
        };
    }
}
