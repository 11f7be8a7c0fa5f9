package org.daybook.importing.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimelineImporterTest {
    private static final TimelineImporter TIMELINE = new TimelineImporter();

    static final String ANDROID = """
            {"semanticSegments":[
              {"startTime":"2026-03-01T12:00:00.000+01:00","endTime":"2026-03-01T13:00:00.000+01:00",
               "timelinePath":[{"point":"53.80°, -1.55°","time":"2026-03-01T12:01:00.000+01:00"}]},
              {"startTime":"2026-03-01T13:00:00.000+01:00","endTime":"2026-03-01T14:00:00.000+01:00",
               "visit":{"hierarchyLevel":0,"probability":0.9,"topCandidate":{"placeId":"ChIJx","semanticType":"HOME",
               "probability":0.85,"placeLocation":{"latLng":"53.81°, -1.56°"}}}},
              {"startTime":"2026-03-01T14:00:00.000+01:00","endTime":"2026-03-01T14:30:00.000+01:00",
               "activity":{"start":{"latLng":"53.81°, -1.56°"},"end":{"latLng":"53.90°, -1.60°"},
               "distanceMeters":9000.50,"topCandidate":{"type":"IN_PASSENGER_VEHICLE","probability":0.7}}}],
             "rawSignals":[
              {"position":{"LatLng":"53.82°, -1.57°","accuracyMeters":12,"source":"WIFI",
               "timestamp":"2026-03-01T12:05:00.000+01:00"}},
              {"wifiScan":{"deliveryTime":"2026-03-01T12:05:00.000+01:00"}}],
             "userLocationProfile":{"frequentPlaces":[]}}
            """;

    static final String IPHONE = """
            [{"startTime":"2026-07-01T12:00:00.000Z","endTime":"2026-07-01T13:00:00.000Z",
              "visit":{"topCandidate":{"placeID":"ChIJx","semanticType":"Home","placeLocation":"geo:53.81,-1.56",
              "probability":"0.95"},"probability":"0.9"}},
             {"startTime":"2026-07-01T13:00:00.000Z","endTime":"2026-07-01T13:10:00.000Z",
              "activity":{"start":"geo:53.81,-1.56","end":"geo:53.90,-1.60","distanceMeters":"100.1",
              "topCandidate":{"type":"walking","probability":"0.5"}}},
             {"startTime":"2026-07-01T14:00:00.000Z","endTime":"2026-07-01T16:00:00.000Z",
              "timelinePath":[{"point":"geo:53.81,-1.56","durationMinutesOffsetFromStartTime":"12"}]}]
            """;

    static final String TAKEOUT = """
            {"timelineObjects":[
              {"placeVisit":{"location":{"latitudeE7":538100000,"longitudeE7":-15600000,"placeId":"ChIJx",
               "address":"1 High Street","name":"Library"},
               "duration":{"startTimestampMs":"1772366400000","endTimestampMs":"1772370000000"}}},
              {"activitySegment":{"startLocation":{"latitudeE7":538100000,"longitudeE7":-15600000},
               "endLocation":{"latitudeE7":539000000,"longitudeE7":-16000000},"distance":1200,
               "activityType":"WALKING","duration":{"startTimestamp":"2026-03-01T13:00:00Z",
               "endTimestamp":"2026-03-01T13:10:00Z"}}}]}
            """;

    static final String RECORDS = """
            {"locations":[{"latitudeE7":538100000,"longitudeE7":-15600000,"accuracy":20,"source":"GPS",
              "timestamp":"2026-03-01T12:00:00.123Z"},
             {"latitudeE7":538100001,"longitudeE7":-15600001,"accuracy":20,"timestampMs":"1772366400000"}]}
            """;

    private static ImportedAccount read(String content) throws Exception {
        ImportedAccount read =
                ImportedAccount.read(TIMELINE, "Timeline.json", content).traced();
        assertThat(read.warned()).isEmpty();
        assertThat(read.headings)
                .singleElement()
                .satisfies(heading -> assertThat(heading.title()).isEqualTo("Timeline.json"));
        return read;
    }

    @Test
    void everyFieldOfAnAndroidPhonesFileIsReadWithItsOffset() throws Exception {
        assertThat(read(ANDROID).lines()).isEqualTo(ImportedAccount.rows("timeline-android"));
    }

    @Test
    void everyFieldOfAnIphonesFileIsRead() throws Exception {
        assertThat(read(IPHONE).lines()).isEqualTo(ImportedAccount.rows("timeline-iphone"));
    }

    @Test
    void everyFieldOfTheOlderTakeoutIsRead() throws Exception {
        assertThat(read(TAKEOUT).lines()).isEqualTo(ImportedAccount.rows("timeline-takeout"));
        assertThat(read(RECORDS).lines()).isEqualTo(ImportedAccount.rows("timeline-records"));
    }

    @Test
    void filesOfRawSignalsOrEditsAloneAreKnown() throws Exception {
        assertThat(read("{\"rawSignals\":[{\"position\":{\"LatLng\":\"53.82°, -1.57°\","
                                + "\"timestamp\":\"2026-03-01T12:05:00.000+01:00\"}}]}")
                        .rows)
                .hasSize(1);
        assertThat(read("{\"timelineEdits\":[{\"deviceId\":\"1\",\"rawSignal\":{\"signal\":{\"position\":{\"point\":"
                                + "{\"latE7\":538100000,\"lngE7\":-15600000},\"accuracyMm\":1,"
                                + "\"timestamp\":\"2026-03-01T12:00:00Z\"}}}}]}")
                        .lines())
                .contains("[\"position\",\"53.8100000, -1.5600000\"]");
    }
}
