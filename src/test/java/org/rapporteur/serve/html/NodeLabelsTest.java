package org.rapporteur.serve.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapporteur.explore.NetworkLayout;
import org.rapporteur.explore.NetworkPage;
import org.rapporteur.explore.NetworkPage.Node;

/** Where names stand in the picture of a network. */
class NodeLabelsTest {
    private static Node node(String label, int x, int y) {
        return new Node("person/" + label, label, "person", 1, x, y);
    }

    private static List<NodeLabels.Place> places(Node... nodes) {
        Map<Node, NodeLabels.Place> places = NodeLabels.of(new NetworkPage(
                "met", null, NetworkLayout.WIDTH, NetworkLayout.HEIGHT, List.of(nodes), List.of(), 0, List.of()));
        return Stream.of(nodes)
                .map(node -> Objects.requireNonNull(places.get(node)))
                .toList();
    }

    @Test
    void aNameStandsAboveItsNodeWhereThereIsRoom() {
        assertThat(places(node("Ann Lee", 500, 300))).containsExactly(new NodeLabels.Place(500, 292, "middle"));
    }

    @Test
    void neighboursInARowDoNotCoverEachOther() {
        List<NodeLabels.Place> places = places(
                node("Dashnyam Ganzorig", 300, 690),
                node("Stephen Marchetti", 340, 690),
                node("Jorma Kettukangas", 380, 690));
        assertThat(places)
                .extracting(place -> place.anchor() + " at " + place.y())
                .doesNotHaveDuplicates();
    }

    @Test
    void noNameIsCutOffByTheEdge() {
        assertThat(places(node("A name that is long enough to be cut off", 990, 10)))
                .extracting(NodeLabels.Place::anchor)
                .containsExactly("end");
    }
}
