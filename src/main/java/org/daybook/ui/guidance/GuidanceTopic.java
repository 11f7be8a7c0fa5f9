package org.daybook.ui.guidance;

import java.util.ArrayList;
import java.util.List;
import org.daybook.record.Coded;
import org.daybook.record.Jurisdiction;

/** A subject that has a page, in the order of the list. */
enum GuidanceTopic implements Coded {
    NUMBERS,
    RECORDING,
    KEEPING,
    GETTING_MESSAGES,
    DO_AND_DONT,
    RECORDINGS,
    IMAGES,
    TELLING_APART,
    ORDERS,
    STATEMENTS,
    HANDING_OVER,
    RISK,
    SAFETY,
    PAPER,
    GUIDE,
    KEYS,
    PROGRAM,
    SUPPORT_WORKERS;

    /** The parts of the country for which there are pages. */
    static final List<Jurisdiction> NATIONS =
            List.of(Jurisdiction.ENGLAND_AND_WALES, Jurisdiction.SCOTLAND, Jurisdiction.NORTHERN_IRELAND);

    /** Whether the page differs between the parts of the country. */
    boolean differs() {
        return switch (this) {
            case NUMBERS, TELLING_APART, ORDERS, STATEMENTS -> true;
            default -> false;
        };
    }

    /** Whether the page only says how the program is used, so that no facts in it can be out of date. */
    boolean isAboutUse() {
        return this == GUIDE || this == KEYS;
    }

    /** The files that make the page, in the order in which they are read. */
    List<String> files(Jurisdiction nation) {
        return switch (this) {
            case NUMBERS -> numbers(nation);
            case TELLING_APART -> List.of(code(), of(nation));
            case ORDERS ->
                List.of(of(nation), code() + "-what-helps", code() + "-others-" + nation.code(), code() + "-in-force");
            case STATEMENTS ->
                nation == Jurisdiction.ENGLAND_AND_WALES ? List.of(code()) : List.of(code() + "-elsewhere", code());
            default -> List.of(code());
        };
    }

    /**
     * Emergency numbers first. Most lines about stalking and abuse are for England and Wales, so elsewhere they come
     * after the local ones.
     */
    private List<String> numbers(Jurisdiction nation) {
        List<String> near = new ArrayList<>(List.of(code() + "-stalking", code() + "-abuse"));
        near.add(nation == Jurisdiction.ENGLAND_AND_WALES ? near.size() : 0, of(nation));
        List<String> files = new ArrayList<>(List.of(code() + "-emergency"));
        files.addAll(near);
        files.add(code() + "-others");
        NATIONS.stream().filter(other -> other != nation).map(this::of).forEach(files::add);
        return files;
    }

    private String of(Jurisdiction nation) {
        return code() + "-" + nation.code();
    }
}
