package org.rapporteur.mcp;

import io.modelcontextprotocol.spec.McpSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON schemas of arguments. */
final class Schemas {
    private Schemas() {}

    static Map<String, Object> text(String description) {
        return of("string", description);
    }

    static Map<String, Object> choice(String description, List<String> choices) {
        Map<String, Object> schema = of("string", description);
        schema.put("enum", choices);
        return schema;
    }

    static Map<String, Object> number(String description) {
        return of("number", description);
    }

    static Map<String, Object> wholeNumber(String description, int least, int most) {
        Map<String, Object> schema = of("integer", description);
        schema.put("minimum", least);
        schema.put("maximum", most);
        return schema;
    }

    private static Map<String, Object> of(String type, String description) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", type);
        schema.put("description", description);
        return schema;
    }

    /** A tool that only reads, with those arguments. */
    static McpSchema.Tool tool(
            String name, String title, String description, Map<String, Object> arguments, List<String> required) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", arguments);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return McpSchema.Tool.builder(name, schema)
                .title(title)
                .description(description)
                .annotations(McpSchema.ToolAnnotations.builder()
                        .title(title)
                        .readOnlyHint(true)
                        .destructiveHint(false)
                        .idempotentHint(true)
                        .openWorldHint(false)
                        .build())
                .build();
    }
}
