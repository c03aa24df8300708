package org.vademecum.server.ingest.xml;

import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;

/** XML with a document type declaration, which could declare entities. */
public final class DoctypeException extends XMLStreamException {
  private static final long serialVersionUID = 1L;

  DoctypeException(Location location) {
    super(
        "it has a document type declaration (<!DOCTYPE …>), which can declare entities", location);
  }
}
