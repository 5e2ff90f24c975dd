package org.rapporteur.serve.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** Fills in the templates that the build has made classes of. Safe for any number of threads. */
public final class Templates {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), Templates.class.getPackageName());

    private Templates() {}

    /** The page of that template, {@code actor} for {@code actor.jte}. */
    public static String render(String template, Object page, View view) {
        StringOutput output = new StringOutput();
        ENGINE.render(template + ".jte", Map.of("page", page, "view", view), output);
        return output.toString();
    }
}
