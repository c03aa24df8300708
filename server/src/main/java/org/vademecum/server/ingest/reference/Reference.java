package org.vademecum.server.ingest.reference;

/**
 * A place in a text that points to a work or a section.
 *
 * @param start first UTF-16 code unit
 * @param end the code unit after the last
 * @param target a symbol, or {@code #} and the id of a section of the same work
 */
public record Reference(int start, int end, String target) {}
