package org.rapporteur.train;

import java.util.HashMap;
import java.util.Map;

/** Options of the form {@code name=value}. */
final class Options {

    private final Map<String, String> values = new HashMap<>();

    private Options() {}

    static Options of(String[] args, int from) {
        Options options = new Options();
        for (int i = from; i < args.length; i++) {
            int equals = args[i].indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("not of the form name=value: " + args[i]);
            }
            options.values.put(args[i].substring(0, equals), args[i].substring(equals + 1));
        }
        return options;
    }

    int integer(String name, int otherwise) {
        return values.containsKey(name) ? Integer.parseInt(values.get(name)) : otherwise;
    }

    double number(String name, double otherwise) {
        return values.containsKey(name) ? Double.parseDouble(values.get(name)) : otherwise;
    }

    String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }
}
