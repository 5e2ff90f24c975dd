package org.rapporteur.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.rapporteur.resolve.ActorType;

/**
 * The terms of {@code ontology/rapporteur.ttl}, under their local names.
 *
 * <p>Case tells a class from a property of the same word: {@code RAP.Issue} is a class, {@code RAP.issue} the property
 * that leads to it. A test holds the constants and the ontology to each other, so changing a term is one commit:
 * ontology, shape, constant, mapping, query, expected answer.
 */
public final class RAP {
    /** The namespace, prefix {@code rap:}. */
    public static final String NS = "https://w3id.org/rapporteur/ns#";

    // Classes

    /**
     * A news article as it was read. It is described with schema.org's properties: identifier, url, headline,
     * datePublished, publisher, author, inLanguage, articleSection, articleBody. What its text was taken from, it has
     * by prov:wasDerivedFrom: a schema:MediaObject with its schema:sha256.
     */
    public static final Node Article = term("Article");

    /** Something that an article tells: a meeting, a statement or an attitude, a dispute, a role. */
    public static final Node Finding = term("Finding");

    /**
     * Words of an article. oa:hasSource gives the article; oa:hasSelector an oa:TextPositionSelector (Unicode code
     * points of the article's body, end exclusive) and an oa:TextQuoteSelector with what stands before and after.
     */
    public static final Node Passage = term("Passage");

    /** The words that a finding rests on, with what found it and how sure it is. */
    public static final Node Evidence = term("Evidence");

    /**
     * Somebody who takes part in what an article tells. rdfs:label is the fullest name that the article supports,
     * skos:altLabel every other name that it uses.
     */
    public static final Node Actor = term("Actor");

    /** A single human being. */
    public static final Node Person = term("Person");

    /** A body with a name of its own: a company, ministry, party, union, public body. */
    public static final Node Organization = term("Organization");

    /** A country that acts. A capital or "the Chinese side" that stands for a government is this actor. */
    public static final Node Country = term("Country");

    /** Several persons without a name of their own, such as "business leaders". */
    public static final Node Group = term("Group");

    /** Where something takes place, from a building to a country. */
    public static final Node Place = term("Place");

    /**
     * An occasion on which two or more actors are together or speak live. One node for each occasion of an article,
     * however often the article names it.
     */
    public static final Node Meeting = term("Meeting");

    /** Words or a meaning that an article gives to a source: a statement or an attitude. */
    public static final Node Attribution = term("Attribution");

    /** What somebody said, wrote or announced. */
    public static final Node Statement = term("Statement");

    /** A belief, wish or intention that an article reports of somebody, but not as said. */
    public static final Node Attitude = term("Attitude");

    /** A subject on which at least two parties stand against each other. */
    public static final Node Dispute = term("Dispute");

    /** A subject that can be disputed, named by the shortest noun phrase for it. */
    public static final Node Issue = term("Issue");

    /** Where one party of a dispute stands, with the words or the statement that show it. */
    public static final Node Position = term("Position");

    /** A person's office or affiliation as an article states it, as of the article's date. */
    public static final Node Role = term("Role");

    /** What several outlets quote of one speech, with different cuts. */
    public static final Node Quotation = term("Quotation");

    /**
     * One actor or subject for all articles, as linking found it. It is also of the class of what it stands for, such
     * as rap:Person, and rdfs:label is its fullest common name.
     */
    public static final Node Identity = term("Identity");

    /** An article as it was before a corrected one took its place: its headline, date and the digest of its text. */
    public static final Node EarlierVersion = term("EarlierVersion");

    /** What came of a meeting, with the words that say so. */
    public static final Node Outcome = term("Outcome");

    /** One occasion of which meetings of one or more articles tell, as linking found it. */
    public static final Node Occasion = term("Occasion");

    /** What linking saw of nodes of articles that are alike to it. */
    public static final Node Form = term("Form");

    /** What a person decided about an actor or a subject, against what linking found. */
    public static final Node Correction = term("Correction");

    /** A correction: two actors or subjects are one. */
    public static final Node Merge = term("Merge");

    /** A correction: what some articles tell of one actor or subject they tell of another one. */
    public static final Node Split = term("Split");

    /** A correction: an actor or subject has another label. */
    public static final Node Rename = term("Rename");

    /** A correction: an actor is of another type. */
    public static final Node Retype = term("Retype");

