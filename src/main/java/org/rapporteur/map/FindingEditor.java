package org.rapporteur.map;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extract.MeetingStatus;
import org.rapporteur.resolve.Actor;
import org.rapporteur.resolve.ActorType;
import org.rapporteur.resolve.PartialDate;
import org.rapporteur.resolve.Place;
import org.rapporteur.vocab.EventStatus;
import org.rapporteur.vocab.RAP;
import org.rapporteur.vocab.Time;

/**
 * Changes what the graph of an article says of one finding, so that the graph stays one that {@link ArticleMapper}
 * could have made.
 *
 * <pre>{@code
 * FindingEditor editor = new FindingEditor(copy, finding);
 * editor.apply(new FindingChange(Field.STATUS, "cancelled", "happened", null, null));
 * }</pre>
 *
 * <p>It works on a copy: it knows nothing of what was there before.
 */
public final class FindingEditor {
    private static final List<Node> OWNED = List.of(
            RAP.Issue,
            RAP.Place,
            RAP.Actor,
            Time.Instant,
            OA.TextPositionSelector.asNode(),
            OA.TextQuoteSelector.asNode());

    private final Graph graph;
    private final Node finding;
    private final Iris iris;

    /** Edits that finding in the graph of one article. */
    public FindingEditor(Graph graph, Node finding) {
        this.graph = graph;
        this.finding = finding;
        this.iris = Iris.of(Iris.articleOf(finding));
    }

    /** The class of the finding among those that fields are about; null where the graph does not have it. */
    public @Nullable Node findingClass() {
        return Stream.of(RAP.Meeting, RAP.Attribution, RAP.Dispute, RAP.Role)
                .filter(type -> graph.contains(finding, RDF.Nodes.type, type))
                .findFirst()
                .orElse(null);
    }

    /** What the finding has of that field, as a person reads it, in alphabetical order. */
    public List<String> values(FindingChange.Field field) {
        return objects(finding, field.property()).stream()
                .map(this::text)
                .sorted()
                .toList();
    }

    /**
     * Makes the change.
     *
     * @return whether it could be made: a meeting of two cannot lose one, and a statement has no place
     */
    public boolean apply(FindingChange change) {
        Node type = findingClass();
        if (type == null || !change.field().classes().contains(type)) {
            return false;
        }
        return switch (change.field()) {
            case STATUS -> status(change.value(), type);
            case DATE -> date(change.value());
            case PLACE -> place(new Place(change.value(), change.countryCode()));
            case SPEAKER -> speaker(change);
            case ACT -> concept(RAP.act, change.value(), type);
            case ISSUE -> issue(change.value());
            case ADD_PARTICIPANT, ADD_PARTY -> join(change);
            case REMOVE_PARTICIPANT, REMOVE_PARTY -> leave(change);
        };
    }

    /** Takes the finding out with all that is said of it alone. */
    public void withdraw() {
        String parts = finding.getURI() + "-";
        Deque<Node> open = new ArrayDeque<>();
        for (Triple triple : graph.find().toList()) {
            if (isOf(triple.getSubject(), parts) || isOf(triple.getObject(), parts)) {
                graph.delete(triple);
                open.add(triple.getObject());
            }
        }
        sweep(open);
    }

    private boolean isOf(Node node, String parts) {
        return node.equals(finding) || node.isURI() && node.getURI().startsWith(parts);
    }

    private boolean concept(Node property, String value, Node type) {
        if (!FindingChange.Field.choices(type).contains(value)) {
            return false;
        }
        set(property, RAP.concept(value));
        return true;
    }

    private boolean status(String value, Node type) {
        if (!concept(RAP.status, value, type)) {
            return false;
        }
        if (type.equals(RAP.Meeting)) {
            MeetingStatus status = Stream.of(MeetingStatus.values())
                    .filter(one -> one.localName().equals(value))
                    .findFirst()
                    .orElseThrow();
            set(SchemaDO.eventStatus.asNode(), EventStatus.of(status));
            Triple event = Triple.create(finding, RDF.Nodes.type, SchemaDO.Event.asNode());
            graph.delete(event);
            if (EventStatus.isEvent(status)) {
                graph.add(event);
            }
        }
        return true;
    }

