package org.vademecum.server.http;

import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import io.vertx.openapi.validation.ValidatorErrorType;
import io.vertx.openapi.validation.ValidatorException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vademecum.server.publish.fault.BundleIsSmallerException;
import org.vademecum.server.publish.fault.BusyException;
import org.vademecum.server.publish.fault.ContentionException;
import org.vademecum.server.publish.fault.ErasedException;
import org.vademecum.server.publish.fault.InvalidMetadataException;
import org.vademecum.server.publish.fault.InvalidNameException;
import org.vademecum.server.publish.fault.InvalidReportException;
import org.vademecum.server.publish.fault.InvalidTextException;
import org.vademecum.server.publish.fault.NotPublishedException;
import org.vademecum.server.publish.fault.NotShownYetException;
import org.vademecum.server.publish.fault.PublishException;
import org.vademecum.server.publish.fault.ReportsOffException;
import org.vademecum.server.publish.fault.SignerUnavailableException;
import org.vademecum.server.publish.fault.StaleRevisionException;
import org.vademecum.server.publish.fault.StaleSettingsException;
import org.vademecum.server.publish.fault.TooLargeException;
import org.vademecum.server.publish.fault.TooManyListenersException;
import org.vademecum.server.publish.fault.TooManyReportsException;
import org.vademecum.server.publish.fault.UnknownArtifactException;
import org.vademecum.server.publish.fault.UnknownChangeException;
import org.vademecum.server.publish.fault.UnknownCollectionException;
import org.vademecum.server.publish.fault.UnknownDraftException;
import org.vademecum.server.publish.fault.UnknownEditionException;
import org.vademecum.server.publish.fault.UnknownMetadataException;
import org.vademecum.server.publish.fault.UnknownPackException;
import org.vademecum.server.publish.fault.UnknownProposalException;
import org.vademecum.server.publish.fault.UnknownRequestException;
import org.vademecum.server.publish.fault.UnknownSubmissionException;
import org.vademecum.server.publish.fault.UnknownTextException;
import org.vademecum.server.publish.fault.UnknownWithdrawalException;
import org.vademecum.server.publish.fault.UnknownWorkException;
import org.vademecum.server.publish.fault.UnlistedNodeException;
import org.vademecum.server.publish.fault.UnpublishedRootException;
import org.vademecum.server.publish.fault.UnreadableFileException;
import org.vademecum.server.publish.fault.WrongSignatureException;
import org.vademecum.server.store.StoreException;
import org.vademecum.server.store.StoreFullException;
import org.vademecum.server.store.StoreUnavailableException;

