package org.daybook;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.daybook.casefile.Draft;
import org.daybook.incident.Incident;
import org.daybook.job.portfolio.PortfolioWriters;
import org.daybook.organisation.Organisation;
import org.daybook.portfolio.pdf.sheet.LogSheets;
import org.daybook.record.Id;
import org.daybook.session.Session;
import org.daybook.text.LanguageFolders;
import org.daybook.text.Messages;
import org.daybook.ui.backup.BackupModel;
import org.daybook.ui.backup.BackupView;
import org.daybook.ui.backup.HeadCodeModel;
import org.daybook.ui.casefile.ErasableCaseRecord;
import org.daybook.ui.colleague.AccessModel;
import org.daybook.ui.colleague.AccessView;
import org.daybook.ui.conversations.ComparisonModel;
import org.daybook.ui.conversations.ComparisonView;
import org.daybook.ui.conversations.ConversationModel;
import org.daybook.ui.conversations.ConversationView;
import org.daybook.ui.conversations.ConversationsModel;
import org.daybook.ui.conversations.ConversationsView;
import org.daybook.ui.exhibits.ErasableExhibit;
import org.daybook.ui.grid.IncidentGridModel;
import org.daybook.ui.grid.IncidentGridView;
import org.daybook.ui.guidance.AddedHelplines;
import org.daybook.ui.guidance.GuidanceModel;
import org.daybook.ui.guidance.GuidanceView;
import org.daybook.ui.guidance.LogSheetsModel;
import org.daybook.ui.importing.ImportModel;
import org.daybook.ui.importing.ImportView;
import org.daybook.ui.incident.ErasableIncident;
import org.daybook.ui.incident.IncidentFormModel;
import org.daybook.ui.incident.IncidentFormView;
import org.daybook.ui.incident.IncidentRecordModel;
import org.daybook.ui.incident.IncidentRecordView;
import org.daybook.ui.incident.QuickEntryModel;
import org.daybook.ui.incident.QuickEntryView;
import org.daybook.ui.patterns.PatternsModel;
import org.daybook.ui.patterns.PatternsView;
import org.daybook.ui.patterns.campaign.CampaignModel;
import org.daybook.ui.patterns.campaign.CampaignView;
import org.daybook.ui.patterns.campaign.IdentitiesModel;
import org.daybook.ui.patterns.campaign.IdentitiesView;
import org.daybook.ui.people.PeopleModel;
import org.daybook.ui.people.PeopleView;
import org.daybook.ui.portfolio.PortfolioModel;
import org.daybook.ui.portfolio.PortfolioView;
import org.daybook.ui.portfolio.check.PortfolioCheckModel;
import org.daybook.ui.portfolio.check.PortfolioCheckView;
import org.daybook.ui.record.ErasableRecord;
import org.daybook.ui.record.ErasureModel;
import org.daybook.ui.record.ErasureView;
import org.daybook.ui.settings.DiaryKeysModel;
import org.daybook.ui.settings.OrganisationModel;
import org.daybook.ui.settings.PassphraseView;
import org.daybook.ui.settings.RecoveryCodeTestModel;
import org.daybook.ui.settings.RecoveryCodeView;
import org.daybook.ui.settings.SettingsModel;
import org.daybook.ui.settings.SettingsView;
import org.daybook.ui.shell.ScreenFactory;
import org.daybook.ui.support.CopyRegisterView;
import org.daybook.ui.support.SupportSheetsModel;
import org.daybook.ui.support.SupportSheetsView;
import org.daybook.ui.timeline.TimelineModel;
import org.daybook.ui.timeline.TimelineView;
import org.daybook.ui.today.TodayModel;
import org.daybook.ui.today.TodayView;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.context.RememberedSettings;
import org.daybook.ui.toolkit.context.ScreenLifetime;
import org.daybook.ui.toolkit.context.WindowContext;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.navigation.Screen;
import org.daybook.ui.unlock.Gateway;
import org.daybook.ui.unlock.GatewayContext;
import org.jspecify.annotations.Nullable;

/** Makes every screen of the window: the one place that knows them all. JavaFX thread. */
final class WindowScreenFactory implements ScreenFactory {
    private final GatewayContext gateway;
    private final WindowContext window;
    private final Messages messages;
    private final PortfolioWriters portfolios;
    private final LogSheets logSheets;
    private final ExhibitScreenFactory exhibits;
    private final CaseScreenFactory cases;

    WindowScreenFactory(GatewayContext gateway, PortfolioWriters portfolios, LogSheets logSheets) {
        this.gateway = gateway;
        this.window = gateway.window();
        this.messages = window.messages();
        this.portfolios = portfolios;
        this.logSheets = logSheets;
        this.exhibits = new ExhibitScreenFactory(gateway);
        this.cases = new CaseScreenFactory(gateway, exhibits);
    }

