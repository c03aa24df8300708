package org.vademecum.cli.admin;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vademecum.cli.CommandException;

/** The server's admin API; a refusal becomes a message that says what the server said. */
public final class AdminApi {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofMinutes(10);

  private final URI server;
  private final String token;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();

  public AdminApi(URI server, String token) {
    this.server = server;
    this.token = token;
  }

  /** A path below the admin API from its segments, each encoded. */
  public static String path(String... segments) {
    StringBuilder path = new StringBuilder("/admin/v1");
    for (String segment : segments) {
      path.append('/').append(encode(segment));
    }
    return path.toString();
  }

  /** A path with query parameters, those that are not empty. */
  public static String query(String path, Map<String, String> parameters) {
    String query =
        parameters.entrySet().stream()
            .filter(parameter -> !parameter.getValue().isEmpty())
            .map(parameter -> parameter.getKey() + "=" + encode(parameter.getValue()))
            .sorted()
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  /** A path with a file's name and what is said of it. */
  static String query(String path, String name, Map<String, List<String>> options) {
    StringBuilder query = new StringBuilder(path).append("?name=").append(encode(name));
    options.forEach(
        (option, values) ->
            values.forEach(
                value -> query.append('&').append(option).append('=').append(encode(value))));
    return query.toString();
  }

  public JsonObject get(String path) {
    return object(send("GET", path, BodyPublishers.noBody(), ""));
  }

  /** The bytes of a file that the server may have. */
  public Optional<byte[]> find(String path) {
    HttpResponse<byte[]> response = request("GET", path, BodyPublishers.noBody(), "");
    return response.statusCode() == 404 ? Optional.empty() : Optional.of(body(response));
  }

  public JsonArray list(String path) {
    return new JsonArray(Buffer.buffer(send("GET", path, BodyPublishers.noBody(), "")));
  }

  public JsonObject post(String path, JsonObject body) {
    return object(send("POST", path, BodyPublishers.ofString(body.encode()), "application/json"));
  }

  public JsonObject put(String path, JsonObject body) {
    return object(send("PUT", path, BodyPublishers.ofString(body.encode()), "application/json"));
  }

  public JsonObject patch(String path, JsonObject body) {
    return object(send("PATCH", path, BodyPublishers.ofString(body.encode()), "application/json"));
  }

  public JsonObject delete(String path) {
    return object(send("DELETE", path, BodyPublishers.noBody(), ""));
  }

  public JsonObject upload(String path, byte[] file) {
    return object(send("POST", path, BodyPublishers.ofByteArray(file), "application/octet-stream"));
  }

  private static JsonObject object(byte[] body) {
    return body.length == 0 ? new JsonObject() : new JsonObject(Buffer.buffer(body));
  }

  private byte[] send(String method, String path, BodyPublisher body, String type) {
    return body(request(method, path, body, type));
  }

  private static byte[] body(HttpResponse<byte[]> response) {
    if (response.statusCode() >= 300) {
      throw new AdminRefusal(refusal(response));
    }
    return response.body();
  }

  private HttpResponse<byte[]> request(
      String method, String path, BodyPublisher body, String type) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(path))
            .method(method, body)
            .timeout(ANSWER)
            .header("Authorization", "Bearer " + token)
            .header("Accept", "application/json, application/problem+json");
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    return exchange(request.build());
  }

  private HttpResponse<byte[]> exchange(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofByteArray());
    } catch (ConnectException e) {
      throw new CommandException(
          "no server answers at "
              + server
              + "; start one with 'vademecum serve', or give its address with --server",
          e);
    } catch (IOException e) {
      throw new CommandException("the connection to " + server + " failed: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandException("interrupted while " + server + " was answering", e);
    }
  }

  private static String refusal(HttpResponse<byte[]> response) {
    try {
      if (Json.decodeValue(Buffer.buffer(response.body())) instanceof JsonObject problem) {
        String detail = problem.getString("detail", problem.getString("title", ""));
        return detail + " (HTTP " + response.statusCode() + ")";
      }
    } catch (DecodeException e) {
      return "the server answered HTTP " + response.statusCode() + " without saying why";
    }
    return "the server answered HTTP " + response.statusCode();
  }

  private static String encode(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
