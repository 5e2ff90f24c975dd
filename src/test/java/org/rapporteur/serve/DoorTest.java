package org.rapporteur.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rapporteur.serve.Served.SPARQL;
import static org.rapporteur.serve.Served.encode;
import static org.rapporteur.serve.Served.get;
import static org.rapporteur.serve.Served.raw;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.ExampleGraphs;
import org.rapporteur.serve.GraphServer.Options;
import org.rapporteur.source.RapporteurException;
import org.rapporteur.store.NewsStore;

/** Who may ask, and under which name. */
class DoorTest {
    private static final String ASK = SPARQL + "?query=" + encode("ASK {}");

    private static GraphServer server;
    private static GraphServer withToken;

    @BeforeAll
    static void serve() {
        NewsStore store = ExampleGraphs.store();
        server = GraphServer.start(
                store,
                Options.DEFAULT.withPort(0).withCors("https://news.example").withHosts(List.of("news.example")));
        withToken = GraphServer.start(store, Options.DEFAULT.withPort(0).withToken("a-token-of-the-newsroom"));
    }

    @AfterAll
    static void close() {
        server.close();
        withToken.close();
    }

    private static String withHost(String host) throws Exception {
        return raw(server.url(), "GET /$/ping HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:3030", "127.0.0.1", "[::1]", "news.example", "NEWS.example:443"})
    void answersUnderItsOwnNames(String host) throws Exception {
        assertThat(withHost(host)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example", "10.0.0.1"})
    void isNotLedAstrayByAnotherName(String host) throws Exception {
        assertThat(withHost(host)).startsWith("HTTP/1.1 421").contains("R-404", "--host");
    }

    @Test
    void pagesOfOtherOriginsMayNotAsk() throws Exception {
        HttpResponse<String> answer = get(server.url().resolve(ASK), "Origin", "https://other.example");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(get(withToken.url(), "Origin", "null").statusCode()).isEqualTo(403);
    }

    @Test
    void itsOwnPagesMay() throws Exception {
        String own = "http://localhost:" + server.port();
        HttpResponse<String> answer = get(server.url().resolve(ASK), "Origin", own);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void theOriginThatWasAllowedMayWithoutCredentials() throws Exception {
        HttpResponse<String> answer = get(server.url().resolve(ASK), "Origin", "https://news.example");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("https://news.example");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        String preflight = raw(
                server.url(),
                "OPTIONS /rapporteur/sparql HTTP/1.1\r\nHost: localhost\r\nOrigin: https://news.example\r\n"
                        + "Access-Control-Request-Method: POST\r\nConnection: close\r\n\r\n");
        assertThat(preflight).startsWith("HTTP/1.1 204").contains("Access-Control-Allow-Methods: GET, HEAD, POST");
    }

    @Test
    void anOriginIsWrittenWithItsScheme() {
        assertThatThrownBy(() -> Options.DEFAULT.withCors("*"))
                .isInstanceOf(RapporteurException.class)
                .hasMessageContaining("https://");
    }

    @Test
    void theTokenIsAskedForAndTaken() throws Exception {
        URI url = withToken.url();
        HttpResponse<String> without = get(url);
        assertThat(without.statusCode()).isEqualTo(401);
        assertThat(without.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(get(url, "Authorization", "Bearer a-token-of-the-newsroo").statusCode())
                .isEqualTo(401);
        assertThat(get(url, "Authorization", "Basic %%%").statusCode()).isEqualTo(401);
        assertThat(get(url, "Authorization", "Bearer a-token-of-the-newsroom").statusCode())
                .isEqualTo(200);
        assertThat(get(url.resolve(ASK), "Authorization", basic("ann:a-token-of-the-newsroom"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(get(url.resolve("/$/ping")).statusCode()).isEqualTo(200);
        assertThat(get(url.resolve("/$/metrics")).statusCode()).isEqualTo(401);
    }

    private static String basic(String userAndPassword) {
        return "Basic " + Base64.getEncoder().encodeToString(userAndPassword.getBytes(StandardCharsets.UTF_8));
    }

    /** The hashes are those that {@code openssl passwd -6} made of the passwords below. */
    private static PasswordFile users() {
        return PasswordFile.read(Path.of("src/test/resources/org/rapporteur/serve/users.txt"));
    }

    @Test
    void aUserIsKnownByAPassword() throws Exception {
        Served.with(ExampleGraphs.store(), Options.DEFAULT.withPasswords(users()), url -> {
            HttpResponse<String> without = get(url);
            assertThat(without.statusCode()).isEqualTo(401);
            assertThat(without.headers().firstValue("WWW-Authenticate"))
                    .contains("Basic realm=\"Rapporteur\", charset=\"UTF-8\"");
            assertThat(without.body()).isEqualTo("R-404 The server asks for a user and a password.\n");
            assertThat(get(url.resolve("/$/ping")).statusCode()).isEqualTo(200);
            for (String known : List.of("ann:a fish, a boat: 3 nets", "Jürgen Õun:Mäkelä & søn")) {
                assertThat(get(url.resolve(ASK), "Authorization", basic(known)).statusCode())
                        .as(known)
                        .isEqualTo(200);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann:a fish, a boat: 3 net",
                "ann:",
                "ann",
                ":a fish, a boat: 3 nets",
                "bob:a fish, a boat: 3 nets",
                "Jürgen Õun:a fish, a boat: 3 nets",
                "# ann:a fish, a boat: 3 nets"
            })
    void othersAreNot(String unknown) throws Exception {
        Served.with(
                ExampleGraphs.store(),
                Options.DEFAULT.withPasswords(users()),
                url -> assertThat(get(url.resolve(ASK), "Authorization", basic(unknown))
                                .statusCode())
                        .isEqualTo(401));
    }

    @Test
    void aTokenAndPasswordsOpenEachByItself() throws Exception {
        Options both = Options.DEFAULT.withToken("a-token-of-the-newsroom").withPasswords(users());
        Served.with(ExampleGraphs.store(), both, url -> {
            assertThat(get(url, "Authorization", "Bearer a-token-of-the-newsroom")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(get(url, "Authorization", basic("ann:a fish, a boat: 3 nets"))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(get(url, "Authorization", "Bearer a fish, a boat: 3 nets")
                            .statusCode())
                    .isEqualTo(401);
        });
    }
}
