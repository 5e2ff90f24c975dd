package org.rapporteur.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.util.LinkedHashMap;
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
    private final Parameters parameters;
    private final ToDoubleFunction<String> factors;
    private final Map<String, NDArray> means = new LinkedHashMap<>();
    private final Map<String, NDArray> squares = new LinkedHashMap<>();
    private final Map<String, NDArray> averages = new LinkedHashMap<>();
    private int steps;

    /**
     * Prepares an optimizer.
     *
     * @param factors by what the learning rate of the parameter of that name is multiplied
     */
    AdamW(NDManager manager, Parameters parameters, ToDoubleFunction<String> factors) {
        this.manager = manager;
        this.parameters = parameters;
        this.factors = factors;
        parameters.all().forEach((name, array) -> {
            means.put(name, manager.zeros(array.getShape()));
            squares.put(name, manager.zeros(array.getShape()));
            averages.put(name, manager.create(array.toFloatArray(), array.getShape()));
        });
    }

    /** Moves all parameters along their gradients, which it sets to zero. Returns the gradient's length. */
    double step(double rate, double averageDecay) {
        JniUtils.setGradMode(false);
        steps++;
        double length = 0;
        try (NDManager work = manager.newSubManager()) {
            Map<String, NDArray> gradients = new LinkedHashMap<>();
            NDArray sum = work.create(0f);
            for (Map.Entry<String, NDArray> entry : parameters.all().entrySet()) {
                if (!entry.getValue().hasGradient()) {
                    continue;
                }
                NDArray gradient = entry.getValue().getGradient();
                gradient.attach(work);
                gradients.put(entry.getKey(), gradient);
                sum = sum.add(gradient.mul(gradient).sum());
            }
            length = Math.sqrt(sum.getFloat());
            if (!Double.isFinite(length)) {
                gradients.values().forEach(gradient -> gradient.muli(0));
                throw new IllegalStateException("the gradient is " + length);
            }
            double scale = Math.min(1, LONGEST_GRADIENT / (length + 1e-9));
            double correction = Math.sqrt(1 - Math.pow(BETA2, steps)) / (1 - Math.pow(BETA1, steps));
            double average = Math.min(averageDecay, (1.0 + steps) / (10.0 + steps));
            for (Map.Entry<String, NDArray> entry : gradients.entrySet()) {
                try (NDManager inner = manager.newSubManager()) {
                    String name = entry.getKey();
                    NDArray array = parameters.get(name);
                    NDArray gradient = entry.getValue();
                    gradient.attach(inner);
                    gradient.muli((float) scale);
                    NDArray mean = means.get(name);
                    NDArray square = squares.get(name);
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
                    averages.get(name).muli((float) average).addi(moved);
                    gradient.muli(0);
                }
            }
        }
        return length;
    }

    /** Returns the averaged numbers, by name. */
    Map<String, float[]> averages() {
        Map<String, float[]> values = new TreeMap<>();
        averages.forEach((name, array) -> values.put(name, array.toFloatArray()));
        return values;
    }
}
