package org.rapporteur.source;

/**
 * Every error that a user can meet. The identifiers are stable: a new error gets a new number, and the number of an
 * error that is gone is never used again.
 */
public enum ErrorCode {
    /** An input does not exist. */
    INPUT_MISSING("R-101"),
    /** An input exists but cannot be read. */
    INPUT_UNREADABLE("R-102"),
    /** A record of an input is not what its format asks for. */
    INPUT_MALFORMED("R-103"),
    /** No article was found in what was given. */
    INPUT_EMPTY("R-104"),
    /** A file holds no text. */
    INPUT_BINARY("R-105"),
    /** The characters of a text cannot be told from its bytes. */
    INPUT_ENCODING("R-106"),
    /** A file, or a line of one, is larger than what is read whole. */
    INPUT_TOO_LARGE("R-107"),
    /** An article is longer than what is annotated at once. */
    ARTICLE_TOO_LONG("R-108"),
    /** An article is not in English. */
    ARTICLE_LANGUAGE("R-109"),
    /** An option or argument has a value that it cannot have. */
    USAGE("R-110"),
    /** Two different articles of one input have the same identifier. */
    ARTICLE_DUPLICATE("R-111"),
    /** The work on one article failed. */
    ARTICLE_FAILED("R-112"),
    /** The work on one article took longer than it may. */
    ARTICLE_TOO_SLOW("R-113"),
    /** A file is of a kind of which no articles are read. */
    INPUT_KIND("R-115"),
    /** No column or key of a table or of JSON is known to hold the text. */
    INPUT_LAYOUT("R-116"),
    /** A record holds only the beginning of an article, or none of its text. */
    ARTICLE_CUT("R-117"),
    /** An input unfolds out of all proportion, is nested too deep, or has a part without end. */
    INPUT_LIMIT("R-118"),
    /** A model of the language pipeline is missing or does not load. */
    MODEL_MISSING("R-120"),
    /** A table of words or a rule file is missing or not what its format asks for. */
    LEXICON_UNSOUND("R-121"),
    /** A page is no article: a list of links, a gallery, a live blog, a stub. */
    PAGE_NO_ARTICLE("R-130"),
    /** An entry of a feed has only a summary. */
    FEED_SUMMARY("R-131"),
    /** An address could not be fetched. */
    FETCH_FAILED("R-132"),
    /** The site asks programs not to fetch the address. */
    FETCH_DISALLOWED("R-133"),
    /** An address is of this machine or of a private network. */
    ADDRESS_PRIVATE("R-134"),
    /** Another process is changing the store. */
    STORE_LOCKED("R-201"),
    /** There is no store. */
    STORE_MISSING("R-202"),
    /** The folder holds something else than a store. */
    STORE_NOT_A_STORE("R-203"),
    /** The store was written in another format than this version reads. */
    STORE_VERSION("R-204"),
    /** A batch could not be written; nothing of it is in the store. */
    STORE_WRITE_FAILED("R-205"),
    /** The store is damaged, or the system refuses to read it. */
    STORE_UNREADABLE("R-206"),
    /** A change was asked of a store that was opened for reading. */
    STORE_READ_ONLY("R-207"),
    /** The store does not hold the article. */
    ARTICLE_UNKNOWN("R-208"),
    /** The store holds no actor of that name. */
    ACTOR_UNKNOWN("R-209"),
    /** Several actors of the store have that name. */
    ACTOR_AMBIGUOUS("R-210"),
    /** There is no such correction, or it was taken back already. */
    CORRECTION_UNKNOWN("R-211"),
    /** A correction that would change nothing, or leave nothing. */
    CORRECTION_EMPTY("R-212"),
    /** A backup is damaged, cut off, or no backup. */
    BACKUP_UNSOUND("R-213"),
    /** There is something already where a backup is to be restored. */
    RESTORE_OCCUPIED("R-214"),
    /** There is no query of that name, nor such a file. */
    QUERY_UNKNOWN("R-301"),
    /** The query is not SPARQL. */
    QUERY_SYNTAX("R-302"),
    /** The query would change the graph. */
    QUERY_UPDATE("R-303"),
    /** A parameter is missing, unknown, or has a value that it cannot have. */
    QUERY_PARAMETER("R-304"),
    /** The query took longer than it may. */
    QUERY_TIMEOUT("R-305"),
    /** The query failed while it ran. */
    QUERY_FAILED("R-306"),
    /** The store holds no issue, publisher, place, finding or occasion of that name or IRI, or nothing of that day. */
    VALUE_UNKNOWN("R-307"),
    /** The answer of a query is larger than what is sent. */
    ANSWER_TOO_LARGE("R-308"),
    /** There is no format of that name, or not for this kind of result. */
    FORMAT_UNKNOWN("R-310"),
    /** An output could not be written. */
    OUTPUT_FAILED("R-401"),
    /** The server could not start. */
    SERVER_FAILED("R-402"),
    /** The server has no place for another query now. */
    SERVER_BUSY("R-403"),
    /** A request that the server does not answer: for another host, without its token, or not sound. */
    REQUEST_REFUSED("R-404"),
    /** A bench in a process of its own could not be run. */
    BENCH_FAILED("R-405"),
    /** Something that should not happen: a fault of Rapporteur itself. */
    UNEXPECTED("R-900");

    private final String id;

    ErrorCode(String id) {
        this.id = id;
    }

    /** The stable identifier, such as {@code R-201}. */
    public String id() {
        return id;
    }
}
