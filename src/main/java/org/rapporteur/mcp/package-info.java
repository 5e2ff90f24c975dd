/**
 * Reads a {@link org.rapporteur.NewsGraph}.
 *
 * <p>Gives it to language models by the Model Context Protocol: {@link org.rapporteur.mcp.ToolServer} offers the
 * shipped questions, a search, findings and articles as tools that only read, each answer with the words that it rests
 * on, its article, its status and whose claim it is. {@code cli} comes next.
 */
@NullMarked
package org.rapporteur.mcp;

import org.jspecify.annotations.NullMarked;
