package org.daybook;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.daybook.casefile.Draft;
import org.daybook.incident.Incident;
import org.daybook.job.PortfolioWriters;
import org.daybook.portfolio.pdf.sheet.LogSheets;
import org.daybook.record.Id;
import org.daybook.session.Session;
import org.daybook.text.Messages;
import org.daybook.ui.backup.BackupModel;
import org.daybook.ui.backup.BackupView;
import org.daybook.ui.backup.HeadCodeModel;
import org.daybook.ui.common.Destination;
import org.daybook.ui.common.Screen;
import org.daybook.ui.control.WorkMeter;
import org.daybook.ui.files.ScreenTools;
import org.daybook.ui.grid.GridModel;
import org.daybook.ui.grid.GridView;
import org.daybook.ui.guidance.GuidanceModel;
import org.daybook.ui.guidance.GuidanceView;
import org.daybook.ui.guidance.LogSheetsModel;
import org.daybook.ui.incident.ErasureModel;
import org.daybook.ui.incident.ErasureView;
import org.daybook.ui.incident.HistoryModel;
import org.daybook.ui.incident.HistoryView;
import org.daybook.ui.incident.IncidentModel;
import org.daybook.ui.incident.IncidentView;
import org.daybook.ui.patterns.PatternsModel;
import org.daybook.ui.patterns.PatternsView;
import org.daybook.ui.people.PeopleModel;
import org.daybook.ui.people.PeopleView;
import org.daybook.ui.portfolio.PortfolioCheckModel;
import org.daybook.ui.portfolio.PortfolioCheckView;
import org.daybook.ui.portfolio.PortfolioModel;
import org.daybook.ui.portfolio.PortfolioView;
import org.daybook.ui.settings.KeysModel;
import org.daybook.ui.settings.PassphraseView;
import org.daybook.ui.settings.RecoveryView;
import org.daybook.ui.settings.SettingsModel;
import org.daybook.ui.settings.SettingsView;
import org.daybook.ui.settings.TryCodeModel;
import org.daybook.ui.shell.Screens;
import org.daybook.ui.timeline.TimelineModel;
import org.daybook.ui.timeline.TimelineView;
import org.daybook.ui.unlock.Gateway;
import org.daybook.ui.unlock.GatewayTools;
import org.jspecify.annotations.Nullable;

/** Makes every screen of the window: the one place that knows them all. JavaFX thread. */
final class WindowScreens implements Screens {
    private final GatewayTools gateway;
    private final ScreenTools tools;
    private final Messages messages;
    private final PortfolioWriters portfolios;
    private final LogSheets logSheets;
    private final ExhibitScreens exhibits;
    private final CaseScreens cases;

    WindowScreens(GatewayTools gateway, PortfolioWriters portfolios, LogSheets logSheets) {
        this.gateway = gateway;
        this.tools = gateway.screen();
        this.messages = tools.messages();
        this.portfolios = portfolios;
        this.logSheets = logSheets;
        this.exhibits = new ExhibitScreens(gateway);
        this.cases = new CaseScreens(gateway, exhibits);
    }

    @Override
    public Screen gateway(@Nullable Path known, Consumer<Session> opened) {
        return new Gateway(gateway, known, new Gateway.Ways(opened, this::help));
    }

    @Override
    public void locked(Session session) {
        exhibits.locked(session);
    }

    @Override
    public Screen screen(Destination destination, Session session, Consumer<Destination> go) {
        return switch (destination) {
            case Destination.Timeline timeline -> timeline(session, timeline, go);
            case Destination.NewIncident form -> form(session, null, form.resume(), go);
            case Destination.AmendIncident form -> form(session, form.incident(), form.resume(), go);
            case Destination.ShowIncident shown -> history(session, shown, go);
            case Destination.EraseIncident shown -> erasure(session, shown.incident(), go);
            case Destination.WriteUpMany grid -> grid(session, grid.resume(), go);
            case Destination.People people -> people(session, people.resume(), go);
            case Destination.Patterns patterns -> patterns(session, patterns.part(), go);
            case Destination.Exhibits _ -> exhibits.list(session, go);
            case Destination.ShowExhibit shown -> exhibits.exhibit(session, shown, go);
            case Destination.NewPhysicalItem form ->
                exhibits.newPhysicalItem(session, form.incident(), form.resume(), go);
            case Destination.EraseExhibit shown -> exhibits.erasure(session, shown.exhibit(), go);
            case Destination.TheCase shown -> cases.list(session, shown, go);
            case Destination.NewCaseRecord form -> cases.form(session, form, go);
            case Destination.AmendCaseRecord form -> cases.form(session, form, go);
            case Destination.ShowCaseRecord shown -> cases.caseRecord(session, shown, go);
            case Destination.EraseCaseRecord shown -> cases.erasure(session, shown.caseRecord(), go);
            case Destination.ChangePassphrase _ ->
                new PassphraseView(
                        new KeysModel(session, gateway.random(), tools, gateway.clock()),
                        gateway.random(),
                        tools,
                        gateway.paper(),
                        go);
            case Destination.RecoverySheet _ -> recovery(session, go);
            case Destination.Portfolio _ -> portfolio(session, go);
            case Destination.CheckPortfolio _ ->
                new PortfolioCheckView(
                        new PortfolioCheckModel(session, tools.tasks(), tools.errors()),
                        messages,
                        tools.files(),
                        () -> go.accept(new Destination.Portfolio()));
            case Destination.CopyDiary _ -> copy(session);
            case Destination.Settings _ ->
                new SettingsView(
                        new SettingsModel(gateway.remembered(), session.file()),
                        messages,
                        tools.formats(),
                        new SettingsView.Ways(
                                () -> go.accept(new Destination.ChangePassphrase()),
                                () -> go.accept(new Destination.RecoverySheet())));
            case Destination.Help _ -> guidance(session);
        };
    }

