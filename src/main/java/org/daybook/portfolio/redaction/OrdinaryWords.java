package org.daybook.portfolio.redaction;

import java.util.Set;

/** Words that are part of names or descriptions of people, but also occur in ordinary sentences. */
final class OrdinaryWords {
    private static final Set<String> WORDS = Set.of("""
            the and my our his her their mr mrs ms miss dr sir mum dad aunt uncle sister brother friend \
            neighbour colleague manager boss officer constable sergeant police driver owner man woman lady boy \
            girl child someone somebody will may summer june april august young old street road house shop next \
            door from with who unknown witness pc dc ds st no of to on in at by or an is it he we me us so if as \
            be do go up am mam mom nan gran cousin partner husband wife son daughter mother father nurse doctor \
            teacher vicar imam pastor guard conductor caretaker postman ok id tv
            """.strip().split("\\s+"));

    private OrdinaryWords() {}

    /** @param word in lower case */
    static boolean hold(String word) {
        return WORDS.contains(word);
    }
}
