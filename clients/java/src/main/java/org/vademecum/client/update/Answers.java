package org.vademecum.client.update;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.vademecum.client.update.Fetcher.Answer;

/** What an answer's head means. No I/O. */
final class Answers {
  private static final String PROTOBUF = "application/x-protobuf";
  private static final String BYTES = "application/octet-stream";

  /** Passes 200, 206 and 304 that come from a library; throws what fits for every other answer. */
  static void require(String path, Answer answer) {
    int status = answer.status();
    String type = contentType(answer);
    if (status == 304) {
      return;
    }
    requireNoPortal(path, status, type);
    if (status == 200 || status == 206) {
      requireType(path, status, type);
      return;
    }
    throw refusal(path, status, type, answer);
  }

  /** Passes 200 that comes from any server of files, whatever it calls their type. */
  static void requireFile(String path, Answer answer) {
    if (answer.status() != 200) {
      throw refusal(path, answer.status(), contentType(answer), answer);
    }
  }

  /** Refuses a web page where none was asked for. */
  static void requireNoPage(String path, Answer answer) {
    requireNoPortal(path, answer.status(), contentType(answer));
  }

  private static void requireNoPortal(String path, int status, String type) {
    if (isPage(status, type)) {
      throw new CaptivePortalException(path, status, type);
    }
  }

  /** Whether a network or a server gives its own page instead. */
  static boolean isPage(Answer answer) {
    return isPage(answer.status(), contentType(answer));
  }

  private static boolean isPage(int status, String type) {
    return status == 511 || (status < 400 && type.contains("html"));
  }

  /** Whether something came, or is still as it was. */
  static boolean isSuccess(Answer answer) {
    return answer.status() == 200 || answer.status() == 206 || answer.status() == 304;
  }

  /** Whether the server does well and has no such thing, or not so many bytes of it. */
  static boolean isAbsence(Answer answer) {
    int status = answer.status();
    return status == 404 || status == 410 || status == 403 || status == 416;
  }

  private static void requireType(String path, int status, String type) {
    if (!type.equals(PROTOBUF) && !type.equals(BYTES)) {
      throw new UnexpectedAnswerException(path, status, "'" + type + "'");
    }
  }

  private static TransportException refusal(String path, int status, String type, Answer answer) {
    return switch (status) {
      case 404, 410 -> new NotFoundException(path, status);
      case 202, 429, 503 -> new ServerBusyException(path, status, retryAfter(answer));
      default -> new UnexpectedAnswerException(path, status, type.isEmpty() ? "no body" : type);
    };
  }

  /** First byte of a partial answer's body; 0 for a whole one. */
  static long start(String path, Answer answer) {
    if (answer.status() != 206) {
      return 0;
    }
    String range = answer.header("Content-Range").orElse("");
    int dash = range.indexOf('-');
    if (!range.startsWith("bytes ") || dash < 0) {
      throw new UnexpectedAnswerException(path, 206, "Content-Range '" + range + "'");
    }
    return number(range.substring("bytes ".length(), dash)).orElse(-1L);
  }

  /** Bytes of the whole file, when the answer says. */
  static Optional<Long> size(Answer answer) {
    if (answer.status() == 206) {
      String range = answer.header("Content-Range").orElse("");
      return number(range.substring(range.indexOf('/') + 1));
    }
    return answer.header("Content-Length").flatMap(Answers::number);
  }

  /** The entity tag, when it is a strong one. */
  static Optional<String> strongTag(Answer answer) {
    return answer.header("ETag").filter(tag -> tag.startsWith("\""));
  }

  /** Whether a proxy has coded the body although the request forbade it. */
  static void requireIdentity(String path, Answer answer) {
    String coding = answer.header("Content-Encoding").orElse("identity");
    if (!coding.equalsIgnoreCase("identity")) {
      throw new UnexpectedAnswerException(path, answer.status(), "coded as " + coding);
    }
  }

  private static Duration retryAfter(Answer answer) {
    return Duration.ofSeconds(answer.header("Retry-After").flatMap(Answers::number).orElse(0L));
  }

  private static String contentType(Answer answer) {
    String type = answer.header("Content-Type").orElse("");
    int end = type.indexOf(';');
    return (end < 0 ? type : type.substring(0, end)).trim().toLowerCase(Locale.ROOT);
  }

  private static Optional<Long> number(String text) {
    String digits = text.trim();
    boolean plain = !digits.isEmpty() && digits.length() < 18;
    boolean number = plain && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Optional.of(Long.parseLong(digits)) : Optional.empty();
  }

  private Answers() {}
}
