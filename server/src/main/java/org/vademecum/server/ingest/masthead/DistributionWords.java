package org.vademecum.server.ingest.masthead;

import java.util.List;
import org.vademecum.server.ingest.language.LanguageData;
import org.vademecum.server.ingest.language.Languages;

/** The words for kinds of distribution, in any language, alone on a line. */
final class DistributionWords {
  private DistributionWords() {}

  /** {@code general}, {@code limited}, {@code restricted}, or empty. */
  static String kind(String text) {
    for (LanguageData data : Languages.installed().all()) {
      for (String kind : List.of("general", "limited", "restricted")) {
        if (data.literally("distribution." + kind).matcher(text.strip()).matches()) {
          return kind;
        }
      }
    }
    return "";
  }
}
