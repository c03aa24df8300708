package org.vademecum.server.publish.reference;

/**
 * A place of a work that names another work.
 *
 * @param language of the text
 * @param symbol of the work in which it stands
 * @param section id of the section in which it stands
 * @param text as it stands
 * @param target symbol of the other work
 * @param resolved whether the collection has it
 */
public record Mention(
    String language, String symbol, String section, String text, String target, boolean resolved) {}
