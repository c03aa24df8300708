package org.vademecum.core.text;

/**
 * One step of an analysed text: a word, or a character of a script that is written without spaces.
 *
 * @param word the folded word as it stands
 * @param term the word without its affixes: what the index holds and a query looks for
 * @param start where it begins in the text, in UTF-16 code units
 * @param end where it ends, exclusive
 * @param position its ordinal in the text, from 0; neighbours of a phrase differ by 1
 */
public record Token(String word, String term, int start, int end, int position) {}