    // Days that the article gives besides, "from Monday to Wednesday", would contradict the date that a person gives.
    private boolean date(String iso) {
        PartialDate date = new PartialDate(iso);
        Deque<Node> open = new ArrayDeque<>();
        for (Node property : List.of(RAP.date, RAP.time, RAP.begins, RAP.ends)) {
            open.addAll(remove(finding, property));
        }
        for (Node interval : remove(finding, RAP.interval)) {
            graph.find(interval, Node.ANY, Node.ANY).toList().forEach(triple -> {
                graph.delete(triple);
                open.add(triple.getObject());
            });
        }
        Node instant = iris.date(date);
        add(finding, RAP.date, Literals.date(date));
        add(finding, RAP.time, instant);
        add(instant, RDF.Nodes.type, Time.Instant);
        add(instant, MeetingMapper.position(date), Literals.date(date));
        sweep(open);
        return true;
    }

    private boolean place(Place place) {
        Deque<Node> open = new ArrayDeque<>(remove(finding, RAP.place));
        Node known = named(RAP.Place, place.label(), null);
        Node node = known == null ? iris.place(place) : known;
        add(finding, RAP.place, node);
        if (known == null) {
            add(node, RDF.Nodes.type, RAP.Place);
            add(node, RDFS.Nodes.label, Literals.string(place.label()));
            if (place.countryCode() != null) {
                add(node, RAP.countryCode, Literals.string(place.countryCode()));
            }
        }
        sweep(open);
        return true;
    }

    private boolean issue(String label) {
        Deque<Node> open = new ArrayDeque<>(remove(finding, RAP.issue));
        Node known = named(RAP.Issue, label, null);
        Node node = known == null ? iris.issue(label) : known;
        add(finding, RAP.issue, node);
        if (!graph.contains(node, RDF.Nodes.type, RAP.Issue)) {
            add(node, RDF.Nodes.type, RAP.Issue);
            add(node, RDFS.Nodes.label, Literals.string(label));
            add(node, SKOS.prefLabel.asNode(), Literals.string(label));
        }
        sweep(open);
        return true;
    }

    private boolean speaker(FindingChange change) {
        Node actor = actor(change);
        if (actor == null) {
            return false;
        }
        Deque<Node> open = new ArrayDeque<>(remove(finding, RAP.speaker));
        add(finding, RAP.speaker, actor);
        sweep(open);
        return true;
    }

    private boolean join(FindingChange change) {
        Node actor = actor(change);
        if (actor == null) {
            return false;
        }
        add(finding, change.field().property(), actor);
        return true;
    }

    private boolean leave(FindingChange change) {
        Node property = change.field().property();
        List<Node> all = objects(finding, property);
        Node actor = all.stream()
                .filter(one -> isCalled(one, change.value()))
                .findFirst()
                .orElse(null);
        if (actor == null || all.size() < 3) {
            return false;
        }
        graph.delete(Triple.create(finding, property, actor));
        graph.delete(Triple.create(finding, RAP.host, actor));
        Deque<Node> open = new ArrayDeque<>(List.of(actor));
        for (Node position : objects(finding, RAP.position)) {
            if (graph.contains(position, RAP.party, actor)) {
                graph.delete(Triple.create(finding, RAP.position, position));
                String parts = position.getURI() + "-";
                graph.find()
                        .filterKeep(triple -> triple.getSubject().equals(position)
                                || triple.getSubject().getURI().startsWith(parts))
                        .toList()
                        .forEach(triple -> {
                            graph.delete(triple);
                            open.add(triple.getObject());
                        });
            }
        }
        sweep(open);
        return true;
    }