    /** A correction: an actor is known by a name. */
    public static final Node Alias = term("Alias");

    /** A correction: two actors are never one. */
    public static final Node Distinction = term("Distinction");

    /** A correction: a finding is wrong. */
    public static final Node Rejection = term("Rejection");

    /** A correction: a finding is right. */
    public static final Node Confirmation = term("Confirmation");

    /** A correction: something of a finding is otherwise. */
    public static final Node Amendment = term("Amendment");

    /** A correction: meetings of articles are one occasion. */
    public static final Node OccasionMerge = term("OccasionMerge");

    /** A correction: meetings of articles are two occasions. */
    public static final Node OccasionSplit = term("OccasionSplit");

    /** A triple that what people decided takes out of the graph of an article or puts in. */
    public static final Node Revision = term("Revision");

    // Properties whose value is a node

    /** The article that tells it. */
    public static final Node article = term("article");

    /** Whose claim a finding is, where the article tells it only inside somebody's statement. */
    public static final Node accordingTo = term("accordingTo");

    /** A passage that a finding or a position rests on. */
    public static final Node evidence = term("evidence");

    /** Of the passages that a finding rests on, the one that shows it best; each finding has exactly one. */
    public static final Node bestEvidence = term("bestEvidence");

    /** Who takes part in a meeting; two or more. */
    public static final Node participant = term("participant");

    /** The participant who receives the others. */
    public static final Node host = term("host");

    /** What sort of occasion a meeting is: a concept of rap:MeetingKinds. */
    public static final Node kind = term("kind");

    /**
     * Whether a meeting took place (a concept of rap:MeetingStatuses), or how a dispute stands (rap:DisputeStatuses),
     * as the article tells it.
     */
    public static final Node status = term("status");

    /** What came of a meeting. */
    public static final Node outcome = term("outcome");

    /** Which sort of outcome it is: a concept of rap:MeetingOutcomes. */
    public static final Node result = term("result");

    /** The days of a meeting, where they are more than a date. */
    public static final Node interval = term("interval");

    /** The first day of a meeting, where there are several. */
    public static final Node begins = term("begins");

    /** The last day of a meeting, where there are several and the article says it. */
    public static final Node ends = term("ends");

    /** How long a meeting took or is to take, an xsd:duration. */
    public static final Node duration = term("duration");

    /** The status of an occasion in the article published last that tells of it: a concept of rap:MeetingStatuses. */
    public static final Node latestStatus = term("latestStatus");

    /** The same date as an instant of OWL-Time, so that two findings of one day share a node. */
    public static final Node time = term("time");

    /** Where a meeting takes place; several where the article names the building and the town. */
    public static final Node place = term("place");

    /** The actor behind the source; none where the text leaves it open. */
    public static final Node speaker = term("speaker");

    /** To whom it is said. */
    public static final Node addressee = term("addressee");

    /** A part of what is said, without the quotation marks at its ends; rap:order gives its place. */
    public static final Node content = term("content");

    /** The words by which the article mentions the speaker there. */
    public static final Node source = term("source");

    /** The words that say that something is said, believed or wished. */
    public static final Node cue = term("cue");

    /** How much of the content stands in quotation marks: a concept of rap:SpeechModes. */
    public static final Node mode = term("mode");

    /** What the speaker does by saying it: a concept of rap:SpeechActs. */
    public static final Node act = term("act");

    /** An actor that the content names. */
    public static final Node about = term("about");

    /** The meeting at which something was said ("during the talks, Lee told Chen …"). */
    public static final Node saidAt = term("saidAt");

    /** The statement or attitude whose content holds this one ("Lee said that Chen had promised …"). */
    public static final Node within = term("within");

    /** The subject of a dispute. */
    public static final Node issue = term("issue");

    /** Who stands against the others in a dispute (two or more), or whose position a position is (one). */
    public static final Node party = term("party");

    /** Where a party of the dispute stands. */
    public static final Node position = term("position");

    /** Which side of the issue a party takes: a concept of rap:Stances. */
    public static final Node stance = term("stance");

    /** The statement or attitude by which a party takes its position. */
    public static final Node statement = term("statement");

    /** Who has the role. */
    public static final Node holder = term("holder");

    /** The organization, country or group for which the holder acts. */
    public static final Node organization = term("organization");

    /** The one node for all articles that a node of an article stands for; exactly one. */
    public static final Node identity = term("identity");

