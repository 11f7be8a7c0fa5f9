package org.daybook.portfolio.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;

/** Portfolios of invented incidents, each with an account of 120 words of its own. */
public final class BenchContent {
    private static final int WORDS = 120;

    private static final String[] WHERE = {
        "the bus stop", "my front door", "the car park", "the school gate", "the office", "the corner shop",
        "the station", "the library", "my sister's flat", "the surgery", "the park", "the swimming pool"
    };
    private static final String[] WHO = {"He", "He", "He", "A man I took for him", "Someone", "His brother"};
    private static final String[] DID = {
        "stood", "waited", "shouted", "drove slowly past", "rang again and again", "knocked", "left a parcel",
        "took pictures", "called my name", "looked in through the window", "sat in his car", "followed me"
    };
    private static final String[] THEN = {
        "I walked on", "I went inside", "I locked the door", "I rang my sister", "I took the back way",
        "I asked the driver to wait", "I wrote down the number", "I crossed the road", "I did not answer"
    };
    private static final String[] HOW = {
        "without a word", "for a quarter of an hour", "with the engine running", "in a grey coat",
        "with his hood up", "as if nothing had happened", "across the road", "until the lights went out"
    };
    private static final String[] AFTER = {
        "My neighbour saw it", "Nobody else was there", "The children were with me", "I could not sleep",
        "I stayed at home the next day", "A colleague walked me to the train", "I was late for work"
    };

    private BenchContent() {}

    static PortfolioContent of(int incidents) {
        List<IncidentSheet> sheets = new ArrayList<>(incidents);
        for (int i = 1; i <= incidents; i++) {
            sheets.add(MadeUpContent.plain(MadeUpContent.incident(i, account(i))));
        }
        return MadeUpContent.of(sheets);
    }

    /** 120 words, the same for the same number and for no other. */
    public static String account(int number) {
        Random random = new Random(number);
        StringBuilder account = new StringBuilder();
        int words = 0;
        while (words < WORDS) {
            String sentence = sentence(random, number);
            account.append(account.isEmpty() ? "" : " ").append(sentence);
            words += sentence.split(" ").length;
        }
        String[] all = account.toString().split(" ");
        return String.join(" ", List.of(all).subList(0, WORDS)) + ".";
    }

    private static String sentence(Random random, int number) {
        int hour = 6 + random.nextInt(17);
        String time = "%d:%02d".formatted(hour, random.nextInt(60));
        return switch (random.nextInt(4)) {
            case 0 ->
                "At " + time + " " + lower(pick(WHO, random)) + " " + pick(DID, random) + " at " + pick(WHERE, random)
                        + " " + pick(HOW, random) + ".";
            case 1 -> pick(THEN, random) + ", and by " + time + " I was at " + pick(WHERE, random) + ".";
            case 2 -> pick(AFTER, random) + "; it was time no. " + (number + random.nextInt(900)) + " or so.";
            default -> pick(WHO, random) + " " + pick(DID, random) + " " + pick(HOW, random) + ", then "
                    + lower(pick(WHO, random)) + " " + pick(DID, random) + " near " + pick(WHERE, random) + ".";
        };
    }

    private static String pick(String[] from, Random random) {
        return from[random.nextInt(from.length)];
    }

    private static String lower(String words) {
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }
}
