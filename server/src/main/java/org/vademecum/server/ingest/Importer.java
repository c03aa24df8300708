package org.vademecum.server.ingest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.vademecum.core.document.Language;
import org.vademecum.server.ingest.docx.DocxExtractor;
import org.vademecum.server.ingest.furniture.FurnitureFinder;
import org.vademecum.server.ingest.furniture.Pages;
import org.vademecum.server.ingest.html.HtmlExtractor;
import org.vademecum.server.ingest.language.LanguageData;
import org.vademecum.server.ingest.language.LanguageDetector;
import org.vademecum.server.ingest.language.Languages;
import org.vademecum.server.ingest.masthead.MastheadReader;
import org.vademecum.server.ingest.masthead.MastheadReading;
import org.vademecum.server.ingest.notice.Words;
import org.vademecum.server.ingest.pdf.PdfExtractor;
import org.vademecum.server.ingest.source.Extracted;
import org.vademecum.server.ingest.structure.Structure;
import org.vademecum.server.ingest.structure.Structurer;
import org.vademecum.server.ingest.text.CharsetGuess;
import org.vademecum.server.ingest.text.TextDecoder;
import org.vademecum.server.ingest.text.TextExtractor;

/**
 * Imports a source file: extract, set furniture aside, read the masthead, structure, find
 * references and what is doubtful, and prove that nothing was lost. Pure; safe for use by several
 * threads.
 */
public final class Importer {
  private final Languages languages = Languages.installed();
  private final LanguageDetector detector = new LanguageDetector(languages);
  private final Map<String, BiFunction<SourceFile, String, Extracted>> extractors = new TreeMap<>();

  public Importer() {
    TextDecoder decoder = new TextDecoder(new CharsetGuess(detector));
    TextExtractor text = new TextExtractor(decoder);
    HtmlExtractor html = new HtmlExtractor(decoder);
    DocxExtractor docx = new DocxExtractor();
    PdfExtractor pdf = new PdfExtractor();
    extractors.put("pdf", pdf::extract);
    extractors.put("docx", docx::extract);
    extractors.put("docm", docx::extract);
    extractors.put("txt", text::extract);
    extractors.put("text", text::extract);
    extractors.put("html", html::extract);
    extractors.put("htm", html::extract);
    extractors.put("xhtml", html::extract);
  }

  /**
   * Imports one file.
   *
   * @throws IngestException when it cannot become a draft; the message says why, where, and what to
   *     do
   */
  public Imported read(SourceFile file, ImportOptions options) {
    Extracted source = extract(file, options);
    Pages pages = new FurnitureFinder(languages).find(source, options.symbol());
    LanguageChoice choice = new LanguageChoice(file, languages, detector);
    LanguageData text = choice.ofText(source);
    MastheadReading reading = new MastheadReader(languages, text).read(pages.lines());
    Language language = choice.choose(options.language(), source.language(), reading.language());
    LanguageData data = languages.find(language.tag());
    Words words = Words.of(pages.lines());
    Structurer structurer = new Structurer(data);
    Structure structure = structurer.structure(pages.lines(), reading.end(), words);
    return new Assembly(file, options, source, pages, reading, structure, words, data)
        .assemble(language, structurer, choice.notices());
  }

  /** The extensions that can be imported. */
  public List<String> extensions() {
    return List.copyOf(extractors.keySet());
  }

  private Extracted extract(SourceFile file, ImportOptions options) {
    List<String> supported = extractors.keySet().stream().map(name -> "*." + name).toList();
    String binary = FileSignature.of(file.bytes());
    BiFunction<SourceFile, String, Extracted> extractor = extractors.get(file.extension());
    if (!binary.isEmpty() && !FileSignature.isAsNamed(file)) {
      throw new UnknownFormatException(file.name(), binary, supported);
    }
    if (extractor == null) {
      String format =
          file.extension().isEmpty() ? "a file without extension" : "*." + file.extension();
      throw new UnknownFormatException(file.name(), format, supported);
    }
    return extractor.apply(file, options.charset());
  }
}
