package org.daybook.guide;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Screen;
import javax.imageio.ImageIO;
import org.daybook.TrialWindow;
import org.daybook.casefile.Authorship;
import org.daybook.casefile.ImportHistory;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.LinkedIdentity;
import org.daybook.evidence.recording.Recordings;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitNaming;
import org.daybook.field.FieldValue;
import org.daybook.index.SearchHit;
import org.daybook.index.SearchQuery;
import org.daybook.job.ImportedChat;
import org.daybook.progress.Progress;
import org.daybook.record.Id;
import org.daybook.sample.SampleDiary;
import org.daybook.sample.SampleTemplate;
import org.daybook.session.OnThread;
import org.daybook.session.Opened;
import org.daybook.session.Session;
import org.daybook.settings.Appearance;
import org.daybook.settings.ColourScheme;
import org.daybook.settings.Settings;
import org.daybook.text.Messages;
import org.daybook.ui.Fx;
import org.daybook.ui.common.Destination;
import org.daybook.ui.common.SplitTextRepair;
import org.daybook.ui.control.PicturePane;

/**
 * Makes a picture of every screen of the sample diary in every look and size, to be looked at by a person;
 * contributing.md has the command.
 */
public final class ScreenPictures {
    private static final int USUAL = 100;
    private static final int TWICE = 200;
    private static final List<Size> SIZES = List.of(new Size(900, 600), new Size(1366, 768), new Size(1920, 1080));
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
        // Before the first text, as in the program.
        Fx.run(SplitTextRepair::install);
        for (Look look : LOOKS) {
            for (Size size : SIZES) {
                String name = look.name() + "-" + size.width();
                if (walks.matcher(name).matches() && fits(size)) {
                    Path diary = work.resolve(name + ".nbk");
                    SampleTemplate.copyTo(diary);
                    Settings settings =
                            Settings.NONE.withCopyDays(0).withDiary(diary).withAppearance(look.appearance());
                    walk(
                            name,
                            look,
                            new TrialWindow.Setting(work, settings, size.width(), size.height(), new SecureRandom()));
                }
            }
        }
    }

    private void walk(String name, Look look, TrialWindow.Setting setting) throws Exception {
        TrialWindow window = new TrialWindow(setting, look::disguised);
        if (look.mirrored()) {
            Fx.run(() -> window.scene().getRoot().setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT));
        }
        keep(window, name + "-unlock");
        window.unlock(SampleDiary.PASSPHRASE.toCharArray());
        window.session().searchable().get();
        ImportHistory chat = ImportedChat.into(window.session(), Files.createTempDirectory(work, "chat"));
        ImportHistory later = ImportedChat.laterInto(window.session(), work);
        for (Map.Entry<String, Destination> screen :
                destinations(window.session(), chat, later).entrySet()) {
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
        if (screens.matcher("recordings").matches()) {
            recordings(window, name);
        }
        if (screens.matcher("photos").matches()) {
            photos(window, name);
        }
        if (screens.matcher("redacting").matches()) {
            redacting(window, name);
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
    }

    private void photos(TrialWindow window, String name) throws Exception {
        Path photos = Files.createDirectories(work.resolve("Photos"));
        for (String photo :
                List.of("IMG_20260312_101500.jpg", "IMG_20260312_104500.jpg", "IMG-20260401-WA0007.jpg", "plan.bin")) {
            Files.writeString(photos.resolve(photo), photo);
        }
        Files.writeString(photos.resolve("plan copy.bin"), "plan.bin");
        window.go(new Destination.ImportMessages());
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
                    .files()
                    .begin(file, null, Progress.UNWATCHED)
                    .finish()
                    .exhibit()
                    .current();
            window.go(new Destination.ShowExhibit(added.id(), null));
            keep(window, name + "-recording-plain-" + recording);
            Exhibit written = added.with(new ExhibitNaming(
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
    }

    private static Map<String, Destination> destinations(Session session, ImportHistory chat, ImportHistory later)
            throws Exception {
        OnThread there = new OnThread(session);
        Map<String, Destination> screens = new LinkedHashMap<>();
        screens.put("today", new Destination.Today());
        screens.put("diary", new Destination.Timeline());
        screens.put("diary-search", new Destination.Timeline("van"));
        screens.put("diary-messages", new Destination.Timeline("leisure centre"));
        screens.put("diary-understood", new Destination.Timeline("Craig calls since 3 September"));
        screens.put("diary-misspelt", new Destination.Timeline("mesages from Criag"));
        screens.put("new-incident", new Destination.NewIncident(null));
        var incidents = new ArrayList<>(there.incidents());
        screens.put(
                "incident",
                new Destination.ShowIncident(incidents.get(incidents.size() / 2).id()));
        screens.put(
                "incident-first",
                new Destination.ShowIncident(incidents.getFirst().id()));
        SearchHit found = there.run(() -> Opened.of(session).search(SearchQuery.incidents("van", 1)))
                .hits()
                .getFirst();
        screens.put(
                "incident-found",
                new Destination.ShowIncident(found.item().id().as(), new Destination.Timeline("van three times")));
        screens.put("amend", new Destination.AmendIncident(incidents.getFirst().id(), null));
        screens.put("several", new Destination.WriteUpMany(null));
        screens.put("exhibits", new Destination.Exhibits());
        var exhibits = there.run(Opened.of(session).exhibits()::all);
        screens.put(
                "exhibit",
                new Destination.ShowExhibit(exhibits.getFirst().current().id(), null));
        screens.put("physical", new Destination.NewPhysicalItem(null, null));
        screens.put("messages", new Destination.Conversations());
        screens.put("conversation", new Destination.ShowConversation(chat.id(), 0, 0));
        screens.put(
                "compare",
                new Destination.CompareConversations(
                        new Destination.ShowConversation(chat.id(), 0, 0),
                        new Destination.ShowConversation(later.id(), 0, 0)));
        screens.put("import", new Destination.ImportMessages());
        screens.put("people", new Destination.People(null));
        screens.put("case", new Destination.TheCase(null));
        screens.put("orders", new Destination.TheCase(CaseRecordKind.ORDER));
        screens.put("contacts", new Destination.TheCase(CaseRecordKind.CONTACT));
        for (CaseRecordKind kind : List.of(CaseRecordKind.ORDER, CaseRecordKind.CONTACT)) {
            CaseRecord first = there.run(
                    () -> Opened.of(session).caseRecords().of(kind).getFirst().current());
            screens.put(kind.code(), new Destination.ShowCaseRecord(first.id()));
        }
        screens.put("new-contact", new Destination.NewCaseRecord(CaseRecordKind.CONTACT));
        screens.put("patterns", new Destination.Patterns());
        screens.put("identities", new Destination.Identities());
        CaseRecord person = there.run(() -> Opened.of(session)
                .caseRecords()
                .of(CaseRecordKind.PERSON)
                .getFirst()
                .current());
        screens.put("person", new Destination.ShowCaseRecord(person.id()));
        CaseRecord link = CaseRecord.of(new Id<>("7".repeat(32)), CaseRecordKind.IDENTITY)
                .with(LinkedIdentity.IDENTITY, new FieldValue.Text("Craig Mullen"))
                .with(LinkedIdentity.TYPE, new FieldValue.Code("name"))
                .with(LinkedIdentity.SERVICE, new FieldValue.Text("whatsapp"))
                .with(LinkedIdentity.PERSON, new FieldValue.Links(List.of(person.id())))
                .with(LinkedIdentity.CERTAINTY, new FieldValue.Code("believed"))
                .with(LinkedIdentity.REASON, new FieldValue.Text("It shows his photo, and he signs with CJ."));
        there.run(() -> Opened.of(session).caseRecords().record(link, Authorship.OWNER, null));
        for (String part : List.of("identities", "ways", "around", "silences", "by-day")) {
            screens.put("contacts-" + part, new Destination.Campaign(person.id(), null, Set.of("campaign." + part)));
        }
        screens.put(
                "counted-messages",
                new Destination.Campaign(person.id(), new Destination.Counted("all", "All contact"), Set.of()));
        screens.put("missing", new Destination.Patterns(Destination.Patterns.Part.MISSING));
        screens.put("portfolio", new Destination.Portfolio());
        screens.put("check", new Destination.CheckPortfolio());
        screens.put("sheets", new Destination.SupportSheets());
        screens.put("copy", new Destination.CopyDiary());
        screens.put("settings", new Destination.Settings());
        screens.put("passphrase", new Destination.ChangePassphrase());
        screens.put("help", new Destination.Help());
        return screens;
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
