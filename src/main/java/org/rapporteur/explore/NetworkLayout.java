package org.rapporteur.explore;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.drawing.FRLayoutAlgorithm2D;
import org.jgrapht.alg.drawing.IndexedFRLayoutAlgorithm2D;
import org.jgrapht.alg.drawing.model.Box2D;
import org.jgrapht.alg.drawing.model.LayoutModel2D;
import org.jgrapht.alg.drawing.model.MapLayoutModel2D;
import org.jgrapht.alg.drawing.model.Point2D;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/**
 * Where the nodes of a network stand, by the forces of Fruchterman and Reingold; the same network, the same places.
 *
 * <p>Each part that hangs together is laid out alone, and the parts stand in rows, the largest first: forces between
 * parts that have nothing to do with each other would push the small ones to the edge, one upon the other.
 *
 * @param width the width of the picture, larger where there are many nodes
 * @param height its height
 * @param places of each node
 */
public record NetworkLayout(int width, int height, Map<String, Place> places) {
    /** The width of the picture of up to {@link #USUAL} nodes. */
    public static final int WIDTH = 1000;

    /** Its height. */
    public static final int HEIGHT = 720;

    /** So many nodes stand in a picture of the usual size. */
    public static final int USUAL = 200;

    // Room for the names at the edge of a part.
    private static final int SIDE = 110;
    private static final int TOP = 30;
    private static final int ITERATIONS = 150;
    private static final double SPREAD = 0.6;

    /** Of larger parts nodes far away count together, as one. */
    private static final int LARGE = 300;

    private static final int LARGE_ITERATIONS = 60;
    private static final double COARSENESS = 0.8;

    // So far apart two nodes stand at least, where there is room: a name is wide and low.
    private static final double ROOM_X = 66;
    private static final double ROOM_Y = 30;
    private static final int STEPS = 80;
    private static final long SEED = 20_240_501;

    /** How wide rows are tried to be, from the widest part to all parts side by side. */
    private static final int TRIALS = 60;

    /** A place in the picture, from the left and from above. */
    public record Place(int x, int y) {}

    /** A part in units of its own, before it stands in the picture. */
    private record Cell(List<String> nodes, double width, double height) {
        /** Of twice as many nodes twice the area; a name takes room whatever it names. */
        static Cell of(List<String> nodes) {
            double side = Math.sqrt(nodes.size());
            return new Cell(nodes, side + 0.7, side * HEIGHT / WIDTH + 0.4);
        }
    }

    /**
     * The places of those nodes.
     *
     * @param lines pairs of nodes, in a fixed order
     */
    public static NetworkLayout of(Collection<String> nodes, Collection<? extends List<String>> lines) {
        double scale = Math.max(1, Math.sqrt(nodes.size() / (double) USUAL));
        int width = (int) (WIDTH * scale);
        int height = (int) (HEIGHT * scale);
        List<Cell> cells = parts(nodes, lines).stream().map(Cell::of).toList();
        List<List<Cell>> rows = rows(cells, width / (double) height);
        double high = rows.stream().mapToDouble(NetworkLayout::height).sum();
        Map<String, Place> places = new HashMap<>();
        double y = 0;
        for (List<Cell> row : rows) {
            double wide = row.stream().mapToDouble(Cell::width).sum();
            double x = 0;
            double end = y + height(row) / high * height;
            for (Cell cell : row) {
                double right = x + cell.width() / wide * width;
                places.putAll(placed(cell.nodes(), lines, x, y, right, end));
                x = right;
            }
            y = end;
        }
        return new NetworkLayout(width, height, places);
    }

    private static double height(List<Cell> row) {
        return row.stream().mapToDouble(Cell::height).max().orElse(0);
    }

    /** The parts that hang together, the largest first, in each the nodes in their order. */
    private static List<List<String>> parts(Collection<String> nodes, Collection<? extends List<String>> lines) {
        Map<String, List<String>> near = new HashMap<>();
        nodes.forEach(node -> near.put(node, new ArrayList<>()));
        lines.forEach(line -> {
            near.computeIfAbsent(line.get(0), each -> new ArrayList<>()).add(line.get(1));
            near.computeIfAbsent(line.get(1), each -> new ArrayList<>()).add(line.get(0));
        });
        Map<String, Integer> partOf = new HashMap<>();
        Map<Integer, List<String>> parts = new LinkedHashMap<>();
        for (String node : nodes) {
            int part = parts.size();
            Deque<String> open = new ArrayDeque<>(List.of(node));
            while (!open.isEmpty()) {
                String next = open.remove();
                if (partOf.putIfAbsent(next, part) == null) {
                    open.addAll(near.getOrDefault(next, List.of()));
                }
            }
            parts.computeIfAbsent(partOf.getOrDefault(node, part), each -> new ArrayList<>())
                    .add(node);
        }
        return parts.values().stream()
                .sorted(Comparator.comparingInt((List<String> part) -> -part.size())
                        .thenComparing(part -> part.get(0)))
                .toList();
    }

