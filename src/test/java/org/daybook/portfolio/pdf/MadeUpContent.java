package org.daybook.portfolio.pdf;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.daybook.casefile.LedgerTimestamps.ClockStep;
import org.daybook.casefile.entry.Authorship;
import org.daybook.casefile.entry.LedgerHead;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.crypto.ByteSequence;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentEffect;
import org.daybook.incident.IncidentLocation;
import org.daybook.incident.IncidentType;
import org.daybook.incident.SuspectedPerson;
import org.daybook.ledger.HeadCode;
import org.daybook.portfolio.Sheets;
import org.daybook.portfolio.content.CaseSheets;
import org.daybook.portfolio.content.ErasedNumbers;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.PortfolioSummary;
import org.daybook.portfolio.content.PreviouslyPrintedRecords;
import org.daybook.portfolio.content.RecordSheet;
import org.daybook.portfolio.request.CoverText;
import org.daybook.portfolio.request.PortfolioPart;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.Requests;
import org.daybook.progress.Progress;
import org.daybook.record.CaseHeading;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.record.UnknownFields;
import org.daybook.text.Messages;
import org.daybook.vault.VaultFinding;

/** Invented portfolios for tests. */
public final class MadeUpContent {
    public static final ZoneId ZONE = ZoneId.of("Europe/London");
    public static final LocalDate START = LocalDate.of(2026, 3, 2);
    static final String ACCOUNT =
            "I left work at ten past six and walked to the bus stop on Example Road. When I turned"
                    + " round his car, a silver Ford, was parked across the road with the engine off. He sat in it and looked at"
                    + " me. I got on the bus. At my stop he was already there, by the shelter, with his hood up. He did not say"
                    + " anything. I went into the shop and asked the woman at the till whether I could wait. He stood outside"
                    + " for about a quarter of an hour and then drove off slowly. I walked home the back way, locked the door"
                    + " and rang my sister, who came over and stayed the night.";
    public static final String AWKWARD =
            "\u202Eabc\u202C lone \uD800 nul \0 👩‍👩‍👧‍👦 🇬🇧 ❤️‍🔥 你好 ཀ zw\u200Bsp <b>&amp; {0} 'quoted' %s \\";

    private static final String[] ACCOUNTS = {
        ACCOUNT,
        "A box of chocolates and a card lay on the doorstep when I came home. The card had no name.",
        "Eleven missed calls between nine and ten in the evening, all from a withheld number.",
        "وقف أمام بيتي ساعة كاملة ثم أرسل لي رسالة: أنا أراك من هنا.",
        "वह मेरे घर के बाहर खड़ा था और मुझे देख रहा था। मैंने अपनी बहन को फ़ोन किया।",
        "Stał pod blokiem i czekał, aż zgaszę światło. Zażółć gęślą jaźń.",
        "He sent: “you can’t hide 😀” and then a picture of my own front door."
    };

    private MadeUpContent() {}

