package org.rapporteur.source;

/**
 * How much is read before something is refused.
 *
 * @param wholeBytes the most bytes that are held at once: a text file, a JSON document or one line of JSON Lines, after
 *     decompression. A JSON Lines file as a whole may be of any size.
 * @param articleChars the longest body of one article, in UTF-16 chars; annotation takes about one kilobyte of heap for
 *     each
 */
public record ReadLimits(int wholeBytes, int articleChars) {
    /** 50 million bytes, and articles of at most 2 million chars. */
    public static final ReadLimits DEFAULT = new ReadLimits(50_000_000, 2_000_000);

    public ReadLimits {
        if (wholeBytes < 1 || articleChars < 1) {
            throw new IllegalArgumentException(
                    "a limit is at least 1, not " + wholeBytes + " bytes and " + articleChars + " chars");
        }
    }

    /** What is said of an input of which more than {@link #wholeBytes} would have to be held. */
    public Rejected tooLarge(String where) {
        return new Rejected(
                where,
                ErrorCode.INPUT_TOO_LARGE,
                where + " is larger than " + wholeBytes
                        + " bytes, the most that is read whole. Split it, give JSON Lines (.jsonl), or raise --max-file.");
    }
}