    @Override
    public Screen gateway(@Nullable Path known, Consumer<Session> opened) {
        return new Gateway(gateway, known, opened, this::help);
    }

    @Override
    public Screen gatewayTo(Path there, @Nullable Path ours, Consumer<Session> opened) {
        Gateway made = new Gateway(gateway, there, opened, this::help);
        if (ours == null) {
            made.look(there);
        } else {
            made.merge(ours, there);
        }
        return made;
    }

    @Override
    public void locked(Session session) {
        exhibits.locked(session);
        window.files().forget();
    }

    @Override
    public Screen screen(Destination destination, Session session, Consumer<Destination> go) {
        ScreenLifetime life = new ScreenLifetime();
        return life.of(screen(destination, exhibits.context(session, life, go), go));
    }

    private Screen screen(Destination destination, DiaryContext context, Consumer<Destination> go) {
        Session session = context.session();
        return switch (destination) {
            case Destination.Today _ -> today(context);
            case Destination.Timeline timeline -> timeline(context, timeline);
            case Destination.NewIncident form -> form(context, null, form.resume());
            case Destination.AmendIncident form -> form(context, form.incident(), form.resume());
            case Destination.ShowIncident shown -> history(context, shown);
            case Destination.EraseIncident shown ->
                erasure(context, new ErasableIncident(shown.incident(), messages, context.words()));
            case Destination.WriteUpMany grid -> grid(context, grid.resume());
            case Destination.People people -> people(context, people.resume());
            case Destination.Patterns patterns -> patterns(context, patterns);
            case Destination.Identities place -> identities(context, place);
            case Destination.Campaign place -> campaign(context, place);
            case Destination.Exhibits _ -> exhibits.list(context);
            case Destination.ShowExhibit shown -> exhibits.exhibit(context, shown);
            case Destination.AmendExhibit amended -> exhibits.amend(context, amended);
            case Destination.JoinScreenshots shown -> ExhibitScreenFactory.joinScreenshots(context, shown);
            case Destination.RedactExhibit form -> exhibits.redact(context, form);
            case Destination.NewPhysicalItem form -> exhibits.newPhysicalItem(context, form);
            case Destination.EraseExhibit shown ->
                erasure(context, new ErasableExhibit(shown.exhibit(), messages, context.words()));
            case Destination.Conversations _ -> conversations(context);
            case Destination.ShowConversation shown -> conversation(context, shown);
            case Destination.CompareConversations shown -> comparison(context, shown);
            case Destination.ImportMessages chosen -> messageImport(context, chosen);
            case Destination.TheCase shown -> cases.list(context, shown);
            case Destination.NewCaseRecord form -> cases.form(context, form.kind(), model -> model.open(form));
            case Destination.AmendCaseRecord form -> cases.form(context, form.kind(), model -> model.open(form));
            case Destination.ShowCaseRecord shown -> cases.caseRecord(context, shown);
            case Destination.EraseCaseRecord shown ->
                erasure(context, new ErasableCaseRecord(shown.caseRecord(), messages));
            case Destination.RetentionReview _ -> CaseScreenFactory.review(context);
            case Destination.ChangePassphrase _ ->
                new PassphraseView(keys(session), gateway.random(), window, gateway.paper(), go);
            case Destination.RecoverySheet _ ->
                new RecoveryCodeView(keys(session), new RecoveryCodeTestModel(context), window, gateway.paper(), go);
            case Destination.Access _ -> access(context);
            case Destination.Portfolio _ -> portfolio(context);
            case Destination.CheckPortfolio _ ->
                new PortfolioCheckView(
                        new PortfolioCheckModel(session, window.tasks(), window.errors()),
                        messages,
                        window.files(),
                        () -> go.accept(new Destination.Portfolio()));
            case Destination.SupportSheets _ -> supportSheets(context);
            case Destination.WhoHasWhat _ -> new CopyRegisterView(context);
            case Destination.CopyDiary _ -> copy(context);
            case Destination.Settings shown ->
                new SettingsView(
                        new SettingsModel(
                                gateway.remembered(),
                                session.file(),
                                session.opening().copy()),
                        new OrganisationModel(session, gateway.remembered(), window.tasks(), window.errors()),
                        window,
                        go,
                        LanguageFolders.languages(),
                        shown.topic());
            case Destination.Help help -> guidance(session, help);
        };
    }

    private static Screen conversations(DiaryContext context) {
        ConversationsModel model = new ConversationsModel(context);
        Screen view = new ConversationsView(model, context);
        model.open();
        return view;
    }

    private static Screen conversation(DiaryContext context, Destination.ShowConversation shown) {
        ConversationModel model = new ConversationModel(context);
        Screen view = new ConversationView(model, context);
        model.open(shown);
        return view;
    }

    private static Screen messageImport(DiaryContext context, Destination.ImportMessages chosen) {
        ImportModel model = new ImportModel(context);
        Screen view = new ImportView(model, context);
        model.open(chosen.files());
        return view;
    }