    public static byte[] write(PortfolioContent content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writer().write(content, null, out, Progress.UNWATCHED);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    public static PdfPortfolioWriter writer() {
        Messages messages = new Messages(Locale.UK);
        return new PdfPortfolioWriter(messages);
    }

    public static PortfolioContent of(List<IncidentSheet> sheets) {
        return of(sheets, Set.of());
    }

    public static PortfolioContent of(List<IncidentSheet> sheets, Set<PortfolioPart> leftOut) {
        return of(sheets, leftOut, CaseHeading.NOT_SAID);
    }

    public static PortfolioContent of(List<IncidentSheet> sheets, Set<PortfolioPart> leftOut, CaseHeading heading) {
        PortfolioRequest request = Requests.between(Requests.everything(), null, LocalDate.of(2026, 11, 20))
                .withoutParts(leftOut)
                .with(new CoverText("Alex Example", "20WM/12345/26", "West Midlands Police"));
        return of(sheets, request, heading);
    }

    /** The same as asked for. */
    public static PortfolioContent of(List<IncidentSheet> sheets, PortfolioRequest request) {
        return of(sheets, request, CaseHeading.NOT_SAID);
    }

    private static PortfolioContent of(List<IncidentSheet> sheets, PortfolioRequest request, CaseHeading heading) {
        byte[] chain = new byte[32];
        Arrays.fill(chain, (byte) 0xA7);
        byte[] certificate = new byte[32];
        Arrays.fill(certificate, (byte) 0xC3);
        PortfolioContent.LedgerFacts ledger = new PortfolioContent.LedgerFacts(
                new LedgerHead(412, ByteSequence.of(chain)),
                HeadCode.parse("412-K7QFX-2M9PA-XD4RB-Z3N5G"),
                Optional.of(ByteSequence.of(certificate)),
                "0123456789abcdef0123456789abcdef",
                List.of(),
                at(START, 9),
                List.of(new ClockStep(57, at(START.plusDays(40), 12), at(START.plusDays(39), 18))),
                false,
                1,
                new ErasedNumbers(List.of(9), List.of(), new TreeMap<>(Map.of(CaseRecordKind.COST, List.of(2, 3)))),
                List.of(),
                0,
                Optional.empty());
        return new PortfolioContent(
                request,
                at(LocalDate.of(2026, 11, 24), 10),
                "Daybook 0.1.0",
                heading,
                CaseSheets.of(sheets),
                PortfolioSummary.of(CaseSheets.of(sheets)),
                ledger,
                Sheets.nothingWithheld(CaseSheets.of(sheets)),
                PreviouslyPrintedRecords.NONE);
    }

    /** The same, from a diary of which this was found. */
    public static PortfolioContent doubtful(PortfolioContent sound, List<VaultFinding> findings, int unknownEntries) {
        PortfolioContent.LedgerFacts facts = sound.ledger();
        PortfolioContent.LedgerFacts ledger = new PortfolioContent.LedgerFacts(
                facts.head(),
                findings.isEmpty() ? facts.headCode() : Optional.empty(),
                facts.certificate(),
                facts.vaultId(),
                facts.merged(),
                facts.startedAt(),
                facts.clockSteps(),
                facts.isCopy(),
                facts.erasedEntries(),
                facts.erased(),
                findings,
                unknownEntries,
                facts.since());
        return new PortfolioContent(
                sound.request(),
                sound.madeAt(),
                sound.program(),
                sound.heading(),
                sound.printed(),
                sound.summary(),
                ledger,
                sound.withheld(),
                PreviouslyPrintedRecords.NONE);
    }

    /** Incidents of every form: exact, about, between, unknown; amended, withdrawn, in many scripts, awkward. */
    public static List<IncidentSheet> sheets(int count) {
        List<IncidentSheet> sheets = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            sheets.add(i % 5 == 0 ? amended(i) : plain(incident(i, ACCOUNTS[i % ACCOUNTS.length])));
        }
        return sheets;
    }

