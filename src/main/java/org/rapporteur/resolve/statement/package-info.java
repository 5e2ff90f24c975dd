/**
 * Reads {@link org.rapporteur.extract.StatementFinding}s and gives {@link org.rapporteur.resolve.Statement}s: who the
 * speaker is, whom it speaks of, and inside which other statement it stands.
 */
@NullMarked
package org.rapporteur.resolve.statement;

import org.jspecify.annotations.NullMarked;
