package org.vademecum.server.ingest.source;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Makes text as sections hold it: Unicode NFC, single spaces, ligatures and presentation forms as
 * letters, nothing invisible. Joiners and marks of direction (U+200C to U+200F) stay: scripts need
 * them.
 */
public final class Cleaner {
  private Cleaner() {}

  /** The text clean, without outer spaces. */
  public static String clean(String raw) {
    if (isClean(raw)) {
      return raw;
    }
    String collapsed = collapsePlain(raw);
    return collapsed == null
        ? Normalizer.normalize(collapse(raw, new int[0]), Normalizer.Form.NFC)
        : collapsed;
  }

  private static boolean isClean(String raw) {
    int length = raw.length();
    if (length == 0) {
      return true;
    }
    if (raw.charAt(0) == ' ' || raw.charAt(length - 1) == ' ') {
      return false;
    }
    char before = 'x';
    for (int i = 0; i < length; i++) {
      char c = raw.charAt(i);
      if (c < ' ' || (c == ' ' && before == ' ') || (c >= 0x7f && c <= 0xad)) {
        return false;
      }
      if (c >= 0x300 && !isPlain(c)) {
        return false;
      }
      before = c;
    }
    return true;
  }

  private static boolean isPlain(char c) {
    return (c >= 0x400 && c <= 0x47f)
        || (c >= 0x2010 && c <= 0x201f)
        || (c >= 0x4e00 && c < 0x9fff);
  }

  /** Single spaces and nothing invisible, where all else stands as it should; or null. */
  private static @Nullable String collapsePlain(String raw) {
    int length = raw.length();
    char[] out = new char[length];
    int end = 0;
    boolean space = false;
    for (int i = 0; i < length; i++) {
      char c = raw.charAt(i);
      if (Glyphs.isSeen(c)) {
        if (c >= 0x300 && !isPlain(c)) {
          return null;
        }
        if (space && end > 0) {
          out[end++] = ' ';
        }
        out[end++] = c;
        space = false;
      } else {
        space |= Glyphs.isSpace(c);
      }
    }
    return new String(out, 0, end);
  }

  /**
   * Single spaces, nothing invisible, letters for ligatures; not yet composed.
   *
   * @param places filled, as far as it reaches, with where each code unit of the input went
   */
  static String collapse(CharSequence raw, int[] places) {
    StringBuilder out = new StringBuilder(raw.length());
    boolean space = false;
    for (int i = 0; i < raw.length(); ) {
      int c = Character.codePointAt(raw, i);
      int next = i + Character.charCount(c);
      boolean seen = !Glyphs.isSpace(c) && !Glyphs.isInvisible(c);
      if (seen) {
        out.append(space && !out.isEmpty() ? " " : "");
      }
      place(places, i, next, out.length());
      if (seen) {
        append(out, c);
      }
      space = !seen && (space || Glyphs.isSpace(c));
      i = next;
    }
    place(places, raw.length(), raw.length() + 1, out.length());
    return out.toString();
  }

  private static void place(int[] places, int from, int to, int at) {
    for (int i = from; i < Math.min(to, places.length); i++) {
      places[i] = at;
    }
  }

  private static void append(StringBuilder out, int c) {
    if (Character.isSurrogate((char) c) && c < 0x10000) {
      out.append('\ufffd');
    } else if (isPresentationForm(c)) {
      out.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC).strip());
    } else {
      out.appendCodePoint(c);
    }
  }

  /** Latin and Armenian ligatures, Hebrew and Arabic presentation forms. */
  static boolean isPresentationForm(int c) {
    boolean ornamental = c == 0xfd3e || c == 0xfd3f;
    return !ornamental && ((c >= 0xfb00 && c <= 0xfdff) || (c >= 0xfe70 && c <= 0xfefc));
  }
}