    /** The actor of the article that bears the name, or a new one; null where several bear it. */
    private @Nullable Node actor(FindingChange change) {
        ActorType type = Objects.requireNonNull(change.type(), "an actor without a type");
        Node known = named(RAP.Actor, change.value(), change.countryCode());
        if (known != null) {
            return known;
        }
        if (named(change.value()) > 1) {
            return null;
        }
        Actor actor = new Actor(type, change.value(), new TreeSet<>(), change.countryCode(), List.of());
        Node node = iris.actor(actor);
        for (int number = 2; graph.contains(node, RDF.Nodes.type, RAP.Actor); number++) {
            node = iris.actor(actor, number);
        }
        add(node, RDF.Nodes.type, RAP.Actor);
        add(node, RDF.Nodes.type, RAP.actor(type));
        add(node, RDFS.Nodes.label, Literals.string(change.value()));
        if (change.countryCode() != null) {
            add(node, RAP.countryCode, Literals.string(change.countryCode()));
        }
        return node;
    }

    private long named(String name) {
        return graph.find(Node.ANY, RDF.Nodes.type, RAP.Actor)
                .filterKeep(triple -> isCalled(triple.getSubject(), name))
                .toList()
                .size();
    }

    /** The only node of the class with that code, or else that label, or else that alias, in any case; or null. */
    private @Nullable Node named(Node type, String name, @Nullable String countryCode) {
        List<Node> all = graph.find(Node.ANY, RDF.Nodes.type, type).mapWith(Triple::getSubject).toList().stream()
                .sorted(Comparator.comparing(Node::getURI))
                .toList();
        if (countryCode != null) {
            Node code = Literals.string(countryCode);
            List<Node> coded = all.stream()
                    .filter(node -> graph.contains(node, RAP.countryCode, code))
                    .toList();
            if (coded.size() == 1) {
                return coded.get(0);
            }
        }
        List<Node> labelled =
                all.stream().filter(node -> text(node).equalsIgnoreCase(name)).toList();
        List<Node> called = labelled.isEmpty()
                ? all.stream().filter(node -> isCalled(node, name)).toList()
                : labelled;
        return called.size() == 1 ? called.get(0) : null;
    }

    private boolean isCalled(Node node, String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return Stream.of(RDFS.Nodes.label, SKOS.altLabel.asNode())
                .flatMap(property -> objects(node, property).stream())
                .anyMatch(text ->
                        text.getLiteralLexicalForm().toLowerCase(Locale.ROOT).equals(wanted));
    }

    /** Takes out what was described for the sake of that which is gone, and what goes with it. */
    private void sweep(Deque<Node> open) {
        for (Node node = open.poll(); node != null; node = open.poll()) {
            Node gone = node;
            if (node.isURI()
                    && OWNED.stream().anyMatch(type -> graph.contains(gone, RDF.Nodes.type, type))
                    && !isNeeded(node)) {
                graph.find(Node.ANY, RAP.about, node).toList().forEach(graph::delete);
                graph.find(node, Node.ANY, Node.ANY).toList().forEach(graph::delete);
            }
        }
    }

    /** An issue is one because something disputes it, and a position is described because words stand there. */
    private boolean isNeeded(Node node) {
        return graph.contains(node, RAP.mention, Node.ANY)
                || graph.find(Node.ANY, Node.ANY, node)
                        .filterDrop(triple -> triple.getPredicate().equals(RAP.mention)
                                || triple.getPredicate().equals(RAP.about)
                                        && graph.contains(node, RDF.Nodes.type, RAP.Issue))
                        .hasNext();
    }

    private void set(Node property, Node value) {
        remove(finding, property);
        add(finding, property, value);
    }

    private void add(Node subject, Node property, Node value) {
        graph.add(Triple.create(subject, property, value));
    }

    private List<Node> remove(Node subject, Node property) {
        List<Node> objects = objects(subject, property);
        objects.forEach(object -> graph.delete(Triple.create(subject, property, object)));
        return objects;
    }

    private List<Node> objects(Node subject, Node property) {
        return graph.find(subject, property, Node.ANY)
                .mapWith(Triple::getObject)
                .toList();
    }

    private String text(Node value) {
        if (value.isLiteral()) {
            return value.getLiteralLexicalForm();
        }
        return objects(value, RDFS.Nodes.label).stream()
                .map(Node::getLiteralLexicalForm)
                .findFirst()
                .orElseGet(value::getLocalName);
    }
}
