package org.daybook.ui.patterns.campaign;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.campaign.Campaign;
import org.daybook.campaign.ContactFigure;
import org.daybook.campaign.ContactMethod;
import org.daybook.campaign.ContactsBeforeAfter;

/** The figures on the page of one person, each by its key, so that one can be found again after the page was left. */
final class CampaignFigures {
    static final String ALL = "all";
    static final String UNDATED = "undated";

    private CampaignFigures() {}

    static String identity(int index) {
        return "identity." + index;
    }

    static String way(ContactMethod way) {
        return "way." + way.code();
    }

    static String day(LocalDate day) {
        return "day." + day;
    }

    static String before(int index) {
        return "before." + index;
    }

    static String onTheDay(int index) {
        return "on." + index;
    }

    static String after(int index) {
        return "after." + index;
    }

    static Map<String, ContactFigure> of(Campaign campaign) {
        Map<String, ContactFigure> all = new LinkedHashMap<>();
        all.put(ALL, campaign.all());
        all.put(UNDATED, campaign.undated());
        for (int i = 0; i < campaign.identities().size(); i++) {
            all.put(identity(i), campaign.identities().get(i).contacts());
        }
        campaign.ways().forEach((way, figure) -> all.put(way(way), figure));
        campaign.days().forEach((day, figure) -> all.put(day(day), figure));
        List<ContactsBeforeAfter> around = campaign.around();
        for (int i = 0; i < around.size(); i++) {
            all.put(before(i), around.get(i).before());
            all.put(onTheDay(i), around.get(i).onTheDay());
            all.put(after(i), around.get(i).after());
        }
        return all;
    }
}
