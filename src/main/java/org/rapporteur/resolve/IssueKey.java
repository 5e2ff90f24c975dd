package org.rapporteur.resolve;

/**
 * Which of the disputed issues of an article is meant.
 *
 * @param label the name of the issue in that article
 */
public record IssueKey(String label) {}
