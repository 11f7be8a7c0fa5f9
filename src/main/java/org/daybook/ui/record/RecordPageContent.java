package org.daybook.ui.record;

import java.util.List;
import javafx.scene.Node;

/**
 * The content of a record's page, in reading order. An empty part takes no room.
 *
 * @param title its day, or its name
 * @param summary below the title: what it is, and when it was recorded
 * @param story her own words, or whatever else it was recorded for
 * @param facts the other facts
 * @param related what belongs with it
 * @param proof what only someone checking needs, folded: versions, digests, time zones
 */
public record RecordPageContent(
        String title, List<Node> summary, List<Node> story, List<Node> facts, List<Node> related, List<Node> proof) {}
