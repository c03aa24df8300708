package org.vademecum.server.ingest;

/**
 * Where the characters of a document's text went, counted in code points without white space and
 * what is invisible (controls, soft hyphens, embeddings of direction). A printed number, a bullet,
 * a mark of markup and a hyphen that only the line's end needed count with the section they made.
 * {@code charsIn} is the sum of the others.
 *
 * @param charsIn in the decoded text; in HTML in text nodes, scripts and styles
 * @param charsSections in sections and their numbers
 * @param charsProvenance set aside: masthead, furniture, scripts
 * @param charsLost found in neither when the output was held against the input; 0 in a good import
 */
public record Coverage(long charsIn, long charsSections, long charsProvenance, long charsLost) {}
