package org.vademecum.client.update;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * Fetches over HTTP with OkHttp. Safe for several threads; closing idle connections is OkHttp's.
 */
public final class OkHttpFetcher implements Fetcher {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration READ = Duration.ofSeconds(20);

  private final OkHttpClient client;
  private final HttpUrl library;

  /**
   * @param address of the library, e.g. {@code https://docs.example.org/}
   */
  public OkHttpFetcher(String address) {
    this(
        new OkHttpClient.Builder()
            .connectTimeout(CONNECT)
            .readTimeout(READ)
            .retryOnConnectionFailure(true)
            .build(),
        address);
  }

  /** Fetches through a client that the app has set up: proxies, pins, time limits. */
  public OkHttpFetcher(OkHttpClient client, String address) {
    this.client = client;
    this.library = directory(address);
  }

  @Override
  public Answer get(Request request) {
    try {
      return new OkHttpAnswer(client.newCall(toOkHttp(request)).execute());
    } catch (IOException e) {
      throw new OfflineException(request.path(), e);
    }
  }

  private okhttp3.Request toOkHttp(Request request) {
    okhttp3.Request.Builder out = new okhttp3.Request.Builder();
    HttpUrl url = library.resolve(request.path());
    if (url == null) {
      throw new IllegalArgumentException("not a path: '" + request.path() + "'");
    }
    out.url(url);
    request.ifNoneMatch().ifPresent(tag -> out.header("If-None-Match", tag));
    request.range().ifPresent(range -> addRange(out, range));
    return out.build();
  }

  private static void addRange(okhttp3.Request.Builder out, Range range) {
    out.header("Accept-Encoding", "identity");
    if (range.from() == 0 && !range.to().isPresent()) {
      return;
    }
    String last = range.to().isPresent() ? Long.toString(range.to().getAsLong() - 1) : "";
    out.header("Range", "bytes=" + range.from() + "-" + last);
    range.entityTag().ifPresent(tag -> out.header("If-Range", tag));
  }

  private static HttpUrl directory(String address) {
    HttpUrl url = HttpUrl.parse(address);
    if (url == null) {
      throw new IllegalArgumentException(
          "not a library's address: '" + address + "' (expected http:// or https:// and a host)");
    }
    boolean ends = url.encodedPath().endsWith("/");
    return ends ? url : url.newBuilder().addPathSegment("").build();
  }

  private record OkHttpAnswer(Response response) implements Answer {

    @Override
    public int status() {
      return response.code();
    }

    @Override
    public Optional<String> header(String name) {
      return Optional.ofNullable(response.header(name));
    }

    @Override
    public InputStream body() {
      return response.body().byteStream();
    }

    @Override
    public void close() {
      response.close();
    }
  }
}
