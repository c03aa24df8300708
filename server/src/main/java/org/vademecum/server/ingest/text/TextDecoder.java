package org.vademecum.server.ingest.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.vademecum.core.document.Provenance.Notice;
import org.vademecum.server.ingest.SourceFile;
import org.vademecum.server.ingest.UndecodableException;
import org.vademecum.server.ingest.UnknownCharsetException;

/**
 * Bytes to text: a byte order mark, else the character set that was asked for, else strict UTF-8,
 * else the older set that {@link CharsetGuess} finds, with a notice.
 */
public final class TextDecoder {
  private static final int SAMPLE = 1 << 16;

  private final CharsetGuess guess;

  public TextDecoder(CharsetGuess guess) {
    this.guess = guess;
  }

  /**
   * Text and how it was read.
   *
   * @param charset that it was in
   * @param notices {@code charset-guessed} when nothing said the character set
   */
  public record Decoded(String text, Charset charset, List<Notice> notices) {}

  /**
   * Decodes a file.
   *
   * @param asked a character set's name, or empty
   */
  public Decoded decode(SourceFile file, String asked) {
    return decode(file, asked, "");
  }

  /**
   * Decodes a file that names a character set itself, which is believed when its text tells none.
   *
   * @param declared a character set's name, or empty
   */
  public Decoded decode(SourceFile file, String asked, String declared) {
    byte[] bytes = file.bytes();
    if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
      return strictly(file, 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xfe, 0xff)) {
      return strictly(file, 2, StandardCharsets.UTF_16BE);
    }
    if (startsWith(bytes, 0xff, 0xfe)) {
      return strictly(file, 2, StandardCharsets.UTF_16LE);
    }
    return asked.isEmpty() ? unmarked(file, declared) : strictly(file, 0, charset(file, asked));
  }

  private Decoded unmarked(SourceFile file, String declared) {
    Utf8Check check = Utf8Check.of(file.bytes());
    if (check.isValid() && !isLikeUtf16(file.bytes())) {
      String text = new String(file.bytes(), StandardCharsets.UTF_8);
      return new Decoded(text, StandardCharsets.UTF_8, List.of());
    }
    if (check.isDamaged() && !isLikeUtf16(file.bytes())) {
      return strictly(file, 0, StandardCharsets.UTF_8);
    }
    Optional<Charset> hint = usable(file, declared);
    Optional<Charset> found = guess.guess(file.bytes(), hint).or(() -> hint);
    if (found.isEmpty()) {
      throw undecodable(file, check.firstBad(), StandardCharsets.UTF_8);
    }
    Charset charset = found.get();
    if (found.equals(hint)) {
      return strictly(file, 0, charset);
    }
    Notice notice = new Notice("charset-guessed", 0, 0, charset.name(), "UTF-8");
    return new Decoded(strictly(file, 0, charset).text(), charset, List.of(notice));
  }

  /** A character set that the platform knows and that fits the bytes. */
  private static Optional<Charset> usable(SourceFile file, String declared) {
    boolean known = !declared.isEmpty() && isKnown(declared);
    return known
        ? Optional.of(Charset.forName(declared))
            .filter(charset -> tryDecode(file.bytes(), charset).isPresent())
        : Optional.empty();
  }

  private static boolean isKnown(String name) {
    try {
      return Charset.isSupported(name);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Every other byte of Latin text, and spaces and digits of any, are zero in UTF-16. */
  private static boolean isLikeUtf16(byte[] bytes) {
    int length = Math.min(bytes.length, SAMPLE);
    int[] zeros = new int[2];
    for (int i = 0; i < length; i++) {
      zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
    }
    int more = Math.max(zeros[0], zeros[1]);
    int fewer = Math.min(zeros[0], zeros[1]);
    return bytes.length % 2 == 0 && more * 16 > length && fewer * 8 < more;
  }

  private static Decoded strictly(SourceFile file, int skip, Charset charset) {
    ByteBuffer in = ByteBuffer.wrap(file.bytes());
    in.position(skip);
    CharBuffer out = CharBuffer.allocate(in.remaining() + 1);
    CoderResult result =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(in, out, true);
    if (result.isError()) {
      throw undecodable(file, in.position(), charset);
    }
    return new Decoded(out.flip().toString(), charset, List.of());
  }

  private static UndecodableException undecodable(SourceFile file, int offset, Charset charset) {
    int line = 1;
    for (int i = 0; i < offset; i++) {
      line += file.bytes()[i] == '\n' ? 1 : 0;
    }
    return new UndecodableException(file.name(), line, offset, charset.name());
  }

  private static Charset charset(SourceFile file, String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      throw new UnknownCharsetException(file.name(), name);
    }
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** Decodes a sample with a charset, or nothing when it does not fit. */
  static Optional<String> tryDecode(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
