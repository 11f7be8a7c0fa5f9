package org.daybook.guide;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.robot.Robot;
import javafx.stage.Screen;
import javax.imageio.ImageIO;
import org.daybook.TrialWindow;
import org.daybook.casefile.ImportHistory;
import org.daybook.casefile.entry.AccessGrant;
import org.daybook.casefile.entry.Authorship;
import org.daybook.colleague.OwnKey;
import org.daybook.colleague.PublicKeyCard;
import org.daybook.crypto.AgreementKey;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.SecretBytes;
import org.daybook.evidence.Pictures;
import org.daybook.evidence.recording.Recordings;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitDescription;
import org.daybook.job.importing.ImportedChat;
import org.daybook.organisation.Organisations;
import org.daybook.progress.Progress;
import org.daybook.record.Id;
import org.daybook.sample.SampleDiary;
import org.daybook.sample.SampleTemplate;
import org.daybook.session.Diary;
import org.daybook.session.FileHappening;
import org.daybook.session.OnThread;
import org.daybook.session.Opened;
import org.daybook.session.OwnKeySample;
import org.daybook.session.UnlockSecret;
import org.daybook.settings.Appearance;
import org.daybook.settings.ColourScheme;
import org.daybook.settings.Settings;
import org.daybook.text.Messages;
import org.daybook.ui.Fx;
import org.daybook.ui.player.RecordingPartsPane;
import org.daybook.ui.portfolio.PortfolioReceiptPane;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.page.Page;
import org.daybook.ui.toolkit.picture.PicturePane;
import org.daybook.ui.toolkit.secret.PassphraseField;

/**
 * Makes a picture of every screen of the sample diary in every look and size, to be looked at by a person;
 * contributing.md has the command.
 */
public final class ScreenPictures {
    private static final int USUAL = 100;
    private static final int TWICE = 200;
    private static final List<Size> SIZES =
            List.of(new Size(900, 600), new Size(1366, 768), new Size(1920, 1080), new Size(3840, 2160));
    private static final List<Look> LOOKS = List.of(
            new Look("light", ColourScheme.LIGHT, USUAL, false, ""),
            new Look("dark", ColourScheme.DARK, USUAL, false, ""),
            new Look("contrast", ColourScheme.CONTRAST, USUAL, false, ""),
            new Look("contrast-dark", ColourScheme.CONTRAST_DARK, USUAL, false, ""),
            new Look("twice", ColourScheme.LIGHT, TWICE, false, ""),
            new Look("mirrored", ColourScheme.LIGHT, USUAL, true, ""),
            new Look("expanded", ColourScheme.LIGHT, USUAL, false, "ẅéßt "));

    private final Path target;
    private final Pattern walks;
    private final Pattern screens;
    private final Path work;

    private record Size(int width, int height) {}

    /** @param filling what makes every text of the interface longer, as in a language of longer words; may be empty */
    private record Look(String name, ColourScheme colours, int percent, boolean mirrored, String filling) {
        String disguised(String text) {
            return filling.isEmpty()
                    ? text
                    : text + " " + filling.repeat(1 + text.length() / 10).strip();
        }

        Appearance appearance() {
            return Appearance.USUAL.withLook(colours).withTextPercent(percent);
        }
    }

    private ScreenPictures(Path target, Pattern walks, Pattern screens) throws Exception {
        this.target = Files.createDirectories(target);
        this.walks = walks;
        this.screens = screens;
        work = Files.createTempDirectory("notes");
    }

    /**
     * Makes them.
     *
     * @param args the folder, then regular expressions for the looks and for the screens; all without them
     */
    public static void main(String[] args) throws Exception {
        Thread.setDefaultUncaughtExceptionHandler((_, failed) -> {
            failed.printStackTrace();
            Runtime.getRuntime().halt(1);
        });
        new ScreenPictures(Path.of(args[0]), pattern(args, 1), pattern(args, 2)).make();
        System.exit(0);
    }

    private static Pattern pattern(String[] args, int at) {
        return Pattern.compile(args.length > at ? args[at] : ".*");
    }

