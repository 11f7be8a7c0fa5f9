package org.daybook.portfolio.pdf;

import java.util.ArrayList;
import java.util.List;
import org.daybook.incident.FilledIncident;
import org.daybook.incident.Incident;
import org.daybook.pdf.AwkwardTexts;
import org.daybook.portfolio.content.IncidentSheet;
import org.daybook.portfolio.content.RecordSheet;
import org.daybook.record.Id;

/** Incidents told in many scripts with emoji, and incidents whose every field holds something awkward. */
public final class HostileSheets {
    private static final String[] TOLD = {
        "She’d parked — again — at 18:10. “You’ll see,” he said… Zażółć gęślą jaźń. 😡",
        "Στεκόταν πάλι έξω από το σπίτι μου στις 18:10 και δεν έφευγε. 😨",
        "Он снова стоял у подъезда в 18:10 и звонил в дверь. 😱 Ще раз він прийшов.",
        "كان واقفًا أمام الباب مرة أخرى الساعة ١٨:١٠ (واتساب: “where are you”) ثم غادر. 🚗",
        "وہ پھر دروازے پر کھڑا تھا اور فون کرتا رہا۔ 📱",
        "הוא עמד שוב ליד הדלת ב-18:10 ושלח “where are you” בוואטסאפ. שָׁלוֹם 🚪",
        "वह फिर से दरवाज़े पर खड़ा था। क्षत्रिय ने 18:10 बजे देखा। 😢",
        "তিনি আবার দরজায় দাঁড়িয়ে ছিলেন। জ্ঞান 👩‍👧",
        "ਉਹ ਫਿਰ ਦਰਵਾਜ਼ੇ ਤੇ ਖੜ੍ਹਾ ਸੀ। ਕਿੱਥੇ 👀",
        "તે ફરી દરવાજા પાસે ઊભો હતો. ક્ષમા 🏠",
        "நீங்கள் எங்கே இருக்கிறீர்கள் என்று மீண்டும் கேட்டான். 📞",
        "เมื่อวานตอนเย็นเขายืนรออยู่หน้าบ้านของฉันและตะโกนเรียกชื่อฉัน ปั๊มน้ำ 😠",
        "我昨天晚上8:30下班回家，看到他的车停在马路对面。他说：“你逃不掉的。”（案件号码：123）😡",
        "我昨晚放工返屋企，見到佢架車泊喺對面馬路，我唔敢落𨋢。「你走唔甩㗎！」😡",
        "昨日の夜、マンションの前に彼の車が停まっているのを見ました。「逃げられると思うなよ。」髙橋さんも見た。😨",
        "어제 저녁 집 앞에서 그를 보았습니다. 그는 “기다렸다”고 말했다. 🇰🇷",
        "Նա նորից կանգնած էր դռան մոտ։ ის ისევ კართან იდგა. 👩🏽‍🚒",
        "እንደገና በሩ ላይ ቆሞ ነበር። សួស្តី မင်္ဂလာပါ ສະບາຍດີ 🏴󠁧󠁢󠁳󠁣󠁴󠁿",
        "అతను మళ్ళీ తలుపు దగ్గర. ಅವನು ಮತ್ತೆ ಬಾಗಿಲ. അവൻ വീണ്ടും. ඔහු නැවතත්. ସେ ପୁଣି. ❤️‍🔥",
        "No font of ours: བོད ᠮᠣᠩᠭᠣᠯ ᏣᎳᎩ 𠀀 𐤀𐤁 \uE000 \uD800 \uFFFF \u202Eabc\u202C 1️⃣"
    };

    private static final int LONG = 7;

    private HostileSheets() {}

    /** So many incidents, among them every awkward text of the big list, each in a field that is printed. */
    public static List<IncidentSheet> of(int count) {
        List<String> awkward = awkward();
        List<IncidentSheet> sheets = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            sheets.add(
                    number == LONG
                            ? amended(number)
                            : number % 15 == 0 ? everyField(number, awkward) : told(number, awkward));
        }
        return sheets;
    }

    private static List<String> awkward() {
        List<String> awkward = new ArrayList<>(AwkwardTexts.all());
        awkward.add("x".repeat(3_000));
        awkward.add("字".repeat(1_000));
        awkward.add("เมื่อวาน".repeat(150));
        awkward.add(" ".repeat(2_000));
        awkward.add("\u0301".repeat(300));
        awkward.add("e" + "\u0301\u0302\u0303\u0316\u0323".repeat(60));
        awkward.add("👨‍👩‍👧‍👦".repeat(120));
        awkward.add("\u202E\u2067\u202B".repeat(130) + "abc");
        awkward.add("a\rb\nc\r\nd\u000Be\u000Cf\u0085g\u2028h\u2029i\n\n\n\n");
        return awkward;
    }

    private static IncidentSheet told(int number, List<String> awkward) {
        String account = TOLD[number % TOLD.length] + " " + TOLD[(number * 7 + 3) % TOLD.length] + "\n"
                + awkward.get(number * 2 % awkward.size()) + "\n" + awkward.get((number * 2 + 1) % awkward.size());
        return MadeUpContent.plain(MadeUpContent.incident(number, account));
    }

    /** Amended forty times, at last to 5,000 words of all scripts. */
    private static IncidentSheet amended(int number) {
        List<RecordSheet.SheetVersion<Incident>> versions = new ArrayList<>();
        for (int i = 0; i <= 40; i++) {
            String told =
                    i < 40 ? TOLD[i % TOLD.length] : String.join(" ", TOLD).repeat(5_000 / words() + 1);
            Incident incident = MadeUpContent.incident(number, told);
            versions.add(new RecordSheet.SheetVersion<>(
                    incident, TOLD[(i + 5) % TOLD.length], MadeUpContent.stamp(i + 2L, i)));
        }
        return new IncidentSheet(versions, null);
    }

    private static int words() {
        return String.join(" ", TOLD).split(" ").length;
    }

    private static IncidentSheet everyField(int number, List<String> awkward) {
        int[] next = {number * 31};
        Incident filled = FilledIncident.of(path -> awkward.get(next[0]++ % awkward.size()));
        return MadeUpContent.plain(new Incident(
                new Id<>("%032x".formatted(number)),
                number,
                filled.when(),
                filled.what(),
                filled.where(),
                filled.who(),
                filled.presence(),
                filled.response(),
                filled.effect(),
                filled.background(),
                filled.handling(),
                filled.unknown()));
    }
}
