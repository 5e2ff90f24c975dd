package org.rapporteur;

/**
 * An account of an occasion, in a point on which another account differs.
 *
 * @param occasion who and when, all accounts taken together
 * @param about what they differ in: status, place or participant
 * @param account what this account says there
 * @param meeting the account
 */
public record ConflictFact(String occasion, String about, String account, MeetingFact meeting) {}