    /** What linking saw of a node of an article: nodes of one form are linked alike. */
    public static final Node form = term("form");

    /** The actor or subject that a correction is about. */
    public static final Node corrects = term("corrects");

    /** What a merge or a split makes of that which it corrects. */
    public static final Node into = term("into");

    /** A form of which linking found an actor when a correction of it was decided. */
    public static final Node knownBy = term("knownBy");

    /** An article whose telling a split is about. */
    public static final Node inArticle = term("inArticle");

    // Properties whose value is a literal

    /** The name of the rule, or of the model with its version, that found it. */
    public static final Node foundBy = term("foundBy");

    /** Where the date of publication of an article was found, such as JSON-LD or the address of the page. */
    public static final Node dateFoundIn = term("dateFoundIn");

    /** How sure the rule or model is, from 0 to 1. */
    public static final Node confidence = term("confidence");

    /** The place of a passage among the parts of one content, from 1. */
    public static final Node order = term("order");

    /**
     * Where an article names an actor: a position in its body as RFC 5147 writes it, {@code …#char=120,184}, in Unicode
     * code points, end exclusive.
     */
    public static final Node mention = term("mention");

    /** The ISO 3166-1 alpha-2 code of a country, or of the country in which a place lies. */
    public static final Node countryCode = term("countryCode");

    /** When a meeting takes place, as exact as it is known and no more: an xsd:date, xsd:gYearMonth or xsd:gYear. */
    public static final Node date = term("date");

    /** What a meeting is about, in the article's words. */
    public static final Node topic = term("topic");

    /** All parts of the content in order, an ellipsis between them. */
    public static final Node text = term("text");

    /** True where the article says that it was not said ("declined to confirm that"). */
    public static final Node negated = term("negated");

    /** When it was said, as exact as it is known: an xsd:date, xsd:gYearMonth or xsd:gYear. */
    public static final Node saidOn = term("saidOn");

    /** The office in the article's words, such as "spokesman". */
    public static final Node roleName = term("roleName");

    /** The date of the article that states the role; nothing is said about when it began or ended. */
    public static final Node asOf = term("asOf");

    /** Another article with nearly the same text; stated of both. */
    public static final Node copyOf = term("copyOf");

    /**
     * The article that stands for this one where tellings are counted: of articles with nearly the same text the one
     * published first, else itself.
     */
    public static final Node countedAs = term("countedAs");

    /** A key of record linkage: articles whose texts may be nearly the same share one. */
    public static final Node band = term("band");

    /** What a corrected version of an article changed: text, headline, date or url. */
    public static final Node changedPart = term("changedPart");

    /** Why a form has its rap:identity. */
    public static final Node because = term("because");

    /** For which country a role or a body acts where its article does not say it. */
    public static final Node actsFor = term("actsFor");

    /** Why a role or a body acts for a country. */
    public static final Node reason = term("reason");

    /** A key of record linkage, under which forms are found that may be linked. */
    public static final Node block = term("block");

    /** What is compared about the nodes of a form, as JSON. */
    public static final Node profile = term("profile");

    /** How many nodes of articles have a form. */
    public static final Node nodes = term("nodes");

    /** The number of a correction: they apply in this order. */
    public static final Node number = term("number");

    /** Whom a distinction keeps apart from the actor that it is about. */
    public static final Node otherActor = term("otherActor");

    /** The name that a split, a rename or an alias gives; of a distinction what the other actor was called. */
    public static final Node newLabel = term("newLabel");

    /** Who took a correction back; prov:invalidatedAtTime says when. */
    public static final Node undoneBy = term("undoneBy");

    /** What a correction of findings is about, and how it is known again, as JSON. */
    public static final Node target = term("target");

    /** A meeting that is another occasion than the targets of the correction, as JSON. */
    public static final Node otherTarget = term("otherTarget");

    /** What an amendment changes, as JSON. */
    public static final Node changes = term("changes");

    /** A change of an amendment in words: "status denied (was happened)". */
    public static final Node changed = term("changed");

    /** The type that a retype gives: the local name of a class of actors. */
    public static final Node newType = term("newType");

    /** What people say of a finding. */
    public static final Node verdict = term("verdict");

    /** A correction that bears on a finding now. */
    public static final Node checkedBy = term("checkedBy");

    /** True of a triple that the article was read to tell, false of one that people put in. */
    public static final Node asRead = term("asRead");

