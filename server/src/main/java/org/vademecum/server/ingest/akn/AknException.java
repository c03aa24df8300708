package org.vademecum.server.ingest.akn;

import org.vademecum.server.ingest.IngestException;

/** XML that cannot be read, or that is no Akoma Ntoso. */
public final class AknException extends IngestException {
  private static final long serialVersionUID = 1L;

  private AknException(String file, int line, String fault, String remedy) {
    super(file, line, fault, remedy);
  }

  static AknException malformed(String file, int line, String why) {
    return new AknException(
        file, line, "the XML is broken: " + why, "correct it there, or export it anew");
  }

  static AknException doctype(String file, int line) {
    return new AknException(
        file,
        line,
        "it has a document type declaration (<!DOCTYPE …>), which can declare entities",
        "remove the declaration and write out its entities");
  }

  static AknException otherXml(String file, String root) {
    return new AknException(
        file,
        1,
        "its root element is <" + root + ">, not <akomaNtoso>",
        "give Akoma Ntoso 3.0, or HTML, Word, Markdown or plain text");
  }

  static AknException badValue(String file, int line, String why) {
    return new AknException(file, line, why, "correct the value");
  }
}
