package org.daybook.sample;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.daybook.incident.Channel;
import org.daybook.incident.DailyChange;
import org.daybook.incident.Distress;
import org.daybook.incident.Effect;
import org.daybook.incident.Handling;
import org.daybook.incident.Harm;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentContext;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentExtent;
import org.daybook.incident.IncidentLocation;
import org.daybook.incident.IncidentType;
import org.daybook.incident.Officer;
import org.daybook.incident.PlaceKind;
import org.daybook.incident.Presence;
import org.daybook.incident.ReceivedItem;
import org.daybook.incident.Report;
import org.daybook.incident.ReportReferences;
import org.daybook.incident.ReportedTo;
import org.daybook.incident.Reporting;
import org.daybook.incident.Response;
import org.daybook.incident.Sighting;
import org.daybook.incident.StopRequestAnswer;
import org.daybook.incident.SuspectedPerson;
import org.daybook.incident.SuspectedPerson.Certainty;
import org.daybook.incident.Vehicle;
import org.daybook.incident.WasThere;
import org.daybook.incident.Witness;
import org.daybook.record.Coded;
import org.daybook.record.Id;
import org.daybook.record.RecordOrigin;

/**
 * Reads incidents from the script.
 *
 * @param zone the zone of all times in the script
 * @param daysLater how much later than in the script everything is to have happened
 */
record SampleIncidentReader(ZoneId zone, long daysLater) {
    private static final Set<String> KNOWN = Set.of(
            ("when in-words lasted types times where place number email handle platform url who there with looks car"
                            + " direction happened words thing delivery wrapper opened handled kept witness children did"
                            + " asked felt distress fear changes effect injury treatment damage cost order reported report"
                            + " broken linked origin claim private leave-out reason by for")
                    .split(" "));

    /** The id of the record with this name, the same in every sample diary. */
    static <T> Id<T> id(String key) {
        UUID made = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        return new Id<>(made.toString().replace("-", ""));
    }

    Incident read(String key, int number, Map<String, String> texts) {
        texts.keySet().stream().filter(name -> !KNOWN.contains(name)).forEach(name -> {
            throw new IllegalStateException("no such field in the script: " + name);
        });
        ScriptFields fields = new ScriptFields(texts, daysLater);
        String leaveOut = fields.text("leave-out");
        return Incident.of(id(key), number, fields.when("when", zone), what(fields))
                .with(new IncidentLocation(
                        fields.text("where"), ScriptFields.coded(PlaceKind.class, fields.text("place"))))
                .with(who(fields))
                .with(presence(fields))
                .with(response(fields))
                .with(effect(fields))
                .with(background(fields))
                .with(new Handling(leaveOut.isEmpty(), leaveOut, fields.text("private")));
    }

    /** The fields after an amendment. */
    static Map<String, String> amended(Map<String, String> before, Map<String, String> changes) {
        Map<String, String> after = new HashMap<>(before);
        after.putAll(changes);
        return after;
    }

    private static IncidentDescription what(ScriptFields fields) {
        String times = fields.text("times");
        return new IncidentDescription(
                fields.words("types").stream()
                        .map(code -> Coded.find(IncidentType.class, code).orElseThrow())
                        .toList(),
                fields.text("happened"),
                fields.text("words"),
                new IncidentExtent(times.isEmpty() ? 0 : Integer.parseInt(times), fields.text("lasted")),
                new Channel(
                        fields.text("number"),
                        fields.text("email"),
                        fields.text("handle"),
                        fields.text("platform"),
                        fields.text("url")),
                new ReceivedItem(
                        fields.text("thing"),
                        fields.text("delivery"),
                        fields.text("wrapper"),
                        ScriptFields.answer(fields.text("opened")),
                        fields.text("handled"),
                        fields.text("kept")));
    }

    private static SuspectedPerson who(ScriptFields fields) {
        String[] cells = fields.cells("who", 3);
        String[] car = fields.cells("car", 3);
        return new SuspectedPerson(
                cells[0],
                ScriptFields.coded(Certainty.class, cells[1]),
                cells[2],
                new Sighting(
                        ScriptFields.coded(WasThere.class, fields.text("there")),
                        fields.text("with"),
                        fields.text("looks"),
                        new Vehicle(car[0], car[1], car[2]),
                        fields.text("direction")));
    }

    private static Presence presence(ScriptFields fields) {
        String[] children = fields.cells("children", 2);
        return new Presence(
                fields.lines("witness").stream()
                        .map(line -> new Witness(
                                line.first(),
                                line.text("saw"),
                                ScriptFields.answer(line.text("willing")),
                                line.text("contact")))
                        .toList(),
                ScriptFields.answer(children[0]),
                children[1]);
    }

    private static Response response(ScriptFields fields) {
        String[] asked = fields.cells("asked", 3);
        return new Response(
                fields.text("did"),
                new StopRequestAnswer(ScriptFields.answer(asked[0]), fields.day(asked[1]), asked[2]),
                new Reporting(
                        ScriptFields.answer(fields.text("reported")),
                        fields.lines("report").stream()
                                .map(line -> report(fields, line))
                                .toList()));
    }

    private static Report report(ScriptFields fields, ScriptFields.Line line) {
        Deque<String> words = new ArrayDeque<>(List.of(line.first().split(" ")));
        ReportedTo to = ScriptFields.coded(ReportedTo.class, words.removeFirst());
        LocalDate on = fields.takeDay(words);
        LocalTime at = ScriptFields.takeTime(words);
        return new Report(
                to,
                on,
                at,
                new Officer(line.text("officer"), line.text("collar"), line.text("force"), line.text("station")),
                new ReportReferences(line.text("log"), line.text("crime")),
                line.text("said"),
                line.text("promised"),
                line.text("outcome"));
    }

    private static Effect effect(ScriptFields fields) {
        return new Effect(
                fields.text("felt"),
                ScriptFields.coded(Distress.class, fields.text("distress")),
                ScriptFields.answer(fields.text("fear")),
                fields.words("changes").stream()
                        .map(code -> Coded.find(DailyChange.class, code).orElseThrow())
                        .toList(),
                fields.text("effect"),
                new Harm(fields.text("injury"), fields.text("treatment"), fields.text("damage"), fields.text("cost")));
    }

    private IncidentContext background(ScriptFields fields) {
        String[] order = fields.cells("order", 2);
        return new IncidentContext(
                ScriptFields.answer(order[0]),
                order[1],
                fields.words("broken").stream()
                        .map(SampleCaseRecordReader::termId)
                        .toList(),
                fields.words("linked").stream()
                        .map(SampleIncidentReader::<Incident>id)
                        .toList(),
                origin(fields));
    }

    private RecordOrigin origin(ScriptFields fields) {
        Deque<String> words = new ArrayDeque<>(fields.words("origin"));
        if (words.isEmpty()) {
            return RecordOrigin.HERE;
        }
        RecordOrigin.Kind kind = ScriptFields.coded(RecordOrigin.Kind.class, words.removeFirst());
        return kind == RecordOrigin.Kind.OTHER_DIARY
                ? RecordOrigin.otherDiary(fields.claim("claim"))
                : RecordOrigin.paperLog(fields.takeDay(words));
    }
}
