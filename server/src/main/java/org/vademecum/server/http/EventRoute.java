package org.vademecum.server.http;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.vademecum.server.publish.delivery.News;
import org.vademecum.server.publish.fault.TooManyListenersException;

/**
 * Tells open readers of new editions as server-sent events (WHATWG HTML, section 9.2). A stream
 * keeps no state: whoever connects checks for news after that, and again when it was cut.
 */
final class EventRoute {
  private static final String PATH = "/v1/events";

  /** Open streams on a node. */
  private static final int MOST = 2_000;

  /** Below what proxies and this server close idle connections after. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(25);

  /** When a browser connects again, in milliseconds. */
  private static final int RETRY = 10_000;

  private final Vertx vertx;
  private final News news;
  private final AtomicInteger open = new AtomicInteger();

  EventRoute(Vertx vertx, News news) {
    this.vertx = vertx;
    this.news = news;
  }

  void mount(Router router) {
    router.get(PATH).handler(this::stream);
  }

  private void stream(RoutingContext context) {
    if (open.incrementAndGet() > MOST) {
      open.decrementAndGet();
      context.fail(new TooManyListenersException(MOST));
      return;
    }
    Stream stream = new Stream(context);
    context.addEndHandler(end -> stream.end());
    news.listen(stream::tell).onSuccess(stream::begin).onFailure(context::fail);
  }

  /** One reader's stream, on the context of its connection. */
  private final class Stream {
    private final Context here = vertx.getOrCreateContext();
    private final HttpServerResponse response;
    private final long heartbeat;
    private Runnable leave = () -> {};
    private boolean ended;

    Stream(RoutingContext context) {
      response = context.response();
      heartbeat = vertx.setPeriodic(HEARTBEAT.toMillis(), timer -> send(": still here\n\n"));
      context.request().connection().shutdownHandler(closing -> response.end());
    }

    void begin(Runnable leaving) {
      if (ended) {
        leaving.run();
        return;
      }
      leave = leaving;
      response
          .setChunked(true)
          .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream")
          .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
          .putHeader("X-Accel-Buffering", "no");
      send("retry: " + RETRY + "\n\n");
    }

    void tell(News.Shown shown) {
      JsonObject data =
          new JsonObject()
              .put("collection", shown.collection())
              .put("edition", shown.edition())
              .put("urgent", shown.urgent());
      here.runOnContext(now -> send("event: edition\ndata: " + data.encode() + "\n\n"));
    }

    /** A reader that does not keep up is cut; it connects again and checks. */
    private void send(String text) {
      if (ended || (!response.headWritten() && !response.isChunked())) {
        return;
      }
      if (response.writeQueueFull()) {
        response.reset();
      } else {
        response.write(text);
      }
    }

    void end() {
      if (!ended) {
        ended = true;
        leave.run();
        vertx.cancelTimer(heartbeat);
        open.decrementAndGet();
      }
    }
  }
}
