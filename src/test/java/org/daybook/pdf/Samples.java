package org.daybook.pdf;

import java.io.ByteArrayOutputStream;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.daybook.pdf.file.PdfDescription;
import org.daybook.pdf.layout.LabelledFact;
import org.daybook.pdf.layout.PageFlow;
import org.daybook.pdf.layout.TableColumn;
import org.daybook.pdf.page.PageFurniture;
import org.daybook.pdf.text.Text;
import org.daybook.pdf.text.TextStyle;
import org.daybook.progress.Progress;

/** Documents for tests. */
public final class Samples {
    static final PdfDescription DESCRIPTION = new PdfDescription(
            "Portfolio <of> incidents & more",
            "A. Person",
            "Daybook 0.1",
            "en-GB",
            OffsetDateTime.of(2026, 11, 24, 9, 30, 0, 0, ZoneOffset.UTC),
            "seed");
    static final PageFurniture FURNITURE = new PageFurniture(
            "Portfolio of incidents", "24/11/2026", "Confidential: for the police", (n, m) -> "Page " + n + " of " + m);

    public static final String SCRIPTS = """
            Latin: Zażółć gęślą jaźń, naïve café, ﬁne
            Greek: Ξεσκεπάζω την ψυχοφθόρα βδελυγμία
            Cyrillic: Съешь же ещё этих мягких французских булок
            Arabic: مرحبا بالعالم، كيف حالك؟ 12 رسالة
            Urdu: وہ روز مجھے فون کرتا ہے
            Hebrew: שלום עולם (שני) שָׁלוֹם
            Hindi: वह मेरे घर के बाहर खड़ा था। क्षत्रिय देख कि
            Punjabi: ਤੁਸੀਂ ਕਿੱਥੇ ਹੋ? ਸ੍ਰੀ
            Bengali: তুমি কোথায় আছো? কোন বাংলা
            Gujarati: તમે ક્યાં છો? ક્ષમા
            Tamil: நீங்கள் எங்கே இருக்கிறீர்கள்? கொடு
            Chinese: 我昨天晚上8:30在家门口看到他，他说：“你逃不掉。”后来我报警了（案件号码：123）。
            Traditional: 他喺度等咗我兩個鐘頭，我唔敢落𨋢。後來我報警了，警員說會處理。
            Japanese: 昨日の夜、家の前で彼を見ました。「待っていた」と言われ、ちょっと怖かったです。
            Korean: 어제 저녁 2026년 11월 24일 집 앞에서 그를 보았습니다. 그는 “기다렸다”고 말했다.
            Thai: เมื่อวานตอนเย็นเขายืนรออยู่หน้าบ้านของฉันและตะโกนเรียกชื่อฉัน ที่นี่ กู้ ปั๊ม น้ำ
            Armenian: Նա նորից կանգնած էր դռան մոտ
            Georgian: ის ისევ კართან იდგა
            Amharic: እንደገና በሩ ላይ ቆሞ ነበር
            Telugu: అతను మళ్ళీ తలుపు దగ్గర నిలబడ్డాడు
            Kannada: ಅವನು ಮತ್ತೆ ಬಾಗಿಲ ಬಳಿ ನಿಂತಿದ್ದ
            Malayalam: അവൻ വീണ്ടും വാതിലിനടുത്ത് നിന്നു
            Sinhala: ඔහු නැවතත් දොර ළඟ සිටගෙන සිටියේය
            Odia: ସେ ପୁଣି କବାଟ ପାଖରେ ଠିଆ ହୋଇଥିଲା
            Burmese: သူ တံခါးနားမှာ ထပ်ရပ်နေတယ်
            Khmer: គាត់ឈរនៅក្បែរទ្វារម្ដងទៀត
            Lao: ລາວຢືນຢູ່ໜ້າປະຕູອີກ
            Dhivehi: ދިވެހި
            Emoji: 👩‍👩‍👧‍👦 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🇬🇧 1️⃣ 👍🏽 ❤️‍🔥 😀 ☎ ✓ → ∑
            Mixed: he wrote “أنا أراك” and then (שלום) again""";
    static final String HOSTILE = "lone \uD800 low \uDC00 nul \0 bell \u0007 esc \u001B del \u007F rlo \u202Eabc\u202C"
            + " zw\u200Bsp zwj\u200D bom\uFEFF nonchar \uFFFF \uFFFE pua \uE000 vs\uFE0F lone\u0301 \u0915\u094D"
            + " tag\uDB40\uDC41 fs\u001C gs\u001D tab\there chinese 你好 thai สวัสดี old\u000Bvt\u2028ls\u2029ps\u0085nel"
            + " shy\u00AD cgj\u034F e\u0301\u0302\u0303 hangul 한국어 \u3164|";

