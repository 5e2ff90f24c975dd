package org.rapporteur.source;

/**
 * A file that was met in a folder or an archive, and of which no articles are read. Unlike {@link Rejected} it is no
 * failure: nobody said that it is an article.
 *
 * @param where the file, or the archive and its member
 * @param kind what it is counted under: the ending of its name, such as {@code .png}
 * @param why why it is not read, in a few words, such as {@code a picture}
 */
public record Skipped(String where, String kind, String why) implements SourceItem {}