    /** The parts in rows, as wide as fills a picture of that shape best. */
    private static List<List<Cell>> rows(List<Cell> cells, double shape) {
        double least = cells.stream().mapToDouble(Cell::width).max().orElse(1);
        double most = cells.stream().mapToDouble(Cell::width).sum();
        List<List<Cell>> best = List.of();
        double closest = Double.MAX_VALUE;
        for (int trial = 0; trial <= TRIALS; trial++) {
            double width = least + (most - least) * trial / TRIALS;
            List<List<Cell>> rows = rowsOf(cells, width);
            double off = Math.abs(Math.log(
                    width / rows.stream().mapToDouble(NetworkLayout::height).sum() / shape));
            if (off < closest) {
                closest = off;
                best = rows;
            }
        }
        return best;
    }

    private static List<List<Cell>> rowsOf(List<Cell> cells, double width) {
        List<List<Cell>> rows = new ArrayList<>();
        double left = 0;
        for (Cell cell : cells) {
            // A tenth of a thousandth: sums of the same numbers in another order differ by less.
            if (rows.isEmpty() || cell.width() > left + 1e-4) {
                rows.add(new ArrayList<>());
                left = width;
            }
            rows.get(rows.size() - 1).add(cell);
            left -= cell.width();
        }
        return rows;
    }

    /** The nodes of a part, the outermost at the edges of its place. */
    private static Map<String, Place> placed(
            List<String> nodes,
            Collection<? extends List<String>> lines,
            double x,
            double y,
            double right,
            double end) {
        Set<String> own = new HashSet<>(nodes);
        Graph<String, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
        nodes.forEach(graph::addVertex);
        lines.stream()
                .filter(line -> own.contains(line.get(0)))
                .forEach(line -> graph.addEdge(line.get(0), line.get(1)));
        LayoutModel2D<String> model = new MapLayoutModel2D<>(new Box2D(0, 0, right - x, end - y));
        if (nodes.size() > LARGE) {
            new IndexedFRLayoutAlgorithm2D<String, DefaultEdge>(LARGE_ITERATIONS, COARSENESS, SPREAD, new Random(SEED))
                    .layout(graph, model);
        } else {
            new FRLayoutAlgorithm2D<String, DefaultEdge>(ITERATIONS, SPREAD, new Random(SEED)).layout(graph, model);
        }
        double side = Math.min(SIDE, (right - x) * 0.25);
        double top = Math.min(TOP, (end - y) * 0.25);
        return stretched(nodes, model, new Box2D(x + side, y + top, right - x - 2 * side, end - y - 2 * top));
    }

    private static Map<String, Place> stretched(List<String> nodes, LayoutModel2D<String> model, Box2D into) {
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
        List<double[]> points = new ArrayList<>();
        for (String node : nodes) {
            Point2D point = model.get(node);
            points.add(new double[] {
                scaled(point.getX(), left, right, into.getMinX(), into.getWidth()),
                scaled(point.getY(), top, bottom, into.getMinY(), into.getHeight())
            });
        }
        apart(points, into);
        Map<String, Place> places = new HashMap<>();
        for (int i = 0; i < points.size(); i++) {
            double[] point = points.get(i);
            places.put(nodes.get(i), new Place((int) Math.round(point[0]), (int) Math.round(point[1])));
        }
        return places;
    }

    /**
     * Those who all met each other are drawn together so closely that nobody can be told from others: a little apart.
     */
    private static void apart(List<double[]> points, Box2D into) {
        boolean moved = true;
        for (int step = 0; moved && step < STEPS; step++) {
            moved = false;
            Map<Long, List<Integer>> near = new HashMap<>();
            for (int i = 0; i < points.size(); i++) {
                double[] point = points.get(i);
                long column = (long) (point[0] / ROOM_X);
                long row = (long) (point[1] / ROOM_Y);
                for (long key = 0; key < 9; key++) {
                    for (int other : near.getOrDefault(square(column + key % 3 - 1, row + key / 3 - 1), List.of())) {
                        moved |= push(points.get(other), point, other - i);
                    }
                }
                near.computeIfAbsent(square(column, row), each -> new ArrayList<>())
                        .add(i);
            }
            for (double[] point : points) {
                point[0] = Math.max(into.getMinX(), Math.min(into.getMinX() + into.getWidth(), point[0]));
                point[1] = Math.max(into.getMinY(), Math.min(into.getMinY() + into.getHeight(), point[1]));
            }
        }
    }

    private static long square(long column, long row) {
        return row * 1_000_003 + column;
    }

    /** Whether the two stood so close that they were moved. */
    private static boolean push(double[] one, double[] other, int tie) {
        double x = other[0] - one[0];
        // Two at one place go up and down.
        double y = other[1] == one[1] && x == 0 ? 0.01 * tie : other[1] - one[1];
        double closeness = Math.hypot(x / ROOM_X, y / ROOM_Y);
        if (closeness >= 1) {
            return false;
        }
        double more = (1 / closeness - 1) / 2;
        one[0] -= x * more;
        one[1] -= y * more;
        other[0] += x * more;
        other[1] += y * more;
        return true;
    }

    private static double scaled(double value, double least, double most, double from, double size) {
        return most - least < 1 ? from + size / 2 : from + (value - least) / (most - least) * size;
    }
}