    /** As many, each with an account of about 120 words and no amendment. */
    public static List<IncidentSheet> longSheets(int count) {
        List<IncidentSheet> sheets = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            sheets.add(plain(incident(i, ACCOUNT + " Number " + i + ".")));
        }
        return sheets;
    }

    public static List<IncidentSheet> special() {
        Incident unknown = incident(1, "He has my new number. I do not know since when.");
        Incident strange = incident(2, AWKWARD + "\n\n" + ACCOUNT);
        Incident early = incident(3, ACCOUNT);
        Incident corrected = incident(3, ACCOUNT.replace("silver", "grey"));
        IncidentSheet withdrawn = new IncidentSheet(
                List.of(new RecordSheet.SheetVersion<>(incident(4, "I thought I saw him."), "", stamp(40, 4))),
                new RecordSheet.Withdrawal("It was someone else.", stamp(44, 6), null));
        IncidentSheet twice = new IncidentSheet(
                List.of(
                        new RecordSheet.SheetVersion<>(early, "", stamp(30, 3)),
                        new RecordSheet.SheetVersion<>(corrected, "I saw the car again: it is grey.", stamp(33, 5)),
                        new RecordSheet.SheetVersion<>(
                                with(corrected, EventTime.about(START.plusDays(3), LocalTime.of(18, 10), ZONE)),
                                "I checked my bus ticket.",
                                stamp(39, 9))),
                null);
        return List.of(
                plain(with(
                        strange,
                        EventTime.between(START, START.plusDays(2), ZONE).inWords("the weekend of the fair"))),
                twice,
                withdrawn,
                plain(with(unknown, EventTime.unknown(ZONE).inWords("some time in spring"))));
    }

    public static Incident incident(int number, String account) {
        LocalDate date = START.plusDays(number * 3L % 260);
        IncidentType[] types = IncidentType.values();
        List<IncidentType> kinds = number % 3 == 0
                ? List.of(types[number % types.length], types[(number * 7) % types.length])
                : List.of(types[number % 6]);
        return Incident.of(
                        new Id<>("%032x".formatted(number)),
                        number,
                        EventTime.exactly(date, LocalTime.of(18, 10), ZONE),
                        IncidentDescription.of(
                                kinds, account, number % 2 == 0 ? "“You will never get away from me.”" : ""))
                .with(IncidentLocation.of(number % 4 == 0 ? "" : "Bus stop, Example Road, Walsall"))
                .with(
                        number % 4 == 0
                                ? SuspectedPerson.of("", SuspectedPerson.Certainty.UNKNOWN, "")
                                : SuspectedPerson.of(
                                        "Sam Sample",
                                        SuspectedPerson.Certainty.BELIEVED,
                                        "I knew the car and his coat."))
                .with(IncidentEffect.of(
                        "I was frightened and could not sleep.", number % 2 == 0 ? "I no longer take that bus." : ""))
                .with(number % 11 == 0 ? new UnknownFields(Map.of("/mood", "3")) : UnknownFields.NONE);
    }

    static Incident with(Incident incident, EventTime when) {
        return Incident.of(incident.id(), incident.number(), when, incident.what())
                .with(incident.where())
                .with(incident.who())
                .with(incident.effect())
                .with(incident.handling())
                .with(incident.unknown());
    }

    /** An incident that says this twice: in its account and as the exact words. */
    public static IncidentSheet saying(int number, String words) {
        Incident incident = incident(number, words);
        return plain(incident.with(IncidentDescription.of(incident.what().types(), words, words)));
    }

    public static IncidentSheet plain(Incident incident) {
        int delay = incident.number() % 4 == 1 ? 12 : 0;
        return new IncidentSheet(
                List.of(new RecordSheet.SheetVersion<>(
                        incident, "", stamp(incident.number() + 5L, day(incident) + delay))),
                null);
    }

    private static IncidentSheet amended(int number) {
        Incident before = incident(number, ACCOUNTS[number % ACCOUNTS.length]);
        Incident after = incident(number, ACCOUNTS[number % ACCOUNTS.length] + " He also waved.");
        return new IncidentSheet(
                List.of(
                        new RecordSheet.SheetVersion<>(before, "", stamp(number + 5L, day(before))),
                        new RecordSheet.SheetVersion<>(
                                after, "I remembered this later.", stamp(number + 6L, day(before) + 2))),
                null);
    }

    private static int day(Incident incident) {
        LocalDate date = incident.when().lastDate();
        return date == null ? 100 : (int) (date.toEpochDay() - START.toEpochDay());
    }

    public static RecordSheet.Stamp stamp(long seq, int day) {
        byte[] digest = new byte[32];
        Arrays.fill(digest, (byte) seq);
        return new RecordSheet.Stamp(
                seq,
                at(START.plusDays(day), 19),
                seq % 9 == 0 ? new Authorship("J. Carer, support worker", "Alex Example") : Authorship.OWNER,
                ByteSequence.of(digest));
    }

    private static OffsetDateTime at(LocalDate date, int hour) {
        return date.atTime(hour, 2, 11).atOffset(ZoneOffset.ofHours(date.getMonthValue() < 11 ? 1 : 0));
    }
}
