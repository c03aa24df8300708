package org.vademecum.server.ingest.masthead;

import java.util.List;

/**
 * A line of the masthead.
 *
 * @param text as it stood
 * @param page from 1
 * @param line from 1
 * @param fields what it says
 */
public record MastheadLine(String text, int page, int line, List<Field> fields) {}