    // Concept schemes

    /** What sort of occasion a meeting is. */
    public static final Node MeetingKinds = term("MeetingKinds");

    /** What came of a meeting, as far as the article says. */
    public static final Node MeetingOutcomes = term("MeetingOutcomes");

    /** Whether a meeting took place, as the article tells it. */
    public static final Node MeetingStatuses = term("MeetingStatuses");

    /** How much of the content stands in quotation marks. */
    public static final Node SpeechModes = term("SpeechModes");

    /** What a speaker does by saying something. */
    public static final Node SpeechActs = term("SpeechActs");

    /** How a dispute stands, as the article tells it. */
    public static final Node DisputeStatuses = term("DisputeStatuses");

    /** Which side of an issue a party takes. */
    public static final Node Stances = term("Stances");

    /** What people say of a finding. */
    public static final Node Verdicts = term("Verdicts");

    // Concepts

    /** Actors are together for a purpose, and nothing more is said. */
    public static final Node meeting = term("meeting");

    /** Negotiations or consultations, possibly of several rounds. */
    public static final Node talks = term("talks");

    /** One travels to be received by the other. */
    public static final Node visit = term("visit");

    /** Heads of state, government or organizations meet, mostly more than two. */
    public static final Node summit = term("summit");

    /** Actors speak live over a distance: telephone, video. */
    public static final Node call = term("call");

    /** It took place or is under way. */
    public static final Node happened = term("happened");

    /** It is agreed or announced. */
    public static final Node scheduled = term("scheduled");

    /** It is hoped for, proposed or likely. */
    public static final Node possible = term("possible");

    /** It was planned and will not take place, or not then. */
    public static final Node cancelled = term("cancelled");

    /** Somebody says that it did not take place. */
    public static final Node denied = term("denied");

    /** All of the content stands in quotation marks. */
    public static final Node direct = term("direct");

    /** A part of the content stands in quotation marks. */
    public static final Node mixed = term("mixed");

    /** Nothing of the content stands in quotation marks. */
    public static final Node indirect = term("indirect");

    /** States, describes, comments. */
    public static final Node assess = term("assess");

    /** Blames, condemns, criticises. */
    public static final Node accuse = term("accuse");

    /** Urges, calls for, requests. */
    public static final Node demand = term("demand");

    /** Commits to something or announces an intention. */
    public static final Node promise = term("promise");

    /** Accepts, consents. */
    public static final Node agree = term("agree");

    /** Rejects, refuses, contradicts. */
    public static final Node deny = term("deny");

    /** Threatens, cautions. */
    public static final Node warn = term("warn");

    /** Thanks, welcomes, commends. */
    public static final Node praise = term("praise");

    /** Wishes, expects. */
    public static final Node hope = term("hope");

    /** The parties stand against each other. */
    public static final Node open = term("open");

    /** A party has moved, or they talk about a way out. */
    public static final Node easing = term("easing");

    /** The parties no longer stand against each other. */
    public static final Node resolved = term("resolved");

    /** Told as one of former times; nobody is said to keep it up. */
    public static final Node past = term("past");

    /** In favour of what the issue names. */
    public static final Node for_ = term("for");

    /** Those who met agreed on something, or signed it. */
    public static final Node agreement = term("agreement");

    /** It ended without what it was held for. */
    public static final Node noAgreement = term("noAgreement");

    /** Those who met will meet or talk again. */
    public static final Node toContinue = term("toContinue");

    /** Against what the issue names. */
    public static final Node against = term("against");

    /** Neither for nor against, or not clear. */
    public static final Node other = term("other");

    /** It is right as it stands. */
    public static final Node confirmed = term("confirmed");

    /** It is wrong, and no answer has it. */
    public static final Node rejected = term("rejected");

    /** Something of it was otherwise before. */
    public static final Node corrected = term("corrected");

    private RAP() {}

    /** The class of actors of that type. */
    public static Node actor(ActorType type) {
        return switch (type) {
            case PERSON -> Person;
            case ORGANIZATION -> Organization;
            case COUNTRY -> Country;
            case GROUP -> Group;
        };
    }

    /**
     * The concept of that local name, such as {@code happened}.
     *
     * @param localName as the enums of {@code extract} give it
     */
    public static Node concept(String localName) {
        return term(localName);
    }

    private static Node term(String localName) {
        return NodeFactory.createURI(NS + localName);
    }
}
