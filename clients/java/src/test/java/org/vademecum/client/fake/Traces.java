package org.vademecum.client.fake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Looks for words in the bytes of files, whatever these are: pages, logs, downloads. */
public final class Traces {

  /** The files below a directory that hold one of some words, as they stand or in small letters. */
  public static List<String> of(Path directory, String... words) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> holdsAny(file, words))
          .map(file -> directory.relativize(file).toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** ISO 8859-1 keeps each byte, so that what is looked for are bytes of UTF-8. */
  private static boolean holdsAny(Path file, String... words) {
    try {
      String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      return Stream.of(words)
          .flatMap(word -> Stream.of(word, word.toLowerCase(Locale.ROOT)))
          .map(word -> word.getBytes(StandardCharsets.UTF_8))
          .map(word -> new String(word, StandardCharsets.ISO_8859_1))
          .anyMatch(bytes::contains);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Traces() {}
}
