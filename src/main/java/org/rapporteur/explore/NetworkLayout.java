package org.rapporteur.explore;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jgrapht.Graph;
import org.jgrapht.alg.drawing.FRLayoutAlgorithm2D;
import org.jgrapht.alg.drawing.model.Box2D;
import org.jgrapht.alg.drawing.model.LayoutModel2D;
import org.jgrapht.alg.drawing.model.MapLayoutModel2D;
import org.jgrapht.alg.drawing.model.Point2D;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/** Where the nodes of a network stand, by the forces of Fruchterman and Reingold; the same network, the same places. */
public final class NetworkLayout {
    /** The width of the picture. */
    public static final int WIDTH = 1000;

    /** Its height. */
    public static final int HEIGHT = 720;

    // Room for the names at the edge.
    private static final int SIDE = 110;
    private static final int TOP = 30;
    private static final int ITERATIONS = 150;
    private static final double SPREAD = 0.6;
    private static final long SEED = 20_240_501;

    private NetworkLayout() {}

    /** A place in the picture, from the left and from above. */
    record Place(int x, int y) {
        static final Place MIDDLE = new Place(WIDTH / 2, HEIGHT / 2);
    }

    /**
     * The places of those nodes.
     *
     * @param lines pairs of nodes, in a fixed order
     */
    static Map<String, Place> of(Collection<String> nodes, Collection<? extends List<String>> lines) {
        Graph<String, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
        nodes.forEach(graph::addVertex);
        lines.forEach(line -> graph.addEdge(line.get(0), line.get(1)));
        LayoutModel2D<String> model = new MapLayoutModel2D<>(new Box2D(0, 0, WIDTH, HEIGHT));
        new FRLayoutAlgorithm2D<String, DefaultEdge>(ITERATIONS, SPREAD, new Random(SEED)).layout(graph, model);
        return stretched(nodes, model);
    }

    /** So that the outermost stand at the edges of the picture. */
    private static Map<String, Place> stretched(Collection<String> nodes, LayoutModel2D<String> model) {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (String node : nodes) {
            Point2D point = model.get(node);
            left = Math.min(left, point.getX());
            right = Math.max(right, point.getX());
            top = Math.min(top, point.getY());
            bottom = Math.max(bottom, point.getY());
        }
        Map<String, Place> places = new HashMap<>();
        for (String node : nodes) {
            Point2D point = model.get(node);
            places.put(
                    node,
                    new Place(
                            scaled(point.getX(), left, right, SIDE, WIDTH - SIDE),
                            scaled(point.getY(), top, bottom, TOP, HEIGHT - TOP)));
        }
        return places;
    }

    private static int scaled(double value, double least, double most, int from, int to) {
        return most - least < 1
                ? (from + to) / 2
                : (int) Math.round(from + (value - least) / (most - least) * (to - from));
    }
}
