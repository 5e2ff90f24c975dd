package org.rapporteur.link.quotation;

/**
 * What is compared about a quotation.
 *
 * @param speaker the last word of the speaker's name in lower case, so that "Ann Lee" and "Lee" are one; empty where
 *     the article leaves the speaker open
 * @param text its parts as the article has them, with single spaces
 */
record QuotationProfile(String speaker, String text) {}
