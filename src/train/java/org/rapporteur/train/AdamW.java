package org.rapporteur.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * Adam with decoupled weight decay, clipping of the whole gradient, a learning rate for each parameter, and a moving
 * average of the parameters, which is what a run gives in the end.
 */
final class AdamW {

    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.98;
    private static final double EPSILON = 1e-6;
    private static final double DECAY = 0.01;
    private static final double LONGEST_GRADIENT = 1.0;

    private final NDManager manager;
    private final ToDoubleFunction<String> factors;
    private final List<State> states = new ArrayList<>();
    private int steps;

    /** A parameter and what is remembered of it: means of its gradients and of their squares, its moving average. */
    private record State(String name, NDArray array, NDArray mean, NDArray square, NDArray average) {}

    private record Gradient(State of, NDArray values) {}

    /**
     * Prepares an optimizer.
     *
     * @param factors by what the learning rate of the parameter of that name is multiplied
     */
    AdamW(NDManager manager, Parameters parameters, ToDoubleFunction<String> factors) {
        this.manager = manager;
        this.factors = factors;
        parameters
                .all()
                .forEach((name, array) -> states.add(new State(
                        name,
                        array,
                        manager.zeros(array.getShape()),
                        manager.zeros(array.getShape()),
                        manager.create(array.toFloatArray(), array.getShape()))));
    }

    /**
     * Moves all parameters along their gradients, which it sets to zero. Returns the gradient's length; where that is
     * not finite, nothing is moved.
     */
    double step(double rate, double averageDecay) {
        JniUtils.setGradMode(false);
        steps++;
        double length = 0;
        try (NDManager work = manager.newSubManager()) {
            List<Gradient> gradients = new ArrayList<>();
            NDArray sum = work.create(0f);
            for (State state : states) {
                if (!state.array().hasGradient()) {
                    continue;
                }
                NDArray gradient = state.array().getGradient();
                gradient.attach(work);
                gradients.add(new Gradient(state, gradient));
                sum = sum.add(gradient.mul(gradient).sum());
            }
            length = Math.sqrt(sum.getFloat());
            if (!Double.isFinite(length)) {
                for (Gradient one : gradients) {
                    one.values().set(new float[(int) one.values().size()]);
                }
                return length;
            }
            double scale = Math.min(1, LONGEST_GRADIENT / (length + 1e-9));
            double correction = Math.sqrt(1 - Math.pow(BETA2, steps)) / (1 - Math.pow(BETA1, steps));
            double average = Math.min(averageDecay, (1.0 + steps) / (10.0 + steps));
            for (Gradient one : gradients) {
                try (NDManager inner = manager.newSubManager()) {
                    String name = one.of().name();
                    NDArray array = one.of().array();
                    NDArray gradient = one.values();
                    gradient.attach(inner);
                    gradient.muli((float) scale);
                    NDArray mean = one.of().mean();
                    NDArray square = one.of().square();
                    mean.muli((float) BETA1).addi(gradient.mul((float) (1 - BETA1)));
                    square.muli((float) BETA2).addi(gradient.mul(gradient).muli((float) (1 - BETA2)));
                    NDArray root = square.sqrt();
                    root.attach(inner);
                    NDArray change = mean.div(root.addi((float) EPSILON));
                    change.attach(inner);
                    double own = rate * factors.applyAsDouble(name);
                    if (name.endsWith(".weight") && !name.contains("norm")) {
                        array.muli((float) (1 - own * DECAY));
                    }
                    array.subi(change.muli((float) (own * correction)));
                    NDArray moved = array.mul((float) (1 - average));
                    moved.attach(inner);
                    one.of().average().muli((float) average).addi(moved);
                    gradient.muli(0);
                }
            }
        }
        return length;
    }

    /** Returns the averaged numbers, by name. */
    Map<String, float[]> averages() {
        Map<String, float[]> values = new TreeMap<>();
        states.forEach(state -> values.put(state.name(), state.average().toFloatArray()));
        return values;
    }
}
