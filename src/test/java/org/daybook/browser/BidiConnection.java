package org.daybook.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A connection to a browser in WebDriver BiDi: commands and their answers, and what the browser tells by itself. */
final class BidiConnection implements WebSocket.Listener, AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final AtomicInteger last = new AtomicInteger();
    private final StringBuilder coming = new StringBuilder();
    private final Consumer<JsonNode> events;
    private final WebSocket socket;

    /** @param events is given every event as it comes, on a thread of the connection */
    BidiConnection(String address, Consumer<JsonNode> events) {
        this.events = events;
        socket = http.newWebSocketBuilder()
                .buildAsync(URI.create(address + "/session"), this)
                .join();
    }

    /** Sends a command and waits for its answer. An error is an {@link IllegalStateException}. */
    JsonNode send(String method, Map<String, ?> parameters) {
        ObjectNode command =
                JSON.createObjectNode().put("id", last.incrementAndGet()).put("method", method);
        command.set("params", JSON.valueToTree(parameters));
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        asked.put(command.get("id").asInt(), answer);
        socket.sendText(command.toString(), true).join();
        try {
            return answer.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(method + ": " + e.getMessage(), e);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean isLast) {
        coming.append(part);
        if (isLast) {
            String whole = coming.toString();
            coming.setLength(0);
            came(whole);
        }
        return WebSocket.Listener.super.onText(socket, part, isLast);
    }

    private void came(String text) {
        JsonNode message;
        try {
            message = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        CompletableFuture<JsonNode> answer = asked.remove(message.path("id").asInt());
        if (answer == null) {
            events.accept(message);
        } else if (message.path("type").asText().equals("success")) {
            answer.complete(message.path("result"));
        } else {
            answer.completeExceptionally(new IllegalStateException(message.path("error")
                            .asText() + ": " + message.path("message").asText()));
        }
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
        asked.values().forEach(answer -> answer.completeExceptionally(new IllegalStateException("closed")));
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void close() {
        socket.abort();
        http.close();
    }
}
