package org.daybook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Phaser;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javax.imageio.ImageIO;
import javax.management.JMException;
import javax.management.ObjectName;
import org.daybook.casefile.entry.Authorship;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.FilledCaseRecord;
import org.daybook.conversation.MessageImport;
import org.daybook.exhibit.Exhibit;
import org.daybook.incident.Incident;
import org.daybook.job.importing.ImportedChat;
import org.daybook.job.portfolio.PortfolioWriters;
import org.daybook.portfolio.pdf.sheet.LogSheets;
import org.daybook.record.Id;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.session.Opened;
import org.daybook.session.Session;
import org.daybook.suite.ToolkitTest;
import org.daybook.text.Messages;
import org.daybook.ui.Contexts;
import org.daybook.ui.Fx;
import org.daybook.ui.toolkit.context.WindowContext;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.navigation.Screen;
import org.daybook.ui.toolkit.page.ModalLayer;
import org.daybook.ui.toolkit.task.BackgroundTasks;
import org.daybook.ui.toolkit.task.PendingWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every screen of an open diary, left before what it asked for has arrived, and left once it is all there: what arrives
 * afterwards breaks nothing and changes nothing, and nothing holds on to the screen.
 */
@Tag("once")
@ToolkitTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeftScreensTest {
    private static final double WIDTH = 900;
    private static final double HEIGHT = 600;
    private static final int COLLECTIONS = 10;

    private final Queue<Runnable> outcomes = new ConcurrentLinkedQueue<>();
    private final List<Throwable> faults = new CopyOnWriteArrayList<>();
    private final List<Destination> gone = new CopyOnWriteArrayList<>();
    private final Messages messages = new Messages(Locale.UK);
    private final Phaser working = new Phaser(1);
    private final BackgroundTasks tasks = new BackgroundTasks(this::begin, outcomes::add, faults::add);

    private final Map<String, Left> left = new LinkedHashMap<>();

    private Session session;

    @SuppressWarnings("NullAway.Init")
    private WindowScreenFactory screens;

    private List<Destination> places;

    /** Finds out that nothing holds on to a screen. */
    private record Left(WeakReference<Screen> screen, WeakReference<Object> node, WeakReference<Object> overview) {
        List<Object> what() {
            return Stream.of(screen.get(), node.get(), overview.get())
                    .filter(Objects::nonNull)
                    .map(Object::getClass)
                    .map(Object.class::cast)
                    .toList();
        }

        boolean isHeld() {
            return screen.get() != null || node.get() != null || overview.get() != null;
        }
    }

    @BeforeAll
    void diary(@TempDir Path home) throws Exception {
        Fx.start();
        session = new Diary(home).create();
        Id<Incident> incident = new OnThread(session)
                .run(() -> Opened.of(session).record(Diary.incident("gate"), Authorship.OWNER, null))
                .current()
                .id();
        Id<Exhibit> note = exhibit("He stood there".getBytes(StandardCharsets.UTF_8), "note.txt", incident);
        Id<Exhibit> picture = exhibit(png(), "picture.png", incident);
        Id<MessageImport> earlier = ImportedChat.into(session, home).id();
        Id<MessageImport> chat = ImportedChat.laterInto(session, home).id();
        Id<CaseRecord> person = record(CaseRecordKind.PERSON);
        places = places(incident, note, picture, earlier, chat, person, record(CaseRecordKind.ORDER));
        Fx.run(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((_, fault) -> faults.add(fault));
            WindowContext window = Contexts.window(messages, tasks, (_, _) -> () -> {}, Diary.CLOCK);
            screens = new WindowScreenFactory(
                    Contexts.gateway(window, new PendingWork(() -> {}), home),
                    PortfolioWriters.of(messages, Optional.empty()),
                    new LogSheets(messages, Diary.CLOCK, "Daybook test"));
        });
    }

    @BeforeEach
    void forget() throws Exception {
        deliver();
        faults.clear();
        gone.clear();
    }

    @AfterAll
    void close() throws Exception {
        Fx.run(() -> Thread.currentThread().setUncaughtExceptionHandler(null));
        session.close();
    }

    private static List<Destination> places(
            Id<Incident> incident,
            Id<Exhibit> note,
            Id<Exhibit> picture,
            Id<MessageImport> earlier,
            Id<MessageImport> chat,
            Id<CaseRecord> person,
            Id<CaseRecord> order) {
        Destination.ShowConversation shown = new Destination.ShowConversation(chat, 0, 0);
        List<Destination> places = new ArrayList<>(List.of(
                new Destination.Today(),
                new Destination.Timeline(),
                new Destination.NewIncident(null),
                new Destination.ShowIncident(incident),
                new Destination.AmendIncident(incident, null),
                new Destination.EraseIncident(incident),
                new Destination.WriteUpMany(null),
                new Destination.People(null),
                new Destination.Patterns(),
                new Destination.Patterns(Destination.Patterns.PatternsPart.MISSING),
                new Destination.Identities(),
                new Destination.Campaign(person),
                new Destination.Campaign(person, new Destination.CountedMessages("all", "All contact"), Set.of()),
                new Destination.Exhibits(),
                new Destination.ShowExhibit(note, null),
                new Destination.ShowExhibit(picture, null),
                new Destination.AmendExhibit(picture, null),
                new Destination.NewPhysicalItem(null, null),
                new Destination.EraseExhibit(note),
                new Destination.RedactExhibit(picture, null),
                new Destination.JoinScreenshots(picture),
                new Destination.Conversations(),
                new Destination.ImportMessages(),
                shown,
                new Destination.CompareConversations(shown, new Destination.ShowConversation(earlier, 0, 0)),
                new Destination.TheCase(null)));
        places.addAll(List.of(
                new Destination.TheCase(CaseRecordKind.ORDER),
                new Destination.NewCaseRecord(CaseRecordKind.ORDER),
                new Destination.ShowCaseRecord(order),
                new Destination.AmendCaseRecord(CaseRecordKind.ORDER, order, null),
                new Destination.EraseCaseRecord(order),
                new Destination.RetentionReview(),
                new Destination.ChangePassphrase(),
                new Destination.RecoverySheet(),
                new Destination.Access(),
                new Destination.Portfolio(),
                new Destination.SupportSheets(),
                new Destination.WhoHasWhat(),
                new Destination.CheckPortfolio(),
                new Destination.CopyDiary(),
                new Destination.Settings(Destination.Settings.Topic.values()[0]),
                new Destination.Help()));
        return places;
    }

    private Stream<Destination> all() {
        return places.stream();
    }

    @Test
    void noPlaceIsLeftOut() {
        Set<Class<?>> known = places.stream().map(Object::getClass).collect(Collectors.toSet());
        assertThat(known)
                .containsAll(Arrays.stream(Destination.class.getPermittedSubclasses())
                        .filter(kind -> Destination.class.isAssignableFrom(kind))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatArrivesAfterItWasLeftBreaksNothingAndLeadsNowhere(Destination place) throws Exception {
        left.put(place + ", left at once", Fx.on(() -> leave(show(place))));
        deliver();
        assertThat(faults).isEmpty();
        assertThat(gone).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void leavingItOnceAllHasArrivedBreaksNothing(Destination place) throws Exception {
        Screen shown = Fx.on(() -> show(place));
        deliver();
        left.put(place + ", left later", Fx.on(() -> leave(shown)));
        deliver();
        assertThat(faults).isEmpty();
    }

    /** The toolkit itself may hold on to the last few pages that it measured. */
    @Test
    @Order(Integer.MAX_VALUE)
    void nothingHoldsOnToAnyOfThemOnceOthersWereShown() throws Exception {
        assumeThat(left).as("the other tests have run").isNotEmpty();
        for (Destination other : List.of(new Destination.Help(), new Destination.CheckPortfolio())) {
            Screen shown = Fx.on(() -> show(other));
            deliver();
            Fx.on(() -> leave(shown));
        }
        for (int i = 0; i < COLLECTIONS && !held().isEmpty(); i++) {
            collect();
            Fx.settle();
        }
        assertThat(held()).isEmpty();
    }

    /** Counting what lives collects what does not, also where the machine is told to collect for nobody. */
    private static void collect() throws JMException {
        ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
    }

    private List<String> held() {
        return left.entrySet().stream()
                .filter(one -> one.getValue().isHeld())
                .map(one -> one.getKey() + ": " + one.getValue().what())
                .toList();
    }

    private Screen show(Destination place) {
        Screen screen = screens.screen(place, session, gone::add);
        // One for each: a scene that no window shows is never drawn, and holds on to what it was going to draw.
        ModalLayer layer = new ModalLayer();
        new Scene(layer, WIDTH, HEIGHT);
        layer.setPage(screen.node());
        layer.applyCss();
        layer.layout();
        return screen;
    }

    private Left leave(Screen screen) {
        Object overview = screen.overview(new SimpleBooleanProperty(true))
                .map(Object.class::cast)
                .orElseGet(Object::new);
        Left left = new Left(
                new WeakReference<>(screen), new WeakReference<>(screen.node()), new WeakReference<>(overview));
        ((ModalLayer) screen.node().getScene().getRoot()).setPage(new Region());
        screen.drop();
        return left;
    }

    private void begin(Runnable work) {
        working.register();
        Thread.ofPlatform().daemon().start(() -> {
            try {
                work.run();
            } finally {
                working.arriveAndDeregister();
            }
        });
    }

    /** Lets everything that was begun come to its end, and tells it. */
    private void deliver() throws Exception {
        int quiet = 0;
        while (quiet < 3) {
            session.call(_ -> true).get();
            working.arriveAndAwaitAdvance();
            boolean any = Fx.on(() -> {
                boolean told = false;
                for (Runnable outcome = outcomes.poll(); outcome != null; outcome = outcomes.poll()) {
                    told = true;
                    outcome.run();
                }
                return told;
            });
            Fx.settle();
            quiet = any ? 0 : quiet + 1;
        }
    }

    private Id<Exhibit> exhibit(byte[] bytes, String name, Id<Incident> incident) throws Exception {
        return session.intake().begin(bytes, name, incident).finish().exhibit().id();
    }

    private Id<CaseRecord> record(CaseRecordKind kind) throws Exception {
        return new OnThread(session)
                .run(() -> Opened.of(session).caseRecords().record(FilledCaseRecord.of(kind), Authorship.OWNER, null))
                .id();
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }
}
