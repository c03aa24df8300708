package org.vademecum.server.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What an administrator may say of a file, by the name that it has in the HTTP API. */
public enum ImportParameter {
  SYMBOL,
  LANG,
  ORIGINAL_LANG,
  TITLE,
  KIND,
  PUBLISHER,
  ORGAN,
  SESSION,
  DISTRIBUTION,
  DATE,
  JOB_NUMBER,
  /** {@code 156: Measures to eliminate terrorism}; may be given several times. */
  AGENDA,
  /** {@code corrects} or {@code corrects A/58/619}; may be given several times. */
  RELATION,
  CHARSET;

  /** The parameter's name, e.g. {@code original_lang}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All names. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(ImportParameter::label).toList();
  }
}
