package org.daybook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.daybook.casefile.entry.AccessGrant;
import org.daybook.casefile.entry.Authorship;
import org.daybook.casefile.entry.WithheldPart;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CourtOrder;
import org.daybook.caserecord.FilledCaseRecord;
import org.daybook.caserecord.LinkedIdentity;
import org.daybook.colleague.PublicKeyCard;
import org.daybook.conversation.MessageImport;
import org.daybook.crypto.AgreementKey;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.SecretBytes;
import org.daybook.evidence.recording.Recordings;
import org.daybook.exhibit.Exhibit;
import org.daybook.field.FieldValue;
import org.daybook.incident.Incident;
import org.daybook.job.importing.ImportedChat;
import org.daybook.record.CaseHeading;
import org.daybook.record.Id;
import org.daybook.record.Jurisdiction;
import org.daybook.record.PersonDetail;
import org.daybook.record.PersonDetailKind;
import org.daybook.record.UnknownFields;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.session.Opened;
import org.daybook.session.Session;
import org.daybook.suite.Runs;
import org.daybook.suite.ToolkitTest;
import org.daybook.ui.Fx;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.page.Dialogs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every screen, in English, with texts half as long again, from right to left, and at twice the size, in a small
 * window: nothing is cut, everything is reached by Tab, and a screen reader has words for everything.
 */