    private Screen recovery(Session session, Consumer<Destination> go) {
        return new RecoveryView(
                new KeysModel(session, gateway.random(), tools, gateway.clock()),
                new TryCodeModel(session, tools.tasks(), tools.errors(), messages),
                tools,
                gateway.paper(),
                go);
    }

    private Screen copy(Session session) {
        BackupModel model =
                new BackupModel(session, tools.tasks(), tools.errors(), new WorkMeter(tools.timer(), gateway.clock()));
        HeadCodeModel codes = new HeadCodeModel(session, tools.tasks(), tools.errors());
        Screen view = new BackupView(model, codes, messages, tools.files(), gateway.paper());
        model.open();
        codes.open();
        return view;
    }

    /** Help and guidance before a diary is open. */
    Screen help(Runnable back) {
        return guidanceView(new GuidanceModel(), back);
    }

    private Screen guidance(Session session) {
        GuidanceModel model = new GuidanceModel();
        model.open(session, tools.tasks());
        return guidanceView(model, null);
    }

    private Screen guidanceView(GuidanceModel model, @Nullable Runnable back) {
        return new GuidanceView(model, new LogSheetsModel(logSheets, tools.tasks(), tools.errors()), tools, back);
    }

    private Screen timeline(Session session, Destination.Timeline place, Consumer<Destination> go) {
        TimelineModel model = new TimelineModel(session, tools.tasks(), tools.errors(), messages, gateway.clock(), go);
        Screen view = new TimelineView(model, messages, exhibits.words(), gateway.clock());
        model.open(place);
        return view;
    }

    private Screen form(
            Session session, @Nullable Id<Incident> amended, @Nullable Id<Draft> resume, Consumer<Destination> go) {
        IncidentModel model =
                new IncidentModel(session, tools.tasks(), tools.errors(), messages, tools.timer(), gateway.clock(), go);
        Screen view = new IncidentView(model, exhibits.tools(session, go));
        model.open(amended, resume);
        return view;
    }

    private Screen history(Session session, Destination.ShowIncident shown, Consumer<Destination> go) {
        HistoryModel model = new HistoryModel(session, tools.tasks(), tools.errors(), messages, go);
        Screen view = new HistoryView(model, exhibits.tools(session, go));
        model.open(shown);
        return view;
    }

    private Screen erasure(Session session, Id<Incident> incident, Consumer<Destination> go) {
        ErasureModel model = new ErasureModel(session, tools.tasks(), tools.errors(), go);
        Screen view = new ErasureView(model, exhibits.tools(session, go));
        model.open(incident);
        return view;
    }

    private Screen grid(Session session, @Nullable Id<Draft> resume, Consumer<Destination> go) {
        GridModel model =
                new GridModel(session, tools.tasks(), tools.errors(), messages, tools.timer(), gateway.clock(), go);
        Screen view = new GridView(model, messages, tools.dialogs());
        model.open(resume);
        return view;
    }

    private Screen people(Session session, @Nullable Id<Draft> resume, Consumer<Destination> go) {
        PeopleModel model =
                new PeopleModel(session, tools.tasks(), tools.errors(), messages, tools.timer(), gateway.clock(), go);
        Screen view = new PeopleView(model, messages);
        model.open(resume);
        return view;
    }

    private Screen patterns(Session session, Destination.Patterns.Part part, Consumer<Destination> go) {
        PatternsModel model = new PatternsModel(session, tools.tasks(), tools.errors(), go);
        model.open(part);
        Screen view = new PatternsView(model, messages, exhibits.words());
        return view;
    }

    private Screen portfolio(Session session, Consumer<Destination> go) {
        PortfolioModel model = new PortfolioModel(session, portfolios, tools, gateway.clock());
        model.labelled(gateway.remembered().settingsProperty().get().exhibitLabels());
        Screen view =
                new PortfolioView(model, tools, exhibits.words(), () -> go.accept(new Destination.CheckPortfolio()));
        model.open();
        return view;
    }
}
