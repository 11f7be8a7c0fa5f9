package org.daybook.portfolio.content;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CourtOrder;
import org.daybook.field.OrderTerm;
import org.daybook.record.Id;

/** Whether the words of a term of an order may be about a place, and so tell where the user lives or goes. */
public final class PlaceTermDetector {
    private static final Pattern DEED = words(
            "contact\\w*|communicat\\w*|(tele)?phon\\w*|call\\w*|text\\w*|messag\\w*|"
                    + "e-?mail\\w*|writ\\w*|letters?|post|publish\\w*|follow\\w*|violence|harm\\w*|threat\\w*|assault\\w*|molest\\w*|"
                    + "harass\\w*|pester\\w*|instruct\\w*|encourag\\w*|incit\\w*|intimidat\\w*|abus\\w*|track\\w*|devices?|internet|social media|weapons?|firearms?");

    /** Any of these may mean a place, and so does a name of one after 'at' or 'in', a number, or what was struck out. */
    private static final Pattern PLACE = words(
            "near\\w*|within|metres?|meters?|miles?|yards?|km|kilomet\\w*|home|house\\w*|flat|"
                    + "address\\w*|resid\\w*|liv(e|es|ing)|where|places?|premises|propert\\w*|streets?|roads?|avenue|lane|close|drive|"
                    + "parks?|areas?|zones?|vicinity|region|towns?|city|county|villages?|outside|inside|enter\\w*|attend\\w*|go|going|"
                    + "come|coming|approach\\w*|watch\\w*|beset\\w*|loiter\\w*|wait\\w*|stay\\w*|remain\\w*|leav\\w*|visit\\w*|"
                    + "schools?|colleges?|work\\w*|employ\\w*|offices?|shops?|church\\w*|clinic|hospital|map\\w*|boundar\\w*");

    private static final Pattern NAMED =
            Pattern.compile("\\b(at|in|into|from|around|along|on|via) \\p{Lu}|[\\[\\p{Nd}]");

    private static final Pattern TIME = words("within,? \\p{Nd}+ (?:hours?|days?|weeks?|months?)");

    private PlaceTermDetector() {}

    private static Pattern words(String any) {
        return Pattern.compile("\\b(" + any + ")\\b", Pattern.CASE_INSENSITIVE);
    }

    /** The terms of orders that may be about a place in any of these versions of records. */
    public static Set<Id<OrderTerm>> aboutPlaces(Stream<CaseRecord> versions) {
        return versions.flatMap(version -> version.terms(CourtOrder.TERMS).stream())
                .filter(term -> mayBeAboutPlace(term.words()))
                .map(OrderTerm::id)
                .collect(Collectors.toSet());
    }

    /** True unless they name contact, violence or the like, and nothing that could be a place: other languages are doubt. */
    public static boolean mayBeAboutPlace(String words) {
        String timeless = TIME.matcher(words).replaceAll("");
        return !DEED.matcher(timeless).find()
                || PLACE.matcher(timeless).find()
                || NAMED.matcher(timeless).find();
    }
}
