package org.daybook.guide;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import org.daybook.casefile.ImportHistory;
import org.daybook.exhibit.Exhibit;
import org.daybook.incident.Incident;
import org.daybook.job.importing.ImportedChat;
import org.daybook.record.Id;
import org.daybook.sample.SameChance;
import org.daybook.sample.SampleDiary;
import org.daybook.sample.SampleTemplate;
import org.daybook.session.OnThread;
import org.daybook.session.Opened;
import org.daybook.settings.Settings;
import org.daybook.ui.Fx;
import org.daybook.ui.toolkit.navigation.Destination;

/**
 * Goes through the program as the guide does, with the invented case, and keeps what is seen. Not for the JavaFX
 * thread.
 */
final class Walk {
    private static final String PASSPHRASE = "plum ladder violin quiet harbour";
    private static final long WINDOW = 2;
    private static final double FOR_A_FORM = 136;
    private static final int PAGE_OF_THE_PREVIEW = 9;

    private final Path folder;
    private final Map<Picture, BufferedImage> seen = new EnumMap<>(Picture.class);

    /** @param folder an empty one, to work in */
    Walk(Path folder) {
        this.folder = folder;
    }

    /** All pictures. Some ten seconds. */
    Map<Picture, BufferedImage> pictures() throws Exception {
        Fx.start();
        Path diary = folder.resolve("notes.nbk");
        SampleTemplate.copyTo(diary);
        try (GuideWindow first = new GuideWindow(folder, Settings.NONE.withCopyDays(0), new ExampleWords())) {
            newDiary(first);
        }
        Settings known = Settings.NONE.withCopyDays(0).withDiary(diary);
        try (GuideWindow guide = new GuideWindow(folder, known, new SameChance(WINDOW))) {
            unlock(guide);
            diary(guide);
            incidents(guide);
            exhibits(guide);
            rest(guide);
            seen.putAll(new PortfolioPages(guide.window.session()).pictures());
            portfolio(guide);
            dark(guide);
            writeDown(guide);
            messages(guide);
            hide(guide);
        }
        return seen;
    }

    private void newDiary(GuideWindow guide) throws Exception {
        guide.hands.press("unlock.start-new");
        guide.hands.press("unlock.go-on");
        guide.window.choose(folder.resolve("other.nbk"));
        guide.hands.press("unlock.choose-place");
        guide.hands.type(GuideWindow.MESSAGES.get("unlock.new-passphrase"), PASSPHRASE);
        guide.hands.type(GuideWindow.MESSAGES.get("unlock.passphrase-again"), PASSPHRASE);
        guide.hands.press("unlock.next");
        guide.hands.awaitButton("unlock.code-written");
        keep(guide, Picture.RECOVERY_CODE);
    }

    private void unlock(GuideWindow guide) throws Exception {
        guide.hands.awaitButton("unlock.unlock");
        keep(guide, Picture.UNLOCK);
        guide.window.unlock(SampleDiary.PASSPHRASE.toCharArray());
        guide.hands.press("shell.close-line");
        guide.window.session().searchable().get();
    }

    private void diary(GuideWindow guide) throws Exception {
        show(guide, new Destination.Today(), Picture.TODAY);
        show(guide, new Destination.Timeline(), Picture.TIMELINE);
        guide.hands.type(GuideWindow.MESSAGES.get("timeline.search"), "van");
        guide.hands.awaitThat(
                () -> !guide.hands
                        .words(it -> it.getText() != null && it.getText().matches("\\d+ results?.*"))
                        .isEmpty(),
                "what was found");
        keep(guide, Picture.SEARCH);
    }

    private void incidents(GuideWindow guide) throws Exception {
        show(guide, new Destination.ShowIncident(incident(guide, "My phone said that a tag")), Picture.INCIDENT);
        guide.window.go(new Destination.ShowIncident(incident(guide, "Six calls from a withheld number")));
        guide.unfold(GuideWindow.MESSAGES.get("reading.proof"));
        keep(guide, Picture.HISTORY);
    }