/** The one place that maps faults to HTTP. */
final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final String RETRY_SECONDS = "3";

  /** Faults of a request that are no conflict with what is there. */
  private static final Map<Class<? extends PublishException>, Integer> STATUS =
      Map.ofEntries(
          Map.entry(InvalidNameException.class, 400),
          Map.entry(InvalidTextException.class, 400),
          Map.entry(UnknownCollectionException.class, 404),
          Map.entry(UnknownDraftException.class, 404),
          Map.entry(UnknownEditionException.class, 404),
          Map.entry(UnknownPackException.class, 404),
          Map.entry(UnknownWorkException.class, 404),
          Map.entry(UnknownChangeException.class, 404),
          Map.entry(UnknownWithdrawalException.class, 404),
          Map.entry(UnknownArtifactException.class, 404),
          Map.entry(UnpublishedRootException.class, 404),
          Map.entry(BundleIsSmallerException.class, 404),
          Map.entry(NotPublishedException.class, 404),
          Map.entry(UnknownTextException.class, 404),
          Map.entry(ErasedException.class, 410),
          Map.entry(UnknownMetadataException.class, 404),
          Map.entry(UnknownRequestException.class, 404),
          Map.entry(UnknownProposalException.class, 404),
          Map.entry(InvalidMetadataException.class, 400),
          Map.entry(WrongSignatureException.class, 400),
          Map.entry(NotShownYetException.class, 503),
          Map.entry(UnlistedNodeException.class, 503),
          Map.entry(SignerUnavailableException.class, 503),
          Map.entry(StaleRevisionException.class, 412),
          Map.entry(UnreadableFileException.class, 422),
          Map.entry(TooLargeException.class, 413),
          Map.entry(UnknownSubmissionException.class, 404),
          Map.entry(StaleSettingsException.class, 412),
          Map.entry(ReportsOffException.class, 404),
          Map.entry(InvalidReportException.class, 400),
          Map.entry(TooManyReportsException.class, 429),
          Map.entry(TooManyListenersException.class, 503),
          Map.entry(ContentionException.class, 503),
          Map.entry(BusyException.class, 503));

  private static final int CONFLICT = 409;

  /** Answers a failed request with its problem; a client that is gone hears nothing. */
  static void handle(RoutingContext context) {
    if (context.failure() instanceof HttpClosedException) {
      return;
    }
    if (context.response().headWritten()) {
      context.response().reset();
      return;
    }
    send(context, problem(context));
  }

  private static Problem problem(RoutingContext context) {
    Throwable fault = context.failure();
    return fault == null ? ofStatus(context, context.statusCode()) : of(context, fault);
  }

  static void send(RoutingContext context, Problem problem) {
    if (problem.isPassing()) {
      context.response().putHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
    context
        .response()
        .setStatusCode(problem.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end(problem.toJson(context.request().path()).toBuffer());
  }

  private static Problem of(RoutingContext context, Throwable fault) {
    if (fault instanceof PublishException publish) {
      return publish(publish);
    }
    if (fault instanceof StoreException store) {
      return store(store);
    }
    if (fault instanceof HttpException http) {
      return http(context, http);
    }
    return request(context, fault);
  }

  private static Problem publish(PublishException fault) {
    int status =
        fault instanceof UnreadableFileException file && file.isFormat()
            ? 415
            : STATUS.getOrDefault(fault.getClass(), CONFLICT);
    return new Problem(status, PublishException.code(fault), message(fault), fault.details());
  }

  /** A fault of one file of several, as JSON values. */
  static Map<String, Object> details(RuntimeException fault) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("error", PublishException.code(fault));
    details.put("detail", message(fault));
    if (fault instanceof PublishException publish) {
      details.putAll(publish.details());
    }
    return details;
  }

  private static Problem store(StoreException fault) {
    if (fault instanceof StoreUnavailableException) {
      return new Problem(503, "store-unavailable", message(fault));
    }
    LOG.error("the store failed", fault);
    int status = fault instanceof StoreFullException ? 507 : 500;
    return new Problem(status, PublishException.code(fault), message(fault));
  }

  private static Problem http(RoutingContext context, HttpException fault) {
    return fault.getCause() instanceof ValidatorException validation
        ? validation(validation)
        : ofStatus(context, fault.getStatusCode());
  }

  private static Problem validation(ValidatorException fault) {
    boolean format = fault.type() == ValidatorErrorType.UNSUPPORTED_VALUE_FORMAT;
    return format && message(fault).contains("body")
        ? new Problem(415, "unsupported-media-type", message(fault))
        : new Problem(400, "invalid-request", message(fault) + "; see /admin/v1/openapi.yaml");
  }

  private static Problem request(RoutingContext context, Throwable fault) {
    if (fault instanceof BadRequestException bad) {
      return new Problem(400, "invalid-request", message(bad), Map.of("field", bad.field()));
    }
    if (fault instanceof UnauthorizedException) {
      context.response().putHeader("WWW-Authenticate", "Bearer realm=\"vademecum\"");
      return new Problem(401, "unauthorized", message(fault));
    }
    if (fault instanceof NotReadyException) {
      return new Problem(503, "not-ready", message(fault));
    }
    return internal(context, fault);
  }

  private static Problem internal(RoutingContext context, Throwable fault) {
    String id = UUID.randomUUID().toString();
    LOG.error(
        "request {} {} failed ({})",
        context.request().method(),
        context.request().path(),
        id,
        fault);
    return new Problem(
        500,
        "internal-error",
        "the server failed on this request; its log has more under " + id + ": please report it",
        Map.of("incident", id));
  }

  private static Problem ofStatus(RoutingContext context, int status) {
    String path = context.request().path();
    return switch (status) {
      case 400 -> new Problem(400, "invalid-request", "the request is malformed");
      case 404 -> new Problem(404, "no-such-page", "there is nothing at " + path);
      case 405 ->
          new Problem(
              405, "method-not-allowed", path + " does not take " + context.request().method());
      case 413 ->
          new Problem(
              413,
              "too-large",
              "the body is larger than this server takes; import a smaller file"
                  + " or raise VADEMECUM_UPLOAD_MIB");
      case 415 -> new Problem(415, "unsupported-media-type", "this type of body is not taken here");
      default -> new Problem(status > 0 ? status : 500, "failed", "the request failed");
    };
  }

  private static String message(Throwable fault) {
    @Nullable String message = fault.getMessage();
    return message == null ? fault.getClass().getSimpleName() : message;
  }

  private Problems() {}
}
