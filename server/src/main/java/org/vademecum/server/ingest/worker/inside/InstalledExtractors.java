package org.vademecum.server.ingest.worker.inside;

import java.util.Set;
import org.vademecum.server.ingest.Extractors;
import org.vademecum.server.ingest.SourceFile;
import org.vademecum.server.ingest.docx.DocxExtractor;
import org.vademecum.server.ingest.pdf.PdfExtractor;
import org.vademecum.server.ingest.source.Extracted;
import org.vademecum.server.ingest.source.Progress;
import org.vademecum.server.ingest.worker.BinaryFormat;

/** The extractors of all binary formats; reads in the process that calls. */
public final class InstalledExtractors implements Extractors {

  @Override
  public Set<String> extensions() {
    return BinaryFormat.allExtensions();
  }

  @Override
  public Extracted extract(SourceFile file, String charset, Progress progress) {
    return switch (BinaryFormat.of(file.extension())) {
      case DOCX -> new DocxExtractor().extract(file, charset);
      case PDF -> new PdfExtractor().extract(file, progress);
    };
  }
}
