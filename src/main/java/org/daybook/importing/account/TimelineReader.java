package org.daybook.importing.account;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.MessageType;
import org.daybook.importing.EpochTime;
import org.daybook.importing.ImportWarning;

/** Reads visits, journeys and positions of Google's Timeline. */
record TimelineReader(AccountRowCompleter rows) {
    private static final int SEVEN = 7;

    /** Reads one element of a list. Elements that are not positions, such as networks in range, are left out. */
    void take(int conversation, JsonElement element, TimelineImporter.TimelineShape shape) throws IOException {
        JsonNode node = element.value();
        switch (shape) {
            case SEGMENT, BARE -> segment(conversation, element);
            case OBJECT -> object(conversation, element);
            case POSITION -> position(conversation, element, node, "timestamp");
            case SIGNAL -> {
                if (node.has("position")) {
                    position(conversation, element, node.path("position"), "timestamp");
                }
            }
            case EDIT -> {
                JsonNode signal = node.path("rawSignal").path("signal").path("position");
                if (signal.isObject()) {
                    position(conversation, element, signal, "timestamp");
                }
            }
        }
    }

    private void segment(int conversation, JsonElement element) throws IOException {
        JsonNode node = element.value();
        Message row = row(element, element.text("startTime"), element.text("endTime"));
        if (node.has("visit")) {
            JsonNode best = node.path("visit").path("topCandidate");
            row = row.with("kind", "visit");
            row = row.detailed("position", point(best.path("placeLocation")));
            row = row.detailed("place", JsonElement.text(best.path("semanticType")));
            row = row.detailed("place-id", JsonElement.text(best.path("placeId")));
            row = row.detailed("place-id", JsonElement.text(best.path("placeID")));
            row = row.detailed("probability", JsonElement.text(best.path("probability")));
        } else if (node.has("activity")) {
            JsonNode activity = node.path("activity");
            row = row.with("kind", "journey");
            row = row.detailed("from", point(activity.path("start")));
            row = row.detailed("to", point(activity.path("end")));
            row = AccountRowCompleter.measured(row, "distance", JsonElement.text(activity.path("distanceMeters")), "m");
            row = row.detailed(
                    "transport", JsonElement.text(activity.path("topCandidate").path("type")));
        } else if (node.has("timelinePath")) {
            row = row.with("kind", "path");
            for (JsonNode each : node.path("timelinePath")) {
                String at = JsonElement.text(each.path("time"));
                String after = JsonElement.text(each.path("durationMinutesOffsetFromStartTime"));
                String when = after.isEmpty() ? at : "+" + after + " min";
                row = row.detailed("position", (point(each.path("point")) + " " + when).strip());
            }
        } else if (node.has("timelineMemory")) {
            row = row.with("kind", "memory");
        } else {
            rows.warn(element.location(), ImportWarning.WarningKind.KIND_UNKNOWN);
        }
        rows.take(conversation, row);
    }

    private void object(int conversation, JsonElement element) throws IOException {
        boolean visit = element.value().has("placeVisit");
        JsonNode node = element.value().path(visit ? "placeVisit" : "activitySegment");
        if (!node.isObject()) {
            rows.warn(element.location(), ImportWarning.WarningKind.ROW_SKIPPED);
            return;
        }
        JsonNode duration = node.path("duration");
        Message row = row(
                element,
                either(duration, "startTimestamp", "startTimestampMs"),
                either(duration, "endTimestamp", "endTimestampMs"));
        if (visit) {
            JsonNode place = node.path("location");
            row = row.with("kind", "visit");
            row = row.detailed("position", point(place));
            row = row.detailed("place", JsonElement.text(place.path("name")));
            row = row.detailed("place", JsonElement.text(place.path("address")));
            row = row.detailed("place", JsonElement.text(place.path("semanticType")));
            row = row.detailed("place-id", JsonElement.text(place.path("placeId")));
        } else {
            row = row.with("kind", "journey");
            row = row.detailed("from", point(node.path("startLocation")));
            row = row.detailed("to", point(node.path("endLocation")));
            row = AccountRowCompleter.measured(row, "distance", JsonElement.text(node.path("distance")), "m");
            row = row.detailed("transport", JsonElement.text(node.path("activityType")));
        }
        rows.take(conversation, row);
    }

    private void position(int conversation, JsonElement element, JsonNode node, String time) throws IOException {
        Message row = row(element, either(node, time, time + "Ms"), "").with("kind", "position");
        String point = point(node);
        row = row.detailed("position", point.isEmpty() ? point(node.path("point")) : point);
        row = AccountRowCompleter.measured(row, "accuracy", either(node, "accuracy", "accuracyMeters"), "m");
        row = row.detailed("origin", JsonElement.text(node.path("source")));
        rows.take(conversation, row);
    }

    private Message row(JsonElement element, String start, String end) {
        Message row = Message.of(element.location(), MessageType.WHEREABOUTS, time(start));
        return row.detailed("until", end);
    }

    private MessageTime time(String written) {
        return written.matches("-?[0-9]+")
                ? EpochTime.milliseconds(written, rows.zone())
                : EpochTime.in(rows.zone(), EpochTime.iso(written, written));
    }

    private static String either(JsonNode node, String name, String other) {
        String text = JsonElement.text(node.path(name));
        return text.isEmpty() ? JsonElement.text(node.path(other)) : text;
    }

    /** A position as the file writes it, in any of its five forms. */
    private static String point(JsonNode point) {
        if (!point.isObject()) {
            return JsonElement.text(point);
        }
        for (String name : new String[] {"latLng", "LatLng"}) {
            if (point.has(name)) {
                return JsonElement.text(point.path(name));
            }
        }
        String latitude = either(point, "latitudeE7", "latE7");
        String longitude = either(point, "longitudeE7", "lngE7");
        return latitude.isEmpty() || longitude.isEmpty() ? "" : degrees(latitude) + ", " + degrees(longitude);
    }

    /** A number of ten-millionths of a degree, in degrees. */
    private static String degrees(String number) {
        return number.matches("-?[0-9]{1,11}")
                ? new BigDecimal(number).movePointLeft(SEVEN).toPlainString()
                : number;
    }
}