    private static Id<Incident> incident(GuideWindow guide, String beginning) throws Exception {
        return new OnThread(guide.window.session())
                .incidents().stream()
                        .filter(one -> one.current().what().happened().startsWith(beginning))
                        .findFirst()
                        .orElseThrow()
                        .id();
    }

    private void exhibits(GuideWindow guide) throws Exception {
        show(guide, new Destination.Exhibits(), Picture.EXHIBITS);
        Id<Exhibit> photo = new OnThread(guide.window.session())
                .run(Opened.of(guide.window.session()).exhibits()::all).stream()
                        .filter(one -> one.current().naming().title().equals("The tag where it was found"))
                        .findFirst()
                        .orElseThrow()
                        .id();
        guide.window.go(new Destination.ShowExhibit(photo, null));
        guide.awaitPicture();
        keep(guide, Picture.EXHIBIT);
    }

    /** After the others, since it brings incidents. */
    private void messages(GuideWindow guide) throws Exception {
        ImportHistory chat = ImportedChat.into(guide.window.session(), folder);
        show(guide, new Destination.ShowConversation(chat.id(), 0, 0), Picture.MESSAGES);
    }

    private void rest(GuideWindow guide) throws Exception {
        show(guide, new Destination.TheCase(null), Picture.CASE_FILE);
        show(guide, new Destination.Patterns(), Picture.PATTERNS);
        show(guide, new Destination.Help(), Picture.HELP);
        show(guide, new Destination.CopyDiary(), Picture.COPY);
        show(guide, new Destination.Settings(Destination.Settings.Topic.HIDING), Picture.SETTINGS);
    }

    private void portfolio(GuideWindow guide) throws Exception {
        show(guide, new Destination.Portfolio(), Picture.PORTFOLIO);
        guide.window.preview();
        guide.awaitPicture();
        for (int page = 1; page < PAGE_OF_THE_PREVIEW; page++) {
            guide.hands.press("portfolio.page-next");
        }
        keep(guide, Picture.PREVIEW);
        guide.hands.press("portfolio.preview-back");
    }

    private void dark(GuideWindow guide) throws Exception {
        choose(guide, "settings.look-dark");
        show(guide, new Destination.Timeline(), Picture.TIMELINE_DARK);
        choose(guide, "settings.look-light");
    }

    private void choose(GuideWindow guide, String key) throws Exception {
        guide.window.go(new Destination.Settings());
        Predicate<RadioButton> wanted = one -> GuideWindow.MESSAGES.get(key).equals(one.getText());
        Fx.run(() -> guide.window.all(RadioButton.class).stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow()
                .fire());
    }

    private void writeDown(GuideWindow guide) throws Exception {
        Path photo = folder.resolve("doormat.png");
        DoormatPhoto.write(photo);
        guide.window.go(new Destination.NewIncident(null));
        guide.hands.awaitButton("common.cancel");
        guide.hands.type(GuideWindow.MESSAGES.get("when.legend"), "today at 18:40");
        guide.hands.type(
                GuideWindow.MESSAGES.get("incident.happened"),
                "A white envelope lay on the mat when I came home, with a card in it that says ‘thinking of you’. No"
                        + " stamp and no name. Anita from next door heard the letterbox at about six.");
        guide.window.choose(photo);
        guide.hands.press("exhibit.add-files");
        guide.hands.press("exhibit.outcomes-close");
        guide.hands.awaitThat(
                () -> !guide.hands
                        .words(it -> it.getText() != null && it.getText().startsWith("Saved as a draft"))
                        .isEmpty(),
                "the draft");
        guide.taller(FOR_A_FORM);
        guide.scrollToTop();
        keep(guide, Picture.NEW_INCIDENT);
        guide.taller(0);
    }

    private void hide(GuideWindow guide) throws Exception {
        guide.hands.key(KeyCode.F12, false);
        guide.window.closed();
        keep(guide, Picture.HIDDEN);
    }

    private void show(GuideWindow guide, Destination place, Picture picture) throws Exception {
        guide.window.go(place);
        keep(guide, picture);
    }

    private void keep(GuideWindow guide, Picture picture) throws Exception {
        seen.put(picture, guide.picture());
    }
}
