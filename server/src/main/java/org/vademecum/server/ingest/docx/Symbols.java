package org.vademecum.server.ingest.docx;

import java.util.Locale;
import org.apache.poi.util.StringUtil;

/** Characters of symbol fonts, which Word keeps at private code points, as Unicode has them. */
final class Symbols {
  private static final String BULLET = "•";

  private Symbols() {}

  /**
   * A {@code w:sym}.
   *
   * @param hex code point in the font, four hexadecimal digits
   */
  static String of(String font, String hex) {
    if (!hex.matches("[0-9A-Fa-f]{1,5}")) {
      return "\ufffd";
    }
    int code = Integer.parseInt(hex, 16);
    return isPrivate(code) ? fromFont(font, code) : Character.toString(code);
  }

  /** Text in which a bullet or number may stand at private code points. */
  static String inFont(String font, String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(c -> out.append(isPrivate(c) ? fromFont(font, c) : Character.toString(c)));
    return out.toString();
  }

  private static boolean isPrivate(int code) {
    return code >= 0xf000 && code <= 0xf0ff;
  }

  private static String fromFont(String font, int code) {
    if (font.toLowerCase(Locale.ROOT).startsWith("wingdings")) {
      return wingding(code & 0xff);
    }
    String mapped = StringUtil.mapMsCodepointString(Character.toString(code));
    boolean bullet = mapped.isEmpty() || mapped.equals("∙") || isPrivate(mapped.codePointAt(0));
    return bullet ? BULLET : mapped;
  }

  private static String wingding(int code) {
    return switch (code) {
      case 0x6c, 0x9f, 0xa0 -> "●";
      case 0x6e, 0xa7 -> "▪";
      case 0x71, 0xa8, 0x6f -> "□";
      case 0x75, 0x76 -> "❖";
      case 0xd8 -> "➢";
      case 0xe0, 0xe8, 0xf0 -> "→";
      case 0xfb -> "✗";
      case 0xfc -> "✓";
      case 0xfe -> "☑";
      default -> BULLET;
    };
  }
}