@ToolkitTest
@Tag("once")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryScreenTest {
    private static final String PASSPHRASE = "plum ladder violin quiet harbour";

    @TempDir
    Path folder;

    private Path diary;
    private Session session;
    private Id<Incident> incident;
    private Id<Exhibit> exhibit;
    private Id<Exhibit> picture;
    private Id<MessageImport> chat;
    private Id<MessageImport> earlierChat;
    private Id<CaseRecord> order;
    private Id<CaseRecord> person;

    /** Brings a screen onto the stand. */
    private interface Showing {
        void on(Stand stand, EveryScreenTest test) throws Exception;
    }

    /** A new screen is one line here. */
    private static Map<String, Showing> screens() {
        Map<String, Showing> screens = new LinkedHashMap<>();
        screens.put("today", (stand, test) -> stand.go(new Destination.Today(), test.session));
        screens.put("today with unfinished work", (stand, test) -> {
            new OnThread(test.session).run(() -> {
                Opened.of(test.session)
                        .works()
                        .beginImport("WhatsApp Chat with Craig.zip", ByteSequence.of(new byte[32]));
                return Opened.of(test.session).works().beginWriting("PC Osei", "Police file.pdf", "");
            });
            stand.go(new Destination.Today(), test.session);
            awaitWork(test);
        });
        screens.put("timeline", (stand, test) -> stand.go(new Destination.Timeline(), test.session));
        screens.put("beside the timeline", (stand, test) -> stand.overview(new Destination.Timeline(), test.session));
        screens.put("beside the exhibits", (stand, test) -> stand.overview(new Destination.Exhibits(), test.session));
        screens.put(
                "beside the orders",
                (stand, test) -> stand.overview(new Destination.TheCase(CaseRecordKind.ORDER), test.session));
        screens.put("new incident", (stand, test) -> stand.go(new Destination.NewIncident(null), test.session));
        screens.put("incident", (stand, test) -> stand.go(new Destination.ShowIncident(test.incident), test.session));
        screens.put(
                "amend", (stand, test) -> stand.go(new Destination.AmendIncident(test.incident, null), test.session));
        screens.put("erasing", (stand, test) -> stand.go(new Destination.EraseIncident(test.incident), test.session));
        screens.put("writing up several", (stand, test) -> stand.go(new Destination.WriteUpMany(null), test.session));
        screens.put("exhibits", (stand, test) -> stand.go(new Destination.Exhibits(), test.session));
        screens.put(
                "exhibit", (stand, test) -> stand.go(new Destination.ShowExhibit(test.exhibit, null), test.session));
        screens.put(
                "picture", (stand, test) -> stand.go(new Destination.ShowExhibit(test.picture, null), test.session));
        screens.put(
                "describing an exhibit",
                (stand, test) -> stand.go(new Destination.AmendExhibit(test.exhibit, null), test.session));
        screens.put(
                "incident just saved",
                (stand, test) -> stand.go(
                        new Destination.ShowIncident(
                                test.incident, new Destination.Timeline(), new Destination.Saved(test.incident, false)),
                        test.session));
        screens.put("item", (stand, test) -> stand.go(new Destination.NewPhysicalItem(null, null), test.session));
        screens.put(
                "joining screenshots",
                (stand, test) -> stand.go(new Destination.JoinScreenshots(test.picture), test.session));
        screens.put("redacting", (stand, test) -> {
            Id<Exhibit> film = test.session
                    .intake()
                    .begin(Recordings.made("film.mp4"), "film.mp4", null)
                    .finish()
                    .exhibit()
                    .id();
            stand.go(new Destination.RedactExhibit(film, null), test.session);
            awaitWork(test);
            stand.press("redacted.add-sound");
            stand.press("redacted.add-picture");
        });
        screens.put(
                "erasing an exhibit",
                (stand, test) -> stand.go(new Destination.EraseExhibit(test.exhibit), test.session));
        screens.put("messages", (stand, test) -> stand.go(new Destination.Conversations(), test.session));
        screens.put(
                "conversation",
                (stand, test) -> stand.go(new Destination.ShowConversation(test.chat, 0, 0), test.session));
        screens.put(
                "comparing",
                (stand, test) -> stand.go(
                        new Destination.CompareConversations(
                                new Destination.ShowConversation(test.chat, 0, 0),
                                new Destination.ShowConversation(test.earlierChat, 0, 0)),
                        test.session));
        screens.put("importing", (stand, test) -> stand.go(new Destination.ImportMessages(), test.session));
        screens.put("columns of a table", (stand, test) -> {
            stand.go(new Destination.ImportMessages(), test.session);
            stand.choose(Files.writeString(
                    test.folder.resolve("calls.csv"), "День;Хто;Слова\n01.03.2026 10:00;07700 900123;привіт\n"));
            stand.press("messages.choose-files");
            awaitWork(test);
            stand.press("messages.say-columns");
            awaitWork(test);
        });
        screens.put("photos in groups", (stand, test) -> {
            stand.go(new Destination.ImportMessages(), test.session);
            Path photos = Files.createDirectories(test.folder.resolve("Photos"));
            for (String name : List.of("IMG_20260312_101500.jpg", "IMG_20260312_231500.jpg", "plan.bin")) {
                Files.writeString(photos.resolve(name), name);
            }
            stand.choose(photos);
            stand.press("messages.choose-folder");
            awaitWork(test);
            stand.press("messages.import-verb");
            awaitWork(test);
        });
        screens.put("people", (stand, test) -> stand.go(new Destination.People(null), test.session));
        screens.put("patterns", (stand, test) -> stand.go(new Destination.Patterns(), test.session));
        screens.put(
                "not written down yet",
                (stand, test) ->
                        stand.go(new Destination.Patterns(Destination.Patterns.PatternsPart.MISSING), test.session));
        screens.put("numbers and accounts", (stand, test) -> campaign(stand, test, new Destination.Identities()));
        screens.put(
                "all contact from a person",
                (stand, test) -> campaign(stand, test, new Destination.Campaign(test.person)));
        screens.put(
                "messages that are counted",
                (stand, test) -> campaign(
                        stand,
                        test,
                        new Destination.Campaign(
                                test.person, new Destination.CountedMessages("all", "All contact"), Set.of())));
        screens.put("case file", (stand, test) -> stand.go(new Destination.TheCase(null), test.session));
        for (CaseRecordKind kind : CaseRecordKind.values()) {
            screens.put("all: " + kind.code(), (stand, test) -> stand.go(new Destination.TheCase(kind), test.session));
            screens.put(
                    "new: " + kind.code(),
                    (stand, test) -> stand.go(new Destination.NewCaseRecord(kind), test.session));
        }
        screens.put("order", (stand, test) -> stand.go(new Destination.ShowCaseRecord(test.order), test.session));
        screens.put("person", (stand, test) -> stand.go(new Destination.ShowCaseRecord(test.person), test.session));
        screens.put(
                "amending an order",
                (stand, test) -> stand.go(
                        new Destination.AmendCaseRecord(CaseRecordKind.ORDER, test.order, null), test.session));
        screens.put(
                "erasing an order",
                (stand, test) -> stand.go(new Destination.EraseCaseRecord(test.order), test.session));
        screens.put("new passphrase", (stand, test) -> stand.go(new Destination.ChangePassphrase(), test.session));
        screens.put("new passphrase where others have keys", (stand, test) -> {
            letSomebodyIn(test);
            stand.go(new Destination.ChangePassphrase(), test.session);
        });
        screens.put("new passphrase with a key file", (stand, test) -> {
            stand.go(new Destination.ChangePassphrase(), test.session);
            stand.tick("key-file.want");
        });
        screens.put(
                "recovery code of an open diary",
                (stand, test) -> stand.go(new Destination.RecoverySheet(), test.session));
        screens.put("who can open it", (stand, test) -> {
            letSomebodyIn(test);
            stand.go(new Destination.Access(), test.session);
        });
        screens.put("giving access", (stand, test) -> {
            stand.go(new Destination.Access(), test.session);
            stand.typeInEveryField(publicCode());
            stand.press("colleague.code-use");
            Fx.settle();
        });
        screens.put("new recovery code", (stand, test) -> newCode(stand, test));
        screens.put("new recovery code typed back", (stand, test) -> {
            newCode(stand, test);
            stand.press("unlock.code-written");
        });
        screens.put("recovery code replaced", (stand, test) -> {
            newCode(stand, test);
            String words = stand.codeWords();
            stand.press("unlock.code-written");
            stand.typeInEveryArea(words);
            stand.press("passphrase.set");
            test.session.call(_ -> true).get();
            Fx.settle();
        });
        screens.put("portfolio", (stand, test) -> stand.go(new Destination.Portfolio(), test.session));
        screens.put("what goes into a portfolio", (stand, test) -> contents(stand, test));
        screens.put("what goes into a first report", (stand, test) -> {
            stand.go(new Destination.Portfolio(), test.session);
            stand.press("portfolio.preset-first-report");
        });
        screens.put("form of a portfolio", (stand, test) -> {
            contents(stand, test);
            stand.press("portfolio.next");
        });
        screens.put("portfolio before it is made", (stand, test) -> lastLook(stand, test));
        screens.put("pages of a portfolio", (stand, test) -> {
            lastLook(stand, test);
            stand.press("portfolio.look");
            test.session.call(_ -> true).get();
        });
        screens.put("portfolio made", (stand, test) -> {
            lastLook(stand, test);
            stand.choose(test.folder.resolve("made.pdf"));
            stand.press("portfolio.make-pdf");
            for (int i = 0; i < 3; i++) {
                test.session.call(_ -> true).get();
                Fx.settle();
            }
        });
        screens.put("checking a portfolio", (stand, test) -> stand.go(new Destination.CheckPortfolio(), test.session));
        screens.put("how long it is kept", (stand, test) -> stand.go(new Destination.RetentionReview(), test.session));
        screens.put("sheets for supporters", (stand, test) -> stand.go(new Destination.SupportSheets(), test.session));
        screens.put("who has what", (stand, test) -> stand.go(new Destination.WhoHasWhat(), test.session));
        screens.put("copy", (stand, test) -> stand.go(new Destination.CopyDiary(), test.session));
        for (Destination.Settings.Topic topic : Destination.Settings.Topic.values()) {
            screens.put(
                    "settings, " + topic.code(),
                    (stand, test) -> stand.go(new Destination.Settings(topic), test.session));
        }
        screens.put("help", (stand, test) -> stand.go(new Destination.Help(), test.session));
        screens.put("help before unlocking", (stand, _) -> stand.help());
        screens.put("safety", (stand, _) -> {
            start(stand);
            stand.press("unlock.safety");
        });
        screens.put("safety before a new diary", (stand, _) -> {
            start(stand);
            stand.press("unlock.start-new");
        });
        screens.put("start", (stand, _) -> start(stand));
        screens.put("copies and damaged files", (stand, _) -> mend(stand));
        screens.put("looking at a copy", (stand, _) -> {
            mend(stand);
            stand.press("mend.look");
        });
        screens.put("putting a copy in place", (stand, _) -> {
            mend(stand);
            stand.press("mend.restore");
        });
        screens.put("bringing back what can be read", (stand, _) -> {
            mend(stand);
            stand.press("mend.salvage");
        });
        screens.put("merging two diaries", (stand, _) -> {
            mend(stand);
            stand.press("mend.merge");
        });
        screens.put("whose details a merged diary uses", EveryScreenTest::mergeUpToHeading);
        screens.put("what was merged", (stand, test) -> {
            mergeUpToHeading(stand, test);
            stand.press("unlock.next");
            stand.choose(test.folder.resolve("merged.nbk"));
            stand.press("unlock.choose-place");
            stand.typeInEveryField(PASSPHRASE);
            stand.press("unlock.next");
            String words = stand.codeWords();
            stand.press("unlock.code-written");
            stand.typeWordsAskedFor(words);
            stand.press("unlock.make");
            stand.await("mend.to-diary");
        });
        screens.put("create", (stand, _) -> create(stand));
        screens.put("recovery code", (stand, test) -> code(stand, test));
        screens.put("code typed back", (stand, test) -> {
            code(stand, test);
            stand.press("unlock.code-written");
        });
        screens.put("unlock", (stand, test) -> stand.gateway(test.diary));
        screens.put("unlock by an own key", (stand, test) -> {
            stand.gateway(test.diary);
            stand.press("unlock.use-own-key");
        });
        screens.put("making an own key", (stand, _) -> {
            start(stand);
            stand.press("unlock.own-key-make");
        });
        screens.put("looking up an own key", (stand, _) -> {
            start(stand);
            stand.press("unlock.own-key-make");
            stand.press("unlock.key-present");
        });
        screens.put("old diary opened by its code", (stand, test) -> {
            stand.gateway(oldDiary(test.folder));
            stand.press("unlock.use-code");
            stand.typeInEveryArea("legal winner thank year wave sausage worth useful legal winner thank yellow");
            stand.press("unlock.unlock");
            Fx.settle();
        });
        screens.put("unlock by code", (stand, test) -> {
            stand.gateway(test.diary);
            stand.press("unlock.use-code");
        });
        screens.put(
                "question",
                (stand, _) -> stand.ask(new Dialogs.DialogQuestion(
                        stand.word("unlock.weak-title"),
                        stand.word("unlock.weak-text"),
                        stand.word("unlock.weak-use"))));
        screens.put("file picker", (stand, _) -> stand.pick());
        screens.put("photo picker", (stand, _) -> stand.pickPhotos());
        return screens;
    }

    /** Waits for what a screen does off the interface's thread and on the diary's. */
    private static void awaitWork(EveryScreenTest test) throws Exception {
        for (int i = 0; i < 4; i++) {
            test.session.call(_ -> true).get();
            Fx.settle();
        }
    }

    private static void letSomebodyIn(EveryScreenTest test) throws Exception {
        new OnThread(test.session)
                .giveAccess(new AccessGrant(
                        "Dana Adeyemi",
                        "DA",
                        PublicKeyCard.parse(publicCode()).publicKey(),
                        AccessGrant.Allows.LOOK,
                        LocalDate.of(2027, 3, 31),
                        Set.of(WithheldPart.CONTACTS, WithheldPart.SAFETY_PLANS)));
    }

    private static String publicCode() {
        try (AgreementKey pair = AgreementKey.of(SecretBytes.taking(new byte[AgreementKey.SEED_BYTES]))) {
            return new PublicKeyCard("", "", ByteSequence.of(pair.publicKey())).code();
        }
    }

    private static Path oldDiary(Path folder) throws IOException {
        Path golden = Path.of("src", "test", "resources", "org", "daybook", "vault", "golden", "format-1.nbk");
        return Files.copy(golden, folder.resolve("old.nbk"), StandardCopyOption.REPLACE_EXISTING);
    }

    private static void newCode(Stand stand, EveryScreenTest test) throws Exception {
        stand.go(new Destination.RecoverySheet(), test.session);
        stand.typeInEveryField(Diary.PASSPHRASE);
        stand.press("recovery.make");
        test.session.call(_ -> true).get();
        Fx.settle();
    }

    /**
     * Each screen at twice the size, which is in English and has the least room, and in one of two looks that take
     * turns; without windows in one of the four. In every look in a deep run.
     */
    private static Stream<Arguments> all() {
        List<Stand.Look> looks = List.of(Stand.Look.values());
        List<Stand.Look> others = List.of(Stand.Look.EXPANDED, Stand.Look.RIGHT_TO_LEFT);
        List<Arguments> all = new ArrayList<>();
        int turn = 0;
        for (Map.Entry<String, Showing> screen : screens().entrySet()) {
            Stand.Look its = looks.get(turn % looks.size());
            Set<Stand.Look> usual =
                    Stand.DRAWS_NOTHING ? Set.of(its) : Set.of(Stand.Look.TWICE_THE_SIZE, others.get(turn % 2));
            looks.stream()
                    .filter(look -> Runs.DEEP || usual.contains(look))
                    .forEach(look -> all.add(arguments(screen.getKey(), look, screen.getValue())));
            turn++;
        }
        return all.stream();
    }

    /** One for all screens: none of them changes what another shows. */
    @BeforeAll
    void diary(@TempDir Path home) throws Exception {
        diary = new Diary(home).file();
        session = new Diary(home).create();
        incident = new OnThread(session)
                .run(() -> Opened.of(session).record(Diary.incident("gate"), Authorship.OWNER, null))
                .current()
                .id();
        exhibit = session.intake()
                .begin("He stood there".getBytes(StandardCharsets.UTF_8), "note.txt", incident)
                .finish()
                .exhibit()
                .id();
        earlierChat = ImportedChat.into(session, home).id();
        chat = ImportedChat.laterInto(session, home).id();
        person = record(FilledCaseRecord.of(CaseRecordKind.PERSON));
        record(CaseRecord.of(new Id<>("7".repeat(32)), CaseRecordKind.IDENTITY)
                .with(LinkedIdentity.IDENTITY, new FieldValue.Text("Craig Mullen"))
                .with(LinkedIdentity.TYPE, new FieldValue.Code("name"))
                .with(LinkedIdentity.SERVICE, new FieldValue.Text("whatsapp"))
                .with(LinkedIdentity.PERSON, new FieldValue.Links(List.of(person)))
                .with(LinkedIdentity.REASON, new FieldValue.Text("He writes from there")));
        record(FilledCaseRecord.of(CaseRecordKind.CONTACT));
        order = record(FilledCaseRecord.of(CaseRecordKind.ORDER)
                .with(CourtOrder.AGAINST, new FieldValue.Links(List.of(person))));
        picture = session.intake()
                .begin(png(), "picture.png", incident)
                .finish()
                .exhibit()
                .id();
    }

    @AfterAll
    void close() {
        session.close();
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("all")
    void isReadReachedAndSpoken(String name, Stand.Look look, Showing showing) throws Exception {
        Stand stand = Fx.on(() -> new Stand(look, folder));
        try {
            showing.on(stand, this);
            List<String> faults = stand.faults();
            assertThat(faults).isEmpty();
        } finally {
            Fx.run(stand::close);
        }
    }

    @Test
    void theButtonThatContinuesStaysInViewAtEachStepOfAPortfolio() throws Exception {
        Stand stand = Fx.on(() -> new Stand(Stand.Look.ENGLISH, folder));
        try {
            contents(stand, this);
            assertThat(stand.scrollsAway("portfolio.next")).isFalse();
            stand.press("portfolio.next");
            assertThat(stand.scrollsAway("portfolio.next")).isFalse();
            stand.press("portfolio.next");
            assertThat(stand.scrollsAway("portfolio.make-pdf")).isFalse();
            assertThat(stand.scrollsAway("portfolio.look")).isTrue();
        } finally {
            Fx.run(stand::close);
        }
    }

    private Id<CaseRecord> record(CaseRecord caseRecord) throws Exception {
        return new OnThread(session)
                .run(() -> Opened.of(session).caseRecords().record(caseRecord, Authorship.OWNER, null))
                .id();
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }

    private static void contents(Stand stand, EveryScreenTest test) throws Exception {
        stand.go(new Destination.Portfolio(), test.session);
        stand.press("portfolio.preset-police-file");
    }

    /** A page for which the messages are read. */
    private static void campaign(Stand stand, EveryScreenTest test, Destination place) throws Exception {
        stand.go(place, test.session);
        awaitWork(test);
    }

    private static void lastLook(Stand stand, EveryScreenTest test) throws Exception {
        contents(stand, test);
        stand.press("portfolio.next");
        stand.press("portfolio.next");
    }

    private static void start(Stand stand) throws Exception {
        stand.gateway(null);
    }

    private static void mend(Stand stand) throws Exception {
        start(stand);
        stand.press("unlock.start-mend");
    }

    /** Two diaries with other details in each, up to the page that asks which of them stand. */
    private static void mergeUpToHeading(Stand stand, EveryScreenTest test) throws Exception {
        mend(stand);
        stand.press("mend.merge");
        for (String initials : List.of("JS", "DA")) {
            stand.choose(headed(test, initials));
            stand.press("mend.choose");
            stand.typeInEveryField(Diary.PASSPHRASE);
            stand.press("unlock.next");
        }
        // Nothing in them shows that they are about one case.
        stand.tick("mend.merge-same-case");
        stand.typeInEveryField(Diary.PASSPHRASE);
        stand.press("unlock.next");
    }

    private static Path headed(EveryScreenTest test, String initials) throws Exception {
        Diary diary = new Diary(Files.createTempDirectory(test.folder, initials));
        Session session = diary.createWithOwnKeys();
        CaseHeading heading = new CaseHeading(
                Map.of(PersonDetailKind.INITIALS, new PersonDetail(initials, true)),
                "",
                Jurisdiction.NOT_SAID,
                UnknownFields.NONE);
        new OnThread(session).run(() -> {
            Opened.of(session).recordHeading(heading, null);
            return true;
        });
        session.close();
        return diary.file();
    }

    private static void create(Stand stand) throws Exception {
        start(stand);
        stand.press("unlock.start-new");
        stand.press("unlock.go-on");
    }

    private static void code(Stand stand, EveryScreenTest test) throws Exception {
        create(stand);
        stand.choose(test.folder.resolve("new.nbk"));
        stand.press("unlock.choose-place");
        stand.typeInEveryField(PASSPHRASE);
        stand.press("unlock.next");
    }
}
