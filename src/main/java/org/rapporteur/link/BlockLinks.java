package org.rapporteur.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.rapporteur.link.actor.Sighting;
import org.rapporteur.map.Iris;
import org.rapporteur.vocab.RAP;

/**
 * The links of a whole block, found without a store: what a store that holds the same articles, and about which nobody
 * decided anything, has in its graph of links about the forms of the block and what they stand for.
 *
 * <pre>{@code
 * BlockLinks links = BlockLinks.of(rules.actors(), Map.of(profile, 3), form -> List.of());
 * links.triples();                          // of the forms and the identities
 * BlockLinks.ofNode(node, form, identity);  // of each node that has the form
 * }</pre>
 *
 * @param triples what is stated of the forms and the identities
 * @param identities what each form stands for, by the IRIs of both
 */
public record BlockLinks(Set<Triple> triples, Map<String, String> identities) {
    public BlockLinks {
        triples = new LinkedHashSet<>(triples);
        identities = new TreeMap<>(identities);
    }

    /**
     * The links of one block.
     *
     * @param nodes how many nodes have each profile, by the text of the profile; all are of one block
     * @param sightings what the articles of the nodes of a profile say besides, by the text of the profile
     */
    public static <P extends Record> BlockLinks of(
            LinkageRule<P> rule, Map<String, Integer> nodes, Function<String, List<Sighting>> sightings) {
        // In the order in which a store has them.
        Map<String, String> byIri = new TreeMap<>();
        nodes.keySet().forEach(text -> byIri.put(form(rule, text), text));
        List<Form<P>> forms = new ArrayList<>();
        Map<P, String> texts = new HashMap<>();
        for (String text : byIri.values()) {
            P profile = Profiles.read(text, rule.profileType());
            texts.put(profile, text);
            forms.add(new Form<>(profile, Form.magnitude(Objects.requireNonNull(nodes.get(text)))));
        }
        Set<Triple> triples = new LinkedHashSet<>();
        Map<String, String> identities = new TreeMap<>();
        for (Cluster<P> cluster : rule.cluster(forms, profile -> sightings.apply(texts.get(profile)))) {
            Node identity = cluster.identity();
            triples.addAll(cluster.description());
            triples.add(Triple.create(identity, RDF.Nodes.type, RAP.Identity));
            cluster.because().forEach((profile, because) -> {
                String text = Objects.requireNonNull(texts.get(profile), "a profile of no form of the block");
                Node form = NodeFactory.createURI(form(rule, text));
                identities.put(form.getURI(), identity.getURI());
                triples.add(Triple.create(form, RDF.Nodes.type, RAP.Form));
                rule.keys(profile).forEach(key -> triples.add(Triple.create(form, RAP.block, string(key))));
                triples.add(Triple.create(form, RAP.profile, string(text)));
                triples.add(Triple.create(form, RAP.nodes, integer(Objects.requireNonNull(nodes.get(text)))));
                triples.add(Triple.create(form, RAP.identity, identity));
                triples.add(Triple.create(form, RAP.because, string(because)));
            });
        }
        return new BlockLinks(triples, identities);
    }

    /** The IRI of the form of that profile. */
    public static String form(LinkageRule<?> rule, String profile) {
        return Iris.form(rule.sort(), profile).getURI();
    }

    /** What is stated of a node of an article that has that form. */
    public static List<Triple> ofNode(String node, String form, String identity) {
        Node subject = NodeFactory.createURI(node);
        return List.of(
                Triple.create(subject, RAP.form, NodeFactory.createURI(form)),
                Triple.create(subject, RAP.identity, NodeFactory.createURI(identity)));
    }

    /** Whether a block of these profiles is open: of no other one does {@link #of} ask for sightings. */
    public static <P extends Record> boolean isOpen(LinkageRule<P> rule, List<String> profiles) {
        return rule.isOpen(profiles.stream()
                .map(text -> Profiles.read(text, rule.profileType()))
                .toList());
    }

    private static Node string(String text) {
        return NodeFactory.createLiteralString(text);
    }

    private static Node integer(int number) {
        return NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger);
    }
}
