package org.vademecum.server.publish.name;

import java.util.regex.Pattern;
import org.vademecum.server.publish.fault.InvalidNameException;
import org.vademecum.server.publish.fault.InvalidTextException;

/** What names, titles and notes may look like. */
public final class Names {
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,64}");
  private static final int MAX_TITLE = 200;
  private static final int MAX_REASON = 500;
  private static final int MAX_NOTE = 2_000;

  /** A valid name of a collection. */
  public static String collection(String name) {
    return checked("collection", name);
  }

  /** A valid name of a draft. */
  public static String draft(String name) {
    return checked("draft", name);
  }

  /** A title of 1 to 200 characters. */
  public static String title(String title) {
    return text("title", title.strip(), MAX_TITLE);
  }

  /** A note of 1 to 2,000 characters, which readers see. */
  public static String note(String note) {
    return text("note", note.strip(), MAX_NOTE);
  }

  /** A reason of 1 to 500 characters, which readers see. */
  public static String reason(String reason) {
    return text("reason", reason.strip(), MAX_REASON);
  }

  private static String checked(String what, String name) {
    if (!NAME.matcher(name).matches()) {
      throw new InvalidNameException(what, name);
    }
    return name;
  }

  private static String text(String field, String text, int limit) {
    if (text.isEmpty() || text.length() > limit) {
      throw new InvalidTextException(field, text.length(), limit);
    }
    return text;
  }

  private Names() {}
}
