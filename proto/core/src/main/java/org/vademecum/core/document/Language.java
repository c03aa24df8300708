package org.vademecum.core.document;

import java.util.regex.Pattern;

/** A language as a BCP 47 tag in its usual case ({@code fr}, {@code zh}, {@code zh-Hant}). */
public record Language(String tag) implements Comparable<Language> {
  private static final Pattern TAG =
      Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?");

  public Language {
    if (!TAG.matcher(tag).matches()) {
      throw new IllegalArgumentException(
          "unknown language '" + tag + "': give a BCP 47 tag such as ar, zh, en, fr, ru or es");
    }
  }

  @Override
  public int compareTo(Language other) {
    return tag.compareTo(other.tag);
  }

  @Override
  public String toString() {
    return tag;
  }
}
