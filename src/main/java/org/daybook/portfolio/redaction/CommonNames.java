package org.daybook.portfolio.redaction;

import java.util.Set;

/** Capitalised words that identify nobody: days, months, well-known services, forms of address. */
final class CommonNames {
    private static final Set<String> WORDS = Set.of("""
            monday tuesday wednesday thursday friday saturday sunday january february march april may june july august \
            september october november december christmas easter eid diwali ramadan new year i i'd i'm i've i'll mr mrs \
            ms miss dr pc dc ds police street witness facebook instagram whatsapp snapchat tiktok twitter google apple \
            gmail outlook hotmail yahoo youtube telegram signal messenger paypal amazon ebay uber netflix spotify linkedin \
            airtag iphone android windows accident emergency crown magistrates' magistrates court county family \
            stalking protection order act england wales scotland ireland northern british english polish urdu arabic \
            monzo revolut royal mail sim gps id number left out exhibit incident
            """.strip().split("\\s+"));

    private CommonNames() {}

    /** @param word in lower case */
    static boolean hold(String word) {
        return WORDS.contains(word) || OrdinaryWords.hold(word);
    }
}