    private void make() throws Exception {
        Fx.start();
        // Nothing is seen as it looks below the mouse.
        Rectangle2D all = Screen.getPrimary().getBounds();
        Fx.run(() -> new Robot().mouseMove(all.getMaxX() - 1, all.getMaxY() - 1));
        for (Look look : LOOKS) {
            for (Size size : SIZES) {
                String name = look.name() + "-" + size.width();
                if (walks.matcher(name).matches() && fits(size)) {
                    Path diary = work.resolve(name + ".nbk");
                    SampleTemplate.copyTo(diary);
                    if (screens.matcher("access").matches()) {
                        visit(diary);
                    }
                    Settings settings = Settings.NONE
                            .withCopyDays(0)
                            .withDiary(diary)
                            .withAppearance(look.appearance())
                            .withOrganisation(Organisations.northshire());
                    if (screens.matcher("first-run").matches()) {
                        firstRun(name, look, size);
                    }
                    if (screens.matcher("empty").matches()) {
                        empty(name, look, size);
                    }
                    if (screens.matcher("file-changed").matches()) {
                        fileChanged(name, look, size);
                    }
                    walk(
                            name,
                            look,
                            new TrialWindow.Setting(work, settings, size.width(), size.height(), new SecureRandom()));
                }
            }
        }
    }

    /** What an organisation sets, below what is seen of these pages at first. */
    private void organisation(TrialWindow window, String name) throws Exception {
        window.go(new Destination.Settings(Destination.Settings.Topic.ORGANISATION));
        keep(window, name + "-organisation-here-settings");
        window.press("settings.organisation-take");
        keep(window, name + "-organisation-settings");
        window.go(new Destination.Help());
        keepEnd(window, name + "-organisation-help");
        window.go(new Destination.Portfolio());
        window.press("portfolio.preset-police-file");
        window.press("portfolio.next");
        Fx.run(() -> window.all(RadioButton.class).stream()
                .filter(button -> String.valueOf(button.getText()).contains("upload portal"))
                .findFirst()
                .ifPresent(ScreenPictures::click));
        Fx.run(() -> window.all(Page.class).getLast().setVvalue(0.3));
        keep(window, name + "-organisation-portal");
    }

    /** What can be done with a portfolio that was made, and who has it. */
    private void portfolioMade(TrialWindow window, String name) throws Exception {
        window.go(new Destination.Portfolio());
        window.press("portfolio.preset-first-report");
        window.press("portfolio.next");
        window.press("portfolio.next");
        window.choose(work.resolve(name + ".pdf"));
        window.press("portfolio.make-pdf");
        for (int i = 0; i < 400 && window.all(PortfolioReceiptPane.class).isEmpty(); i++) {
            Thread.sleep(100);
            window.pulses();
        }
        Thread.sleep(2000);
        keep(window, name + "-portfolio-made");
        window.press("support.mark-given");
        keep(window, name + "-who-has-what-made");
        window.press("support.mark-given");
        keep(window, name + "-who-has-what-given");
    }

    /** What could lead to her, and the page to which the first of it leads. */
    private void clues(TrialWindow window, String name) throws Exception {
        window.go(new Destination.Portfolio());
        window.press("portfolio.preset-court");
        window.press("portfolio.next");
        window.press("portfolio.next");
        window.press("portfolio.next");
        while (page(window).isEmpty()) {
            window.pulses();
        }
        keep(window, name + "-portfolio-clues");
        Fx.run(() -> window.all(Page.class).getLast().setVvalue(0.2));
        keep(window, name + "-portfolio-clues-places");
        Fx.run(() -> page(window).orElseThrow().fire());
        keep(window, name + "-portfolio-clues-page");
    }

    private static Optional<ButtonBase> page(TrialWindow window) {
        return window.all(ButtonBase.class).stream()
                .filter(button -> String.valueOf(button.getText()).startsWith("Page "))
                .findFirst();
    }

    private void keepEnd(TrialWindow window, String name) throws Exception {
        window.pulses();
        Fx.run(() -> window.all(ScrollPane.class).forEach(pane -> pane.setVvalue(pane.getVmax())));
        keep(window, name);
    }

