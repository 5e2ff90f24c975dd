package org.rapporteur.serve.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rapporteur.explore.NetworkPage;
import org.rapporteur.explore.NetworkPage.Node;

/**
 * Where the names of a network's nodes stand: above, below, right or left of each, where least is covered by another
 * name or node. Those with most lines choose first; the same network, the same places.
 *
 * <p>How wide a name is drawn is known to the browser alone; here it is reckoned from its number of letters.
 */
public final class NodeLabels {
    private static final int LETTER = 7;
    private static final int LINE = 14;
    private static final int GAP = 3;

    /**
     * The place of a name.
     *
     * @param x where its anchor is, from the left
     * @param y its base line, from above
     * @param anchor which end of it is there, as SVG says it: start, middle, end
     */
    public record Place(int x, int y, String anchor) {}

    private record Box(int left, int top, int right, int bottom) {
        /** How much of the two is the same place. */
        int shares(Box other) {
            int wide = Math.min(right, other.right) - Math.max(left, other.left);
            int high = Math.min(bottom, other.bottom) - Math.max(top, other.top);
            return wide > 0 && high > 0 ? wide * high : 0;
        }

        /** How much of it is outside that picture. */
        int outside(Box picture) {
            return (right - left) * (bottom - top) - shares(picture);
        }
    }

    /** Boxes by the strips of the picture in which they lie, for of thousands only those near by can be covered. */
    private static final class Taken {
        private static final int STRIP = 40;

        private final Map<Integer, List<Box>> strips = new HashMap<>();

        void add(Box box) {
            for (int strip = box.top() / STRIP; strip <= box.bottom() / STRIP; strip++) {
                strips.computeIfAbsent(strip, each -> new ArrayList<>()).add(box);
            }
        }

        Stream<Box> near(Box box) {
            return IntStream.rangeClosed(box.top() / STRIP, box.bottom() / STRIP)
                    .mapToObj(strip -> strips.getOrDefault(strip, List.of()))
                    .flatMap(List::stream)
                    .distinct();
        }
    }

    private NodeLabels() {}

    /** How large a node is drawn. */
    public static int radius(Node node) {
        return Math.min(16, 4 + node.degree());
    }

    /** The place of the name of each of these. */
    public static Map<Node, Place> of(NetworkPage page) {
        List<Node> nodes = page.nodes();
        Box picture = new Box(0, 0, page.width(), page.height());
        Taken taken = new Taken();
        nodes.forEach(node -> taken.add(around(node)));
        Map<Node, Place> places = new HashMap<>();
        nodes.stream()
                .sorted(Comparator.comparingInt(Node::degree).reversed().thenComparing(Node::iri))
                .forEach(node -> {
                    Place best = candidates(node)
                            .min(Comparator.comparingInt(place -> covered(box(node, place), taken, picture)))
                            .orElseThrow();
                    taken.add(box(node, best));
                    places.put(node, best);
                });
        return places;
    }

    /** The best first. */
    private static Stream<Place> candidates(Node node) {
        int off = radius(node) + GAP;
        int middle = node.y() + LINE / 3;
        return Stream.of(
                new Place(node.x(), node.y() - off, "middle"),
                new Place(node.x(), node.y() + off + LINE - GAP, "middle"),
                new Place(node.x() + off, middle, "start"),
                new Place(node.x() - off, middle, "end"));
    }

    // What lies outside the picture cannot be read at all, so it counts as covered several times.
    private static int covered(Box box, Taken taken, Box picture) {
        return taken.near(box).mapToInt(box::shares).sum() + 4 * box.outside(picture);
    }

    private static Box around(Node node) {
        int radius = radius(node);
        return new Box(node.x() - radius, node.y() - radius, node.x() + radius, node.y() + radius);
    }

    private static Box box(Node node, Place place) {
        int width = LETTER * node.label().codePointCount(0, node.label().length());
        int left = switch (place.anchor()) {
            case "start" -> place.x();
            case "end" -> place.x() - width;
            default -> place.x() - width / 2;
        };
        return new Box(left, place.y() - LINE + GAP, left + width, place.y() + GAP);
    }
}