    private static Screen comparison(DiaryContext context, Destination.CompareConversations shown) {
        ComparisonModel model = new ComparisonModel(context);
        Screen view = new ComparisonView(model, shown, context);
        model.open(shown);
        return view;
    }

    private DiaryKeysModel keys(Session session) {
        return new DiaryKeysModel(session, gateway.random(), window);
    }

    private Screen access(DiaryContext context) {
        AccessModel model = new AccessModel(context, context.session().organisation());
        Screen view = new AccessView(model, context);
        model.open();
        return view;
    }

    private Screen copy(DiaryContext context) {
        BackupModel model = new BackupModel(context);
        HeadCodeModel codes = new HeadCodeModel(context);
        Screen view = new BackupView(
                model, codes, messages, window.files(), gateway.paper(), () -> context.go(new Destination.Access()));
        model.open();
        codes.open();
        return view;
    }

    /** Help and guidance before a diary is open. */
    Screen help(Runnable back) {
        RememberedSettings remembered = gateway.remembered();
        AddedHelplines added = new AddedHelplines(
                remembered.settings().organisation(),
                () -> remembered.choose(now -> now.withOrganisation(Organisation.NONE)));
        return guidanceView(new GuidanceModel(added), Organisation.NONE, back);
    }

    private Screen guidance(Session session, Destination.Help help) {
        GuidanceModel model = new GuidanceModel(new AddedHelplines(session.organisation(), null));
        model.open(session, window.tasks());
        model.open(help);
        return guidanceView(model, session.organisation(), null);
    }

    private Screen guidanceView(GuidanceModel model, Organisation organisation, @Nullable Runnable back) {
        return new GuidanceView(
                model, new LogSheetsModel(logSheets, organisation, window.tasks(), window.errors()), window, back);
    }

    private Screen today(DiaryContext context) {
        TodayModel model =
                new TodayModel(context, () -> gateway.remembered().settings().copyDays());
        QuickEntryModel entry = new QuickEntryModel(context, model::open);
        Screen view = new TodayView(model, new QuickEntryView(entry, context), context);
        entry.open();
        model.open();
        return view;
    }

    private Screen timeline(DiaryContext context, Destination.Timeline place) {
        TimelineModel model = new TimelineModel(context);
        Screen view = new TimelineView(model, context);
        model.open(place);
        return view;
    }

    private Screen form(DiaryContext context, @Nullable Id<Incident> amended, @Nullable Id<Draft> resume) {
        IncidentFormModel model = new IncidentFormModel(context);
        Screen view = new IncidentFormView(model, context, exhibits.adding(context.session()));
        model.open(amended, resume);
        return view;
    }

    private Screen history(DiaryContext context, Destination.ShowIncident shown) {
        IncidentRecordModel model = new IncidentRecordModel(context);
        Screen view = new IncidentRecordView(model, context, exhibits.adding(context.session()));
        model.open(shown);
        return view;
    }

    private <P, R> Screen erasure(DiaryContext context, ErasableRecord<P, R> record) {
        ErasureModel<P, R> model = new ErasureModel<>(context, record);
        Screen view = new ErasureView<>(model, record, messages);
        model.open();
        return view;
    }

    private Screen grid(DiaryContext context, @Nullable Id<Draft> resume) {
        IncidentGridModel model = new IncidentGridModel(context);
        Screen view = new IncidentGridView(model, context);
        model.open(resume);
        return view;
    }

    private Screen people(DiaryContext context, @Nullable Id<Draft> resume) {
        PeopleModel model = new PeopleModel(context);
        Screen view = new PeopleView(model, context);
        model.open(resume);
        return view;
    }

    private Screen patterns(DiaryContext context, Destination.Patterns shown) {
        PatternsModel model = new PatternsModel(context);
        model.open(shown);
        return new PatternsView(model, messages, context.words());
    }

    private static Screen identities(DiaryContext context, Destination.Identities place) {
        IdentitiesModel model = new IdentitiesModel(context);
        Screen view = new IdentitiesView(model, context);
        model.open(place);
        return view;
    }

    private static Screen campaign(DiaryContext context, Destination.Campaign place) {
        CampaignModel model = new CampaignModel(place.person(), context);
        Screen view = new CampaignView(model, context);
        model.open(place);
        return view;
    }

    private Screen supportSheets(DiaryContext context) {
        SupportSheetsModel model =
                new SupportSheetsModel(context, context.session().organisation());
        return new SupportSheetsView(model, context, () -> context.go(new Destination.Portfolio()));
    }

    private Screen portfolio(DiaryContext context) {
        PortfolioModel model = new PortfolioModel(context.session(), portfolios, window);
        model.offer(context.session().organisation().portals());
        model.labelled(gateway.remembered().settingsProperty().get().exhibitLabels());
        Screen view = new PortfolioView(model, window, context.words(), context.go());
        model.open();
        return view;
    }
}
