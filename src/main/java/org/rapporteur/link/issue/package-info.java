/**
 * Reads what articles call their issues and who the parties are; gives the concepts of one SKOS scheme in which the
 * issues of all articles meet, each with the reason why an issue belongs to it, and which concept is broader than
 * which.
 *
 * <p>{@code GraphLinker} comes next.
 */
@NullMarked
package org.rapporteur.link.issue;

import org.jspecify.annotations.NullMarked;
