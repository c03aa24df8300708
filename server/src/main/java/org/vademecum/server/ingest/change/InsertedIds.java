package org.vademecum.server.ingest.change;

import java.util.Locale;
import java.util.function.Predicate;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Symbol;

/**
 * Ids of sections that a change inserts. They follow from the change alone, so that they are the
 * same whenever it is applied: {@code p2-bis~corr.1}.
 */
final class InsertedIds {
  private static final int MAX_NAME = 30;

  private InsertedIds() {}

  /** An id that no section of the work has. */
  static String of(String part, NumberedSection section, Symbol work, Predicate<String> taken) {
    String number = cleaned(section.quotedNumber());
    String prefix = part.equals("main") ? "" : part + ".";
    String born = prefix + code(section) + number;
    String end = "~" + cleaned(work.value().substring(work.value().lastIndexOf('/') + 1));
    String id = born + end;
    for (int n = 2; taken.test(id); n++) {
      id = born + "-" + n + end;
    }
    return id;
  }

  private static String code(NumberedSection section) {
    return switch (section.section().kind()) {
      case TITLE -> "t";
      case HEADING -> "h";
      case PREAMBLE -> "pre";
      case PARAGRAPH -> "p";
      case ITEM -> "i";
      case NOTE -> "n";
      case TABLE -> "tab";
      case SIGNATURE -> "sig";
      case QUOTATION -> "q";
      case IMAGE -> "img";
    };
  }

  private static String cleaned(String text) {
    String clean =
        text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-").replaceAll("^-+|-+$", "");
    return clean.substring(0, Math.min(clean.length(), MAX_NAME));
  }
}
