package org.vademecum.server.ingest.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * The languages that have a data file: {@code languages/TAG.properties} beside this room's classes,
 * TAG being a two-letter code of ISO 639. Adding a language is adding a file.
 */
public final class Languages {
  private static final String FOLDER = "/org/vademecum/server/ingest/languages/";
  private static final Languages INSTALLED = load();

  private final List<LanguageData> all;
  private final LanguageData unknown = new LanguageData("und", new Properties());

  private Languages(List<LanguageData> all) {
    this.all = List.copyOf(all);
  }

  /** The languages that come with this room. */
  public static Languages installed() {
    return INSTALLED;
  }

  /** All of them, by tag. */
  public List<LanguageData> all() {
    return all;
  }

  /** The data of a language or of its primary language; empty data when there is no file. */
  public LanguageData find(String tag) {
    String primary = tag.contains("-") ? tag.substring(0, tag.indexOf('-')) : tag;
    return all.stream().filter(data -> data.tag().equals(primary)).findFirst().orElse(unknown);
  }

  private static Languages load() {
    List<LanguageData> found = new ArrayList<>();
    for (String tag : Locale.getISOLanguages()) {
      try (InputStream in = Languages.class.getResourceAsStream(FOLDER + tag + ".properties")) {
        if (in != null) {
          Properties properties = new Properties();
          properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
          found.add(new LanguageData(tag, properties));
        }
      } catch (IOException e) {
        throw new UncheckedIOException("the data of language " + tag + " cannot be read", e);
      }
    }
    return new Languages(found);
  }
}
