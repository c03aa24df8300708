package org.vademecum.core.bundle;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Utf8;

/**
 * Common words of a language, which every client has: the texts of {@code proto/primer}, one a
 * line, prime the coder of a bundle, so that short packs need not spell them.
 */
final class Primer {
  /** The number of a bundle that needs none. */
  static final int NONE = 0;

  private static final int FIRST = 1;

  private final int number;
  private final List<String> texts;

  private Primer(int number, List<String> texts) {
    this.number = number;
    this.texts = texts;
  }

  /** The latest primer of a language, or none. */
  static Primer latest(Language language) {
    try (InputStream in = Primer.class.getResourceAsStream(language.tag() + ".txt")) {
      return in == null ? new Primer(NONE, Collections.emptyList()) : new Primer(FIRST, lines(in));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the common words of " + language, e);
    }
  }

  /**
   * The primer of a bundle.
   *
   * @throws MalformedBundleException when it is not known here
   */
  static Primer of(int number, Language language) {
    if (number == NONE) {
      return new Primer(NONE, Collections.emptyList());
    }
    Primer latest = latest(language);
    if (number != latest.number) {
      throw new MalformedBundleException(
          "the file needs common words of "
              + language
              + " that this version lacks; update the app");
    }
    return latest;
  }

  private static List<String> lines(InputStream in) {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
        .lines()
        .collect(Collectors.toList());
  }

  int number() {
    return number;
  }

  List<String> texts() {
    return texts;
  }

  /** UTF-8 bytes of the texts. */
  long size() {
    return texts.stream().mapToLong(Utf8::length).sum();
  }
}
