package org.daybook.traces;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.daybook.Launcher;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.field.FieldKind;
import org.daybook.text.CaseRecordLines;
import org.daybook.text.Messages;

/**
 * A day's use of the real program: it is started as she starts it, and everything is done in its window. Reads a word
 * to type everywhere, her folder, and which part of the day, each on a line of standard input, so that none of them is
 * in a list of programs. Writes nothing itself.
 */
public final class DayOfUse {
    private static final String PASSPHRASE = "plum ladder violin quiet harbour";
    private static final int KILLED_BY_ITSELF = 9;

    private final Messages messages = new Messages(Locale.UK);
    private final Hands hands = new Hands(messages);
    private final String word;
    private final String hers;
    private int fields;

    private DayOfUse(String word, String hers) {
        this.word = word;
        this.hers = hers;
    }

    public static void main(String[] args) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        DayOfUse day = new DayOfUse(in.readLine(), in.readLine());
        String part = in.readLine();
        Thread.ofPlatform().name("day").daemon().start(() -> day.live(part));
        Launcher.main(new String[0]);
        System.out.println("ended");
    }

    private void live(String part) {
        try {
            hands.awaitWindow();
            switch (part) {
                case "day" -> day();
                case "evening" -> evening();
                case "stick" -> stick();
                default -> throw new IllegalArgumentException(part);
            }
        } catch (Exception | AssertionError e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private void day() throws Exception {
        create();
        settings();
        people();
        incident();
        exhibits();
        for (CaseRecordKind kind : CaseRecordKind.values()) {
            caseRecord(kind);
        }
        search();
        hands.press("shell.patterns");
        hands.press("shell.help");
        said("looked");
        portfolio();
        copy();
        hide();
        unlock();
        lose();
    }

    private void evening() throws Exception {
        hands.press("unlock.start-open");
        hands.typeAndEnter(messages.get("picker.folder"), hers + "/diary");
        hands.chooseAll(messages.get("picker.list"));
        hands.press("unlock.open-verb");
        unlock();
        hands.press("draft.continue");
        hands.press("when.yesterday");
        hands.pressUntilGone("incident.save");
        said("found again what was being typed");
        hands.key(KeyCode.Q, true);
    }

    /** In short, for a program that is carried on a stick. */
    private void stick() throws Exception {
        create();
        settings();
        incident();
        exhibits();
        search();
        portfolio();
        copy();
        hide();
        unlock();
        hands.key(KeyCode.Q, true);
    }

    private void create() throws Exception {
        hands.press("unlock.start-new");
        hands.press("unlock.go-on");
        hands.press("unlock.choose-place");
        save(hers + "/diary", "notebook.nbk", "unlock.place-verb");
        hands.type(messages.get("unlock.new-passphrase"), PASSPHRASE);
        hands.type(messages.get("unlock.passphrase-again"), PASSPHRASE);
        hands.press("unlock.next");
        hands.awaitButton("unlock.code-written");
        List<String> code = hands.words(
                it -> it instanceof Label label && label.getStyleClass().contains("code-word"));
        hands.press("unlock.code-written");
        for (String line : code) {
            String number = line.substring(0, line.indexOf('.'));
            String field = messages.get("unlock.code-check-word", number);
            if (!hands.words(it -> field.equals(it.getText())).isEmpty()) {
                hands.type(field, line.substring(line.indexOf(' ') + 1));
            }
        }
        hands.pressUntilGone("unlock.make");
        hands.awaitButton("shell.settings");
        said("made a diary");
    }

    private void settings() throws Exception {
        hands.press("shell.settings");
        hands.press("settings.text-larger");
        hands.press("settings.text-usual");
        hands.press("settings.text-larger");
        said("changed settings");
    }

    private void people() throws Exception {
        hands.press("shell.case");
        hands.press("people.title");
        hands.awaitButton("people.save");
        fill();
        hands.press("people.save");
        hands.awaitThat(
                () -> !hands.words(it -> it.getText() != null && it.getText().startsWith("Saved on"))
                        .isEmpty(),
                "recorded");
        said("said who she is");
    }

    private void incident() throws Exception {
        hands.press("shell.new-incident");
        hands.awaitButton("common.cancel");
        hands.press("when.yesterday");
        hands.unfold("form.witness-add", "form.report-add");
        fill();
        hands.press("exhibit.add-files");
        hands.typeAndEnter(messages.get("picker.folder"), hers + "/found");
        hands.chooseAllPhotos(messages.get("picker.list"));
        hands.press("exhibit.add-verb");
        hands.press("exhibit.note-go");
        hands.awaitThat(() -> hands.sees("exhibit.outcomes-close"), "files kept");
        hands.pressUntilGone("incident.save");
        said("recorded an incident with its exhibits");
    }

    private void exhibits() throws Exception {
        for (int row = 1; ; row++) {
            hands.press("shell.exhibits");
            if (!hands.open(messages.get("exhibit.list"), row)) {
                break;
            }
            hands.awaitButton("incident.amend");
            hands.awaitThat(
                    () -> hands.words(it -> messages.get("exhibit.look-reading").equals(it.getText()))
                            .isEmpty(),
                    "a look");
            if (hands.sees("player.play")) {
                hands.press("player.play");
                hands.awaitButton("player.play");
                said("played a recording");
            }
            if (hands.sees("exhibit.copy")) {
                hands.press("exhibit.copy");
                hands.press("exhibit.copy-go");
                save(hers + "/out", "copy-" + row, "exhibit.copy-verb");
                hands.press("exhibit.check");
            }
            hands.press("incident.amend");
            hands.awaitButton("incident.save-amendment");
            fill();
            hands.pressUntilGone("incident.save-amendment");
            said("looked at an exhibit and saved a copy");
        }
        hands.press("shell.exhibits");
        hands.press("exhibit.add-thing");
        hands.awaitButton("incident.save");
        hands.unfold("exhibit.step-add");
        fill();
        hands.pressUntilGone("incident.save");
        said("recorded a thing");
    }

    private void caseRecord(CaseRecordKind kind) throws Exception {
        CaseRecordLines lines = new CaseRecordLines(messages, _ -> "");
        hands.press("shell.case");
        hands.awaitButton("people.title");
        hands.unfold();
        hands.press("particular." + kind.code() + "-add");
        hands.awaitButton("common.cancel");
        hands.unfold("case.term-add");
        Map<String, String> numbers = numbers();
        kind.fields().stream()
                .filter(field -> field.form() == FieldKind.AMOUNT)
                .forEach(field -> numbers.put(lines.label(kind, field), "12.50"));
        fields += hands.fill(word, numbers);
        hands.pressUntilGone("incident.save");
        said("recorded: " + kind.code());
    }

    private void search() throws Exception {
        hands.press("shell.diary");
        hands.type(messages.get("timeline.search"), word);
        hands.awaitThat(
                () -> !hands.words(it -> it.getText() != null && it.getText().matches("\\d+ results?.*"))
                        .isEmpty(),
                "what was found");
        said("searched");
    }

    private void portfolio() throws Exception {
        hands.press("shell.portfolio");
        hands.press("portfolio.preset-police-file");
        hands.press("portfolio.next");
        hands.press("portfolio.next");
        hands.press("portfolio.look");
        hands.press("portfolio.page-next");
        hands.press("portfolio.preview-back");
        said("looked through the pages");
        hands.press("portfolio.make-pdf");
        save(hers + "/out", "portfolio.pdf", "portfolio.pick-verb");
        hands.awaitButton("portfolio.again");
        said("made a portfolio");
    }

    private void copy() throws Exception {
        hands.press("shell.copy");
        hands.press("backup.copy");
        save(hers + "/stick", "copy.nbk", "backup.verb");
        hands.awaitThat(
                () -> !hands.words(it -> it.getText() != null && it.getText().startsWith("The backup is complete"))
                        .isEmpty(),
                "the copy");
        said("made a copy");
    }

    private void hide() throws Exception {
        hands.press("shell.new-incident");
        hands.awaitButton("common.cancel");
        // All else is typed after hiding, so that the draft changes once more.
        hands.type(messages.get("incident.happened"), word);
        hands.key(KeyCode.F12, false);
        hands.awaitThat(() -> !hands.sees("shell.hide"), "the empty page");
        said("hid");
        hands.key(KeyCode.ENTER, false);
    }

    private void unlock() throws Exception {
        hands.type(messages.get("unlock.passphrase"), PASSPHRASE);
        hands.press("unlock.unlock");
        hands.awaitButton("shell.settings");
        said("unlocked");
    }

    private void lose() throws Exception {
        hands.press("draft.continue");
        hands.awaitButton("incident.leave");
        hands.unfold();
        fill();
        hands.awaitThat(
                () -> !hands.words(it -> it.getText() != null && it.getText().startsWith("Saved as a draft"))
                        .isEmpty(),
                "the draft");
        said("typed into " + fields + " fields");
        // The script kills it here, or it kills itself: no shutdown hook runs.
        System.out.println("kill " + ProcessHandle.current().pid());
        Thread.sleep(KILLED_BY_ITSELF * 1000L);
        Platform.runLater(() -> Runtime.getRuntime().halt(KILLED_BY_ITSELF));
    }

    private void save(String folder, String name, String verb) throws Exception {
        hands.typeAndEnter(messages.get("picker.folder"), folder);
        hands.type(messages.get("picker.name"), name);
        hands.press(verb);
    }

    private void fill() throws Exception {
        fields += hands.fill(word, numbers());
    }

    private Map<String, String> numbers() {
        Map<String, String> numbers = new HashMap<>();
        numbers.put(messages.get("form.times"), "43");
        numbers.put(messages.get("form.asked-on"), "3/11/2026");
        numbers.put(messages.get("form.report-on"), "3/11/2026");
        numbers.put(messages.get("form.report-at"), "21:15");
        // A day that belongs to an answer which is not given.
        numbers.put(messages.get("form.first-written"), "");
        numbers.put(messages.get("people.about-initials"), "SB");
        return numbers;
    }

    private static void said(String what) {
        System.out.println(what);
    }
}
