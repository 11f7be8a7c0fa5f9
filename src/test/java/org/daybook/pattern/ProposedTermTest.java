package org.daybook.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentLocation;
import org.daybook.incident.IncidentType;
import org.daybook.incident.PlaceKind;
import org.daybook.record.EventTime;
import org.daybook.session.Diary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What could be asked of a court is read off incidents and nothing else. */
class ProposedTermTest {
    private final CaseMaker maker = new CaseMaker();

    private Incident incident(PlaceKind place, IncidentType... types) {
        return maker.incident(EventTime.unknown(Diary.ZONE), types).with(new IncidentLocation("", place));
    }

    @ParameterizedTest
    @EnumSource
    void isProposedByNoIncidentOfNoKind(ProposedTerm term) {
        assertThat(term.isShownBy(incident(PlaceKind.NOT_SAID))).isFalse();
        assertThat(ProposedTerm.values())
                .filteredOn(other -> other.code().equals(term.code()))
                .containsExactly(term);
    }

    @Test
    void isShownByTheWayInWhichContactWasMade() {
        List<Incident> incidents = List.of(
                incident(PlaceKind.PHONE, IncidentType.VOICEMAIL), incident(PlaceKind.ONLINE, IncidentType.EMAIL));
        assertThat(ProposedTerm.shownBy(incidents)).containsExactly(ProposedTerm.CALLS, ProposedTerm.MESSAGES);
        assertThat(ProposedTerm.CALLS.of(incidents)).containsExactly(incidents.getFirst());
    }

    @Test
    void aMessageThatReachedHerAtAPlaceShowsNothingOfThePlace() {
        assertThat(ProposedTerm.WORK.isShownBy(incident(PlaceKind.WORK, IncidentType.TEXT_MESSAGES)))
                .isFalse();
        assertThat(ProposedTerm.WORK.isShownBy(incident(PlaceKind.WORK, IncidentType.LOITERING)))
                .isTrue();
        assertThat(ProposedTerm.HOME.isShownBy(incident(PlaceKind.NOT_SAID, IncidentType.TURNED_UP_HOME)))
                .isTrue();
    }

    @Test
    void aWithheldNumberIsNotAnAccountOnSocialMedia() {
        assertThat(ProposedTerm.SOCIAL_MEDIA.isShownBy(
                        incident(PlaceKind.PHONE, IncidentType.CALLS, IncidentType.NEW_ACCOUNT)))
                .isFalse();
        assertThat(ProposedTerm.SOCIAL_MEDIA.isShownBy(
                        incident(PlaceKind.ONLINE, IncidentType.IMPERSONATION, IncidentType.NEW_ACCOUNT)))
                .isTrue();
        assertThat(ProposedTerm.SOCIAL_MEDIA.isShownBy(incident(
                        PlaceKind.PHONE, IncidentType.CALLS, IncidentType.SOCIAL_MEDIA, IncidentType.NEW_ACCOUNT)))
                .isTrue();
    }

    @Test
    void aDemandIsNoViolenceUnlessAThreatIsRecordedToo() {
        assertThat(ProposedTerm.VIOLENCE.isShownBy(
                        incident(PlaceKind.ONLINE, IncidentType.BLACKMAIL, IncidentType.INTIMATE_IMAGES)))
                .isFalse();
        assertThat(ProposedTerm.VIOLENCE.isShownBy(
                        incident(PlaceKind.ONLINE, IncidentType.BLACKMAIL, IncidentType.THREAT_TO_ME)))
                .isTrue();
    }

    /** Pictures that were shown to her somewhere do not show that anybody came there. */
    @Test
    void aPlaceWhereSheRegularlyIsIsShownOnlyByWhoeverCameThere() {
        assertThat(ProposedTerm.ELSEWHERE.isShownBy(incident(PlaceKind.ELSEWHERE, IncidentType.WATCHED)))
                .isFalse();
        assertThat(ProposedTerm.ELSEWHERE.isShownBy(
                        incident(PlaceKind.ELSEWHERE, IncidentType.WATCHED, IncidentType.LOITERING)))
                .isTrue();
    }

    @Test
    void thePlaceWhereSheLivesIsShownByNothingThatIsRecordedElsewhere() {
        assertThat(ProposedTerm.HOME.isShownBy(incident(PlaceKind.ELSEWHERE, IncidentType.TURNED_UP_HOME)))
                .isFalse();
        assertThat(ProposedTerm.HOME.isShownBy(incident(PlaceKind.ELSEWHERE, IncidentType.LOITERING)))
                .isFalse();
        assertThat(ProposedTerm.HOME.isShownBy(incident(PlaceKind.HOME, IncidentType.LOITERING)))
                .isTrue();
    }
}