    private Samples() {}

    public static byte[] write(PdfContent content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        report(content, out);
        return out.toByteArray();
    }

    static PdfWriteResult report(PdfContent content, ByteArrayOutputStream out) {
        try {
            return new PdfDocument(DESCRIPTION, FURNITURE, Progress.UNWATCHED).write(content, out);
        } catch (PdfFailure e) {
            throw new AssertionError(e);
        }
    }

    static final String WORDS = "I was walking home from work when I saw his car, a silver Ford, parked across the road"
            + " from my flat. He was sitting in it with the engine off and watched me until I had gone inside. ";

    static void everything(PageFlow flow) {
        flow.space(140);
        flow.section(() -> cover(flow));
        flow.pageBreak();
        flow.section(() -> chronology(flow));
        flow.section(() -> {
            for (int i = 1; i <= 12; i++) {
                incident(flow, i);
            }
        });
    }

    private static void cover(PageFlow flow) {
        flow.title("Portfolio of incidents", "start");
        flow.paragraph(Text.of("Recorded by Alex Example"), TextStyle.SUBTITLE);
        flow.facts(List.of(
                LabelledFact.of("Compiled", "24/11/2026 at 09:30"),
                LabelledFact.of("Period covered", "01/03/2026 to 20/11/2026"),
                LabelledFact.of("Incidents", "12"),
                new LabelledFact(
                        "First sheet", Text.of("see ").link("page " + flow.pageOf("incident-1"), "incident-1"))));
        flow.note(Text.empty()
                .bold("Confidential.")
                .plain(
                        "\nThis document holds personal data. Please keep it locked away, and do not leave it at an address"
                                + " that the person described in it could know."));
        flow.figure(90, "Incidents a month: March 3, April 5", pencil -> {
            pencil.fill(0, 14, 60, 40, 0.4f);
            pencil.fill(80, 14, 60, 66, 0.4f);
            pencil.line(0, 14, pencil.width(), 14, 0.6f, 0.2f);
            pencil.words("March", TextStyle.FINE, 0, 3, 60);
            pencil.words("April", TextStyle.FINE, 80, 3, 60);
        });
    }

    private static void chronology(PageFlow flow) {
        flow.heading(1, "Chronology", "chronology");
        flow.paragraph("Every incident in order of when it happened. Times are as she gave them.");
        List<TableColumn> columns = List.of(
                TableColumn.heading("No.", 26),
                TableColumn.of("When", 92),
                TableColumn.of("What happened", 0),
                TableColumn.ofNumbers("Page", 34));
        flow.table(columns, TextStyle.SMALL, table -> {
            for (int i = 1; i <= 40; i++) {
                String anchor = "incident-" + Math.min(i, 12);
                table.row(List.of(
                        Text.of(String.valueOf(i)),
                        Text.of("%02d/04/2026, 18:10".formatted(i % 30 + 1)),
                        Text.of(i % 3 == 0 ? WORDS : "Unwanted gift left on the doorstep"),
                        Text.empty().link(flow.pageOf(anchor), anchor)));
            }
        });
    }

    private static void incident(PageFlow flow, int number) {
        flow.pageBreak();
        flow.heading(2, "Incident " + number + ": followed home", "incident-" + number);
        flow.facts(List.of(
                LabelledFact.of("When", "02/04/2026, about 18:10"),
                LabelledFact.of("Where", "Outside my flat, 12 Example Road"),
                LabelledFact.of("Recorded", "02/04/2026 at 19:02 (the same day)"),
                LabelledFact.of("SHA-256", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")));
        flow.heading(3, "What happened");
        flow.quote(Text.of(number == 2 ? SCRIPTS : number == 3 ? HOSTILE : WORDS.repeat(3)), null);
        flow.heading(3, "What I did");
        flow.paragraph(
                Text.of(WORDS)
                        .then(Text.of(" Jag ringde polisen.").within("sv"))
                        .bold(" At once."),
                TextStyle.BODY);
        flow.list(List.of(Text.of("Told my sister."), Text.of("Called 101: " + WORDS)), TextStyle.BODY, i -> "•");
        if (number == 4) {
            flow.quote(Text.of("long ".repeat(2500) + "x".repeat(4000)), "en");
        }
        if (number == 5) {
            flow.table(List.of(TableColumn.of("A", 200), TableColumn.of("B", 0)), TextStyle.SMALL, table -> {
                table.row("short", WORDS.repeat(60));
                table.row(WORDS.repeat(20), "short");
            });
        }
    }
}