    /** As the mouse does, which also moves the focus there. */
    private static void click(RadioButton button) {
        button.requestFocus();
        button.fire();
    }

    private void walk(String name, Look look, TrialWindow.Setting setting) throws Exception {
        TrialWindow window = new TrialWindow(setting, look::disguised);
        if (look.mirrored()) {
            Fx.run(() -> window.scene().getRoot().setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT));
        }
        keep(window, name + "-unlock");
        if (screens.matcher("own-key").matches()) {
            window.press("unlock.use-own-key");
            keep(window, name + "-own-key");
            window.press("unlock.own-key-make");
            keep(window, name + "-own-key-make");
            window.press("unlock.back");
        }
        if (screens.matcher("organisation").matches()) {
            window.press("unlock.help");
            keepEnd(window, name + "-organisation-here");
            window.press("guidance.back");
        }
        window.unlock(SampleDiary.PASSPHRASE.toCharArray());
        window.session().searchable().get();
        ImportHistory chat = ImportedChat.into(window.session(), Files.createTempDirectory(work, "chat"));
        ImportHistory later = ImportedChat.laterInto(window.session(), work);
        Map<String, Destination> places = PicturedPlaces.of(window.session(), chat, later);
        for (Map.Entry<String, Destination> screen : places.entrySet()) {
            if (screens.matcher(screen.getKey()).matches()) {
                window.go(screen.getValue());
                keep(window, name + "-" + screen.getKey());
            }
        }
        if (screens.matcher("columns").matches()) {
            window.go(new Destination.ImportMessages());
            window.choose(Files.writeString(
                    work.resolve("calls.csv"),
                    "День;Тип;Абонент;Тривалість\n01.03.2026 10:00;вхідний;07700 900123;0:42\n"
                            + "13.03.2026 23:12;пропущений;07700 900123;0:00\n"));
            window.press("messages.choose-files");
            keep(window, name + "-columns-before");
            window.press("messages.say-columns");
            keep(window, name + "-columns");
        }
        if (screens.matcher("portfolio-made").matches()) {
            portfolioMade(window, name);
        }
        if (screens.matcher("portfolio-format").matches()) {
            window.go(new Destination.Portfolio());
            window.press("portfolio.preset-police-file");
            window.press("portfolio.next");
            // A folder, which has the most to choose.
            Fx.run(() -> click(window.all(RadioButton.class).get(1)));
            keep(window, name + "-portfolio-format");
        }
        if (screens.matcher("portfolio-clues").matches()) {
            clues(window, name);
        }
        if (screens.matcher("organisation").matches()) {
            organisation(window, name);
        }
        if (screens.matcher("recordings").matches()) {
            recordings(window, name);
        }
        if (screens.matcher("access").matches()) {
            access(window, name);
        }
        if (screens.matcher("photos").matches()) {
            photos(window, name);
        }
        if (screens.matcher("redacting").matches()) {
            redacting(window, name);
        }
        if (screens.matcher("picker").matches()) {
            picker(window, name);
        }
        if (screens.matcher("withdraw").matches()) {
            window.go(Objects.requireNonNull(places.get("incident")));
            window.unfold("reading.proof");
            window.press("incident.withdraw");
            keep(window, name + "-withdraw");
            window.press("common.cancel");
        }
        if (screens.matcher("joining").matches()) {
            joining(window, name);
        }
        if (screens.matcher("reading").matches()) {
            reading(window, name);
        }
        if (screens.matcher("diary-filter").matches()) {
            window.go(new Destination.Timeline("calls in May"));
            Fx.run(() -> window.all(ToggleButton.class).stream()
                    .filter(one -> new Messages(Locale.UK, look::disguised)
                            .get("timeline.narrow")
                            .equals(one.getText()))
                    .forEach(ToggleButton::fire));
            keep(window, name + "-diary-filter");
        }
        if (Fx.on(() -> window.button("shell.menu")) != null) {
            window.press("shell.menu");
            keep(window, name + "-menu");
        }
        window.close();
    }

    /** Somebody whom the owner let in opened the diary twice, and wrote something. */
    private void visit(Path diary) throws Exception {
        try (OwnKey dana = OwnKeySample.of(work, "Dana");
                Passphrase now = Passphrase.of(SampleDiary.PASSPHRASE.toCharArray())) {
            UnlockSecret owner = new UnlockSecret.OfPassphrase(now);
            OnThread open = new OnThread(Diary.diaries().unlock(diary, owner));
            open.giveAccess(
                    owner,
                    new AccessGrant(
                            "Dana Adeyemi",
                            "DA",
                            dana.card().publicKey(),
                            AccessGrant.Allows.ADD,
                            LocalDate.of(2027, 3, 31)));
            open.close();
            UnlockSecret key = OwnKeySample.toldOf(dana, diary);
            Diary.diaries().unlock(diary, key).close();
            OnThread hers = new OnThread(Diary.diaries().unlock(diary, key));
            hers.record(Diary.incident("He was outside again."), null);
            hers.close();
        } finally {
            Files.deleteIfExists(work.resolve("Dana"));
        }
    }

    private void keepBelow(TrialWindow window, double at, String name) throws Exception {
        Fx.run(() -> window.all(Page.class).getLast().setVvalue(at));
        keep(window, name);
    }

    private void access(TrialWindow window, String name) throws Exception {
        PublicKeyCard card;
        try (AgreementKey pair = AgreementKey.of(SecretBytes.taking(new byte[AgreementKey.SEED_BYTES]))) {
            card = new PublicKeyCard("Sam Okafor", "SO", ByteSequence.of(pair.publicKey()));
        }
        window.go(new Destination.Today());
        keep(window, name + "-access-today");
        keepBelow(window, 0.6, name + "-access-today-below");
        window.go(new Destination.ChangePassphrase());
        keepBelow(window, 1, name + "-access-passphrase");
        window.go(new Destination.RecoverySheet());
        keep(window, name + "-access-recovery");
        keepBelow(window, 1, name + "-access-recovery-below");
        Fx.run(() -> window.all(PassphraseField.class).getLast().put(SampleDiary.PASSPHRASE));
        window.press("recovery.make");
        TrialWindow.until(() -> window.button("unlock.code-written") != null);
        keep(window, name + "-access-recovery-code");
        window.go(new Destination.Access());
        keep(window, name + "-access");
        keepBelow(window, 0.7, name + "-access-done");
        window.choose(Files.writeString(work.resolve("code.txt"), card.text()));
        window.press("colleague.card");
        keep(window, name + "-access-give");
        keepBelow(window, 0.5, name + "-access-give-below");
        window.press("colleague.give");
        keep(window, name + "-access-give-not-compared");
        window.press("colleague.back");
        window.press("colleague.end");
        keep(window, name + "-access-end");
    }

    private void redacting(TrialWindow window, String name) throws Exception {
        Id<Exhibit> photo = new OnThread(window.session())
                .run(Opened.of(window.session()).exhibits()::all).stream()
                        .filter(one -> one.current().naming().title().equals("The tag where it was found"))
                        .findFirst()
                        .orElseThrow()
                        .id();
        window.go(new Destination.RedactExhibit(photo, null));
        TrialWindow.until(() -> window.all(PicturePane.class).stream()
                .anyMatch(pane -> pane.shownProperty().get().getWidth() > 2));
        window.pulses();
        window.press("redacted.add");
        keep(window, name + "-redacting");
        Id<Exhibit> film = window.session()
                .intake()
                .begin(Recordings.made("film.mp4"), "film.mp4", null)
                .finish()
                .exhibit()
                .id();
        window.go(new Destination.RedactExhibit(film, null));
        TrialWindow.until(
                () -> window.all(Button.class).stream().anyMatch(button -> isOf("redacted.add-picture", button)));
        window.pulses();
        window.press("redacted.add-sound");
        window.press("redacted.add-picture");
        keep(window, name + "-redacting-film");
        Fx.run(() -> window.all(ScrollPane.class).forEach(pane -> pane.setVvalue(pane.getVmax())));
        keep(window, name + "-redacting-film-below");
    }

    private void joining(TrialWindow window, String name) throws Exception {
        Id<Exhibit> first = new Id<>("0".repeat(32));
        for (String picture : List.of("Screenshot 1.png", "Screenshot 2.png", "Screenshot 3.png")) {
            byte[] png = Pictures.blankPng(40, 90, 8, 2);
            png = Arrays.copyOf(png, png.length + picture.length());
            png[png.length - 1] = (byte) picture.charAt(11);
            first = window.session()
                    .intake()
                    .begin(png, picture, null)
                    .finish()
                    .exhibit()
                    .id();
        }
        window.go(new Destination.JoinScreenshots(first));
        keep(window, name + "-joining");
    }

    private void reading(TrialWindow window, String name) throws Exception {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "letter.rtf",
                "{\\rtf1\\ansi Dear Ann,\\par I know which days you go to the centre, and with whom. "
                        + "You can\\'92t keep this up for ever.\\par\\par Call me.\\par C}");
        files.put(
                "calls.csv",
                "Day;Time;From;Length\n01/03/2026;10:00;07700 900123;0:42\n13/03/2026;23:12;withheld;0:00\n"
                        + "14/03/2026;02:07;07700 900123;1:15\n");
        files.put(
                "mail.eml",
                "From: Craig <craig@example.org>\r\nTo: me@example.org\r\nDate: Tue, 3 Nov 2026 21:05:00 +0000\r\n"
                        + "Subject: Your new place\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n"
                        + "Content-Type: text/plain\r\n\r\nNice curtains. Did you think I would not find out?\r\n\r\nAnswer me.\r\n"
                        + "--x\r\nContent-Type: image/png; name=door.png\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + Base64.getMimeEncoder().encodeToString(Pictures.blankPng(80, 60, 8, 2)) + "\r\n--x\r\n"
                        + "Content-Type: application/pdf; name=\"terms.pdf\"\r\n\r\nabc\r\n--x--\r\n");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Id<Exhibit> added = window.session()
                    .intake()
                    .begin(file.getValue().getBytes(StandardCharsets.ISO_8859_1), file.getKey(), null)
                    .finish()
                    .exhibit()
                    .id();
            window.go(new Destination.ShowExhibit(added, null));
            TrialWindow.until(() -> !window.all(TextArea.class).isEmpty());
            window.pulses();
            keep(window, name + "-reading-" + file.getKey());
        }
    }

    private void photos(TrialWindow window, String name) throws Exception {
        Path photos = Files.createDirectories(work.resolve("Photos"));
        for (String photo :
                List.of("IMG_20260312_101500.jpg", "IMG_20260312_104500.jpg", "IMG-20260401-WA0007.jpg", "plan.bin")) {
            Files.writeString(photos.resolve(photo), photo);
        }
        Files.writeString(photos.resolve("plan copy.bin"), "plan.bin");
        window.go(new Destination.ImportMessages());
        // The files of the pictures of columns are kept as begun.
        if (Fx.on(() -> window.button("messages.choose-others")) != null) {
            window.press("messages.choose-others");
        }
        keep(window, name + "-photos-choose");
        window.choose(photos);
        window.press("messages.choose-folder");
        keep(window, name + "-photos-before");
        window.press("messages.import-verb");
        keep(window, name + "-photos");
    }

    private void recordings(TrialWindow window, String name) throws Exception {
        OnThread there = new OnThread(window.session());
        for (String recording : List.of("tone.opus", "film.mp4", "turned.mp4")) {
            Path file = Files.write(work.resolve(recording), Recordings.made(recording));
            Exhibit added = window.session()
                    .intake()
                    .begin(file, null, Progress.UNWATCHED)
                    .finish()
                    .exhibit()
                    .current();
            window.go(new Destination.ShowExhibit(added.id(), null));
            keep(window, name + "-recording-plain-" + recording);
            Fx.run(() -> window.all(RecordingPartsPane.class).forEach(parts -> parts.setExpanded(true)));
            keep(window, name + "-recording-parts-" + recording);
            Exhibit written = added.with(new ExhibitDescription(
                    "Voicemail",
                    "A message on my phone",
                    "[0:00] Unknown voice: I know you are there.\n[0:01] [inaudible]\n[0:01] Same voice: Call me back.",
                    ""));
            there.run(() -> Opened.of(window.session()).exhibits().amend(written, "", Authorship.OWNER, null));
            window.go(new Destination.ShowExhibit(added.id(), null));
            keep(window, name + "-recording-" + recording);
            window.go(new Destination.AmendExhibit(added.id(), null));
            keep(window, name + "-recording-form-" + recording);
        }
        Exhibit refused = window.session()
                .intake()
                .begin(
                        Path.of("src/test/resources/org/daybook/evidence/recording/refused/magic.mov"),
                        null,
                        Progress.UNWATCHED)
                .finish()
                .exhibit()
                .current();
        window.go(new Destination.ShowExhibit(refused.id(), null));
        keep(window, name + "-recording-refused");
        Path moving = Path.of("src/test/resources/org/daybook/evidence/picture/square.gif");
        Exhibit animated = window.session()
                .intake()
                .begin(moving, null, Progress.UNWATCHED)
                .finish()
                .exhibit()
                .current();
        window.go(new Destination.ShowExhibit(animated.id(), null));
        keep(window, name + "-recording-animation");
        window.go(new Destination.Exhibits());
        keep(window, name + "-recording-list");
        ImportHistory chat = ImportedChat.ofFile(window.session(), ImportedChat.withRecordings(work));
        window.go(new Destination.ShowConversation(chat.id(), 0, 0));
        keep(window, name + "-recording-messages");
        for (String one : List.of("messages.sound", "messages.film")) {
            int line = one.equals("messages.film") ? 1 : 0;
            Fx.run(() -> window.all(ListView.class).forEach(list -> list.scrollTo(line)));
            window.rest();
            Fx.run(() -> window.all(Button.class).stream()
                    .filter(button -> button.isVisible() && isOf(one, button))
                    .findFirst()
                    .orElseThrow()
                    .fire());
            window.rest();
            Thread.sleep(Duration.ofSeconds(2));
            keep(window, name + "-recording-" + one);
            window.press("common.close");
            window.rest();
        }
    }

    private static boolean isOf(String words, Button button) {
        String spoken = button.getAccessibleText();
        String all = new Messages(Locale.UK).get(words, "");
        return spoken != null && spoken.startsWith(all);
    }

    private void picker(TrialWindow window, String name) throws Exception {
        for (String place : List.of("Desktop", "Documents", "Downloads", "Pictures/May")) {
            Files.createDirectories(work.resolve(place));
        }
        for (int i = 1; i <= 12; i++) {
            BufferedImage photo = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
            int shade = 0x40 + i * 8;
            Arrays.fill(((DataBufferInt) photo.getRaster().getDataBuffer()).getData(), shade << 16 | 0x80 << 8 | shade);
            Path file = work.resolve("Pictures").resolve("IMG_202603" + (10 + i) + "_1015.png");
            ImageIO.write(photo, "png", file.toFile());
        }
        window.choose(null);
        window.go(new Destination.Exhibits());
        window.press("exhibit.add-files");
        window.rest();
        Thread.sleep(Duration.ofSeconds(3));
        keep(window, name + "-picker");
        window.press("common.cancel");
    }

    /** From the first start of the program to its recovery code. */
    private void firstRun(String name, Look look, Size size) throws Exception {
        Settings settings = Settings.NONE.withCopyDays(0).withAppearance(look.appearance());
        TrialWindow window = new TrialWindow(
                new TrialWindow.Setting(work, settings, size.width(), size.height(), new SecureRandom()),
                look::disguised);
        keep(window, name + "-first-start");
        window.press("unlock.start-mend");
        keep(window, name + "-first-repair");
        for (String way : List.of("look", "restore", "salvage", "merge")) {
            window.press("mend." + way);
            keep(window, name + "-first-" + way);
            window.press("unlock.back");
        }
        window.press("unlock.back");
        window.press("unlock.start-new");
        keep(window, name + "-first-safety");
        window.press("unlock.go-on");
        keep(window, name + "-first-create");
        window.press("unlock.suggestion-use");
        window.press("unlock.next");
        TrialWindow.until(() -> window.button("unlock.code-written") != null);
        keep(window, name + "-first-code");
        window.press("unlock.code-written");
        keep(window, name + "-first-check");
        window.close();
    }

    /** The main screens of a diary that nothing was written in yet. */
    private void empty(String name, Look look, Size size) throws Exception {
        Diary diary = new Diary(Files.createDirectories(work.resolve(name)));
        diary.create().close();
        Settings settings =
                Settings.NONE.withCopyDays(0).withDiary(diary.file()).withAppearance(look.appearance());
        TrialWindow window = new TrialWindow(
                new TrialWindow.Setting(work, settings, size.width(), size.height(), new SecureRandom()),
                look::disguised);
        window.unlock(Diary.PASSPHRASE.toCharArray());
        for (Map.Entry<String, Destination> screen :
                PicturedPlaces.ofEmptyDiary().entrySet()) {
            window.go(screen.getValue());
            keep(window, name + "-empty-" + screen.getKey());
        }
        window.close();
    }

    /** A diary in a synchronised folder, with a copy beside it and an import cut off, whose file is then changed. */
    private void fileChanged(String name, Look look, Size size) throws Exception {
        Path folder = Files.createDirectories(work.resolve(name).resolve("Dropbox"));
        Path diary = folder.resolve("notebook.nbk");
        SampleTemplate.copyTo(diary);
        SampleTemplate.copyTo(folder.resolve("notebook (conflicted copy 2026-11-30).nbk"));
        Path older = Files.copy(diary, folder.resolve("older"));
        Settings settings = Settings.NONE.withCopyDays(0).withDiary(diary).withAppearance(look.appearance());
        TrialWindow window = new TrialWindow(
                new TrialWindow.Setting(work, settings, size.width(), size.height(), new SecureRandom()),
                look::disguised);
        window.unlock(SampleDiary.PASSPHRASE.toCharArray());
        keep(window, name + "-synced");
        new OnThread(window.session()).run(() -> {
            Opened.of(window.session())
                    .works()
                    .beginImport("WhatsApp Chat with Craig.zip", ByteSequence.of(new byte[32]));
            return Opened.of(window.session()).works().beginWriting("PC Osei", "Police file.pdf", "");
        });
        window.go(new Destination.Today());
        keep(window, name + "-unfinished");
        Fx.run(() -> window.all(TextArea.class).getFirst().setText("He stood at the gate again."));
        FileHappening.OLDER_COPY_IN_PLACE.to(diary, older);
        window.press("today.save");
        TrialWindow.until(() -> window.button("shell.file-save") != null);
        keep(window, name + "-file-changed");
        window.press("shell.file-later");
        keep(window, name + "-file-changed-later");
        window.inFront();
        window.choose(folder.resolve("new.nbk"));
        window.press("shell.file-save");
        TrialWindow.until(() -> window.button("shell.file-go-on") != null);
        keep(window, name + "-file-saved");
        window.press("shell.file-go-on");
        FileHappening.REMOVED.to(folder.resolve("new.nbk"), older);
        window.inFront();
        keep(window, name + "-file-gone");
        window.hide();
        window.comeBack();
        TrialWindow.until(() -> window.button("shell.file-go-on") != null);
        keep(window, name + "-file-moved");
        window.close();
    }

    private void keep(TrialWindow window, String name) throws Exception {
        window.rest();
        ImageIO.write(
                Fx.on(() -> picture(window)),
                "png",
                target.resolve(name + ".png").toFile());
    }

    /** The toolkit without windows has a small screen; larger pictures are made on a display. */
    private static boolean fits(Size size) {
        return Screen.getPrimary().getBounds().contains(0, 0, size.width(), size.height());
    }

    private static BufferedImage picture(TrialWindow window) {
        WritableImage seen = window.scene().snapshot(null);
        int width = (int) seen.getWidth();
        int height = (int) seen.getHeight();
        int[] pixels = new int[width * height];
        seen.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        return image;
    }
}
