package org.vademecum.server.ingest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.vademecum.core.document.Language;
import org.vademecum.server.ingest.akn.AknDocument;
import org.vademecum.server.ingest.akn.AknReader;
import org.vademecum.server.ingest.furniture.FurnitureFinder;
import org.vademecum.server.ingest.furniture.Pages;
import org.vademecum.server.ingest.html.HtmlExtractor;
import org.vademecum.server.ingest.language.LanguageData;
import org.vademecum.server.ingest.language.LanguageDetector;
import org.vademecum.server.ingest.language.Languages;
import org.vademecum.server.ingest.markdown.MarkdownExtractor;
import org.vademecum.server.ingest.masthead.MastheadReader;
import org.vademecum.server.ingest.masthead.MastheadReading;
import org.vademecum.server.ingest.notice.Words;
import org.vademecum.server.ingest.source.Extracted;
import org.vademecum.server.ingest.source.Progress;
import org.vademecum.server.ingest.structure.Structure;
import org.vademecum.server.ingest.structure.Structurer;
import org.vademecum.server.ingest.text.CharsetGuess;
import org.vademecum.server.ingest.text.TextDecoder;
import org.vademecum.server.ingest.text.TextExtractor;

/**
 * Imports a source file: extract, set furniture aside, read the masthead, structure, find
 * references and what is doubtful, and prove that nothing was lost. Pure but for what the
 * extractors of binary formats do; safe for use by several threads.
 */
public final class Importer {
  private static final String AKN = "xml";

  private static final Set<String> MARKDOWN = Set.of("md", "markdown");

  private final MarkdownExtractor markdown;
  private final AknReader akn = new AknReader();
  private final Languages languages = Languages.installed();
  private final LanguageDetector detector = new LanguageDetector(languages);
  private final Map<LanguageData, MastheadReader> mastheads = new ConcurrentHashMap<>();
  private final Map<LanguageData, Structurer> structurers = new ConcurrentHashMap<>();
  private final Map<String, Format> formats = new TreeMap<>();

  /** Reads text formats only. */
  public Importer() {
    TextDecoder decoder = new TextDecoder(new CharsetGuess(detector));
    TextExtractor text = new TextExtractor(decoder);
    HtmlExtractor html = new HtmlExtractor(decoder);
    markdown = new MarkdownExtractor(decoder);
    MARKDOWN.forEach(name -> formats.put(name, markdown::extract));
    List.of("txt", "text").forEach(name -> formats.put(name, text::extract));
    List.of("html", "htm", "xhtml").forEach(name -> formats.put(name, html::extract));
  }

  /**
   * Reads text formats, and binary ones by the extractors given.
   *
   * @param binary where files come from anywhere: in processes of their own
   */
  public Importer(Extractors binary) {
    this();
    for (String name : binary.extensions()) {
      formats.put(name, (file, charset) -> binary.extract(file, charset, Progress.NONE));
    }
  }

  private interface Format {
    Extracted extract(SourceFile file, String charset);
  }

  /**
   * Imports one file.
   *
   * @throws IngestException when it cannot become a draft; the message says why, where, and what to
   *     do
   */
  public Imported read(SourceFile file, ImportOptions options) {
    if (file.extension().equals(AKN) && FileSignature.of(file.bytes()).isEmpty()) {
      return readAkn(file, options);
    }
    if (MARKDOWN.contains(file.extension()) && FileSignature.of(file.bytes()).isEmpty()) {
      ImportOptions said = options.or(markdown.frontMatter(file, options.charset()));
      return read(file, said, markdown.extract(file, options.charset()));
    }
    return read(file, options, extract(file, options));
  }

  private Imported read(SourceFile file, ImportOptions options, Extracted source) {
    Pages pages = new FurnitureFinder(languages).find(source, options.symbol());
    LanguageChoice choice = new LanguageChoice(file, languages, detector);
    LanguageData text = choice.ofText(source);
    MastheadReading reading =
        mastheads
            .computeIfAbsent(text, it -> new MastheadReader(languages, it))
            .read(pages.lines());
    Language language = choice.choose(options.language(), source.language(), reading.language());
    LanguageData data = languages.find(language.tag());
    Words words = Words.of(pages.lines());
    Structurer structurer = structurers.computeIfAbsent(data, Structurer::new);
    Structure structure = structurer.structure(pages.lines(), reading.end(), words);
    return new Assembly(file, options, source, pages, reading, structure, words, data)
        .assemble(language, structurer, choice.notices());
  }

  private Imported readAkn(SourceFile file, ImportOptions options) {
    AknDocument document = akn.read(file);
    LanguageChoice choice = new LanguageChoice(file, languages, detector);
    choice.ofSections(document.sections());
    Language language = choice.choose(options.language(), document.language(), "");
    return new AknAssembly(file, options, document)
        .assemble(language, languages.find(language.tag()), choice.notices());
  }

  /** The extensions that can be imported. */
  public List<String> extensions() {
    return Stream.concat(formats.keySet().stream(), Stream.of(AKN)).sorted().toList();
  }

  private Extracted extract(SourceFile file, ImportOptions options) {
    List<String> supported = extensions().stream().map(name -> "*." + name).toList();
    String binary = FileSignature.of(file.bytes());
    Format extractor = formats.get(file.extension());
    if (!binary.isEmpty() && !FileSignature.isAsNamed(file)) {
      throw new UnknownFormatException(file.name(), binary, supported);
    }
    if (extractor == null) {
      String format =
          file.extension().isEmpty() ? "a file without extension" : "*." + file.extension();
      throw new UnknownFormatException(file.name(), format, supported);
    }
    MarkupSignature.check(file);
    return extractor.extract(file, options.charset());
  }
}
