/**
 * Reads an article's text and gives its attributions: who said, thought or wanted what, and which words tell so.
 *
 * <p>A text goes through these steps: {@link org.rapporteur.annotate.attribution.WordReader} cuts it into words and
 * follows the quotation marks; {@link org.rapporteur.annotate.attribution.Window} packs paragraphs for the encoder;
 * {@link org.rapporteur.annotate.attribution.AttributionNetwork} runs the trained network and gives a
 * {@link org.rapporteur.annotate.attribution.Candidate} for each word that may begin a cue;
 * {@link org.rapporteur.annotate.attribution.Decoder} makes {@link org.rapporteur.annotate.attribution.RawAttribution}s
 * of them. {@link org.rapporteur.annotate.attribution.AttributionTagger} is the entry. The network is learnt by
 * {@code org.rapporteur.train}, under the Maven profile {@code train}; what both must agree on stands in
 * {@link org.rapporteur.annotate.attribution.ModelFormat}.
 */
package org.rapporteur.annotate.attribution;
