package org.rapporteur.serve;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.DigestUtils;

/** Sends whole answers, each with an ETag that is a digest of it. */
final class Send {
    private Send() {}

    static void html(HttpServletResponse response, int status, String page) throws IOException {
        body(response, status, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
    }

    static void body(HttpServletResponse response, int status, String type, byte[] body) throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.setHeader("ETag", "\"" + DigestUtils.sha256Hex(body).substring(0, 32) + "\"");
        // Asked again each time, and answered in no time where nothing has changed.
        response.setHeader("Cache-Control", "no-cache");
        response.getOutputStream().write(body);
    }
}
