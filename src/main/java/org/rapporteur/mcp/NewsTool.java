package org.rapporteur.mcp;

import io.modelcontextprotocol.spec.McpSchema;
import java.util.Map;

/** Something that a language model may ask for. */
interface NewsTool {
    /** Its name, what it is for, and its arguments as a JSON schema. */
    McpSchema.Tool description();

    /**
     * What it answers, as maps, lists, texts and numbers.
     *
     * @throws org.rapporteur.source.RapporteurException where what was asked for is not there, with what is near
     */
    Map<String, Object> answer(Arguments arguments);
}
