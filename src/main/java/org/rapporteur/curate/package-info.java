/**
 * People's part: reads a {@link org.rapporteur.store.NewsStore} and what somebody decides about it, and writes
 * {@linkplain org.rapporteur.link.correction.Correction corrections} into it.
 *
 * <p>{@link org.rapporteur.curate.Curation} is all of it that others use. {@code serve} and {@code cli} come next.
 */
@NullMarked
package org.rapporteur.curate;

import org.jspecify.annotations.NullMarked;
