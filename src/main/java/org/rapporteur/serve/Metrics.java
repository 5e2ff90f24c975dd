package org.rapporteur.serve;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.rapporteur.query.Deadline;

/** What the server does, in numbers; {@link #text} is what Prometheus reads. */
final class Metrics implements RequestLog {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    Metrics() {
        gauge("rapporteur.queries.under.deadline", "Queries and pages that work now", Deadline::running);
        gauge(
                "rapporteur.heap.used.bytes",
                "Memory in use, garbage included",
                () -> Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
        for (Lane.Refusal refusal : Lane.Refusal.values()) {
            registry.counter("rapporteur.refused", "why", name(refusal));
        }
    }

    private static String name(Lane.Refusal refusal) {
        return refusal.name().toLowerCase(java.util.Locale.ROOT);
    }

    private void gauge(String name, String help, Supplier<Number> value, String... tags) {
        Gauge.builder(name, value)
                .description(help)
                .tags(tags)
                .strongReference(true)
                .register(registry);
    }

    void lane(String name, Lane lane) {
        gauge("rapporteur.running", "Requests at work", lane::running, "lane", name);
        gauge("rapporteur.waiting", "Requests that wait for a place", lane::waiting, "lane", name);
        gauge("rapporteur.abandoned", "Queries that cannot be stopped", lane::abandoned, "lane", name);
    }

    void cache(AnswerCache cache) {
        gauge("rapporteur.cache.hits", "Answers that were there already", cache::hits);
        gauge("rapporteur.cache.bytes", "What kept answers take", cache::bytes);
    }

    void spooled(AtomicLong bytes) {
        gauge("rapporteur.spooled.bytes", "Answers that are being made or sent", bytes::get);
    }

    void refused(Lane.Refusal refusal) {
        registry.counter("rapporteur.refused", "why", name(refusal)).increment();
    }

    @Override
    public void log(Request request, Response response) {
        Timer.builder("rapporteur.requests")
                .description("Requests and how long they took")
                .tag("status", Integer.toString(response.getStatus()))
                .serviceLevelObjectives(
                        Duration.ofMillis(10), Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofSeconds(10))
                .register(registry)
                .record(Duration.ofNanos(System.nanoTime() - request.getBeginNanoTime()));
    }

    String text() {
        return registry.scrape();
    }
}
