package org.daybook.portfolio.pdf.sheet;

import java.util.Arrays;
import java.util.List;
import org.daybook.incident.IncidentType;
import org.daybook.pdf.layout.FormFlow;
import org.daybook.pdf.layout.FormFlow.FormBlank;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.text.Messages;

/** An incident sheet of two pages: the questions of the form, in its order, with space to write. */
record LogSheetForm(Messages messages) {
    private static final int HAPPENED = 9;

    void emit(PageFlow flow) {
        flow.heading(1, word("sheet"));
        flow.form(form -> {
            front(form);
            who(form);
            evidence(form);
            effect(form);
            reported(form);
        });
    }

    private void front(FormFlow form) {
        form.blanks(blank("today", 5), blank("time", 2), blank("written-by", 5));
        ask(form, "when", 2);
        form.ticks(4, words("exact", "about", "between", "unknown"));
        form.blanks(blank("day", 4), blank("time", 2), blank("until-day", 4), blank("time", 2));
        form.blanks(blank("lasted", 1));
        ask(form, "happened", 2);
        form.lines(HAPPENED);
        form.blanks(blank("times", 1));
        ask(form, "kind", 2);
        form.ticks(
                3,
                Arrays.stream(IncidentType.IncidentGroup.values())
                        .map(group -> messages.get("types.group." + group.code()))
                        .toList());
        ask(form, "words", 2);
        form.lines(2);
        ask(form, "where", 2);
        form.ticks(8, words("home", "work", "school", "street", "vehicle", "online", "phone", "other"));
        form.blanks(blank("place", 1));
        ask(form, "how-reached", 2);
        form.blanks(blank("number", 1), blank("e-mail", 1));
        form.blanks(blank("account", 1), blank("platform", 1));
        form.blanks(blank("address", 1));
    }

    private void who(FormFlow form) {
        ask(form, "who", 2);
        form.ticks(3, words("know", "believe", "do-not-know"));
        form.blanks(blank("name", 3), blank("with", 2));
        form.blanks(blank("why", 1));
        form.blanks(blank("looks", 1));
        form.blanks(blank("vehicle-make", 3), blank("registration", 2), blank("direction", 2));
    }

    private void evidence(FormFlow form) {
        ask(form, "received", 2);
        form.blanks(blank("received-what", 1), blank("received-how", 1));
        form.blanks(blank("wrapper", 3), blank("opened", 1));
        form.blanks(blank("touched", 1), blank("now", 1));
        ask(form, "saw", 2);
        form.blanks(blank("witness", 2), blank("witness-saw", 3), blank("speak", 2));
        form.blanks(blank("witness", 2), blank("witness-saw", 3), blank("speak", 2));
        form.blanks(blank("children", 1));
    }

    private void effect(FormFlow form) {
        form.blanks(blank("did", 1));
        form.lines(1);
        form.blanks(blank("asked-when", 1), blank("asked-how", 1));
        form.blanks(blank("felt", 1));
        form.ticks(4, words("felt-0", "felt-1", "felt-2", "felt-3"));
        form.ticks(2, words("fear", "no-fear"));
        ask(form, "changed", 2);
        form.ticks(3, words("route", "hours", "collect", "security", "moved", "health", "sleep", "worse", "going-out"));
        form.blanks(blank("injury", 1), blank("damage", 1), blank("cost", 1));
        form.blanks(blank("order", 1));
    }

    private void reported(FormFlow form) {
        ask(form, "reported", 2);
        form.ticks(6, words("not-reported", "by-999", "by-101", "by-online", "in-person", "other"));
        form.blanks(blank("report-when", 1), blank("to-whom", 1));
        form.blanks(blank("collar", 1), blank("force", 1), blank("references", 1));
        form.blanks(blank("promised", 1));
        form.lines(1);
        form.blanks(blank("kept", 1));
    }

    /** A question with its hint, kept on one page with its lines. */
    private void ask(FormFlow form, String name, int lines) {
        form.question(word("ask-" + name), word("hint-" + name), lines * FormFlow.LINE);
    }

    private FormBlank blank(String name, float share) {
        return new FormBlank(word("blank-" + name), share);
    }

    private List<String> words(String... names) {
        return Arrays.stream(names).map(name -> word("tick-" + name)).toList();
    }

    private String word(String name) {
        return messages.get("log-sheets." + name);
    }
}
