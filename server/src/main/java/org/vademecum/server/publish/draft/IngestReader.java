package org.vademecum.server.publish.draft;

import java.util.List;
import org.vademecum.server.ingest.Extractors;
import org.vademecum.server.ingest.ImportOptions;
import org.vademecum.server.ingest.Imported;
import org.vademecum.server.ingest.Importer;
import org.vademecum.server.ingest.IngestException;
import org.vademecum.server.ingest.SourceFile;
import org.vademecum.server.ingest.StructureReport;
import org.vademecum.server.ingest.UnknownFormatException;
import org.vademecum.server.publish.fault.PublishException;
import org.vademecum.server.publish.fault.UnreadableFileException;

/** Reads documents by the rules of the ingest room. */
public final class IngestReader implements DocumentReader {
  private final Importer importer;

  /**
   * @param binary reads the formats that are no text
   */
  public IngestReader(Extractors binary) {
    this.importer = new Importer(binary);
  }

  @Override
  public Incoming read(ImportFile file) {
    Imported imported = importFile(file);
    AttachmentsOf attachments = new AttachmentsOf(file, imported);
    return new Incoming(
        imported.toHead(),
        imported.sections(),
        attachments.addTo(imported.toProvenance()),
        StructureReport.toMap(imported),
        attachments.contents());
  }

  @Override
  public List<String> extensions() {
    return importer.extensions();
  }

  private Imported importFile(ImportFile file) {
    SourceFile source = new SourceFile(file.name(), file.content().getBytes());
    ImportOptions options = ImportOptions.of(file.options());
    try {
      return importer.read(source, options);
    } catch (IngestException fault) {
      throw unreadable(fault);
    }
  }

  private static UnreadableFileException unreadable(IngestException fault) {
    return new UnreadableFileException(
        String.valueOf(fault.getMessage()),
        fault.file(),
        fault.page(),
        fault.line(),
        PublishException.code(fault.kind()),
        fault instanceof UnknownFormatException,
        fault);
  }
}
