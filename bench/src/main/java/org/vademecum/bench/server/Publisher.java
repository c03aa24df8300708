package org.vademecum.bench.server;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Random;

/** An administrator of one server. */
public final class Publisher {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int PARAGRAPHS = 120;

  /** Every so manieth paragraph names its edition. */
  private static final int MARKED = 10;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String url;
  private final String token;

  /**
   * @param url without a slash at its end
   */
  public Publisher(String url, String token) {
    this.url = url;
    this.token = token;
  }

  /** An answer. */
  public record Reply(int status, String body) {
    public JsonObject json() {
      return JsonParser.parseString(body).getAsJsonObject();
    }
  }

  public Reply get(String path) {
    return send(request(path).GET());
  }

  public Reply post(String path, String type, String body) {
    HttpRequest.Builder request = request(path).header("Content-Type", type);
    return send(request.POST(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token);
  }

  private Reply send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
      return new Reply(response.statusCode(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public boolean isReady() {
    return get("/readyz").status() == 200;
  }

  public void create(String collection) {
    post("/admin/v1/collections", "application/json", "{\"name\":\"" + collection + "\"}");
  }

  public Reply draft(String collection, String draft, String symbol, String language, String text) {
    String path = "/admin/v1/collections/" + collection + "/drafts/" + draft + "/files";
    String name = symbol.replace('/', '-') + "." + language + ".txt";
    String query = "?name=" + name + "&symbol=" + symbol + "&lang=" + language;
    return post(path + query, "application/octet-stream", text);
  }

  public Reply publish(String collection, String draft) {
    String body = "{\"note\":\"a note\",\"draft\":\"" + draft + "\"}";
    return post("/admin/v1/collections/" + collection + "/editions", "application/json", body);
  }

  public void discard(String collection, String draft) {
    send(request("/admin/v1/collections/" + collection + "/drafts/" + draft).DELETE());
  }

  public long edition(String collection) {
    return get("/admin/v1/collections/" + collection).json().get("edition").getAsLong();
  }

  /** A text of which some paragraphs name their edition and the others are always the same. */
  public static String text(long edition, String language) {
    Random random = new Random(language.hashCode());
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= PARAGRAPHS; i++) {
      text.append(i).append(". ");
      text.append(i % MARKED == 0 ? "Edition " + edition + " here" : "Always here");
      for (int word = 0; word < 5; word++) {
        text.append(' ').append(Long.toString(random.nextLong() >>> 1, 36));
      }
      text.append(".\n\n");
    }
    return text.toString();
  }
}
