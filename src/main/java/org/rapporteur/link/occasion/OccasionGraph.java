package org.rapporteur.link.occasion;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extract.MeetingStatus;
import org.rapporteur.link.Profiles;
import org.rapporteur.map.Iris;
import org.rapporteur.vocab.EventStatus;
import org.rapporteur.vocab.RAP;

/** The named graph of the occasions, in a transaction that its caller holds; each meeting has a form of its own. */
final class OccasionGraph {
    private static final String SORT = "occasions";

    private final DatasetGraph database;
    private final Node name = Iris.links(SORT);

    OccasionGraph(DatasetGraph database) {
        this.database = database;
    }

    void clear() {
        database.removeGraph(name);
    }

    /** What is known of the meeting here; null where it is not here. */
    @Nullable
    MeetingProfile profile(Node meeting) {
        Node form = value(meeting, RAP.form);
        return form == null ? null : parse(form);
    }

    /** The meetings that have that key. */
    List<MeetingProfile> having(String key) {
        return Iter.iter(database.find(name, Node.ANY, RAP.block, string(key)))
                .map(quad -> parse(quad.getSubject()))
                .toList();
    }

    /**
     * Makes sure that this version linked the store. The first meeting that has keys tells of all, for a graph is never
     * of two versions; one of fewer than two whom other articles can name has none in any.
     *
     * @throws org.rapporteur.source.RapporteurException {@code STORE_VERSION} where another one did
     */
    void requireOwn() {
        Iterator<Quad> profiles = database.find(name, Node.ANY, RAP.profile, Node.ANY);
        try {
            boolean isTold = false;
            while (!isTold && profiles.hasNext()) {
                isTold = tells(profiles.next());
            }
        } finally {
            Iter.close(profiles);
        }
    }

    private boolean tells(Quad profile) {
        String text = profile.getObject().getLiteralLexicalForm();
        Set<String> own = Profiles.read(text, MeetingProfile.class).keys();
        Set<String> keys = Iter.toSet(Iter.map(
                database.find(name, profile.getSubject(), RAP.block, Node.ANY),
                key -> key.getObject().getLiteralLexicalForm()));
        if (!own.equals(keys)) {
            throw Profiles.ofAnotherVersion(text, null);
        }
        return !own.isEmpty();
    }

    @Nullable
    Node occasion(Node meeting) {
        return value(meeting, RAP.identity);
    }

    void enter(MeetingProfile profile) {
        Node meeting = NodeFactory.createURI(profile.meeting());
        Node form = form(meeting);
        add(meeting, RAP.form, form);
        add(form, RDF.Nodes.type, RAP.Form);
        add(form, RAP.profile, string(Profiles.write(profile)));
        profile.keys().forEach(key -> add(form, RAP.block, string(key)));
    }

    void leave(Node meeting) {
        removeAbout(form(meeting));
        removeAbout(meeting);
    }

    /** Forgets what is stated of an occasion. */
    void forget(Node occasion) {
        removeAbout(occasion);
    }

    /** States an occasion and which meetings tell of it. */
    void describe(OccasionCluster cluster) {
        Node occasion = Iris.occasion(cluster.meetings().get(0).meeting());
        add(occasion, RDF.Nodes.type, RAP.Identity);
        add(occasion, RDF.Nodes.type, RAP.Occasion);
        add(occasion, RDFS.Nodes.label, string(cluster.label()));
        add(occasion, RAP.latestStatus, RAP.concept(cluster.status()));
        event(occasion, cluster.status());
        if (cluster.date() != null) {
            add(occasion, RAP.date, date(cluster.date()));
        }
        for (MeetingProfile profile : cluster.meetings()) {
            Node meeting = NodeFactory.createURI(profile.meeting());
            Node form = form(meeting);
            for (Node subject : Set.of(meeting, form)) {
                database.deleteAny(name, subject, RAP.identity, Node.ANY);
                add(subject, RAP.identity, occasion);
            }
            database.deleteAny(name, form, RAP.because, Node.ANY);
            add(form, RAP.because, string(cluster.because().get(profile.meeting())));
        }
    }

    private void event(Node occasion, String latestStatus) {
        MeetingStatus status = Arrays.stream(MeetingStatus.values())
                .filter(one -> one.localName().equals(latestStatus))
                .findFirst()
                .orElseThrow();
        add(occasion, SchemaDO.eventStatus.asNode(), EventStatus.of(status));
        if (EventStatus.isEvent(status)) {
            add(occasion, RDF.Nodes.type, SchemaDO.Event.asNode());
        }
    }

    private static Node form(Node meeting) {
        return Iris.form(SORT, meeting.getURI());
    }

    private static Node date(String iso) {
        XSDDatatype type = iso.length() == 4
                ? XSDDatatype.XSDgYear
                : iso.length() == 7 ? XSDDatatype.XSDgYearMonth : XSDDatatype.XSDdate;
        return NodeFactory.createLiteralDT(iso, type);
    }

    private static Node string(@Nullable String text) {
        return NodeFactory.createLiteralString(text == null ? "" : text);
    }

    private void add(Node subject, Node property, Node value) {
        database.add(name, subject, property, value);
    }

    private void removeAbout(Node subject) {
        database.deleteAny(name, subject, Node.ANY, Node.ANY);
    }

    private @Nullable Node value(Node subject, Node property) {
        List<Quad> quads = Iter.toList(database.find(name, subject, property, Node.ANY));
        return quads.isEmpty() ? null : quads.get(0).getObject();
    }

    private MeetingProfile parse(Node form) {
        Node profile = value(form, RAP.profile);
        return Profiles.read(profile == null ? null : profile.getLiteralLexicalForm(), MeetingProfile.class);
    }
}
