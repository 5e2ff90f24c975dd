package org.rapporteur.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rapporteur.link.Linked.LINKER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.ExampleGraphs;
import org.rapporteur.NewsGraph;
import org.rapporteur.cli.Rapporteur;
import org.rapporteur.query.NamedQueries;
import org.rapporteur.query.NamedQuery;
import org.rapporteur.query.QueryParameter;
import org.rapporteur.query.QueryRunner;
import org.rapporteur.store.NewsStore;

/** The tools as a client of a language model calls them, with the client of the protocol's own kit. */
class ToolServerTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DISPUTE = "data:article/2024-09-10-dam-dispute.txt#dispute-1";

    @TempDir
    static Path folder;

    @BeforeAll
    static void fill() {
        try (NewsStore store = NewsStore.open(folder.resolve("news"), LINKER)) {
            store.add(ExampleGraphs.all());
        }
        NewsStore.backup(folder.resolve("news"), folder.resolve("news.zip"));
        NewsStore.restore(folder.resolve("news.zip"), folder.resolve("other"));
    }

    /** Starts {@code rapporteur mcp} as a client does. */
    private static McpSyncClient overStandardStreams() {
        ServerParameters command = ServerParameters.builder(
                        ProcessHandle.current().info().command().orElse("java"))
                .args(
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Rapporteur.class.getName(),
                        "mcp",
                        "--store",
                        folder.resolve("other").toString())
                .build();
        return client(new StdioClientTransport(command, McpJsonDefaults.getMapper()));
    }

    private static McpSyncClient client(McpClientTransport transport) {
        McpSyncClient client = McpClient.sync(transport)
                .requestTimeout(Duration.ofSeconds(60))
                .initializationTimeout(Duration.ofSeconds(60))
                .build();
        client.initialize();
        return client;
    }

    private static McpSchema.CallToolResult ask(McpSyncClient client, String tool, Map<String, Object> arguments) {
        return client.callTool(
                McpSchema.CallToolRequest.builder(tool).arguments(arguments).build());
    }

    private static JsonNode answer(McpSyncClient client, String tool, Map<String, Object> arguments) throws Exception {
        McpSchema.CallToolResult result = ask(client, tool, arguments);
        assertThat(result.isError()).as(text(result)).isFalse();
        return JSON.readTree(text(result));
    }

    private static String text(McpSchema.CallToolResult result) {
        return ((McpSchema.TextContent) result.content().get(0)).text();
    }

    @Test
    void aClientThatStartsTheServerAsksIt() throws Exception {
        try (McpSyncClient client = overStandardStreams()) {
            assertThat(client.getServerInstructions()).contains("whose claim it is");
            List<McpSchema.Tool> tools = client.listTools().tools();
            assertThat(tools)
                    .extracting(McpSchema.Tool::name)
                    .contains("search", "finding", "article")
                    .containsAll(
                            NamedQueries.all().stream().map(NamedQuery::name).toList());
            assertThat(tools).allSatisfy(tool -> {
                assertThat(tool.annotations().readOnlyHint()).isTrue();
                assertThat(tool.description()).isNotBlank();
            });

            JsonNode met = answer(client, "who-met-whom", Map.of("actor", "Antony Blinken", "limit", 1));
            assertThat(met.at("/rows").size()).isOne();
            assertThat(met.at("/rowsInAll").asInt()).isGreaterThan(1);
            JsonNode row = met.at("/rows/0");
            assertThat(row.at("/participants").asText()).contains("Antony Blinken");
            assertThat(List.of("status", "words", "sentence", "id", "published", "whoseClaim", "meeting"))
                    .allSatisfy(column -> assertThat(row.has(column)).as(column).isTrue());

            JsonNode finding =
                    answer(client, "finding", Map.of("finding", DISPUTE)).at("/findings/0");
            assertThat(finding.at("/paragraphs/0").asText()).contains("[[", "]]");
            assertThat(finding.at("/article/id").asText()).isEqualTo("2024-09-10-dam-dispute.txt");
            assertThat(finding.at("/status").asText()).isEqualTo("open");
            assertThat(finding.at("/whoseClaim").asText()).isNotEmpty();
            assertThat(finding.at("/evidence/0/words").asText()).isNotEmpty();
        }
        assertThat(isLetGo(folder.resolve("other")))
                .as("the server ends with its client")
                .isTrue();
    }

    private static boolean isLetGo(Path store) throws InterruptedException {
        for (int round = 0; round < 150; round++) {
            if (ProcessHandle.current()
                    .children()
                    .noneMatch(child -> child.info().commandLine().orElse("").contains("mcp --store " + store))) {
                return true;
            }
            Thread.sleep(200);
        }
        return false;
    }

    @Test
    void overHttpOnThisMachine() throws Exception {
        try (NewsGraph graph = NewsGraph.openReadOnly(folder.resolve("news"));
                ToolServer server = ToolServer.onPort(0, graph, Duration.ofSeconds(30));
                McpSyncClient client = client(HttpClientStreamableHttpTransport.builder(
                                "http://localhost:" + server.url().getPort())
                        .endpoint(ToolServer.PATH)
                        .build())) {
            JsonNode found = answer(client, "search", Map.of("text", "mackerel QUOTAS", "limit", 5));
            assertThat(found.at("/findings")).isNotEmpty();
            assertThat(found.at("/findings")).allSatisfy(finding -> {
                assertThat(List.of("finding", "type", "article", "status", "whoseClaim", "words", "sentence"))
                        .allSatisfy(part -> assertThat(finding.has(part))
                                .as(part + " of " + finding)
                                .isTrue());
                assertThat(finding.toString()).containsIgnoringCase("mackerel");
            });
            String first = found.at("/findings/0/article/published").asText();
            assertThat(first)
                    .isGreaterThanOrEqualTo(
                            found.at("/findings/1/article/published").asText());

            JsonNode article = answer(client, "article", Map.of("article", "2024-10-15-mackerel-talks.txt"))
                    .at("/articles/0");
            assertThat(article.at("/text").asText()).contains("Torgeir Hvamsvik");
            assertThat(article.at("/findings"))
                    .allSatisfy(finding ->
                            assertThat(finding.at("/whoseClaim").asText()).isNotEmpty());
            assertThat(status(server.url(), "http://evil.example")).isEqualTo(403);
        }
    }

    /** Of a request from a page of another origin. */
    private static int status(URI url, String origin) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(url)
                .header("Origin", origin)
                .header("Accept", "application/json, text/event-stream")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void everyQuestionIsAnsweredWithTheExamplesOfItsParameters() {
        try (NewsGraph graph = NewsGraph.openReadOnly(folder.resolve("news"))) {
            QueryRunner runner = new QueryRunner(graph.store(), Duration.ofSeconds(30));
            for (NamedQuery question : NamedQueries.all()) {
                if (question.parameters().stream().noneMatch(QueryParameter::required)) {
                    Map<String, Object> answer = new QuestionTool(runner, question).answer(new Arguments(Map.of()));
                    assertThat(answer).as(question.name()).containsKeys("question", "rows", "rowsInAll");
                }
            }
        }
    }

    @Test
    void whatIsNotThereIsSaidWithWhatIsNear() throws Exception {
        try (NewsGraph graph = NewsGraph.openReadOnly(folder.resolve("news"));
                ToolServer server = ToolServer.onPort(0, graph, Duration.ofSeconds(30));
                McpSyncClient client = client(HttpClientStreamableHttpTransport.builder(
                                "http://localhost:" + server.url().getPort())
                        .endpoint(ToolServer.PATH)
                        .build())) {
            McpSchema.CallToolResult near = ask(client, "who-met-whom", Map.of("actor", "blinkn"));
            assertThat(near.isError()).isTrue();
            assertThat(text(near)).contains("R-209", "Antony Blinken");
            assertThat(text(ask(client, "finding", Map.of("finding", "data:article/no-such.txt#meeting-1"))))
                    .contains("R-");
            assertThat(ask(client, "who-met-whom", Map.of("status", "no such status"))
                            .isError())
                    .isTrue();
            assertThat(answer(client, "search", Map.of("text", "zzzzqqq"))
                            .at("/foundInAll")
                            .asInt())
                    .isZero();
        }
    }

    /** Standard output carries the protocol and nothing else, also when the questions come all at once. */
    @Test
    void questionsFromAFileAreAllAnswered() throws Exception {
        String questions = """
                {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}
                {"jsonrpc":"2.0","method":"notifications/initialized"}
                {"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"occasions","arguments":{}}}
                {"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"search","arguments":{"text":"dam"}}}
                """;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (NewsGraph graph = NewsGraph.openReadOnly(folder.resolve("news"));
                ToolServer server = ToolServer.over(
                        new ByteArrayInputStream(questions.getBytes(StandardCharsets.UTF_8)),
                        out,
                        graph,
                        Duration.ofSeconds(30))) {
            server.join();
        }
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines)
                .hasSize(3)
                .allSatisfy(line ->
                        assertThat(JSON.readTree(line).at("/jsonrpc").asText()).isEqualTo("2.0"));
    }

    @Test
    void aLongTextComesInPieces() {
        try (NewsGraph graph = NewsGraph.openReadOnly(folder.resolve("news"))) {
            assertThatThrownBy(() -> new ArticleTool(graph).answer(new Arguments(Map.of("article", "x", "begin", -1))))
                    .hasMessageContaining("begin");
            Map<String, Object> end = new ArticleTool(graph)
                    .answer(new Arguments(Map.of("article", "2024-10-15-mackerel-talks.txt", "begin", 1_000_000)));
            assertThat(end.toString()).contains("text=").doesNotContain("findings");
        }
    }
}
