package org.vademecum.server.ingest.source;

/** What the source's own markup says of a line. */
public enum Form {
  /** Nothing: structure has to judge. */
  FREE,
  TITLE,
  HEADING,
  PREAMBLE,
  PARAGRAPH,
  ITEM,
  NOTE,
  TABLE,
  QUOTATION,
  IMAGE
}
