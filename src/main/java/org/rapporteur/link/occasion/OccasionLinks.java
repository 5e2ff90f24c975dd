package org.rapporteur.link.occasion;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.rapporteur.link.Profiles;

/**
 * Links meetings without a store, in three steps, so that each can be done where its data are: what each article tells,
 * who the participants are, and which meetings are one occasion.
 *
 * <pre>{@code
 * String profile = OccasionLinks.read(article, meeting);
 * String known = OccasionLinks.identified(profile, actor -> identity);
 * OccasionLinks.blocks(known);                  // two meetings are compared if they share one of these keys
 * OccasionLinks.isMatch(known, another);
 * OccasionLinks.of(profiles);                   // of all meetings that matches connect: the links
 * }</pre>
 *
 * <p>Profiles are texts as {@link Profiles} writes them. What people decided is not heeded.
 */
public final class OccasionLinks {
    private OccasionLinks() {}

    /** What there is to compare about a meeting of an article, whose participants are the actors of the article. */
    public static String read(Graph article, Node meeting) {
        return Profiles.write(ArticleMeetings.read(article, meeting, actor -> null));
    }

    /** The IRI of the meeting. */
    public static String meeting(String profile) {
        return parsed(profile).meeting();
    }

    /** The IRIs of the participants. */
    public static Set<String> participants(String profile) {
        return parsed(profile).participants().keySet();
    }

    /** The same with whom the actors stand for. */
    public static String identified(String profile, UnaryOperator<String> identities) {
        MeetingProfile read = parsed(profile);
        TreeMap<String, String> participants = new TreeMap<>();
        read.participants().forEach((actor, name) -> participants.put(identities.apply(actor), name));
        return Profiles.write(new MeetingProfile(
                read.meeting(),
                read.article(),
                read.published(),
                participants,
                read.kind(),
                read.status(),
                read.date(),
                read.places(),
                read.countries()));
    }

    /** The keys of its blocks: two meetings without a common one are never compared. */
    public static List<String> blocks(String profile) {
        return parsed(profile).pairs();
    }

    /** Whether two meetings can be one occasion, and something speaks for it; the order means nothing. */
    public static boolean isMatch(String one, String other) {
        return Match.of(parsed(one), parsed(other)).isPresent();
    }

    /** The links of these meetings, among which are all that match one of them. */
    public static List<Triple> of(Collection<String> profiles) {
        DatasetGraph memory = DatasetGraphFactory.create();
        OccasionGraph graph = new OccasionGraph(memory);
        List<MeetingProfile> meetings =
                profiles.stream().map(OccasionLinks::parsed).toList();
        meetings.forEach(graph::enter);
        Occasions.cluster(meetings, new Decided()).forEach(graph::describe);
        return Iter.iter(memory.find()).map(Quad::asTriple).toList();
    }

    private static MeetingProfile parsed(String profile) {
        return Profiles.read(profile, MeetingProfile.class);
    }
}
