/**
 * Reads the tokens of an article and gives its attributions (who said, thought or wanted what, and which words tell so)
 * and its mentions of meetings and disputes.
 *
 * <p>An article goes through these steps: {@link org.rapporteur.annotate.attribution.WordReader} makes of the tokens
 * the words that the network knows and follows the quotation marks; {@link org.rapporteur.annotate.attribution.Window}
 * packs paragraphs for the encoder; {@link org.rapporteur.annotate.attribution.AttributionNetwork} runs the trained
 * network and gives a {@link org.rapporteur.annotate.attribution.Candidate} for each word that may be an anchor;
 * {@link org.rapporteur.annotate.attribution.Decoder} makes {@link org.rapporteur.annotate.Attribution}s of them and
 * {@link org.rapporteur.annotate.attribution.EventDecoder} {@link org.rapporteur.annotate.EventMention}s, in whole
 * tokens. {@link org.rapporteur.annotate.attribution.AttributionTagger} is the entry. The network is learnt by
 * {@code org.rapporteur.train}, under the Maven profile {@code train}, which is why more is public here than the entry;
 * what both must agree on stands in {@link org.rapporteur.annotate.attribution.ModelFormat}.
 */
@NullMarked
package org.rapporteur.annotate.attribution;

import org.jspecify.annotations.NullMarked;
