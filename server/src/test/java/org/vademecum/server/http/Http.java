package org.vademecum.server.http;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.vademecum.server.RunningServer;

/** A client of one server, with the administrator's token. */
public final class Http {
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String url;
  private final String token;

  public Http(RunningServer server) {
    this(server.url(), server.adminToken());
  }

  public Http(String url, String token) {
    this.url = url;
    this.token = token;
  }

  /** A response with its whole body. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Reply(int status, java.net.http.HttpHeaders headers, byte[] body) {
    public JsonObject json() {
      return new JsonObject(text());
    }

    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    public String header(String name) {
      return headers.firstValue(name).orElse("");
    }

    /** The last word of a problem's type. */
    public String problem() {
      return json().getString("type").replace("urn:vademecum:problem:", "");
    }
  }

  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path));
  }

  public Reply get(String path, String... headers) {
    HttpRequest.Builder request = request(path);
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  public Reply send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
      return new Reply(response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  public Reply admin(String method, String path, String json) {
    return admin(method, path, "application/json", BodyPublishers.ofString(json));
  }

  public Reply admin(String method, String path) {
    return send(authorized(path).method(method, BodyPublishers.noBody()));
  }

  public Reply admin(String method, String path, String type, BodyPublisher body) {
    return send(authorized(path).header("Content-Type", type).method(method, body));
  }

  public HttpRequest.Builder authorized(String path) {
    return request("/admin/v1" + path).header("Authorization", "Bearer " + token);
  }

  /** Imports a text into the usual draft. */
  public Reply put(String collection, String query, String text) {
    return admin(
        "POST",
        "/collections/" + collection + "/drafts/draft/files?" + query,
        "application/octet-stream",
        BodyPublishers.ofString(text));
  }

  public void create(String collection) {
    admin("POST", "/collections", new JsonObject().put("name", collection).encode());
  }

  public Reply publish(String collection) {
    return admin("POST", "/collections/" + collection + "/editions", "{\"note\":\"a note\"}");
  }
}
