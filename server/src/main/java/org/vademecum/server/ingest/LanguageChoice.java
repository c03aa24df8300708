package org.vademecum.server.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Provenance.Notice;
import org.vademecum.server.ingest.language.LanguageData;
import org.vademecum.server.ingest.language.LanguageDetector;
import org.vademecum.server.ingest.language.Languages;
import org.vademecum.server.ingest.source.Extracted;
import org.vademecum.server.ingest.source.SourceLine;

/**
 * Decides a document's language: as asked, else as its markup says, else as its words show, else as
 * its masthead says. Where masthead and words differ the words win, with a notice.
 */
final class LanguageChoice {
  private static final int SAMPLE = 20_000;

  private final SourceFile file;
  private final Languages languages;
  private final LanguageDetector detector;
  private final List<Notice> notices = new ArrayList<>();
  private String detected = "";

  LanguageChoice(SourceFile file, Languages languages, LanguageDetector detector) {
    this.file = file;
    this.languages = languages;
    this.detector = detector;
  }

  /** The data of the language that the words show. */
  LanguageData ofText(Extracted source) {
    StringBuilder sample = new StringBuilder(2 * SAMPLE);
    for (SourceLine line : source.lines()) {
      if (sample.length() > SAMPLE) {
        break;
      }
      sample.append(line.text()).append('\n');
    }
    detected = detector.detect(sample.toString()).map(LanguageDetector.Finding::tag).orElse("");
    return languages.find(detected);
  }

  /** Looks at sections where there are no lines to look at. */
  void ofSections(List<NumberedSection> sections) {
    StringBuilder sample = new StringBuilder();
    for (NumberedSection section : sections) {
      if (sample.length() > SAMPLE) {
        break;
      }
      sample.append(section.section().text()).append('\n');
    }
    detected = detector.detect(sample.toString()).map(LanguageDetector.Finding::tag).orElse("");
  }

  /** The language, and a notice where its signs differ. */
  Language choose(String asked, String markup, String masthead) {
    if (!asked.isEmpty()) {
      return parse(asked).orElseThrow(() -> UnknownLanguageException.ofTag(file.name(), asked));
    }
    Optional<Language> declared = declared(markup);
    if (declared.isPresent()) {
      return declared.get();
    }
    if (!masthead.isEmpty() && !detected.isEmpty() && !masthead.equals(detected)) {
      notices.add(new Notice("language-differs", 0, 0, masthead, detected));
    }
    String tag = detected.isEmpty() ? masthead : detected;
    return parse(tag).orElseThrow(() -> UnknownLanguageException.ofText(file.name()));
  }

  List<Notice> notices() {
    return notices;
  }

  /** A tag with variants is cut to language, script and region, with a notice. */
  private Optional<Language> declared(String markup) {
    String tag = markup;
    while (!tag.isEmpty()) {
      Optional<Language> language = parse(tag);
      if (language.isPresent()) {
        if (!tag.equals(markup)) {
          notices.add(new Notice("language-simplified", 0, 0, markup, tag));
        }
        return language;
      }
      tag = tag.contains("-") ? tag.substring(0, tag.lastIndexOf('-')) : "";
    }
    return Optional.empty();
  }

  private static Optional<Language> parse(String tag) {
    try {
      return Optional.of(new Language(tag));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
